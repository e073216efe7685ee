import { LEDE_UNREAD, type Casualty, type DateFinding, type NotCounted } from '../../../preload/contract/findings';
import type { Document } from '../../text/document';
import { smallNumber } from '../../language/numbers';

/** Words that say that somebody died, in any form. */
const DEATH = new Set(
  'dead die died dies dying death deaths fatality fatalities kill killed killing kills slain bodies perished perish drowned'.split(
    ' ',
  ),
);
/** How many tokens a number may stand from the word of death. */
const NEAR = 6;
/** What a number counts where it counts no dead. */
const OTHER = new Set(
  'year years year-old month months week weeks day days hour hours minute minutes percent per km kilometres kilometers miles metres meters dollars euros pounds pm am'.split(
    ' ',
  ),
);

const AGE = new Set(['age', 'aged', 'ages']);
/** "7,000 death sentences": nobody has died of them yet. */
const SENTENCES = new Set(['sentence', 'sentences', 'row', 'penalty', 'threat', 'threats']);

/**
 * A number beside a word of death in headline or lede that no statement and no other finding took up, for an article of
 * which no main toll was read: the staff are warned of it, nothing is made of it.
 * @param lede index of the lede's sentence
 * @returns at most one entry, the first such number
 */
export function unreadLede(
  document: Document,
  lede: number,
  casualties: readonly Casualty[],
  notCounted: readonly NotCounted[],
  dates: readonly DateFinding[],
): NotCounted | null {
  const end = document.firstToken[lede + 1] ?? document.tokens.length;
  let death = -NEAR - 1;
  let number = -NEAR - 1;
  for (let index = 0; index < end; index++) {
    const token = document.tokens[index];
    if (token === undefined) continue;
    if (DEATH.has(token.lower) && !SENTENCES.has(document.tokens[index + 1]?.lower ?? '')) death = index;
    else if (isNumber(document, index)) number = index;
    else continue;
    if (Math.abs(number - death) > NEAR || document.tokens[number]?.sentence !== document.tokens[death]?.sentence)
      continue;
    const { start = 0, end: past = 0, sentence = 0 } = document.tokens[number] ?? {};
    const [from = 0, to = 0] = document.sentences[sentence] ?? [];
    const inside = (found: { start: number }): boolean => found.start >= from && found.start < to;
    const covers = (found: { start: number; end: number }): boolean => found.start < past && found.end > start;
    if (!casualties.some(inside) && !notCounted.some(covers) && !dates.some(covers))
      return { start, end: past, reason: LEDE_UNREAD };
  }
  return null;
}

function isNumber(document: Document, index: number): boolean {
  const token = document.tokens[index];
  const next = document.tokens[index + 1];
  if (token === undefined || OTHER.has(next?.lower ?? '') || next?.text === '%') return false;
  const before = document.tokens[index - 1]?.lower ?? '';
  if (AGE.has(before) || (before === 'of' && document.tokens[index - 2]?.lower === 'age')) return false;
  if (document.tokens.slice(index + 1, index + 3).some(({ lower }) => SENTENCES.has(lower))) return false;
  if (/^[$€£]$/.test(document.tokens[index - 1]?.text ?? '')) return false;
  if (token.kind === 'number') return /^\d{1,3}(?:,?\d{3})*$/.test(token.text) && !/^(?:19|20)\d\d$/.test(token.text);
  return (smallNumber(token.lower) ?? 0) > 1;
}
