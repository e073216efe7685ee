import { canHarm, isAgent, isCause } from '../lexicon/agents';
import { BE, CLAUSE, HAVE, MODALS, PREPOSITIONS, harmWord } from '../lexicon/harm';
import { isDemonym } from '../lexicon/people';
import { type Reading, lowerAt } from '../reading';
import {
  ARTICLES,
  COORDINATORS,
  DAY_PARTS,
  DEMONSTRATIVES,
  MONTHS,
  NAMED_DAYS,
  SUBJECT_PRONOUNS as PRONOUNS,
  WEEKDAYS,
  union,
  without,
} from '../../../language/classes';
import type { NamedSpan } from '../../../../preload/contract/findings';

/** "by Sunday", "by then", "by hand", "by the time": no doer. */
export const NO_DOERS = new Set([
  'it',
  'they',
  'he',
  'she',
  'we',
  'i',
  'you',
  'him',
  'her',
  'them',
  'us',
  'there',
  'others',
  'another',
  'one',
  'himself',
  'herself',
  'itself',
  'themselves',
  'now',
  'then',
  'hand',
  'mistake',
  'accident',
  'chance',
  'force',
  'midnight',
  'noon',
  'dawn',
  'dusk',
  'end',
  'time',
  'day',
  'who',
  'whom',
  'which',
  'what',
  'air',
  'land',
  'sea',
  'road',
  'law',
  'name',
  'order',
  'phone',
  'tonight',
  'today',
  'yesterday',
  'tomorrow',
  'all',
  'some',
  'many',
  'most',
  'several',
]);

/** Words that end a noun phrase on its left. */
const CLOSES: ReadonlySet<string> = new Set([
  ...CLAUSE,
  ...BE,
  ...HAVE,
  ...MODALS,
  ',',
  ';',
  ':',
  '.',
  '"',
  '“',
  '”',
  '(',
  ')',
  '-',
  '—',
  '–',
  'say',
  'saying',
  'claim',
  'claims',
  'claimed',
  'saw',
  'whether',
  'how',
  'why',
  'then',
  'not',
  'ago',
  'also',
  'what',
  'establish',
  'believe',
  'believes',
  'think',
  'yesterday',
  'today',
  'tonight',
  'overnight',
  'earlier',
  'later',
]);

/** Times of which none did anything. */
export const TIMES = union(
  NAMED_DAYS.keys(),
  WEEKDAYS.keys(),
  without(MONTHS.keys(), 'may'),
  DAY_PARTS,
  'late early earlier last this week month year',
);

const DETERMINERS = union(ARTICLES, DEMONSTRATIVES);

const LEADING = union(DETERMINERS, COORDINATORS);

const POSSESSIVE = new Set(["'s", '’s']);

/** No subject is longer. */
const REACH = 16;

/** The word ends a phrase that names who did it. */
export const closes = (lower: string): boolean => CLOSES.has(lower) && !TIMES.has(lower) && !POSSESSIVE.has(lower);

/** The words from one token up to another, with their offsets; null for none. */
export function span(reading: Reading, from: number, to: number): NamedSpan | null {
  let first = from;
  while (first < to && (LEADING.has(lowerAt(reading, first)) || reading.tokens[first]?.kind === 'number')) first++;
  const start = reading.tokens[first]?.start;
  const end = reading.tokens[to - 1]?.end;
  if (start === undefined || end === undefined || first >= to || to - first > 8) return null;
  return { name: reading.document.text.slice(start, end), start, end };
}

/** The token belongs to a person or body the article names. */
function isNamed(reading: Reading, index: number): boolean {
  const mention = reading.names.mentions[reading.names.mentionOfToken[index] ?? -1];
  return mention !== undefined && mention.form !== 'pronoun';
}

const SUBJECT_PRONOUNS = union(PRONOUNS, 'there');

/** Left end of the noun phrase whose head stands at `head`. */
function openingOf(reading: Reading, head: number): number {
  let first = head;
  while (first > reading.from && head - first < 8) {
    const left = lowerAt(reading, first - 1);
    const possessed = POSSESSIVE.has(left) || POSSESSIVE.has(lowerAt(reading, first));
    if (CLOSES.has(left) && !possessed) break;
    if (
      PREPOSITIONS.has(left) ||
      left === 'and' ||
      left === 'or' ||
      left === '' ||
      left === 'to' ||
      harmWord(left)?.form === 'verb'
    )
      break;
    if (WEEKDAYS.has(left) && !POSSESSIVE.has(lowerAt(reading, first))) break;
    // "he met gunmen": where the verb ends and the noun begins cannot be told.
    if (SUBJECT_PRONOUNS.has(left)) return head;
    first--;
    if (DETERMINERS.has(left)) break;
  }
  return first;
}

/** The noun phrase with the head at `head` and what "of" adds to it, when it can do harm. */
function phraseOf(reading: Reading, head: number, to: number): NamedSpan | null {
  const first = openingOf(reading, head);
  for (let index = first; index <= head; index++)
    if (NO_DOERS.has(lowerAt(reading, index)) && index === first && first === head) return null;
  return span(reading, first, to);
}

/** "Rebels allied to": the participle that opens a description is no head. */
function isDescription(reading: Reading, index: number): boolean {
  const lower = lowerAt(reading, index);
  return !canHarm(lower) && (lower.endsWith('ed') || lower.endsWith('ing') || lower.endsWith('ly'));
}

const headFits = (reading: Reading, index: number, fits: (lower: string) => boolean): boolean =>
  fits(lowerAt(reading, index)) ||
  (fits !== isCause &&
    (isNamed(reading, index) || (isDemonym(lowerAt(reading, index)) && lowerAt(reading, index).endsWith('s'))));

/**
 * The subject that ends at `end`: the last noun phrase before the verb which no preposition governs ("Air strikes on the south
 * killed": the strikes), provided its head is something that can harm.
 */
export function subjectAt(
  reading: Reading,
  end: number,
  fits: (lower: string) => boolean,
  overCommas: boolean,
): NamedSpan | null {
  let last = end;
  while (
    last > reading.from &&
    (TIMES.has(lowerAt(reading, last)) ||
      (lowerAt(reading, last) === 'on' && last < end) ||
      isDescription(reading, last))
  )
    last--;
  if (lowerAt(reading, last) === 'and') return sharedSubject(reading, last);
  if (lowerAt(reading, last) === ',') return null;
  let head = last;
  for (let index = last; index >= reading.from && end - index < REACH; index--) {
    const lower = lowerAt(reading, index);
    if (overCommas && lower === ',') {
      head = index - 1;
      continue;
    }
    if (closes(lower)) break;
    // "on Saturday", "in March 2004": when, not where the subject stands.
    if (overCommas && lower === 'on' && TIMES.has(lowerAt(reading, index + 1))) {
      head = index - 1;
      continue;
    }
    if (lower === 'on' && (WEEKDAYS.has(lowerAt(reading, index + 1)) || TIMES.has(lowerAt(reading, index + 1)))) break;
    if (lower === 'in' && reading.tokens[index + 1]?.kind === 'number') break;
    if (!PREPOSITIONS.has(lower)) continue;
    // "neighbours of a soldier who": the nearest noun is meant.
    if (fits === isAgent && headFits(reading, head, fits)) break;
    if (lower === 'of' && !overCommas && headFits(reading, index - 1, fits) && index - 1 > reading.from) {
      head = index - 1;
      continue;
    }
    let before = index - 1;
    while (before > reading.from && isDescription(reading, before)) before--;
    // A preposition that opens the clause governs all that was read: "In the north rebels killed".
    if (
      before <= reading.from ||
      closes(lowerAt(reading, before)) ||
      harmWord(lowerAt(reading, before))?.form === 'verb'
    )
      break;
    head = before;
    if (overCommas && headFits(reading, head, fits)) break;
  }
  if (!headFits(reading, head, fits)) return null;
  const added = lowerAt(reading, head + 1) === 'of' ? endOfPhrase(reading, head + 2, last + 1) : head;
  return phraseOf(reading, head, added > head + 2 ? added : head + 1);
}

/** What those who do harm are first told to have done. */
const ACTS = new Set(
  'opened fired exploded detonated drove rammed crashed ploughed plowed hit struck swept stormed attacked ambushed raided stabbed collided overturned capsized sank derailed burst hurled threw launched bombed shelled tore ripped collapsed plunged shot erupted lobbed besieged torched veered ran slammed'.split(
    ' ',
  ),
);

/** "A gunman opened fire on … and wounded": the subject of the verb before. */
function sharedSubject(reading: Reading, and: number): NamedSpan | null {
  for (let index = and - 1; index > reading.from && and - index < REACH + 8; index--) {
    const lower = lowerAt(reading, index);
    if (closes(lower)) return null;
    if (ACTS.has(lower))
      return headFits(reading, index - 1, canHarm) &&
        !PREPOSITIONS.has(lowerAt(reading, openingOf(reading, index - 1) - 1))
        ? phraseOf(reading, index - 1, index)
        : null;
  }
  return null;
}

/** Where the noun phrase that begins at `index` ends: at the first word that closes it or a preposition. */
export function endOfPhrase(reading: Reading, index: number, to: number): number {
  let last = index;
  while (last < to && last - index < 8) {
    const lower = lowerAt(reading, last);
    if (
      lower === '' ||
      (CLOSES.has(lower) && !POSSESSIVE.has(lower)) ||
      (PREPOSITIONS.has(lower) && lower !== 'of') ||
      lower === 'to' ||
      lower === 'and' ||
      lower === 'or'
    )
      break;
    // "by Hurricane Ada rose to": the name ends where small letters begin.
    const token = reading.tokens[last];
    if (
      last > index &&
      token?.kind === 'word' &&
      !token.capital &&
      reading.tokens[last - 1]?.capital === true &&
      !canHarm(lower) &&
      lower !== 'of'
    )
      break;
    if (last > index && (WEEKDAYS.has(lower) || (lower.endsWith('ing') && !canHarm(lower)))) break;
    last++;
  }
  while (
    last > index &&
    ((isDescription(reading, last - 1) && !canHarm(lowerAt(reading, last - 1))) ||
      TIMES.has(lowerAt(reading, last - 1)))
  )
    last--;
  return last;
}

/** "who killed", "which killed", "that has killed": the noun the relative word points at. */
export function antecedent(reading: Reading, relative: number, before: number): NamedSpan | null {
  const word = lowerAt(reading, relative);
  if (word === 'who') return subjectAt(reading, before, isAgent, false);
  if (word === 'which') return subjectAt(reading, before, isCause, true);
  return word === 'that'
    ? (subjectAt(reading, before, canHarm, false) ?? subjectAt(reading, before, isCause, true))
    : null;
}
