import { plainName } from '../names';
import { sentenceAround } from '../references';
import { countryNamed, placesAgree } from './agreement';
import { innerOf, ofStatements, sameFigure, type Event } from './event';
import { peopleOf } from './contradict';
import { happenedIn, sameOnce } from './kind';
import { isOfAnother } from './several';
import { namesNation, type Statement } from './statements';
import { coreOf, plainTextOf } from './told';

/** So many of the same harm are hardly two events' figure on one day. */
export const TELLING = 3;

/**
 * True for what one article tells twice as one: the same figure again of a place that lies in the other, or of "the four"
 * it spoke of before.
 */
export function isToldAgain(a: Event, b: Event): boolean {
  if (a.scope !== b.scope) return false;
  if (a.scope !== 'incident') return countsAgain(a, b);
  const apart = daysApart(a.date, b.date) ?? 0;
  if (apart > 1 || placesAgree(a.place, b.place) === 'no') return false;
  if (tellsOfAnother(a) || tellsOfAnother(b)) return false;
  if (wholes(a).some((one) => wholes(b).some((other) => isTheSameOne(one, other)))) return true;
  if (apart > 0) return false;
  const later = (statement: Statement): boolean => /^(?:the|all|these|those)\s/i.test(phraseOf(statement));
  const within =
    a.place === null || b.place === null || placesAgree(a.place, b.place) === 'yes' || innerOf(a, b) !== null;
  if (sharesSum(a, b)) return true;
  return wholes(a).some((one) =>
    wholes(b).some(
      (other) =>
        sameFigure(one.casualty, other.casualty) &&
        (one.casualty.low ?? 0) >= TELLING &&
        (within || later(one.casualty.start > other.casualty.start ? one : other)),
    ),
  );
}

/** A count of more than one event, told again without its place or its time: "the killing of more than 60 … More than 60 were killed". */
const countsAgain = (a: Event, b: Event): boolean =>
  (a.place === null || b.place === null || placesAgree(a.place, b.place) === 'yes') &&
  (a.date === null || b.date === null || daysApart(a.date, b.date) === 0) &&
  wholes(a).some((one) =>
    wholes(b).some(
      (other) =>
        sameFigure(one.casualty, other.casualty) &&
        (one.casualty.low ?? 0) >= TELLING &&
        peopleOf(one) === peopleOf(other),
    ),
  );

/** "A marine", and further on "the marine". */
function isTheSameOne(one: Statement, other: Statement): boolean {
  const [first, later] = one.casualty.start < other.casualty.start ? [one, other] : [other, one];
  return (
    first.casualty.type === later.casualty.type &&
    first.casualty.low === 1 &&
    later.casualty.low === 1 &&
    /^(?:an?|one)\s/i.test(phraseOf(first)) &&
    /^the\s\S+$/i.test(phraseOf(later)) &&
    peopleOf(first) !== null &&
    peopleOf(first) === peopleOf(later)
  );
}

/** "Five officers", and further on "an investigator and four officers". */
function sharesSum(a: Event, b: Event): boolean {
  const sum = (statements: readonly Statement[]): number =>
    statements.reduce((all, { casualty: { low, high } }) => (low === high ? all + (low ?? NaN) : NaN), 0);
  return [
    [a, b],
    [b, a],
  ].some(([one, other]) => {
    const [single, several] = [theDead(one as Event), theDead(other as Event)];
    const [first, last] = several;
    if (single[0] === undefined || first === undefined || last === undefined) return false;
    if (single.length > 1 || several.length > 2 || sum(single) < TELLING || sum(single) !== sum(several)) return false;
    const between = first.article.findings.text.slice(first.casualty.end, last.casualty.start);
    return between.endsWith(' and ') && between.length < 30 && peopleOf(single[0]) === peopleOf(last);
  });
}

/**
 * True for one event as two articles tell it: the same figures of a town and of what it lies in, or a day apart, as reports
 * take the day of the news for the day of the event.
 */
export function areTwins(a: Event, b: Event): boolean {
  if (a.scope !== 'incident' || b.scope !== 'incident') return false;
  const apart = daysApart(a.date, b.date);
  if (apart === null || apart > FORTNIGHT) return false;
  const places = placesAgree(a.place, b.place);
  if (places === 'no' || a.place === null || b.place === null) return false;
  if (apart > 1)
    return (isOneSite(a, b) && (rises(a) || rises(b))) || (apart <= WEEK && places === 'yes' && isOneRaid(a, b));
  const wide = countryNamed(a.place) !== null && countryNamed(b.place) !== null;
  if (!wide && isOneAffair(a, b) && (places === 'yes' || innerOf(a, b) !== null)) return true;
  if (apart === 1) return places === 'yes' && !wide && agreeOn(a, b, TELLING);
  const country = countryNamed(a.place) !== null || countryNamed(b.place) !== null;
  // Whole texts are looked through last: most pairs differ in their figures.
  if (!(a.main && b.main && isUpdate(a, b)) && !agreeOn(a, b, country ? TELLING : 1)) return false;
  return places === 'yes' || innerOf(a, b) !== null || namesPlace(a, b) || namesPlace(b, a);
}

/** What happens but once, told in one story, by a toll that rises, or by those of one nation among the dead. */
function isOneAffair(a: Event, b: Event): boolean {
  if (!sameOnce(happenedIn(a), happenedIn(b))) return false;
  if (tellsOfAnother(a) || tellsOfAnother(b)) return false;
  return a.story === b.story || rises(a) || rises(b) || isOfNation(a, b) || isOfNation(b, a);
}

/** The one counts those of a nation, the other more and of any. */
function isOfNation(some: Event, all: Event): boolean {
  if (!countsNation(some)) return false;
  const [few, many] = [theDead(some), theDead(all)];
  return many.some(
    (statement) =>
      !namesNation(phraseOf(statement)) &&
      few.every(({ casualty }) => (statement.casualty.low ?? 0) > (casualty.low ?? 0)),
  );
}

const deadIn = (statements: readonly Statement[]): readonly Statement[] =>
  whole(statements).filter(({ casualty }) => casualty.type === 'killed');
const theDead = ofStatements(deadIn);
const theHurt = ofStatements((statements) => whole(statements).filter(({ casualty }) => casualty.type === 'injured'));
const countsDead = ofStatements((statements) => statements.some(({ casualty }) => casualty.type === 'killed'));

/** All the dead it counts are of one nation or another. */
export const countsNation = ofStatements((statements) => {
  const dead = deadIn(statements);
  return dead.length > 0 && dead.every((statement) => namesNation(phraseOf(statement)));
});

/** Days within which the same numbers of a town are of one event, told later as of the day of its report. */
const WEEK = 7;
/** The least that the greatest of them must be. */
const GREATEST = 5;

/** Two of the same numbers, parts among them: 14 rebels and two soldiers. */
function isOneRaid(a: Event, b: Event): boolean {
  const counts = ({ statements }: Event): Map<string, number> =>
    new Map(
      statements.flatMap(({ casualty: { type, low, high }, history }) =>
        low === null || low !== high || history ? [] : [[`${type} ${low}`, low] as const],
      ),
    );
  const [mine, theirs] = [counts(a), counts(b)];
  const shared = [...mine].filter(([key]) => theirs.has(key)).map(([, low]) => low);
  return shared.length >= 2 && Math.max(...shared) >= GREATEST && countryNamed(a.place ?? '') === null;
}

/** Days within which the toll of one mine or hotel that rises is of what befell it last. */
const FORTNIGHT = 14;

/** A mine, a factory, a hotel, which is not often struck twice: both name it, the one perhaps as what lies in its town. */
function isOneSite(a: Event, b: Event): boolean {
  if (plainName(a.place ?? '') === plainName(b.place ?? '')) return isSite(a.place ?? '');
  const inner = innerOf(a, b);
  return inner !== null && isSite(inner);
}

export const isSite = (place: string): boolean =>
  /\b(?:mines?|pit|colliery|factory|plant|mill|refinery|hotel|market|school|hospital|prison|ferry|dam)$/i.test(place);

/** Two reports of a day on one kind of event, the one with some more dead: 24 dead and ten missing, then 25 and nine. */
function isUpdate(a: Event, b: Event): boolean {
  const [less, more] = [Math.min(mostDead(a), mostDead(b)), Math.max(mostDead(a), mostDead(b))];
  if (less < 5 || more > 1.15 * less) return false;
  const happened = happenedIn(a);
  return happened !== null && happened === happenedIn(b);
}

export const mostDead = ofStatements((statements) =>
  Math.max(0, ...whole(statements).map(({ casualty: { type, low } }) => (type === 'killed' ? (low ?? 0) : 0))),
);

/** Both give the same number of dead of the same people; where nobody died, of hurt. A single one must be a soldier in both. */
function agreeOn(a: Event, b: Event, least: number): boolean {
  const figures = countsDead(a) && countsDead(b) ? theDead : theHurt;
  return figures(a).some((one) =>
    figures(b).some((other) => {
      if (!sameFigure(one.casualty, other.casualty) || (one.casualty.low ?? 0) < least) return false;
      const [mine, theirs] = [peopleOf(one), peopleOf(other)];
      return (one.casualty.low ?? 0) >= TELLING
        ? mine === null || theirs === null || mine === theirs
        : mine !== null && mine === theirs;
    }),
  );
}

const tellsOfAnother = ofStatements((statements) => statements.some(isOfAnother));

const whole = (statements: readonly Statement[]): readonly Statement[] =>
  statements.filter(({ part, history }) => !part && !history);
export const wholes = ofStatements(whole);

const phraseOf = ({ article, casualty: { start, end } }: Statement): string => article.findings.text.slice(start, end);

// "Increased the overall toll to 217", "the death toll has risen": of an event told before.
const RISES =
  /\b(?:toll|number of (?:dead|deaths|casualties|victims))\b[^.;]{0,60}\b(?:ros|ris|increas|climb|jump|went up|stood|stands|reach)\w*|\b(?:ris|ros|rais|increas|bring|brought|revis|updat|put)\w*\b[^.;]{0,40}\b(?:toll|number of (?:dead|deaths|casualties|victims))\b/i;

export const rises = ofStatements((statements): boolean =>
  statements.some(({ article, casualty: { start, end } }) =>
    RISES.test(article.findings.text.slice(...sentenceAround(article, start, end))),
  ),
);

/** An article on the one event names the other's place, with or without "province". */
function namesPlace(event: Event, { place }: Event): boolean {
  const core = coreOf(place ?? '');
  return core.length > 3 && articlesOf(event).some((article) => hasWords(plainTextOf(article), core));
}

/** Whole words in a text of words with one space before and after each; most texts don't hold them in any way, which is told faster. */
const hasWords = (text: string, words: string): boolean => text.includes(words) && text.includes(` ${words} `);

export const articlesOf = ofStatements((statements) => [...new Set(statements.map(({ article }) => article))]);

/** Days between two dates; 0 where the one holds the other, null where they can't be compared. */
export function daysApart(a: string | null, b: string | null): number | null {
  if (a === null || b === null) return null;
  if (a.startsWith(b) || b.startsWith(a)) return 0;
  if (a.length !== 10 || b.length !== 10) return null;
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}
