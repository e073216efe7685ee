import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesOnDisk } from '../../../main/handover/disk';
import { createHandedFiles } from '../../../main/handover/files';
import { MOST_BYTES } from '../../../main/handover/format';
import { keepSignerOf, openHanded } from '../../../main/handover/open';
import { fingerprintOf } from '../../../main/keys/fingerprint';
import { signingKey } from '../../../main/keys/signing-key';
import { folder, value } from '../engine/desk';
import { ARTICLES, closed, fileOf, someKey } from './handed';

const NOW = '2031-05-07T08:00:00.000Z';

function reader() {
  const at = folder();
  const path = join(at, 'Day.daybrief-brief');
  const keys = { signing: join(at, 'key.json'), known: join(at, 'known.json') };
  return {
    at,
    path,
    keys,
    put: (bytes: Buffer) => writeFileSync(path, bytes),
    open: async (once = false) => value(await openHanded(path, once, keys)),
  };
}

test('the first file of a signer shows who signed, and nothing of what is in it', async () => {
  const { put, open } = reader();
  const key = someKey();
  put(fileOf(key));
  const first = await open();
  expect(first).toMatchObject({
    kind: 'first',
    file: 'Day.daybrief-brief',
    about: { title: 'Harbour day', version: 2 },
  });
  expect(first).toMatchObject({ signer: { name: 'M. Orr', fingerprint: fingerprintOf(key.publicKey) } });
  expect(JSON.stringify(first)).not.toContain('river');
});

test('whoever wants to reads it once, and nothing is kept', async () => {
  const { put, open } = reader();
  put(fileOf(someKey()));
  expect(await open(true)).toMatchObject({ kind: 'read', trust: { state: 'first' }, articles: ARTICLES });
  expect(await open()).toMatchObject({ kind: 'first' });
});

test('a kept signer is read from then on, in every file of theirs', async () => {
  const { put, open, path, keys } = reader();
  const key = someKey();
  put(fileOf(key));
  value(await keepSignerOf(path, fingerprintOf(key.publicKey), keys, NOW));
  expect(await open()).toMatchObject({ kind: 'read', trust: { state: 'known', since: NOW }, briefing: closed() });
  put(fileOf(key, 'M. Orr', { version: 3 }));
  expect(await open()).toMatchObject({ kind: 'read', briefing: { version: 3 } });
  put(fileOf(key, 'Ana Reyes'));
  expect(await open()).toMatchObject({ kind: 'read', trust: { knownAs: 'M. Orr' }, signer: { name: 'Ana Reyes' } });
});

test('another key in a kept name is a stop that can’t be read once, nor kept', async () => {
  const { put, open, path, keys } = reader();
  const [key, thief] = [someKey(), someKey()];
  put(fileOf(key));
  value(await keepSignerOf(path, fingerprintOf(key.publicKey), keys, NOW));
  put(fileOf(thief));
  for (const once of [false, true]) {
    const stop = await open(once);
    expect(stop).toMatchObject({ kind: 'other-key', known: { fingerprint: fingerprintOf(key.publicKey) } });
    expect(JSON.stringify(stop)).not.toContain('river');
  }
  expect(await keepSignerOf(path, fingerprintOf(thief.publicKey), keys, NOW)).toMatchObject({
    ok: false,
    code: 'refused',
  });
});

test('a changed file tells its changes and nothing else, also to whom its signer is known', async () => {
  const { put, open, path, keys } = reader();
  const key = someKey();
  put(fileOf(key));
  value(await keepSignerOf(path, fingerprintOf(key.publicKey), keys, NOW));
  put(Buffer.from(fileOf(key).toString('utf8').replace('"low":28', '"low":82')));
  expect(await open(true)).toEqual({
    kind: 'stop',
    file: 'Day.daybrief-brief',
    signer: { name: 'M. Orr', fingerprint: fingerprintOf(key.publicKey) },
    changed: ['The briefing itself.'],
  });
  put(fileOf(key).subarray(0, -3));
  expect(await open()).toMatchObject({ kind: 'stop', changed: [expect.stringContaining('3 of')] });
});

test('what was compared is what is kept: a file exchanged meanwhile is refused', async () => {
  const { put, open, path, keys } = reader();
  const [key, thief] = [someKey(), someKey()];
  put(fileOf(thief));
  expect(await keepSignerOf(path, fingerprintOf(key.publicKey), keys, NOW)).toMatchObject({
    ok: false,
    code: 'changed',
  });
  expect(await open()).toMatchObject({ kind: 'first' });
});

test('the own key needs no comparing', async () => {
  const { put, open, keys } = reader();
  put(fileOf(value(await signingKey(keys.signing, null, NOW))));
  expect(await open()).toMatchObject({ kind: 'read', trust: { state: 'own' } });
});

test('a damaged list of signers lets nothing pass for a first file', async () => {
  const { put, path, keys } = reader();
  put(fileOf(someKey()));
  writeFileSync(keys.known, '{');
  expect(await openHanded(path, true, keys)).toMatchObject({
    ok: false,
    message: expect.stringContaining('known signers'),
  });
});

test('a file that is gone, a folder and one too large are told by name', async () => {
  const { at, path } = reader();
  expect(await bytesOnDisk(path)).toMatchObject({ ok: false, code: 'not-found' });
  mkdirSync(path);
  expect(await bytesOnDisk(path)).toMatchObject({ ok: false, message: expect.stringContaining('Day.daybrief-brief') });
  const large = join(at, 'large');
  writeFileSync(large, '');
  const { truncate } = await import('node:fs/promises');
  await truncate(large, MOST_BYTES + 1);
  expect(await bytesOnDisk(large)).toMatchObject({ ok: false, message: expect.stringContaining('larger') });
});

test('a file keeps its number, one that arrives is told once, and a later one takes its place', () => {
  const files = createHandedFiles();
  expect(files.take()).toBeNull();
  const first = files.add('/in/a');
  expect(files.add('/in/a')).toBe(first);
  files.arrive('/in/a');
  files.arrive('/in/b');
  const taken = files.take();
  expect(files.path(taken ?? 0)).toBe('/in/b');
  expect(files.take()).toBeNull();
  expect(files.path(99)).toBeNull();
});
