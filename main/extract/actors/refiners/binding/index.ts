import type { Candidate } from '../../parsers/candidate';
import type { Reading } from '../../parsers/reading';
import { type Entry, judge } from '../memory';
import { bindAcronyms, bindBodies, bindInitials, dropThings } from './bodies';
import { undress } from './dress';
import { bindPersons } from './persons';
import { bindByNames, dropShapes } from './shapes';

/** Joins short forms to the full names the same document gives. */
export function bind(reading: Reading, entries: Map<string, Entry>, candidates: Candidate[]): void {
  for (const entry of entries.values()) judge(entry);
  undress(reading, entries);
  bindAcronyms(reading, entries, candidates);
  dropThings(reading, entries, candidates);
  bindPersons(reading, entries);
  bindBodies(reading, entries);
  bindInitials(reading, entries);
  bindByNames(reading, entries, candidates);
  dropShapes(reading, entries, candidates);
}
