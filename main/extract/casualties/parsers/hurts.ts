import { OBJECT_PRONOUNS, POSSESSIVES, union } from '../../../language/classes';
import { formsIn } from '../../../language/verbs';
import type { People } from '../people';
import { auxiliariesBefore, lowerAt, peopleEndingAt, type Reading, type Statement } from '../reading';
import { subjectsBefore } from '../subjects';
import { PARTS } from './bodily';
import { stateAll } from './statement';

/** Hurts that nothing but people and animals have. */
const HURTS = union(
  'concussion fracture fractures bruises lacerations abrasions bruising gash gashes grazes hypothermia sprains barotrauma',
);
/** Words that tell of a hurt with a part of the body behind them: "a broken leg", "cuts to the hands". */
const BROKEN = union('broken fractured shattered dislocated crushed severed');
const OPEN = union('cuts cut burns scratches');
/** Parts of the body that are cut or broken. */
const HURT_PARTS = union(
  PARTS,
  'thighs shoulders face head chest vertebra vertebrae nose cheekbone knee knees body scalp',
);
const TO = union('to on in across');
const HAS: ReadonlySet<string> = new Set([
  ...formsIn(['suffer', 'sustain', 'receive'], ['past', 'third', 'ing', 'participle']),
  'with',
  'has',
  'had',
  'having',
  'nursing',
]);
/** Words between the verb and the hurt. */
const BETWEEN = union(
  'a an the and or his her their several multiple minor serious severe deep bad both two three mild suspected possible',
);
/** Tokens before a hurt in which its verb stands. */
const REACH = 8;

/** A word that may tell of a hurt. */
export const isHurt = (lower: string): boolean => HURTS.has(lower) || BROKEN.has(lower) || OPEN.has(lower);

/** "has a concussion and a broken arm", "was dug out with a broken back", "suffered cuts to the hands": the subject is hurt. */
export function readHurt(reading: Reading, at: number): Statement[] {
  if (!isOfBody(reading, at)) return [];
  let verb = at - 1;
  for (; at - verb < REACH && verb >= reading.from; verb--) {
    const lower = lowerAt(reading, verb);
    if (HAS.has(lower)) break;
    // The first of a pair has told it: "a concussion and a broken arm".
    if (isHurt(lower)) return [];
    if (!BETWEEN.has(lower)) return [];
  }
  if (!HAS.has(lowerAt(reading, verb))) return [];
  const details = { type: 'injured', predicate: verb, rule: 'suffered' } as const;
  if (lowerAt(reading, verb) === 'with') {
    const adjacent = peopleEndingAt(reading, verb);
    const { list, parts } = adjacent === null ? subjectsBefore(reading, verb - 1) : { list: [adjacent], parts: [] };
    return stateAll(reading, list.filter(isSomebody), parts, details);
  }
  const auxiliaries = auxiliariesBefore(reading, verb);
  if (auxiliaries.negated) return [];
  const { list, parts } = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative);
  return stateAll(reading, list.filter(isSomebody), parts, { ...details, hypothetical: auxiliaries.modal });
}

/** "who tried to pull him free": an object is nobody's subject. */
const isSomebody = ({ form, head }: People): boolean =>
  form !== 'plural' && form !== 'none' && form !== 'thing' && !(form === 'pronoun' && OBJECT_PRONOUNS.has(head ?? ''));

/** A hurt by itself, or one of a part of the body. */
function isOfBody(reading: Reading, at: number): boolean {
  const lower = lowerAt(reading, at);
  if (HURTS.has(lower)) return true;
  if (BROKEN.has(lower)) return HURT_PARTS.has(lowerAt(reading, at + 1)) || HURT_PARTS.has(lowerAt(reading, at + 2));
  if (lowerAt(reading, at + 1) === 'and' && HURTS.has(lowerAt(reading, at + 2))) return true;
  if (!TO.has(lowerAt(reading, at + 1))) return false;
  const whose = POSSESSIVES.has(lowerAt(reading, at + 2)) || lowerAt(reading, at + 2) === 'the' ? at + 3 : at + 2;
  return HURT_PARTS.has(lowerAt(reading, whose));
}
