import { failure, success, type Briefing, type Edition, type Result, type Settings } from '../../../preload/contract';
import { APP_PAGE } from '../../shell/protocol';
import { openPrint } from '../../shell/windows';
import { finishPdf } from './finish';

/** How long the hidden window may take to lay a briefing out before it counts as stuck, in milliseconds. */
const LAYOUT_LIMIT = 120_000;

export interface PrintOptions {
  pageSize: Settings['pageSize'];
  edition: Edition;
  signal: AbortSignal;
  /** Called at each stage with what is done now and how far it is, 0 to 1. */
  progress: (stage: string, share: number) => void;
}

/**
 * Prints a briefing from the same components as the screen, in a hidden sandboxed window.
 * @returns the whole PDF, or `cancelled` or `failed`; nothing is written anywhere
 */
export async function printBriefing(
  briefing: Briefing,
  { pageSize, edition, signal, progress }: PrintOptions,
): Promise<Result<Uint8Array>> {
  // Settles with null when the page is laid out, else with what went wrong.
  let settle: (problem: string | null) => void = () => undefined;
  const layout = new Promise<string | null>((resolve) => {
    settle = resolve;
  });
  const window = openPrint({ briefing, pageSize, edition, ready: () => settle(null) });
  const cancel = (): void => settle('cancelled');
  const limit = setTimeout(
    () => settle('The briefing could not be laid out in time. Try again with a shorter period.'),
    LAYOUT_LIMIT,
  );
  signal.addEventListener('abort', cancel);
  window.webContents.once('render-process-gone', (_event, { reason }) =>
    settle(`The window that prints has stopped (${reason}). Try again.`),
  );
  try {
    progress('Laying out the pages', 0.1);
    window
      .loadURL(`${APP_PAGE}#print`)
      .catch((error: Error) => settle(`The page to print could not be loaded: ${error.message}`));
    const problem = await layout;
    if (signal.aborted) return failure('cancelled', 'The export was cancelled; nothing was written.');
    if (problem !== null) return failure('failed', problem);
    progress('Printing', 0.4);
    const pdf = await window.webContents.printToPDF({
      pageSize,
      printBackground: true,
      // Inches. The side margins leave the text column about 65 characters; above and below stand the running lines.
      margins: { top: 0.85, bottom: 0.8, left: 0.71, right: 0.71 },
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    if (signal.aborted) return failure('cancelled', 'The export was cancelled; nothing was written.');
    progress('Numbering the pages', 0.8);
    return success(await finishPdf(pdf, briefing));
  } finally {
    clearTimeout(limit);
    signal.removeEventListener('abort', cancel);
    window.destroy();
  }
}
