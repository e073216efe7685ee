import { dialog, type BrowserWindow } from 'electron';

/** So many stops within so long are no accident: the user is asked before the page is loaded once more. */
const MOST = 3;
const WITHIN = 60_000;

/**
 * Loads the page of a window anew when what draws it has stopped: the work goes on elsewhere, and what was acknowledged is
 * in the library. Where it stops again and again, the user says whether to try once more or to quit.
 * @param load loads the page
 * @param quit ends the app
 */
export function reloadWhenStopped(window: BrowserWindow, load: () => Promise<void>, quit: () => void): void {
  let stops: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const now = Date.now();
    stops = [...stops.filter((stop) => now - stop < WITHIN), now];
    const again = async (): Promise<void> => {
      if (stops.length > MOST) {
        const { response } = await dialog.showMessageBox(window, {
          type: 'error',
          message: `The window has stopped ${stops.length} times within a minute${reason === 'oom' ? ', for want of memory' : ''}.`,
          detail:
            'What was taken in and decided is in the library. Open the window again, or quit and start Daybrief anew.',
          buttons: ['Open again', 'Quit'],
          defaultId: 0,
          cancelId: 1,
        });
        if (response === 1) return quit();
        stops = [];
      }
      // A page that stops while it is loaded is told by the next event.
      if (!window.isDestroyed()) await load().catch(() => undefined);
    };
    void again();
  });
}
