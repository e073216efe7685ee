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
  if (alone !== null) return alone;
  const found =
    pronounSince(context, at, unit.from) ?? firstSubject(context, unit, at) ?? phraseBefore(context, unit, at);
  // "Museum of Velden opens: “…”": what a headline tells of a house or a town is no word of theirs.
  const isPersons = found !== null && context.names.mentions[found.mention]?.kind === 'person';
  return isInTitle(context, unit) && !isPersons ? null : found;
}

function isInTitle({ document: { title, tokens }, outline }: Context, { from }: Unit): boolean {
  const item = outline.items[from] ?? -1;
  return title !== null && item >= 0 && (tokens[item]?.start ?? title[1]) < title[1];
}

/** "Velden watches Corvin:": what a headline tells, and nobody's name. */
function holdsVerb({ document, syntax }: Context, { first, past }: Phrase): boolean {
  const grammar = syntax.grammar(document.tokens[first]?.sentence ?? 0);
  for (let token = first + 1; token < past - 1; token++) if (/^VERB-VB[ZD]/.test(grammar.tag(token))) return true;
  return false;
}

/** The noun phrase that fills everything between item `at` and the start of the unit or a dash. */
export function aloneBefore(context: Context, unit: Unit, at: number): Phrase | null {
  const found = phraseBefore(context, unit, at);
  if (found === null || found.pronoun || RUBRICS.has(tokenOf(context, found.to - 1)?.lower ?? '')) return null;
  if (found.mention < 0 && holdsVerb(context, found)) return null;
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
