import * as v from 'valibot';
import type { HandedAbout } from '../../preload/contract';

/**
 * The form of a handed-over briefing, also told in docs/handed-over.md:
 *
 *     daybrief-brief 1            which format
 *     {"made":…,"parts":[…]}      the manifest: who signed, and the length and hash of each part
 *     HASH SIGNATURE              SHA-256 of the two lines above, and an Ed25519 signature of them
 *     {…}                         the parts in the manifest's order, each one line
 *
 * Every byte of the file is a signed one, a hash of such, or the signature: none can change unseen.
 */
export const FORMAT = 1;
export const MAGIC = 'daybrief-brief';

/** Largest file that is read, in bytes: a thousand long articles. */
export const MOST_BYTES = 128 * 1024 * 1024;
/** Most parts: the briefing, and each article it cites. */
export const MOST_PARTS = 5000;
/** Longest manifest, in bytes. */
export const MOST_MANIFEST = 8 * 1024 * 1024;

/** Longest name in the manifest, in UTF-16 code units. */
export const MOST_NAME = 300;

/** What turns lines round or ends them, and commands of terminals: in no name of a manifest. */
export const UNPRINTED = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/** Length of the line of hash and signature, without its end. */
export const SEAL_LENGTH = 64 + 1 + 88;
export const SEAL = /^([0-9a-f]{64}) ([A-Za-z0-9+/]{86}==)$/u;

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u));
const size = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(MOST_BYTES));
const text = v.pipe(
  v.string(),
  v.maxLength(MOST_NAME),
  v.check((name) => name.search(UNPRINTED) < 0),
);
const about: v.GenericSchema<unknown, HandedAbout> = v.object({
  title: text,
  from: v.pipe(v.string(), v.isoDate()),
  to: v.pipe(v.string(), v.isoDate()),
  version: v.number(),
  closed: v.pipe(v.string(), v.isoTimestamp()),
  closedBy: v.nullable(text),
});

/** The manifest: what is signed. Names in it are for the eye; none is ever used as a path. */
export const manifest = v.object({
  made: v.pipe(v.string(), v.isoTimestamp()),
  app: text,
  by: v.pipe(text, v.minLength(1)),
  /** The public key's 32 bytes in base64, and its fingerprint. */
  key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{43}=$/u)),
  fingerprint: v.pipe(v.string(), v.regex(/^[0-9A-F]{64}$/u)),
  about,
  briefing: v.object({ bytes: size, sha256: hash }),
  articles: v.pipe(
    v.array(
      v.object({
        /** Index into the briefing's sources. */
        source: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
        title: text,
        fileName: text,
        /** SHA-256 of the article as it was taken in, as the briefing names it. */
        original: hash,
        bytes: size,
        sha256: hash,
      }),
    ),
    v.maxLength(MOST_PARTS - 1),
  ),
});
export type Manifest = v.InferOutput<typeof manifest>;

const span = v.strictTuple([v.number(), v.number()]);

/** An article's part: its text as it was read and repaired, with what was mended. */
export const articlePart = v.object({
  text: v.string(),
  sentences: v.array(span),
  repairs: v.array(v.object({ start: v.number(), end: v.number(), was: v.string(), rule: v.string() })),
});
export type ArticlePart = v.InferOutput<typeof articlePart>;
