import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as v from 'valibot';
import {
  codeOf,
  failure,
  success,
  type Instant,
  type KnownSigner,
  type Result,
  type Trust,
} from '../../preload/contract';
import { wordsFor } from '../files/trouble';
import { writeWhole } from '../files/write';
import { fingerprintOf } from './fingerprint';

/** Name of the list in the app's own folder. */
export const KNOWN_SIGNERS = 'known-signers.json';

/** A signer as a file names them. */
export interface Claimed {
  name: string;
  publicKey: Uint8Array;
}

const stored = v.object({
  version: v.literal(1),
  signers: v.array(
    v.object({
      name: v.string(),
      fingerprint: v.pipe(v.string(), v.regex(/^[0-9A-F]{64}$/u)),
      since: v.string(),
    }),
  ),
});

/** Only its owner may write whom they trust. */
const MODE = 0o600;

/**
 * The signers whose keys were kept; none while there is no list.
 * A list that can't be read is a failure, not an empty one: a swapped key would pass for a first one.
 */
export async function knownSigners(file: string): Promise<Result<KnownSigner[]>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return success([]);
    return unreadable(file, wordsFor(error));
  }
  try {
    return success(v.parse(stored, JSON.parse(text)).signers);
  } catch {
    return unreadable(file, 'it is damaged');
  }
}

const unreadable = (file: string, why: string): Result<never> =>
  failure(
    'failed',
    `The list of known signers ${file} could not be read (${why}). Put back a copy of it, or move it away and compare every signer anew.`,
  );

/** Keeps a signer's key, as one that was compared. */
export async function keepSigner(file: string, claimed: Claimed, now: Instant): Promise<Result<KnownSigner[]>> {
  const fingerprint = fingerprintOf(claimed.publicKey);
  return change(file, (known) =>
    known.some((one) => one.fingerprint === fingerprint)
      ? known
      : [...known, { name: claimed.name, fingerprint, since: now }],
  );
}

/** Forgets a signer: their next file is a first one again. */
export async function forgetSigner(file: string, fingerprint: string): Promise<Result<KnownSigner[]>> {
  return change(file, (known) => known.filter((one) => one.fingerprint !== fingerprint));
}

async function change(file: string, to: (known: KnownSigner[]) => KnownSigner[]): Promise<Result<KnownSigner[]>> {
  const known = await knownSigners(file);
  if (!known.ok) return known;
  const signers = to(known.value);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeWhole(file, `${JSON.stringify({ version: 1, signers }, null, 2)}\n`, MODE);
    return success(signers);
  } catch (error) {
    return failure('disk', `The list of known signers ${file} could not be written (${wordsFor(error)}).`);
  }
}

/** Two names that a reader takes for one. */
const sameName = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/[\p{C}\p{M}]/gu, '')
    .replaceAll(/[\s\p{P}]+/gu, ' ')
    .trim()
    .toLowerCase();

/**
 * What a signer is to whoever reads here. A known name with another key is never a first one, nor is a known key that
 * takes another known signer's name.
 * @param own this app's own public key, or null
 */
export function trustIn({ name, publicKey }: Claimed, known: readonly KnownSigner[], own: Uint8Array | null): Trust {
  const fingerprint = fingerprintOf(publicKey);
  if (own !== null && fingerprint === fingerprintOf(own)) return { state: 'own' };
  const kept = known.find((one) => one.fingerprint === fingerprint);
  const namesake = known.find((one) => one.fingerprint !== fingerprint && sameName(one.name, name));
  const named = kept !== undefined && sameName(kept.name, name);
  if (namesake !== undefined && !named) {
    const { since, ...signer } = namesake;
    return { state: 'other-key', since, known: signer };
  }
  return kept === undefined ? { state: 'first' } : { state: 'known', since: kept.since, knownAs: kept.name };
}
