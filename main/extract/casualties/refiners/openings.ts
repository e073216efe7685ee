import { union, WEEKDAYS } from '../../../language/classes';
import { formsIn } from '../../../language/verbs';
import { sentenceAt, type Document } from '../../../text/document';
import { LASTING } from '../lexicon/spans';
import type { Statement } from '../reading';

/** Verbs with which fighting opens, in the past. */
const OPENS = new Set(
  formsIn('begin start erupt break flare launch attack storm overrun capture seize raid clash'.split(' '), ['past']),
);
const DAYS = union(WEEKDAYS.keys(), 'today yesterday weekend');
/** Sentences and tokens back in which the opening is told, and tokens from its verb to its day. */
const SENTENCES = 3;
const REACH = 120;
const NEAR = 5;

/**
 * "Rebels attacked the town on Saturday. … The fighting has killed eight": the sentence that tells of the day on which what
 * a count points back at began. Its dead are that event's, and no count of a war that runs on; null where none does.
 */
export function openingOf(document: Document, { sentence, predicate, people }: Statement): number | null {
  const word = (index: number): string => document.tokens[index]?.lower ?? '';
  const perfect = ['has', 'have'].includes(word(predicate - 1)) ? 1 : 0;
  const subject = predicate - 1 - perfect;
  if (!LASTING.has(word(subject)) || word(subject - 1) !== 'the' || people.first < predicate) return null;
  const end = document.firstToken[sentence] ?? 0;
  const from = Math.max(document.firstToken[Math.max(0, sentence - SENTENCES)] ?? 0, end - REACH);
  for (let index = end - 1; index >= from; index--) {
    if (!OPENS.has(word(index))) continue;
    for (let day = index + 1; day <= index + NEAR; day++)
      if (DAYS.has(word(day))) return sentenceAt(document, document.tokens[index]?.start ?? 0);
  }
  return null;
}
