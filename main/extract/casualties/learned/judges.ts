import type { HarmDate, HarmPlace, HarmType, Scope } from '../../../../preload/contract/findings';
import { Judge, type Choice } from '../../../learning/judge';
import type { Document } from '../../../text/document';
import { shownSpan, type People } from '../people';
import day from './weights/day.json?raw';
import finder from './weights/finder.json?raw';
import place from './weights/place.json?raw';
import scope from './weights/scope.json?raw';
import toll from './weights/toll.json?raw';
import type { TollFigure } from '../tolls/figures';

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
  place: Decide<HarmPlace | null>;
  /** How many of one type the main toll counts. */
  toll: Decide<TollFigure>;
}

/** Answers by what was learned. It is read when it is first asked: most texts tell of no harm, and many starts read no text. */
function judge<Answer>(kept: string): Decide<Answer> {
  let one: Judge | null = null;
  return ({ choices }) => (one ??= new Judge(JSON.parse(kept))).shares(choices);
}

/** The judges as `npm run train` taught them. */
export const LEARNED: Judges = {
  finder: judge(finder),
  scope: judge(scope),
  day: judge(day),
  place: judge(place),
  toll: judge(toll),
};

/** What a question is asked about. */
export function aboutOf({ tokens }: Document, people: People): Question<unknown>['about'] {
  const [start, end] = shownSpan(tokens, people);
  return { start, end, low: people.low, high: people.high };
}

/**
 * The likeliest answer to a question with its share, or null where there is none.
 * @param keyOf what answers have in common that are one: each then has the share of all
 * @param may which answers are looked for; all of them have their shares
 */
export function likeliest<Answer>(
  question: Question<Answer>,
  decide: Decide<Answer>,
  keyOf: (answer: Answer) => string,
  may: (answer: Answer) => boolean = () => true,
): { answer: Answer; share: number } | null {
  const shares = decide(question);
  const sums = new Map<string, number>();
  for (const [index, { answer }] of question.choices.entries()) {
    const key = keyOf(answer);
    sums.set(key, (sums.get(key) ?? 0) + (shares[index] ?? 0));
  }
  let best: { answer: Answer; share: number } | null = null;
  for (const { answer } of question.choices) {
    const share = sums.get(keyOf(answer)) ?? 0;
    if (may(answer) && (best === null || share > best.share)) best = { answer, share };
  }
  return best;
}
