import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import JSZip from 'jszip';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readContent, type ArticleFile } from '../../../main/importing/file';
import type { Rejection } from '../../../main/importing/rejection';

const read = (fileName: string, content: Uint8Array | string): Promise<ArticleFile | Rejection> =>
  readContent({
    fileName,
    content: typeof content === 'string' ? Buffer.from(content, 'latin1') : content,
    path: `/in/${fileName}`,
    fileTime: null,
  });

const refusal = async (fileName: string, content: Uint8Array | string): Promise<string> => {
  const outcome = await read(fileName, content);
  if (outcome.ok) throw new Error(`read as ${JSON.stringify(outcome.text)}`);
  expect(outcome.reason).toBe('unreadable');
  expect(outcome.message).toContain(`“${fileName}” `);
  return outcome.message;
};

async function word(...lines: string[]): Promise<Uint8Array> {
  const children = [
    ...lines.map((text, index) => new Paragraph({ text, ...(index === 0 ? { heading: HeadingLevel.TITLE } : {}) })),
    new Table({ rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph('12 dead')] })] })] }),
  ];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

interface Page {
  lines: string[];
  /** Lines after which a paragraph ends. */
  ends?: number[];
}

async function printed(...pages: Page[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (const { lines, ends = [] } of pages) {
    const page = document.addPage([400, 500]);
    let y = 450;
    for (const [index, line] of lines.entries()) {
      page.drawText(line, { x: 40, y, size: 10, font });
      y -= ends.includes(index) ? 26 : 12;
    }
  }
  return document.save();
}

test('a Word file gives its paragraphs and the cells of its tables; its bytes are kept as they came', async () => {
  const content = await word('Ferry sinks off Lind', 'Twelve people were killed, police said.');
  const outcome = await read('ferry.docx', content);
  expect(outcome).toMatchObject({
    ok: true,
    format: 'docx',
    text: 'Ferry sinks off Lind\n\nTwelve people were killed, police said.\n\n12 dead',
    content,
  });
});

test('a Word file that is none, an old one, a damaged one and one that unpacks without end say so, each in its way', async () => {
  expect(await refusal('a.docx', 'only words')).toContain('is damaged: it can’t be opened as a Word file');
  expect(await refusal('b.docx', '\xD0\xCF\x11\xE0 old')).toContain('is an older Word file or asks for a password');
  const other = await new JSZip().file('x.txt', 'words').generateAsync({ type: 'uint8array' });
  expect(await refusal('c.docx', other)).toContain('is no Word document');
  const bomb = await new JSZip()
    .file('word/document.xml', 'a'.repeat(61_000_000))
    .generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
  expect(bomb.length).toBeLessThan(100_000);
  expect(await refusal('d.docx', bomb)).toContain('unpacks to far more than an article');
  const deep = `<w:document>${'<w:p>'.repeat(5000)}${'</w:p>'.repeat(5000)}</w:document>`;
  const nested = await new JSZip().file('word/document.xml', deep).generateAsync({ type: 'uint8array' });
  expect(await refusal('e.docx', nested)).toContain('is nested without end');
});

test('a PDF’s lines become paragraphs; running heads and page numbers go, broken words are joined', async () => {
  const told = [
    ['Twelve people were killed when a ferry sank off the har-', 'bour of Lind on Monday, police said.'],
    ['The search goes on in rough seas around the island, the', 'coast guard said in the evening.'],
    ['The owner of the ferry was taken to the police in the', 'capital, where he was heard.'],
  ];
  const paper = told.map((paragraph, index): Page => ({
    lines: [
      `The Lind Courier, page ${index + 1}`,
      ...paragraph,
      `It is the ${index + 4}th such case.`,
      String(index + 1),
    ],
    ends: [0, 2, 3],
  }));
  const outcome = await read('paper.pdf', await printed(...paper));
  expect(outcome).toMatchObject({ ok: true, format: 'pdf', encoding: 'binary' });
  expect(outcome.ok && outcome.text.split('\n\n')).toEqual([
    'Twelve people were killed when a ferry sank off the harbour of Lind on Monday, police said.',
    'It is the 4th such case.',
    'The search goes on in rough seas around the island, the coast guard said in the evening.',
    'It is the 5th such case.',
    'The owner of the ferry was taken to the police in the capital, where he was heard.',
    'It is the 6th such case.',
  ]);
});

test('a scan, a damaged PDF and one with a password say so', async () => {
  expect(await refusal('scan.pdf', await printed({ lines: [] }, { lines: ['7'] }))).toContain('is a scan');
  expect(await refusal('cut.pdf', '%PDF-1.7\nnothing')).toContain('is damaged');
  const locked = await PDFDocument.load(await printed({ lines: ['Secret'] }));
  locked.encrypt({ userPassword: 'x', ownerPassword: 'y' });
  expect(await refusal('locked.pdf', await locked.save())).toContain('asks for a password');
});

test('rich text gives its paragraphs, each character once, and no picture, heading of the page or field code', async () => {
  const outcome = await read(
    'note.rtf',
    String.raw`{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0 Times;}}{\*\generator Word;}{\info{\title Draft}}{\header Page head}{\pict\pngblip 89504e47}
\pard Ferry sinks off Lind\par
\pard \u8220\'93Twelve {\b people} were killed,\u8221? police said. Caf\'e9.\par
{\field{\*\fldinst HYPERLINK "http://x.example"}{\fldrslt The rest}}\par}`,
  );
  expect(outcome).toMatchObject({ ok: true, format: 'rtf' });
  expect(outcome.ok && outcome.text.split('\n\n')).toEqual([
    'Ferry sinks off Lind',
    '“Twelve people were killed,” police said. Café.',
    'The rest',
  ]);
});

test('rich text that is none or has no end says so', async () => {
  expect(await refusal('a.rtf', 'only words')).toContain('is no RTF');
  expect(await refusal('b.rtf', `{\\rtf1 ${'{'.repeat(3000)}x${'}'.repeat(3000)}}`)).toContain('is nested without end');
});

const MAIL = [
  'From: Desk <desk@paper.example>',
  'Subject: =?utf-8?Q?Fwd:_Caf=C3=A9_reopens?=',
  'Date: Thu, 12 Mar 2026 06:00:00 +0000',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'The café in Lind reopened on Monday, its owner said.',
  '',
].join('\r\n');

test('an e-mail gives its own words, its subject as headline, and the day it was sent', async () => {
  expect(await read('mail.eml', Buffer.from(MAIL))).toMatchObject({
    ok: true,
    format: 'email',
    title: 'Café reopens',
    published: '2026-03-12T06:00:00.000Z',
    text: 'The café in Lind reopened on Monday, its owner said.',
  });
  const html = MAIL.replace('text/plain', 'text/html').replace('The café', '<p>One.</p><p>The café');
  expect(await read('mail.eml', Buffer.from(html))).toMatchObject({
    text: 'One.\n\nThe café in Lind reopened on Monday, its owner said.',
  });
  expect(await refusal('x.eml', 'no message at all')).toContain('is no e-mail');
});

test('one article as JSON is read by the names tables give its parts', async () => {
  const record = { Headline: 'Café reopens', Body: 'It opened.', Date: '12 March 2026', Outlet: 'The Courier' };
  expect(await read('one.json', Buffer.from(JSON.stringify(record)))).toMatchObject({
    ok: true,
    format: 'record',
    title: 'Café reopens',
    text: 'It opened.',
    published: '2026-03-12',
    source: 'The Courier',
  });
  const undated = { text: 'It opened.', date: '12/03/2026' };
  expect(await read('two.json', JSON.stringify(undated))).toMatchObject({ published: null });
  expect(await refusal('b.json', '[1]')).toContain('holds no article');
  expect(await refusal('c.json', '{"title": "x"}')).toContain('it has no “text”');
  expect(await refusal('d.json', '{')).toContain('is not JSON');
});

test.each([
  ['3 March 2026', '2026-03-03'],
  ['Tuesday, 3 Mar. 2026', '2026-03-03'],
  ['March 3, 2026', '2026-03-03'],
  ['3-Mar-2026', '2026-03-03'],
  ['Tue, 3 Mar 2026 GMT', '2026-03-03'],
  ['Tue, 3 Mar 2026 09:30 +0200', '2026-03-03T07:30:00.000Z'],
  ['2026-03-03, page 4', '2026-03-03'],
  ['Vol. 7', null],
  ['Sunday 3 March', null],
  ['3 March 26', null],
  ['Volume 7 of 2026', null],
  ['Market 7, 2026', null],
])('a record dated “%s”, west of Greenwich: %s', async (date, published) => {
  vi.stubEnv('TZ', 'America/New_York');
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(await read('one.json', JSON.stringify({ text: 'It opened.', date }))).toMatchObject({ published });
});
