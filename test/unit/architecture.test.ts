import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

interface Import {
  /** The importing file, from the project's root, with slashes. */
  from: string;
  /** What it names: a package, a node: module, or a path from the project's root. */
  to: string;
  /** Names taken, as written between the braces; "*" for a namespace or a dynamic import. */
  names: string[];
  typeOnly: boolean;
}

/** A file may not have these imports; gives the reason, or null when the import is allowed. */
type Rule = (imported: Import) => string | null;

const within = (path: string, ...folders: string[]): boolean =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`));

const isDatabase = (to: string): boolean => to === 'better-sqlite3' || to === 'better-sqlite3-multiple-ciphers';

const PURE = ['main/language', 'main/syntax', 'main/text', 'main/extract', 'main/briefing', 'main/lists'];

const RULES: Record<string, Rule> = {
  'text, syntax, extract, briefing and lists are pure': ({ from, to }) => {
    if (!within(from, ...PURE)) return null;
    if (to === 'electron' || to.startsWith('node:') || isDatabase(to)) return `${to} in a pure folder`;
    return within(to, 'main') && !within(to, ...PURE) ? `${to} in a pure folder` : null;
  },
  'language imports nothing but itself': ({ from, to }) =>
    within(from, 'main/language') && !within(to, 'main/language')
      ? `${to} in the folder that knows English alone`
      : null,
  'text and extract do not know the briefing': ({ from, to }) =>
    within(from, 'main/text', 'main/extract') && within(to, 'main/briefing') ? `${to} is later in the line` : null,
  'the syntax knows the text alone': ({ from, to }) =>
    within(from, 'main/syntax') && within(to, 'main') && !within(to, 'main/syntax', 'main/text', 'main/language')
      ? `${to} is later in the line`
      : null,
  'the store alone knows SQL': ({ from, to }) =>
    isDatabase(to) && !within(from, 'main/store') ? `${to} outside main/store` : null,
  'the store, the command line, keys and handed-over files run without Electron': ({ from, to }) =>
    within(from, 'main/store', 'main/importing', 'main/cli', 'main/handover', 'main/keys') && to === 'electron'
      ? 'electron where plain Node must do'
      : null,
  'ipcMain is in one file': ({ from, to, names }) =>
    to === 'electron' && names.includes('ipcMain') && from !== 'main/ipc/handle.ts'
      ? 'ipcMain outside main/ipc/handle.ts'
      : null,
  'ipcRenderer is in the preload': ({ from, to, names }) =>
    to === 'electron' && names.includes('ipcRenderer') && !within(from, 'preload')
      ? 'ipcRenderer outside preload/'
      : null,
  'electron is never taken whole': ({ to, names, typeOnly }) =>
    to === 'electron' && !typeOnly && names.includes('*') ? 'electron as a namespace hides what is used' : null,
  'page and main process share the contract only': ({ from, to }) => {
    if (within(from, 'renderer') && (within(to, 'main') || to === 'electron' || to.startsWith('node:')))
      return `${to} in the page`;
    if (within(from, 'renderer') && within(to, 'preload') && !within(to, 'preload/contract'))
      return `${to} in the page`;
    if (within(from, 'main') && within(to, 'renderer')) return `${to} in the main process`;
    if (within(from, 'main') && within(to, 'preload') && !within(to, 'preload/contract'))
      return `${to} in the main process`;
    return null;
  },
  'the preload knows the contract only': ({ from, to }) =>
    within(from, 'preload') && within(to, 'main', 'renderer') ? `${to} in the preload` : null,
  'the contract depends on nobody': ({ from, to }) =>
    within(from, 'preload/contract') && (to === 'electron' || to.startsWith('node:') || within(to, 'main', 'renderer'))
      ? `${to} in the contract`
      : null,
};

/** All imports, re-exports and dynamic imports of a source text. */
function importsOf(from: string, source: string): Import[] {
  // Comments go first: prose in them may contain the words looked for.
  const code = source.replace(/\/\*[^]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found: Import[] = [];
  const add = (specifier: string, clause: string): void => {
    const names = clause.includes('{')
      ? (clause.split('{')[1] ?? '')
          .replace('}', '')
          .split(',')
          .map(
            (name) =>
              name
                .trim()
                .replace(/^type /, '')
                .split(' as ')[0] ?? '',
          )
      : [];
    if (clause.includes('*')) names.push('*');
    found.push({
      from,
      to: target(from, specifier),
      names: names.filter(Boolean),
      typeOnly: /^\s*type\b/.test(clause),
    });
  };
  for (const match of code.matchAll(/\b(?:import|export)\s+([\w\s{},*$]*?)\s*from\s*['"]([^'"]+)['"]/g))
    add(match[2] ?? '', match[1] ?? '');
  for (const match of code.matchAll(/\bimport\s+['"]([^'"]+)['"]/g)) add(match[1] ?? '', '');
  for (const match of code.matchAll(/\b(?:import|require)\(\s*['"]([^'"]+)['"]/g)) add(match[1] ?? '', '*');
  return found;
}

function target(from: string, specifier: string): string {
  const bare = specifier.split('?')[0] ?? '';
  return bare.startsWith('.') ? posix.normalize(posix.join(posix.dirname(from), bare)) : bare;
}

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) =>
      relative(ROOT, join(ROOT, folder, name))
        .split(sep)
        .join('/'),
    );
}

function broken(rule: Rule, imports: Import[]): string[] {
  return imports.flatMap((one) => {
    const reason = rule(one);
    return reason === null ? [] : [`${one.from}: ${reason}`];
  });
}

const all = ['main', 'preload', 'renderer']
  .flatMap(sources)
  .flatMap((file) => importsOf(file, readFileSync(join(ROOT, file), 'utf8')));

describe('who may import whom', () => {
  it('finds the sources and their imports', () => {
    expect(all.length).toBeGreaterThan(50);
    expect(dirname(all[0]?.from ?? '')).not.toBe('.');
  });
  for (const [name, rule] of Object.entries(RULES)) it(name, () => expect(broken(rule, all)).toEqual([]));
});

describe('each rule catches what breaks it', () => {
  const cases: Array<[rule: string, file: string, code: string]> = [
    [
      'text, syntax, extract, briefing and lists are pure',
      'main/extract/quotes/a.ts',
      "import { readFileSync } from 'node:fs';",
    ],
    ['text, syntax, extract, briefing and lists are pure', 'main/text/a.ts', "import { app } from 'electron';"],
    [
      'text, syntax, extract, briefing and lists are pure',
      'main/briefing/a.ts',
      "import { open } from '../store/open';",
    ],
    [
      'text, syntax, extract, briefing and lists are pure',
      'main/extract/quotes/a.ts',
      "import type { Requests } from '../../engine/requests';",
    ],
    ['text, syntax, extract, briefing and lists are pure', 'main/text/a.ts', "const fs = await import('node:fs');"],
    ['language imports nothing but itself', 'main/language/a.ts', "import type { Token } from '../text/tokens';"],
    ['the syntax knows the text alone', 'main/syntax/a.ts', "import { extract } from '../extract/engine';"],
    ['text and extract do not know the briefing', 'main/extract/a.ts', "export { build } from '../briefing/build';"],
    ['the store alone knows SQL', 'main/engine/a.ts', "import Database from 'better-sqlite3';"],
    ['the store alone knows SQL', 'main/engine/a.ts', "import Database from 'better-sqlite3-multiple-ciphers';"],
    [
      'the store, the command line, keys and handed-over files run without Electron',
      'main/store/a.ts',
      "import { app } from 'electron';",
    ],
    [
      'the store, the command line, keys and handed-over files run without Electron',
      'main/keys/a.ts',
      "import { app } from 'electron';",
    ],
    ['ipcMain is in one file', 'main/ipc/handlers.ts', "import { app, ipcMain as channel } from 'electron';"],
    ['ipcRenderer is in the preload', 'renderer/api.ts', "import { ipcRenderer } from 'electron';"],
    ['electron is never taken whole', 'main/index.ts', "import * as electron from 'electron';"],
    ['page and main process share the contract only', 'renderer/a.tsx', "import { x } from '../main/text/words';"],
    ['page and main process share the contract only', 'main/shell/a.ts', "import { App } from '../../renderer/app';"],
    ['page and main process share the contract only', 'renderer/ui/a.tsx', "import '../../preload/index';"],
    ['the preload knows the contract only', 'preload/index.ts', "import { x } from '../main/index';"],
    ['the contract depends on nobody', 'preload/contract/a.ts', "import { x } from 'node:path';"],
  ];
  for (const [name, file, code] of cases) {
    it(`${file}: ${code}`, () => {
      const rule = RULES[name];
      expect(rule, name).toBeDefined();
      if (rule !== undefined) expect(broken(rule, importsOf(file, code))).toHaveLength(1);
    });
  }
  it('lets neighbours of a forbidden name pass', () => {
    const near = importsOf(
      'main/extract/quotes/a.ts',
      "import { Engine } from '../engine';\n// import 'electron'\nimport { x } from '../../text/tokens';\nimport { y } from '../../language/verbs';",
    );
    expect(Object.values(RULES).flatMap((rule) => broken(rule, near))).toEqual([]);
  });
});

// An end-to-end test waits for what it expects to see: a pause is too short on a slow machine and wasted on a fast one.
const PAUSE = /\bwaitForTimeout\b|(?<!test\.)\bset(?:Timeout|Interval)\(|timers\/promises|\bnetworkidle\b|\bsleep\(/;

describe('no end-to-end test waits for time', () => {
  for (const file of sources('test/e2e'))
    it(file, () => {
      const lines = readFileSync(join(ROOT, file), 'utf8').split('\n');
      expect(
        lines.flatMap((line, index) => (PAUSE.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
      ).toEqual([]);
    });
  for (const code of [
    'await page.waitForTimeout(500);',
    'await new Promise((done) => setTimeout(done, 500));',
    "import { setTimeout as pause } from 'node:timers/promises';",
    "await page.waitForLoadState('networkidle');",
  ])
    it(`catches ${code}`, () => expect(PAUSE.test(code)).toBe(true));
  it('lets a test have more time', () => expect(PAUSE.test('  test.setTimeout(120_000);')).toBe(false));
});
