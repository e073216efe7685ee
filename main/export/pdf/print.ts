import { APP_PAGE, failure, shown, success, type Briefing, type Layout, type Result } from '../../../preload/contract';
import { asPage, readStyles } from '../html/index';
import type { BrowserWindow } from 'electron';
import { wordsFor } from '../../files/trouble';
import type { OpenPrint } from '../../shell/windows';
import { undrawn } from '../undrawn';
import { finishPdf } from './finish';

/** How long the hidden window may take to lay a briefing out before it counts as stuck, in milliseconds. */
const LAYOUT_LIMIT = 120_000;

export interface PrintOptions {
  layout: Layout;
  /** Opens the hidden window. */
  open: OpenPrint;
  signal: AbortSignal;
  /** Called at each stage with what is done now and how far it is, 0 to 1. */
  progress: (stage: string, share: number) => void;
}

/** Inches. The side margins leave the text column about 65 characters; above and below stand the running lines. */
const MARGINS = { top: 0.85, bottom: 0.8, left: 0.71, right: 0.71 };

/** Names of the parts that could not be drawn, in the order of the page. */
const UNDRAWN = `[...document.querySelectorAll('.undrawn')].map((part) => part.dataset.part)`;

const CANCELLED = failure('cancelled', 'The export was cancelled; nothing was written.');

/**
 * Prints a briefing from the same components as the screen, in a hidden sandboxed window.
 * @returns the whole PDF, or `cancelled` or `failed`; nothing is written anywhere
 */
export async function printBriefing(briefing: Briefing, options: PrintOptions): Promise<Result<Uint8Array>> {
  const { layout, progress, signal } = options;
  return laidOut(briefing, options, async (window) => {
    progress('Printing', 0.4);
    const pdf = await window.webContents.printToPDF({
      pageSize: layout.pageSize,
      printBackground: true,
      margins: MARGINS,
      scale: layout.typeSize / 100,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    if (signal.aborted) return CANCELLED;
    progress('Numbering the pages', 0.8);
    return success(await finishPdf(pdf, briefing, layout));
  });
}

/** The same document as one page of the web that holds all it needs: no script, nothing to fetch. */
export async function briefingAsPage(briefing: Briefing, options: PrintOptions): Promise<Result<Uint8Array>> {
  return laidOut(briefing, options, async ({ webContents }) => {
    options.progress('Writing the page', 0.6);
    const markup: unknown = await webContents.executeJavaScript('document.querySelector("main").outerHTML');
    if (typeof markup !== 'string') return failure('failed', 'The briefing could not be laid out. Try again.');
    return success(new TextEncoder().encode(asPage(briefing, options.layout, markup, await readStyles())));
  });
}

/** Hands a briefing to the system's printer; the system asks which one, and how many. */
export async function printOnPaper(briefing: Briefing, options: PrintOptions): Promise<Result<null>> {
  const { pageSize, typeSize } = options.layout;
  return laidOut(briefing, options, (window) => {
    options.progress('Waiting for the printer', 0.6);
    const inch = 25_400;
    const micrometres =
      pageSize === 'A4' ? { width: 210_000, height: 297_000 } : { width: 8.5 * inch, height: 11 * inch };
    return new Promise<Result<null>>((resolve) => {
      options.signal.addEventListener('abort', () => resolve(CANCELLED), { once: true });
      window.webContents.print(
        {
          printBackground: true,
          pageSize: micrometres,
          scaleFactor: typeSize,
          // Points: the printer's own inner margins would cut the running width.
          margins: {
            marginType: 'custom',
            top: MARGINS.top * 72,
            bottom: MARGINS.bottom * 72,
            left: MARGINS.left * 72,
            right: MARGINS.right * 72,
          },
          header: shown(briefing.options.title),
          footer: shown(briefing.options.marking ?? ''),
        },
        (done, reason) =>
          resolve(
            done
              ? success(null)
              : /cancel/iu.test(reason)
                ? failure('cancelled', 'Nothing was printed.')
                : failure(
                    'failed',
                    `The briefing could not be printed (${reason === '' ? 'no printer' : reason}). Check the printer, or export a PDF.`,
                  ),
          ),
      );
    });
  });
}

/** Lays a briefing out in a hidden window, and does with it what is wanted; the window is gone afterwards. */
async function laidOut<T>(
  briefing: Briefing,
  { layout: how, open, signal, progress }: PrintOptions,
  then: (window: BrowserWindow) => Promise<Result<T>>,
): Promise<Result<T>> {
  // Settles with null when the page is laid out, else with what went wrong.
  let settle: (problem: string | null) => void = () => undefined;
  const layout = new Promise<string | null>((resolve) => {
    settle = resolve;
  });
  const window = open({ briefing, layout: how, ready: () => settle(null) });
  const cancel = (): void => settle('cancelled');
  const limit = setTimeout(
    () => settle('The briefing could not be laid out in time. Try again with a shorter period.'),
    LAYOUT_LIMIT,
  );
  signal.addEventListener('abort', cancel);
  window.webContents.once('render-process-gone', (_event, { reason }) =>
    settle(
      reason === 'oom'
        ? 'The window that prints had too little memory. Close other programs, or choose a shorter period, and try again.'
        : 'The window that prints has stopped. Try again.',
    ),
  );
  try {
    progress('Laying out the pages', 0.1);
    window
      .loadURL(`${APP_PAGE}#print`)
      .catch((error: unknown) => settle(`The page to print could not be loaded (${wordsFor(error)}). Try again.`));
    const problem = await layout;
    if (signal.aborted) return CANCELLED;
    if (problem !== null) return failure('failed', problem);
    const parts: unknown = await window.webContents.executeJavaScript(UNDRAWN);
    if (Array.isArray(parts) && parts.length > 0) return undrawn(briefing, parts.map(String));
    return await then(window);
  } finally {
    clearTimeout(limit);
    signal.removeEventListener('abort', cancel);
    window.destroy();
  }
}
