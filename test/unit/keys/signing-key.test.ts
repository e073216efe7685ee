import { verify } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesOf, fingerprintOf, inGroups, publicKeyOf } from '../../../main/keys/fingerprint';
import { keyState, putKeyAside, signingKey, type Keyring } from '../../../main/keys/signing-key';
import { titled } from '../../support/disks';
import { folder, value } from '../engine/desk';

const NOW = '2031-05-06T08:00:00.000Z';

const turned = (text: string): string => text.split('').toReversed().join('');

/** A keyring that turns letters round; `whose` is the user it belongs to. */
const keyring = (whose: string): Keyring => ({
  seal: (secret) => Buffer.from(`${whose}:${turned(secret)}`),
  open(sealed) {
    const [of, text = ''] = Buffer.from(sealed).toString().split(':');
    if (of !== whose) throw new Error('not mine');
    return turned(text);
  },
});
const privateWords = (file: string): string => JSON.stringify(JSON.parse(readFileSync(file, 'utf8')).private);

test('the key is made when it is first needed, used again, and signs', async () => {
  const file = join(folder(), 'profile', 'key.json');
  expect(value(await keyState(file))).toBeNull();
  const key = value(await signingKey(file, null, NOW));
  const again = value(await signingKey(file, null, '2032-01-01T00:00:00.000Z'));
  expect(Buffer.from(again.publicKey).equals(Buffer.from(key.publicKey))).toBe(true);
  const data = Buffer.from('closed');
  expect(verify(null, data, publicKeyOf(key.publicKey), again.sign(data))).toBe(true);
  expect(bytesOf(publicKeyOf(key.publicKey)).equals(Buffer.from(key.publicKey))).toBe(true);
  expect(value(await keyState(file))).toMatchObject({ made: NOW, sealed: false });
});

const unsupported = process.platform === 'win32' ? 'rights are others on Windows' : null;

test.skipIf(unsupported !== null)(
  titled('its file is the owner’s alone, also after a copy that widened its rights', unsupported),
  async () => {
    const file = join(folder(), 'key.json');
    const umask = process.umask(0);
    try {
      await signingKey(file, null, NOW);
    } finally {
      process.umask(umask);
    }
    expect(statSync(file).mode & 0o777).toBe(0o600);
    chmodSync(file, 0o644);
    await signingKey(file, null, NOW);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  },
);

test('two that need the first key at once get the same one', async () => {
  const file = join(folder(), 'key.json');
  const made = await Promise.all(Array.from({ length: 8 }, () => signingKey(file, null, NOW)));
  const prints = new Set(made.map((key) => fingerprintOf(value(key).publicKey)));
  expect(prints.size).toBe(1);
});

test('where there is a keyring it seals the private half, also of a key that was made before', async () => {
  const file = join(folder(), 'key.json');
  const plain = value(await signingKey(file, null, NOW));
  expect(privateWords(file)).toContain('plain');
  const sealed = value(await signingKey(file, keyring('orr'), NOW));
  expect(Buffer.from(sealed.publicKey).equals(Buffer.from(plain.publicKey))).toBe(true);
  expect(privateWords(file)).toContain('sealed');
  expect(value(await keyState(file))).toMatchObject({ sealed: true });
  const data = Buffer.from('closed');
  const opened = value(await signingKey(file, keyring('orr'), NOW));
  expect(verify(null, data, publicKeyOf(plain.publicKey), opened.sign(data))).toBe(true);
});

test('a key that another keyring sealed, or that is damaged, is never replaced by itself', async () => {
  const file = join(folder(), 'key.json');
  await signingKey(file, keyring('orr'), NOW);
  const before = readFileSync(file, 'utf8');
  expect(await signingKey(file, keyring('reyes'), NOW)).toMatchObject({ ok: false, code: 'refused' });
  expect(await signingKey(file, null, NOW)).toMatchObject({ ok: false, code: 'refused' });
  expect(readFileSync(file, 'utf8')).toBe(before);
  for (const damage of [
    '',
    '{}',
    before.replace(/"public": "(.)/u, (_, first) => `"public": "${first === '/' ? 'A' : '/'}`),
  ]) {
    writeFileSync(file, damage);
    expect(await signingKey(file, keyring('orr'), NOW)).toMatchObject({
      ok: false,
      message: expect.stringContaining('damaged'),
    });
    expect(readFileSync(file, 'utf8')).toBe(damage);
  }
});

test('a key put aside is kept under another name, and the next one is new', async () => {
  const file = join(folder(), 'key.json');
  expect(value(await putKeyAside(file, NOW))).toBeNull();
  const old = value(await signingKey(file, null, NOW));
  const aside = value(await putKeyAside(file, NOW));
  expect(existsSync(aside ?? '')).toBe(true);
  const next = value(await signingKey(file, null, NOW));
  expect(fingerprintOf(next.publicKey)).not.toBe(fingerprintOf(old.publicKey));
});

test('a fingerprint is read aloud in groups of four', () => {
  expect(inGroups('ABCD1234EF')).toBe('ABCD 1234 EF');
  expect(inGroups(fingerprintOf(Buffer.alloc(32)))).toMatch(/^([0-9A-F]{4} ){15}[0-9A-F]{4}$/u);
});
