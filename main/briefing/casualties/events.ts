import { areSame } from '../per-article';
import { sentenceAround } from '../references';
import type { Story } from '../stories/group';
import type { ReadArticle } from '../types';
import { joinAcross } from './across';
import { countryNamed, datesAgree, innerByMap, liesIn, placesAgree } from './agreement';
import { countsOthers } from './contradict';
import { absorb, sameFigure, type Event } from './event';
import { isOfAnother } from './several';
import { ofAnybody, type Statement } from './statements';
import { differentClaimants } from './voices';
import { isToldAgain } from './twins';

/**
 * Groups statements into events: first within an article, by its own tolls, places and dates; then across articles.
 * Two groups are one event only when nothing tells them apart and something ties them together: the same place and
 * day, or the same story. What can't be told stays apart.
 */
export function groupEvents(statements: readonly Statement[], stories: readonly Story[]): readonly Event[] {
  const known = grouped.get(statements)?.find((last) => areSameStories(last.stories, stories));
  if (known !== undefined) return known.events;
  const events = groupAnew(statements, stories);
  grouped.set(statements, [{ stories, events }, ...(grouped.get(statements) ?? [])].slice(0, KEPT));
  return events;
}

/** How many groupings of the same statements are kept: a draft asks for two, and after most edits for the same two again. */
const KEPT = 2;
const grouped = new WeakMap<readonly Statement[], { stories: readonly Story[]; events: readonly Event[] }[]>();

const areSameStories = (some: readonly Story[], others: readonly Story[]): boolean =>
  some.length === others.length &&
  some.every(({ articles }, index) => areSame(articles, others[index]?.articles ?? []));

function groupAnew(statements: readonly Statement[], stories: readonly Story[]): Event[] {
  const storyOf = new Map(
    stories.flatMap((story, index) => story.articles.map(({ id }): [number, number] => [id, index])),
  );
  const byArticle = new Map<ReadArticle, Statement[]>();
  for (const statement of statements) {
    const own = byArticle.get(statement.article);
    if (own === undefined) byArticle.set(statement.article, [statement]);
    else own.push(statement);
  }
  const groups = [...byArticle].flatMap(([{ id }, own]) =>
    joinWithin(foldHistory(groupWithin(own, storyOf.get(id) ?? -1))),
  );
  return joinAcross(groups);
}

/** The events that the statements of one article are about. */
function groupWithin(statements: readonly Statement[], story: number): Event[] {
  const groups: Event[] = [];
  for (const statement of statements) {
    const { casualty } = statement;
    const toll = statement.toll === null ? undefined : statement.article.findings.tolls[statement.toll];
    const place = placeOf(statement);
    const group = groups.findLast((known) => sameWithin(known, statement));
    if (group === undefined) {
      const { scope } = casualty;
      const date = toll?.date?.value ?? casualty.date?.value ?? null;
      groups.push({ scope, place, date, statements: [statement], story, main: toll?.main ?? false });
    } else {
      group.statements.push(statement);
      if (group.place === null || (place !== null && innerByMap(place, group.place) === place && !statement.part))
        group.place = place;
      group.date ??= casualty.date?.value ?? null;
    }
  }
  return groups;
}

/** One event that an article tells of twice, each time with another name for where it was. */
function joinWithin(groups: readonly Event[]): Event[] {
  const joined: Event[] = [];
  for (const group of groups) {
    const known = joined.find((other) => isToldAgain(other, group));
    if (known === undefined) joined.push(group);
    else absorb(known, group);
  }
  return joined;
}

/** Where its toll puts it; the town its own sentence names where the toll has no more than its country. */
function placeOf({ article, casualty, toll, part }: Statement): string | null {
  const own = casualty.place?.name ?? null;
  const told = toll === null ? null : (article.findings.tolls[toll]?.place ?? null);
  if (told === null || own === null || part) return told ?? own;
  return countryNamed(told) !== null && countryNamed(own) === null && innerByMap(own, told) === own ? own : told;
}

/** What an article only says was counted before is the past of the event that it gives the same figure for now. */
function foldHistory(groups: readonly Event[]): Event[] {
  return groups.filter((group) => {
    if (!group.statements.every(({ history }) => history)) return true;
    const now = groups.find(
      (other) =>
        other !== group &&
        other.scope === group.scope &&
        datesAgree(other.date, group.date) !== 'no' &&
        group.statements.every(({ casualty }) => other.statements.some((one) => sameFigure(one.casualty, casualty))),
    );
    now?.statements.push(...group.statements);
    return now === undefined;
  });
}

/** The one is a country or a part of it, or lies in the other by the lists or the text. */
function oneInOther(a: string, b: string, { findings: { text } }: Statement['article']): boolean {
  if (countryNamed(a) !== null || countryNamed(b) !== null || innerByMap(a, b) !== null) return true;
  return liesIn(a, b, [text]) || liesIn(b, a, [text]);
}

function sameWithin(group: Event, statement: Statement): boolean {
  const { article, casualty, toll } = statement;
  if (group.scope !== casualty.scope) return false;
  if (countsOthers(group.statements, [statement])) return false;
  // What one sentence tells of another event is not of the one before it, whatever day and place they share.
  const other = isOfAnother(statement);
  if (other && !group.statements.some((known) => known.toll === toll && isOfAnother(known))) return false;
  const tolls = new Set(group.statements.flatMap((known) => known.toll ?? []));
  const own = toll === null ? undefined : article.findings.tolls[toll];
  const dates = datesAgree(group.date, own?.date?.value ?? casualty.date?.value ?? null);
  const places = placesAgree(group.place, own?.place ?? casualty.place?.name ?? null);
  if (toll !== null && tolls.size > 0)
    return tolls.has(toll) || (dates === 'yes' && places === 'yes' && rivals(group, casualty));
  if (dates === 'no' || places === 'no') return false;
  // Two places that its own article names, and puts neither into the other, are two.
  const place = own?.place ?? casualty.place?.name ?? null;
  if (places === 'open' && group.place !== null && place !== null && !oneInOther(group.place, place, article))
    return false;
  // "More than 60 were killed and 250 wounded during the operation": one clause counts both.
  if (casualty.scope !== 'incident' && dates === 'open' && places === 'open' && standsBeside(group, statement))
    return true;
  // With nothing said of place and day, a statement belongs to the article's event only where there is but one.
  if (dates === 'yes' || places === 'yes' || (group.main && article.findings.tolls.length === 1)) return true;
  return article.findings.tolls.length <= 1 && ofAnybody(article, casualty) && rivals(group, casualty);
}

/** Told in the sentence of another harm that the group counts, with neither place nor day for either. */
function standsBeside({ place, date, statements }: Event, { article, casualty }: Statement): boolean {
  if (place !== null || date !== null || casualty.place !== null || casualty.date !== null) return false;
  const [from] = sentenceAround(article, casualty.start, casualty.end);
  return statements.some(
    ({ casualty: { type, start, end } }) => type !== casualty.type && sentenceAround(article, start, end)[0] === from,
  );
}

/** Somebody else's figure for the same harm, with nothing that tells the two apart: a rival claim about one event, not a second event. */
function rivals({ statements }: Event, { type, claimant }: Statement['casualty']): boolean {
  const whole = statements.filter((known) => known.casualty.type === type && !known.part);
  return (
    claimant !== null &&
    whole.length > 0 &&
    whole.every(({ casualty }) => differentClaimants(casualty.claimant, claimant))
  );
}
