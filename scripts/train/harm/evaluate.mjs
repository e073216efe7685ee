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
    return part.map((question) => answerOf(layer, who, question, judge));
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

/** What the app would say, and whether that and what the rules say is right. */
function answerOf(layer, who, question, judge) {
  const { choices } = question;
  const isRule = ({ own, answer }) => (who === 'finder' ? answer === null : own['is rule'] === true);
  const may = (answer) => answer !== null;
  const { answer, share } = layer.likeliest(question, () => judge.shares(choices), keyOf, may);
  const isAnswer = (choice) => keyOf(choice.answer) === keyOf(answer);
  return {
    share,
    right: choices.some((choice) => choice.right && isAnswer(choice)),
    ruleRight: choices.some((choice) => choice.right && isRule(choice)),
    differs: !choices.some((choice) => isRule(choice) && isAnswer(choice)),
  };
}

const keyOf = (answer) =>
  answer !== null && typeof answer === 'object' && 'range' in answer
    ? JSON.stringify(answer.range)
    : String(answer?.value ?? answer?.name?.toLowerCase() ?? answer);
