import type { NamedSpan } from '../../../../preload/contract/findings';
import { BE, harmWord, HAVE, MODALS, PREPOSITIONS } from '../lexicon/harm';
import { auxiliariesBefore, lowerAt, type Reading, type Statement } from '../reading';

const STOPS = new Set([',', ';', ':', '.', '"', '“', '”', '(', ')', 'who', 'which', 'that', 'said', 'says', 'when', 'while', 'after', 'as', 'before', 'but', 'because', 'on', 'and', 'since', 'during', '-', '—', '–', 'yesterday', 'today', 'tonight', 'overnight']);
/** Left of the verb these do not end the subject. */
const PASSED = new Set(['and', 'on', 'during', 'since']);
const TIMES = new Set(['yesterday', 'today', 'tonight', 'overnight', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'late', 'early', 'last', 'night', 'earlier']);
const LEADING = new Set(['a', 'an', 'the', 'and']);
const NO_DOERS = new Set(['it', 'that', 'this', 'which', 'who', 'there', 'what']);
const WEEKDAYS = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);

function span(reading: Reading, from: number, to: number): NamedSpan | null {
  let first = from;
  let last = to;
  while (first < last && (LEADING.has(lowerAt(reading, first)) || PREPOSITIONS.has(lowerAt(reading, first)) || /^\d[\d.,]*$/.test(lowerAt(reading, first)))) first++;
  for (let index = first; index < last; index++) {
    const lower = lowerAt(reading, index);
    if (lower !== "'s" && lower !== '’s' && (BE.has(lower) || HAVE.has(lower) || MODALS.has(lower) || harmWord(lower)?.form === 'verb')) last = index;
  }
  while (last > first && (WEEKDAYS.has(lowerAt(reading, last - 1)) || lowerAt(reading, last - 1) === 'yesterday' || lowerAt(reading, last - 1) === 'today' || lowerAt(reading, last - 1).endsWith('ly'))) last--;
  const start = reading.tokens[first]?.start;
  const end = reading.tokens[last - 1]?.end;
  if (start === undefined || end === undefined || first >= last || last - first > 8 || NO_DOERS.has(lowerAt(reading, first))) return null;
  return { name: reading.document.text.slice(start, end), start, end };
}

/** Who or what did it, where the clause states it: the subject of an active verb, or the "by" of a passive one. */
export function perpetratorOf(reading: Reading, statement: Statement): NamedSpan | null {
  const form = harmWord(lowerAt(reading, statement.predicate))?.form;
  if (statement.rule === 'active' || statement.rule === 'present') {
    const { before } = auxiliariesBefore(reading, statement.predicate);
    let end = before;
    while (end > reading.from && (TIMES.has(lowerAt(reading, end)) || (lowerAt(reading, end) === 'on' && end < before))) end--;
    let first = end;
    while (first >= reading.from && end - first < 14 && (!STOPS.has(lowerAt(reading, first)) || PASSED.has(lowerAt(reading, first)))) first--;
    // "… climbed to 133 and police arrested": the clause before "and" has its own verb.
    for (let index = end; index > first; index--) {
      if (lowerAt(reading, index) !== 'and') continue;
      let clause = false;
      for (let back = index - 1; back > first; back--) if (TIMES.has(lowerAt(reading, back)) || reading.tokens[back]?.kind === 'number' || lowerAt(reading, back).endsWith('ed')) clause = true;
      if (clause) first = index;
    }
    // "Air strikes on the south killed": what stands before the first preposition.
    let last = first + 1;
    while (last <= end && (!PREPOSITIONS.has(lowerAt(reading, last)) || lowerAt(reading, last) === 'of' || last === first + 1)) last++;
    return span(reading, first + 1, last);
  }
  if (form !== 'verb') return null;
  for (let index = statement.predicate + 1; index < reading.to && index - statement.predicate < 12; index++) {
    const lower = lowerAt(reading, index);
    if (STOPS.has(lower) && lower !== 'on' && lower !== 'yesterday' && lower !== 'today') return null;
    if (lower !== 'by') continue;
    let last = index + 1;
    while (last < reading.to && last - index < 8 && !STOPS.has(lowerAt(reading, last)) && (!PREPOSITIONS.has(lowerAt(reading, last)) || lowerAt(reading, last) === 'of')) last++;
    return span(reading, index + 1, last);
  }
  return null;
}
