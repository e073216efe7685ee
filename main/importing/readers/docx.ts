import { CannotRead, NOTHING_KNOWN, type DocumentReader, type Readable } from '../reader';
import { readZip, ZipBomb } from '../zip';

/** A Word file: the text of its paragraphs and tables. Nothing in it is run, and no file beside it is read. */
export const docxReader: DocumentReader = { format: 'docx', readBytes };

/** A Word file is an archive, which its library unpacks as it comes: so it is looked at first. */
const LIMITS = { entries: 5000, entry: 60_000_000, total: 120_000_000 };
/** Elements of XML within one another, which are read by going down into them. */
const DEEPEST = 500;

const TOO_MUCH = 'unpacks to far more than an article. Copy its text, and add that.';

async function readBytes(content: Uint8Array): Promise<Readable> {
  if (content[0] === 0xd0 && content[1] === 0xcf)
    throw new CannotRead(
      'is an older Word file or asks for a password. Save it as .docx without a password, and add that.',
    );
  let parts;
  try {
    parts = await readZip(content, LIMITS, () => true);
  } catch (error) {
    if (error instanceof ZipBomb) throw new CannotRead(TOO_MUCH);
    throw new CannotRead(
      'is damaged: it can’t be opened as a Word file. Open it in Word, save it again, and add that.',
    );
  }
  const body = parts.find(({ name }) => name === 'word/document.xml')?.content;
  if (parts.some(({ content: part }) => part === null)) throw new CannotRead(TOO_MUCH);
  if (!(body instanceof Uint8Array))
    throw new CannotRead('is no Word document, whatever its name says. Save it as .docx in Word, and add that.');
  if (depthOf(body) > DEEPEST)
    throw new CannotRead('is nested without end. Copy its text into a text file, and add that.');
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(content) });
  return { ...NOTHING_KNOWN, text: value.replaceAll(/\n{3,}/gu, '\n\n').trim() };
}

/** How deeply elements are nested, told from the marks. */
function depthOf(xml: Uint8Array): number {
  const text = Buffer.from(xml).toString('latin1');
  let depth = 0;
  let most = 0;
  for (const { 1: close, 2: self } of text.matchAll(/<(\/?)[A-Za-z][^<>]*?(\/?)>/g)) {
    if (self === '/') continue;
    depth += close === '/' ? -1 : 1;
    if (depth > most) most = depth;
  }
  return most;
}
