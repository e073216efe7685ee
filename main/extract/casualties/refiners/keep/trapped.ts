import type { Statement } from '../../reading';
import { windowOf } from '../window';
import { formsIn } from '../../../../language/verbs';
import type { Document } from '../../../../text/document';

/** Forms of people that give a number. */
export const COUNTABLE = new Set(['count', 'bare', 'none']);

/** Verbs by which people are under or in something. */
export const TRAPPED = new Set(formsIn(['trap', 'bury', 'entomb'], ['past', 'participle']));

/** What ends it, and what the living are trapped in for a time, or the dead buried in. */
const OUT_AGAIN = new Set(
  'rescued freed removed extricated escaped survived pulled evacuated airlifted saved released safety safely cemetery grave graves graveyard funeral traffic lift elevator'.split(
    ' ',
  ),
);

/** Nobody came out yet. */
const STILL = new Set('are is remain remains remained still feared believed could may might'.split(' '));

const UNDER = new Set('under beneath in inside underground alive by'.split(' '));

/** A number of people under rubble, mud or ground, of whom the sentence does not tell that they came out. */
export function heldUnder(document: Document, statement: Statement): boolean {
  if (!COUNTABLE.has(statement.people.form)) return false;
  const { from, to } = windowOf(document, statement);
  let still = false;
  for (let index = statement.predicate - 1; index >= from && statement.predicate - index < 6; index--)
    if (STILL.has(document.tokens[index]?.lower ?? '')) still = true;
  // "trapped 44 for nearly a day"
  const after = Math.max(statement.people.next, statement.predicate + 1);
  if (!still && [after, after + 1].some((index) => document.tokens[index]?.lower === 'for')) return false;
  // "eight fled while 23 others were trapped": set against those who came out.
  const { people, rule } = statement;
  const others = rule === 'passive' && (people.further || people.head === 'others');
  if (!still && !others && rule !== 'active' && rule !== 'participle') return false;
  for (let index = from; index < to; index++) if (OUT_AGAIN.has(document.tokens[index]?.lower ?? '')) return false;
  return (
    document.tokens[statement.predicate]?.lower !== 'buried' ||
    UNDER.has(document.tokens[statement.predicate + 1]?.lower ?? '') ||
    statement.rule === 'active'
  );
}
