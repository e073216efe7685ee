import { DEFAULT_SETTINGS, type Settings } from '../../../preload/contract';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
let shown: Settings = DEFAULT_SETTINGS;

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
