import type { BriefingSummary, Day } from '../../../preload/contract';

export interface RailDay {
  day: Day;
  articles: number;
  /** Closed briefings of this very day, newest version first. */
  closed: BriefingSummary[];
}

export interface RailMonth {
  /** `YYYY-MM`. */
  month: string;
  articles: number;
  days: RailDay[];
}

export interface RailYear {
  year: string;
  articles: number;
  months: RailMonth[];
}

const sum = (parts: readonly { articles: number }[]): number =>
  parts.reduce((total, { articles }) => total + articles, 0);

/** Days in years and months, newest first, with what is closed of each; a closed day whose articles are gone stays. */
export function dayGroups(
  days: readonly { day: Day; articles: number }[],
  briefings: readonly BriefingSummary[],
): RailYear[] {
  const all = new Map<Day, RailDay>(days.map(({ day, articles }) => [day, { day, articles, closed: [] }]));
  for (const briefing of briefings) {
    if (briefing.from !== briefing.to) continue;
    const of = all.get(briefing.from) ?? { day: briefing.from, articles: 0, closed: [] };
    of.closed.push(briefing);
    all.set(briefing.from, of);
  }
  const years: RailYear[] = [];
  for (const entry of [...all.values()].sort((one, other) => other.day.localeCompare(one.day))) {
    entry.closed.sort((one, other) => other.version - one.version);
    let year = years.at(-1);
    if (year?.year !== entry.day.slice(0, 4))
      years.push((year = { year: entry.day.slice(0, 4), articles: 0, months: [] }));
    let month = year.months.at(-1);
    if (month?.month !== entry.day.slice(0, 7))
      year.months.push((month = { month: entry.day.slice(0, 7), articles: 0, days: [] }));
    month.days.push(entry);
  }
  for (const year of years) {
    for (const month of year.months) month.articles = sum(month.days);
    year.articles = sum(year.months);
  }
  return years;
}

/** Whether a year or month is open before anybody opened or closed it: the newest ones are, and those of the day shown. */
export function openAtFirst(key: string, years: readonly RailYear[], shown: Day | null): boolean {
  const [newest] = years;
  return key === newest?.year || key === newest?.months[0]?.month || (shown !== null && shown.startsWith(`${key}-`));
}
