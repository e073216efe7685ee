import type { Features } from '../../../learning/judge';
import type { Grammar } from '../../../syntax/grammar';
import type { Syntax } from '../../../syntax/index';
import type { Document } from '../../../text/document';
import { TELLING } from '../lexicon/telling';
import type { Entry } from '../refiners/entry';
import { windowOf, type Window } from '../refiners/window';
import { isFullVerb, meets, wayUp } from './near';

/** A name or date as it stands in the text: token indices, and its head in the tree. */
export interface Mention {
  first: number;
  next: number;
  head: number;
  sentence: number;
}

/** A statement and where it stands, looked up once for all that may be tied to it. */
export interface Anchor {
  entry: Entry;
  grammar: Grammar;
  way: readonly number[];
  window: Window;
  /** Statements of the same sentence, itself among them, and the others of the same event. */
  here: readonly Entry[];
  others: readonly Entry[];
}

export function anchorOf(document: Document, syntax: Syntax, entry: Entry, entries: readonly Entry[]): Anchor {
  const { sentence, predicate } = entry.statement;
  const grammar = syntax.grammar(sentence);
  return {
    entry,
    grammar,
    way: wayUp(grammar, predicate),
    window: windowOf(document, entry.statement),
    here: entries.filter(({ statement }) => statement.sentence === sentence),
    others: entries.filter((other) => other !== entry && other.event === entry.event),
  };
}

/** How a mention stands to a statement: in the text, and in the tree where they share a sentence. */
export function featuresOfTie({ tokens }: Document, anchor: Anchor, mention: Mention): Features {
  const { entry, grammar, way, window, here } = anchor;
  const { sentence, predicate, people } = entry.statement;
  const { first, next } = mention;
  const apart = mention.sentence - sentence;
  const away = {
    'sentences away': apart,
    'same sentence': apart === 0,
    'shortly before': apart < 0 && apart >= -2,
    'shortly after': apart > 0 && apart <= 2,
  };
  if (apart !== 0) return { ...away, 'inside window': false, 'tokens to': 0, tokens: 0 };
  const [from, to] = first > predicate ? [predicate + 1, first] : [next, predicate];
  let commas = 0;
  let verbs = 0;
  for (let at = from; at < to; at++) {
    if (tokens[at]?.text === ',') commas++;
    if (isFullVerb(grammar.tag(at))) verbs++;
  }
  const harms = here.filter(
    ({ statement: other }) => other.predicate !== predicate && other.predicate >= from && other.predicate < to,
  );
  const height = meets(grammar, way, mention.head);
  const distance = first > predicate ? first - predicate : next - predicate - 1;
  return {
    ...away,
    'inside window': first >= window.from && first < window.to,
    'tokens to': distance,
    tokens: Math.abs(distance),
    'commas between': commas,
    'verbs between': verbs,
    'harms between': harms.length,
    'steps up': height?.up ?? -1,
    'steps down': height?.down ?? -1,
    'on the word of harm': height?.top === predicate,
    'below a word of telling': height !== null && TELLING.has(tokens[height.top]?.lower ?? ''),
    'inside the people': first >= people.first && next <= people.next,
  };
}

/** Words around a mention, by themselves and with where they stand to the statement. */
export const wordsOfTie = (words: readonly string[], { entry }: Anchor, { sentence }: Mention): string[] => {
  const apart = sentence - entry.statement.sentence;
  const where = apart === 0 ? 'here' : apart < 0 ? 'before' : 'after';
  return [...words, ...words.map((word) => `${where}:${word}`)];
};
