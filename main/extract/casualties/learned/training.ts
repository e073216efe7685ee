// What learning needs of the questions; nothing of it runs in the app.
import type { SyntaxModel } from '../../../syntax/index';
import { analyse, type Article } from '../../analyse';
import type { Judges, Question } from './judges';

export { likeliest } from './judges';
export { Judge, OF_WORDS, toShares, valuesOf } from '../../../learning/judge';

/** The questions that reading an article asks, by who is asked. */
export type Questions = { [Who in keyof Judges]: Question<unknown>[] };

/**
 * Reads an article by the rules alone and writes down all that is asked on the way.
 * @param article its text is taken as it stands
 * @param model the weights of the syntax layer
 * @param judges those who answer what they are asked, instead
 */
export function questionsOf(article: Article, model: SyntaxModel, judges: Partial<Judges> = {}): Questions {
  const asked: Questions = { finder: [], scope: [], day: [], place: [], toll: [] };
  const record =
    (who: keyof Judges) =>
    (question: Question<unknown>): number[] => {
      asked[who].push(question);
      // Nobody is sure: what the rules say stands.
      return question.choices.map(() => 0);
    };
  analyse(article, '', model, {
    finder: record('finder'),
    scope: record('scope'),
    day: record('day'),
    place: record('place'),
    toll: record('toll'),
    ...judges,
  });
  return asked;
}
