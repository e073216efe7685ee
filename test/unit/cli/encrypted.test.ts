import { PassThrough } from 'node:stream';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Terminal } from '../../../main/cli/io';
import { folder } from '../engine/desk';
import { place } from './place';

const PASSPHRASE = 'seven tall herons wade';

/** Somebody who types each of these when asked, and what they see. */
function typing(...lines: string[]): Terminal & { seen: () => string } {
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  let seen = '';
  return {
    stdin,
    stderr: {
      write(words: string) {
        seen += words;
        const line = words.endsWith(': ') ? lines.shift() : undefined;
        if (line !== undefined) setImmediate(() => stdin.write(line));
      },
    },
    seen: () => seen,
  };
}

/** What comes through a pipe. */
function piped(words: string): Terminal {
  const stdin = new PassThrough();
  stdin.end(words);
  return { stdin, stderr: { write: () => undefined } };
}

async function encrypted(): Promise<{ library: string; secret: string }> {
  const at = folder();
  const [library, secret, file] = [join(at, 'news.daybrief'), join(at, 'secret'), join(at, 'ferry.txt')];
  writeFileSync(secret, `${PASSPHRASE}\n`);
  writeFileSync(file, 'Ferry sails again\n\nThe ferry crossed the sound on Tuesday, its master said.');
  const made = await place().run('import', file, '--library', library, '--passphrase-file', secret);
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(readFileSync(library).includes('Ferry')).toBe(false);
  return { library, secret };
}

test('makes an encrypted library with a passphrase from a file, and opens it with that', async () => {
  const { library, secret } = await encrypted();
  const list = await place().run('list', '--library', library, '--passphrase-file', secret);
  expect(list).toMatchObject({ code: 0, err: '' });
  expect(list.out).toContain('Ferry sails again');
  const verified = await place().run('verify', '--library', library, '--passphrase-file', secret);
  expect(verified).toMatchObject({ code: 0, err: '' });
});

test('takes the passphrase from standard input, and says where one can be given', async () => {
  const { library } = await encrypted();
  const given = await place({ terminal: piped(`${PASSPHRASE}\r\n`) }).run(
    'list',
    '--library',
    library,
    '--passphrase-file',
    '-',
  );
  expect(given.out).toContain('Ferry sails again');
  const none = await place({ terminal: piped('') }).run('list', '--library', library);
  expect(none).toMatchObject({ code: 1, out: '' });
  expect(none.err).toContain('--passphrase-file');
  const empty = await place({ terminal: piped('\n') }).run('list', '--library', library, '--passphrase-file', '-');
  expect(empty).toMatchObject({ code: 2 });
  const gone = await place().run('list', '--library', library, '--passphrase-file', `${library}.gone`);
  expect(gone).toMatchObject({ code: 2 });
});

test('asks at a terminal, shows nothing of what is typed, and asks again when it was wrong', async () => {
  const { library } = await encrypted();
  const terminal = typing('wrong words\r', `${PASSPHRASE}x\u007F\r`);
  const list = await place({ terminal }).run('list', '--library', library);
  expect(list.out).toContain('Ferry sails again');
  expect(terminal.seen()).toBe('Passphrase: \nPassphrase: \n');
  const never = typing('one wrong\r', 'two wrong\r', 'three wrong\r');
  const refused = await place({ terminal: never }).run('list', '--library', library);
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.err).toContain('This is not the passphrase');
  const left = await place({ terminal: typing('seven\u0003') }).run('list', '--library', library);
  expect(left).toMatchObject({ code: 2, out: '' });
});

test('backs up, restores and saves an encrypted library with its passphrase, and without it touches nothing', async () => {
  const { library, secret } = await encrypted();
  const given = ['--library', library, '--passphrase-file', secret];
  const out = join(dirname(library), 'saved.daybrief');
  for (const words of [['backups', '--take'], ['restore'], ['salvage', '--out', out]]) {
    const none = await place({ terminal: piped('') }).run('library', ...words, '--library', library);
    expect(none).toMatchObject({ code: 1, out: '', err: expect.stringContaining('--passphrase-file') });
  }
  const taken = await place().run('library', 'backups', '--take', ...given);
  expect(taken).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^sound/u) });
  const saved = await place().run('library', 'salvage', '--out', out, ...given);
  expect(saved).toMatchObject({ code: 0, err: '' });
  const inSaved = await place().run('list', '--library', out, '--passphrase-file', secret);
  expect(inSaved.out).toContain('Ferry sails again');
  const bytes = readFileSync(library);
  writeFileSync(library, bytes.fill(7, 4, 1_000));
  const typed = typing('not this one\r', `${PASSPHRASE}\r`);
  const there = await place({ terminal: typed }).run('library', 'restore', '--library', library);
  expect(there).toMatchObject({ code: 0, out: expect.stringContaining('is kept as') });
  expect((await place().run('list', ...given)).out).toContain('Ferry sails again');
});
