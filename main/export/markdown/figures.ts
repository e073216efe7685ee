import type { CasualtyEvent, ClaimFigure, EventTotal, HarmType } from '../../../preload/contract';

export const HARM_NAMES: Record<HarmType, string> = {
  killed: 'Killed',
  injured: 'Injured',
  killed_or_injured: 'Killed or injured',
  missing: 'Missing',
  displaced: 'Displaced',
  detained: 'Detained',
  abducted: 'Abducted',
  other: 'Other harm',
};

const numbers = new Intl.NumberFormat('en-GB');

/** "8", "28 to 31", "at least 8", "up to 12"; null when neither side is known. */
export function formatRange(low: number | null, high: number | null): string | null {
  if (low !== null && high !== null)
    return low === high ? numbers.format(low) : `${numbers.format(low)} to ${numbers.format(high)}`;
  if (low !== null) return `at least ${numbers.format(low)}`;
  return high === null ? null : `up to ${numbers.format(high)}`;
}

const ABOVE = /^(?:well |far |slightly |just )?(?:more than|over|above|upwards of)\b/iu;
const BELOW = /^(?:well |far |slightly |just )?(?:fewer than|less than|under|below)\b/iu;

/**
 * An event's line where several claims stand: "Killed: 28 to 31." Empty for a single claim, whose own words say it.
 * A bound derived from "more than 3,700" is 3,701 and was said by nobody: it is written back as the words that were.
 */
export function eventTotals(event: CasualtyEvent): string {
  const standing = event.claims.filter(({ superseded }) => !superseded);
  if (standing.length < 2) return '';
  return event.totals
    .flatMap((total) => {
      const figures = standing.flatMap((claim) =>
        claim.figures.filter((figure) => figure.type === total.type && !figure.part),
      );
      const range = openRange(total, figures) ?? statedRange(total.low, total.high, figures) ?? total.vague;
      return range === null ? [] : [`${HARM_NAMES[total.type]}: ${range}.`];
    })
    .join(' ');
}

/** "9 to at least 17": a range that somebody's claim leaves open above; null where none does. */
function openRange({ low, top }: EventTotal, figures: readonly ClaimFigure[]): string | null {
  if (low === null || top === null) return null;
  const above = figures.some((figure) => figure.low === top && ABOVE.test(figure.phrase));
  return `${numbers.format(low)} to ${above ? `more than ${numbers.format(top - 1)}` : `at least ${numbers.format(top)}`}`;
}

function statedRange(low: number | null, high: number | null, figures: readonly ClaimFigure[]): string | null {
  const above = low !== null && figures.some((figure) => figure.low === low && ABOVE.test(figure.phrase));
  const below = high !== null && figures.some((figure) => figure.high === high && BELOW.test(figure.phrase));
  if (!above && !below) return formatRange(low, high);
  const from = low === null ? [] : [above ? `more than ${numbers.format(low - 1)}` : `at least ${numbers.format(low)}`];
  const to = high === null ? [] : [below ? `fewer than ${numbers.format(high + 1)}` : `up to ${numbers.format(high)}`];
  return [...from, ...to].join(', ');
}
