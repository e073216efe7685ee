import type { DateFinding } from '../../../../../preload/contract/findings';
import { MONTHS, union } from '../../../../language/classes';
import { tokenAt, type Document } from '../../../../text/document';
import type { Statement } from '../../reading';
import { isOld } from './age';
import { lower } from './events';

/** What the sentence before may have told of: a time, or a harm. */
const TAKEN_UP = union(
  MONTHS.keys(),
  `day night morning evening afternoon week weekend month year summer winter spring autumn period months days
  attack attacks blast blasts bombing bombings raid raids clash clashes crash fire quake earthquake storm flood floods war conflict incident
  massacre battle tragedy disaster outbreak epidemic siege shooting riots`,
);
/** Before "that" these leave it to point ("on that occasion"), and not to open a clause. */
const BEFORE = union('in on at during from of by for over since after');

/** "Some 80 people died in that attack", "no one was hurt on that occasion", "there were no deaths then": what the text told of just before. */
export function pointsBack(document: Document, { sentence }: Statement): boolean {
  const from = document.firstToken[sentence] ?? 0;
  const to = document.firstToken[sentence + 1] ?? document.tokens.length;
  for (let index = from; index < to; index++) {
    const word = lower(document, index);
    const next = lower(document, index + 1);
    if (word === 'then' && document.tokens[index + 1]?.kind === 'mark' && lower(document, index - 1) !== 'since')
      return true;
    if (!TAKEN_UP.has(next)) continue;
    const before = lower(document, index - 1);
    if (word === 'same' && before === 'the' && next !== 'time') return true;
    // "in the valley that June"
    if (
      word === 'that' &&
      (BEFORE.has(before) || (MONTHS.has(next) && document.tokens[index - 1]?.kind === 'word') || next === 'day')
    )
      return true;
  }
  return false;
}

/** Whether the sentence before tells of a day that is history by now: what points back to it is history as well. */
export function pointsToPast(document: Document, statement: Statement, dates: readonly DateFinding[]): boolean {
  const { published, firstToken } = document;
  if (published === null || statement.sentence === 0 || !pointsBack(document, statement)) return false;
  const from = firstToken[statement.sentence - 1] ?? 0;
  const to = firstToken[statement.sentence] ?? from;
  const before = dates.filter(({ start }) => {
    const at = tokenAt(document, start);
    return at >= from && at < to;
  });
  return before.length > 0 && before.every(({ value }) => isOld(value, published));
}
