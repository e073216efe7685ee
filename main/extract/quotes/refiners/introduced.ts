import { COORDINATORS, union } from '../../../language/classes';
import { AUXILIARIES, BODY_NOUNS, PASTS, PREPOSITIONS } from '../lexicon';
import { type Context, textOf } from '../context';
import { isOnePerson } from './people';

/** Somebody whom an article brings in by "a", and then "who": the tokens of the description, and that of "who". */
interface Introduced {
  first: number;
  past: number;
  who: number;
}

/** Tokens between "who" and the name that somebody gives as his. */
const LONGEST_NAMING = 8;

/** Tokens before such a person in his sentence ("In the corridor"), of his description, and of what is put beside it. */
const LONGEST_LEAD = 6;
const LONGEST_PERSON = 9;
const LONGEST_BESIDE = 4;

/** A person of whom an article says "a", and then "who": the tokens of the description and that one; null where there is none. */
export function introduced(context: Context, sentence: number, quoted: Uint8Array): Introduced | null {
  const { document } = context;
  const { tokens, firstToken } = document;
  const from = firstToken[sentence] ?? 0;
  const is = (at: number, words: ReadonlySet<string>): boolean =>
    tokens[at]?.sentence === sentence && words.has(tokens[at]?.lower ?? '');
  let first = from;
  // A phrase of place or time before him, and nothing that is told: "In the corridor".
  if (is(from, PREPOSITIONS)) while (first - from < LONGEST_LEAD && !is(first, INTRODUCES)) first++;
  if (!is(first, INTRODUCES)) return null;
  let past = first + 1;
  const goesOn = (at: number): boolean => {
    const word = tokens[at];
    return (
      word?.sentence === sentence &&
      quoted[at] !== 1 &&
      (word.kind === 'word' || word.text === '-') &&
      word.lower !== 'who' &&
      !PASTS.has(word.lower) &&
      !AUXILIARIES.has(word.lower)
    );
  };
  while (past - first < LONGEST_PERSON && goesOn(past)) past++;
  let who = past;
  // "an engineer of the company, Roe Dams, who": a name beside it.
  if (tokens[who]?.text === ',' && !is(who + 1, WHO)) {
    who++;
    while (who - past < LONGEST_BESIDE && tokens[who]?.capital === true && goesOn(who)) who++;
  }
  if (tokens[who]?.text === ',') who++;
  if (is(who, COORDINATORS)) who++;
  const isOne = tokens[first + 1]?.lower === 'of' || isOnePerson(textOf(document, [first, past]));
  return is(who, WHO) && isOne && !isNamedThere(context, past, who) ? { first, past, who } : null;
}

const INTRODUCES = union('a an one another');
const WHO = union('who');

/** "a nurse, X, who", "a guard, who gave his name as X": he is X. What is put beside a company is its name. */
function isNamedThere({ document: { tokens }, names }: Context, past: number, who: number): boolean {
  const isPerson = (token: number): boolean => {
    const mention = names.mentions[names.mentionOfToken[token] ?? -1];
    return mention?.kind === 'person' && mention.form !== 'pronoun';
  };
  if (!BODY_NOUNS.has(tokens[past - 1]?.lower ?? ''))
    for (let token = past; token < who; token++) if (isPerson(token)) return true;
  for (let token = who + 1; token < who + LONGEST_NAMING; token++)
    if (tokens[token]?.lower === 'as' && isPerson(token + 1)) return true;
  return false;
}
