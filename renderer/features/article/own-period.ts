import type { ArticleSummary, Day } from '../../../preload/contract';

/** The period in whose briefing what is said of an article is kept: its day, or the day it was taken in. */
export function ownPeriod({ published, imported }: Pick<ArticleSummary, 'published' | 'imported'>): {
  from: Day;
  to: Day;
} {
  const day = (published?.value ?? imported).slice(0, 10);
  return { from: day, to: day };
}
