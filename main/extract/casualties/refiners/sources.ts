import { ARTICLES, POSSESSIVES, union, WEEKDAYS as DAY_NAMES } from '../../../language/classes';
import { smallNumber } from '../../../language/numbers';
import { formsIn } from '../../../language/verbs';
import type { Document } from '../../../text/document';
import type { Token } from '../../../text/tokens';
import { isAgent } from '../lexicon/agents';
import { isHeadline } from '../opening';
import { RECORDS, REPORTS } from '../lexicon/telling';
import { BE, harmWord, PREPOSITIONS } from '../lexicon/harm';
import { phraseEnd, TIME } from './source-ends';
import {
  EDGES,
  endsSource,
  isSource,
  nameAfter,
  openingOf,
  overAnd,
  overBrackets,
  phraseStart,
  releasedBy,
  startsPhrase,
  trailingWithout,
} from './source-phrases';

/** After these a word of telling is a noun, an infinitive or a passive. */
const NO_VERB_AFTER = union(PREPOSITIONS, "to be was were is are been not the a an of no any some their 's ’s");
const KEPT = new Set(['count', 'tally']);
/** What figures do, and which do. */
const SHOWS: ReadonlySet<string> = new Set(formsIn('show indicate suggest'.split(' '), ['base', 'past', 'third']));
const SHOWING = union('figures data records statistics tally count numbers report reports');
/** As nouns they are followed by "of". */
const ESTIMATES = union('estimate reckon calculate report');
/** Verbs of telling only with "of": "the ministry had spoken of 12 dead". */
const SPEAKS = new Set(['spoken', 'spoke']);
/** What a quotation or its clause ends with. */
const CLOSES = new Set([',', '"', '”', '’', "'"]);
const LISTENERS = new Set(['told', 'tells']);

/** A clause that says who tells: token indices, half-open. */
export interface Source {
  from: number;
  to: number;
  verb: number;
  /** Where the apposition that follows the phrase ends ("a resident, Ali Modu, said"), else -1. */
  apposed: number;
  /** The telling clause follows what was told (", police said"). */
  trailing: boolean;
}

/** Verbs by which a body keeps count ("the mission has recorded 120 deaths"): of a land or a road they tell of no source. */
const COUNTS: ReadonlySet<string> = new Set(formsIn('record register count log tally'.split(' '), ['past']));

/** The source's verb says that it keeps count, or that it changed one. */
export const keepsCount = ({ tokens }: Document, { verb }: Source): boolean =>
  COUNTS.has(tokens[verb]?.lower ?? '') || MOVES.has(tokens[verb]?.lower ?? '');

/** Clauses of a sentence that say who tells. */
export function sourcesIn(document: Document, from: number, to: number): Source[] {
  const { tokens } = document;
  const found: Source[] = [];
  const word = (index: number): string => (index >= from && index < to ? (tokens[index]?.lower ?? '') : '');
  const line = lineSource(document, from, to);
  if (line !== null) found.push(line);
  for (let index = from; index < to && found.length < 8; index++) {
    const lower = word(index);
    if (lower === 'according' && word(index + 1) === 'to') {
      const first = releasedBy(word, index + 2) ?? index + 2;
      const end = phraseEnd(tokens, first, to);
      if (end > first)
        found.push({
          from: first,
          to: end,
          verb: index,
          apposed: nameAfter(document, end, to),
          trailing: index > from + 1,
        });
      continue;
    }
    // "700 dead since 2015, by a count of this agency"
    if (
      lower === 'by' &&
      (ARTICLES.has(word(index + 1)) || POSSESSIVES.has(word(index + 1))) &&
      KEPT.has(word(index + 2))
    ) {
      const by = word(index + 3) === 'by' || word(index + 3) === 'of' ? index + 4 : index + 3;
      const end = phraseEnd(tokens, by, to);
      found.push({ from: index + 1, to: Math.max(end, index + 3), verb: index, apposed: -1, trailing: true });
      continue;
    }
    if ((lower === 'citing' || lower === 'quoting') && index + 1 < to) {
      const end = phraseEnd(tokens, index + 1, to);
      if (end > index + 1) found.push({ from: index + 1, to: end, verb: index, apposed: -1, trailing: true });
      continue;
    }
    if (lower === 'quoted') {
      let saying = index + 1;
      while (saying < to && saying - index < 12 && word(saying) !== 'as') saying++;
      if (word(saying + 1) === 'saying' && saying > index + 1)
        found.push({ from: index + 1, to: saying, verb: index, apposed: -1, trailing: false });
      // "Nine were killed, an officer was quoted as saying": who is quoted stands before.
      const start =
        BE.has(word(index - 1)) && word(saying + 1) === 'saying' ? phraseStart(word, from, index - 1) : index;
      if (start < index - 1)
        found.push({ from: start, to: index - 1, verb: index, apposed: -1, trailing: word(start - 1) === ',' });
      continue;
    }
    // "Floods have killed 62, ministry figures show", "officials estimate that …"
    const shows =
      (SHOWS.has(lower) && SHOWING.has(word(index - 1))) || (ESTIMATES.has(lower) && word(index + 1) === 'that');
    const puts = (FIGURES.has(lower) || MOVES.has(lower)) && putsToll(word, index);
    if (
      (!REPORTS.has(lower) && !puts && !shows && !COUNTS.has(lower)) ||
      (tokens[index]?.capital === true && NOUNS.has(lower))
    )
      continue;
    if (lower === 'alleged' && word(index + 1) !== 'that') continue;
    // "claimed 12 lives", "claimed responsibility", "reports of": no telling.
    if (CLAIMS.has(lower) && (takesLives(word, index) || isThing(tokens, index))) continue;
    // "one reported dead"
    if (harmWord(word(index + 1))?.form === 'state') continue;
    // "deaths have been confirmed in Karsa by the ministry"
    if (TOLD_BY.has(lower) && word(index - 1) === 'been') {
      let first = index + 1;
      while (first < index + BETWEEN && (PREPOSITIONS.has(word(first)) || tokens[first]?.capital === true)) {
        if (word(first) === 'by') break;
        first++;
      }
      const end = word(first) === 'by' ? phraseEnd(tokens, first + 1, to) : first;
      if (end > first + 1 && isSource(tokens, first + 1, end))
        found.push({ from: first + 1, to: end, verb: index, apposed: -1, trailing: true });
    }
    // "an attack claimed by an armed group"
    if (word(index + 1) === 'by') continue;
    if (SPEAKS.has(lower) && word(index + 1) !== 'of') continue;
    const before = word(index - 1);
    if (NO_VERB_AFTER.has(before)) continue;
    // "…," said the mayor
    if (CLOSES.has(before) && !LISTENERS.has(lower) && startsPhrase(tokens[index + 1]) && INVERTED.has(lower)) {
      const end = phraseEnd(tokens, index + 1, to);
      // "…, said the mayor." ends there; "Ali, a farmer, said the soldiers had …" goes on.
      if (
        before !== ',' ||
        ((end >= to || tokens[end]?.kind === 'mark') && isSource(tokens, index + 1, end)) ||
        (TIME.has(word(end)) && endsSource(tokens[end - 1]))
      ) {
        found.push({ from: index + 1, to: end, verb: index, apposed: -1, trailing: true });
        continue;
      }
    }
    let end = overBrackets(word, from, index);
    while (end - 1 > from && (TIME.has(word(end - 1)) || word(end - 1).endsWith('ly'))) end--;
    let start = phraseStart(word, from, end);
    if (start < end) start = overAnd(word, from, start);
    // "that of the chief, who had told reporters …": the tree says whose words they are.
    else if (word(end - 1) === 'who' || (word(end - 1) === 'and' && COUNTED.has(lower) && end - 1 > from)) {
      found.push({ from: end - 1, to: end, verb: index, apposed: -1, trailing: false });
      continue;
    }
    if (start === end && word(end - 1) === ',') {
      // "Jason Lee, a spokesman for the force, said": the phrase before the apposition.
      const opening = openingOf(word, from, end - 1);
      if (opening === null) continue;
      const [first, last] = opening;
      found.push({ from: first, to: last, verb: index, apposed: end - 1, trailing: first > from + 4 });
      continue;
    }
    if (lower === 'reports' && NOUN_AFTER.has(word(index + 1))) continue;
    // "Late on Wednesday the military said": the time is not the source.
    for (let at = end - 1; at > start; at--) if (WEEKDAYS.has(word(at - 1))) start = at;
    // "the Migration Institute (MI) of the north reported": the brackets stand inside the name.
    if (word(start) === 'of' && word(start - 1) === ')') {
      let bracket = start - 2;
      while (bracket > from && start - bracket < 6 && word(bracket) !== '(') bracket--;
      let first = bracket;
      while (
        word(bracket) === '(' &&
        first - 1 >= from &&
        bracket - first < 8 &&
        !EDGES.has(word(first - 1)) &&
        !REPORTS.has(word(first - 1))
      )
        first--;
      if (first < bracket) start = first;
    }
    // "On the northern side the rescuers have counted …": the place before them is no part of them.
    if (PREPOSITIONS.has(word(start)) || word(start) === 'since')
      for (let at = start + 2; at < end; at++)
        if (word(at) === 'the' && !PREPOSITIONS.has(word(at - 1)) && !ARTICLES.has(word(at - 1))) start = at;
    // "12 more than the amount reported" tells of no source.
    if (tokens[start]?.kind === 'number') continue;
    if (start === end || REPORTS.has(word(start - 1)) || word(start) === 'according') continue;
    // "While some mourned the 30 dead, the mayor recalled his deeds": what she tells is another thing.
    if (word(start - 1) === ',' && OPENERS.has(word(from)) && OF_THING.has(word(index + 1))) continue;
    found.push({
      from: start,
      to: end,
      verb: index,
      apposed: -1,
      trailing:
        word(start - 1) === ',' ||
        word(start - 1) === '"' ||
        word(start - 1) === '”' ||
        trailingWithout(word, index, to),
    });
  }
  return found;
}

/** What opens a clause before the main one, and what a thing begins with that is told. */
const OPENERS = union('while although though whereas');
const OF_THING = union(ARTICLES, POSSESSIVES);

/** Verbs whose count follows them ("condemned it and reported 18 deaths"): the tree says who does both. */
const COUNTED: ReadonlySet<string> = new Set(formsIn('report record confirm document count'.split(' '), ['past']));

/** Bodies a headline names by their letters alone. */
const INITIALS = new Set('UN U.N. WHO UNICEF UNHCR OCHA UNAMA MSF HRW IOM EU AU NATO IDF'.split(' '));

/** Words of a source that stands before or after the colon of a headline. */
const LINE_SOURCE = 5;
const PARTS = new Set([':', '-', '–', '—']);

/** "Army: three killed in clash", "Toll rises to 40 - officials": a headline sets who says it apart by a mark, without a verb. */
function lineSource(document: Document, from: number, to: number): Source | null {
  const { tokens } = document;
  const sentence = tokens[from]?.sentence ?? 0;
  if (!isHeadline(document, sentence) || tokens[to - 1]?.text === '.' || tokens[to]?.sentence === sentence) return null;
  const names = (first: number, last: number): boolean =>
    last > first &&
    (isAgent(tokens[last - 1]?.lower ?? '') ||
      INITIALS.has(tokens[last - 1]?.text ?? '') ||
      RECORDS.has(tokens[last - 1]?.lower ?? ''));
  if (from === document.firstToken[sentence])
    for (let mark = from + 1; mark < to && mark - from <= LINE_SOURCE; mark++)
      if (tokens[mark]?.text === ':' && names(from, mark))
        return { from, to: mark, verb: mark, apposed: -1, trailing: false };
  for (let mark = to - 2; mark > from && to - mark <= LINE_SOURCE; mark--) {
    const { text = '', spaced } = tokens[mark] ?? {};
    if (!PARTS.has(text)) continue;
    const parted = text === ':' || (spaced === true && tokens[mark + 1]?.spaced === true);
    return parted && names(mark + 1, to) ? { from: mark + 1, to, verb: mark, apposed: -1, trailing: true } : null;
  }
  return null;
}

/** What somebody is said to have done with a figure, in the passive. */
const TOLD_BY = new Set(formsIn('confirm report announce record acknowledge register'.split(' '), ['past']));

/** Tokens of a place between that and who did it. */
const BETWEEN = 6;

/** As nouns these are no verbs: the United States, Reports. */
const NOUNS = new Set(['states', 'reports', 'claims', 'notes', 'estimates', 'fears']);
/** Verbs by which a party gives a figure of its own. */
const FIGURES = new Set(formsIn('put give provide place'.split(' '), ['past', 'third']));
/** The same of causes too ("the blast raised the toll"): only a body tells by them. */
const MOVES: ReadonlySet<string> = new Set(formsIn('raise lower revise'.split(' '), ['past', 'third']));
const PUT = new Set([
  'dead',
  'deaths',
  'missing',
  'injured',
  'wounded',
  'death',
  'toll',
  'tolls',
  'number',
  'figure',
  'figures',
  'total',
  'casualty',
  'losses',
]);
/** Verbs of telling whose subject may follow them ("…, wrote the mayor"). */
const INVERTED = new Set(formsIn('say add report confirm write announce'.split(' '), ['past', 'third']));

/** "put the death toll at …", "gave a lower toll of …" */
function putsToll(word: (index: number) => string, verb: number): boolean {
  const moved = word(verb + 1) === 'to' && MOVES.has(word(verb));
  if (!moved && !DETERMINERS.has(word(verb + 1))) return false;
  for (let index = verb + 2; index < verb + 5; index++) if (PUT.has(word(index))) return true;
  return false;
}

const DETERMINERS = union(ARTICLES, POSSESSIVES);
const NOUN_AFTER = new Set(['of', 'about', 'on', 'from', 'put', 'puts', 'spoke', 'suggested', 'indicated']);
const WEEKDAYS = union(DAY_NAMES.keys(), 'yesterday today');
const CLAIMS = new Set(['claimed', 'claims', 'claim']);

/** "Velmo black spot claims two more": what is no person, body or name takes the number that follows. */
function isThing(tokens: readonly Token[], verb: number): boolean {
  const [before, next] = [tokens[verb - 1], tokens[verb + 1]];
  if (before?.kind !== 'word' || endsSource(before) || before.lower.endsWith('s')) return false;
  return next?.kind === 'number' || smallNumber(next?.lower ?? '') !== null;
}

function takesLives(word: (index: number) => string, verb: number): boolean {
  for (let index = verb + 1; index < verb + 9; index++)
    if (['lives', 'life', 'responsibility', 'victory', 'credit'].includes(word(index))) return true;
  return false;
}
