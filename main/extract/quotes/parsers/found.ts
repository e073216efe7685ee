import type { QuoteRule } from '../certainty';
import type { Phrase } from '../context';
import type { Verb } from '../lexicon';

/** A word that reports speech, with whoever speaks. */
export interface CueFound {
  /** Item it stands at, and past it ("according to" takes two). */
  readonly item: number;
  readonly past: number;
  readonly lemma: string;
  readonly takes: number;
  readonly subject: Phrase;
  readonly inverted: boolean;
  /** "according to", or a noun with its owner. */
  readonly way: 'verb' | 'according' | 'noun' | 'colon';
  /** The subject was taken over from an earlier verb or the clause. */
  readonly shared: boolean;
  readonly weak: boolean;
  readonly relative: boolean;
  readonly form: Verb['form'];
}

/** A quoted stretch with who is taken to have said it, before speakers are resolved. */
export interface Attribution {
  readonly span: number;
  readonly cue: CueFound | null;
  readonly subject: Phrase | null;
  readonly via: Phrase | null;
  readonly rule: QuoteRule;
  /** Taken over from what stood before, not tied by a cue of its own. */
  readonly carried: boolean;
  /** Goes on the quote before it, broken by its cue or a paragraph's end. */
  readonly joins: boolean;
}
