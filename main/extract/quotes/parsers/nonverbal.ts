import { DETERMINERS, POSSESSIVES, PREPOSITIONS, TAKES_QUOTE, TAKES_THAT, VERBS } from '../lexicon';
import { headBefore } from '../head-before';
import { phraseAfter } from '../phrase-after';
import { type Context, type Phrase, tokenOf } from '../context';
import type { Unit } from '../units';
import { objectPronoun, opensWithDeterminer } from './nonfinite';
import type { CueFound } from './found';

export function according(context: Context, unit: Unit, item: number): CueFound | null {
  const word = tokenOf(context, item);
  const per = word?.lower === 'per';
  // "Per Holm" is a name.
  if (per && word?.capital === true && !opensWithDeterminer(context, item + 1)) return null;
  if (!per && tokenOf(context, item + 1)?.lower !== 'to') return null;
  const past = per ? item + 1 : item + 2;
  const subject = phraseAfter(context, unit, past) ?? objectPronoun(context, past);
  if (subject === null || (per && subject.mention < 0 && !opensWithDeterminer(context, subject.from))) return null;
  return {
    item,
    past,
    lemma: 'accord',
    takes: 0,
    subject,
    inverted: true,
    way: 'according',
    shared: false,
    weak: false,
    relative: false,
    form: 'finite',
  };
}

/** "his claim", "the ministry's statement", "a remark by the envoy that": a noun of speech with whose it is. */
export function owner(context: Context, unit: Unit, item: number, word: string): CueFound | null {
  const cue = (subject: Phrase, past: number): CueFound => ({
    item,
    past,
    lemma: word,
    takes: TAKES_QUOTE | TAKES_THAT,
    subject,
    inverted: false,
    way: 'noun',
    shared: false,
    weak: false,
    relative: false,
    form: 'finite',
  });
  return ownedBefore(context, unit, item, cue) ?? ownedAfter(context, unit, item, cue);
}

/** Tokens from whose a word is to its "that": the name of a person may stand between commas. */
const LONGEST_ASIDE = 6;

/** "the claim of the army that", "a remark by the deputy chairman, X, that". */
function ownedAfter(
  context: Context,
  unit: Unit,
  item: number,
  cue: (subject: Phrase, past: number) => CueFound,
): CueFound | null {
  if (!LINKS.has(tokenOf(context, item + 1)?.lower ?? '')) return null;
  const subject = phraseAfter(context, unit, item + 2);
  if (subject === null) return null;
  let that = subject.to;
  while (that < unit.to && that - subject.to < LONGEST_ASIDE && tokenOf(context, that)?.lower !== 'that') {
    const word = tokenOf(context, that);
    if (word === undefined || !(word.text === ',' || word.capital)) return null;
    that++;
  }
  return tokenOf(context, that)?.lower === 'that' ? cue(subject, that) : null;
}

const LINKS = new Set(['of', 'by', 'from']);

function ownedBefore(
  context: Context,
  unit: Unit,
  item: number,
  cue: (subject: Phrase, past: number) => CueFound,
): CueFound | null {
  for (let at = item - 1; at >= unit.from && item - at <= 3; at--) {
    const token = tokenOf(context, at);
    const plural =
      token !== undefined &&
      (token.text === '’' || token.text === "'") &&
      tokenOf(context, at - 1)?.lower.endsWith('s') === true;
    if (token === undefined || (token.kind !== 'word' && !plural)) return null;
    let subject: Phrase | null = null;
    if (POSSESSIVES.has(token.lower)) subject = ownerPhrase(context, at);
    else if (plural || token.lower === "'s" || token.lower === '’s') subject = headBefore(context, unit, at);
    else if (DETERMINERS.has(token.lower) || PREPOSITIONS.has(token.lower) || VERBS.get(token.lower)?.form === 'finite')
      return null;
    if (subject === null) continue;
    return cue(subject, item + 1);
  }
  return null;
}

function ownerPhrase(context: Context, item: number): Phrase | null {
  const token = context.outline.items[item];
  if (token === undefined || token < 0) return null;
  return {
    first: token,
    past: token + 1,
    mention: context.names.mentionOfToken[token] ?? -1,
    pronoun: true,
    relative: -1,
    from: item,
    to: item + 1,
  };
}
