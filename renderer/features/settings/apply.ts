import type { Settings } from '../../../preload/contract';

export const defaultSettings: Settings = { theme: 'system', textSize: 100, pageSize: 'A4', marking: null, briefingTitle: 'Daily briefing' };

const dark = window.matchMedia('(prefers-color-scheme: dark)');
let shown: Settings = defaultSettings;

/** Sets the theme and the size of all text on the document. */
export function applySettings(settings: Settings): void {
  shown = settings;
  const theme = settings.theme === 'system' ? (dark.matches ? 'dark' : 'light') : settings.theme;
  document.documentElement.dataset['theme'] = theme;
  document.documentElement.style.fontSize = `${settings.textSize}%`;
}

dark.addEventListener('change', () => applySettings(shown));
