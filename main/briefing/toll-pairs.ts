import type { Briefing, CasualtyEvent } from '../../preload/contract';
import { datesAgree, innerByMap, isWide, placesAgree } from './casualties/agreement';
import { TOLL_KINDS } from './casualties/toll-kinds';
import { severity } from './front';

/** What of a briefing tells its tolls. */
export type TollsOf = Pick<Briefing, 'casualties' | 'sources'>;

export interface TollPairs {
  pairs: {
    /** Index into `Briefing.casualties`. */
    index: number;
    event: CasualtyEvent;
    /** The same event in the earlier briefing; null where that one did not tell of it. */
    old: CasualtyEvent | null;
  }[];
  /** Those of the earlier one that are none of them. */
  gone: CasualtyEvent[];
}

/**
 * Which event of an earlier briefing each event is, the worst first.
 */
export function pairTolls(before: TollsOf, now: TollsOf): TollPairs {
  const found = new Set<CasualtyEvent>();
  const worst = [...now.casualties.entries()].toSorted(([, a], [, b]) => severity(b) - severity(a));
  const pairs = worst.map(([index, event]) => {
    const left = before.casualties.filter((other) => !found.has(other));
    const old =
      left.find((other) => isSame(other, event, before, now)) ?? left.find((other) => isSameTold(other, event)) ?? null;
    if (old !== null) found.add(old);
    return { index, event, old };
  });
  return { pairs, gone: before.casualties.filter((event) => !found.has(event)) };
}

/** One event in two briefings: of one place and day, or told by the same article of the same place. */
function isSame(old: CasualtyEvent, event: CasualtyEvent, before: TollsOf, now: TollsOf): boolean {
  if (!old.totals.some(({ type }) => event.totals.some((total) => total.type === type))) return false;
  const days = datesAgree(old.date, event.date);
  if (days === 'no') return false;
  const places =
    placesAgree(old.place, event.place) === 'yes' ||
    (old.place !== null && event.place !== null && innerByMap(old.place, event.place) !== null);
  if (places && days === 'yes') return true;
  const hashes = hashesOf(old, before.sources);
  return (places || old.place === event.place) && hashesOf(event, now.sources).some((hash) => hashes.includes(hash));
}

/**
 * One event told otherwise: of one town and day, where the hurt have died since; or of one town with the same number, where
 * its day was told only later.
 */
function isSameTold(old: CasualtyEvent, event: CasualtyEvent): boolean {
  if (old.place === null || event.place === null || placesAgree(old.place, event.place) !== 'yes') return false;
  if (isWide(old.place) || isWide(event.place)) return false;
  if (old.what !== null && event.what !== null && old.what !== event.what) return false;
  const days = datesAgree(old.date, event.date);
  if (days === 'no') return false;
  if (days === 'yes') return [old, event].every(({ totals }) => totals.some(({ type }) => TOLL_KINDS.includes(type)));
  return old.totals.some((one) =>
    event.totals.some((other) => one.type === other.type && one.low !== null && one.low > 1 && one.low === other.low),
  );
}

/** The files its claims stand in: an article keeps its hash from one briefing to the next. */
function hashesOf({ claims }: CasualtyEvent, sources: Briefing['sources']): string[] {
  const articles = new Set(claims.flatMap(({ figures }) => figures.map(({ citation }) => citation.article)));
  return sources.flatMap(({ article, hash }) => (articles.has(article) ? [hash] : []));
}
