import type { Claim, HarmType } from '../../../preload/contract';
import { plainName } from '../names';
import { wholesOf, type Draft } from './draft';

/** An older claim gives way to a newer one of the same source about the same kind of harm (CONVENTIONS, updates). */
export function supersede(drafts: Draft[]): Draft[] {
  for (const older of drafts) {
    if (older.claim.superseded) continue;
    const source = sourceOf(older.claim);
    const types = older.claim.figures.filter(({ part }) => !part).map(({ type }) => type);
    const newer = drafts.map(({ claim }) => claim).filter((claim) => isNewer(claim, older.claim));
    older.claim.superseded =
      types.length > 0 &&
      types.every(
        (type) =>
          newer.some(
            (claim) =>
              wholesOf(claim, type).length > 0 &&
              ((source !== null && sourceOf(claim) === source) ||
                overtakes(claim, older.claim, type) ||
                countsOn(claim, older.claim, type)),
          ) || isSettled(older, type, drafts, newer),
      );
  }
  return drafts.toSorted((a, b) => Number(a.claim.superseded) - Number(b.claim.superseded));
}

const isNewer = (one: Claim, other: Claim): boolean => (one.published ?? '') > (other.published ?? '');

/** "At least eight" of Wednesday leaves room for the 23 of Thursday, whoever counts them. */
const overtakes = (newer: Claim, older: Claim, type: HarmType): boolean =>
  wholesOf(older, type).every(
    ({ low, high, vague }) =>
      !vague && high === null && wholesOf(newer, type).some((one) => (one.low ?? 0) > (low ?? Infinity)),
  );

/**
 * A count that goes on only rises: 43 of a year on Thursday take the place of Wednesday's 28, where neither report names whose
 * count it is. Two who count by name may differ.
 */
const countsOn = (newer: Claim, older: Claim, type: HarmType): boolean =>
  older.scope !== 'incident' &&
  isNobodys(newer) &&
  isNobodys(older) &&
  wholesOf(older, type).every(({ low, vague }) =>
    vague ? false : wholesOf(newer, type).some((one) => !one.vague && (one.low ?? 0) > (low ?? Infinity)),
  );

/** The paper's own, or of "reports", "officials": nobody by name. */
const isNobodys = ({ claimant }: Claim): boolean => claimant === null || !/\p{Lu}/u.test(claimant.replace(/^The /, ''));

/** "Eight dead, 15 missing" of Wednesday is settled by the 23 dead of Thursday: the missing are no more. */
function isSettled({ statements }: Draft, type: HarmType, drafts: readonly Draft[], newer: readonly Claim[]): boolean {
  if (type !== 'killed' && type !== 'missing') return false;
  const own = drafts.filter((draft) => draft.statements[0]?.article === statements[0]?.article);
  const most = (wanted: HarmType): number =>
    Math.max(0, ...own.flatMap(({ claim }) => wholesOf(claim, wanted).map(({ low }) => low ?? 0)));
  const missing = most('missing');
  if (missing === 0) return false;
  const gone = most('killed') + missing;
  return newer.some((claim) => wholesOf(claim, 'killed').some((one) => (one.low ?? 0) >= gone));
}

/** Whose figures follow each other: those of one claimant, or those a paper gives in its own voice. */
function sourceOf({ claimant, outlet }: Claim): string | null {
  if (claimant !== null) return `claimant ${plainName(claimant)}`;
  return outlet === null ? null : `outlet ${plainName(outlet)}`;
}
