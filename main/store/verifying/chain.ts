import type { Problem } from '../../../preload/contract';
import { formatPartial } from '../../../preload/contract/wording/dates';
import { BEGINNING, hashOf, type Entry } from '../chain/digest';
import { rowsOf } from '../chain/enter';
import { fits, hasChain, NOTED, type Newest } from '../chain/entries';
import { KINDS } from '../chain/kinds';
import { sql, type Connection } from '../database';
import { differs } from './differs';
import { rowCalled } from './naming';

/** So many breaks are told: after one, a chain that was written anew breaks no more. */
const BREAKS = 20;

interface Row extends Entry, Newest {
  hash: Uint8Array;
}

/** What the chain says of a library. */
export interface Told {
  problems: Problem[];
  noted: string[];
}

/** Walks the chain, and holds each row against its newest entry. */
export function chainProblems(db: Connection): Told {
  const told: Told = { problems: [], noted: [] };
  if (!hasChain(db)) return told;
  const newest = walked(db, told);
  for (const kind of KINDS) {
    for (const { row, content } of rowsOf(db, kind)) {
      const key = `${kind.what} ${row}`;
      const entry = newest.get(key);
      newest.delete(key);
      if (entry !== undefined && fits(entry, content)) continue;
      const { name, ...at } = rowCalled(db, kind.what, row);
      const how = entry === undefined || entry.digest === null ? 'was added' : 'was changed';
      const what = how === 'was changed' ? differs(db, kind.what, row) : null;
      told.problems.push({ words: `${name} ${how} outside of Daybrief${what === null ? '' : `: ${what}`}.`, ...at });
    }
  }
  for (const [key, { digest }] of newest) {
    if (digest === null) continue;
    const [what, row] = parted(key);
    const { name, ...at } = rowCalled(db, what, row);
    told.problems.push({ words: `${name} was removed outside of Daybrief.`, ...at });
  }
  return told;
}

function parted(key: string): [what: string, row: string] {
  const space = key.indexOf(' ');
  return [key.slice(0, space), key.slice(space + 1)];
}

/** Holds each entry against the one before it. @returns the newest entry of each row */
function walked(db: Connection, { problems, noted }: Told): Map<string, Newest> {
  const newest = new Map<string, Newest>();
  let before: Uint8Array = BEGINNING;
  let last = 0;
  let breaks = 0;
  const query = 'SELECT id, at, what, row, salt, digest, hash FROM chain ORDER BY id';
  for (const row of sql<[], Row>(db, query).iterate()) {
    const { id, what, hash, at } = row;
    const whole = id === last + 1 && hashOf(before, row).equals(hash);
    if (!whole && breaks++ < BREAKS)
      problems.push({ words: `The chain is broken at entry ${id}: it, or the one before, was changed or removed.` });
    if (what === NOTED.salvaged)
      noted.push(
        `This library was salvaged from ${row.row}, which was damaged, on ${formatPartial(at.slice(0, 10))}: its chain begins there.`,
      );
    else if (what === NOTED.cut) {
      const [entry = '', seen = ''] = row.row.split(' ');
      problems.push({
        words: `The chain had been seen up to entry ${entry} on ${formatPartial(seen.slice(0, 10))}, and on ${formatPartial(at.slice(0, 10))} it ended before it or was another one: what was newest was taken out or rewritten outside of Daybrief, or an older copy put in its place.`,
      });
    } else if (what === NOTED.lost || what === NOTED.mended) {
      const of = rowCalled(db, ...parted(row.row));
      const { name, ...where } = of;
      if (what === NOTED.mended)
        noted.push(
          `${name} had been changed outside of Daybrief, and was put right or removed on ${formatPartial(at.slice(0, 10))}.`,
        );
      else
        problems.push({
          words: `${name}: what had this number was removed outside of Daybrief, before ${formatPartial(at.slice(0, 10))}.`,
          ...where,
        });
    } else newest.set(`${what} ${row.row}`, { id, salt: row.salt, digest: row.digest });
    before = hash;
    last = id;
  }
  return newest;
}
