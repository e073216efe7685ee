import JSZip from 'jszip';
import { afterEach, expect, test, vi } from 'vitest';
import { unpack } from '../../../main/importing/containers/index';
import { readContent } from '../../../main/importing/file';
import { mailWith } from './mail';

// How far a file may go before it is refused: with bounds like these nobody has to lie in wait for a real bomb.

/** A PDF as its library gives it, with as many pages, each of one line. */
const pdf = vi.hoisted(() => ({
  pages: 1,
  line: 'Twelve people were killed when a ferry sank, police said.',
  after: () => {},
}));
vi.mock('../../../main/importing/pdf', () => ({
  openPdf: async () => ({
    numPages: pdf.pages,
    getPage: async () => ({
      getTextContent: async () => {
        pdf.after();
        return { items: [{ str: pdf.line, transform: [1, 0, 0, 1, 40, 400], width: 300, height: 10, hasEOL: true }] };
      },
      cleanup: () => undefined,
    }),
    destroy: async () => undefined,
  }),
}));

afterEach(() => {
  vi.restoreAllMocks();
  Object.assign(pdf, { pages: 1, line: 'Twelve people were killed when a ferry sank, police said.', after: () => {} });
});

const SECOND = 1000;
/** From now on the clock is ahead by so many seconds. */
function later(seconds: number): void {
  const now = Date.now();
  vi.spyOn(Date, 'now').mockImplementation(() => now + seconds * SECOND);
}

const read = async (fileName: string, content: string): Promise<string> => {
  const outcome = await readContent({
    fileName,
    content: Buffer.from(content),
    path: `/in/${fileName}`,
    fileTime: null,
  });
  return outcome.ok ? outcome.text.slice(0, 100) : outcome.message;
};
const unpacked = async (fileName: string, content: Uint8Array | string): Promise<string[]> => {
  const held = { fileName, path: `/in/${fileName}`, content: Buffer.from(content), fileTime: null };
  return (await unpack(held)).map((one) => (one.ok ? one.text.slice(0, 100) : one.message));
};

test('a PDF of more pages, more letters or more time than an article takes is refused', async () => {
  expect(await read('a.pdf', '%PDF-')).toBe(pdf.line);
  pdf.pages = 1001;
  expect(await read('a.pdf', '%PDF-')).toContain('has 1001 pages, and 1000 is the most. Split it');
  pdf.pages = 2;
  pdf.line = 'a'.repeat(5_000_001);
  expect(await read('a.pdf', '%PDF-')).toContain('takes far longer than an article');
  pdf.line = 'Short.';
  pdf.after = () => later(61);
  expect(await read('a.pdf', '%PDF-')).toContain('takes far longer than an article');
});

test('messages attached to messages are followed three deep', async () => {
  let content = 'From: desk@paper.example\r\nSubject: Last\r\n\r\nThe innermost message.';
  for (let depth = 5; depth >= 1; depth--) content = mailWith([[`m${depth}.eml`, content]], `Message ${depth}.`);
  const told = await unpacked('m.eml', content);
  expect(told.slice(0, 4)).toEqual(['Message 1.', 'Message 2.', 'Message 3.', 'Message 4.']);
  expect(told.at(-1)).toContain('more than 3 deep');
  expect(told.join()).not.toContain('innermost');
});

test('an e-mail whose parts are nested without end, or whose head has no end, is refused', async () => {
  const depth = 40;
  const open = Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
  );
  const nested = `From: a@b.example\r\nMIME-Version: 1.0\r\n${open.join('')}Content-Type: text/plain\r\n\r\nWords.\r\n`;
  expect(await read('deep.eml', nested)).toContain('nested without end');
  const head = `From: a@b.example\r\n${`X-Long: ${'x'.repeat(900)}\r\n`.repeat(1200)}\r\nWords.`;
  expect(await read('head.eml', head)).toContain('nested without end');
});

test('a file that takes too long to unpack is refused where it stands', async () => {
  const archive = new JSZip()
    .file('a.txt', 'One')
    .file('b.zip', await new JSZip().file('c.txt', 'Two').generateAsync({ type: 'uint8array' }));
  const content = await archive.generateAsync({ type: 'uint8array' });
  expect(await unpacked('a.zip', content)).toEqual(['One', 'Two']);
  const now = Date.now();
  let asked = 0;
  // The clock jumps once the archive is open.
  vi.spyOn(Date, 'now').mockImplementation(() => now + (asked++ > 1 ? 121 * SECOND : 0));
  const told = await unpacked('a.zip', content);
  expect(told.join()).toContain('unpacks to far more than a day’s articles');
  expect(told.join()).not.toContain('Two');
});

test('a line of a table or of JSON that is longer than an article may be is refused, and the others are read', async () => {
  const long = 'x'.repeat(5_000_001);
  const lines = `{"title":"Long","text":"${long}"}\n{"title":"Short","text":"The market opened."}`;
  expect(await unpacked('a.jsonl', lines)).toEqual([
    expect.stringContaining('is longer than an article may be'),
    'The market opened.',
  ]);
  expect(await unpacked('a.csv', `title,text\nLong,"${long}"\n`)).toEqual([
    expect.stringContaining('a line is far too long'),
  ]);
});
