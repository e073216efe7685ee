import { basename } from 'node:path';
import { failure, success, type Instant, type Opened, type Result, type Trust } from '../../preload/contract';
import { keepSigner, knownSigners, trustIn, type Claimed } from '../keys/known';
import { keyState } from '../keys/signing-key';
import { bytesOnDisk } from './disk';
import { readHanded } from './read';

/** Where this user's key and known signers are kept. */
export interface KeyFiles {
  signing: string;
  known: string;
}

/**
 * Checks a handed-over briefing and says whose it is; what is in it comes along only for a key that is known, or when
 * whoever reads wants to read it once.
 * @returns `not-found` or `disk` where the file can't be read, `failed` where the list of signers can't
 */
export async function openHanded(path: string, once: boolean, keys: KeyFiles): Promise<Result<Opened>> {
  const bytes = await bytesOnDisk(path);
  if (!bytes.ok) return bytes;
  const file = basename(path);
  const reading = readHanded(bytes.value);
  switch (reading.state) {
    case 'foreign':
      return success({ file, kind: 'foreign', newer: reading.newer, problem: reading.problem });
    case 'unfinished':
      return success({ file, kind: 'stop', signer: null, changed: [reading.missing] });
    case 'changed': {
      const { manifest, changed } = reading;
      const signer = manifest === null ? null : { name: manifest.by, fingerprint: manifest.fingerprint };
      return success({ file, kind: 'stop', signer, changed });
    }
    case 'sound': {
      const { manifest, key, briefing, articles } = reading;
      const { made, about } = manifest;
      const signer = { name: manifest.by, fingerprint: manifest.fingerprint };
      const trust = await trustOf({ name: manifest.by, publicKey: key }, keys);
      if (!trust.ok) return trust;
      if (trust.value.state === 'other-key') {
        const { known, since } = trust.value;
        return success({ file, kind: 'other-key', signer, known, since });
      }
      return success(
        trust.value.state === 'first' && !once
          ? { file, kind: 'first', signer, made, about }
          : { file, kind: 'read', signer, trust: trust.value, made, briefing, articles },
      );
    }
  }
}

/** What a signer is to this user. An own key that can't be read is none: the file may be of anybody. */
export async function trustOf(claimed: Claimed, keys: KeyFiles): Promise<Result<Trust>> {
  const known = await knownSigners(keys.known);
  if (!known.ok) return known;
  const own = await keyState(keys.signing);
  return success(trustIn(claimed, known.value, own.ok ? (own.value?.publicKey ?? null) : null));
}

/**
 * Keeps the signer of a file as one that was compared.
 * @param fingerprint what was compared: refused where the file is by another key now
 */
export async function keepSignerOf(
  path: string,
  fingerprint: string,
  keys: KeyFiles,
  now: Instant,
): Promise<Result<null>> {
  const bytes = await bytesOnDisk(path);
  if (!bytes.ok) return bytes;
  const reading = readHanded(bytes.value);
  if (reading.state !== 'sound' || reading.manifest.fingerprint !== fingerprint)
    return failure('changed', 'The file is not the one that was shown any more. Open it again.');
  const claimed = { name: reading.manifest.by, publicKey: reading.key };
  const trust = await trustOf(claimed, keys);
  if (!trust.ok) return trust;
  if (trust.value.state === 'other-key')
    return failure('refused', `${claimed.name} is known with another key. Forget that one in Signatures first.`);
  const kept = await keepSigner(keys.known, claimed, now);
  return kept.ok ? success(null) : kept;
}
