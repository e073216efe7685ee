import { POSSESSIVE_MARKS } from '../../../language/classes';
import type { Token } from '../../../text/tokens';
import { ROLE, countryOfNationality, flagsOf, placeNamed } from '../../actors/lexicon/lookup';
import type { Context, Phrase } from '../context';
import { DETERMINERS, PREPOSITIONS } from '../lexicon';
import { COUNTRYMEN, MAY_BE_MANY } from '../peoples';

/** Words between where somebody is from and the name: "Croatian number two seed Ivan X". */
const LONGEST_BETWEEN = 5;

/** Offices of those who speak for a country: "the French said" is not their minister. */
const OFFICE =
  /\b(?:president|minister|premier|chancellor|ambassador|envoy|king|queen|prince|secretary|spokes\w+|general)\b/i;

/** The country that a word for one of its people names, as its code. */
const countryOf = (lower: string): string | null => COUNTRYMEN.get(lower) ?? countryOfNationality(lower) ?? null;

/** Whom "the Croatian", "the Swede" means: the one person the article says is from there. */
export class Nationals {
  readonly #context: Context;
  #byCountry: ReadonlyMap<string, ReadonlyMap<string, number>> | null = null;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * The persons whom a description by nationality alone may mean, named before it.
   * @returns null where the phrase is no such description; else their ids, none where the text does not tell
   */
  of({ first, past }: Phrase): ReadonlySet<string> | null {
    const { tokens } = this.#context.document;
    const word = tokens[past - 1];
    const code =
      past - first === 2 && tokens[first]?.lower === 'the' && word?.capital === true ? countryOf(word.lower) : null;
    if (code === null || word === undefined) return null;
    const meant = new Set<string>();
    for (const [actor, at] of this.#named().get(code) ?? []) if (at < first) meant.add(actor);
    if (!MAY_BE_MANY.test(word.lower)) return meant;
    // "The British said": one of them only where nobody speaks for them all.
    const [only] = meant;
    const roles = this.#context.names.actors.find(({ id }) => id === only)?.roles ?? [];
    return meant.size === 1 && !roles.some(({ text }) => OFFICE.test(text)) ? meant : new Set();
  }

  #named(): ReadonlyMap<string, ReadonlyMap<string, number>> {
    if (this.#byCountry !== null) return this.#byCountry;
    const byCountry = new Map<string, Map<string, number>>();
    const { document, names } = this.#context;
    for (let token = 0; token < document.tokens.length; token++) {
      const held = names.mentionOfToken[token] ?? -1;
      if (held < 0 || names.mentionOfToken[token - 1] === held) continue;
      const mention = names.mentions[held];
      if (mention?.kind !== 'person' || mention.actor === null || mention.form === 'pronoun') continue;
      let last = token;
      while (names.mentionOfToken[last + 1] === held) last++;
      const code = before(this.#context, token) ?? after(document.tokens, last);
      if (code === null) continue;
      const known = byCountry.get(code) ?? new Map<string, number>();
      if (!known.has(mention.actor)) known.set(mention.actor, token);
      byCountry.set(code, known);
    }
    this.#byCountry = byCountry;
    return byCountry;
  }
}

/** "Croatian Ivan X", "the Croatian champion Ivan X", "Croatia's Ivan X". */
function before({ document: { tokens }, syntax }: Context, first: number): string | null {
  for (let index = first - 1; index >= 0 && first - index <= LONGEST_BETWEEN; index--) {
    const word = tokens[index];
    if (word === undefined || word.sentence !== tokens[first]?.sentence || word.kind === 'mark') return null;
    if (POSSESSIVE_MARKS.has(word.lower)) return placeEnding(tokens, index - 1);
    const code = word.capital ? countryOf(word.lower) : null;
    if (code !== null) return code;
    if (word.capital || PREPOSITIONS.has(word.lower) || DETERMINERS.has(word.lower)) return null;
    // "the Croatian beat Ivan X": what stands right before the name is what he is.
    if (index === first - 1 ? (flagsOf(word.lower) & ROLE) === 0 : syntax.isVerb(index)) return null;
  }
  return null;
}

/** "Ivan X of Croatia", "Ivan X, from Croatia,", "Ivan X (Croatia)", "Ivan X, a Croatian". */
function after(tokens: readonly Token[], last: number): string | null {
  const mark = tokens[last + 1];
  const at = mark?.text === ',' || mark?.text === '(' ? last + 2 : last + 1;
  const word = tokens[at];
  if (word === undefined || word.sentence !== tokens[last]?.sentence) return null;
  if (word.lower === 'of' || word.lower === 'from') return placeAt(tokens, at + 1);
  if (mark?.text === '(') return placeAt(tokens, at);
  if (mark?.text !== ',' || !DETERMINERS.has(word.lower)) return null;
  const from = tokens[at + 1];
  return from?.capital === true ? countryOf(from.lower) : null;
}

const countryNamed = (lower: string): string | null => {
  const place = placeNamed(lower);
  return place?.kind === 'country' ? place.government : null;
};

const placeAt = (tokens: readonly Token[], first: number): string | null =>
  countryNamed(`${tokens[first]?.lower ?? ''} ${tokens[first + 1]?.lower ?? ''}`) ??
  countryNamed(tokens[first]?.lower ?? '');

const placeEnding = (tokens: readonly Token[], last: number): string | null =>
  countryNamed(`${tokens[last - 1]?.lower ?? ''} ${tokens[last]?.lower ?? ''}`) ??
  countryNamed(tokens[last]?.lower ?? '');
