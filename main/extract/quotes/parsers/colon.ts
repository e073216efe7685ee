import { ROLE_NOUNS, RUBRICS } from '../lexicon';
import { phraseBefore } from '../phrases';
import { type Context, type Phrase, tokenOf } from '../context';
import { firstSubject, pronounSince } from '../subjects';
import type { Unit } from '../units';

/**
 * Who a colon before item `at` announces: the phrase alone before it ("The minister:"), else the clause's subject.
 */
export function colonSubject(context: Context, unit: Unit, at: number): Phrase | null {
  if (RUBRICS.has(tokenOf(context, at - 1)?.lower ?? '')) return null;
  const alone = aloneBefore(context, unit, at);
  return (
    alone ?? pronounSince(context, at, unit.from) ?? firstSubject(context, unit, at) ?? phraseBefore(context, unit, at)
  );
}

/** The noun phrase that fills everything between item `at` and the start of the unit or a dash. */
export function aloneBefore(context: Context, unit: Unit, at: number): Phrase | null {
  const found = phraseBefore(context, unit, at);
  if (found === null || found.pronoun || RUBRICS.has(tokenOf(context, found.to - 1)?.lower ?? '')) return null;
  for (let item = found.from - 1; item >= unit.from && found.from - item <= 6; item--) {
    const word = tokenOf(context, item);
    if (word === undefined) return null;
    if (word.text === '-' || word.text === '—' || word.text === '–' || word.text === ']' || word.text === '•')
      return found;
    // "Velden City boss Ann Roe: “…”"
    const post = ROLE_NOUNS.has(word.lower) && context.names.mentions[found.mention]?.kind === 'person';
    if (!word.capital && word.text !== '.' && !post) return null;
  }
  return found.from - unit.from <= 6 ? found : null;
}
