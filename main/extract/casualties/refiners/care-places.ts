import { POSSESSIVE_MARKS, union } from '../../../language/classes';
import type { Document } from '../../../text/document';
import { BE, harmWord } from '../lexicon/harm';
import { WHERE } from '../lexicon/places';

/** Where the harmed are cared for, or tried: no place of the harm. */
export const CARE =
  /(?:^| )(?:hospitals?|clinic|court|morgue|mortuary|infirmary|dispensary|nursing home|ICU|intensive care(?: unit)?|(?:burns?|trauma|care) unit|(?:medical|health|trauma|care) (?:cent(?:er|re)|complex|post|college)|(?:medical|health) sciences)$/iu;

/** "at St Karsa's Mission Hospital", "at Karsa hospital": the name goes on to that of a hospital or a court. */
export function isOfCare({ tokens }: Document, next: number): boolean {
  let at = next;
  if (CARE_OR_COURT.has(tokens[at]?.lower ?? '')) return true;
  if (POSSESSIVE_MARKS.has(tokens[at]?.lower ?? '')) at++;
  if (at === next) return false;
  // "at Karsa's trauma centre"
  for (let noun = at; noun < at + CARE_NOUNS && tokens[noun]?.kind === 'word'; noun++)
    if (
      CARE.test(` ${tokens[noun]?.lower ?? ''}`) ||
      CARE.test(` ${tokens[noun]?.lower ?? ''} ${tokens[noun + 1]?.lower ?? ''}`)
    )
      return true;
  while (tokens[at]?.capital === true && at - next < LONGEST_NAME) at++;
  return CARE_OR_COURT.has(tokens[at - 1]?.lower ?? '');
}

/** "The injured are at the institute in Karsa", "12 remain under treatment in Karsa": where they are cared for, and their subject the harmed. */
export function isUnderCare({ tokens }: Document, first: number): boolean {
  const sentence = tokens[first]?.sentence;
  for (let index = first - 1; index > first - CARED && tokens[index]?.sentence === sentence; index--) {
    const lower = tokens[index]?.lower ?? '';
    if (harmWord(lower)?.form === 'verb' && !HURT.has(lower)) return false;
    if (!STAYS.has(lower)) continue;
    const after = tokens[index + 1]?.lower ?? '';
    const before = tokens[index - 1]?.lower ?? '';
    if (HURT.has(before) && (WHERE.has(after) || after === 'still' || after === 'now')) return true;
    if (after === 'under' && tokens[index + 2]?.lower === 'treatment') return true;
  }
  return false;
}

/** Tokens between the harmed and where they are. */
const CARED = 24;
const STAYS = union(BE, 'remain remained lie lay continue');
const HURT = union('injured wounded survivors victims casualties rest others');

/** "died in Karsa while being taken to …", "in Karsa on the way to a hospital": he was harmed before he came there. */
export function isOnTheWay({ tokens }: Document, next: number): boolean {
  const word = (index: number): string => tokens[index]?.lower ?? '';
  const at = word(next) === ',' ? next + 1 : next;
  if (word(at) === 'while' || word(at) === 'as' || word(at) === 'when')
    for (let index = at + 1; index < at + 5; index++) if (CARRIED.has(word(index))) return BE.has(word(index - 1));
  if ((word(at) !== 'on' && word(at) !== 'en') || !(ROUTE.has(word(at + 1)) || ROUTE.has(word(at + 2)))) return false;
  return Array.from({ length: LONGEST_NAME + 3 }, (_, past) => word(at + past)).some((lower) => CARE.test(lower));
}

const CARRIED = union('taken rushed shifted carried transferred moved flown driven airlifted referred brought');
const ROUTE = union('way route');

export const HOSPITALS = union('hospital hospitals clinic morgue');

/** Words of what a town calls its hospital, at most. */
const CARE_NOUNS = 3;
/** Words of a hospital's name at most. */
const LONGEST_NAME = 6;
const CARE_OR_COURT = union(HOSPITALS, 'court infirmary');
