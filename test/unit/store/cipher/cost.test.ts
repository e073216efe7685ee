import { scryptSync } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { driverOf } from '../../../../main/store/database';
import { closeLibrary } from '../../../../main/store/open';
import { SALT_BYTES, startOf } from '../../../../main/store/cipher/header';
import { library } from '../library';
import { PASSPHRASE } from './sealed';

// What the app asks of scrypt is written down, and done.
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>();
  return { ...crypto, scryptSync: vi.fn(crypto.scryptSync) };
});

/** OWASP's least for scrypt (Password Storage Cheat Sheet), and what its blocks take: 128·N·r bytes (RFC 7914, section 5). */
const LEAST = { N: 2 ** 17, r: 8, p: 1 };
const LEAST_BYTES = 128 * 2 ** 20;

const unlock = { passphrase: PASSPHRASE };

test('each guess at a passphrase takes 128 MiB, in making a library and in opening one', () => {
  const scrypt = vi.mocked(scryptSync).mockClear();
  const made = library(undefined, { unlock });
  closeLibrary(made);
  library(made.path, { create: false, unlock });
  expect(scrypt).toHaveBeenCalledTimes(2);
  for (const [, , , cost = {}] of scrypt.mock.calls) {
    const { N = 0, r = 0, p = 0 } = cost;
    expect(128 * N * r).toBeGreaterThanOrEqual(LEAST_BYTES);
    expect(N).toBeGreaterThanOrEqual(LEAST.N);
    expect(p).toBeGreaterThanOrEqual(LEAST.p);
  }
});

test('a library that the app made opens with the key of that cost and of no lower one', () => {
  const made = library(undefined, { unlock });
  const raw = Buffer.from(driverOf(made.db).key?.raw ?? '');
  closeLibrary(made);
  const start = startOf(made.path);
  if (start.kind !== 'encrypted') throw new Error('It is not encrypted.');
  const { header } = start;
  const keyAt = (N: number): Buffer =>
    scryptSync(PASSPHRASE, header.subarray(0, SALT_BYTES), 36, { ...LEAST, N, maxmem: 2 * LEAST_BYTES });
  expect(keyAt(LEAST.N).equals(Buffer.concat([raw, header.subarray(SALT_BYTES)]))).toBe(true);
  expect(
    keyAt(LEAST.N / 2)
      .subarray(32)
      .equals(header.subarray(SALT_BYTES)),
  ).toBe(false);
});
