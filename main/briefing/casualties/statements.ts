import { LEDE_UNREAD, type Casualty, type NotCountedEntry, type Toll } from '../../../preload/contract';
import { sentenceAround, type ReferenceBook } from '../references';
import { flagsOf, NATIONALITY } from '../../extract/actors/lexicon/lookup';
import { plainName, standsAlone } from '../names';
import { ofArticles } from '../per-article';
import { countedInto, isCountedOut, isSomeOf } from './counted-out';
import { isUnreported, NONE_REPORTED } from './unreported';
import { isDayOfCourt, isLasting, pastOf, scopeOf } from './past';
import type { ReadArticle } from '../types';
import { differHere } from './voices';

/** A statement that counts, with what its own article tells about it. */
export interface Statement {
  article: ReadArticle;
  casualty: Casualty;
  /** Index of the toll of its article it belongs to, or null. */
  toll: number | null;
  /** Its article itself says it was so before. */
  history: boolean;
  /** A part of a whole that its article states as well. */
  part: boolean;
  /** The full name of the one person killed, made comparable; null for anybody else. */
  victim: string | null;
  /** It adds up several events. */
  sum: boolean;
}

/** A statement that does not count; `event`: the staff rejected its whole event. */
type Left = { article: ReadArticle; start: number; end: number; reason: string; event?: true };

/**
 * Sorts the statements of the period into those that count and those that do not, with the reason.
 * History and hypothesis do not count (CONVENTIONS, scope); a wire copy counts once. What was left out is listed with the
 * unread figures of headlines and ledes first: they are the ones to look at.
 */
export const readStatements = ofArticles((articles): { counted: readonly Statement[]; left: readonly Left[] } => {
  const counted: Statement[] = [];
  const left: Left[] = [];
  for (const article of articles) {
    const skip = (located: { start: number; end: number }, reason: string): void => {
      left.push({ article, start: located.start, end: located.end, reason });
    };
    for (const casualty of article.findings.casualties) {
      if (article.withdrawn) skip(casualty, 'withdrawn article');
      else if (article.copyOf !== null) skip(casualty, 'repeat of a wire report');
      else if (casualty.scope === 'background') skip(casualty, 'history');
      else if (casualty.scope === 'hypothetical') skip(casualty, 'hypothesis');
      else if (isUnreported(article, casualty)) skip(casualty, NONE_REPORTED);
      else if (isOwnDeath(article, casualty)) skip(casualty, 'the attacker’s own death');
      else {
        const past = pastOf(article, casualty);
        if (past !== null) skip(casualty, past);
        else if (!repeatsBelow(article, casualty))
          counted.push({ ...place(article, asCounted(article, casualty)), sum: isSum(casualty) });
      }
    }
    for (const rejected of article.rejected) left.push({ article, ...rejected });
    for (const entry of article.findings.notCounted) skip(entry, entry.reason);
  }
  const first = ({ reason }: { reason: string }): number => (reason === LEDE_UNREAD ? 0 : 1);
  return { counted, left: left.toSorted((a, b) => first(a) - first(b)) };
});

function place(article: ReadArticle, casualty: Casualty): Omit<Statement, 'sum'> {
  const { tolls, casualties } = article.findings;
  const holds = (toll: Toll): boolean =>
    toll.findings.includes(casualty.id) || toll.history.some(({ finding }) => finding === casualty.id);
  const toll = tolls.findIndex(holds);
  // A toll that rests on a sum over several events tells the place and the day of none of them.
  const several = toll >= 0 && casualties.some((one) => tolls[toll]?.findings.includes(one.id) && isSum(one));
  // The day of a report, or of a court, is none of the days of what went on for weeks.
  const isNoDayOfIt =
    (casualty.scope === 'cumulative' && isLasting(article, casualty)) ||
    (casualty.scope !== 'incident' && isDayOfCourt(article, casualty));
  if (isNoDayOfIt)
    return {
      article,
      casualty: { ...casualty, date: null },
      toll: null,
      history: false,
      part: false,
      victim: null,
    };
  if (several && casualty.scope === 'incident')
    return { article, casualty, toll: null, history: false, part: false, victim: victimOf(article, casualty) };
  if (toll >= 0) {
    return {
      article,
      casualty,
      toll,
      history:
        (tolls[toll]?.history.some(({ finding }) => finding === casualty.id) ?? false) &&
        !isRivalCount(article, toll, casualty),
      part: false,
      victim: victimOf(article, casualty),
    };
  }
  const risen = countedInto(article, casualty);
  const raised = risen === null ? -1 : tolls.findIndex(({ findings }) => findings.includes(risen.id));
  if (raised >= 0)
    return { article, casualty, toll: raised, history: false, part: true, victim: victimOf(article, casualty) };
  // Not what the toll rests on, and no more than a statement of the same kind, place and time that it does rest on: a part of it.
  const whole = tolls.findIndex((candidate) =>
    candidate.findings.some((id) => {
      const other = casualties.find((known) => known.id === id);
      return (
        other !== undefined &&
        other.type === casualty.type &&
        asCounted(article, other).scope === casualty.scope &&
        !contradicts(other, casualty) &&
        (casualty.high ?? casualty.low ?? 0) <= (other.high ?? other.low ?? 0) &&
        // What counts for nothing has no parts.
        pastOf(article, other) === null
      );
    }),
  );
  // What its own sentence counts out of another is a part, though no toll tells of it: the detained, the displaced.
  const counted = isCountedOut(article, casualty.start) && hasWhole(article, casualty);
  const lower = whole >= 0 && !repeatsWhole(article, whole, casualty) && !isBareAnother(article, whole, casualty);
  const history = lower && saidBefore(article, casualty);
  return {
    article,
    casualty,
    toll: whole < 0 ? null : whole,
    history,
    part: counted || (lower && !history && !isWithThem(article, casualty) && !rivals(article, whole, casualty)),
    victim: victimOf(article, casualty),
  };
}

/** "A guide was kidnapped along with the pilgrims": one more than those told of before. */
export function isWithThem(article: ReadArticle, { start, end }: Casualty): boolean {
  const [, to] = sentenceAround(article, start, end);
  return WITH_THEM.test(article.findings.text.slice(end, to));
}

const WITH_THEM =
  /^\s(?:was|were|had been|has been|have been)\s(?:also\s)?\w+\s(?:along|together) with (?:the|them|him|her|these|those)\b/i;

/** Its sentence gives a greater count of the same harm before it. */
function hasWhole(article: ReadArticle, { type, start, end, high, low }: Casualty): boolean {
  const [from] = sentenceAround(article, start, end);
  return article.findings.casualties.some(
    (other) => other.type === type && other.start >= from && other.end <= start && sizeOf(other) > (high ?? low ?? 0),
  );
}

/** "Wounded another": one more of those spoken of just before, no part of a whole of others. */
function isBareAnother(article: ReadArticle, toll: number, { type, start, end }: Casualty): boolean {
  const { tolls, casualties, text } = article.findings;
  if (!/^another$/i.test(text.slice(start, end))) return false;
  return casualties.some(
    (other) => other.type === type && tolls[toll]?.findings.includes(other.id) === true && !ofAnybody(article, other),
  );
}

/** A count over several events. */
const isSum = ({ scope, several }: Casualty): boolean => scope === 'incident' && several === true;

/** A sum over several events is no event: it stands among the counts. */
const asCounted = (article: ReadArticle, casualty: Casualty): Casualty => ({
  ...casualty,
  scope: isSum(casualty) ? 'cumulative' : scopeOf(article, casualty),
});

/** "Killed three people and himself": the attacker's own death is no part of the harm he did. */
const isOwnDeath = ({ findings: { text } }: ReadArticle, { start, end }: Casualty): boolean =>
  /^(?:himself|herself|themselves|itself)$/i.test(text.slice(start, end));

function victimOf({ findings: { actors } }: ReadArticle, { type, low, high, start, end }: Casualty): string | null {
  if (type !== 'killed' || low !== 1 || high !== 1) return null;
  const named = actors.find(
    ({ kind, name, mentions }) =>
      standsAlone(name, kind) &&
      kind === 'person' &&
      mentions.some((mention) => mention.start >= start && mention.end <= end && mention.form !== 'pronoun'),
  );
  return named === undefined ? null : plainName(named.name);
}

// Words for the harmed that name no group among them.
const ANYBODY =
  /^(?:people|persons?|lives|deaths?|dead|fatalities|victims|casualties|bodies|missing|injured|wounded|injuries)?$/i;

/** True when the statement counts people at large, by such a word or by none ("put the toll at 47"). */
export function ofAnybody({ findings: { text } }: ReadArticle, { victims, start, end }: Casualty): boolean {
  return victims === text.slice(start, end) || ANYBODY.test(victims.split(' ').at(-1) ?? '');
}

/** "30 Pakistani pilgrims": those of one nation. */
export const namesNation = (phrase: string): boolean =>
  (phrase.match(/\p{Lu}[\p{L}.]+/gu) ?? []).some((word) =>
    [word, word.replace(/s$/, '')].some((form) => (flagsOf(form.toLowerCase()) & NATIONALITY) !== 0),
  );

/** So much of the whole somebody else's figure for a group comes to, or it is a part of it: 27 fighters beside 30 people. */
const SAME_ORDER = 0.5;

/** Somebody else's lower figure is a rival claim, no part of the whole, unless it is told as one. */
function rivals(article: ReadArticle, toll: number, casualty: Casualty): boolean {
  if (casualty.claimant === null || isSubset(article, casualty)) return false;
  const { tolls, casualties } = article.findings;
  const rests = new Set(tolls[toll]?.findings);
  const wholes = casualties.filter((other) => rests.has(other.id) && other.type === casualty.type);
  // Who gives the whole as well speaks of some of it.
  const own = casualties.some(
    (other) =>
      other.type === casualty.type &&
      sizeOf(other) > sizeOf(casualty) &&
      other.claimant?.name === casualty.claimant?.name &&
      wholes.some((whole) => whole.low === other.low),
  );
  if (own) return false;
  // One person who is described is some of the many, whoever tells of him.
  const many =
    wholes.reduce((all, whole) => all + sizeOf(whole), 0) >= MANY || wholes.some(({ high }) => high === null);
  if (casualty.low === 1 && casualty.high === 1 && many && !ofAnybody(article, casualty)) return false;
  return wholes.every(
    (other) =>
      differHere(other.claimant, casualty.claimant) &&
      (ofAnybody(article, casualty) || sizeTogether(article, casualty) >= SAME_ORDER * sizeOf(other)),
  );
}

/** "30 soldiers and six of the crew": what one voice counts in one breath. */
function sizeTogether(article: ReadArticle, casualty: Casualty): number {
  const { casualties, text } = article.findings;
  const isOne = (before: Casualty, after: Casualty): boolean =>
    before.end <= after.start && text.slice(before.end, after.start).trim() === 'and';
  return casualties
    .filter(({ type, claimant }) => type === casualty.type && claimant?.name === casualty.claimant?.name)
    .filter((other) => other.id === casualty.id || isOne(other, casualty) || isOne(casualty, other))
    .reduce((sum, other) => sum + sizeOf(other), 0);
}

/** So many are a whole beside one person. */
const MANY = 3;

const sizeOf = ({ low, high }: Casualty): number => low ?? high ?? 0;

const WORSE_OFF =
  /\b(?:seriously|critically|severely|badly|gravely|(?:in (?:a )?)?(?:critical|serious|grave) (?:condition|injuries)|life-threatening|intensive care)\b/i;

function isSubset(article: ReadArticle, { type, start, end }: Casualty): boolean {
  const { text } = article.findings;
  if (isCountedOut(article, start) || isSomeOf(article, { start, end })) return true;
  return type === 'injured' && WORSE_OFF.test(text.slice(start, end + 40).split(/[.;]/)[0] ?? '');
}

/** Another named source's count is no past of this one's, unless it is told as what was said before. */
function isRivalCount(article: ReadArticle, toll: number, casualty: Casualty): boolean {
  const { tolls, casualties, text } = article.findings;
  if (casualty.claimant === null || !ofAnybody(article, casualty) || saidBefore(article, casualty)) return false;
  if (/\b(?:from|than|previous\w*)\s(?:\S+\s){0,2}$/i.test(text.slice(0, casualty.start).slice(-30))) return false;
  const now = casualties.filter(
    ({ id, type }) => type === casualty.type && tolls[toll]?.findings.includes(id) === true,
  );
  return now.length > 0 && now.every(({ claimant }) => differHere(claimant, casualty.claimant));
}

// "had earlier spoken of 12 dead": the figure was said before the whole was.
const EARLIER = /\b(?:earlier|previously|initially|at first|until then)\b/i;

function saidBefore(article: ReadArticle, casualty: Casualty): boolean {
  if (casualty.claimant === null || !ofAnybody(article, casualty)) return false;
  const [from] = sentenceAround(article, casualty.start, casualty.end);
  return EARLIER.test(article.findings.text.slice(from, casualty.end));
}

/** The headline gives a figure that the text gives again, with more of its circumstances: the text's statement counts. */
const repeatsBelow = (article: ReadArticle, casualty: Casualty): boolean =>
  article.findings.casualties.some((other) => isHeadlineOf(article, casualty, other));

/** Whether a statement of the headline says what another one says in the text. */
export function isHeadlineOf(
  { findings: { text, header } }: ReadArticle,
  casualty: Casualty,
  other: Casualty,
): boolean {
  const from = header.title === null ? -1 : text.slice(0, header.title.length + 200).indexOf(header.title);
  const end = from + (header.title?.length ?? 0);
  if (from < 0 || casualty.start < from || casualty.end > end) return false;
  return (
    other.start >= end &&
    other.type === casualty.type &&
    other.low === casualty.low &&
    // A headline leaves the "at least" to the text.
    (other.high === casualty.high || (other.high === null && casualty.low !== null)) &&
    other.vague === casualty.vague &&
    other.scope !== 'background' &&
    other.scope !== 'hypothetical'
  );
}

/** The same figure said again is a repeat of the whole, no part of it. */
function repeatsWhole(
  { findings: { tolls, casualties } }: ReadArticle,
  toll: number,
  { type, low, high }: Casualty,
): boolean {
  const rests = new Set(tolls[toll]?.findings);
  return casualties.some(
    (other) => rests.has(other.id) && other.type === type && other.low === low && other.high === high,
  );
}

function contradicts(a: Casualty, b: Casualty): boolean {
  const dates =
    a.date !== null &&
    b.date !== null &&
    !a.date.value.startsWith(b.date.value) &&
    !b.date.value.startsWith(a.date.value);
  const places = a.place !== null && b.place !== null && a.place.name !== b.place.name;
  return dates || places;
}

/** The list of what was not counted, with the sentence of each. */
export function citeLeft(left: readonly Left[], book: ReferenceBook): NotCountedEntry[] {
  return left.map(({ article, start, end, reason, event }) => ({
    reason,
    phrase: article.findings.text.slice(start, end),
    citation: book.cite(article, start, end),
    ...(event === true ? { event } : {}),
  }));
}
