import { fuzzy } from './fuzzy';

/** One thing to go to or to do. */
export interface Entry {
  id: string;
  label: string;
  /** What is found as well without being shown. */
  also?: string;
  /** Told beside it. */
  hint?: string;
  act: () => void;
}

export interface Group {
  name: string;
  entries: Entry[];
}

/** How many of each group are shown. */
const SHOWN = 6;

/** Of each group what fits best; the group of the best entry first, those that fit already after them. */
export function matching(groups: readonly Group[], found: readonly Group[], typed: string): Group[] {
  const scored = groups.map(({ name, entries }) => {
    const fits = entries.flatMap((entry) => {
      const score = fuzzy(`${entry.label} ${entry.also ?? ''}`, typed);
      return score === null ? [] : [{ entry, score }];
    });
    // Nothing typed: as they stand, what changes something never first.
    if (typed.trim() !== '') fits.sort((one, other) => other.score - one.score);
    return { name, entries: fits.slice(0, SHOWN).map(({ entry }) => entry), best: fits[0]?.score ?? -1 };
  });
  if (typed.trim() !== '') scored.sort((one, other) => other.best - one.best);
  return [...scored.map(({ name, entries }) => ({ name, entries })), ...found].filter(
    ({ entries }) => entries.length > 0,
  );
}
