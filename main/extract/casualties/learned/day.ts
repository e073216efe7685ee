import type { DateFinding, HarmDate } from '../../../../preload/contract/findings';
import { POSSESSIVE_MARKS, union } from '../../../language/classes';
import type { Choice, Features } from '../../../learning/judge';
import type { Syntax } from '../../../syntax/index';
import { hangingOf } from '../../../syntax/phrases';
import { tokenAt, type Document } from '../../../text/document';
import { TIES_OF_HARM } from '../../budget';
import { harmWord } from '../lexicon/harm';
import { EVENT_NOUNS, HAPPENS, PROCEEDINGS } from '../lexicon/happenings';
import { TELLING } from '../lexicon/telling';
import { inTitle, ledeOf } from '../opening';
import { toHarmDate, type Dated } from '../refiners/date';
import { datesHappening, tellsSpeech } from '../refiners/day-ties';
import { datesItself, isItem, type Entry } from '../refiners/entry';
import { daysBetween } from '../refiners/scope';
import { inDateline } from '../refiners/tie';
import { aboutOf, likeliest, type Judges, type Question } from './judges';
import { above, isFullVerb, stem } from './near';
import { bounded, countsOf, featuresOfStatement, precisionOfDate, sameCount } from './statement-features';
import { anchorOf, featuresOfTie, wordsOfTie, type Mention } from './tie-features';

/**
 * From this share on the day is another than the rules say (`npm run train -- --harm --evaluate`): where the statement's own sentence
 * gives it, and where it is taken from elsewhere.
 */
const SURE = 0.8;
const LIKELY = 0.7;
/** Days. */
const WEEKS = 14;

/**
 * Gives a statement of one event that the rules have dated another of the text's dates where that is far likelier by what
 * was learned. What has no date keeps none: that a text does not tell a day is no question of likelihood.
 * @param dates those of the text
 * @param dated what each statement's own sentence gives
 */
export function redate(
  document: Document,
  syntax: Syntax,
  dates: readonly DateFinding[],
  entries: readonly Entry[],
  dated: ReadonlyMap<Entry, Dated>,
  judges: Judges,
): void {
  const asked = entries.flatMap((entry) =>
    entry.scope === 'incident' && entry.date !== null ? [{ entry, rule: entry.date }] : [],
  );
  if (asked.length === 0 || asked.length * Math.max(entries.length, dates.length) > TIES_OF_HARM) return;
  const known = datesOf(document, syntax, dates, entries, dated);
  // All are asked before one is changed.
  const answers = asked.map(({ entry, rule }) =>
    likeliest(questionOf(document, syntax, known, entry, rule, entries, dated), judges.day, ({ value }) => value),
  );
  for (const [index, { entry, rule }] of asked.entries()) {
    const answer = answers[index] ?? null;
    const own = dated.get(entry)?.date?.value === rule.value;
    if (answer === null || answer.share < (own ? SURE : LIKELY) || answer.answer.value === rule.value) continue;
    // A day that was counted from another ("a day after the blast") stands in no words of its own.
    if (!known.some(({ finding }) => finding.value === rule.value)) continue;
    // What is done about a harm afterwards has a day of its own.
    const mention = known.find(({ finding }) => finding.start === answer.answer.phrase?.[0]);
    if (mention?.features['verb of later'] === true && mention.sentence !== entry.statement.sentence) continue;
    // A day weeks before the rule's, told in another sentence, is of what was before.
    if (mention?.sentence !== entry.statement.sentence && daysBetween(answer.answer.value, rule.value) > WEEKS)
      continue;
    entry.date = answer.answer;
  }
}

const PREPOSITIONS = 'on in since by until from of before after at late early for between to till through during'.split(
  ' ',
);
const RELATIONS =
  'obl nmod obl:tmod nmod:tmod advmod compound nmod:poss dep root obl:unmarked nmod:unmarked appos conj'.split(' ');
const FOUND = union('found recovered discovered retrieved pulled identified');
const DIED = union('died succumbed dies dead');
/** What is done about a harm afterwards. */
const LATER = union(
  'visited arrested sentenced charged buried held announced condemned mourned ordered appeared opened resumed returned updated published reported released adjourned remanded',
);
/** Steps up a tree to the verb that a date hangs on. */
const CLIMB = 8;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day/u;
const NEARBY = /today|yesterday|tonight|overnight|last night|this morning/u;
const COUNTED = /ago|later|earlier|before|after|previous|next/u;
/** Bounds of days before publication; for a text that has no day of publication the first. */
const UNKNOWN_AGE = -99;
const OLDEST = 999;

interface Known extends Mention {
  finding: DateFinding;
  features: Features;
  words: readonly string[];
}

const ageOf = ({ published }: Document, value: string): number =>
  published === null ? UNKNOWN_AGE : bounded(daysBetween(value, published), UNKNOWN_AGE, OLDEST);

/** The dates of the text, each with what it is by itself. */
function datesOf(
  document: Document,
  syntax: Syntax,
  dates: readonly DateFinding[],
  entries: readonly Entry[],
  dated: ReadonlyMap<Entry, Dated>,
): Known[] {
  const { tokens } = document;
  const lede = ledeOf(document);
  const usable = dates.filter(({ precision }) => precision !== 'unknown');
  const counts = countsOf(usable.map(({ value }) => value));
  const order = [...counts.keys()];
  const own = countsOf(entries.map((entry) => dated.get(entry)?.date?.value));
  const given = countsOf(entries.map(({ date }) => date?.value));
  const harmed = new Set(entries.map(({ statement }) => statement.sentence));
  const top = usable.find(({ start }) => (tokens[tokenAt(document, start)]?.sentence ?? 0) <= lede + 1)?.value;
  const many = Math.max(1, entries.length);
  return usable.flatMap((finding): Known[] => {
    const { value } = finding;
    const first = tokenAt(document, finding.start);
    const next = tokenAt(document, finding.end - 1) + 1;
    const sentence = tokens[first]?.sentence;
    if (sentence === undefined) return [];
    const word = (index: number): string => (tokens[index]?.sentence === sentence ? (tokens[index]?.lower ?? '') : '');
    const grammar = syntax.grammar(sentence);
    const { head, relation, governor: on } = hangingOf(grammar, first, next);
    const verb = above(grammar, on, CLIMB, isFullVerb);
    const text = document.text.slice(finding.start, finding.end).toLowerCase();
    const from = document.firstToken[sentence] ?? 0;
    const preposition =
      [first, first - 1, first - 2, first - 3].map((at) => PREPOSITIONS.indexOf(word(at))).find((at) => at >= 0) ?? -1;
    const features: Features = {
      precision: precisionOfDate(finding.precision),
      age: ageOf(document, value),
      preposition,
      relation: RELATIONS.indexOf(relation),
      'on a verb': isFullVerb(grammar.tag(on)),
      'on telling': TELLING.has(word(on)),
      'on harm': harmWord(word(on)) !== undefined,
      'on an event': EVENT_NOUNS.has(word(on)),
      'on happening': HAPPENS.has(word(on)),
      'on finding': FOUND.has(word(on)),
      'on dying': DIED.has(word(on)),
      'on later': LATER.has(word(on)),
      'on proceedings': PROCEEDINGS.has(word(on)),
      'verb of telling': TELLING.has(word(verb)),
      'verb of harm': harmWord(word(verb)) !== undefined,
      'verb of happening': HAPPENS.has(word(verb)),
      'verb of finding': FOUND.has(word(verb)),
      'verb of later': LATER.has(word(verb)),
      'before an event': [0, 1, 2, 3].some((step) => EVENT_NOUNS.has(word(next + step))),
      weekday: WEEKDAY.test(text),
      'near day': NEARBY.test(text),
      'with figures': /\d/u.test(text),
      'counted from': COUNTED.test(text),
      'last or this': /last|this/u.test(text),
      'times named': counts.get(value) ?? 0,
      'place among dates': order.indexOf(value),
      'statements of it': own.get(value) ?? 0,
      'statements given it': given.get(value) ?? 0,
      'share of it': (own.get(value) ?? 0) / many,
      'share given it': (given.get(value) ?? 0) / many,
      'first of all': value === top,
      'in headline': inTitle(document, sentence),
      'date after the lede': sentence - lede,
      'beside harm': harmed.has(sentence),
      'dates speech': tellsSpeech(document, finding),
      'dates happening': datesHappening(document, finding),
      'in dateline': inDateline(document, first),
      'opens sentence': first - from <= 1,
      'before comma': word(next) === ',',
      possessive: POSSESSIVE_MARKS.has(word(next)),
    };
    const ahead = PREPOSITIONS[preposition] ?? '';
    const words = [
      `on:${stem(word(on))}`,
      `verb:${stem(word(verb))}`,
      `verb:${stem(word(verb))}:${ahead}`,
      `+1:${stem(word(next))}`,
      `+2:${stem(word(next + 1))}`,
      `-1:${word(first - 1)}`,
      `-3:${stem(word(first - 3))}`,
      `-2-1:${word(first - 2)}:${word(first - 1)}`,
      `date:${text.replaceAll(/\d+/gu, '0').replaceAll(' ', '_')}`,
      ...(verb < 0 ? [] : grammar.dependents(verb).map((at) => `beside:${stem(word(at))}`)),
    ];
    return [{ finding, first, next, head, sentence, features, words }];
  });
}

function questionOf(
  document: Document,
  syntax: Syntax,
  known: readonly Known[],
  entry: Entry,
  rule: HarmDate,
  entries: readonly Entry[],
  dated: ReadonlyMap<Entry, Dated>,
): Question<HarmDate> {
  const { statement } = entry;
  const own = dated.get(entry);
  const anchor = anchorOf(document, syntax, entry, entries);
  const { others } = anchor;
  const ownOfOthers = countsOf(others.map((other) => dated.get(other)?.date?.value));
  const ofOthers = countsOf(others.map(({ date }) => date?.value));
  const ofSame = countsOf(sameCount(entry, entries).map((other) => dated.get(other)?.date?.value));
  const here = known.filter(({ sentence }) => sentence === statement.sentence);
  const many = Math.max(1, others.length);
  const shared: Features = {
    ...featuresOfStatement(entry, entries, ledeOf(document)),
    'own day': own?.date != null,
    'day of speech': own?.spoken != null,
    'day of happening': own?.happened === true,
    'dates here': here.length,
    'days here': here.filter(({ finding }) => finding.precision === 'day').length,
    'dates itself': datesItself(entry),
    'an item': isItem(document, statement.sentence),
    'age of rule': ageOf(document, rule.value),
    'precision of rule': precisionOfDate(rule.precision),
    'own is rule': own?.date?.value === rule.value,
    'speech is rule': own?.spoken?.value === rule.value,
  };
  const choices = known.map((mention): Choice & { answer: HarmDate } => {
    const { finding, features, words } = mention;
    const { value } = finding;
    return {
      answer: toHarmDate(finding),
      shared,
      own: {
        ...features,
        ...featuresOfTie(document, anchor, mention),
        'is rule': value === rule.value,
        'is phrase of rule': rule.phrase?.[0] === finding.start,
        'is own': value === own?.date?.value,
        'is of speech': value === own?.spoken?.value,
        'days from rule':
          document.published === null ? UNKNOWN_AGE : bounded(daysBetween(value, rule.value), UNKNOWN_AGE, OLDEST),
        'own of event': ownOfOthers.get(value) ?? 0,
        'of event': ofOthers.get(value) ?? 0,
        'share own of event': (ownOfOthers.get(value) ?? 0) / many,
        'share of event': (ofOthers.get(value) ?? 0) / many,
        'of same count': ofSame.has(value),
        'named here': here.some((other) => other.finding.value === value),
      },
      words: wordsOfTie(words, anchor, mention),
      column: 0,
    };
  });
  if (!known.some(({ finding }) => finding.value === rule.value))
    choices.push({ answer: rule, shared, own: { 'is rule': true, derived: true }, words: [], column: -1 });
  return { about: aboutOf(document, statement.people), choices };
}
