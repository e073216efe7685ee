import type { Candidate } from '../candidate';
import type { Reading } from '../reading';
import { weighAfter } from './after';
import { isIntroduced, weighBefore } from './before';
import { weighWords } from './words';

/** Puts into a candidate what its own words and its neighbours say about it. */
export function weigh(reading: Reading, candidate: Candidate): void {
  weighWords(reading, candidate);
  // What its neighbours add is evidence beside its shape.
  const shape = candidate.person;
  weighBefore(reading, candidate);
  const before = candidate.person - shape;
  weighAfter(reading, candidate);
  if (Math.max(before, candidate.person - shape - before) >= 1.5 || isIntroduced(reading, candidate))
    candidate.human = true;
}
