import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { articleOf } from '../../../main/cli/analyse';
import { runCommand } from '../../../main/cli/run';
import { bundled } from '../engine/bundle';
import { WEIGHTS } from '../syntax/read';
import { folder } from '../engine/desk';

const bundle = bundled({ cli: 'main/cli.ts' });

// A process in which the database addon and Electron do not exist.
const WITHOUT = `data:text/javascript,import { register } from 'node:module';
register('data:text/javascript,' + encodeURIComponent(\`export const resolve = (name, context, next) => {
  if (name.startsWith('better-sqlite3') || name === 'electron') throw new Error(name + ' was asked for');
  return next(name, context);
}\`));`;

function run(...argv: string[]): { status: number | null; stdout: string; stderr: string } {
  const { DAYBRIEF_SQLITE_BINDING: _, ...env } = process.env;
  return spawnSync(process.execPath, ['--import', WITHOUT, bundle.file('cli'), ...argv], { encoding: 'utf8', env });
}

function findingsIn(
  file: string,
): { id: string; text: string; published: unknown; header: { title: string | null } }[] {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

test('writes a line of findings for each line, in order, without the addon and without Electron', () => {
  const at = folder();
  const [from, to] = [join(at, 'in.jsonl'), join(at, 'out.jsonl')];
  const articles = Array.from({ length: 40 }, (_, index) => ({
    id: `a${index}`,
    text: `Post ${index} stayed calm. `.repeat(1 + ((index * 7) % 20)),
    published: '2031-05-06',
    other: [1],
  }));
  writeFileSync(from, `\uFEFF${articles.map((article) => JSON.stringify(article)).join('\r\n')}\n\n`);
  expect(run('analyse', from, to)).toEqual(expect.objectContaining({ status: 0, stdout: '', stderr: '' }));
  const found = findingsIn(to);
  expect(found.map(({ id }) => id)).toEqual(articles.map(({ id }) => id));
  expect(found[0]?.published).toEqual({ value: '2031-05-06', basis: 'given' });
  expect(readdirSync(at).sort()).toEqual(['in.jsonl', 'out.jsonl']);
});

test('the same input gives the same bytes', () => {
  const at = folder();
  const from = join(at, 'in.jsonl');
  writeFileSync(
    from,
    `${JSON.stringify({ id: 'a', text: '“We will rebuild,” said Ada Quill, the mayor. Three people died.' })}\n`,
  );
  run('analyse', from, join(at, 'one.jsonl'));
  run('analyse', from, join(at, 'two.jsonl'));
  expect(readFileSync(join(at, 'one.jsonl')).equals(readFileSync(join(at, 'two.jsonl')))).toBe(true);
});

test('names each bad line on standard error, goes on with the rest and ends with 1', () => {
  const at = folder();
  const [from, to] = [join(at, 'in.jsonl'), join(at, 'out.jsonl')];
  writeFileSync(
    from,
    [
      '{"id":"a","text":"One."}',
      'not json',
      '{"id":"b"}',
      '{"id":"c","text":"Three.","published":"soon"}',
      '{"id":"d","text":"Four."}',
    ].join('\n'),
  );
  const { status, stderr } = run('analyse', from, to);
  expect(status).toBe(1);
  expect(
    stderr
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(from.length)),
  ).toEqual([
    ', line 2: it is not JSON',
    ', line 3: “text” is missing',
    ', line 4: “published” is not a day, written YYYY-MM-DD',
  ]);
  expect(findingsIn(to).map(({ id }) => id)).toEqual(['a', 'd']);
});

test('--no-repair keeps the text as it came', () => {
  const at = folder();
  const [from, to] = [join(at, 'in.jsonl'), join(at, 'out.jsonl')];
  const text = 'The o\u00ADld bridge was closed.\nThe o\u00ADld bridge was closed.';
  writeFileSync(from, JSON.stringify({ id: 'a', text }));
  expect(run('analyse', from, to, '--no-repair').status).toBe(0);
  expect(findingsIn(to)[0]?.text).toBe(text);
});

test('a file that is not there, or a place that can not be written, ends with 1 and leaves nothing', () => {
  const at = folder();
  const to = join(at, 'out.jsonl');
  expect(run('analyse', join(at, 'none.jsonl'), to)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('none.jsonl'),
  });
  expect(existsSync(to)).toBe(false);
  const from = join(at, 'in.jsonl');
  writeFileSync(from, '{"id":"a","text":"One."}\n');
  expect(run('analyse', from, join(at, 'no', 'out.jsonl')).status).toBe(1);
  expect(readdirSync(at)).toEqual(['in.jsonl']);
});

test('an interruption leaves no half file', async () => {
  const at = folder();
  const from = join(at, 'in.jsonl');
  writeFileSync(from, '{"id":"a","text":"One."}\nbad\n{"id":"c","text":"Three."}\n');
  const stop = new AbortController();
  let told = '';
  const err = (text: string): void => {
    told += text;
    stop.abort();
  };
  expect(
    await runCommand(['analyse', from, join(at, 'out.jsonl')], {
      out: () => undefined,
      err,
      defaultLibrary: '',
      weights: WEIGHTS,
      interrupted: stop.signal,
    }),
  ).toBe(1);
  expect(told).toContain('was not written');
  expect(readdirSync(at)).toEqual(['in.jsonl']);
});

test.each([
  ['{"id":7,"text":"x"}', '7'],
  ['{"id":"a","text":"x","title":null,"published":null}', 'a'],
])('reads the line %s', (line, id) => {
  expect(articleOf(line, true)).toEqual({ article: { id, text: 'x', title: null, published: null, repair: true } });
});

test.each([
  '[]',
  'null',
  '1',
  '"x"',
  '{"text":"x"}',
  '{"id":{},"text":"x"}',
  '{"id":"a","text":1}',
  '{"id":"a","text":"x","title":3}',
  '{"id":"a","text":"x","published":3}',
])('tells what is wrong with the line %s', (line) => {
  expect(articleOf(line, true)).toHaveProperty('problem');
});
