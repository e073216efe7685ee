/** Days after which an incident is no news of today but history. AOAV excludes incidents over 24 hours; papers carry a month. */
const OLD = 45;

/** A day, month or year so long before publication is history. */
export const isOld = (date: string, published: string): boolean => daysBetween(date, published) > OLD;

/** Whole days from the end of the first date to the second; dates may be cut to month or year. */
export function daysBetween(first: string, second: string): number {
  const parse = (value: string, late: boolean): number => {
    const [year, month, day] = value.split('-').map(Number);
    return Date.UTC(year ?? 0, month === undefined ? (late ? 11 : 0) : month - 1, day ?? (late ? 28 : 1));
  };
  return Math.round((parse(second, false) - parse(first, true)) / 86_400_000);
}
