import type { Briefing } from '../../preload/contract';

/** The parts of a briefing that say nothing, for tests that are about others. */
export const NOTHING = {
  front: { events: [], quotes: [] },
  stories: [],
  deeds: [],
  warnings: [],
  checks: [],
  changes: null,
  figures: { days: [], points: [], unplaced: [] },
  otherQuotes: [],
  desk: { hidden: [], hiddenActors: [], unfit: [], unfitDecisions: [], late: [] },
  closedBy: null,
  fingerprint: '',
  ahead: [],
  aside: { running: [], sums: [], older: [], undated: [], other: [] },
} satisfies Partial<Briefing>;
