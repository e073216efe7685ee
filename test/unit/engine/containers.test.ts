import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import type { ArticleDetail } from '../../../preload/contract';
import { desk, folder, here, value, type Desk } from './desk';

const MARKET = 'Market square repaved\n\nThe last stone was laid on Monday, the mayor of Orlen said.';

async function open(at = folder(), engine = 'test'): Promise<Desk & { at: string }> {
  const made = desk({ engine });
  value(await made.service.ask('open', [join(at, 'news.daybrief'), true]));
  return { ...made, at };
}

const detail = async ({ service }: Desk, id: number): Promise<ArticleDetail> =>
  value(await service.ask('article', [id]));

async function archive(at: string): Promise<string> {
  const word = new Document({
    sections: [{ children: [new Paragraph('Dam held'), new Paragraph('The dam above Orlen held, engineers said.')] }],
  });
  const zip = new JSZip()
    .file('2031-05-04 market.txt', MARKET)
    .file('dam.docx', await Packer.toBuffer(word))
    .file('list.csv', 'title,text,date,source\nFerry sails,The ferry sailed again.,2031-05-03,The Lantern\n')
    .file('note.xyz', 'x');
  const path = join(at, 'day.zip');
  writeFileSync(path, await zip.generateAsync({ type: 'nodebuffer' }));
  return path;
}

test('the articles of an archive are taken in one by one, with a verdict and the original bytes each', async () => {
  const made = await open();
  const path = await archive(made.at);
  const report = value(await made.service.ask('importPaths', [[path], { published: null }]));
  expect(report.verdicts.map(({ file, verdict, article }) => [file, verdict, article])).toEqual([
    [`${path}/2031-05-04 market.txt`, 'new', 1],
    [`${path}/dam.docx`, 'new', 2],
    [`${path}/list.csv/row 1.json`, 'new', 3],
    [`${path}/note.xyz`, 'rejected', null],
  ]);
  expect(await detail(made, 1)).toMatchObject({
    fileName: 'day.zip/2031-05-04 market.txt',
    format: 'text',
    published: { value: '2031-05-04', basis: 'name' },
    hash: createHash('sha256').update(MARKET).digest('hex'),
  });
  expect(await detail(made, 2)).toMatchObject({ fileName: 'day.zip/dam.docx', format: 'docx', title: 'Dam held' });
  expect(await detail(made, 3)).toMatchObject({
    format: 'record',
    source: 'The Lantern',
    published: { value: '2031-05-03', basis: 'text' },
  });
  expect(value(await made.service.ask('verify', [])).problems).toEqual([]);
  const again = value(await made.service.ask('importPaths', [[path], { published: null }]));
  expect(again.verdicts.map(({ verdict }) => verdict)).toEqual([
    'already-here',
    'already-here',
    'already-here',
    'rejected',
  ]);
});

test('what came out of an archive is read again by a newer engine, by the reader of its kind', async () => {
  const at = folder();
  const old = await open(at, 'old');
  value(await old.service.ask('importPaths', [[await archive(at)], { published: '2031-05-06' }]));
  await old.service.stop();
  const made = await open(at, 'new');
  const options = { from: '2031-05-06', to: '2031-05-06', title: 'Day', marking: null, note: '' };
  expect(value(await made.service.ask('draft', [options])).engine).toBe('new');
  const read = await detail(made, 2);
  expect(read.findings.engine).toBe('new');
  expect(read.findings.text).toContain('The dam above Orlen held, engineers said.');
});

test('an archive that ends its worker is named, and the rest is taken in', async () => {
  const analysts = here((job) => {
    if (job.kind === 'unpack') throw new Error('it needs more memory than there is');
  });
  const made = desk({ analysts });
  const at = folder();
  value(await made.service.ask('open', [join(at, 'news.daybrief'), true]));
  writeFileSync(join(at, 'market.txt'), MARKET);
  const paths = [await archive(at), join(at, 'market.txt')];
  const { verdicts } = value(await made.service.ask('importPaths', [paths, { published: null }]));
  expect(verdicts.map(({ verdict, reason }) => [verdict, reason])).toEqual([
    ['rejected', 'failed'],
    ['new', null],
  ]);
  expect(verdicts[0]?.message).toContain('day.zip could not be unpacked');
});

test('a page that was copied is read as a page: its paragraphs, and nothing of its marks', async () => {
  const made = await open();
  const html =
    '<meta charset="utf-8"><h1>Market square repaved</h1><p>The last stone was laid on <b>Monday</b>.</p><script>x</script>';
  const { verdicts } = value(await made.service.ask('importText', [html, { published: null, html: true }]));
  expect(verdicts).toMatchObject([{ verdict: 'new', file: expect.stringMatching(/^Pasted page .*\.html$/u) }]);
  const read = await detail(made, 1);
  expect(read).toMatchObject({ format: 'html', path: null, title: 'Market square repaved' });
  expect(read.findings.text).toContain('The last stone was laid on Monday.');
  expect(read.findings.text).not.toContain('<');
});
