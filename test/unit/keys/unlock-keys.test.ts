import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forgetKey, isKept, keepKey, keptKey } from '../../../main/keys/unlock-keys';
import type { Keyring } from '../../../main/keys/signing-key';
import { folder } from '../engine/desk';

/** A keyring that turns a secret's letters around. */
const keyring: Keyring = {
  seal: (secret) => Buffer.from(Array.from(secret).toReversed().join('')),
  open: (sealed) => Array.from(Buffer.from(sealed).toString()).toReversed().join(''),
};
const broken: Keyring = {
  seal() {
    throw new Error('secret words');
  },
  open() {
    throw new Error('secret words');
  },
};

test('a key is kept sealed, under the library’s number, its owner’s alone, until it is forgotten', async () => {
  const file = join(folder(), 'unlock-keys.json');
  expect(await isKept(file, 'one')).toBe(false);
  expect(await keepKey(file, 'one', 'abcdef', keyring)).toMatchObject({ ok: true });
  expect(await keepKey(file, 'two', '123456', keyring)).toMatchObject({ ok: true });
  expect(readFileSync(file, 'utf8')).not.toContain('abcdef');
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await keptKey(file, 'one', keyring)).toEqual({ ok: true, value: 'abcdef' });
  expect(await forgetKey(file, 'one')).toMatchObject({ ok: true });
  expect(await isKept(file, 'one')).toBe(false);
  expect(await keptKey(file, 'two', keyring)).toEqual({ ok: true, value: '123456' });
});

test('where the keyring does not answer the passphrase is asked for, and a damaged file is as good as none', async () => {
  const file = join(folder(), 'unlock-keys.json');
  await keepKey(file, 'one', 'abcdef', keyring);
  for (const none of [null, broken]) {
    const refused = await keptKey(file, 'one', none);
    expect(refused).toMatchObject({ ok: false, code: 'refused', message: expect.stringContaining('passphrase') });
    expect(JSON.stringify(refused)).not.toContain('secret words');
  }
  expect(await keepKey(file, 'two', 'abcdef', broken)).toMatchObject({ ok: false, code: 'refused' });
  writeFileSync(file, '{');
  expect(await isKept(file, 'one')).toBe(false);
  expect(await keepKey(file, 'one', 'abcdef', keyring)).toMatchObject({ ok: true });
});
