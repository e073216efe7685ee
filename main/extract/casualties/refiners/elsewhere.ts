import { union } from '../../../language/classes';
import { formsIn } from '../../../language/verbs';
import { isVerb, type Grammar } from '../../../syntax/grammar';
import type { Syntax } from '../../../syntax/index';
import { hangingOf } from '../../../syntax/phrases';
import type { Document } from '../../../text/document';
import { EVENT_NOUNS } from '../lexicon/happenings';
import { harmWord } from '../lexicon/harm';
import * as lexicon from '../lexicon/places';
import { TELLING } from '../lexicon/telling';
import type { PlacePhrase } from './place-phrases';

/** "deaths reported in …", "confirmed two deaths in …": what the verb tells of was there, not who told it. */
function isTold({ tokens }: Document, grammar: Grammar, verb: number, place: number): boolean {
  if (grammar.dependents(verb).some((one) => grammar.relation(one) === 'aux:pass')) return true;
  for (let index = verb + 1; index < place; index++)
    // "He said: “In Karsa, …”"
    if (tokens[index]?.text === ':' || harmWord(tokens[index]?.lower ?? '') !== undefined) return true;
  return false;
}

/** Who tells of a harm from an office, wherever it was. */
const TELLERS = union('ministry department authority spokesman spokeswoman spokesperson');

/** Nodes of the tree between a place and the verb it belongs to. */
const LONGEST_WAY = 6;

/**
 * "told a conference in …", "said in …", "was treated at …": what the phrase hangs on is telling, travel or care, after
 * the harm and away from it.
 */
export function isElsewhere(
  document: Document,
  syntax: Syntax,
  sentence: number,
  { first, next }: PlacePhrase,
): boolean {
  const grammar = syntax.grammar(sentence);
  const lower = (index: number): string => document.tokens[index]?.lower ?? '';
  // "said the war in …, which has killed …, must end": of what is told, not where.
  if (lower(next) === ',' && lower(next + 1) === 'which') return false;
  let at = hangingOf(grammar, first, next).governor;
  let office = false;
  let below = -1;
  for (let step = 0; at >= 0 && step < LONGEST_WAY; step++, below = at, at = grammar.head(at)) {
    // "a spokesman for the ministry in …, Anna Roe, said"
    if (office && TELLING.has(lower(at)) && grammar.relation(below) === 'nsubj') return true;
    office ||= TELLERS.has(lower(at));
    // "The accord signed in Karsa ended a war that killed …": where it was signed.
    if (SIGNED.has(lower(at))) return at < first;
    if (isVerb(grammar, at) && !grammar.relation(at).startsWith('acl'))
      return (
        at < first &&
        (lexicon.DEEDS_ELSEWHERE.has(lower(at)) || (TELLING.has(lower(at)) && !isTold(document, grammar, at, first)))
      );
    // "a shell hit a hospital in …"
    if (at < first && lexicon.SESSIONS.has(lower(at)) && !lexicon.STRIKES.has(lower(grammar.head(at))))
      return lower(at + 1) !== ',';
    if (harmWord(lower(at)) !== undefined) return false;
    // "confirmed the incident in …": where it was confirmed; "reported a fire in …", "said the war in … goes on", "…, which
    // killed …": where it was.
    if (EVENT_NOUNS.has(lower(at)))
      return lower(at - 1) === 'the' && TELLING.has(lower(at - 2)) && !goesOn(grammar, at);
  }
  return false;
}

/** "People in Karsa protested against the men who killed …", "marched over the killing of …": where they did, and not of the harm. */
export function protestsOver({ tokens }: Document, from: number): boolean {
  const sentence = tokens[from - 1]?.sentence;
  for (let index = from; index < from + LEARNING && tokens[index]?.sentence === sentence; index++) {
    const lower = tokens[index]?.lower ?? '';
    if (tokens[index]?.kind === 'mark' || harmWord(lower) !== undefined) return false;
    if (PROTESTED.has(lower)) return [1, 2, 3].some((past) => OVER.has(tokens[index + past]?.lower ?? ''));
  }
  return false;
}

const PROTESTED = new Set(formsIn('protest demonstrate rally march gather mourn'.split(' '), ['past']));
const OVER = union('against over after following denouncing condemning mourning');

/** "In Karsa the congregation learned on Monday of the deaths": where they learned of a harm, and no harm told before. */
export function learnsOf({ tokens }: Document, from: number): boolean {
  const sentence = tokens[from - 1]?.sentence;
  for (let index = from; index < from + LEARNING && tokens[index]?.sentence === sentence; index++) {
    const lower = tokens[index]?.lower ?? '';
    if (harmWord(lower) !== undefined) return false;
    if (LEARNED.has(lower)) return [1, 2, 3].some((past) => tokens[index + past]?.lower === 'of');
  }
  return false;
}

/** Tokens between a place and such a verb. */
const LEARNING = 20;

const LEARNED: ReadonlySet<string> = new Set(formsIn(['learn', 'hear'], ['past', 'third']));

/** What is done to accords, laws and reports, which tell of a harm elsewhere. */
const SIGNED: ReadonlySet<string> = new Set(
  formsIn(['sign', 'negotiate', 'broker', 'ratify', 'draft', 'adopt', 'publish'], ['past']),
);

/** What the noun does, or a relative clause of it, is told as well. */
const goesOn = (grammar: Grammar, noun: number): boolean =>
  grammar.relation(noun).startsWith('nsubj') ||
  grammar.dependents(noun).some((one) => grammar.relation(one) === 'acl:relcl');
