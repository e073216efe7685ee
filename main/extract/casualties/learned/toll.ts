import type { HarmType, Toll } from '../../../../preload/contract/findings';
import type { Document } from '../../../text/document';
import { TIES_OF_HARM } from '../../budget';
import { COUNTED, harmed, isPart, PARTS, size, type Told, type TollFigure } from '../tolls/figures';
import { historyOf } from '../tolls/make';
import { likeliest, type Judges } from './judges';
import { keyOf, questionOf, somebody } from './toll-features';

/** From this share on a figure of the main toll is another than the rules say (`npm run train -- --harm --evaluate`). */
const SURE = 0.55;

/**
 * Gives the main toll another figure of the text than the rules do where that is likelier by what was learned. Whether there is a
 * main toll, and who is counted one by one, rules alone say.
 * @param told all statements
 * @param title what a title beside the text states
 * @param tolls as the rules tell them
 */
export function retoll(
  document: Document,
  told: readonly Told[],
  title: readonly Told[],
  tolls: Toll[],
  judges: Judges,
): Toll[] {
  const main = tolls.find((toll) => toll.main);
  const all = told.filter(({ entry }) => isPart(entry.statement.type) && entry.scope !== 'hypothetical');
  if (main === undefined || all.length ** 2 > TIES_OF_HARM) return tolls;
  // A title that counts says itself what the article is about.
  if (title.some(({ entry }) => COUNTED.has(entry.statement.people.form))) return tolls;
  const apart = new Set(tolls.flatMap((toll) => (toll.main || isOfOneType(toll) ? [] : toll.findings)));
  // All are asked before one is changed.
  const answers = PARTS.map((type) =>
    likeliest(
      questionOf(document, type, all, main, apart),
      judges.toll,
      ({ range }) => keyOf(range),
      (figure) => mayBe(figure, apart),
    ),
  );
  const changed = answers.flatMap((answer) =>
    answer !== null && answer.share >= SURE && isOther(answer.answer, all, main) ? [answer.answer] : [],
  );
  return changed.length === 0 ? tolls : replaced(all, tolls, main, changed);
}

/** A toll that counts one kind of harm alone may be a part of another; one of dead and hurt is an event of its own. */
const isOfOneType = (toll: Toll): boolean => PARTS.filter((type) => harmed(toll[type])).length < 2;

/** A count, since "the boy" may be somebody told of before, and not of an event apart. */
const mayBe = ({ range, told }: TollFigure, apart: ReadonlySet<string>): boolean =>
  range !== null &&
  told.some(({ entry }) => COUNTED.has(entry.statement.people.form)) &&
  !told.every(({ finding }) => finding !== null && apart.has(finding.id));

/**
 * Another number than the rules say: of one that is told as it is and as the least or most they know which stands, and what they work
 * out of several statements no single one gives.
 */
function isOther({ type, range }: TollFigure, all: readonly Told[], main: Toll): boolean {
  const ruled = somebody(main[type]);
  if (range === null || ruled === null) return range !== null;
  const isTold = all.some(
    ({ entry: { statement } }) => statement.type === type && keyOf(statement.people) === keyOf(ruled),
  );
  return isTold && size(range) !== size(ruled);
}

/** The tolls with those figures in the main one, and none besides it that rests on nothing but what it rests on. */
function replaced(all: readonly Told[], tolls: readonly Toll[], main: Toll, changed: readonly TollFigure[]): Toll[] {
  const types = new Set<HarmType>(changed.map(({ type }) => type));
  const chosen = new Set(changed.flatMap(({ told }) => told));
  const ids = new Set(main.findings);
  const before = all.filter(({ finding }) => finding !== null && ids.has(finding.id));
  const rests = [...before.filter(({ entry }) => !types.has(entry.statement.type)), ...chosen];
  const findings = new Set(rests.flatMap(({ finding }) => finding?.id ?? []));
  const toll: Toll = { ...main, findings: [...findings] };
  for (const { type, range } of changed) toll[type] = range;
  if (types.has('killed')) toll.history = historyOf([...before, ...chosen], toll.killed);
  return tolls.flatMap((one) => (one === main ? [toll] : one.findings.every((id) => findings.has(id)) ? [] : [one]));
}
