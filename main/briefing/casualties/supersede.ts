import type { Claim, ClaimFigure, HarmType } from '../../../preload/contract';
import { plainName } from '../names';
import type { Draft } from './draft';

/** An older claim gives way to a newer one of the same source about the same kind of harm (CONVENTIONS, updates). */
export function supersede(drafts: Draft[]): Draft[] {
  for (const older of drafts) {
    const source = sourceOf(older.claim);
    if (older.claim.superseded) continue;
    const types = older.claim.figures.filter(({ part }) => !part).map(({ type }) => type);
    older.claim.superseded =
      types.length > 0 &&
      types.every(
        (type) =>
          drafts.some(
            ({ claim }) =>
              claim !== older.claim &&
              ((source !== null && sourceOf(claim) === source) || overtakes(claim, older.claim, type)) &&
              (claim.published ?? '') > (older.claim.published ?? '') &&
              claim.figures.some((figure) => figure.type === type && !figure.part),
          ) || isSettled(older, type, drafts),
      );
  }
  return drafts.toSorted((a, b) => Number(a.claim.superseded) - Number(b.claim.superseded));
}

/** "At least eight" of Wednesday leaves room for the 23 of Thursday, whoever counts them. */
const overtakes = (newer: Claim, older: Claim, type: HarmType): boolean => {
  const counts = ({ figures }: Claim): ClaimFigure[] =>
    figures.filter((figure) => figure.type === type && !figure.part);
  const left = counts(older);
  return (
    left.length > 0 &&
    left.every(
      ({ low, high, vague }) =>
        !vague && high === null && counts(newer).some((one) => (one.low ?? 0) > (low ?? Infinity)),
    )
  );
};

/** "Eight dead, 15 missing" of Wednesday is settled by the 23 dead of Thursday: the missing are no more. */
function isSettled(older: Draft, type: HarmType, drafts: readonly Draft[]): boolean {
  if (type !== 'killed' && type !== 'missing') return false;
  const article = older.statements[0]?.article;
  const most = (wanted: HarmType): number =>
    Math.max(
      0,
      ...drafts
        .filter(({ statements }) => statements[0]?.article === article)
        .flatMap(({ claim }) =>
          claim.figures.filter((one) => one.type === wanted && !one.part).map(({ low }) => low ?? 0),
        ),
    );
  const missing = most('missing');
  if (missing === 0) return false;
  const gone = most('killed') + missing;
  return drafts.some(
    ({ claim }) =>
      (claim.published ?? '') > (older.claim.published ?? '') &&
      claim.figures.some((one) => one.type === 'killed' && !one.part && (one.low ?? 0) >= gone),
  );
}

/** Whose figures follow each other: those of one claimant, or those a paper gives in its own voice. */
function sourceOf({ claimant, outlet }: Claim): string | null {
  if (claimant !== null) return `claimant ${plainName(claimant)}`;
  return outlet === null ? null : `outlet ${plainName(outlet)}`;
}
