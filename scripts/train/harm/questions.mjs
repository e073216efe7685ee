import { alike, sameCount, statementsAt } from './articles.mjs';

/** Who is asked, how many columns its words have, and which answer an annotated statement makes right. */
export const JUDGES = {
  finder: { columns: 8, label: labelFinder },
  scope: {
    columns: 5,
    // Ordinary reports, nearly all of one event, teach that whatever is told is news.
    without: /^c[a-h]\d/u,
    label: (question, statements) =>
      label(
        question,
        statements[0],
        ({ scope }) =>
          (answer) =>
            answer === scope,
      ),
  },
  day: {
    columns: 1,
    label: (question, statements) =>
      statements[0]?.scope === 'incident' && statements[0].date !== null
        ? label(
            question,
            statements[0],
            ({ date }) =>
              (answer) =>
                answer.value === date,
          )
        : null,
  },
  place: {
    columns: 1,
    label: (question, statements) =>
      label(
        question,
        statements[0],
        ({ place }) =>
          (answer) =>
            place == null ? answer === null : answer !== null && alike(answer.name, place),
      ),
  },
  toll: { columns: 1, label: labelToll },
};

/** Those that are asked of what the others have answered. */
export const LAST = ['toll'];

/** A figure of the main toll, none where there is none; whoever annotated no toll says nothing. */
function labelToll(question, statements, { toll }) {
  if (toll === undefined) return null;
  const figure = toll?.[question.choices[0].answer.type] ?? null;
  const nobody = figure === null || ((figure.low ?? 0) === 0 && (figure.high ?? 0) === 0);
  return label(
    question,
    {},
    () =>
      ({ range }) =>
        range === null ? nobody : !nobody && sameCount(range, figure),
  );
}

/** People who are annotated with another number are left out: which is right is no question of harm. */
function labelFinder(question, statements) {
  const statement = statements.find((one) => sameCount(question.about, one));
  if (statements.length > 0 && statement === undefined) return null;
  const type = statement?.type ?? null;
  return label(
    question,
    {},
    () => (answer) =>
      answer === type || (type === 'killed_or_injured' && (answer === 'killed' || answer === 'injured')),
  );
}

/** The question with its right choices marked, or null where none is right. */
function label(question, statement, ruleOf) {
  if (statement === undefined) return null;
  const isRight = ruleOf(statement);
  const choices = question.choices.map((choice) => ({ ...choice, right: isRight(choice.answer) }));
  return choices.some(({ right }) => right) ? { ...question, choices } : null;
}

/**
 * What is learned from an article.
 * @param asked the questions its reading asks
 * @returns by who is asked, the questions whose right answer the annotation tells
 */
export function labelled(article, asked) {
  const found = {};
  for (const [who, { label: labelOf, without }] of Object.entries(JUDGES))
    // Where a reader leaves open whether something is told, what is not told is not known.
    found[who] = (skips(article, who, without) ? [] : asked[who]).flatMap((question) => {
      const one = labelOf(question, statementsAt(article, question.about), article);
      return one === null ? [] : [{ ...one, article: article.id }];
    });
  return found;
}

const skips = ({ id, unsure }, who, without) => (who === 'finder' && unsure === true) || without?.test(id) === true;
