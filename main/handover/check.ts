import { verify } from 'node:crypto';
import * as v from 'valibot';
import { fingerprintOf, publicKeyOf } from '../keys/fingerprint';
import {
  FORMAT,
  MAGIC,
  manifest as manifestForm,
  MOST_BYTES,
  MOST_MANIFEST,
  SEAL,
  SEAL_LENGTH,
  type Manifest,
} from './format';
import { sha256 } from './write';

/** A file that is to the last byte as it was signed. */
export interface Sound {
  state: 'sound';
  manifest: Manifest;
  key: Buffer;
  /** The parts: the briefing, and its articles in the manifest's order. */
  parts: Buffer[];
}

/** A file that is not to be read, and why. */
export type Unsound =
  /** Not as it was signed. The manifest is there only where the signature holds for it. */
  | { state: 'changed'; manifest: Manifest | null; changed: string[] }
  /** It ends too early: still being copied, or cut off. */
  | { state: 'unfinished'; missing: string }
  /** None of ours, or of a version that is not known here. */
  | { state: 'foreign'; newer: boolean; problem: string };

const NEWLINE = 0x0a;
const HEAD = /^daybrief-brief ([1-9]\d{0,5})$/u;
const NOT_OURS = 'It is not a briefing that Daybrief handed over.';
const foreign = (problem: string): Unsound => ({ state: 'foreign', newer: false, problem });
/** Whole, and not to be understood here. */
export const NEWER: Unsound = {
  state: 'foreign',
  newer: true,
  problem: 'It was handed over by a newer version of Daybrief. Update Daybrief to read it.',
};

const CHANGED = {
  head: 'The first line, which says what kind of file this is.',
  manifest: 'The manifest: who signed and when, or the list of what the file holds.',
  key: 'The signer’s key: it does not have the fingerprint that the file names.',
  hash: 'The hash of the manifest, which stands before the signature.',
  signature: 'The signature: it was altered, or another key made it than the one the file names.',
};

/**
 * Checks a handed-over briefing to the last byte. Whose key it is, is for others to judge.
 * @param bytes the whole file
 */
export function checkHanded(bytes: Buffer): Sound | Unsound {
  if (bytes.byteLength > MOST_BYTES) return foreign('It is larger than any briefing.');
  const headEnd = bytes.subarray(0, MAGIC.length + 8).indexOf(NEWLINE);
  const head = bytes.toString('latin1', 0, headEnd < 0 ? Math.min(bytes.byteLength, MAGIC.length + 8) : headEnd);
  if (headEnd < 0 && bytes.byteLength < MAGIC.length + 8 && couldBegin(head)) return cutOff('its first line');
  const format = Number(HEAD.exec(head)?.[1]);
  const manifestEnd = headEnd < 0 ? -1 : bytes.subarray(0, headEnd + MOST_MANIFEST).indexOf(NEWLINE, headEnd + 1);
  // A line that says another kind, above what was signed as this one, was changed.
  const isOurs = format === FORMAT;
  if (!isOurs && manifestEnd >= 0 && holdsUnderOurHead(bytes, headEnd, manifestEnd))
    return { state: 'changed', manifest: null, changed: [CHANGED.head] };
  if (!isOurs) return format > FORMAT ? NEWER : foreign(NOT_OURS);
  if (manifestEnd < 0)
    return bytes.byteLength < headEnd + MOST_MANIFEST ? cutOff('its list of parts') : foreign(NOT_OURS);

  const seal = checkSeal(bytes, manifestEnd + 1);
  return 'state' in seal ? seal : checkParts(bytes, seal);
}

const couldBegin = (head: string): boolean => `${MAGIC} ${FORMAT}`.startsWith(head);
const cutOff = (what: string): Unsound => ({ state: 'unfinished', missing: `The file ends within ${what}.` });

/** Whether the hash that the file gives is that of its manifest below our own first line. */
function holdsUnderOurHead(bytes: Buffer, headEnd: number, manifestEnd: number): boolean {
  const signed = Buffer.concat([Buffer.from(`${MAGIC} ${FORMAT}`), bytes.subarray(headEnd, manifestEnd + 1)]);
  return sha256(signed) === bytes.toString('latin1', manifestEnd + 1, manifestEnd + 65);
}

interface Sealed {
  manifest: Manifest;
  key: Buffer;
  /** Where the parts begin. */
  at: number;
}

/** What of first line, manifest, hash and signature does not fit the rest, or all of it. */
function checkSeal(bytes: Buffer, at: number): Sealed | Unsound {
  const signed = bytes.subarray(0, at);
  const line = bytes.toString('latin1', at, at + SEAL_LENGTH);
  if (line.length < SEAL_LENGTH) return cutOff('its signature');
  const [, hash, signature = ''] = SEAL.exec(line) ?? [];
  const stopped = (what: string): Unsound => ({ state: 'changed', manifest: null, changed: [what] });
  const manifest = parsed(manifestForm, bytes.subarray(bytes.indexOf(NEWLINE) + 1, at - 1));
  const kept = hash === sha256(signed);
  if (manifest === null) return kept ? NEWER : stopped(CHANGED.manifest);
  const key = Buffer.from(manifest.key, 'base64');
  if (fingerprintOf(key) !== manifest.fingerprint) return stopped(CHANGED.key);
  const raw = Buffer.from(signature, 'base64');
  // Base64 can write the same bytes in several ways: only one of them is what was written.
  const holds = raw.toString('base64') === signature && signedBy(key, signed, raw);
  if (!holds) return stopped(hash === undefined || kept ? CHANGED.signature : CHANGED.manifest);
  if (!kept) return stopped(CHANGED.hash);
  if (bytes.length === at + SEAL_LENGTH) return cutOff('its signature');
  if (bytes[at + SEAL_LENGTH] !== NEWLINE) return stopped(CHANGED.signature);
  return { manifest, key, at: at + SEAL_LENGTH + 1 };
}

function signedBy(key: Buffer, data: Buffer, signature: Buffer): boolean {
  try {
    return verify(null, data, publicKeyOf(key), signature);
  } catch {
    return false;
  }
}

/** The parts against the hashes that were signed, each by its name. */
function checkParts(bytes: Buffer, { manifest, key, at }: Sealed): Sound | Unsound {
  const entries = [manifest.briefing, ...manifest.articles];
  const end = entries.reduce((sum, { bytes: length }) => sum + length + 1, at);
  if (bytes.byteLength < end)
    return { state: 'unfinished', missing: `${end - bytes.byteLength} of ${end} bytes are missing at its end.` };
  const changed: string[] = [];
  const contents: Buffer[] = [];
  let from = at;
  for (const [index, entry] of entries.entries()) {
    const content = bytes.subarray(from, from + entry.bytes);
    from += entry.bytes + 1;
    contents.push(content);
    if (sha256(content) !== entry.sha256 || bytes[from - 1] !== NEWLINE) changed.push(nameOf(manifest, index - 1));
  }
  if (bytes.byteLength > end) changed.push(`The end: ${bytes.byteLength - end} bytes were added.`);
  if (changed.length > 0) return { state: 'changed', manifest, changed };
  return { state: 'sound', manifest, key, parts: contents };
}

/** What a part is called: the briefing is the one before the first article. */
export function nameOf({ articles }: Manifest, index: number): string {
  const article = articles[index];
  return article === undefined
    ? 'The briefing itself.'
    : `The article S${article.source + 1}, “${article.title}” (${article.fileName}).`;
}

/** A part's JSON; undefined where it is none. */
export function json(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** A part's JSON in a form, or null. */
export function parsed<T>(form: v.GenericSchema<unknown, T>, bytes: Buffer): T | null {
  const result = v.safeParse(form, json(bytes));
  return result.success ? result.output : null;
}
