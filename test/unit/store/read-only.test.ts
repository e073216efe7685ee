import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { driverHere } from '../../../main/engine/driver';
import { closeLibrary } from '../../../main/store/open';
import { titled } from '../../support/disks';
import { bundled, project } from '../engine/bundle';
import { add, folder, library } from './library';

const bundle = bundled({ child: 'test/unit/store/open-child.ts' });

/** Root may write anywhere, so as root the library is opened by a user who owns nothing. */
const NOBODY = 65_534;
const asRoot = process.getuid?.() === 0;

/** The project may lie where the other user can't go (root's home, a umask of 077): what the child needs is copied. */
function childForAll(): string {
  const at = folder();
  cpSync(bundle.folder, at, { recursive: true });
  writeFileSync(join(at, 'package.json'), '{"type":"module"}');
  for (const addon of ['better-sqlite3', 'better-sqlite3-multiple-ciphers'].map((name) => join('node_modules', name)))
    for (const part of ['package.json', 'lib', 'prebuilds'])
      if (existsSync(join(project, addon, part)))
        cpSync(join(project, addon, part), join(at, addon, part), { recursive: true });
  const binding = driverHere().plain;
  if (binding !== null) copyFileSync(binding, join(at, 'addon.node'));
  chmodSync(at, 0o755);
  for (const entry of readdirSync(at, { recursive: true, encoding: 'utf8' })) chmodSync(join(at, entry), 0o755);
  return at;
}

function openAsOther(path: string, create: 'create' | 'open'): unknown {
  const at = childForAll();
  const addon = driverHere().plain === null ? '' : join(at, 'addon.node');
  const printed = execFileSync(process.execPath, [join(at, 'child.js'), path, create, addon], {
    encoding: 'utf8',
    cwd: '/',
    ...(asRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  return JSON.parse(printed);
}

function lockedFolder(): { path: string; lock(): void } {
  const at = folder();
  onTestFinished(() => chmodSync(at, 0o755));
  return { path: at, lock: () => chmodSync(at, 0o555) };
}

const unsupported = process.platform === 'win32' ? 'rights are others on Windows' : null;

test.skipIf(unsupported !== null)(
  titled('a library in a folder that can not be written is refused with what to do, and stays as it is', unsupported),
  () => {
    const at = lockedFolder();
    const made = library(join(at.path, 'news.daybrief'));
    add(made);
    closeLibrary(made);
    chmodSync(made.path, 0o666);
    at.lock();
    const before = readFileSync(made.path);
    const opened = openAsOther(made.path, 'open');
    expect(opened).toMatchObject({ ok: false, code: 'read-only', message: expect.stringContaining('Copy the file') });
    expect(readFileSync(made.path).equals(before)).toBe(true);
    expect(readdirSync(at.path)).toEqual(['news.daybrief']);
  },
);

test.skipIf(unsupported !== null)(titled('a library file that can not be written is refused', unsupported), () => {
  const at = lockedFolder();
  chmodSync(at.path, 0o777);
  const made = library(join(at.path, 'news.daybrief'));
  closeLibrary(made);
  chmodSync(made.path, 0o444);
  expect(openAsOther(made.path, 'open')).toMatchObject({ ok: false, code: 'read-only' });
  expect(readdirSync(at.path)).toEqual(['news.daybrief']);
});

test.skipIf(unsupported !== null)(titled('no library is made in a folder that can not be written', unsupported), () => {
  const at = lockedFolder();
  at.lock();
  expect(openAsOther(join(at.path, 'news.daybrief'), 'create')).toMatchObject({ ok: false, code: 'read-only' });
  expect(readdirSync(at.path)).toEqual([]);
});
