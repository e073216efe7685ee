import type { Settings } from '../../../preload/contract';

export const defaultSettings: Settings = {
  theme: 'system',
  textSize: 100,
  pageSize: 'A4',
  edition: 'full',
  marking: null,
  briefingTitle: 'Daily briefing',
  atDesk: null,
  closedBy: '',
  staffMarks: false,
  startReading: false,
  presets: [],
  preset: null,
};

const dark = window.matchMedia('(prefers-color-scheme: dark)');
let shown: Settings = defaultSettings;

/** Sets the theme and the size of all text on the document. */
export function applySettings(settings: Settings): void {
  shown = settings;
  const theme = settings.theme === 'system' ? (dark.matches ? 'dark' : 'light') : settings.theme;
  const { documentElement: page } = document;
  page.dataset['theme'] = theme;
  const size = `${settings.textSize}%`;
  if (page.style.fontSize === size) return;
  page.style.fontSize = size;
  // Chromium does not ask container queries in rem again when only the root's font size changed: without containers
  // for one layout, it must.
  page.classList.add('resizing');
  page.getBoundingClientRect();
  page.classList.remove('resizing');
}

/** Sets them anew as they were set last, after something else was shown for a while. */
export const applyAgain = (): void => applySettings(shown);

dark.addEventListener('change', applyAgain);
