import type { VictimStatus } from '../../../preload/contract/findings';
import type { Token } from '../../text/tokens';
import { BE, CLAUSE, harmWord, HAVE, MODALS, PREPOSITIONS } from './lexicon/harm';
import { MONTHS, NO_FIGURE, VAGUE_PLURALS } from './lexicon/numbers';
import {
  AGENT_ENDING,
  DEMONYM_ENDING,
  isPlural,
  MODIFIER_NOUNS,
  NOT_PEOPLE_ENDING,
  peopleNoun,
} from './lexicon/people';
import { CARDINALS, smallNumber } from '../../language/numbers';
import { IRREGULAR_PASTS } from '../../language/verbs';

/** Words that may stand between a number and its noun though they look like something else. */
export const TIME_WORDS = new Set(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow overnight tonight last early late earlier later this next ago here there dead alive so more than less up down out off too also only all each such not nearby home apart away today's".split(
    ' ',
  ),
);
const ENDS = new Set([
  'according',
  ...BE,
  ...HAVE,
  ...MODALS,
  ...CLAUSE,
  ...PREPOSITIONS,
  ...TIME_WORDS,
  'a',
  'an',
  'the',
  'his',
  'her',
  'their',
  'its',
  'another',
  'left',
  'leaves',
  'took',
  'told',
  'saw',
  'found',
  'he',
  'she',
  'they',
  'it',
  'no',
  'both',
]);
const STATE_PREMODIFIERS = new Set([
  'wounded',
  'injured',
  'missing',
  'dead',
  'displaced',
  'detained',
  'arrested',
  'captured',
  'kidnapped',
  'abducted',
  'burned',
  'drowned',
  'executed',
  'murdered',
  'slain',
  'killed',
  'homeless',
  'shooting',
  'drowning',
  'murder',
  'death',
  'evacuated',
  'trapped',
  'buried',
]);

export interface Noun {
  /** Index of the head noun and of the token after it. */
  at: number;
  next: number;
  head: string;
  guessed: boolean;
  status: VictimStatus;
  age: number | null;
}

/** What people become who are taken. */
const TAKEN = new Set(['hostage', 'captive', 'prisoner']);

const AGE = /^(\d+|[a-z-]+)-(year|month|week|day)-olds?$/;

function ageInYears(count: string, unit: string): number | null {
  const value = Number(count) || smallNumber(count);
  if (value === null) return null;
  return unit === 'year' ? value : unit === 'month' ? Math.round(value / 12) : 0;
}

/** "Six crews on board": those who fly or sail it, where "two fire crews" are two teams. */
function isAboard(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== 'crews') return false;
  const after = tokens[at + 1]?.lower;
  return after === 'aboard' || (after === 'on' && tokens[at + 2]?.lower === 'board');
}

/** The noun that heads what follows a determiner or number, over its premodifiers, or null when it is not people. */
export function readNoun(tokens: readonly Token[], from: number, limit: number, counted: boolean): Noun | null {
  let found: Noun | null = null;
  let age: number | null = null;
  const until = Math.min(limit, from + 9);
  for (let index = from; index < until; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.kind === 'mark') {
      if ((isQuotationMark(token.text) || token.text === '#') && (index === from || found === null)) continue;
      // "a bus (driver)" is not a phrase; "a 19-year-old, unarmed man" is.
      if (token.text === ',' && found === null && index > from && (tokens[index - 1]?.lower.endsWith('-old') ?? false))
        continue;
      break;
    }
    const lower = token.lower;
    const ageHere = lower.endsWith('-old') || lower.endsWith('-olds') ? AGE.exec(lower) : null;
    if (ageHere !== null) {
      age = ageInYears(ageHere[1] ?? '', ageHere[2] ?? '');
      found = { at: index, next: index + 1, head: lower, guessed: false, status: 'unknown', age };
      continue;
    }
    if ((lower === "'s" || lower === '’s') && found !== null && MODIFIER_NOUNS.has(found.head)) {
      found = null;
      continue;
    }
    if (lower === 'year-old' && tokens[index - 1]?.kind === 'number') age = Number(tokens[index - 1]?.text) || null;
    const kind =
      token.capital && index > from + 4 ? null : (peopleNoun(lower) ?? (isAboard(tokens, index) ? 'other' : null));
    if (found !== null && found.head.includes('-old') === false && kind === null) {
      // A noun that often modifies ("police", "family") is the head only when no other noun follows it.
      if (
        MODIFIER_NOUNS.has(found.head) &&
        token.kind === 'word' &&
        !token.capital &&
        !ENDS.has(lower) &&
        !isJoint(lower) &&
        harmWord(lower) === undefined &&
        // "a woman lost her life": what she did.
        !IRREGULAR_PASTS.has(lower) &&
        !lower.endsWith('ly') &&
        !lower.endsWith('ed') &&
        !lower.endsWith('ing') &&
        lower !== "'s" &&
        lower !== 'aged'
      )
        found = null;
      else break;
    }
    if (ENDS.has(lower) && lower !== 'off' && !(found === null && (lower === 'near' || lower === 'late'))) break;
    if (lower === "'s" || lower === '’s') {
      if (found === null && !tokens[index - 1]?.capital) break;
      if (found !== null && index > from + 5) break;
      found = null;
      continue;
    }
    if (isJoint(lower)) {
      if (found !== null || index === from || index + 2 > until || counts(tokens[index + 1])) break;
      continue;
    }
    // "took 12 villagers hostage"
    if (found !== null && TAKEN.has(lower)) break;
    if (kind !== null) {
      found = { at: index, next: index + 1, head: lower, guessed: false, status: statusOf(lower), age };
      continue;
    }
    if (
      harmWord(lower) !== undefined &&
      !(
        STATE_PREMODIFIERS.has(lower) &&
        (index === from || tokens[index - 1]?.lower.endsWith('ly') === true || tokens[index - 1]?.lower === 'other')
      )
    )
      break;
    if (index > from && (token.kind === 'number' || CARDINALS.has(lower))) break;
    if (found?.head.includes('-old') === true && (ENDS.has(lower) || lower.endsWith('ed'))) break;
    if (
      token.capital &&
      counted &&
      isPlural(lower) &&
      DEMONYM_ENDING.test(lower.replace(/s$/, '')) &&
      lower.endsWith('s') &&
      !MONTHS.has(lower)
    ) {
      found = { at: index, next: index + 1, head: lower, guessed: false, status: 'unknown', age };
    } else if (
      counted &&
      found === null &&
      !token.capital &&
      isPlural(lower) &&
      AGENT_ENDING.test(lower) &&
      !NOT_PEOPLE_ENDING.has(lower)
    ) {
      found = { at: index, next: index + 1, head: lower, guessed: true, status: 'unknown', age };
    }
  }
  if (found === null) return null;
  if (age !== null) found.age = age;
  const after = found.next < limit ? tokens[found.next] : undefined;
  if (after !== undefined && isQuotationMark(after.text) && !after.spaced && opensQuotation(tokens, from, found.at))
    found.next++;
  return found;
}

/** "30 killed and several others abducted": a quantity of its own counts others. */
const counts = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === 'number' ||
    CARDINALS.has(token.lower) ||
    NO_FIGURE.has(token.lower) ||
    VAGUE_PLURALS.has(token.lower));

function opensQuotation(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index <= to; index++) if (isQuotationMark(tokens[index]?.text ?? '')) return true;
  return false;
}

const isJoint = (lower: string): boolean => lower === 'and' || lower === 'or';
const isQuotationMark = (text: string): boolean =>
  text === '"' || text === '“' || text === '”' || text === "'" || text === '‘' || text === '’';

function statusOf(head: string): VictimStatus {
  const kind = peopleNoun(head);
  return kind === 'combatant' ? 'combatant' : kind === 'civilian' ? 'civilian' : 'unknown';
}
