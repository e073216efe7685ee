import type { Briefing } from './briefing';
import type { Repair, Span } from './findings';
import type { Day, Instant } from './moments';

/** How the name of a handed-over briefing's file ends. */
export const HANDED_ENDING = '.daybrief-brief';

/** An article that a handed-over briefing rests on, as it was read and repaired: enough to see each sentence in its place. */
export interface HandedArticle {
  /** Index into `Briefing.sources`. */
  source: number;
  text: string;
  sentences: Span[];
  repairs: Repair[];
}

/** Who signed, as this machine knows them. */
export interface Signer {
  /** The name they give themselves: true only as far as the key is theirs. */
  name: string;
  /** SHA-256 of the public key: 64 hexadecimal digits in capitals. */
  fingerprint: string;
}

/**
 * What a signer is to the one who reads: the key of this very app; a key that was kept; one never seen;
 * or another key than the one kept under the same name.
 */
export type Trust =
  | { state: 'own' }
  | { state: 'known'; since: Instant; knownAs: string }
  | { state: 'first' }
  | { state: 'other-key'; since: Instant; known: Signer };

/** What a file says of the briefing in it: true only when it is sound. */
export interface HandedAbout {
  title: string;
  from: Day;
  to: Day;
  version: number;
  closed: Instant;
  closedBy: string | null;
}

/** A handed-over briefing that somebody opened. */
export type Opened = { file: string } & (
  | {
      kind: 'read';
      signer: Signer;
      /** The signer may be unknown still: whoever reads chose to read it once. */
      trust: Exclude<Trust, { state: 'other-key' }>;
      made: Instant;
      briefing: Briefing;
      articles: HandedArticle[];
    }
  /** Sound, by somebody never seen: the key is compared first. */
  | { kind: 'first'; signer: Signer; made: Instant; about: HandedAbout }
  /** What is in it is told as fact to nobody: each sentence says what was changed. */
  | { kind: 'stop'; signer: Signer | null; changed: string[] }
  /** The name of a known signer with another key. */
  | { kind: 'other-key'; signer: Signer; known: Signer; since: Instant }
  /** None of ours, or of a newer version. */
  | { kind: 'foreign'; newer: boolean; problem: string }
);

/** A file of the watched folder. */
export interface WatchedFile {
  /** By which it is opened; never a path. */
  id: number;
  file: string;
  /** When it was signed, as far as its signer is known; else when the file was changed. */
  at: Instant;
  /**
   * `arriving`: still growing, or cut off so far. `stop`: changed since it was signed, or under another key.
   * `unreadable`: none of ours, or of a newer version.
   */
  state: 'own' | 'known' | 'first' | 'stop' | 'arriving' | 'unreadable';
  signer: Signer | null;
  /** Only of a sound file whose key is known. */
  about: HandedAbout | null;
  /** Why it can't be read; null where nothing is wrong. */
  problem: string | null;
}

/** The folder where handed-over briefings arrive. */
export interface WatchedFolder {
  /** Its path; null: none is watched. */
  folder: string | null;
  /** Why it can't be looked into now; null where nothing is wrong. */
  problem: string | null;
  /** Newest first. */
  files: WatchedFile[];
}

/** A signer whose key was kept. */
export interface KnownSigner extends Signer {
  since: Instant;
}

/** The key this app signs with, and whose keys it knows. */
export interface Signatures {
  /** Null: nothing was signed here yet, so there is no key. */
  own: { fingerprint: string; made: Instant; sealed: boolean } | null;
  /** Whether the system has a keyring to seal the key with. */
  keyring: boolean;
  known: KnownSigner[];
}
