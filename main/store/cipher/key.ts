import { randomBytes, scryptSync } from 'node:crypto';
import { PASSPHRASE_LONGEST, PASSPHRASE_SHORTEST } from '../../../preload/contract';
import type { Driver } from '../database';
import { refuse } from '../failures';
import { MARK, SALT_BYTES, startOf, type LibraryKey } from './header';

/** What an encrypted library is opened with: its passphrase, or the key that the system's keyring kept, in hexadecimal. */
export type Unlock = { passphrase: string } | { key: string };

const KEY_BYTES = 32;
const CHECK_BYTES = 4;

// 128 MiB (128·N·r bytes: N blocks of 128·r, RFC 7914, section 5) and about half a second for each guess. It is what OWASP's
// Password Storage Cheat Sheet asks of scrypt at the least (N 2^17, r 8, p 1). Another cost is another way of making keys: it
// needs a mark of its own, or no library made before opens.
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 192 * 2 ** 20 };

function derive(passphrase: string, salt: Buffer): { raw: Buffer; check: Buffer } {
  // One keyboard sends an accented letter as one character, another as two.
  const made = scryptSync(passphrase.normalize('NFC'), salt, KEY_BYTES + CHECK_BYTES, COST);
  return { raw: made.subarray(0, KEY_BYTES), check: made.subarray(KEY_BYTES) };
}

/** Makes the key of a library that is to be. @throws StoreError where the passphrase is too short or too long */
export function newKey(passphrase: string): LibraryKey {
  const { length } = passphrase;
  if (length < PASSPHRASE_SHORTEST || length > PASSPHRASE_LONGEST)
    refuse(
      'bad-request',
      `The passphrase has ${length} characters. It needs at least ${PASSPHRASE_SHORTEST}, and may have ${PASSPHRASE_LONGEST}.`,
    );
  const salt = Buffer.concat([MARK, randomBytes(SALT_BYTES - MARK.length)]);
  const { raw, check } = derive(passphrase, salt);
  return { raw, header: Buffer.concat([salt, check]) };
}

/** The key of an encrypted library, made anew from its passphrase; null where that is another one. */
function keyOf(header: Buffer, unlock: Unlock): LibraryKey | null {
  if ('key' in unlock) return { raw: Buffer.from(unlock.key, 'hex'), header };
  const { raw, check } = derive(unlock.passphrase, header.subarray(0, SALT_BYTES));
  return check.equals(header.subarray(SALT_BYTES)) ? { raw, header } : null;
}

/** The number an encrypted library is known by, which changes with its passphrase; null where a file is none. */
export function cipherId(path: string): string | null {
  const start = startOf(path);
  return start.kind === 'encrypted' ? start.header.toString('hex') : null;
}

interface Asked {
  driver: Driver;
  create: boolean;
  unlock?: Unlock | null;
}

/**
 * The driver with the key of the library at a path: of a new one, where one is to be made with a passphrase.
 * @throws StoreError where the passphrase is missing, wrong or of no use
 */
export function unlocked(path: string, { driver, create, unlock = null }: Asked): Driver {
  const start = startOf(path);
  if (start.kind === 'encrypted') {
    if (unlock === null) return refuse('locked', `The library ${path} is encrypted. Give its passphrase to open it.`);
    return { ...driver, key: keyOf(start.header, unlock) ?? wrongPassphrase(path) };
  }
  if (unlock === null) return driver;
  if (start.kind === 'plain')
    refuse('refused', `The library ${path} is not encrypted. It was not touched: open it without a passphrase.`);
  if (start.kind === 'other')
    refuse(
      'not-a-library',
      `${path} is not an encrypted Daybrief library, or its first bytes are damaged. It was not touched: open a backup or a copy of it.`,
    );
  return create && 'passphrase' in unlock ? { ...driver, key: newKey(unlock.passphrase) } : driver;
}

/** @throws StoreError that says so */
export function wrongPassphrase(path: string): never {
  return refuse(
    'wrong-passphrase',
    `This is not the passphrase of ${path}. Nothing was changed: try again, and mind capitals and the keyboard’s language. A copy or a backup opens with the passphrase of its time. If you are sure of it, the file’s first bytes may be damaged: open a backup.`,
  );
}

/** Whether a passphrase is that of an open library. */
export function isPassphraseOf(key: LibraryKey, passphrase: string): boolean {
  return keyOf(Buffer.from(key.header), { passphrase }) !== null;
}

/** What opens a library again that a driver opens; null for a plain one. */
export const unlockFor = ({ key }: Driver): Unlock | null => (key === null ? null : unlockOf(key));

/** What opens the library of a key again. */
export const unlockOf = ({ raw }: LibraryKey): { key: string } => ({ key: Buffer.from(raw).toString('hex') });
