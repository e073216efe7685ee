import type { Briefing, PurgedSource } from '../../preload/contract';
import { purgedInWords, withoutPurged } from '../briefing/purged';
import { closedBriefing, closedIfSound } from '../store/briefings';
import type { Connection } from '../store/database';
import { tombstones } from '../store/purge';

/** A closed briefing to be read: as it was closed, without a word of what was purged since. */
export function briefingToRead(db: Connection, id: number): Briefing {
  const briefing = closedBriefing(db, id);
  const since = briefing.changes?.since.id ?? null;
  const before = since === null ? null : closedIfSound(db, since);
  return withoutPurged(briefing, tombstones(db), { before });
}

/** Gives briefings to be compared: what was purged is named by its tombstone, in whatever one of them. */
export function showing(db: Connection, timeZone: string): (briefing: Briefing) => Briefing {
  const stones = tombstones(db);
  const called = (stone: PurgedSource): string => purgedInWords(stone, timeZone);
  return (briefing) => withoutPurged(briefing, stones, { called });
}
