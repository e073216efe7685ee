import { formsOfAll } from '../../../language/verbs';
import { subjectOf } from '../../../syntax/clauses';
import { type Grammar, isNominal } from '../../../syntax/grammar';
import { nounPhrase } from '../../../syntax/phrases';
import { DOCUMENTS, OUTLETS, PREPOSITIONS, ROLE_NOUNS } from '../lexicon';
import { isOfPeople, isPlace } from '../../../text/header/names';
import type { Document } from '../../../text/document';
import { type Context, type Phrase, textOf } from '../context';
import { isOnePerson } from './people';

/** Relations between a description and the name put beside it. */
const BESIDE = new Set(['appos', 'flat', 'conj']);

/**
 * The person whose name stands beside a description that has none of its own: "X, the head of the desk, said", "the head
 * of the desk, X, said", "led by X, a biologist and head of the desk, who said".
 * @returns index into the names' mentions, or -1
 */
export function namedBeside(context: Context, phrase: Phrase): number {
  const { document, syntax } = context;
  const sentence = document.tokens[phrase.first]?.sentence;
  if (sentence === undefined || !hasPersonNear(context, phrase, sentence)) return -1;
  // "X the head of the desk", without a comma.
  const touching = document.tokens[phrase.first]?.lower === 'the' ? personAt(context, phrase.first - 1) : -1;
  if (touching >= 0) return touching;
  const grammar = syntax.grammar(sentence);
  const head = headWord(grammar, phrase);
  if (head < 0) return -1;
  for (const one of grammar.dependents(head)) {
    const relation = grammar.relation(one);
    if (relation !== 'appos' && relation !== 'flat') continue;
    const named = personAt(context, one);
    if (named >= 0) return named;
  }
  const before = nameBeforeComma(context, grammar, head);
  if (before >= 0) return before;
  const behind = nameBehindComma(context, phrase);
  if (behind >= 0) return behind;
  let at = head;
  for (let step = 0; step < 3 && BESIDE.has(grammar.relation(at)); step++) {
    const above = grammar.head(at);
    // "X and the head of the desk" are two; "X, a biologist and head of the desk" is one.
    if (grammar.relation(at) === 'conj' && personAt(context, above) >= 0) return -1;
    at = above;
    const named = personAt(context, at);
    if (named >= 0) return named;
  }
  return -1;
}

/** A name that stands beside a description is no further from it than this, in tokens. */
const NEAR = 14;

/** Spares the tree where no person is named near the description in its sentence. */
function hasPersonNear(context: Context, { first, past }: Phrase, sentence: number): boolean {
  const { tokens } = context.document;
  for (let token = Math.max(0, first - NEAR); token < past + NEAR; token++)
    if (tokens[token]?.sentence === sentence && personAt(context, token) >= 0) return true;
  return false;
}

/** "X, a biologist and head of the desk": the name right before the comma that a description of one person follows. */
function nameBeforeComma(context: Context, grammar: Grammar, head: number): number {
  const { tokens } = context.document;
  let top = head;
  for (let step = 0; step < 3 && grammar.relation(top) === 'conj'; step++) top = grammar.head(top);
  const { first, past } = nounPhrase(grammar, top);
  return tokens[first - 1]?.text === ',' && isOnePerson(textOf(context.document, [first, past]))
    ? personAt(context, first - 2)
    : -1;
}

/** Words between a description of one person and the comma before his name: "the club's president for this season, X". */
const LONGEST_TERM = 4;

/** "said the board's president for May, Envoy X of Velden": the name right behind the comma, its title before it. */
function nameBehindComma(context: Context, { first, past }: Phrase): number {
  const { tokens } = context.document;
  const sentence = tokens[first]?.sentence;
  if (!isOnePerson(textOf(context.document, [first, past]))) return -1;
  let at = past;
  if (PREPOSITIONS.has(tokens[at]?.lower ?? '')) while (tokens[at]?.kind === 'word' && at - past < LONGEST_TERM) at++;
  if (tokens[at]?.text !== ',') return -1;
  at++;
  while (tokens[at]?.capital === true && tokens[at]?.sentence === sentence && personAt(context, at) < 0) at++;
  const named = tokens[at]?.sentence === sentence ? personAt(context, at) : -1;
  if (named < 0) return -1;
  while (personAt(context, at) === named) at++;
  // A verb behind the name is its own: "said the president, Roe added".
  const next = tokens[at];
  const ends = next === undefined || next.sentence !== sentence || /^[.,;]$/.test(next.text);
  return ends || PREPOSITIONS.has(next.lower) ? named : -1;
}

/** The mention of a person, by more than a pronoun, that a token belongs to; -1 where it belongs to none. */
export function personAt({ names }: Context, token: number): number {
  const held = names.mentionOfToken[token] ?? -1;
  const mention = names.mentions[held];
  return mention?.kind === 'person' && mention.actor !== null && mention.form !== 'pronoun' ? held : -1;
}

/** The token of a phrase that hangs on something outside it. */
function headWord(grammar: Grammar, { first, past }: Phrase): number {
  for (let token = first; token < past; token++) {
    const above = grammar.head(token);
    if (isNominal(grammar, token) && (above < first || above >= past)) return token;
  }
  return -1;
}

/**
 * Who issued a text that speaks: "a report published by the ministry", "the envoy's memo", "a statement from the court".
 * @returns index into the names' mentions, or -1
 */
export function issuerOf(context: Context, phrase: Phrase): number {
  const { document, names, syntax } = context;
  const sentence = document.tokens[phrase.first]?.sentence;
  const mentionIn = (token: number): number => {
    const held = names.mentionOfToken[token] ?? -1;
    const mention = names.mentions[held];
    // What "its" takes up is a guess.
    return mention?.actor == null || (mention.form === 'pronoun' && mention.kind === 'organisation') ? -1 : held;
  };
  if (sentence === undefined || !isAnyIn(document, sentence, mentionIn)) return -1;
  const grammar = syntax.grammar(sentence);
  const head = documentIn(context, grammar, phrase);
  if (head < 0) return -1;
  for (let token = phrase.first + 1; token < head; token++)
    if (OWNS.test(document.tokens[token]?.text ?? '') && mentionIn(token - 1) >= 0) return mentionIn(token - 1);
  // "X sent a message which read …": whoever sent it.
  const verb = grammar.head(head);
  const sender =
    grammar.relation(head) === 'obj' && SENDS.has(document.tokens[verb]?.lower ?? '') ? subjectOf(grammar, verb) : null;
  if (sender !== null && sender.head < head) return mentionIn(sender.head);
  for (const one of grammar.dependents(head)) {
    const relation = grammar.relation(one);
    if (relation === 'nmod:poss') return mentionIn(one);
    if (relation === 'nmod' && caseOf(context, grammar, one, ISSUES)) return mentionIn(one);
    // "the letter, seen by the Post": whoever saw it wrote nothing.
    if (relation !== 'acl' || SHOWN.has(document.tokens[one]?.lower ?? '')) continue;
    for (const below of grammar.dependents(one))
      if (grammar.relation(below).startsWith('obl') && caseOf(context, grammar, below, ISSUES)) return mentionIn(below);
  }
  return -1;
}

function isAnyIn({ firstToken, tokens }: Document, sentence: number, mentionIn: (token: number) => number): boolean {
  const past = firstToken[sentence + 1] ?? tokens.length;
  for (let token = firstToken[sentence] ?? past; token < past; token++) if (mentionIn(token) >= 0) return true;
  return false;
}

const OWNS = /^['’]s$/;

/** By these somebody issues a text of his own. */
export const SENDS: ReadonlySet<string> = new Set(
  formsOfAll([
    'send',
    'write',
    'post',
    'issue',
    'leave',
    'text',
    'sign',
    'publish',
    'release',
    'type',
    'present',
    'submit',
    'table',
  ]).keys(),
);

/** What others than its author do with a text. */
const SHOWN: ReadonlySet<string> = new Set(
  formsOfAll(['see', 'obtain', 'read', 'quote', 'cite', 'review', 'view', 'verify', 'receive', 'leak', 'carry']).keys(),
);

/** Prepositions between a text and whoever issued it. */
const ISSUES = new Set(['by', 'from', 'of']);

function caseOf({ document }: Context, grammar: Grammar, token: number, words: ReadonlySet<string>): boolean {
  return grammar
    .dependents(token)
    .some((one) => grammar.relation(one) === 'case' && words.has(document.tokens[one]?.lower ?? ''));
}

function documentIn({ document }: Context, grammar: Grammar, { first, past }: Phrase): number {
  for (let token = first; token < past; token++) {
    const word = document.tokens[token]?.lower ?? '';
    if (DOCUMENTS.has(word) && !/^(?:compound|amod)$/.test(grammar.relation(token))) return token;
    if (PREPOSITIONS.has(word)) return -1;
  }
  return -1;
}

/**
 * The name in a description that nobody recognised as a name: "member of parliament [Jane Roe]", "the [Lantern] daily".
 * @returns its first token and one past its last, or null
 */
export function nameWithin(
  { document: { tokens } }: Context,
  { first, past }: Pick<Phrase, 'first' | 'past'>,
): readonly [number, number] | null {
  const outlet = OUTLETS.has(tokens[past - 1]?.lower ?? '');
  const end = outlet ? past - 1 : past;
  let from = end;
  while (from > first && isNameWord(tokens[from - 1]?.text ?? '', tokens[from - 1]?.capital === true)) from--;
  // "the director of the centre in Velden [Jane Roe]": the place is where it is.
  if (!outlet && PREPOSITIONS.has(tokens[from - 1]?.lower ?? '') && isPlace(tokens[from]?.lower ?? '')) from++;
  if (from === first && tokens[first]?.lower === 'the') from++;
  // "a Korean daily", "a South African newspaper" have no name.
  if (outlet) {
    const people = tokens[end - 1]?.lower ?? '';
    const isPeople = isOfPeople(people) || isOfPeople(`${tokens[end - 2]?.lower ?? ''} ${people}`);
    return from < end && !isPeople ? [from, end] : null;
  }
  if (end - from < 2 || from === first) return null;
  // The description ends in a post, or in what the post is of: "analysts at Corvin Research" have no name.
  // "chief of the Port Authority (PA) Jane Roe"
  const bracket = tokens[from - 1]?.text === ')';
  const before = tokens[bracket ? from - 2 : from - 1];
  if (
    before === undefined ||
    before.kind !== 'word' ||
    PREPOSITIONS.has(before.lower) ||
    before.lower === 'the' ||
    before.lower === 'and' ||
    CALLED.has(before.lower) ||
    // "a lawyer for former President Jane Roe"
    (FORMER.has(before.lower) &&
      PREPOSITIONS.has(tokens[tokens[from - 2]?.lower === 'the' ? from - 3 : from - 2]?.lower ?? '')) ||
    (!before.capital && before.lower.endsWith('s'))
  )
    return null;
  for (let token = from - 1; token >= first; token--)
    if (ROLE_NOUNS.has(tokens[token]?.lower ?? '') || OUTLETS.has(tokens[token]?.lower ?? '')) return [from, end];
  return null;
}

const FORMER = new Set(['former', 'late', 'elder', 'younger', 'ousted', 'jailed', 'outgoing', 'incoming', 'ex']);

/** What a paper calls a body before its name: "rights group Corvin Watch". */
const CALLED = new Set([
  'group',
  'company',
  'firm',
  'organisation',
  'organization',
  'charity',
  'agency',
  'union',
  'network',
  'party',
]);

const isNameWord = (text: string, capital: boolean): boolean => capital && /^\p{L}[\p{L}'’.-]*$/u.test(text);
