import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import { openPdf } from '../pdf';
import { CannotRead, NOTHING_KNOWN, type DocumentReader, type Readable } from '../reader';

/** A PDF with a text layer: its lines, put together to paragraphs. Nothing in it is run or drawn. */
export const pdfReader: DocumentReader = { format: 'pdf', readBytes };

const MOST_PAGES = 1000;
const MOST_CHARACTERS = 10_000_000;
const SECONDS = 60;
/** A page of print has a thousand and more; a scan has none but what a machine stamped on it. */
const FEWEST_LETTERS_A_PAGE = 15;

interface Line {
  text: string;
  /** Distance from the page's foot, and size of the type, in points. */
  y: number;
  size: number;
}

async function readBytes(content: Uint8Array): Promise<Readable> {
  const document = await openPdf(content);
  try {
    if (document.numPages > MOST_PAGES)
      throw new CannotRead(
        `has ${document.numPages} pages, and ${MOST_PAGES} is the most. Split it, and add the parts.`,
      );
    const end = Date.now() + SECONDS * 1000;
    const pages: Line[][] = [];
    let length = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const lines = linesOf(items.filter((item) => 'str' in item));
      page.cleanup();
      pages.push(lines);
      length += lines.reduce((sum, { text }) => sum + text.length, 0);
      if (length > MOST_CHARACTERS || Date.now() > end)
        throw new CannotRead('takes far longer than an article. Copy its text into a text file, and add that.');
    }
    const text = paragraphs(withoutRunningLines(pages)).join('\n\n');
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    if (letters < FEWEST_LETTERS_A_PAGE * pages.length)
      throw new CannotRead(
        'is a scan: it holds pictures of pages, and no text that could be read. Have its text recognised (OCR), and add that.',
      );
    return { ...NOTHING_KNOWN, text };
  } finally {
    await document.destroy();
  }
}

function linesOf(items: readonly TextItem[]): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  let right = 0;
  for (const { str, transform, width, height, hasEOL } of items) {
    const x = Number(transform[4]);
    const y = Number(transform[5]);
    if (line !== null && str.trim() !== '' && Math.abs(line.y - y) > Math.max(2, height * 0.6)) line = null;
    if (str !== '') {
      if (line === null) {
        line = { text: '', y, size: height };
        lines.push(line);
        right = x;
      }
      // Words that stand apart on the page are words apart, whether or not a space was written.
      if (line.text !== '' && x - right > height * 0.2 && !/\s$/u.test(line.text) && !/^\s/u.test(str))
        line.text += ' ';
      line.text += str;
      line.size = Math.max(line.size, height);
      right = x + width;
    }
    if (hasEOL) line = null;
  }
  return lines
    .map((one) => ({
      ...one,
      text: one.text
        .replaceAll(/(?<!\p{L})\0(?!\p{L})/gu, '')
        .replaceAll(/\s+/gu, ' ')
        .trim(),
    }))
    .filter(({ text }) => text !== '');
}

/** A head or a foot is short and no sentence; another line that comes again is the article's. */
const LONGEST_HEAD = 90;

/** Heads, feet and page numbers: from either end of the page, as long as a line stands there on most pages but for its number. */
function withoutRunningLines(pages: readonly Line[][]): Line[][] {
  const shape = ({ text }: Line): string =>
    text.length > LONGEST_HEAD || /[.!?”"]$/u.test(text) ? '' : text.replaceAll(/\d+/gu, '#');
  const ends = (lines: readonly Line[]): Line[] => [...new Set([...lines.slice(0, 2), ...lines.slice(-2)])];
  const told = new Map<string, number>();
  for (const lines of pages) for (const one of new Set(ends(lines).map(shape))) told.set(one, (told.get(one) ?? 0) + 1);
  const runs = (line: Line | undefined): boolean =>
    line !== undefined &&
    (/^(?:page )?\d{1,4}(?: of \d{1,4})?$/iu.test(line.text) ||
      (pages.length > 2 &&
        shape(line) !== '' &&
        /#/u.test(shape(line)) &&
        (told.get(shape(line)) ?? 0) > pages.length / 2) ||
      (pages.length > 2 && shape(line) !== '' && (told.get(shape(line)) ?? 0) === pages.length));
  return pages.map((lines) => {
    let [from, to] = [0, lines.length];
    while (from < 2 && runs(lines[from])) from++;
    while (lines.length - to < 2 && to > from && runs(lines[to - 1])) to--;
    return lines.slice(from, to);
  });
}

/** Lines as near as lines of one paragraph are run together; a wider gap or another size of type ends it. */
function paragraphs(pages: readonly Line[][]): string[] {
  const out: string[] = [];
  let before: Line | null = null;
  for (const lines of pages) {
    const gap = usualGap(lines);
    let first = true;
    for (const line of lines) {
      const last = out.at(-1);
      const near: boolean =
        before !== null &&
        last !== undefined &&
        Math.abs(before.size - line.size) <= Math.max(before.size, line.size) * 0.15 &&
        // A sentence that goes on over the page goes on here.
        (first ? !/[.!?:”"’)]$/u.test(last) : before.y - line.y > 0 && before.y - line.y <= gap * 1.35);
      if (near && last !== undefined) out[out.length - 1] = joined(last, line.text);
      else out.push(line.text);
      before = line;
      first = false;
    }
  }
  return out;
}

/** A hyphen at a line's end is the printer's where a small letter goes on. */
function joined(before: string, after: string): string {
  return /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(after) ? `${before.slice(0, -1)}${after}` : `${before} ${after}`;
}

function usualGap(lines: readonly Line[]): number {
  const gaps = lines
    .slice(1)
    .map((line, index) => (lines[index]?.y ?? 0) - line.y)
    .filter((gap) => gap > 1)
    .toSorted((a, b) => a - b);
  return gaps[Math.floor(gaps.length * 0.4)] ?? 14;
}
