import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';
import { CannotRead } from './reader';

/** Opens a PDF for its text alone: no script, no typeface, no picture. @throws CannotRead with the reason */
export async function openPdf(content: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument } = await library();
  const task = getDocument({
    // It takes the bytes for its own.
    data: new Uint8Array(content),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy().catch(() => undefined);
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') throw new CannotRead('asks for a password. Save it without one, and add that.');
    throw new CannotRead('is damaged: it can’t be opened as a PDF. Save it again, and add that.');
  }
}

type Library = Pick<typeof import('pdfjs-dist'), 'getDocument'>;

let loaded: Promise<Library> | null = null;

const library = (): Promise<Library> => (loaded ??= load());

/**
 * The library draws as well, and looks for a canvas as soon as it is loaded; for text these names are enough. Its worker
 * is handed to it, so that it starts none and looks for no file: we are in a worker ourselves.
 */
async function load(): Promise<Library> {
  function none(): void {
    // Nothing is drawn.
  }
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D'])
    if (!Reflect.has(globalThis, name)) Reflect.set(globalThis, name, none);
  Reflect.set(globalThis, 'pdfjsWorker', await import('pdfjs-dist/legacy/build/pdf.worker.mjs'));
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}
