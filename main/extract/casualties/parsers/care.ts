import { formsIn } from '../../../language/verbs';
import { BE } from '../lexicon/harm';
import { isCount, type People } from '../people';
import { auxiliariesBefore, lowerAt, peopleStartingAt, type Reading, type Statement } from '../reading';
import { subjectsBefore } from '../subjects';
import { stateAll } from './statement';

const CARE: ReadonlySet<string> = new Set([
  'hospital',
  'hospitals',
  'treated',
  'treatment',
  'admission',
  'icu',
  'unit',
  'ward',
  'survivors',
  'care',
  'ventilator',
  'ventilators',
  'respirator',
  'respirators',
  'support',
  'assistance',
  'attention',
]);
/** What keeps the gravely hurt alive. */
const MACHINES = new Set(['ventilator', 'ventilators', 'respirator', 'respirators', 'support']);
/** What makes a unit or ward one of a hospital. */
const MEDICAL = new Set('burn burns care trauma emergency surgical isolation'.split(' '));
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
  ...MEDICAL,
  'intensive',
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

const NEEDS: ReadonlySet<string> = new Set(formsIn(['require', 'need', 'receive'], ['past', 'third']));
/** The verb of "were in hospital", "remained in a local hospital", "are being treated in hospital", or -1; what stands left of it is the subject. */
function verbBefore(reading: Reading, at: number): number {
  const lower = lowerAt(reading, at);
  if ((lower === 'unit' || lower === 'ward') && !MEDICAL.has(lowerAt(reading, at - 1))) return -1;
  if (lower === 'care' && lowerAt(reading, at - 1) !== 'intensive') return -1;
  if (MACHINES.has(lower)) {
    const before = lowerAt(reading, at - 1);
    if (lower === 'support' && before !== 'life') return -1;
    // "on a ventilator", "on life support"
    const on = before === 'a' || lower === 'support' ? at - 2 : at - 1;
    return lowerAt(reading, on) !== 'on' ? -1 : STAY.has(lowerAt(reading, on - 1)) ? on - 1 : on;
  }
  // "eleven required medical assistance"
  if (lower === 'assistance' || lower === 'attention' || (lower === 'treatment' && NEEDS.has(lowerAt(reading, at - 2))))
    return lowerAt(reading, at - 1) === 'medical' || lowerAt(reading, at - 1) === 'hospital' ? at - 2 : -1;
  if (lower === 'admission') return lowerAt(reading, at - 1) === 'on' ? at - 1 : -1;
  if (lower === 'treatment') return GETS.has(lowerAt(reading, at - 1)) ? at - 1 : -1;
  let index = at - 1;
  while (at - index < 7 && (BETWEEN.has(lowerAt(reading, index)) || reading.tokens[index]?.capital === true)) index--;
  const preposition = lowerAt(reading, index);
  if (preposition === 'to' && BROUGHT.has(lowerAt(reading, index - 1))) return index - 1;
  if (preposition !== 'in' && preposition !== 'at') return -1;
  let before = index - 1;
  if (lowerAt(reading, before) === 'still') before--;
  const stays = lowerAt(reading, before);
  if (STAY.has(stays) || stays === 'treated') return before;
  return BE.has(stays) ? index : -1;
}

function treatedForHarm(reading: Reading, at: number): boolean {
  if (lowerAt(reading, at + 1) !== 'for') return false;
  for (let index = at + 2; index < at + 7; index++) if (TREATED_FOR.has(lowerAt(reading, index))) return true;
  return false;
}

/** "21 were in hospital", "two more were in hospital with burns", "three were treated for smoke inhalation". Only counted people: one patient may be anybody. */
export function readCare(reading: Reading, at: number): Statement[] {
  const lower = lowerAt(reading, at);
  if (lower === 'survivors') return readSurvivors(reading, at);
  const verb = lower === 'treated' ? (treatedForHarm(reading, at) ? at : -1) : verbBefore(reading, at);
  if (verb < 0) return [];
  const auxiliaries = auxiliariesBefore(reading, verb);
  const own = STAY.has(lowerAt(reading, verb)) || NEEDS.has(lowerAt(reading, verb));
  if (auxiliaries.modal || auxiliaries.negated || !(auxiliaries.passive || own)) return [];
  const subjects = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative || auxiliaries.being);
  if (subjects.list.some(({ form }) => form === 'plural')) return [];
  // What somebody is treated for says that he is hurt.
  const treated = lower === 'treated';
  const list = subjects.list.filter(
    (people) =>
      (isCount(people) || (treated && INTRODUCED.has(people.form))) &&
      people.low !== 0 &&
      !people.guessed &&
      // "All three were flown to hospital": among them whoever died.
      !(ALL.has(lowerAt(reading, people.first)) && BROUGHT.has(lowerAt(reading, verb))),
  );
  const parts = list.length === 0 ? [] : subjects.parts;
  return stateAll(reading, list, parts, { type: 'injured', predicate: verb, rule: IN_CARE });
}

/** "Of the survivors, four are at the Tolm hospital, three in Karsa and one was moved to Lar": where each of them is cared for. */
function readSurvivors(reading: Reading, at: number): Statement[] {
  if (lowerAt(reading, at - 1) !== 'the' || lowerAt(reading, at - 2) !== 'of' || lowerAt(reading, at + 1) !== ',')
    return [];
  const first = peopleStartingAt(reading, at + 2);
  if (first === null || !isCounted(first) || !BE.has(lowerAt(reading, first.next)) || !isAt(reading, first.next + 1))
    return [];
  let cared = false;
  const list = [first];
  for (let index = first.next; index < reading.to; index++) {
    const lower = lowerAt(reading, index);
    if (lower === ';') break;
    cared ||= CARE.has(lower);
    const next = lower === ',' || lower === 'and' ? peopleStartingAt(reading, index + 1) : null;
    if (next?.form === 'bare' && isCounted(next) && (isAt(reading, next.next) || list.length > 1)) list.push(next);
  }
  return cared ? stateAll(reading, list, [], { type: 'injured', predicate: at, rule: IN_CARE }) : [];
}

const INTRODUCED: ReadonlySet<People['form']> = new Set(['single', 'definite', 'named']);
const isAt = (reading: Reading, at: number): boolean => ['in', 'at'].includes(lowerAt(reading, at));
const isCounted = (people: People): boolean => isCount(people) && people.low !== null && people.low > 0;

/** The rule of statements that care alone tells; they count only beside a harm. */
export const IN_CARE = 'in-care';
