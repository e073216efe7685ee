import { failure } from '../../preload/contract';
import { dialog, type BrowserWindow, type OpenDialogOptions, type SaveDialogOptions } from 'electron';

/** Shows an open dialog on a window; empty when the user changed their mind. */
export async function choosePaths(window: BrowserWindow | null, options: OpenDialogOptions): Promise<string[]> {
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return canceled ? [] : filePaths;
}

/** Shows a save dialog on a window; null when the user changed their mind. */
export async function chooseTarget(window: BrowserWindow | null, options: SaveDialogOptions): Promise<string | null> {
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return canceled || filePath === '' ? null : filePath;
}

/** For dialogs about libraries. */
export const LIBRARY_FILTER = [{ name: 'Daybrief library', extensions: ['daybrief'] }];

/** The answer where a dialog was left without a choice. */
export const NOTHING_CHOSEN = failure('cancelled', 'Nothing was chosen.');
