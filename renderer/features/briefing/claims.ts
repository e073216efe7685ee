import type { CasualtyEvent, Claim, ClaimFigure, HarmType } from '../../../preload/contract';

/** A claim that stands, with the ones it took the place of. */
export interface ClaimRow {
  claim: Claim;
  was: ClaimFigure[];
}

function sameClaimant(one: Claim, other: Claim): boolean {
  if (one.claimant === null && other.claimant === null) return one.outlet === other.outlet;
  return one.claimant !== null && other.claimant !== null && one.claimant.toLowerCase() === other.claimant.toLowerCase();
}

/**
 * The rows under an event: every claim that stands, each with its own superseded figures beside it ("was 19").
 * A superseded claim without a standing one by the same claimant keeps a row of its own; nothing is dropped.
 */
export function claimRows(event: CasualtyEvent): ClaimRow[] {
  const standing = event.claims.filter((claim) => !claim.superseded).map((claim): ClaimRow => ({ claim, was: [] }));
  const alone: ClaimRow[] = [];
  for (const old of event.claims.filter((claim) => claim.superseded)) {
    const heir = standing.find((row) => sameClaimant(row.claim, old) && old.figures.every((figure) => row.claim.figures.some((now) => now.type === figure.type)));
    if (heir === undefined) alone.push({ claim: old, was: [] });
    else heir.was.push(...old.figures.filter(({ part }) => !part));
  }
  return [...standing, ...alone];
}

/** The columns a table of these events needs: killed, injured and missing always, the others when they occur. */
export function harmColumns(events: readonly CasualtyEvent[], order: readonly HarmType[]): HarmType[] {
  const seen = new Set(events.flatMap((event) => [...event.totals.map((total) => total.type), ...event.claims.flatMap((claim) => claim.figures.map((figure) => figure.type))]));
  return order.filter((type) => type === 'killed' || type === 'injured' || type === 'missing' || seen.has(type));
}
