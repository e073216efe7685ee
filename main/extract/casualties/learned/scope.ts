import type { DateFinding, Scope } from '../../../../preload/contract/findings';
import { union } from '../../../language/classes';
import type { Features } from '../../../learning/judge';
import { isVerbTag } from '../../../syntax/grammar';
import type { Syntax } from '../../../syntax/index';
import { tokenAt, type Document } from '../../../text/document';
import { TIES_OF_HARM } from '../../budget';
import { harmWord, UNREAL } from '../lexicon/harm';
import { EVENT_NOUNS, PROCEEDINGS, WIDE } from '../lexicon/happenings';
import { inTitle, isHeadline, ledeOf } from '../opening';
import type { Entry } from '../refiners/entry';
import { daysBetween } from '../refiners/scope';
import { aboutOf, likeliest, type Judges, type Question } from './judges';
import { above, stem } from './near';
import { bounded, featuresOfStatement, precisionOfDate, sameCount, SCOPES } from './statement-features';

/**
 * From this share on the scope is another than the rules say (`npm run train -- --harm --evaluate`). Of what the rules keep out of the
 * day's events more is asked before it is one of them.
 */
const SURE = 0.75;
const LIKELY = 0.6;

/** Words that tell over what time or how many events people are counted. */
const CUES: Readonly<Record<string, ReadonlySet<string>>> = {
  since: union('since'),
  total: union('far total overall altogether already'),
  years: union('year years annually decade decades century'),
  months: union('month months week weeks weekend'),
  days: union('days hours fortnight overnight'),
  war: union(
    'war wars conflict insurgency campaign offensive genocide occupation uprising revolt crackdown fighting violence unrest',
  ),
  past: union(
    'anniversary remember remembered memorial commemorated history historic worst deadliest previous previously earlier past former ago',
  ),
  last: union('last'),
  this: union('this'),
  between: union('between from through until'),
  during: union('during throughout amid over'),
  after: union('after following when'),
  counts: union('toll tally count figures statistics data records recorded'),
  each: union('average annual yearly daily every each'),
  disease: union('disease outbreak epidemic virus cholera ebola covid measles malaria pandemic'),
  others: union('similar another separate other'),
  court: union('accused convicted trial charged court sentenced inquiry inquest jailed'),
  refuge: union('refugees displaced camps fled homeless'),
  lands: union('world global worldwide country nationwide'),
  recent: union('recent recently'),
  risen: union('brought brings bringing rose risen raising climbed'),
  have: union('have has'),
  had: union('had'),
  unreal: union('would could may might will'),
  in: union('in'),
  relative: union('which that who whose'),
  people: union('people civilians soldiers'),
};

const RELATIONS = 'root ccomp advcl acl acl:relcl conj parataxis xcomp nmod obl obj nsubj amod compound'.split(' ');
/** Steps up a tree to the verb of a harm. */
const CLIMB = 6;
const FAR = 99;
const NO_AGE = -50;
const UNPUBLISHED = -60;
/** Bounds of days before publication. */
const AHEAD = -40;
const OLDEST = 9999;

/**
 * Gives statements another scope than the rules do where that is far likelier by what was learned.
 * @param entries all of the text
 * @param open those of them whose scope may change
 * @returns whether any was changed
 */
export function rescope(
  document: Document,
  syntax: Syntax,
  dates: readonly DateFinding[],
  entries: readonly Entry[],
  open: ReadonlySet<Entry>,
  judges: Judges,
): boolean {
  if (entries.length ** 2 > TIES_OF_HARM) return false;
  // All are asked before one is changed.
  const whole = wholeOf(document, dates, entries);
  const answers = entries.map((entry) =>
    likeliest(questionOf(document, syntax, dates, entry, entries, whole), judges.scope, String),
  );
  let changed = false;
  for (const [index, entry] of entries.entries()) {
    const answer = answers[index] ?? null;
    if (
      answer === null ||
      answer.share < (answer.answer === 'incident' ? SURE : LIKELY) ||
      answer.answer === entry.scope ||
      !open.has(entry)
    )
      continue;
    if (isFirm(document, entry, answer.answer)) continue;
    entry.scope = answer.answer;
    changed = true;
  }
  return changed;
}

/** Whether a rule knows better than likelihood. */
function isFirm(document: Document, { scope, statement, date }: Entry, likelier: Scope): boolean {
  // A count that has run on runs on where it is told to have risen.
  const runsOn = scope === 'cumulative' && statement.total;
  // What is told as history is no news, and what headline or lede tell is no history, nor what nobody knows the age of.
  if (likelier === 'background')
    return (
      document.published === null || runsOn || isHeadline(document, statement.sentence) || isOfTheseDays(document, date)
    );
  return likelier === 'incident' && (scope === 'background' || runsOn);
}

/** Days in which a harm is news whatever else is told. */
const LATELY = 4;

const isOfTheseDays = ({ published }: Document, date: Entry['date']): boolean =>
  published !== null && date?.precision === 'day' && daysBetween(date.value, published) <= LATELY;

/** What is the same for all statements of a text. */
interface Whole {
  lede: number;
  /** The first date from the lede on, if it stands near it. */
  topDate: DateFinding | undefined;
  /** Statements up to the sentence after the lede. */
  opening: readonly Entry[];
  events: number;
  /** The largest count. */
  most: number;
}

function wholeOf(document: Document, dates: readonly DateFinding[], entries: readonly Entry[]): Whole {
  const { tokens } = document;
  const lede = ledeOf(document);
  return {
    lede,
    topDate: dates.find(
      ({ start }) =>
        start >= (document.sentences[lede]?.[0] ?? 0) &&
        (tokens[tokenAt(document, start)]?.sentence ?? FAR) <= lede + 1,
    ),
    opening: entries.filter(({ statement }) => statement.sentence <= lede + 1),
    events: new Set(entries.map(({ event }) => event)).size,
    most: Math.max(1, ...entries.map(({ statement }) => statement.people.low ?? 0)),
  };
}

function questionOf(
  document: Document,
  syntax: Syntax,
  dates: readonly DateFinding[],
  entry: Entry,
  entries: readonly Entry[],
  { lede, topDate, opening, events, most }: Whole,
): Question<Scope> {
  const { tokens, firstToken, published } = document;
  const { statement } = entry;
  const { sentence, predicate, people } = statement;
  const grammar = syntax.grammar(sentence);
  const from = firstToken[sentence] ?? 0;
  const to = firstToken[sentence + 1] ?? tokens.length;
  const word = (index: number): string => (index >= from && index < to ? (tokens[index]?.lower ?? '') : '');
  const age = (date: { value: string } | undefined | null): number =>
    date == null
      ? NO_AGE
      : published === null
        ? UNPUBLISHED
        : bounded(daysBetween(date.value, published), AHEAD, OLDEST);
  const verb = above(grammar, predicate, CLIMB, isVerbTag);
  const hanging = verb < 0 ? [] : grammar.dependents(verb);
  const auxiliaries = hanging.filter((one) => grammar.relation(one).startsWith('aux')).map(word);
  const inSentence = dates.filter(({ start }) => {
    const at = tokenAt(document, start);
    return at >= from && at < to;
  });
  const at = entries.indexOf(entry);
  const counted = (words: Pick<ReadonlySet<string>, 'has'>): number => {
    let count = 0;
    for (let index = from; index < to; index++) if (words.has(word(index))) count++;
    return count;
  };
  const shared: Features = {
    ...featuresOfStatement(entry, entries, lede),
    headline: inTitle(document, sentence),
    'share of most': (people.low ?? 0) / most,
    'age of day': age(entry.date),
    'precision of day': precisionOfDate(entry.date?.precision),
    'age of first day': age(topDate),
    events,
    'event of the top': entry.event === opening[0]?.event,
    'of event in lede': entries.filter((other) => other.event === entry.event && other.statement.sentence <= lede)
      .length,
    'dates here': inSentence.length,
    'age of first here': age(inSentence[0]),
    'age of last here': age(inSentence.at(-1)),
    'oldest here': Math.max(NO_AGE, ...inSentence.map(age)),
    'precision of first here': precisionOfDate(inSentence[0]?.precision),
    had: auxiliaries.includes('had'),
    has: auxiliaries.includes('have') || auxiliaries.includes('has'),
    auxiliaries: auxiliaries.length,
    relation: RELATIONS.indexOf(grammar.relation(verb < 0 ? predicate : verb)),
    'verb of harm': isVerbTag(grammar.tag(predicate)),
    'noun of harm': ['noun', 'event', 'toll', 'lives', 'bodies'].includes(harmWord(word(predicate))?.form ?? ''),
    'nouns of events': counted(EVENT_NOUNS),
    'events in plural': counted({ has: (one) => one.endsWith('s') && EVENT_NOUNS.has(one) }),
    'wide events': counted(WIDE),
    proceedings: counted(PROCEEDINGS),
    'unreal words': counted(UNREAL),
    years: counted({ has: (one) => /^(?:19|20)\d\d$/u.test(one) }),
    'length of sentence': to - from,
    'place in sentence': (predicate - from) / Math.max(1, to - from),
    'scope before': scopeOf(entries[at - 1]),
    'scope after': scopeOf(entries[at + 1]),
    'beside the one before': entries[at - 1]?.statement.sentence === sentence,
    'same count told': sameCount(entry, entries).length > 0,
    'statements at the top': opening.length,
    'no day of publication': published === null,
  };
  const cues: Record<string, number> = {};
  for (const [name, list] of Object.entries(CUES)) {
    let nearest = FAR;
    let count = 0;
    for (let index = from; index < to; index++) {
      if (!list.has(word(index))) continue;
      count++;
      if (Math.abs(index - predicate) < Math.abs(nearest)) nearest = index - predicate;
    }
    cues[`words: ${name}`] = count;
    cues[`to: ${name}`] = nearest;
  }
  const words = [
    `verb:${stem(word(verb))}`,
    `harm:${stem(word(predicate))}`,
    `relation:${grammar.relation(verb < 0 ? predicate : verb)}`,
    `head:${stem(word(people.shown - 1))}`,
    ...hanging.map((one) => `beside:${stem(word(one))}:${grammar.relation(one)}`),
  ];
  for (let index = from; index < Math.min(to, from + LONGEST); index++) words.push(`sentence:${stem(word(index))}`);
  for (let index = predicate - AROUND; index < predicate + AROUND; index++) words.push(`around:${stem(word(index))}`);
  const all = { ...shared, ...cues };
  return {
    about: aboutOf(document, people),
    choices: SCOPES.map((scope, column) => ({
      answer: scope,
      shared: all,
      own: { answer: column, 'is rule': scope === entry.scope },
      words,
      column,
    })),
  };
}

/** Words of a sentence that are told apart, and those on each side of the word of harm. */
const LONGEST = 80;
const AROUND = 6;

const scopeOf = (entry: Entry | undefined): number => (entry === undefined ? -1 : SCOPES.indexOf(entry.scope));
