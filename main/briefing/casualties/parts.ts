import { peopleOf } from './contradict';
import { isSomeOf } from './counted-out';
import type { Draft } from './draft';
import { namesNation, type Statement } from './statements';
import { isOneVoice } from './voices';

/** "More than 40 were killed: 34 pupils and seven teachers": two counts that come to a third of their article are its parts. */
export function withParts(statements: readonly Statement[]): Statement[] {
  const parts = new Set<Statement>();
  for (const [index, first] of statements.entries())
    for (const second of statements.slice(index + 1)) {
      const { article, casualty } = first;
      if (second.article !== article || second.casualty.type !== casualty.type || first.history || second.history)
        continue;
      if (second.casualty.start - casualty.end > CLOSE || second.casualty.start < casualty.end) continue;
      const sum = (casualty.low ?? NaN) + (second.casualty.low ?? NaN);
      const own = (other: Statement): boolean =>
        other.article === article && other.casualty.type === casualty.type && other !== first && other !== second;
      // "30 soldiers and six of the crew, the army said", of the 36 that another counts: a count of the army's own.
      const counts = (other: Statement): boolean =>
        isOneVoice(first, second) && (isOneVoice(other, first) || !isJoined(first, second));
      if (statements.some((other) => own(other) && other.casualty.low === sum && counts(other)))
        parts.add(first).add(second);
      // "An officer and three militants", and further on "the officer" and "three": the same again.
      else if (!first.part && !second.part && isJoined(first, second))
        for (const other of statements)
          if (own(other) && [first, second].some((one) => isAgain(one, other))) parts.add(other);
    }
  for (const statement of statements)
    if (
      statements.some(
        (other) => holdsDay(other, statement) || holdsSome(other, statement) || holdsGroup(other, statement),
      )
    )
      parts.add(statement);
  return statements.map((statement) => (parts.has(statement) ? { ...statement, part: true } : statement));
}

/** "Five or six of the rebels" beside a greater count, whoever gives it. */
const holdsSome = ({ casualty: whole }: Statement, { article, casualty }: Statement): boolean =>
  whole.type === casualty.type &&
  (whole.low ?? 0) > (casualty.high ?? casualty.low ?? Infinity) &&
  isSomeOf(article, casualty);

/** "Six guests lay dead in the hall … they carried out four nuns and the porter": a group of those one voice counted before. */
function holdsGroup(whole: Statement, statement: Statement): boolean {
  const { article, casualty, history } = statement;
  const other = whole.casualty;
  if (whole.article !== article || other.type !== casualty.type || history || whole.history || whole.part) return false;
  if (other.end > casualty.start || !isOneVoice(whole, statement) || casualty.scope !== other.scope) return false;
  if (peopleOf(whole) !== null || peopleOf(statement) === null || casualty.low === 1) return false;
  return (other.low ?? 0) > (casualty.high ?? casualty.low ?? Infinity) && !isJoined(whole, statement);
}

/** "Seven on Wednesday", and in the same voice "15 since it began": of a count that goes on the lower is a part of the greater. */
function holdsDay(total: Statement, statement: Statement): boolean {
  const { article, casualty, history } = statement;
  const other = total.casualty;
  if (casualty.scope === 'incident' || history || total.history || total.article !== article) return false;
  if (other.type !== casualty.type || !isOneVoice(total, statement)) return false;
  return (casualty.high ?? casualty.low ?? Infinity) <= SHARE * (other.low ?? 0);
}

/** Below this share of another a count is a part of it, and no rougher word for it. */
const SHARE = 0.8;

/** The number of one of two that a sentence joins, said again of the same, or of nobody in particular. */
function isAgain(one: Statement, other: Statement): boolean {
  if (one.casualty.low !== other.casualty.low || other.casualty.start < one.casualty.start) return false;
  const [mine, theirs] = [one, other].map(peopleOf);
  return mine === theirs || theirs === null || PRONOUNS.test(other.casualty.victims);
}

const PRONOUNS = /^(?:he|she|him|her|they|them)$/i;

/** Characters between two counts that are told together. */
const CLOSE = 400;

/** Two counts that one sentence joins: by "and", or as a list, "14 rebels, two soldiers and a hostage". */
export function isJoined(first: Statement, second: Pick<Statement, 'article' | 'casualty'>): boolean {
  const { text } = second.article.findings;
  const between = text.slice(first.casualty.end, second.casualty.start);
  const phrase = text.slice(second.casualty.start, second.casualty.end);
  return JOINS.test(between) || (between === ', ' && !/\bof (?:them|whom|these|those)\b/i.test(phrase));
}

/** "And", with no more before it than where the first ones were from or how old. */
const JOINS =
  /^(?:\s(?:from|of|aged)\s(?:(?!(?:and|were|was|had|have|died|killed)\b)[^,.;:()!?\s]+\s?){1,7})?\s{0,2}(?:and|as well as|along with|together with)\s{1,2}$/i;

/** How many times over the whole must hold those of one nation, or the two may be claims at odds. */
const TIMES = 2;

/** "30 Pakistani pilgrims" beside "217 pilgrims": those of one nation are some of the whole, whoever counts them. */
export function countOutNationals(drafts: readonly Draft[]): void {
  const current = drafts
    .filter(({ claim }) => !claim.superseded && claim.scope === 'incident')
    .map(({ claim }) => claim.figures.filter(({ part }) => !part));
  for (const figures of current)
    for (const figure of figures) {
      // "Another soldier and two Afghan troops": they are added, and are no part of a whole.
      if (!namesNation(figure.phrase) || figures.some((other) => other !== figure && other.type === figure.type))
        continue;
      const counted = current
        .flat()
        .some(
          (other) =>
            other.type === figure.type &&
            !namesNation(other.phrase) &&
            (other.low ?? 0) >= TIMES * (figure.high ?? figure.low ?? Infinity),
        );
      if (!counted) continue;
      figure.part = true;
      figure.unstated = true;
    }
}
