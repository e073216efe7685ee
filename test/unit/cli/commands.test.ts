import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CommandIo } from '../../../main/cli/io';
import { COMMANDS } from '../../../main/cli/usage';
import { PLAIN } from '../../../main/export/layout';
import { success, type Briefing } from '../../../preload/contract';
import { driverHere } from '../../../main/engine/driver';
import { connect } from '../../../main/store/database';
import { event } from '../engine/desk';
import { changeByHand } from '../engine/real-library';
import { place, startEngine } from './place';

function article(at: string, name: string, text: string): string {
  const file = join(at, name);
  writeFileSync(file, text);
  return file;
}

const FERRY =
  'Ferry sails again\n\nThe ferry crossed the sound on Tuesday for the first time in a year, its master said.';

test('import makes the library, takes articles in and prints a verdict for each', async () => {
  const { at, run } = place();
  const file = article(at, 'ferry.txt', FERRY);
  const first = await run('import', file, '--published', '2031-05-06');
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out).toBe(`new             1  2031-05-06  ${file}\n`);
  expect(existsSync(join(at, 'data', 'Library.daybrief'))).toBe(true);
  const again = await run('import', file);
  expect(again).toMatchObject({ code: 0 });
  expect(again.out).toMatch(/^already-here {4}1 {2}2031-05-06/);
});

test('import names what it rejects on standard error, takes in the rest and ends with 1', async () => {
  const { at, run } = place();
  mkdirSync(join(at, 'in'));
  article(join(at, 'in'), 'ferry.txt', FERRY);
  article(join(at, 'in'), 'empty.txt', '');
  const { code, out, err } = await run('import', join(at, 'in'), join(at, 'gone.txt'), '--json');
  expect(code).toBe(1);
  expect(err).toMatch(/^rejected {2}.*empty\.txt: .*\nrejected {2}.*gone\.txt: .*\n$/);
  const report: { verdicts: { verdict: string }[] } = JSON.parse(out);
  expect(report.verdicts.map(({ verdict }) => verdict)).toEqual(['rejected', 'new', 'rejected']);
});

test('the app’s own files in a folder are neither rejected nor counted', async () => {
  const { at, run } = place();
  mkdirSync(join(at, 'in'));
  article(join(at, 'in'), 'ferry.txt', FERRY);
  for (const name of ['old.daybrief', 'old.daybrief-wal', 'old.daybrief.v1-2031.backup'])
    article(join(at, 'in'), name, 'x');
  const { code, out, err } = await run('import', join(at, 'in'), '--json');
  expect([code, err]).toEqual([0, '']);
  const report: { verdicts: unknown[] } = JSON.parse(out);
  expect(report.verdicts).toHaveLength(1);
});

test('brief writes Word and tables by the file’s ending, and asks which table', async () => {
  const { at, run } = place();
  await run('import', article(at, 'ferry.txt', FERRY), '--published', '2031-05-06');
  const brief = (...more: string[]): ReturnType<typeof run> => run('brief', '--date', '2031-05-06', ...more);
  expect((await brief('--out', join(at, 'b.docx'))).code).toBe(0);
  expect(readFileSync(join(at, 'b.docx')).subarray(0, 2).toString()).toBe('PK');
  expect((await brief('--out', join(at, 'b.csv'), '--format', 'quotes')).code).toBe(0);
  expect(readFileSync(join(at, 'b.csv'), 'utf8')).toMatch(/^\uFEFFchosen,speaker/u);
  expect(await brief('--out', join(at, 'c.csv'))).toMatchObject({
    code: 2,
    err: expect.stringContaining('--format casualties'),
  });
  expect(await brief('--out', join(at, 'c.md'), '--format', 'poem')).toMatchObject({ code: 2 });
  expect(await brief('--out', join(at, 'c.xyz'))).toMatchObject({ code: 2, err: expect.stringContaining('.docx') });
});

test('brief follows a preset by its name; what is given beside it goes before it', async () => {
  const preset = {
    name: 'Minister',
    edition: 'executive',
    pageSize: 'Letter',
    typeSize: 120,
    without: ['actors'],
    regions: [],
    marking: 'FOR THE MINISTER',
  } as const;
  const { at, run } = place({
    settings: () => ({ closedBy: '', presets: [{ ...preset, without: ['actors'], regions: [] }] }),
  });
  await run('import', article(at, 'ferry.txt', FERRY), '--published', '2031-05-06');
  const out = join(at, 'b.md');
  const brief = (...more: string[]): ReturnType<typeof run> =>
    run('brief', '--date', '2031-05-06', '--out', out, ...more);
  expect((await brief('--preset', 'Minister')).code).toBe(0);
  expect(readFileSync(out, 'utf8')).toMatch(/^\*\*FOR THE MINISTER\*\*/u);
  expect(readFileSync(out, 'utf8')).not.toMatch(/## (?:Key actors|References)/u);
  await brief('--preset', 'Minister', '--edition', 'full', '--marking', 'INTERNAL');
  expect(readFileSync(out, 'utf8')).toMatch(/^\*\*INTERNAL\*\*[^]*## References/u);
  expect(await brief('--preset', 'King')).toMatchObject({
    code: 2,
    err: expect.stringContaining('the presets are Minister'),
  });
});

test('a list says which article another program changed', async () => {
  const { at, run } = place({ startEngine: () => startEngine(false) });
  await run('import', article(at, 'ferry.txt', FERRY), '--published', '2031-05-06');
  changeByHand(join(at, 'data', 'Library.daybrief'), "UPDATE article SET title = 'Ferry sinks' WHERE id = 1");
  expect((await run('list')).out).toContain('Ferry sinks  (changed outside of Daybrief)');
});

test('a command that waits for another program says so, and goes on when it has finished', async () => {
  const file = 'Library.daybrief';
  const { at, run } = place();
  await run('import', article(at, 'ferry.txt', FERRY), '--published', '2031-05-06');
  const other = connect(join(at, 'data', file), { driver: driverHere(), readOnly: false, mustExist: true });
  other.exec('BEGIN IMMEDIATE');
  const said = event();
  let err = '';
  const waiting = place({
    defaultLibrary: join(at, 'data', file),
    err: (text) => {
      err += text;
      if (err.includes('waiting until it has finished')) said.happen();
    },
  }).run('import', article(at, 'quay.txt', 'Quay shut\n\nThe quay was shut.'));
  await said.happened;
  other.exec('ROLLBACK');
  other.close();
  expect((await waiting).code).toBe(0);
  expect(err).toBe('Another program is writing to the library: waiting until it has finished. Ctrl+C stops.\n');
});

test('list and search print the articles, and as JSON their summaries', async () => {
  const { at, run } = place();
  await run(
    'import',
    article(at, 'ferry.txt', FERRY),
    article(at, 'hall.txt', 'Hall reopens\n\nThe town hall reopened.'),
    '--published',
    '2031-05-06',
  );
  const list = await run('list');
  expect(list.out.split('\n').map((line) => line.trim())).toEqual([
    '2  2031-05-06  Hall reopens',
    '1  2031-05-06  Ferry sails again',
    '',
  ]);
  const summaries: { id: number }[] = JSON.parse((await run('list', '--json')).out);
  expect(summaries.map(({ id }) => id)).toEqual([2, 1]);
  const found = await run('search', 'sound', 'crossed');
  expect(found.out).toContain('Ferry sails again');
  expect(found.out).toContain('‹crossed› the ‹sound›');
  expect((await run('search', 'crossed the', 'town hall')).out).toBe('');
  const half = await run('search', 'crossed', 'after:soon');
  expect([half.code, half.err]).toEqual([0, '“soon” is no day: write it like 2026-03-12, 2026-03 or 2026.\n']);
  expect(half.out).toBe((await run('search', 'crossed')).out);
  expect((await run('search', 'crossed -sound')).out).toBe('');
  expect((await run('list', '--casualties', '--actor', 'nobody')).out).toBe('');
  expect((await run('list', '--sort', 'size')).code).toBe(2);
  const none: unknown = JSON.parse((await run('search', 'submarine', '--json')).out);
  expect(none).toEqual([]);
});

test.each(['list', 'verify', 'brief', 'search'])(
  '%s needs a library that is there, and makes none',
  async (command) => {
    const { at, run } = place();
    const more =
      { list: [], verify: [], search: ['word'], brief: ['--date', '2031-05-06', '--out', join(at, 'b.md')] }[command] ??
      [];
    const { code, err } = await run(command, ...more);
    expect([code, readdirSync(at)]).toEqual([1, []]);
    expect(err).toContain('There is no library');
  },
);

test('brief writes Markdown and JSON of the same draft, whole, and nothing else', async () => {
  const { at, run } = place();
  await run('import', article(at, 'ferry.txt', FERRY), '--published', '2031-05-06');
  const [md, json] = [join(at, 'out.md'), join(at, 'out.json')];
  expect(
    await run('brief', '--date', '2031-05-06', '--out', md, '--title', 'Harbour', '--marking', 'INTERNAL'),
  ).toMatchObject({ code: 0, out: `${md}: 1 article\n`, err: '' });
  expect(readFileSync(md, 'utf8')).toMatch(/^\*\*INTERNAL\*\*\n\n# Harbour\n/);
  await run('brief', '--date', '2031-05-06', '--out', json);
  const briefing: Briefing = JSON.parse(readFileSync(json, 'utf8'));
  // What was chosen last for the period stays until it is chosen anew.
  expect(briefing.options).toEqual({
    from: '2031-05-06',
    to: '2031-05-06',
    title: 'Harbour',
    marking: 'INTERNAL',
    note: '',
  });
  expect(readdirSync(at).sort()).toEqual(['data', 'ferry.txt', 'out.json', 'out.md']);
  const empty = await run('brief', '--date', '2031-05-07', '--to', '2031-05-08', '--out', md, '--marking', '');
  expect(empty).toMatchObject({ code: 0, err: expect.stringContaining('empty') });
  expect(readFileSync(md, 'utf8')).toMatch(/^# Briefing\n/);
});

test('brief hands a PDF to the runtime that can print one, and says so where there is none', async () => {
  const printed: Parameters<NonNullable<CommandIo['exportDrawn']>>[] = [];
  const { at, run } = place({
    exportDrawn: async (...args) => {
      printed.push(args);
      return success(1);
    },
  });
  await run('import', article(at, 'ferry.txt', FERRY), '--published', '2031-05-06');
  expect(
    (await run('brief', '--date', '2031-05-06', '--out', join(at, 'b.pdf'), '--page', 'Letter', '--edition', 'front'))
      .code,
  ).toBe(0);
  expect(printed.map(([briefing, path, format, layout]) => [briefing.sources.length, path, format, layout])).toEqual([
    [1, join(at, 'b.pdf'), 'pdf', { ...PLAIN, pageSize: 'Letter', edition: 'front' }],
  ]);
  const plain = place();
  const { code, err } = await plain.run('brief', '--date', '2031-05-06', '--out', join(at, 'c.pdf'));
  expect([code, err]).toEqual([1, expect.stringContaining('npm run --silent daybrief')]);
});

test('a briefing that can not be written leaves nothing', async () => {
  const { at, run } = place();
  await run('import', article(at, 'ferry.txt', FERRY), '--published', '2031-05-06');
  const { code } = await run('brief', '--date', '2031-05-06', '--out', join(at, 'none', 'b.md'));
  expect([code, readdirSync(at).sort()]).toEqual([1, ['data', 'ferry.txt']]);
});

test('verify names what is wrong with a library on standard error, and ends with 1', async () => {
  const { at, run } = place({ startEngine: () => startEngine(false) });
  await run('import', article(at, 'ferry.txt', FERRY));
  changeByHand(join(at, 'data', 'Library.daybrief'), "UPDATE library SET name = 'Forged'");
  const told = await run('verify');
  expect(told).toMatchObject({ code: 1, out: '' });
  expect(told.err).toMatch(/^The library’s .* was changed outside of Daybrief/);
  expect((await run('verify', '--json')).code).toBe(1);
});

test('verify says that a library is sound', async () => {
  const { at, run } = place();
  await run('import', article(at, 'ferry.txt', FERRY));
  expect(await run('verify')).toEqual({
    code: 0,
    out: '1 article, every original has its hash, the library is sound.\n',
    err: '',
  });
  expect(JSON.parse((await run('verify', '--json')).out)).toEqual({ articles: 1, problems: [] });
});

test.each([
  [[]],
  [['listen']],
  [['import']],
  [['import', 'a.txt', '--published', 'Tuesday']],
  [['import', 'a.txt', '--published', '2031-02-30']],
  [['import', 'a.txt', '--bogus']],
  [['list', 'extra']],
  [['search']],
  [['brief']],
  [['brief', '--date', '2031-05-06']],
  [['brief', '--date', '2031-05-06', '--out', 'b.doc']],
  [['brief', '--date', '2031-05-06', '--to', '2031-05-05', '--out', 'b.md']],
  [['brief', '--date', '2031-05-06', '--out', 'b.pdf', '--page', 'A5']],
  [['analyse', 'in.jsonl']],
  [['analyse', 'a', 'b', 'c']],
  [['verify', '--library']],
])('%j is wrong use: 2, and nothing is made', async (argv) => {
  const { at, run } = place();
  const { code, out, err } = await run(...argv);
  expect([code, out, readdirSync(at)]).toEqual([2, '', []]);
  expect(err).toMatch(/--help|Usage/);
});

test.each(COMMANDS)('%s --help tells how it is used', async (command) => {
  const { run } = place();
  const { code, out, err } = await run(command, '--help');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain(`Usage: daybrief ${command}`);
  expect((await run('--help', command)).out).toBe(out);
});

test('--help names every command, --version the app and its analysis', async () => {
  const { run } = place();
  const { code, out } = await run('--help');
  expect(code).toBe(0);
  for (const command of COMMANDS) expect(out).toContain(`\n  ${command}`);
  expect((await run('--version')).out).toMatch(/^Daybrief \d+\.\d+\.\d+, analysis engine \d+\.\d+\.\d+\+icu\d+\n$/);
});

test('an interruption ends the import after the file it is at', async () => {
  const stop = new AbortController();
  const { at, run } = place({ interrupted: stop.signal, out: () => stop.abort() });
  const files = Array.from({ length: 50 }, (_, index) =>
    article(at, `n${index}.txt`, `Notice ${index}\n\nThe ${index}. notice.`),
  );
  const { code, err } = await run('import', ...files);
  expect([code, err]).toEqual([1, expect.stringContaining('stopped')]);
});

const FORGED = 'a\nnew             9  2031-05-06  \u001B[2K\u009B31m\u202Egnp.txt';

test('a file’s name forges no line, steers no terminal and turns nothing around', async () => {
  const { at, run } = place();
  mkdirSync(join(at, 'in'));
  article(join(at, 'in'), FORGED, FERRY);
  article(join(at, 'in'), `${FORGED.slice(0, -3)}odd`, FERRY);
  const shown = 'a[U+000A]new             9  2031-05-06  [U+001B][2K[U+009B]31m[U+202E]gnp';
  const { out, err } = await run('import', join(at, 'in'), '--published', '2031-05-06');
  expect(out).toBe(`new             1  2031-05-06  ${join(at, 'in')}/${shown}.txt\n`);
  expect(err.split('\n')).toHaveLength(2);
  expect(err).toContain(`${shown}.odd`);
  expect((await run('import', join(at, FORGED))).err.split('\n')).toHaveLength(2);
  expect((await run('verify', join(at, `${FORGED}.pdf`))).err.split('\n')).toHaveLength(2);
  expect((await run(FORGED)).err.split('\n')).toHaveLength(2);
  // Both lines are the command's own: what is wrong, and where help is.
  expect((await run('list', `--${FORGED}`)).err.split('\n')).toHaveLength(3);
  const json = (await run('import', join(at, 'in'), '--json')).out;
  // What a program reads is what was there.
  expect(json).not.toMatch(/[\u001B\u009B\u202E]/u);
  const report: { verdicts: { file: string }[] } = JSON.parse(json);
  expect(report.verdicts.some(({ file }) => file.endsWith(FORGED))).toBe(true);
});
