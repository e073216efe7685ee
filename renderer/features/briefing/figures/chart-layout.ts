import type { Day, HarmDay } from '../../../../preload/contract';
import { addDays } from '../../../../preload/contract/wording/dates';

/** Fewer days than this make bars as broad as blocks: empty ones are put before them. */
const LEAST = 14;
/** Share of the width that a figure over a bar takes. */
const LABEL = 0.09;

export interface Bar {
  /** Index into the days. */
  day: number;
  low: number;
  /** What is drawn in full and what is drawn faint above it, as shares of the panel's height. */
  sure: number;
  open: number;
  /** Its figure has room over it. */
  labelled: boolean;
}

export interface Panel {
  type: 'killed' | 'injured';
  bars: Bar[];
  /** Round values with a line across, as shares of the height. */
  lines: { value: number; at: number }[];
}

/** The days as they are drawn: those told and, where they are few, empty ones before them. */
export function drawnDays(days: readonly HarmDay[]): HarmDay[] {
  const first = days[0]?.day;
  if (first === undefined) return [];
  const missing = Math.max(0, LEAST - days.length);
  const empty = (day: Day): HarmDay => ({ day, killed: null, injured: null, events: [] });
  return [...Array.from({ length: missing }, (_, index) => empty(addDays(first, index - missing))), ...days];
}

/** One panel of bars for each kind of harm that is told. */
export function panelsOf(days: readonly HarmDay[]): Panel[] {
  return (['killed', 'injured'] as const).flatMap((type) => {
    const told = days.flatMap((day, index) => {
      const range = day[type];
      return range === null ? [] : [{ day: index, low: range.low, high: range.high ?? range.low }];
    });
    const top = Math.max(0, ...told.map(({ high }) => high));
    if (top === 0) return [];
    const labelled = roomFor(told, days.length);
    return [
      {
        type,
        bars: told.map(({ day, low, high }) => ({
          day,
          low,
          sure: low / top,
          open: (high - low) / top,
          labelled: labelled.has(day),
        })),
        lines: linesOf(top),
      },
    ];
  });
}

/** The days whose figures are printed: the greatest first, none over another. */
function roomFor(told: readonly { day: number; high: number }[], count: number): Set<number> {
  const apart = Math.ceil(LABEL * count);
  const chosen = new Set<number>();
  for (const { day, high } of told.toSorted((a, b) => b.high - a.high || b.day - a.day))
    if (high > 0 && [...chosen].every((other) => Math.abs(other - day) >= apart)) chosen.add(day);
  return chosen;
}

/** One or two round values below the greatest. */
function linesOf(top: number): Panel['lines'] {
  if (top < 4) return [];
  const power = 10 ** Math.floor(Math.log10(top));
  const step = [power / 2, power, 2 * power, 5 * power].find(
    (one) => one >= 1 && Number.isInteger(one) && top / one < 3,
  );
  if (step === undefined) return [];
  return [step, 2 * step].filter((value) => value < top * 0.95).map((value) => ({ value, at: value / top }));
}

/** The days under which a date stands: the last, and each seventh before it. */
export function datedDays(count: number): number[] {
  const step = 7 * Math.max(1, Math.ceil(count / 56));
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => count - 1 - index * step);
}
