import { plainName } from '../names';
import type { Story } from '../stories';
import { differentClaimants, ofAnybody, type Statement } from './statements';

/** Statements about one event, period or count. */
export interface Event {
  scope: Statement['casualty']['scope'];
  place: string | null;
  date: string | null;
  statements: Statement[];
  /** Its story among the period's stories, for the order of the table. */
  story: number;
}

/** What one article says about one event, before articles are compared. */
interface Group extends Event {
  main: boolean;
}

/**
 * Groups statements into events: first within an article, by its own tolls, places and dates; then across articles.
 * Two groups are one event only when nothing tells them apart and something ties them together: the same place and
 * day, or the same story. What can't be told stays apart.
 */
export function groupEvents(statements: readonly Statement[], stories: readonly Story[]): Event[] {
  const storyOf = new Map(
    stories.flatMap((story, index) => story.articles.map(({ id }): [number, number] => [id, index])),
  );
  const groups: Group[] = [];
  for (const statement of statements) {
    const story = storyOf.get(statement.article.id) ?? -1;
    const group = groups.findLast(
      (known) => known.statements[0]?.article === statement.article && sameWithin(known, statement),
    );
    if (group === undefined) {
      const toll = statement.toll === null ? undefined : statement.article.findings.tolls[statement.toll];
      groups.push({
        scope: statement.casualty.scope,
        place: toll?.place ?? statement.casualty.place?.name ?? null,
        date: toll?.date?.value ?? statement.casualty.date?.value ?? null,
        statements: [statement],
        story,
        main: toll?.main ?? false,
      });
    } else {
      group.statements.push(statement);
      group.place ??= statement.casualty.place?.name ?? null;
      group.date ??= statement.casualty.date?.value ?? null;
    }
  }

  const events: Group[] = [];
  const byKey = new Map<string, Group[]>();
  for (const group of groups) {
    // Only groups of the same scope that share a story or a place can be one: the rest is never compared.
    const keys = [
      `story ${group.scope} ${group.story}`,
      ...(group.place === null ? [] : [`place ${group.scope} ${plainName(group.place)}`]),
    ];
    const event = keys.flatMap((key) => byKey.get(key) ?? []).find((known) => sameAcross(known, group));
    if (event === undefined) events.push(group);
    else {
      event.statements.push(...group.statements);
      event.place = moreSpecific(event.place, group.place);
      event.date = moreSpecific(event.date, group.date);
      event.main ||= group.main;
    }
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), event ?? group]);
  }
  return events;
}

function sameWithin(group: Group, { article, casualty, toll }: Statement): boolean {
  if (group.scope !== casualty.scope) return false;
  const tolls = new Set(group.statements.flatMap((known) => known.toll ?? []));
  const own = toll === null ? undefined : article.findings.tolls[toll];
  const dates = datesAgree(group.date, own?.date?.value ?? casualty.date?.value ?? null);
  const places = placesAgree(group.place, own?.place ?? casualty.place?.name ?? null);
  if (toll !== null && tolls.size > 0)
    return tolls.has(toll) || (dates === 'yes' && places === 'yes' && rivals(group, casualty));
  if (dates === 'no' || places === 'no') return false;
  // With nothing said of place and day, a statement belongs to the article's event only where there is but one.
  if (dates === 'yes' || places === 'yes' || (group.main && article.findings.tolls.length === 1)) return true;
  return article.findings.tolls.length <= 1 && ofAnybody(article, casualty) && rivals(group, casualty);
}

/** Somebody else's figure for the same harm, with nothing that tells the two apart: a rival claim about one event, not a second event. */
function rivals({ statements }: Group, { type, claimant }: Statement['casualty']): boolean {
  const whole = statements.filter((known) => known.casualty.type === type && !known.part);
  return (
    claimant !== null &&
    whole.length > 0 &&
    whole.every(({ casualty }) => differentClaimants(casualty.claimant, claimant))
  );
}

function sameAcross(a: Group, b: Group): boolean {
  // One article's own events stay apart: it told them apart itself.
  if (a.statements.some((one) => b.statements.some((other) => one.article === other.article))) return false;
  const dates = datesAgree(a.date, b.date);
  const places = placesAgree(a.place, b.place);
  if (dates === 'no' || places === 'no') return false;
  if (a.scope !== 'incident') return places === 'yes' && a.story === b.story;
  if (dates === 'yes' && places === 'yes') return true;
  return a.story === b.story && (a.main && b.main ? true : places === 'yes' || dates === 'yes');
}

type Agreement = 'yes' | 'no' | 'open';

function datesAgree(a: string | null, b: string | null): Agreement {
  if (a === null || b === null) return 'open';
  if (a === b) return 'yes';
  return a.startsWith(b) || b.startsWith(a) ? 'open' : 'no';
}

function placesAgree(a: string | null, b: string | null): Agreement {
  if (a === null || b === null) return 'open';
  const x = plainName(a);
  const y = plainName(b);
  if (x === y) return 'yes';
  // "south Lebanon" lies in "Lebanon"; two names without a common word may still be a town and its country.
  return ` ${x} `.includes(` ${y} `) || ` ${y} `.includes(` ${x} `) ? 'yes' : 'open';
}

function moreSpecific(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return b.length > a.length && b.includes(a) ? b : a;
}
