import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { KNOWN_CODES } from '../../../preload/contract';
import { runCommand } from '../../../main/cli/run';
import { noteBegunIn } from '../../../main/files/begun';
import { Said, sentenceFor, wordsFor } from '../../../main/files/trouble';
import { writeChosen } from '../../../main/files/write';
import { systemProblem } from '../../../main/importing/rejection';
import { storeFailure } from '../../../main/store/failures';
import { titled } from '../../support/disks';
import { folder } from '../engine/desk';

afterEach(() => noteBegunIn(null));

const failed = (code: string): Error => Object.assign(new Error(`${code}: as the machine says it, write`), { code });

/** What no user is to read: a code, a word of the machine, the machine's own sentence. */
const RAW = /\bE[A-Z]{3,}\b|SQLITE|ERR_|errno|undefined|flatMap|as the machine says it|\bat .*:\d+:\d+/u;

const codes = [...new Set([...Object.keys(constants.errno), ...KNOWN_CODES, 'ESTRANGE', 'SQLITE_STRANGE', ''])];

test('there are words for the codes a disk gives', () => {
  for (const code of ['ENOSPC', 'EIO', 'ENODEV', 'EROFS', 'EACCES', 'EDQUOT', 'SQLITE_FULL', 'SQLITE_IOERR_FSYNC'])
    expect(
      KNOWN_CODES.some((known) => code.startsWith(known)),
      code,
    ).toBe(true);
  expect(wordsFor(failed('ENOSPC'))).toBe('the disk is full: free some space, then try again');
  expect(wordsFor(failed('SQLITE_IOERR_FSYNC'))).toContain('check that it is connected');
});

test.each(codes)('%s never reaches a user, on whatever way', (code) => {
  const error = failed(code);
  for (const words of [
    wordsFor(error),
    sentenceFor(error),
    storeFailure(error, '/news.daybrief').message,
    systemProblem('ferry.txt', error).message,
  ]) {
    expect(words).not.toMatch(RAW);
    expect(words.length).toBeGreaterThan(10);
  }
});

test('what was written for people is shown as it is', () => {
  expect([wordsFor(new Said('The quay is closed.')), sentenceFor(new Said('The quay is closed.'))]).toEqual([
    'The quay is closed.',
    'The quay is closed.',
  ]);
});

test('what was not foreseen is told in plain words, and noted for whoever mends it', () => {
  const at = folder();
  noteBegunIn(join(at, 'begun'));
  const log = join(at, 'troubles.log');
  const strange = new TypeError("Cannot read properties of undefined (reading 'flatMap')");
  const words = sentenceFor(strange);
  expect(words).toBe(
    `This could not be done: something went wrong inside Daybrief that it did not foresee; what the machine says of it is noted in ${log}. Nothing that was taken in is lost; if it happens again, start Daybrief anew.`,
  );
  expect(readFileSync(log, 'utf8')).toMatch(/^\d{4}-.*TypeError.*'flatMap'\)\n\s+at /u);
  if (process.platform !== 'win32') expect(statSync(log).mode & 0o077).toBe(0);
  // What an error may quote of an article is not written down.
  try {
    JSON.parse('{"secret words of an article');
  } catch (error) {
    wordsFor(error);
  }
  expect(readFileSync(log, 'utf8')).not.toContain('secret');
  for (let index = 0; index < 3_000; index++) wordsFor(strange);
  expect(statSync(log).size).toBeLessThan(250_000);
  expect(existsSync(`${log}.before`)).toBe(true);
});

describe('the command line', () => {
  const run = async (argv: string[], startEngine: () => never): Promise<string> => {
    let said = '';
    const code = await runCommand(argv, {
      out: () => undefined,
      err: (text) => (said += text),
      defaultLibrary: join(folder(), 'news.daybrief'),
      weights: new URL('file:///nowhere'),
      startEngine,
    });
    expect(code).toBe(1);
    return said;
  };

  test('tells a strange error in plain words', async () => {
    const said = await run(['list'], () => {
      throw new TypeError("Cannot read properties of undefined (reading 'flatMap')");
    });
    expect(said).toMatch(/^daybrief list: This could not be done: something went wrong inside Daybrief/u);
    expect(said).not.toMatch(RAW);
  });

  test('tells an error of the system in plain words', async () => {
    const said = await run(['list'], () => {
      throw failed('ENOSPC');
    });
    expect(said).toContain('the disk is full: free some space');
    expect(said).not.toMatch(RAW);
  });
});

const elsewhere = process.platform === 'linux' ? null : 'other systems name this trouble in their own way';
test.skipIf(elsewhere !== null)(titled('a file that can’t be written is told in plain words', elsewhere), async () => {
  const at = folder();
  writeFileSync(join(at, 'file'), '');
  const written = await writeChosen(join(at, 'file', 'brief.md'), Buffer.from('words'));
  expect(written).toEqual({
    ok: false,
    code: 'disk',
    message: `${join(at, 'file', 'brief.md')} could not be written (a part of its path is no folder: choose another place). What stood there before is as it was.`,
  });
});
