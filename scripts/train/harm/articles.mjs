import fs from 'node:fs';
import path from 'node:path';
import { inProject } from '../../lib/paths.mjs';
import { iou, nth } from '../../quality/calibration.mjs';
import { parseLines } from '../../quality/engine.mjs';

/**
 * Articles of our own, invented, each with the statements of harm that a careful reader finds in it. Those of
 * `test/quality/papers` are none of them: nothing is learned from what is measured on.
 */
const FOLDER = inProject('scripts', 'train', 'harm', 'articles');

/** The articles of the tests: what a rule was made for is to stay. */
const FIXTURES = inProject('test', 'fixtures', 'articles');

/** A fixture as the other articles are: its statements stand in the order of the text and say no place among equal words. */
function readFixture(slug) {
  const text = fs.readFileSync(path.join(FIXTURES, slug, 'source.txt'), 'utf8');
  const { published, casualties, toll } = JSON.parse(
    fs.readFileSync(path.join(FIXTURES, slug, 'expected.json'), 'utf8'),
  );
  if (casualties === undefined) return [];
  let from = 0;
  const told = casualties.flatMap((statement) => {
    const at = text.indexOf(statement.phrase, from);
    if (at < 0) return [];
    from = at + 1;
    return [{ ...statement, nth: text.slice(0, at).split(statement.phrase).length - 1 }];
  });
  return [
    {
      id: slug,
      published,
      text,
      casualties: told,
      toll: rangesOf(toll),
      unsure: casualties.some(({ optional }) => optional),
    },
  ];
}

/** A fixture's toll, whose figures are pairs, as the other articles have it. */
function rangesOf(toll) {
  if (toll == null) return toll;
  return Object.fromEntries(
    Object.entries(toll).map(([type, pair]) => [type, Array.isArray(pair) ? { low: pair[0], high: pair[1] } : null]),
  );
}

/** All articles that are learned from, in the order of their files. */
export function readArticles() {
  const files = fs
    .readdirSync(FOLDER)
    .sort()
    .filter((name) => name.endsWith('.jsonl'));
  return [
    ...files.flatMap((name) => parseLines(fs.readFileSync(path.join(FOLDER, name), 'utf8'))),
    ...fs.readdirSync(FIXTURES).sort().flatMap(readFixture),
  ];
}

/** From this share on the people of a question are those of a statement. */
const ALIKE = 0.3;

/** The annotated statements that these people of the text are, best first. */
export function statementsAt(article, { start, end }) {
  return article.casualties
    .flatMap((statement) => {
      const span = nth(article.text, statement.phrase, statement.nth ?? 0);
      const share = span === null ? 0 : iou([start, end], span);
      return share >= ALIKE ? [{ statement, share }] : [];
    })
    .sort((one, other) => other.share - one.share)
    .map(({ statement }) => statement);
}

export const sameCount = ({ low, high }, statement) =>
  (low ?? null) === (statement.low ?? null) && (high ?? null) === (statement.high ?? null);

/** The words of a name, without what is in every name. */
const wordsOf = (name) =>
  new Set(
    name
      .toLowerCase()
      .normalize('NFKD')
      .replaceAll(/[^\p{L}\p{N} ]/gu, ' ')
      .split(/\s+/u)
      .filter((word) => word !== '' && word !== 'the'),
  );

/** Whether two names are of one place: half of their words are the same, or all of the shorter that are a third of the longer. */
export function alike(one, other) {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  if (first.size === 0 || second.size === 0) return false;
  const both = [...first].filter((word) => second.has(word)).length;
  const [short, long] = [Math.min(first.size, second.size), Math.max(first.size, second.size)];
  return both / (first.size + second.size - both) >= 0.5 || (both === short && both / long >= 0.34);
}
