import { BE } from '../lexicon/harm';
import { auxiliariesBefore, lowerAt, type Reading, type Statement } from '../reading';
import { subjectsBefore } from '../subjects';
import { stateAll } from './statement';

const CARE: ReadonlySet<string> = new Set(['hospital', 'hospitals', 'treated', 'treatment', 'admission', 'icu']);
/** "are receiving treatment", "was undergoing treatment", "under treatment" */
const GETS = new Set(['receiving', 'undergoing', 'under', 'getting']);

/** Words of medical care, which tell of the injured where the text tells of harm. */
export const isCare = (lower: string): boolean => CARE.has(lower);

const STAY = new Set(['remain', 'remained', 'remains', 'lay', 'stayed']);
const BETWEEN = new Set([
  'a',
  'the',
  'local',
  'nearby',
  'district',
  'city',
  'military',
  'two',
  'three',
  'several',
  'area',
]);
const BROUGHT = new Set(
  'taken rushed airlifted flown shifted admitted transferred moved ferried transported evacuated sent'.split(' '),
);
const ALL = new Set(['all', 'both']);
const TREATED_FOR = new Set([
  'burns',
  'inhalation',
  'shock',
  'cuts',
  'bruises',
  'fractures',
  'hypothermia',
  'concussion',
  'lacerations',
]);

/** The verb of "were in hospital", "remained in a local hospital", "are being treated in hospital", or -1; what stands left of it is the subject. */
function verbBefore(reading: Reading, at: number): number {
  if (lowerAt(reading, at) === 'admission') return lowerAt(reading, at - 1) === 'on' ? at - 1 : -1;
  if (lowerAt(reading, at) === 'treatment') return GETS.has(lowerAt(reading, at - 1)) ? at - 1 : -1;
  let index = at - 1;
  while (at - index < 7 && (BETWEEN.has(lowerAt(reading, index)) || reading.tokens[index]?.capital === true)) index--;
  const preposition = lowerAt(reading, index);
  if (preposition === 'to' && BROUGHT.has(lowerAt(reading, index - 1))) return index - 1;
  if (preposition !== 'in' && preposition !== 'at') return -1;
  let before = index - 1;
  if (lowerAt(reading, before) === 'still') before--;
  const lower = lowerAt(reading, before);
  if (STAY.has(lower) || lower === 'treated') return before;
  return BE.has(lower) ? index : -1;
}

function treatedForHarm(reading: Reading, at: number): boolean {
  if (lowerAt(reading, at + 1) !== 'for') return false;
  for (let index = at + 2; index < at + 7; index++) if (TREATED_FOR.has(lowerAt(reading, index))) return true;
  return false;
}

/** "21 were in hospital", "two more were in hospital with burns", "three were treated for smoke inhalation". Only counted people: one patient may be anybody. */
export function readCare(reading: Reading, at: number): Statement[] {
  const lower = lowerAt(reading, at);
  const verb = lower === 'treated' ? (treatedForHarm(reading, at) ? at : -1) : verbBefore(reading, at);
  if (verb < 0) return [];
  const auxiliaries = auxiliariesBefore(reading, verb);
  if (auxiliaries.modal || auxiliaries.negated || !(auxiliaries.passive || STAY.has(lowerAt(reading, verb)))) return [];
  const subjects = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative || auxiliaries.being);
  if (subjects.list.some(({ form }) => form === 'plural')) return [];
  const list = subjects.list.filter(
    (people) =>
      (people.form === 'count' || people.form === 'bare') &&
      people.low !== 0 &&
      !people.guessed &&
      // "All three were flown to hospital": among them whoever died.
      !(ALL.has(lowerAt(reading, people.first)) && BROUGHT.has(lowerAt(reading, verb))),
  );
  const parts = list.length === 0 ? [] : subjects.parts;
  return stateAll(reading, list, parts, { type: 'injured', predicate: verb, rule: IN_CARE });
}

/** The rule of statements that care alone tells; they count only beside a harm. */
export const IN_CARE = 'in-care';
