import { app, BrowserWindow, type WebContents } from 'electron';
import { fileURLToPath } from 'node:url';
import { APP_PAGE, type Briefing, type EventName, type Events, type Layout } from '../../preload/contract';
import { besideBundle } from '../files/bundle';
import { reloadWhenStopped } from './crashed';
import { safePreferences } from './security';

const PRELOAD = fileURLToPath(besideBundle('../preload/index.cjs', import.meta.url));

/** Which window may ask: the briefing desk, or the hidden window that prints. */
export type Asker = 'desk' | 'print';

/** Says what a window is, or null when it is none of ours. */
export type WhoIs = (contents: WebContents) => Asker | null;

/** What a hidden window is to print, and whom to tell when it is laid out. */
export interface PrintJob {
  briefing: Briefing;
  layout: Layout;
  ready: () => void;
}

/** Says what a window is to print, or null when it prints nothing. */
export type JobOf = (contents: WebContents) => PrintJob | null;

/** Opens the hidden window that lays a briefing out for paper. The caller destroys it. */
export type OpenPrint = (job: PrintJob) => BrowserWindow;

const desks = new Set<WebContents>();
const jobs = new Map<WebContents, PrintJob>();

/** Says what a window is, or null when it is none of ours. */
export function whoIs(contents: WebContents): Asker | null {
  if (desks.has(contents)) return 'desk';
  return jobs.has(contents) ? 'print' : null;
}

export function printJob(contents: WebContents): PrintJob | null {
  return jobs.get(contents) ?? null;
}

/** The one window the staff work in, or null while there is none. */
export function deskWindow(): BrowserWindow | null {
  const [contents] = desks;
  return contents === undefined ? null : BrowserWindow.fromWebContents(contents);
}

/** @param used called at each key, click and movement in it */
export async function openDesk(background: string, used: () => void): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 720,
    minHeight: 540,
    show: false,
    title: 'Daybrief',
    backgroundColor: background,
    webPreferences: safePreferences(PRELOAD),
  });
  const { webContents } = window;
  desks.add(webContents);
  webContents.on('input-event', used);
  window.once('ready-to-show', () => window.show());
  window.once('closed', () => desks.delete(webContents));
  // Nothing leads away from the page; were a way found, the desk would be back at once.
  webContents.on('did-navigate', (_event, url) => {
    if (!isAppPage(url)) void window.loadURL(APP_PAGE);
  });
  const load = (): Promise<void> => window.loadURL(APP_PAGE);
  reloadWhenStopped(window, load, () => app.quit());
  await load();
  return window;
}

/** Whether an address is the app's one page, whatever place in it. */
function isAppPage(url: string): boolean {
  return url.replace(/#.*$/su, '') === APP_PAGE;
}

/** Opens the hidden window that lays a briefing out for paper. The caller destroys it. */
export function openPrint(job: PrintJob): BrowserWindow {
  const window = new BrowserWindow({ show: false, width: 820, height: 1160, webPreferences: safePreferences(PRELOAD) });
  const { webContents } = window;
  jobs.set(webContents, job);
  window.once('closed', () => jobs.delete(webContents));
  return window;
}

/** Tells the desk something it did not ask for. */
export type Tell = <E extends EventName>(event: E, payload: Events[E]) => void;

/** Tells the desk something it did not ask for. */
export function tell<E extends EventName>(event: E, payload: Events[E]): void {
  for (const contents of desks) if (!contents.isDestroyed()) contents.send(event, payload);
}
