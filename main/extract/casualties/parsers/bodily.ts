import { POSSESSIVES, union } from '../../../language/classes';
import { formsIn } from '../../../language/verbs';
import { auxiliariesBefore, lowerAt, type Reading, type Statement } from '../reading';
import { subjectsBefore } from '../subjects';
import { stateAll } from './statement';

/** What somebody does to a part of the body without meaning to. */
const BREAKS: ReadonlySet<string> = new Set(
  formsIn(['break', 'fracture', 'shatter', 'lose'], ['past', 'third', 'participle']),
);
/** Parts of the body that break or are lost. */
export const PARTS = union(
  `leg legs arm arms hand hands foot feet back spine pelvis hip hips skull jaw rib ribs collarbone ankle ankles wrist wrists
  neck finger fingers toe toes eye eyes limb limbs thigh shin elbow shoulder forearm`,
);
/** Words between the verb and the part; one of them says whose or how many it is. */
const WHOSE = union(POSSESSIVES, 'a an one two three both several');
const BETWEEN = union('left right lower upper of');

/** A word by which a part of the body is broken or lost, if one follows. */
export const isBodily = (lower: string): boolean => BREAKS.has(lower);

/** "broke his back", "lost both legs": the subject is hurt. */
export function readBodily(reading: Reading, at: number): Statement[] {
  let next = at + 1;
  let whose = false;
  for (; next - at < 5; next++) {
    const lower = lowerAt(reading, next);
    if (WHOSE.has(lower)) whose = true;
    else if (!BETWEEN.has(lower)) break;
  }
  if (!whose || !PARTS.has(lowerAt(reading, next))) return [];
  const auxiliaries = auxiliariesBefore(reading, at);
  if (auxiliaries.negated) return [];
  const { list, parts, distance } = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative);
  return stateAll(
    reading,
    list.filter(({ form }) => form !== 'plural' && form !== 'none'),
    parts,
    { type: 'injured', predicate: at, rule: 'suffered', far: distance > 1, hypothetical: auxiliaries.modal },
  );
}
