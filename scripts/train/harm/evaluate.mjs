import { learn, partsOf } from './learn.mjs';

/** Shares at which it is told how often an answer is right. */
const SHARES = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8];

/**
 * How right a judge is on articles it did not learn from: each part is answered by a judge of the others.
 * @returns lines of a table
 */
export function evaluate(layer, who, questions, columns) {
  const parts = partsOf(questions);
  const answers = parts.flatMap((part, index) => {
    const judge = new layer.Judge(
      learn(
        layer,
        parts.flatMap((other, at) => (at === index ? [] : other)),
        columns,
      ),
    );
    return part.map((question) => answerOf(who, question, judge.shares(question.choices)));
  });
  return SHARES.map((share) => {
    const said = answers.filter((answer) => answer.share >= share && answer.differs);
    const right = said.filter((answer) => answer.right).length;
    const better = said.filter((answer) => answer.right && !answer.ruleRight).length;
    const worse = said.filter((answer) => !answer.right && answer.ruleRight).length;
    return `| ${who} | ${share.toFixed(2)} | ${said.length} | ${right} | ${better} | ${worse} |`;
  });
}

export const HEAD = [
  '| asked | share | other than the rules | right | mended | broken |',
  '| --- | --- | --- | --- | --- | --- |',
];

/** The likeliest answer; choices of one value count together. */
function answerOf(who, { choices }, shares) {
  const sums = new Map();
  for (const [index, { answer }] of choices.entries()) {
    const key = keyOf(answer);
    sums.set(key, (sums.get(key) ?? 0) + shares[index]);
  }
  const isRule = ({ own, answer }) => (who === 'finder' ? answer === null : own['is rule'] === true);
  const asked = who === 'finder' ? choices.filter(({ answer }) => answer !== null) : choices;
  const best = asked.reduce((one, other) =>
    (sums.get(keyOf(other.answer)) ?? 0) > (sums.get(keyOf(one.answer)) ?? 0) ? other : one,
  );
  const share = sums.get(keyOf(best.answer));
  return {
    share,
    right: choices.some((choice) => choice.right && keyOf(choice.answer) === keyOf(best.answer)),
    ruleRight: choices.some((choice) => choice.right && isRule(choice)),
    differs: !choices.some((choice) => isRule(choice) && keyOf(choice.answer) === keyOf(best.answer)),
  };
}

const keyOf = (answer) => String(answer?.value ?? answer?.name?.toLowerCase() ?? answer);
