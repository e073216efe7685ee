import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { driverHere } from '../../../../main/engine/driver';
import { driverOf } from '../../../../main/store/database';
import { isOverwritten } from '../../../../main/store/held/overwritten';
import { bundled } from '../../engine/bundle';
import { closeLibrary, openLibrary } from '../../../../main/store/open';
import { add, folder, options } from '../library';
import { PASSPHRASE } from '../cipher/sealed';

const bundle = bundled({ child: 'test/unit/store/held/beside-child.ts' });

/** How long two processes work in one library. */
const MILLISECONDS = Number(process.env['DAYBRIEF_BESIDE'] ?? 2_000);

test.each([
  ['a plain library', null],
  ['an encrypted one', { passphrase: PASSPHRASE }],
])(
  'two processes that write to %s by turns, fold, pack and empty the log never take the other for a stranger',
  async (_what, unlock) => {
    const made = openLibrary(join(folder(), 'news.daybrief'), options({ unlock }));
    if (!made.ok) throw new Error(made.message);
    const library = made.value;
    add(library);
    library.db.pragma('busy_timeout = 20');
    const { key } = driverOf(library.db);
    const { plain, ciphers } = driverHere();
    const hex = key === null ? '' : Buffer.from(key.raw).toString('hex');
    const child = spawn(process.execPath, [bundle.file('child'), library.path, plain ?? '', ciphers ?? '', hex], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = once(child, 'close');
    let said = '';
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString();
    });
    await once(child.stdout, 'data');
    const until = performance.now() + MILLISECONDS;
    let looks = 0;
    const { db, held } = library;
    if (held === undefined) throw new Error('not held');
    onTestFinished(async () => {
      child.stdin.end();
      await ended;
    });
    for (let turn = 0; performance.now() < until; turn++) {
      try {
        if (turn % 11 === 0) add(library, { title: `Quay ${turn} flooded` });
        if (turn % 43 === 0) db.pragma('wal_checkpoint(TRUNCATE)');
        if (turn % 211 === 0) db.exec('VACUUM');
        if (turn % 13 === 0) db.pragma('wal_checkpoint(PASSIVE)');
      } catch (error) {
        if (!/locked|busy/iu.test(String(error))) throw error;
      }
      expect(isOverwritten(held, turn % 2 === 0)).toBe(false);
      looks += 1;
      if (turn % 5 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    child.stdin.end();
    await ended;
    expect(said).toContain('"words":null');
    expect(looks).toBeGreaterThan(5);
    expect(closeLibrary(library)).toBeNull();
  },
  MILLISECONDS * 4 + 20_000,
);
