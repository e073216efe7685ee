import type { HarmDate, HarmPlace, HarmType, Scope } from '../../../../preload/contract/findings';
import { Judge, type Choice } from '../../../learning/judge';
import type { Document } from '../../../text/document';
import type { People } from '../people';
import day from './weights/day.json';
import finder from './weights/finder.json';
import place from './weights/place.json';
import scope from './weights/scope.json';

/** What is asked about people of a text, with the answers that are thought of. */
export interface Question<Answer> {
  /** The people as they stand in the text: offsets, and how many. */
  about: { start: number; end: number; low: number | null; high: number | null };
  choices: readonly (Choice & { answer: Answer })[];
}

/** Says how likely each answer to a question is. */
type Decide<Answer> = (question: Question<Answer>) => number[];

/** Who decides what rules leave open: in the app what was learned, when learning whoever writes the questions down. */
export interface Judges {
  /** To what harm people came that no rule speaks of; null for none. */
  finder: Decide<HarmType | null>;
  scope: Decide<Scope>;
  day: Decide<HarmDate>;
  place: Decide<HarmPlace>;
}

const judge =
  <Answer>(one: Judge): Decide<Answer> =>
  ({ choices }) =>
    one.shares(choices);

/** The judges as `npm run train` taught them. */
export const LEARNED: Judges = {
  finder: judge(new Judge(finder)),
  scope: judge(new Judge(scope)),
  day: judge(new Judge(day)),
  place: judge(new Judge(place)),
};

/** The people as they stand in the text. */
export function aboutOf(
  { tokens }: Document,
  { shownFrom, first, shown, low, high }: People,
): Question<unknown>['about'] {
  const start = tokens[shownFrom >= 0 ? shownFrom : first]?.start ?? 0;
  return { start, end: tokens[shown - 1]?.end ?? start, low, high };
}

/**
 * The likeliest answer of a question with its share, or null where there is none.
 * @param keyOf what answers have in common that are one: each then has the share of all
 */
export function likeliest<Answer>(
  { choices }: Question<Answer>,
  shares: readonly number[],
  keyOf: (answer: Answer) => string,
): { answer: Answer; share: number } | null {
  const sums = new Map<string, number>();
  for (const [index, { answer }] of choices.entries()) {
    const key = keyOf(answer);
    sums.set(key, (sums.get(key) ?? 0) + (shares[index] ?? 0));
  }
  let best: { answer: Answer; share: number } | null = null;
  for (const { answer } of choices) {
    const share = sums.get(keyOf(answer)) ?? 0;
    if (best === null || share > best.share) best = { answer, share };
  }
  return best;
}
