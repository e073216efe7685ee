import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { chmod, mkdir, readFile, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { codeOf, failure, success, type Instant, type Result } from '../../preload/contract';
import { wordsFor } from '../files/trouble';
import { createWhole, writeWhole } from '../files/write';
import { bytesOf, fingerprintOf, KEY_BYTES } from './fingerprint';

/** Name of the key's file in the app's own folder. */
export const SIGNING_KEY = 'signing-key.json';

/** The system's own safe for secrets, where it has one. */
export interface Keyring {
  seal(secret: string): Uint8Array;
  /** @throws when this system's keyring did not seal it */
  open(sealed: Uint8Array): string;
}

/** The key a person or office signs with. */
export interface SigningKey {
  publicKey: Uint8Array;
  sign(data: Uint8Array): Uint8Array;
}

/** What may be known of the key without opening it. */
export interface KeyState {
  publicKey: Uint8Array;
  made: Instant;
  /** Whether the keyring sealed its private half. */
  sealed: boolean;
}

const base64 = v.pipe(v.string(), v.base64());
const stored = v.object({
  version: v.literal(1),
  made: v.string(),
  public: base64,
  /** PKCS #8 in base64, as it is or sealed. */
  private: v.union([v.strictObject({ plain: base64 }), v.strictObject({ sealed: base64 })]),
});
type Stored = v.InferOutput<typeof stored>;

/** Only its owner may read or write it. */
const MODE = 0o600;

/** What the key's file says without opening the private half; null while there is none. */
export async function keyState(file: string): Promise<Result<KeyState | null>> {
  const kept = await readKey(file);
  if (!kept.ok || kept.value === null) return kept.ok ? success(null) : kept;
  const { made, public: key, private: secret } = kept.value;
  return success({ publicKey: Buffer.from(key, 'base64'), made, sealed: 'sealed' in secret });
}

/**
 * The key to sign with, made when it is first needed. A damaged or sealed-away key is never replaced by itself: whoever
 * knows it would be told that somebody else signs.
 * @param keyring null where the system has none: the private half is then kept as it is
 */
export async function signingKey(file: string, keyring: Keyring | null, now: Instant): Promise<Result<SigningKey>> {
  const kept = await readKey(file);
  if (!kept.ok) return kept;
  if (kept.value !== null) return opened(file, kept.value, keyring);
  try {
    await mkdir(dirname(file), { recursive: true });
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const made: Stored = {
      version: 1,
      made: now,
      public: bytesOf(publicKey).toString('base64'),
      private: keptSecret(secretOf(privateKey), keyring),
    };
    // Two starts may need the first key at once: one makes it, the other takes that one.
    if (await createWhole(file, asText(made), MODE)) return success(signer(privateKey));
  } catch (error) {
    return failure('disk', `The signing key ${file} could not be written (${wordsFor(error)}).`);
  }
  return signingKey(file, keyring, now);
}

/**
 * Puts the key aside, by renaming it: the next signature makes a new one, which every reader has to compare anew.
 * @returns where the old one is; null when there was none
 */
export async function putKeyAside(file: string, now: Instant): Promise<Result<string | null>> {
  const aside = `${file}.until-${now.replaceAll(/[:.]/gu, '-')}`;
  try {
    await rename(file, aside);
    return success(aside);
  } catch (error) {
    if (isMissing(error)) return success(null);
    return failure('disk', `The signing key ${file} could not be put aside (${wordsFor(error)}).`);
  }
}

async function readKey(file: string): Promise<Result<Stored | null>> {
  let text: string;
  try {
    const { mode } = await stat(file);
    // Copied or restored files come with the rights of whoever copied them.
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) await chmod(file, MODE);
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return success(null);
    return failure('disk', `The signing key ${file} could not be read (${wordsFor(error)}).`);
  }
  try {
    const kept = v.parse(stored, JSON.parse(text));
    if (Buffer.from(kept.public, 'base64').byteLength === KEY_BYTES) return success(kept);
  } catch {
    // Told below.
  }
  return damaged(file);
}

const damaged = (file: string): Result<never> =>
  failure(
    'failed',
    `The signing key ${file} is damaged. Put back a copy of it, or make a new key in Signatures: every reader then has to compare it anew.`,
  );

async function opened(file: string, kept: Stored, keyring: Keyring | null): Promise<Result<SigningKey>> {
  let secret: string;
  if ('plain' in kept.private) secret = kept.private.plain;
  else {
    if (keyring === null)
      return failure(
        'refused',
        'The signing key is sealed by this system’s keyring, which does not answer here. Unlock the keyring and use the app itself, not the command line of the working copy.',
      );
    try {
      secret = keyring.open(Buffer.from(kept.private.sealed, 'base64'));
    } catch {
      return failure(
        'refused',
        'This system’s keyring does not open the signing key: it was sealed for another user or machine. Make a new key in Signatures; every reader then has to compare it anew.',
      );
    }
  }
  let privateKey: KeyObject;
  try {
    privateKey = createPrivateKey({ key: Buffer.from(secret, 'base64'), format: 'der', type: 'pkcs8' });
  } catch {
    return damaged(file);
  }
  if (bytesOf(createPublicKey(privateKey)).toString('base64') !== kept.public) return damaged(file);
  // Made where there was no keyring: sealed as soon as there is one.
  if ('plain' in kept.private && keyring !== null)
    await writeWhole(file, asText({ ...kept, private: keptSecret(secret, keyring) }), MODE).catch(() => undefined);
  return success(signer(privateKey));
}

function signer(privateKey: KeyObject): SigningKey {
  return {
    publicKey: bytesOf(createPublicKey(privateKey)),
    sign: (data) => sign(null, data, privateKey),
  };
}

const secretOf = (key: KeyObject): string => key.export({ format: 'der', type: 'pkcs8' }).toString('base64');

const keptSecret = (secret: string, keyring: Keyring | null): Stored['private'] =>
  keyring === null ? { plain: secret } : { sealed: Buffer.from(keyring.seal(secret)).toString('base64') };

const asText = (kept: Stored): string => `${JSON.stringify(kept, null, 2)}\n`;

/** The public key as others may keep it: with whose it is said to be. */
export function publicKeyText(publicKey: Uint8Array, name: string): string {
  return `${JSON.stringify(publicKeyEntry(publicKey, name), null, 2)}\n`;
}

/** The same as data. */
export function publicKeyEntry(
  publicKey: Uint8Array,
  name: string,
): { name: string; ed25519: string; fingerprint: string } {
  return { name, ed25519: Buffer.from(publicKey).toString('base64'), fingerprint: fingerprintOf(publicKey) };
}

const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT';
