import type { CasualtyEvent, Claim, ClaimFigure, HarmType } from '../../../preload/contract';
import { RARER_HARM } from '../../../preload/contract/wording/words';

/** A claim that stands, with the ones it took the place of. */
export interface ClaimRow {
  claim: Claim;
  was: ClaimFigure[];
}

function sameClaimant(one: Claim, other: Claim): boolean {
  if (one.claimant === null && other.claimant === null) return one.outlet === other.outlet;
  return (
    one.claimant !== null && other.claimant !== null && one.claimant.toLowerCase() === other.claimant.toLowerCase()
  );
}

/**
 * The rows under an event: every claim that stands, each with its own superseded figures beside it ("was 19").
 * A superseded claim without a standing one by the same claimant keeps a row of its own; nothing is dropped.
 */
export function claimRows(event: CasualtyEvent): ClaimRow[] {
  const standing = event.claims.filter((claim) => !claim.superseded).map((claim): ClaimRow => ({ claim, was: [] }));
  const alone: ClaimRow[] = [];
  for (const old of event.claims.filter((claim) => claim.superseded)) {
    const heir = standing.find(
      (row) =>
        sameClaimant(row.claim, old) &&
        old.figures.every((figure) => row.claim.figures.some((now) => now.type === figure.type)),
    );
    if (heir === undefined) alone.push({ claim: old, was: [] });
    else heir.was.push(...old.figures.filter(({ part }) => !part));
  }
  return [...standing, ...alone];
}

/** A column of the table: one kind of harm, or the rarer ones together, each figure then with its kind's name. */
export interface HarmColumn {
  name: string | null;
  types: readonly HarmType[];
}

/** Kinds that stand in columns of their own (CONVENTIONS): the first three always, undivided harm when it occurs. */
const OWN: readonly HarmType[] = ['killed', 'injured', 'killed_or_injured', 'missing'];

/**
 * The columns a table of these events needs. Two or more of the rarer kinds share one: eight columns leave no room
 * for who says so.
 * @param standing kinds that have a column though nobody states any
 */
export function harmColumns(
  events: readonly CasualtyEvent[],
  order: readonly HarmType[],
  standing: readonly HarmType[] = OWN,
): HarmColumn[] {
  const seen = new Set(
    events.flatMap((event) => [
      ...event.totals.map((total) => total.type),
      ...event.claims.flatMap((claim) => claim.figures.map((figure) => figure.type)),
    ]),
  );
  const own = order.filter(
    (type) => OWN.includes(type) && (seen.has(type) || (standing.includes(type) && type !== 'killed_or_injured')),
  );
  const rare = order.filter((type) => !OWN.includes(type) && seen.has(type));
  const columns = own.map((type): HarmColumn => ({ name: null, types: [type] }));
  if (rare.length > 0) columns.push({ name: rare.length > 1 ? RARER_HARM : null, types: rare });
  return columns;
}
