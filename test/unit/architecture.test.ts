import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ROOMS, RULES } from '../../scripts/lib/rooms.mjs';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** What these files break, each as "rule: from → to". */
async function violations(files: Record<string, string>): Promise<string[]> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'daybrief-rooms-')));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const { output } = await cruise(['.'], {
    baseDir: folder,
    ruleSet: { forbidden: RULES },
    validate: true,
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx'] },
  });
  const found: ICruiseResult | string = output;
  if (typeof found === 'string') throw new Error(found);
  // Packages are not there in a planted tree.
  return found.summary.violations
    .filter(({ rule }) => rule.name !== 'found')
    .map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
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
      if (known.includes('main')) continue;
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
  });

  const cases: Array<[rule: string, files: Record<string, string>]> = [
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
