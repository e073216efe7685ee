import type { DateFinding } from '../../../../preload/contract/findings';
import type { Document } from '../../../text/document';
import { CASES, REMEMBRANCE } from '../lexicon/aftermath';
import { ledeOf } from '../opening';
import type { Statement } from '../reading';
import type { Dated } from './date';
import { daysBetween } from './scope/age';
import { isAside } from './scope/aside';
import { isHistory } from './scope/history';

/** What headline and lede are about: older harm that today's article returns to (a trial, an inquiry) is no history. */
export interface Subjects {
  dates: string[];
  actors: Set<string>;
  /** Headline or lede tell of a court or an inquiry, and of how many victims at most; 0 where they do not. */
  victims: number;
  /** An anniversary or the like is what headline and lede tell of. */
  remembers: boolean;
}

/** Tokens of headline and lede that are looked at. */
const OPENING = 80;

/** What the opening of an article says of its subject before its statements are read. */
export function startSubjects(document: Document): Subjects {
  const end = Math.min(document.firstToken[ledeOf(document) + 1] ?? document.tokens.length, OPENING);
  let court = false;
  let remembers = false;
  for (let index = 0; index < end; index++) {
    const lower = document.tokens[index]?.lower ?? '';
    court ||= CASES.has(lower);
    remembers ||= REMEMBRANCE.has(lower) || isYearsOn(document, index);
  }
  return { dates: [], actors: new Set(), victims: court ? 1 : 0, remembers };
}

/** "a year on", "twenty years on,": not "two years on the run". */
const isYearsOn = ({ tokens }: Document, at: number): boolean =>
  ['year', 'years'].includes(tokens[at]?.lower ?? '') &&
  tokens[at + 1]?.lower === 'on' &&
  (tokens[at + 2]?.kind === 'mark' || tokens[at + 2]?.sentence !== tokens[at]?.sentence);

/** Takes in what a statement of headline or lede tells. */
export function learnSubject(document: Document, statement: Statement, { date }: Dated, subjects: Subjects): void {
  if (statement.hypothetical) return;
  if (date !== null) subjects.dates.push(date.value);
  const actor = statement.people.mention?.actor;
  if (actor !== null && actor !== undefined) subjects.actors.add(actor);
  if (subjects.victims > 0) subjects.victims = Math.max(subjects.victims, statement.people.low ?? 1);
  // "A bomb at a ceremony to mark the day killed nine": fresh harm, told by the clause itself.
  const old = date !== null && document.published !== null && daysBetween(date.value, document.published) > OLD;
  if (!isAside(document, statement) && !old) subjects.remembers = false;
}

/** Days after which a harm is no news, and by which the dates of one case part at most. */
const OLD = 45;
const FRESH = 10;
const ONE_CASE = 400;

/** The statement tells of what headline and lede are about. */
export function isSubject(document: Document, statement: Statement, { date }: Dated, subjects: Subjects): boolean {
  const { published } = document;
  const actor = statement.people.mention?.actor;
  if (actor !== null && actor !== undefined && subjects.actors.has(actor)) return true;
  // "earlier this month" is not the day of the lede, though it holds it.
  if (date === null || (date.precision === 'month' && published?.startsWith(date.value) === true)) return false;
  if (subjects.dates.some((value) => value.startsWith(date.value) || date.value.startsWith(value))) return true;
  return published !== null && isOfCase(document, statement, date, published, subjects);
}

/** Before a court the first older day that is told is that of the case, and what it goes on to tell is of the case too. */
function isOfCase(
  document: Document,
  statement: Statement,
  date: DateFinding,
  published: string,
  subjects: Subjects,
): boolean {
  const size = statement.people.low ?? statement.people.high ?? 0;
  if (subjects.victims === 0 || size > subjects.victims || daysBetween(date.value, published) <= OLD) return false;
  if (isHistory(document, statement, date)) return false;
  // Fresh harm in headline or lede is what the article is about ("a bomb at a court").
  if (subjects.dates.some((value) => daysBetween(value, published) <= FRESH)) return false;
  const old = subjects.dates.filter((value) => daysBetween(value, published) > OLD);
  if (old.length > 0) return old.some((value) => Math.abs(daysBetween(value, date.value)) < ONE_CASE);
  subjects.dates.push(date.value);
  return true;
}
