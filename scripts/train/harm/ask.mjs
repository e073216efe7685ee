import { articleOf } from '../../quality/engine.mjs';
import { learn } from './learn.mjs';
import { JUDGES, labelled, LAST } from './questions.mjs';

/** Parts in which those asked last are asked: fewer than in a measurement, since all other judges are learned for each. */
const PARTS = 3;

/**
 * All that reading the articles asks, with the right answers. Most are asked on top of the rules alone; those asked last on top
 * of what the other judges say of an article they did not learn from.
 * @returns the questions by who is asked
 */
export function askAll(layer, model, articles) {
  const questions = {};
  const ask = (article, part, judges, who) => {
    const found = labelled(article, layer.questionsOf(articleOf(article, true), model, judges));
    for (const one of who) (questions[one] ??= []).push(...found[one].map((question) => ({ ...question, part })));
  };
  const first = Object.keys(JUDGES).filter((who) => !LAST.includes(who));
  for (const [index, article] of articles.entries()) ask(article, index % PARTS, {}, first);
  for (let part = 0; part < PARTS; part++) {
    const judges = Object.fromEntries(
      first.map((who) => {
        const others = questions[who].filter((question) => question.part !== part);
        const judge = new layer.Judge(learn(layer, others, JUDGES[who].columns));
        return [who, ({ choices }) => judge.shares(choices)];
      }),
    );
    for (const [index, article] of articles.entries()) if (index % PARTS === part) ask(article, part, judges, LAST);
  }
  return questions;
}
