import type { ClaimFigure, EventTotal, HarmType } from '../../../preload/contract';
import { wholesOf, type Draft } from './draft';

const ORDER: readonly HarmType[] = [
  'killed',
  'injured',
  'killed_or_injured',
  'missing',
  'displaced',
  'detained',
  'abducted',
  'other',
];

export type Bounds = Pick<ClaimFigure, 'low' | 'high' | 'vague' | 'phrase'>;

/** What each current claim comes to: one figure, or the sum of those it joins with "and". */
function currentFigures(drafts: readonly Draft[], type: HarmType): Bounds[] {
  return drafts.filter(({ claim }) => !claim.superseded).flatMap(({ claim }) => whole(wholesOf(claim, type)));
}

/** What the figures of one claim come to: the one, or the sum of several. */
export function whole(figures: readonly ClaimFigure[]): Bounds[] {
  const [first, ...others] = figures;
  if (first === undefined || others.length === 0) return first === undefined ? [] : [first];
  // A vague word beside a number is no bound, and gives the sum none above.
  const firm = figures.filter(({ vague, low, high }) => !vague && (low !== null || high !== null));
  if (firm.length === 0) return [first];
  const lows = firm.flatMap(({ low }) => low ?? []);
  const closed = firm.length === figures.length && firm.every(({ high }) => high !== null);
  const low = lows.length === 0 ? null : lows.reduce((sum, value) => sum + value, 0);
  const high = closed ? firm.reduce((sum, figure) => sum + (figure.high ?? 0), 0) : null;
  return [{ low, high, vague: false, phrase: figures.map(({ phrase }) => phrase).join(' and ') }];
}

/** "a boy", "Omar Velmo": one of the harmed, told of by himself. */
const ONE = /^(?:one|1|a single|just one|only one)\b/i;

/** Beside "at least one person" a boy told of by himself is one of those counted, and no bound above. */
function withoutCaps(figures: readonly Bounds[]): readonly Bounds[] {
  const isTold = ({ low, high, phrase }: Bounds): boolean => low === 1 && high === 1 && !ONE.test(phrase);
  if (!figures.some(({ low, high }) => low !== null && high === null)) return figures;
  return figures.map((figure) => (isTold(figure) ? { ...figure, high: null } : figure));
}

/**
 * The range over the current claims of each type: the lowest low to the highest high. Vague words stand only where nothing
 * firmer does, with the floor of their literal plural ("scores": at least 40; CONVENTIONS), and give no bound above. A range never ends below what somebody claims: it is then left open.
 */
export function rangeOf(drafts: readonly Draft[]): EventTotal[] {
  return ORDER.flatMap((type): EventTotal[] => {
    const figures = currentFigures(drafts, type);
    if (figures.length === 0) return [];
    const firm = withoutCaps(figures.filter(({ vague, low, high }) => !vague && (low !== null || high !== null)));
    if (firm.length === 0) {
      const floors = figures.flatMap(({ low }) => low ?? []);
      const floor = floors.length === 0 ? null : Math.min(...floors);
      return [{ type, low: floor, high: null, top: null, vague: figures[0]?.phrase ?? null }];
    }
    const lows = firm.flatMap(({ low }) => (low === null ? [] : [low]));
    const highs = firm.flatMap(({ high }) => (high === null ? [] : [high]));
    const low = lows.length === 0 ? null : Math.min(...lows);
    const top = highs.length === 0 ? null : Math.max(...highs);
    const greatest = Math.max(...lows, ...highs);
    // "At least 40" beside "31" leaves the range open, though somebody gave an upper bound.
    const open = top === null || greatest > top;
    return [{ type, low, high: open ? null : top, top: open && greatest !== low ? greatest : null, vague: null }];
  });
}
