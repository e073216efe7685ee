import { createHash } from 'node:crypto';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { expect, onTestFinished, test, vi } from 'vitest';
import { collectFiles } from '../../../main/importing/collect';
import { unpack } from '../../../main/importing/containers/index';
import { LARGEST_DOCUMENT, readContent } from '../../../main/importing/file';
import { isOwnFile } from '../../../main/importing/kinds';
import { mailWith } from './mail';

type Told = [file: string | null, words: string];

async function unpacked(fileName: string, content: Uint8Array | string): Promise<Told[]> {
  const all = await unpack({
    fileName,
    path: `/in/${fileName}`,
    content: typeof content === 'string' ? Buffer.from(content) : content,
    fileTime: '2026-03-12T08:00:00.000Z',
  });
  return all.map((one): Told => (one.ok ? [one.fileName, one.text] : [one.file, `refused: ${one.message}`]));
}

const zip = (files: Record<string, string | Uint8Array>): Promise<Uint8Array> => {
  const archive = new JSZip();
  for (const [name, content] of Object.entries(files)) archive.file(name, content);
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
};

test('the articles of an archive are articles each, named after it, with the bytes of the inner file', async () => {
  const content = await zip({
    'ferry.txt': 'Ferry sinks',
    'north/market.md': '# Market\n\nIt opened.',
    'library.daybrief': 'x',
    'library.daybrief-wal': 'x',
    '__MACOSX/ferry.txt': 'x',
    '.hidden.txt': 'x',
    'photo.jpg': 'x',
  });
  expect(await unpacked('day.zip', content)).toEqual([
    ['day.zip/ferry.txt', 'Ferry sinks'],
    ['day.zip/north/market.md', expect.stringContaining('It opened.')],
    ['/in/day.zip/photo.jpg', expect.stringContaining('is of a kind that can')],
  ]);
  const [ferry] = await unpack({ fileName: 'day.zip', path: '/in/day.zip', content, fileTime: null });
  expect(ferry).toMatchObject({
    path: '/in/day.zip/ferry.txt',
    content: new Uint8Array(Buffer.from('Ferry sinks')),
    hash: createHash('sha256').update('Ferry sinks').digest('hex'),
  });
});

test('archives within archives are followed three deep, and not further', async () => {
  let content = await zip({ 'deep.txt': 'Deep down' });
  for (let level = 3; level >= 1; level--) content = await zip({ [`z${level}.zip`]: content });
  expect(await unpacked('z0.zip', content)).toEqual([
    ['/in/z0.zip/z1.zip/z2.zip/z3.zip/deep.txt', expect.stringContaining('more than 3 deep')],
  ]);
  const two = await zip({ 'inner.zip': await zip({ 'a.txt': 'Two down' }) });
  expect(await unpacked('z.zip', two)).toEqual([['z.zip/inner.zip/a.txt', 'Two down']]);
});

test('an archive that unpacks without end is refused before it does, and so is a file that lies about its size', async () => {
  const zeros = 'a'.repeat(2_000_000);
  const content = await zip(Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`${index}.txt`, zeros])));
  expect(content.length).toBeLessThan(50_000);
  const held = { fileName: 'bomb.zip', path: '/in/bomb.zip', content, fileTime: null };
  expect(await unpack(held, { bytes: 10_000_000 })).toMatchObject([
    { ok: false, file: '/in/bomb.zip', message: expect.stringContaining('unpacks to far more') },
  ]);
  const few = await unpack({ ...held, content: await zip({ 'a.txt': 'One', 'b.txt': 'Two' }) }, { articles: 1 });
  expect(few).toMatchObject([{ text: 'One' }, { message: expect.stringContaining('unpacks to far more') }]);
  const lying = await zip({ 'a.txt': 'a'.repeat(1000) });
  const view = Buffer.from(lying);
  // The size it says it has, in the central directory.
  view.writeUInt32LE(10, view.indexOf('PK\x01\x02') + 24);
  expect(await unpacked('lie.zip', view)).toEqual([['/in/lie.zip', expect.stringContaining('is damaged')]]);
});

test('an archive that is none, an empty one, and names that lead out of it', async () => {
  expect(await unpacked('a.zip', 'no archive')).toEqual([['/in/a.zip', expect.stringContaining('is damaged')]]);
  expect(await unpacked('b.zip', await zip({}))).toEqual([['/in/b.zip', expect.stringContaining('without files')]]);
  const out = Buffer.from(await zip({ 'aa/aa/x.txt': 'Out' }))
    .toString('latin1')
    .replaceAll('aa/aa/', '../../');
  const told = await unpacked('c.zip', Buffer.from(out, 'latin1'));
  expect(JSON.stringify(told)).not.toContain('..');
});

test('an e-mail’s attachments are read by their own readers; pictures of a signature are passed over', async () => {
  const mail = mailWith([
    ['ferry.txt', 'Ferry sinks'],
    ['logo.png', 'x'],
    ['list.csv', 'title,text\nMarket,It opened.'],
  ]);
  expect(await unpacked('clips.eml', mail)).toEqual([
    ['clips.eml', 'See the attached, please read it.'],
    ['clips.eml/ferry.txt', 'Ferry sinks'],
    ['clips.eml/list.csv/row 1.json', 'It opened.'],
  ]);
  expect(await unpacked('bare.eml', mailWith([['ferry.txt', 'Ferry sinks']], ''))).toEqual([
    ['bare.eml/ferry.txt', 'Ferry sinks'],
  ]);
});

test('a message with words is parsed once, and refused as it would be on its own', async () => {
  const { default: PostalMime } = await import('postal-mime');
  const parse = vi.spyOn(PostalMime, 'parse');
  onTestFinished(() => parse.mockRestore());
  const mail = mailWith([['ferry.txt', 'Ferry sinks']]);
  const [message] = await unpack({ fileName: 'a.eml', path: '/in/a.eml', content: Buffer.from(mail), fileTime: null });
  expect(parse).toHaveBeenCalledTimes(1);
  expect(message).toEqual(
    await readContent({ fileName: 'a.eml', path: '/in/a.eml', content: Buffer.from(mail), fileTime: null }),
  );
  expect(await unpacked('none.eml', mailWith([], ''))).toEqual([
    ['/in/none.eml', expect.stringContaining('holds no text')],
  ]);
  expect(await unpacked('long.eml', mailWith([]) + ' '.repeat(LARGEST_DOCUMENT))).toEqual([
    ['/in/long.eml', expect.stringContaining('60.0 MB is the most')],
  ]);
});

test('rows of a table are articles; a table without texts says which columns it needs', async () => {
  const table =
    'Title;Text;Date;Source\r\n"Ferry; sinks";"Twelve died,\nhe said.";2026-03-12;Courier\r\nNo words;;;\r\n';
  expect(await unpacked('day.csv', `\uFEFF${table}`)).toEqual([
    ['day.csv/row 1.json', 'Twelve died,\nhe said.'],
    ['/in/day.csv/row 2.json', expect.stringContaining('it has no “text”')],
  ]);
  const [first] = await unpack({
    fileName: 'day.csv',
    path: '/in/day.csv',
    content: Buffer.from(table),
    fileTime: null,
  });
  expect(first).toMatchObject({ title: 'Ferry; sinks', published: '2026-03-12', source: 'Courier', format: 'record' });
  expect(await unpacked('x.csv', 'a,b\n1,2\n')).toEqual([
    ['/in/x.csv', expect.stringContaining('title, text, date and source')],
  ]);
});

test('lines of JSON are articles, and a bad line is named alone', async () => {
  expect(await unpacked('day.jsonl', '{"title":"A","text":"One."}\n\nnonsense\n{"text":"Two."}\n')).toEqual([
    ['day.jsonl/line 1.json', 'One.'],
    ['/in/day.jsonl/line 3.json', expect.stringContaining('is not JSON')],
    ['day.jsonl/line 4.json', 'Two.'],
  ]);
});

test('the app’s own files in a folder are passed over; one that is chosen itself is told', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'daybrief-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'in'));
  const own = [
    'news.daybrief',
    'news.daybrief-wal',
    'news.daybrief-shm',
    'day.daybrief-brief',
    'news.daybrief.v1-2031-05-06T08-00-00-000Z.backup',
    'news.daybrief.new',
    'news.daybrief.v1-2031.backup.part',
  ];
  for (const name of [...own, 'ferry.txt', 'my backup', 'daybrief.txt', 'x.backup'])
    await writeFile(join(folder, 'in', name), 'x');
  expect((await collectFiles([folder])).map(({ path }) => path.slice(folder.length + 4))).toEqual([
    'daybrief.txt',
    'ferry.txt',
    'my backup',
    'x.backup',
  ]);
  expect(await collectFiles([join(folder, 'in', 'news.daybrief')])).toHaveLength(1);
  for (const name of own.slice(0, 6)) expect(isOwnFile(name), name).toBe(true);
});
