import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { failure, success, type Result } from '../../preload/contract';
import { writeWhole } from '../files/write';
import type { Keyring } from './signing-key';

/** Name of the file in the app's own folder that holds keys of encrypted libraries, each sealed by the system's keyring. */
export const UNLOCK_KEYS = 'unlock-keys.json';

const stored = v.object({
  version: v.literal(1),
  /** By the number a library is known by. */
  keys: v.record(v.string(), v.pipe(v.string(), v.base64())),
});

type Keys = Record<string, string>;

const MODE = 0o600;

/** What can't be read is as good as none: the passphrase opens the library all the same. */
async function readKeys(file: string): Promise<Keys> {
  try {
    return v.parse(stored, JSON.parse(await readFile(file, 'utf8'))).keys;
  } catch {
    return {};
  }
}

async function writeKeys(file: string, keys: Keys): Promise<Result<null>> {
  try {
    await writeWhole(file, `${JSON.stringify({ version: 1, keys }, null, 2)}\n`, MODE);
    return success(null);
  } catch {
    return failure('disk', `${file} could not be written. Free some space, or allow writing there, and try again.`);
  }
}

export async function isKept(file: string, id: string): Promise<boolean> {
  return Object.hasOwn(await readKeys(file), id);
}

/** Seals a library's key and keeps it. @param id the number the library is known by */
export async function keepKey(file: string, id: string, key: string, keyring: Keyring): Promise<Result<null>> {
  let sealed: string;
  try {
    sealed = Buffer.from(keyring.seal(key)).toString('base64');
  } catch {
    return failure('refused', 'This computer’s keyring did not take the key. The library opens with its passphrase.');
  }
  return writeKeys(file, { ...(await readKeys(file)), [id]: sealed });
}

export async function forgetKey(file: string, id: string): Promise<Result<null>> {
  const { [id]: forgotten, ...others } = await readKeys(file);
  return forgotten === undefined ? success(null) : writeKeys(file, others);
}

/** The key that was kept for a library; refused where the keyring does not open it, with what to do. */
export async function keptKey(file: string, id: string, keyring: Keyring | null): Promise<Result<string>> {
  const sealed = (await readKeys(file))[id];
  const refused = failure(
    'refused',
    'This computer’s keyring does not open this library. Unlock it with its passphrase.',
  );
  if (sealed === undefined || keyring === null) return refused;
  try {
    return success(keyring.open(Buffer.from(sealed, 'base64')));
  } catch {
    return refused;
  }
}
