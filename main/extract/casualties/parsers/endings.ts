import { isCount } from '../people';
import { POSSESSIVES } from '../../../language/classes';
import { auxiliariesBefore, lowerAt, type Reading, type Statement } from '../reading';
import { subjectsBefore } from '../subjects';
import { state, stateAll } from './statement';

/** Ends of a life and of a search that no single word tells. */
const ENDS = new Set([
  'breathed',
  'passed',
  'looked',
  'searched',
  'traced',
  'located',
  'found',
  'rescued',
  'accounted',
]);
const FOUND = new Set(['traced', 'located', 'found', 'rescued', 'accounted']);
const SOUGHT = new Set(['looked', 'searched']);

/** The word may be that of such a phrase. */
export const isEnding = (lower: string): boolean => ENDS.has(lower);

/** "breathed his last", "passed away"; "are still being looked for", "three who have yet to be traced". */
export function readEnding(reading: Reading, at: number): Statement[] {
  const lower = lowerAt(reading, at);
  if (SOUGHT.has(lower)) return lowerAt(reading, at + 1) === 'for' ? lost(reading, at, at) : [];
  if (FOUND.has(lower)) {
    const yet =
      lowerAt(reading, at - 1) === 'be' && lowerAt(reading, at - 2) === 'to' && lowerAt(reading, at - 3) === 'yet';
    return yet ? lost(reading, at, at - 3) : [];
  }
  const ends =
    lower === 'passed'
      ? lowerAt(reading, at + 1) === 'away'
      : POSSESSIVES.has(lowerAt(reading, at + 1)) && lowerAt(reading, at + 2) === 'last';
  if (!ends) return [];
  const auxiliaries = auxiliariesBefore(reading, at);
  if (auxiliaries.modal || auxiliaries.negated) return [];
  const { list, parts, distance } = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative);
  return stateAll(
    reading,
    list.filter(({ form }) => form !== 'plural'),
    parts,
    { type: 'killed', predicate: at, rule: 'intransitive', far: distance > 1 },
  );
}

/** Those whom nobody has found: counted, or one whom the text introduces. */
function lost(reading: Reading, at: number, verb: number): Statement[] {
  const auxiliaries = auxiliariesBefore(reading, verb);
  if (auxiliaries.negated || auxiliaries.modal) return [];
  if (verb === at && !auxiliaries.being) return [];
  const { list, parts } = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative || auxiliaries.being);
  const details = { type: 'missing', predicate: at, rule: 'state', far: true } as const;
  return [
    ...list.filter(isCount).map((people) => state(reading, people, details)),
    ...parts.map((people) => state(reading, people, { ...details, part: true })),
  ];
}
