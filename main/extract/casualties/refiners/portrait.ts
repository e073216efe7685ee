import { union } from '../../../language/classes';
import type { Document } from '../../../text/document';
import { EPIDEMICS, EVENT_NOUNS } from '../lexicon/happenings';
import { harmWord } from '../lexicon/harm';
import { KIN } from '../lexicon/people';
import { ONE_EVENT } from '../lexicon/spans';
import { ledeOf } from '../opening';
import type { Entry } from './entry';

/** Sentences after the lede in which an article on a harm has told of it. */
const OPENING = 2;
const KINDS: ReadonlySet<string> = new Set(['verb', 'self', 'noun', 'toll', 'wounds', 'bodies', 'lives']);

/**
 * Sets back the harm to somebody's kin ("a tailor whose husband and two sons were killed by militants") which an article
 * about something else tells without a day: it belongs to a life told, and is no news.
 */
export function setPortraitsBack(document: Document, entries: readonly Entry[]): void {
  const kin = entries.filter((entry) => ofKin(entry) && entry.scope === 'incident' && entry.date === null);
  if (kin.length === 0) return;
  const opening = ledeOf(document) + OPENING;
  if (entries.some(({ statement }) => statement.sentence <= opening && !kin.some((one) => one.statement === statement)))
    return;
  if (tellsOfHarm(document, opening)) return;
  for (const entry of kin) entry.scope = 'background';
}

/** Events, plagues, and the courts that return to a harm. */
const TELLING = union(EVENT_NOUNS, ONE_EVENT, EPIDEMICS, 'trial inquest inquiry murder');

const ofKin = ({ statement: { people } }: Entry): boolean => {
  const head = people.head ?? '';
  return KIN.has(head) || KIN.has(head.replace(/s$/u, ''));
};

/** A word of harm stands in headline or lede, or the opening speaks of "the attack". */
function tellsOfHarm(document: Document, opening: number): boolean {
  const end = document.firstToken[ledeOf(document) + 1] ?? document.tokens.length;
  for (let index = 0; index < end; index++) {
    const { lower = '' } = document.tokens[index] ?? {};
    if (TELLING.has(lower) || KINDS.has(harmWord(lower)?.form ?? '')) return true;
  }
  // "in the attack": the article has spoken of it.
  const to = document.firstToken[opening + 1] ?? document.tokens.length;
  for (let index = end; index < to; index++)
    if (ONE_EVENT.has(document.tokens[index]?.lower ?? '') && document.tokens[index - 1]?.lower === 'the') return true;
  return false;
}
