import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { clearTemporary, removeTemporary, temporaryFolder } from '../../../main/files/temporary';
import { closeLibrary } from '../../../main/store/open';
import { bundled } from '../engine/bundle';
import { folder, library } from '../store/library';

const bundle = bundled({ cli: 'main/cli.ts', child: 'test/unit/files/temporary-child.ts' });

/** A place of its own for temporary folders and for the app's, as this system's programs are told of them. */
function place(): { temporary: string; env: NodeJS.ProcessEnv } {
  const at = folder();
  const temporary = join(at, 'tmp');
  mkdirSync(temporary);
  const told = { TMPDIR: temporary, TEMP: temporary, TMP: temporary, HOME: at, USERPROFILE: at, APPDATA: at };
  return { temporary, env: { ...process.env, XDG_CONFIG_HOME: at, ...told } };
}

/** A process that has made its folder and goes on. */
async function making(purpose: string, path: string, env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = spawn(process.execPath, [bundle.file('child'), purpose, path], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

/** The command line, which opens no library here. */
const start = (env: NodeJS.ProcessEnv): number | null =>
  spawnSync(process.execPath, [bundle.file('cli'), '--version'], { env }).status;

test.each(['reading', 'printing'])(
  'what a killed process left of a temporary folder (%s) is there until the next start and no longer',
  async (purpose) => {
    const { temporary, env } = place();
    const path = join(folder(), 'news.daybrief');
    closeLibrary(library(path));
    const child = await making(purpose, path, env);
    const own = `daybrief-${purpose}-${child.pid}-`;
    const made = readdirSync(temporary).filter((name) => name.startsWith(own));
    expect(made).toHaveLength(1);
    if (purpose === 'reading') expect(existsSync(join(temporary, made[0] ?? '', 'news.daybrief'))).toBe(true);
    const others = [
      `daybrief-${purpose}s-${child.pid}-a`,
      `daybrief-${child.pid}-a`,
      `my-daybrief-${purpose}-${child.pid}-a`,
    ];
    for (const name of others) {
      mkdirSync(join(temporary, name));
      writeFileSync(join(temporary, name, 'mine.txt'), 'mine');
    }
    // Another start while it runs takes nothing from it.
    expect(start(env)).toBe(0);
    expect(readdirSync(temporary)).toContain(made[0]);
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
    expect(readdirSync(temporary)).toContain(made[0]);
    expect(start(env)).toBe(0);
    expect(readdirSync(temporary).sort()).toEqual(others.sort());
    for (const name of others) expect(readdirSync(join(temporary, name))).toEqual(['mine.txt']);
  },
);

test('a folder that bears this process’s number is an earlier one’s at its start alone', () => {
  const mine = temporaryFolder('reading');
  onTestFinished(() => removeTemporary(mine));
  clearTemporary(false);
  expect(existsSync(mine)).toBe(true);
  clearTemporary(true);
  expect(existsSync(mine)).toBe(false);
});
