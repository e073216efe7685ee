import { union, WEEKDAYS } from '../../../language/classes';
import { formsIn } from '../../../language/verbs';
import type { Document } from '../../../text/document';
import { LASTING } from '../lexicon/spans';
import type { Statement } from '../reading';

/** Verbs with which fighting opens, in the past, and those with which anything does. */
const OPENS = new Set(
  formsIn('erupt break flare launch attack storm overrun capture seize raid clash'.split(' '), ['past']),
);
const BEGINS = new Set(formsIn(['begin', 'start'], ['past']));
const DAYS = union(WEEKDAYS.keys(), 'today yesterday weekend');
/** Sentences and tokens back in which the opening is told, and tokens from its verb to its day. */
const SENTENCES = 3;
const REACH = 120;
const NEAR = 5;

/**
 * "Rebels attacked the town on Saturday. … The fighting has killed eight", "violence that has left eight dead. The fighting began on
 * Sunday": the sentence that tells of the day on which what a count speaks of began. Its dead are that event's, and no count of a
 * war that runs on; null where none does.
 */
export function openingOf(document: Document, statement: Statement): number | null {
  const { sentence } = statement;
  const of = subjectOf(document, statement);
  if (of === null) return null;
  const { firstToken, tokens } = document;
  const begin = firstToken[sentence] ?? 0;
  const from = Math.max(firstToken[Math.max(0, sentence - SENTENCES)] ?? 0, begin - REACH);
  const told = (index: number): boolean => opensOnDay(document, index);
  for (let index = begin - 1; index >= from; index--) if (told(index)) return tokens[index]?.sentence ?? null;
  // What is told of for the first time is told more of right behind it.
  if (of === 'told') return null;
  const next = firstToken[sentence + 1] ?? tokens.length;
  for (let index = next; index < next + REACH && tokens[index]?.sentence === sentence + 1; index++)
    if (told(index)) return sentence + 1;
  return null;
}

/** What killed: told of before ("The fighting has killed …"), new ("violence that has left … dead"), or nothing that lasts. */
function subjectOf(document: Document, { predicate, people }: Statement): 'told' | 'new' | null {
  const word = (index: number): string => document.tokens[index]?.lower ?? '';
  let verb = predicate;
  // "has left at least eight people dead"
  if (people.first < predicate) {
    verb = people.first - 1;
    while (verb > people.first - ROUGHLY && word(verb) !== 'left') verb--;
    if (word(verb) !== 'left') return null;
  }
  const subject = verb - (['has', 'have'].includes(word(verb - 1)) ? 2 : 1);
  if (['that', 'which'].includes(word(subject))) return LASTING.has(word(subject - 1)) ? 'new' : null;
  return LASTING.has(word(subject)) && word(subject - 1) === 'the' ? 'told' : null;
}

/** "The fighting began Sunday", "launched attacks on Saturday"; not "the talks began on Sunday". */
function opensOnDay({ tokens, firstToken }: Document, index: number): boolean {
  const verb = tokens[index]?.lower ?? '';
  const from = firstToken[tokens[index]?.sentence ?? 0] ?? 0;
  const lasts = (): boolean => tokens.slice(from, index).some(({ lower }) => LASTING.has(lower));
  if (!OPENS.has(verb) && !(BEGINS.has(verb) && lasts())) return false;
  for (let day = index + 1; day <= index + NEAR; day++) if (DAYS.has(tokens[day]?.lower ?? '')) return true;
  return false;
}

/** Tokens of "at least some" between "left" and whom. */
const ROUGHLY = 4;
