/** What a process that is to be killed does. */
export const ERRANDS = [
  'import',
  'reread',
  'decide',
  'close',
  'export',
  'copy',
  'purge',
  'backup',
  'restore',
  'migrate',
  'create',
] as const;

export interface Errand {
  what: (typeof ERRANDS)[number];
  /** Holds `news.daybrief`, `old.daybrief` and the folders `own`, `in` and `out`. */
  folder: string;
  /** Of this kill: what it makes is told by it. */
  number: number;
  /** Path of the weights. */
  weights: string;
}

/** A line such a process says: what is acknowledged, or about to be written, and which. */
export type Said = [
  what:
    | 'article'
    | 'replaced'
    | 'reread'
    | 'decision'
    | 'closing'
    | 'writing'
    | 'written'
    | 'copied'
    | 'purged'
    | 'backup'
    | 'restored'
    | 'opened'
    | 'done',
  which: string,
];

/** The day of everything. */
export const DAY = '2031-05-06';

const WORDS =
  'Le préfet a annoncé mardi que le pont de la rivière restera fermé jusqu’à la fin de la semaine prochaine.';

/** A text like no other. In a language that is not analysed: what is tried is what is kept, not what is read. */
export const NOTICE = (number: number, index: number): string =>
  `Avis ${number * 31 + index}\n\n${`${WORDS} Avis du poste ${number} et ${index * 17}. `.repeat(4)}`;
