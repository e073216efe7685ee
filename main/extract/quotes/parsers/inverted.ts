import { ARTICLES, union } from '../../../language/classes';
import { AUXILIARIES, BREAKERS, PASTS, PREPOSITIONS, VERBS, WEEKDAYS } from '../lexicon';
import { phraseAfter } from '../phrase-after';
import { type Context, type Phrase, tokenOf } from '../context';
import type { Unit } from '../units';
import { canSpeak } from './nouns';

// "…, said a rescue team on Tuesday.": verbs whose speaker often follows them at the end of a sentence.
const CLOSES_INVERTED = new Set([
  'say',
  'add',
  'note',
  'explain',
  'announce',
  'report',
  'warn',
  'insist',
  'write',
  'confirm',
  'claim',
  'argue',
]);

/** The sentence, a clause or a time word follows: nothing that would be the verb of the phrase before. */
function endsTag(context: Context, unit: Unit, at: number): boolean {
  const word = at < unit.to ? tokenOf(context, at) : undefined;
  if (word === undefined) return at >= unit.to;
  if (word.text === '.' || word.text === ',' || WEEKDAYS.has(word.lower)) return true;
  if (ATTACHING.has(word.lower) && closesWithoutVerb(context, unit, at + 1)) return true;
  return (
    (word.lower === 'on' || word.lower === 'in' || word.lower === 'late' || word.lower === 'early') &&
    WEEKDAYS.has(tokenOf(context, at + 1)?.lower ?? '')
  );
}

const ATTACHING = new Set(['of', 'with', 'from', 'at', 'for', 'in', 'on', 'during', 'after', 'via']);
// What hangs on a speaker at a sentence's end is seldom longer, in words.
const LONGEST_TAIL = 9;

/** "an executive with a western bank.": nothing up to the next stop or comma is a verb. */
function closesWithoutVerb(context: Context, unit: Unit, from: number): boolean {
  for (let item = from; item <= unit.to && item - from <= LONGEST_TAIL; item++) {
    const word = item < unit.to ? tokenOf(context, item) : undefined;
    if (word === undefined) return item >= unit.to;
    if (word.text === '.' || word.text === ',') return item > from;
    if (word.kind === 'mark' && word.text !== '-' && word.text !== '&') return false;
    if (word.capital) continue;
    // "in a statement posted on its page"
    const hangs = word.lower.endsWith('ed') && PREPOSITIONS.has(tokenOf(context, item + 1)?.lower ?? '');
    if (BREAKERS.has(word.lower) || AUXILIARIES.has(word.lower) || PASTS.has(word.lower)) return false;
    if (!hangs && (word.lower.endsWith('ed') || VERBS.get(word.lower)?.form === 'finite')) return false;
  }
  return false;
}

/** "…, said a rescue team on Tuesday.": whether the phrase after such a verb is who spoke. */
export function closesInverted(context: Context, unit: Unit, lemma: string, after: Phrase): boolean {
  return !after.pronoun && CLOSES_INVERTED.has(lemma) && endsTag(context, unit, after.to) && canSpeak(context, after);
}

/** Where people put up what they say. */
const POSTED = union('twitter facebook instagram telegram tiktok youtube whatsapp linkedin medium');
const TEXTS = union('statement tweet post message letter email');

/** The item after "Tuesday", "Twitter", "a statement"; -1 for anything else. */
function pastTimeOrText(context: Context, at: number): number {
  const lower = tokenOf(context, at)?.lower ?? '';
  if (WEEKDAYS.has(lower) || POSTED.has(lower)) return at + 1;
  return ARTICLES.has(lower) && TEXTS.has(tokenOf(context, at + 1)?.lower ?? '') ? at + 2 : -1;
}

/** "said on Tuesday Marla Voss", "wrote on Twitter Marla Voss": the name after what stands between the verb and it. */
export function nameAfterTime(context: Context, unit: Unit, start: number): Phrase | null {
  let at = start;
  if (PREPOSITIONS.has(tokenOf(context, at)?.lower ?? '')) at++;
  const past = pastTimeOrText(context, at);
  if (past < 0) return null;
  const found = phraseAfter(context, unit, past);
  return found !== null && found.mention >= 0 && !found.pronoun ? found : null;
}
