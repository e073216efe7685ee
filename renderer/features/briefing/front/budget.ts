/** One step to a fuller page: of which part, and how many more. */
export type Step<Budget> = readonly [part: keyof Budget, more: number];

/** How much of each part a front page prints. */
export interface FrontBudget {
  leads: number;
  /** Of them those told in whole sentences: a lead is cut to its headline before one is dropped. */
  whole: number;
  /** Sentences of a lead's summary. */
  sentences: number;
  events: number;
  quotes: number;
  changes: number;
  ahead: number;
  warnings: number;
}

/** The barest front page. */
export const FRONT_LEAST: FrontBudget = {
  leads: 3,
  whole: 0,
  sentences: 1,
  events: 3,
  quotes: 1,
  changes: 1,
  ahead: 1,
  warnings: 1,
};

/** Where even the barest does not fit one screen it is read by scrolling: then it is the page as it is printed. */
export const FRONT_SCROLLED: FrontBudget = {
  leads: 5,
  whole: 5,
  sentences: 1,
  events: 5,
  quotes: 2,
  changes: 3,
  ahead: 3,
  warnings: 2,
};

/** What a front page with room left prints more of, in the order in which it is missed; what it leaves out stands in the body. */
export const FRONT_MORE: readonly Step<FrontBudget>[] = [
  ['leads', 1],
  ['leads', 1],
  ['warnings', 1],
  ['whole', 1],
  ['whole', 1],
  ['whole', 1],
  ['whole', 1],
  ['whole', 1],
  ['events', 1],
  ['quotes', 1],
  ['changes', 1],
  ['ahead', 1],
  ['events', 1],
  ['changes', 1],
  ['quotes', 1],
  ['ahead', 1],
  ['events', 1],
  ['sentences', 1],
  ['changes', 2],
  ['ahead', 1],
  ['warnings', 1],
  ['sentences', 1],
  ['ahead', 1],
];

/** How much of each part the executive edition's body prints; the full edition prints all. */
export interface BodyBudget {
  stories: number;
  deeds: number;
  events: number;
  running: number;
  /** 1: chart and map are printed. */
  figures: number;
  ahead: number;
  quotes: number;
  actors: number;
}

/** The barest body of the executive edition. */
export const BODY_LEAST: BodyBudget = {
  stories: 10,
  deeds: 4,
  events: 6,
  running: 2,
  figures: 0,
  ahead: 1,
  quotes: 3,
  actors: 4,
};

export const BODY_MORE: readonly Step<BodyBudget>[] = [
  ['events', 6],
  ['stories', 6],
  ['deeds', 3],
  ['quotes', 2],
  ['actors', 2],
  ['stories', 8],
  ['ahead', 2],
  ['figures', 1],
  ['deeds', 3],
  ['running', 2],
  ['actors', 2],
  ['events', 10],
  ['quotes', 3],
  ['stories', 10],
  ['ahead', 5],
  ['running', 4],
  ['deeds', 5],
  ['quotes', 4],
  ['stories', 20],
  ['events', 20],
  ['stories', 5],
  ['stories', 5],
  ['stories', 3],
  ['stories', 2],
];

/** Everything. */
export const WHOLE: BodyBudget = {
  stories: Infinity,
  deeds: Infinity,
  events: Infinity,
  running: Infinity,
  figures: 1,
  ahead: Infinity,
  quotes: Infinity,
  actors: Infinity,
};
