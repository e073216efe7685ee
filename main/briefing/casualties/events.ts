import { plainName } from '../names';
import { areSame } from '../per-article';
import { sentenceAround } from '../references';
import type { Story } from '../stories/group';
import { countryNamed, datesAgree, innerByMap, liesIn, moreSpecific, placesAgree } from './agreement';
import { groupOf } from './contradict';
import { innerOf, sameFigure, type Event } from './event';
import { happenedIn, onceKind } from './kind';
import { isOfAnother } from './several';
import { differentClaimants, ofAnybody, type Statement } from './statements';
import { areTwins, isToldAgain } from './twins';

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
  const groups: Event[] = [];
  for (const statement of statements) {
    const story = storyOf.get(statement.article.id) ?? -1;
    const group = groups.findLast(
      (known) => known.statements[0]?.article === statement.article && sameWithin(known, statement),
    );
    if (group === undefined) {
      const toll = statement.toll === null ? undefined : statement.article.findings.tolls[statement.toll];
      groups.push({
        scope: statement.casualty.scope,
        place: placeOf(statement),
        date: toll?.date?.value ?? statement.casualty.date?.value ?? null,
        statements: [statement],
        story,
        main: toll?.main ?? false,
      });
    } else {
      group.statements.push(statement);
      const place = placeOf(statement);
      group.place =
        group.place === null || (place !== null && innerByMap(place, group.place) === place && !statement.part)
          ? place
          : group.place;
      group.date ??= statement.casualty.date?.value ?? null;
    }
  }

  // Twice: what was joined may tell of what an event before it is.
  return joinAcross(joinAcross(joinWithin(foldHistory(groups))));
}

/** One event that an article tells of twice, each time with another name for where it was. */
function joinWithin(groups: readonly Event[]): Event[] {
  const joined: Event[] = [];
  for (const group of groups) {
    const known = joined.find(
      (other) => other.statements[0]?.article === group.statements[0]?.article && isToldAgain(other, group),
    );
    if (known === undefined) joined.push(group);
    else absorb(known, group);
  }
  return joined;
}

/** The first event with what the second tells as well: the smaller place, the more precise day, of two days the first. */
function absorb(event: Event, group: Event): void {
  const inner = innerOf(event, group);
  event.statements.push(...group.statements);
  event.place = inner ?? moreSpecific(event.place, group.place);
  event.date =
    datesAgree(event.date, group.date) === 'no' && (group.date ?? '') < (event.date ?? '')
      ? group.date
      : moreSpecific(event.date, group.date);
  event.main ||= group.main;
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
        other.statements[0]?.article === group.statements[0]?.article &&
        datesAgree(other.date, group.date) !== 'no' &&
        group.statements.every(({ casualty }) => other.statements.some((one) => sameFigure(one.casualty, casualty))),
    );
    now?.statements.push(...group.statements);
    return now === undefined;
  });
}

function joinAcross(groups: readonly Event[]): Event[] {
  const events: Event[] = [];
  const byKey = new Map<string, Set<Event>>();
  for (const group of groups) {
    const keys = keysOf(group);
    const event = firstOf(keys, byKey, (known) => sameAcross(known, group));
    if (event === undefined) events.push(group);
    else absorb(event, group);
    for (const key of keys) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, new Set([event ?? group]));
      else known.add(event ?? group);
    }
  }
  return events;
}

/** The first event that stands under one of the keys and is sought; each is looked at once. */
function firstOf(
  keys: readonly string[],
  byKey: ReadonlyMap<string, ReadonlySet<Event>>,
  isSought: (event: Event) => boolean,
): Event | undefined {
  const seen = new Set<Event>();
  for (const key of keys)
    for (const event of byKey.get(key) ?? []) {
      if (seen.has(event)) continue;
      if (isSought(event)) return event;
      seen.add(event);
    }
  return undefined;
}

/** Only groups that share one of these can be one event: the rest is never compared. */
function keysOf(event: Event): string[] {
  const { scope, story, place, date, statements } = event;
  return [
    `story ${scope} ${story}`,
    ...(place === null ? [] : [`place ${scope} ${plainName(place)}`]),
    ...(date === null || scope !== 'incident' ? [] : [`kind ${onceKind(happenedIn(event))} ${date.slice(0, 7)}`]),
    ...statements.flatMap(({ victim }) => (victim === null ? [] : [`victim ${victim}`])),
    // Twins may be told a day apart.
    ...(date === null
      ? []
      : statements.map(({ casualty }) => `figure ${scope} ${date.slice(0, 7)} ${casualty.type} ${casualty.low}`)),
  ];
}

/** The one is a country or a part of it, or lies in the other by the lists or the text. */
function oneInOther(a: string, b: string, { findings: { text } }: Statement['article']): boolean {
  if (countryNamed(a) !== null || countryNamed(b) !== null || innerByMap(a, b) !== null) return true;
  return liesIn(a, b, [text]) || liesIn(b, a, [text]);
}

/** Soldiers here and civilians there: two counts of a war, and no range from the one to the other. */
function countsOthers(some: readonly Statement[], others: readonly Statement[]): boolean {
  const groups = (statements: readonly Statement[]): Map<string, string> =>
    new Map(
      statements.flatMap(({ article, casualty }) => {
        const group = groupOf(casualty.victims, ofAnybody(article, casualty));
        return casualty.scope === 'incident' || group === null
          ? []
          : [[casualty.type, SOLDIERS.test(group) ? 'soldier' : group]];
      }),
    );
  const theirs = groups(others);
  return [...groups(some)].some(([type, group]) => theirs.has(type) && theirs.get(type) !== group);
}

const SOLDIERS = /\b(?:soldier|troop|serviceman|servicemen|personnel|marine|military)s?$/i;

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

function sameAcross(a: Event, b: Event): boolean {
  // Nobody dies twice.
  for (const { victim } of b.statements)
    if (victim !== null && a.statements.some((one) => one.victim === victim)) return true;
  // One article's own events stay apart: it told them apart itself.
  if (a.statements.some((one) => b.statements.some((other) => one.article === other.article))) return false;
  const places = placesAgree(a.place, b.place);
  if (places === 'no') return false;
  if (areTwins(a, b)) return true;
  const dates = datesAgree(a.date, b.date);
  if (dates === 'no') return false;
  if (a.scope !== 'incident')
    return places === 'yes' && a.story === b.story && !countsOthers(a.statements, b.statements);
  if (dates === 'yes' && places === 'yes') return true;
  if (a.story !== b.story) return false;
  if (a.main && b.main) return places === 'yes' || a.place === null || b.place === null || mayBePlaces(a, b);
  return places === 'yes' || dates === 'yes';
}

/** Two names for where the event of one story was: a text puts the one into the other, or the figures are the same. */
const mayBePlaces = (a: Event, b: Event): boolean =>
  innerOf(a, b) !== null ||
  a.statements.some((one) => b.statements.some((other) => sameFigure(one.casualty, other.casualty)));
