import type { Range, Toll } from '../../../../preload/contract/findings';
import { union } from '../../../language/classes';
import type { Features } from '../../../learning/judge';
import type { Document } from '../../../text/document';
import { isSummed } from '../certainty';
import { harmWord } from '../lexicon/harm';
import { PROCEEDINGS } from '../lexicon/happenings';
import { inTitle, ledeOf } from '../opening';
import { daysBetween } from '../refiners/scope';
import { COUNTED, harmed, PARTS, size, sum, type Part, type Told, type TollFigure } from '../tolls/figures';
import { isDoer } from '../tolls/victims-told';
import type { Question } from './judges';
import { stem } from './near';
import { bounded, SCOPES } from './statement-features';

/** Words beside a figure that tell of its age and of what it is counted over. */
const CUES: Readonly<Record<string, ReadonlySet<string>>> = {
  risen: union('rose risen rises climbed climbs increased mounted jumped brought bringing brings raising revised'),
  total: union('toll total altogether overall tally'),
  earlier: union('earlier previously initially initial first before preliminary'),
  later: union('later since then hours latest now updated so far'),
  others: union('another separate elsewhere other similar'),
  among: union('among including them'),
  past: union('anniversary previous previously last past ago worst deadliest'),
};

/** Stands for a number that is not known. */
const NONE = -1;
const NO_AGE = -50;
/** Bounds of days before publication. */
const AHEAD = -40;
const OLDEST = 9999;
const MOST = 1_000_000;
const FAR = 99;
/** Tokens of headline and lede that are looked at. */
const LONGEST = 150;
/** Words on each side of a figure that are told apart, and statements of one figure whose words are. */
const AROUND = 10;
const STATEMENTS = 3;

export const keyOf = (range: Range | null): string => (range === null ? '' : `${range.low}-${range.high}`);

/** Nobody is no figure. */
export const somebody = (range: Range | null): Range | null => (harmed(range) ? range : null);

/** A figure thought of: the range of some statements, or what those of one clause add up to. */
interface Figure {
  range: Range;
  told: readonly Told[];
  summed: boolean;
}

/** What is the same for all figures of a type. */
interface Whole {
  document: Document;
  lede: number;
  /** Statements of the type. */
  own: readonly Told[];
  figures: readonly Figure[];
  main: Toll;
  /** The figure of the rules. */
  rule: Range | null;
  /** The first statement of all. */
  first: Told['entry'] | undefined;
  /** Findings the main toll rests on, their events, and those of them that tell of dead. */
  rests: ReadonlySet<string>;
  events: ReadonlySet<number>;
  dead: readonly Told[];
  /** Findings of tolls that are events of their own. */
  apart: ReadonlySet<string>;
}

/**
 * Asks how many of one type the main toll counts.
 * @param all statements of the three types that are no threats
 * @param main as the rules tell it
 * @param apart findings that other tolls rest on which are events of their own
 */
export function questionOf(
  document: Document,
  type: Part,
  all: readonly Told[],
  main: Toll,
  apart: ReadonlySet<string>,
): Question<TollFigure> {
  const own = all.filter(({ entry: { statement } }) => statement.type === type && harmed(statement.people));
  const rests = new Set(main.findings);
  const ofMain = all.filter(({ finding }) => finding !== null && rests.has(finding.id));
  const rule = somebody(main[type]);
  const whole: Whole = {
    document,
    lede: ledeOf(document),
    own,
    figures: figuresOf(
      own,
      rule,
      ofMain.filter(({ entry }) => entry.statement.type === type),
    ),
    main,
    rule,
    first: all[0]?.entry,
    rests,
    events: new Set(ofMain.map(({ entry }) => entry.event)),
    dead: ofMain.filter(({ entry }) => entry.statement.type === 'killed'),
    apart,
  };
  const shared = ofAll(whole, type, all);
  return {
    about: { start: 0, end: 0, low: null, high: null },
    choices: [
      ...whole.figures.map((figure) => ({
        answer: { type, range: figure.range, told: figure.told },
        shared,
        own: ofFigure(whole, figure),
        words: windowsOf(document, figure.told.slice(0, STATEMENTS))
          .flat()
          .map((word) => `${type}:${stem(word)}`),
        column: 0,
      })),
      {
        answer: { type, range: null, told: [] },
        shared,
        own: { none: true, 'is rule': rule === null },
        words: [`none:${type}`],
        column: 0,
      },
    ],
  };
}

/** The figures thought of: of every statement, of every clause that counts several, and what the rules say. */
function figuresOf(own: readonly Told[], rule: Range | null, ruled: readonly Told[]): Figure[] {
  const figures = new Map<string, Figure>();
  const add = ({ low, high }: Range, told: readonly Told[], summed: boolean): void => {
    const key = keyOf({ low, high });
    const known = figures.get(key);
    if (known === undefined) figures.set(key, { range: { low, high }, told, summed });
    else if (known.summed === summed) figures.set(key, { ...known, told: [...known.told, ...told] });
  };
  const clauses = new Map<number, Told[]>();
  for (const one of own) {
    const { people, part, predicate } = one.entry.statement;
    add(people, [one], false);
    if (part) continue;
    const clause = clauses.get(predicate);
    if (clause === undefined) clauses.set(predicate, [one]);
    else clause.push(one);
  }
  for (const clause of clauses.values()) if (clause.length > 1) add(sum(clause), clause, true);
  if (rule !== null && !figures.has(keyOf(rule))) add(rule, ruled, true);
  return [...figures.values()];
}

function ofAll({ document, lede, own, figures, main, rule, first }: Whole, type: Part, all: readonly Told[]): Features {
  const end = Math.min(document.firstToken[lede + 1] ?? document.tokens.length, LONGEST);
  const top = document.tokens.slice(0, end);
  return {
    type: PARTS.indexOf(type),
    figures: figures.length,
    statements: all.length,
    'of type': own.length,
    events: new Set(all.map(({ entry }) => entry.event)).size,
    'rule says none': rule === null,
    'figure of the rule': rule === null ? NONE : size(rule),
    'dead of the rule': main.killed === null ? NONE : size(main.killed),
    'first statement after the lede': (first?.statement.sentence ?? FAR) - lede,
    'scope of first': first === undefined ? NONE : SCOPES.indexOf(first.scope),
    'age of first': ageOf(document, first?.date),
    'proceedings at the top': top.filter(({ lower }) => PROCEEDINGS.has(lower)).length,
    'harm at the top': top.filter(({ lower }) => harmWord(lower) !== undefined).length,
  };
}

function ofFigure(whole: Whole, figure: Figure): Features {
  const { document, lede, own, figures, main, rule, first, rests, events, dead, apart } = whole;
  const { told, range, summed } = figure;
  const share = (holds: (one: Told) => boolean): number => told.filter(holds).length / Math.max(1, told.length);
  const any = (holds: (one: Told) => boolean): boolean => told.some(holds);
  const sentences = told.map(({ entry }) => entry.statement.sentence);
  const [opens, closes] = [Math.min(...sentences), Math.max(...sentences)];
  const value = size(range);
  const sizes = figures.map((other) => size(other.range));
  const most = Math.max(1, ...sizes);
  const ages = told.filter(({ entry }) => entry.date !== null).map(({ entry }) => ageOf(document, entry.date));
  return {
    none: false,
    'is rule': keyOf(range) === keyOf(rule),
    summed,
    size: Math.min(value, MOST),
    'share of most': value / most,
    rank: sizes.filter((other) => other > value).length,
    'to the rule': rule === null ? NONE : value / Math.max(1, size(rule)),
    'to the dead': main.killed === null ? NONE : value / Math.max(1, size(main.killed)),
    'times told': told.length,
    'first after the lede': opens - lede,
    'last after the lede': closes - lede,
    'first of all': told[0] === own[0],
    'last of all': closes === own.at(-1)?.entry.statement.sentence,
    'in the opening': opens <= lede,
    'in headline': any(({ entry }) => inTitle(document, entry.statement.sentence)),
    'open above': range.high === null,
    'open below': range.low === null,
    total: any(({ entry }) => entry.statement.total),
    part: share(({ entry }) => entry.statement.part),
    about: any(({ entry }) => entry.statement.people.approx),
    vague: share(({ entry }) => entry.statement.people.vague),
    further: share(({ entry }) => entry.statement.people.further),
    partitive: share(({ entry }) => entry.statement.people.partitive),
    counted: share(({ entry }) => COUNTED.has(entry.statement.people.form)),
    named: any(({ entry }) => entry.statement.people.form === 'named'),
    doer: share(({ entry }) => isDoer(entry)),
    definite: share(({ entry }) => entry.statement.people.definite),
    nominal: share(({ entry }) => entry.statement.nominal),
    'in care': any(({ entry }) => entry.statement.rule === 'in-care' || entry.statement.inCare === true),
    toll: any(({ entry }) => entry.statement.rule === 'toll'),
    before: any(({ entry }) => entry.statement.rule === 'toll-before'),
    learned: share(({ entry }) => entry.statement.rule === 'learned'),
    weighed: any(({ entry }) => isSummed(entry.statement)),
    certainty: Math.max(...told.map(({ entry }) => entry.statement.certainty)),
    incident: share(({ entry }) => entry.scope === 'incident'),
    background: share(({ entry }) => entry.scope === 'background'),
    cumulative: share(({ entry }) => entry.scope === 'cumulative'),
    period: share(({ entry }) => entry.scope === 'period'),
    'of another toll': share(({ finding }) => finding !== null && apart.has(finding.id)),
    'of main event': share(({ entry }) => events.has(entry.event)),
    'rests on': any(({ finding }) => finding !== null && rests.has(finding.id)),
    'beside the dead': any(({ entry }) => dead.some((one) => isBeside(one, entry))),
    'of the dead’s event': any(({ entry }) => dead.some((one) => one.entry.event === entry.event)),
    'at the main place': any(({ entry }) => entry.place !== null && entry.place.name === main.place),
    'placed elsewhere': share(
      ({ entry }) => entry.place !== null && main.place !== null && entry.place.name !== main.place,
    ),
    'on the main day': any(({ entry }) => entry.date !== null && entry.date.value === main.date?.value),
    'on another day': share(
      ({ entry }) => entry.date !== null && main.date !== null && entry.date.value !== main.date.value,
    ),
    claimed: share(({ entry }) => entry.claimant !== null),
    claimants: new Set(told.map(({ entry }) => entry.claimant?.name ?? '')).size,
    'youngest day': Math.min(OLDEST, ...ages),
    'oldest day': Math.max(NO_AGE, ...ages),
    'on the first day': any(({ entry }) => entry.date !== null && entry.date.value === first?.date?.value),
    'of the first event': any(({ entry }) => entry.event === first?.event),
    'larger told later': own.filter(
      ({ entry: { statement } }) => statement.sentence > closes && size(statement.people) > value,
    ).length,
    'same count otherwise': sizes.filter((other) => other === value).length - 1,
    ...cuesOf(document, told),
  };
}

const isBeside = (one: Told, entry: Told['entry']): boolean =>
  one.entry.statement.sentence === entry.statement.sentence;

const ageOf = ({ published }: Document, date: { value: string } | null | undefined): number =>
  date == null || published === null ? NO_AGE : bounded(daysBetween(date.value, published), AHEAD, OLDEST);

/** The words around each statement, in lower case. */
function windowsOf({ tokens }: Document, told: readonly Told[]): string[][] {
  return told.map(({ entry: { statement } }) => {
    const { people, sentence } = statement;
    return tokens
      .slice(Math.max(0, people.first - AROUND), people.next + AROUND)
      .flatMap((token) => (token.sentence === sentence ? [token.lower] : []));
  });
}

function cuesOf(document: Document, told: readonly Told[]): Record<string, number> {
  const windows = windowsOf(document, told);
  return Object.fromEntries(
    Object.entries(CUES).map(([name, list]) => [
      `words: ${name}`,
      windows.filter((words) => words.some((word) => list.has(word))).length,
    ]),
  );
}
