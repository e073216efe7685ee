import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, describe, expect, it, test } from 'vitest';
import { MAY_ASK, PURE, ROOMS, RULES, TYPES_OF_WHO_ASKS } from '../../scripts/lib/rooms.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
/** Packages that a planted tree finds. */
const PACKAGES = ['electron', 'better-sqlite3', 'better-sqlite3-multiple-ciphers'];
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** What these files break, each as "rule: from → to". */
async function violations(files: Record<string, string>): Promise<string[]> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'daybrief-rooms-')));
  folders.push(folder);
  const packages = PACKAGES.map((name) => [`node_modules/${name}/index.js`, 'module.exports = {};']);
  for (const [name = '', text = ''] of [...packages, ...Object.entries(files)]) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const { output } = await cruise(['.'], {
    baseDir: folder,
    ruleSet: { forbidden: RULES },
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'] },
  });
  const found: ICruiseResult | string = output;
  if (typeof found === 'string') throw new Error(found);
  return found.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

/** The names of the rules that these files break, each once. */
const broken = async (files: Record<string, string>): Promise<string[]> =>
  [...new Set((await violations(files)).map((one) => one.slice(0, one.indexOf(':'))))].toSorted();

const room = (name: string): string => (name.endsWith('.ts') ? name : `${name}/a.ts`);
const away = (from: string, to: string): string =>
  `${'../'.repeat(from.split('/').length - 1)}${to.replace(/\.ts$/, '')}`;

describe('each rule catches what breaks it', () => {
  it('a room knows nothing but what the table says', async () => {
    const files: Record<string, string> = {};
    const wanted: string[] = [];
    for (const [name, known] of Object.entries(ROOMS)) {
      files[room(name)] ??= 'export const x = 1;\n';
      for (const other of Object.keys(ROOMS)) {
        if ([name, ...known].some((one) => other === one || other.startsWith(`${one}/`))) continue;
        // A room of one file has its imports in that file.
        const file = name.endsWith('.ts') ? name : `${name}/${other.replace(/\W/g, '-')}.ts`;
        const line = `export type { x as x${wanted.length} } from '${away(file, room(other))}';\n`;
        files[file] = `${files[file] ?? ''}${line}`;
        wanted.push(`${name}-knows: ${file} → ${room(other)}`);
      }
    }
    expect(wanted.length).toBeGreaterThan(200);
    expect((await violations(files)).filter((one) => one.includes('-knows: ')).toSorted()).toEqual(wanted.toSorted());
    for (const name of Object.keys(ROOMS)) expect(wanted.some((one) => one.startsWith(`${name}-knows: `))).toBe(true);
  });

  const cases: Array<[rule: string, files: Record<string, string>]> = [
    [
      'main/store-knows',
      {
        'main/store/a.ts': "import { x } from '../keys/known';\nimport { y } from '../keys/fingerprint';\nx(y);",
        'main/keys/known.ts': 'export function x() {}',
        'main/keys/fingerprint.ts': 'export const y = 1;',
      },
    ],
    ['found', { 'main/engine/a.ts': "import { x } from './nowhere';\nx();" }],
    ['found', { 'main/engine/a.ts': "import { x } from 'no-such-package';\nx();" }],
    ['pure', { 'main/extract/quotes/a.ts': "import { readFileSync } from 'node:fs';\nreadFileSync('x');" }],
    ['pure', { 'main/text/a.ts': "export const x = await import('node:fs');" }],
    ['without-electron', { 'main/store/a.ts': "import { app } from 'electron';\napp.quit();" }],
    ['without-electron', { 'main/keys/a.ts': "import type { App } from 'electron';\nexport type X = App;" }],
    ['without-electron', { 'renderer/a.tsx': "import { app } from 'electron';\napp.quit();" }],
    ['store-alone-knows-sql', { 'main/engine/a.ts': "import Database from 'better-sqlite3';\nDatabase;" }],
    [
      'store-alone-knows-sql',
      { 'main/engine/a.ts': "import Database from 'better-sqlite3-multiple-ciphers';\nDatabase;" },
    ],
    ['page-sandboxed', { 'renderer/a.tsx': "import { join } from 'node:path';\njoin('a');" }],
    ['contract-shared', { 'preload/contract/a.ts': "import { join } from 'node:path';\njoin('a');" }],
    [
      'types-of-who-asks',
      {
        'main/ipc/a.ts': "import { tell } from '../shell/windows';\ntell();",
        'main/shell/windows.ts': 'export function tell() {}',
      },
    ],
    [
      'no-circle',
      {
        'renderer/ui/a.ts': "import type { B } from './b';\nexport type A = B;",
        'renderer/ui/b.ts': "import type { A } from './a';\nexport type B = A | 1;",
      },
    ],
  ];
  for (const [rule, files] of cases)
    it(`${rule}: ${Object.values(files)[0] ?? ''}`, async () => expect(await broken(files)).toEqual([rule]));

  it('no rule is left out', () => {
    const tried = [...Object.keys(ROOMS).map((name) => `${name}-knows`), ...cases.map(([rule]) => rule)];
    expect([...new Set(tried)].toSorted()).toEqual(RULES.map(({ name }) => name ?? '').toSorted());
  });

  it('lets what is allowed, and neighbours of a forbidden name, pass', async () => {
    expect(
      await broken({
        'main/extract/engine.ts': 'export const x = 1;',
        'main/extract/quotes/a.ts': "import { x } from '../engine';\n// import 'electron'\nexport const y = x;",
        'main/ipc/a.ts': "import type { Tell } from '../shell/windows';\nexport type X = Tell;",
        'main/shell/windows.ts': 'export type Tell = () => void;',
        'main/store/a.ts': "import Database from 'better-sqlite3';\nDatabase;",
      }),
    ).toEqual([]);
  });
});

/** "contract, keys (`fingerprint` alone), types of `shell/windows`" as the paths they stand for. */
function pathsIn(cell: string): string[] {
  if (cell === 'nothing') return [];
  return cell.split(/, (?![^(]*\))/u).flatMap((part) => {
    const types = /^types of `([^`]+)`$/u.exec(part)?.[1];
    if (types !== undefined) return [`types of main/${types}`];
    const [, name = '', parts] = /^([a-z]+)(?: \((.+) alone\))?$/u.exec(part) ?? [];
    if (name === '') throw new Error(`The table says “${part}”, which is no room.`);
    const path = name === 'contract' ? 'preload/contract' : `main/${name}`;
    return parts === undefined ? [path] : [...parts.matchAll(/`([^`]+)`/gu)].map(([, inner]) => `${path}/${inner}`);
  });
}

const inOrder = (table: Record<string, string[]>): Array<[string, string[]]> =>
  Object.entries(table)
    .map(([name, known]): [string, string[]] => [name, known.toSorted()])
    .toSorted(([one], [other]) => (one < other ? -1 : 1));

test('the table of ARCHITECTURE.md and that of the linter are one', () => {
  const rows = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8').matchAll(
    /^\| `((?:main|preload|renderer)[^`]*?)\/?` \| .* \| ([^|]+) \|$/gmu,
  );
  const told: Record<string, string[]> = {};
  for (const [, name = '', cell = ''] of rows) told[name] = pathsIn(cell);
  const held: Record<string, string[]> = {};
  for (const [name, known] of Object.entries(ROOMS))
    held[name] = [...known, ...(MAY_ASK.includes(name) ? [`types of ${TYPES_OF_WHO_ASKS}`] : [])].map((path) =>
      path.replace(/\.ts$/u, ''),
    );
  expect(inOrder(told)).toEqual(inOrder(held));
});

/** What answers otherwise the next time it is asked. */
const CLOCK_OR_CHANCE =
  /\bDate\.now\b|\bnew Date\b(?!\()|\bnew Date\(\s*\)|(?<!\bnew )\bDate\(|\bperformance\.\w|\bprocess\b\.|\bTemporal\.Now\b|\bMath\.random\b|\bcrypto\.\w|\bset(?:Timeout|Interval|Immediate)\(/u;

describe('a pure room has no clock and no chance', () => {
  const codeOf = (text: string): string => text.replaceAll(/^\s*(?:\/\*\*|\*|\/\/).*$/gmu, '');

  it.each([...PURE, 'preload/contract'])('%s', (name) => {
    const files = readdirSync(join(ROOT, name), { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.tsx?$/u.test(file),
    );
    expect(files.length).toBeGreaterThan(0);
    const asking = files.filter((file) => CLOCK_OR_CHANCE.test(codeOf(readFileSync(join(ROOT, name, file), 'utf8'))));
    expect(asking).toEqual([]);
  });

  it.each([
    'Date.now()',
    'ages.map(Date.now)',
    'new Date()',
    'new Date( )',
    'new Date;',
    'Date()',
    'performance.now()',
    'Math.random()',
    'all.toSorted(() => Math.random() - 0.5)',
    'crypto.randomUUID()',
    'process.hrtime.bigint()',
    'Temporal.Now.instant()',
    'setTimeout(go, 5)',
  ])('%s is seen', (code) => expect(codeOf(code)).toMatch(CLOCK_OR_CHANCE));

  it.each([
    'new Date(number * DAY)',
    'new Date(Date.parse(day))',
    'const date: Date = x;',
    "['performance', 'process']",
    'formatDate(day)',
    '// not Date.now()',
    '/** Math.random() would differ. */',
  ])('%s is none', (code) => expect(codeOf(code)).not.toMatch(CLOCK_OR_CHANCE));
});
