import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprintOf } from '../../../main/keys/fingerprint';
import { forgetSigner, keepSigner, knownSigners, trustIn } from '../../../main/keys/known';
import { folder, value } from '../engine/desk';

const NOW = '2031-05-06T08:00:00.000Z';
const LATER = '2031-06-06T08:00:00.000Z';
const one = Buffer.alloc(32, 1);
const two = Buffer.alloc(32, 2);
const kept = { name: 'M. Orr', fingerprint: fingerprintOf(one), since: NOW };

test('a signer is kept once, and forgotten when asked', async () => {
  const file = join(folder(), 'profile', 'known.json');
  expect(value(await knownSigners(file))).toEqual([]);
  await keepSigner(file, { name: 'M. Orr', publicKey: one }, NOW);
  await keepSigner(file, { name: 'M. Orr', publicKey: one }, LATER);
  expect(value(await knownSigners(file))).toEqual([kept]);
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(value(await forgetSigner(file, kept.fingerprint))).toEqual([]);
});

test('a list that can’t be read is no empty list, and is not written over', async () => {
  const file = join(folder(), 'known.json');
  writeFileSync(file, '{"version":1,"signers":[{"name":');
  expect(await knownSigners(file)).toMatchObject({ ok: false, message: expect.stringContaining('could not be read') });
  expect(await keepSigner(file, { name: 'M. Orr', publicKey: two }, NOW)).toMatchObject({ ok: false });
  expect(readFileSync(file, 'utf8')).toBe('{"version":1,"signers":[{"name":');
});

test.each([
  ['a key never seen', 'Ana Reyes', two, 'first'],
  ['the kept key', 'M. Orr', one, 'known'],
  ['the kept key under another name', 'Ana Reyes', one, 'known'],
  ['the kept name with another key', 'M. Orr', two, 'other-key'],
  ['the kept name in other letters', 'm.\u00a0ORR ', two, 'other-key'],
  ['the kept name with what is not seen in it', 'M. O\u200brr', two, 'other-key'],
])('%s', (_what, name, publicKey, state) => {
  expect(trustIn({ name, publicKey }, [kept], null)).toMatchObject({ state });
});

test('a known key can’t take another known signer’s name', () => {
  const other = { name: 'Ana Reyes', fingerprint: fingerprintOf(two), since: LATER };
  expect(trustIn({ name: 'Ana Reyes', publicKey: one }, [kept, other], null)).toEqual({
    state: 'other-key',
    since: LATER,
    known: { name: 'Ana Reyes', fingerprint: other.fingerprint },
  });
});

test('the app’s own key needs no list', () => {
  expect(trustIn({ name: 'M. Orr', publicKey: two }, [kept], two)).toEqual({ state: 'own' });
});
