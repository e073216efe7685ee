import { BE, POSSESSIVE_MARKS, union } from '../../../language/classes';
import { formsIn } from '../../../language/verbs';
import { subjectOf } from '../../../syntax/clauses';
import { isVerb, type Grammar } from '../../../syntax/grammar';
import type { Syntax } from '../../../syntax/index';
import { hangingOf } from '../../../syntax/phrases';
import type { DateFinding } from '../../../../preload/contract/findings';
import { tokenAt, type Document } from '../../../text/document';
import { EVENT_NOUNS, HAPPENS, tellsHappening } from '../lexicon/happenings';
import { harmWord } from '../lexicon/harm';
import { FORCES_OF_NATURE } from '../lexicon/spans';

/** Verbs and nouns of what is told and done about a harm, on a day after it. */
const SAID = new Set([
  'said',
  'says',
  'told',
  'announced',
  'reported',
  'confirmed',
  'added',
  'stated',
  'according',
  'statement',
  'reporters',
  'tweeted',
  'warned',
  'acknowledged',
  'charged',
  'arraigned',
  'identified',
  'released',
  'arrested',
  'sentenced',
  'convicted',
  'appeared',
  'court',
  'scheduled',
  'pleaded',
  'hearing',
  'mourning',
  'mourned',
  'funeral',
  'funerals',
  'vigil',
  'searching',
  'searched',
  'condemned',
  'visited',
  'protested',
  'gathered',
  'ended',
  'resumed',
  'suspended',
  'accused',
  'blamed',
  'learned',
  'learnt',
  ...union(
    'say assured urged pledged promised vowed expressed conveyed offered praised hailed inspected toured appealed paid thanked assessed donated presented handed discharged buried cremated',
  ),
]);

/** True when the date tells when somebody spoke: it stands right after a reporting verb ("said Friday", "told reporters on Monday"). */
export function tellsSpeech(document: Document, date: DateFinding): boolean {
  const at = tokenAt(document, date.start);
  const sentence = document.tokens[at]?.sentence;
  const said = (index: number): boolean => {
    const token = document.tokens[index];
    return token !== undefined && token.sentence === sentence && SAID.has(token.lower);
  };
  const next = tokenAt(document, date.end - 1) + 1;
  // "the victim of Wednesday's shooting", "Wednesday's hearing"
  if (POSSESSIVE_MARKS.has(document.tokens[next]?.lower ?? ''))
    return !datesEventByName(document, date) && (said(next + 1) || said(next + 2));
  if (opensSpeech(document, at, next)) return true;
  for (let index = at - 1; index >= 0 && at - index <= 6; index--) {
    const token = document.tokens[index];
    if (token === undefined || token.sentence !== sentence) return false;
    if (token.text === ',' || token.text === ';') return false;
    if (said(index)) return !isReported(document, index);
    // "said four men were killed on Monday", but "was charged with murder on Monday".
    if (tellsHarm(token.lower) && !CHARGE.has(document.tokens[index - 1]?.lower ?? '')) return false;
  }
  return said(next);
}

const TELLS = union('said says told announced reported confirmed');
/** Words of whoever tells, between the day and the verb. */
const TELLER = 12;

/** "On Tuesday, a spokesman said 900 were dead": the day of telling. "On Tuesday, police said, a bomb killed …" is the bomb's. */
function opensSpeech(document: Document, at: number, next: number): boolean {
  const { tokens, firstToken } = document;
  const sentence = tokens[at]?.sentence ?? 0;
  if (at - (firstToken[sentence] ?? 0) > 1 || tokens[next]?.text !== ',') return false;
  for (let index = next + 1; index <= next + TELLER; index++) {
    const token = tokens[index];
    if (token === undefined || token.sentence !== sentence || tellsHarm(token.lower)) return false;
    if (!TELLS.has(token.lower)) continue;
    return tokens[index + 1]?.kind !== 'mark' && tokens[index - 1]?.text !== ',';
  }
  return false;
}

const CHARGE = union('with of for to a the');

const tellsHarm = (lower: string): boolean => {
  const form = harmWord(lower)?.form;
  return form === 'verb' || form === 'self';
};

/** "the shooting was reported about four on Saturday": the day of the shooting as well. */
const isReported = ({ tokens }: Document, index: number): boolean =>
  tokens[index]?.lower === 'reported' &&
  BE.has(tokens[index - 1]?.lower ?? '') &&
  EVENT_NOUNS.has(tokens[index - 2]?.lower ?? '');

/** "Tuesday's court bombings": the day by which a noun of event is named. */
export function datesEventByName(document: Document, date: DateFinding): boolean {
  const next = tokenAt(document, date.end - 1) + 1;
  if (!POSSESSIVE_MARKS.has(document.tokens[next]?.lower ?? '')) return false;
  for (let index = next + 1; index < next + 4; index++) {
    const token = document.tokens[index];
    if (token === undefined || token.kind !== 'word') return false;
    if (EVENT_NOUNS.has(token.lower)) return true;
  }
  return false;
}

/** A verb of happening or a noun of event governs the date: "exploded on", "Tuesday's blast". */
export function datesHappening(document: Document, date: DateFinding): boolean {
  const at = tokenAt(document, date.start);
  const sentence = document.tokens[at]?.sentence;
  for (let index = at - 1; index > at - 9; index--) {
    const token = document.tokens[index];
    if (token === undefined || token.sentence !== sentence || token.text === ',') break;
    if (HAPPENS.has(token.lower) || EVENT_NOUNS.has(token.lower)) return true;
  }
  const next = tokenAt(document, date.end - 1) + 1;
  // Behind a comma another's name may stand ("on Tuesday, the Disaster Agency said").
  for (let index = next; index < next + 4 && document.tokens[index]?.text !== ','; index++)
    if (EVENT_NOUNS.has(document.tokens[index]?.lower ?? '')) return true;
  return false;
}

/** Nodes of the tree between a date and what it dates. */
const LONGEST_WAY = 5;

/** What a date hangs on: 3 an attack or a storm, 2 a harm, a noun of event or a verb by which one came about, 1 somebody who comes to it, 0 else. */
export function datesEvent(document: Document, syntax: Syntax, date: DateFinding): number {
  const first = tokenAt(document, date.start);
  const sentence = document.tokens[first]?.sentence;
  if (sentence === undefined || tellsSpeech(document, date)) return 0;
  const grammar = syntax.grammar(sentence);
  const word = (index: number): string => document.tokens[index]?.lower ?? '';
  const { head, governor } = hangingOf(grammar, first, tokenAt(document, date.end - 1) + 1);
  // "The blast was on Monday."
  if (grammar.dependents(head).some((one) => grammar.relation(one) === 'nsubj' && EVENT_NOUNS.has(word(one)))) return 2;
  let at = governor;
  for (let step = 0; at >= 0 && step < LONGEST_WAY; step++, at = grammar.head(at)) {
    const lower = word(at);
    if (EVENT_NOUNS.has(lower) || OCCURS.has(lower) || isReported(document, at)) return 2;
    // "struck a deal", "prices crashed": no harm by the verb alone.
    if (HAPPENS.has(lower) ? tellsHappening(word, at, grammar.from) : harmWord(lower) !== undefined) return 2;
    if (SAID.has(lower)) return 0;
    if (isAttack(word, at) || comesOver(grammar, word, at)) return 3;
    if (isVerb(grammar, at)) return COMES.has(lower) ? 1 : 0;
  }
  return 0;
}

/** Verbs whose subject is what happened. */
const OCCURS: ReadonlySet<string> = new Set(
  formsIn(['happen', 'occur', 'unfold', 'transpire', 'erupt'], ['past', 'third', 'participle']),
);

/** "stormed the village on Sunday", "opened fire on Sunday", "went down on Sunday": it came about by that. */
const isAttack = (word: (index: number) => string, at: number): boolean =>
  ATTACKS.has(word(at)) || PHRASES.get(word(at))?.has(word(at + 1)) === true;

const ATTACKS: ReadonlySet<string> = new Set(
  formsIn('attack storm bomb shell ambush overrun invade'.split(' '), ['past', 'participle', 'ing']),
);

/** Verbs that tell of a harm with the word behind them. */
const PHRASES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['opened', union('fire')],
  ['caught', union('fire')],
  ['went', union('down off')],
  ['gave', union('way')],
  ['caved', union('in')],
  ['blew', union('up')],
  ['came', union('down')],
]);

/** "a storm that came in on Tuesday", "the rains began on Sunday": what nature does. */
function comesOver(grammar: Grammar, word: (index: number) => string, at: number): boolean {
  if (!ARRIVES.has(word(at))) return false;
  const subject = subjectOf(grammar, at);
  const head = grammar.relation(at) === 'acl:relcl' ? grammar.head(at) : -1;
  return FORCES_OF_NATURE.has(word(subject?.head ?? -1)) || FORCES_OF_NATURE.has(word(head));
}

const ARRIVES: ReadonlySet<string> = new Set(
  formsIn('come hit begin start sweep arrive fall strike'.split(' '), ['past', 'participle']),
);

/** Verbs of police and helpers who come to a harm, and of what they find. */
const COMES: ReadonlySet<string> = new Set(
  formsIn(['respond', 'call', 'dispatch', 'summon', 'find', 'discover', 'alert'], ['past', 'participle', 'ing']),
);
