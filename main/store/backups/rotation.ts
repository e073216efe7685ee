/** A backup, as far as the rule of which are kept needs to know it. */
export interface Turn {
  name: string;
  /** The order in which they were taken: counted, not told from a clock. */
  order: number;
  /** When, in UTC, as the clock stood then. */
  at: string;
  bytes: number;
  kind: BackupKind;
}

/** `before`: taken before the library came to another form. `doubted`: of a library in which something was found wrong. */
export type BackupKind = 'usual' | 'before' | 'doubted';

/** A backup that is no longer needed, since another one stands for it. */
export interface Dropped {
  name: string;
  /** The next newer one that is kept: it must be proven whole before this one goes. */
  since: string;
}

/** So many hours, days and weeks that have a backup keep the last one of each. */
export const KEPT = { hours: 24, days: 14, weeks: 8 } as const;

/** So many are kept of those before another form, and of those of a library in which something was found wrong. */
export const KEPT_ASIDE = 3;

/**
 * Which backups are no longer needed. Hours, days and weeks that have a backup are counted from the newest on, whatever day it
 * is now: where nobody worked for months nothing grows too old. What was taken last is the newest, whatever the clock said
 * then: one that was set back, or ran ahead for a while, costs no good backup.
 * @param limit bytes that all together may take; the newest is kept even where it alone takes more
 */
export function rotate(all: readonly Turn[], limit: number): Dropped[] {
  const ordered = all.toSorted((one, other) => other.order - one.order || (one.at < other.at ? 1 : -1));
  const kept = shed(inSlots(ordered), limit);
  const dropped: Dropped[] = [];
  let since: string | null = null;
  for (const { name } of ordered) {
    if (kept.has(name)) since = name;
    else if (since !== null) dropped.push({ name, since });
  }
  return dropped;
}

/** Why one is kept; the first of these is the first to go where room is short. */
const RANKS = ['hour', 'doubted', 'before', 'day', 'week', 'newest'] as const;
type Rank = (typeof RANKS)[number];

interface Placed extends Turn {
  rank: Rank;
}

/** @param ordered the newest first */
function inSlots(ordered: readonly Turn[]): Placed[] {
  const ranks = new Map<string, Rank>();
  const usual = ordered.filter(({ kind }) => kind === 'usual');
  for (const { name } of lastOfEach(usual, ({ at }) => at.slice(0, 13), KEPT.hours)) ranks.set(name, 'hour');
  for (const { name } of lastOfEach(usual, ({ at }) => at.slice(0, 10), KEPT.days)) ranks.set(name, 'day');
  for (const { name } of lastOfEach(usual, ({ at }) => mondayOf(at), KEPT.weeks)) ranks.set(name, 'week');
  for (const kind of ['before', 'doubted'] as const)
    for (const { name } of ordered.filter((one) => one.kind === kind).slice(0, KEPT_ASIDE)) ranks.set(name, kind);
  // The last good one stays as well when what came after it is doubted.
  for (const one of [ordered[0], usual[0]]) if (one !== undefined) ranks.set(one.name, 'newest');
  return ordered.flatMap((one) => {
    const rank = ranks.get(one.name);
    return rank === undefined ? [] : [{ ...one, rank }];
  });
}

/** The newest of each period, for so many periods. */
function lastOfEach(usual: readonly Turn[], periodOf: (one: Turn) => string, periods: number): Turn[] {
  const found: Turn[] = [];
  let last: string | null = null;
  for (const one of usual) {
    const period = periodOf(one);
    if (period === last) continue;
    if (found.length === periods) break;
    found.push(one);
    last = period;
  }
  return found;
}

const DAY = 86_400_000;

/** The Monday of a moment's week, as a number of days. */
function mondayOf(at: string): string {
  const day = Math.floor(Date.parse(at) / DAY);
  // The first of January 1970 was a Thursday.
  return String(day - ((day + 3) % 7));
}

/** Names of those that stay when all together must take no more than the limit: the oldest of the least needed go first. */
function shed(placed: readonly Placed[], limit: number): Set<string> {
  const kept = new Set(placed.map(({ name }) => name));
  let total = placed.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const rank of RANKS.slice(0, -1)) {
    for (const one of placed.filter((each) => each.rank === rank).toReversed()) {
      if (total <= limit) return kept;
      kept.delete(one.name);
      total -= one.bytes;
    }
  }
  return kept;
}
