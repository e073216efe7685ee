import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Unlock } from '../../../main/store/cipher/key';
import { PASSPHRASE } from '../store/cipher/sealed';
import { bundled } from './bundle';
import { desk, folder, value } from './desk';

const bundle = bundled({ child: 'test/unit/store/held/open-child.ts' });

/** Has a library open in a process of its own, until `end` is called. */
async function elsewhere(path: string, passphrase: string): Promise<{ end(): Promise<unknown> }> {
  const child = spawn(process.execPath, [bundle.file('child'), path, passphrase], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill());
  const [told] = await once(child.stdout, 'data');
  expect(String(told)).toBe('opened\n');
  return {
    end() {
      child.kill('SIGKILL');
      return once(child, 'exit');
    },
  };
}

/** What lies in a library's folder, to the byte. */
const there = (path: string): Map<string, string> =>
  new Map(
    readdirSync(dirname(path), { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('-shm'))
      .map(({ name }) => [name, readFileSync(join(dirname(path), name)).toString('base64')]),
  );

test.each([
  ['a plain library', '', null],
  ['an encrypted library', PASSPHRASE, { passphrase: PASSPHRASE }],
])(
  '%s that another process has open is not replaced from here, whole or damaged',
  async (_which, passphrase, unlock: Unlock | null) => {
    const { service } = desk({ sound: false });
    const path = join(folder(), 'news.daybrief');
    value(await service.ask('open', [path, true, unlock]));
    value(await service.ask('importText', ['Bridge closed\n\nThe bridge was closed on Monday.', { published: null }]));
    value(await service.ask('takeBackup', []));
    value(await service.ask('close', []));
    const other = await elsewhere(path, passphrase);
    const refused = { ok: false, code: 'refused', message: expect.stringContaining('is open in another program') };

    const whole = there(path);
    expect(await service.ask('restoreBackup', [path, null, unlock])).toMatchObject(refused);
    expect(there(path)).toEqual(whole);
    // Its first page is lost while it is open there, so that nobody could open it any more.
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(7, passphrase === '' ? 0 : 16, 4_096));
    const damaged = there(path);
    expect(await service.ask('restoreBackup', [path, null, unlock])).toMatchObject(refused);
    expect(there(path)).toEqual(damaged);

    // A log that was left by whoever had it open goes where the replaced library goes.
    await other.end();
    const { library, kept } = value(await service.ask('restoreBackup', [path, null, unlock]));
    expect(library.articles).toBe(1);
    expect(readFileSync(kept ?? '').equals(bytes)).toBe(true);
  },
);
