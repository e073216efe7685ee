import { POSSESSIVE_MARKS } from '../../../language/classes';
import { formsOfAll } from '../../../language/verbs';
import { subjectOf } from '../../../syntax/clauses';
import { nounPhrase, type NounPhrase } from '../../../syntax/phrases';
import type { Token } from '../../../text/tokens';
import { BODY_NOUNS, DETERMINERS, DOCUMENTS, ROLE_NOUNS, VERBS, WEEKDAYS } from '../lexicon';
import { isNominal } from '../nominal';
import { type Context, type Phrase, textOf } from '../context';
import { SENDS, nameWithin, personAt } from './beside';
import { sentenceBefore } from './posts';
import { isOnePerson } from './people';

/** Who stands behind a text: an actor's mention, or the words that describe him. */
export interface Issuer {
  /** Index into the names' mentions, or -1. */
  readonly mention: number;
  readonly name: string;
  readonly kind: 'person' | 'unnamed';
  readonly token: number;
}

/** Between a text and "by" there stand a participle and little else: "a statement released on Tuesday by". */
const LONGEST_BETWEEN = 4;

const LONGEST_NAME = 7;

/**
 * Who issued a text that speaks, where the tree ties nobody to it: told right after it ("the letter from the families"),
 * before it ("the directors' letter"), or where the article spoke of the same text earlier ("a report by six experts … the
 * report said").
 * @param head the word for the text, lower case
 */
export function issuerAnywhere(context: Context, head: string, phrase: Pick<Phrase, 'first' | 'past'>): Issuer | null {
  const { tokens } = context.document;
  for (let token = phrase.past - 1; token >= phrase.first; token--)
    if (tokens[token]?.lower === head) {
      const own = after(context, token) ?? owner(context, token);
      if (own !== null) return own;
      break;
    }
  const article = tokens[phrase.first]?.lower;
  if (article !== 'the' && article !== 'this') return null;
  for (let token = phrase.first - 1; token >= 0; token--) {
    if (tokens[token]?.lower !== head) continue;
    const found =
      after(context, token) ??
      ofBody(context, token) ??
      sender(context, token) ??
      inText(context, token) ??
      told(context, token);
    // "In a letter to the king": another text than the one told of before it.
    if (found !== null || NEW.has(tokens[token - 1]?.lower ?? '')) return found;
  }
  return null;
}

/** "an OSCE statement": the body whose name stands right before the text. */
function ofBody({ names }: Context, text: number): Issuer | null {
  const mention = names.mentionOfToken[text - 1] ?? -1;
  const body = names.mentions[mention];
  return body?.kind === 'organisation' && body.actor !== null
    ? { mention, name: '', kind: 'unnamed', token: text - 1 }
    : null;
}

/** "X presented a report": whoever handed a text over as his own. */
function sender(context: Context, text: number): Issuer | null {
  const { document, names, syntax } = context;
  const grammar = syntax.grammar(document.tokens[text]?.sentence ?? 0);
  const verb = grammar.head(text);
  if (grammar.relation(text) !== 'obj' || !SENDS.has(document.tokens[verb]?.lower ?? '')) return null;
  const subject = subjectOf(grammar, verb);
  if (subject === null || subject.head >= text) return null;
  const mention = names.mentionOfToken[subject.head] ?? -1;
  if (names.mentions[mention]?.actor != null) return { mention, name: '', kind: 'unnamed', token: subject.head };
  const phrase = nounPhrase(grammar, subject.head);
  const within = nameWithin(context, { first: phrase.first, past: verb });
  if (within !== null) return { mention: -1, name: textOf(document, within), kind: 'person', token: within[0] };
  return nameless(context, phrase);
}

/** Longer sentences are lists or tables. */
const LONGEST_SENTENCE = 250;

/** Words between a text and what leads to it: "in a brief joint". */
const LONGEST_LEAD = 4;

/**
 * "The envoy sent a telegram. “We grieve,” it said.": whoever issued the text that the sentence before brings in, for "it"; the text
 * itself where the article only tells by it. Null where that sentence brings in none.
 * @param quoted 1 for each token between quotation marks
 */
export function textTold(context: Context, pronoun: number, quoted: Uint8Array): Issuer | null {
  const { firstToken, tokens } = context.document;
  const sentence = sentenceBefore(context.document, pronoun, quoted);
  const from = firstToken[sentence];
  const past = Math.min(firstToken[sentence + 1] ?? tokens.length, pronoun);
  if (from === undefined || past - from > LONGEST_SENTENCE) return null;
  for (let text = past - 1; text > from; text--) {
    if (quoted[text] === 1 || !DOCUMENTS.has(tokens[text]?.lower ?? '')) continue;
    let lead = text - 1;
    while (text - lead < LONGEST_LEAD && !NEW.has(tokens[lead]?.lower ?? '') && tokens[lead]?.kind === 'word') lead--;
    if (!NEW.has(tokens[lead]?.lower ?? '')) continue;
    const opens = tokens[lead - 1]?.lower ?? '';
    if (opens === 'in') return inText(context, text) ?? teller(context, text);
    if (SENDS.has(opens)) return sender(context, text);
    if (opens === 'to' && tokens[lead - 2]?.lower === 'according')
      return { mention: -1, name: textOf(context.document, [lead, text + 1]), kind: 'unnamed', token: lead };
  }
  return null;
}

/**
 * "“…,” said the statement. “…,” it concluded.": whoever issued the text that spoke in the sentence before, for "it".
 * @param quoted 1 for each token between quotation marks
 */
export function textSpeaking(context: Context, pronoun: number, quoted: Uint8Array): Issuer | null {
  const { tokens } = context.document;
  const sentence = tokens[pronoun]?.sentence ?? 0;
  let before = -1;
  for (let text = pronoun - 1; text > 0 && pronoun - text < LONGEST_SENTENCE; text--) {
    const token = tokens[text];
    if (token === undefined || token.sentence === sentence || quoted[text] === 1 || token.kind === 'mark') continue;
    if (before < 0) before = token.sentence;
    if (token.sentence !== before) return null;
    const speaks = isSaying(tokens[text + 1]) || isSaying(tokens[text - 2]);
    if (ISSUED_ONCE.has(token.lower) && tokens[text - 1]?.lower === 'the' && speaks)
      return issuerAnywhere(context, token.lower, { first: text - 1, past: text + 1 });
  }
  return null;
}

/** Texts of which an issuer has one: of reports and studies an article tells of several. */
const ISSUED_ONCE = new Set('statement letter communique communiqué declaration telegram message'.split(' '));

const isSaying = (token: Token | undefined): boolean => VERBS.get(token?.lower ?? '')?.form === 'finite';

/** "X broke his silence in a statement": whose deed stands in it. */
function teller(context: Context, text: number): Issuer | null {
  const { document, names, syntax } = context;
  const grammar = syntax.grammar(document.tokens[text]?.sentence ?? 0);
  let verb = grammar.head(text);
  while (verb >= 0 && !grammar.tag(verb).startsWith('VERB')) verb = grammar.head(verb);
  const subject = verb < 0 ? null : subjectOf(grammar, verb);
  if (subject === null) return onlyPerson(context, grammar.from, text);
  const phrase = nounPhrase(grammar, subject.head);
  // "The minister, X, welcomed": the name beside the office.
  const past = Math.min(verb, Math.max(phrase.past, subject.head + LONGEST_NAME));
  for (let token = phrase.first; token < past; token++) {
    const mention = personAt(context, token);
    if (mention >= 0) return { mention, name: '', kind: 'unnamed', token };
  }
  const mention = names.mentionOfToken[subject.head] ?? -1;
  if (names.mentions[mention]?.actor != null) return { mention, name: '', kind: 'unnamed', token: subject.head };
  return nameless(context, phrase);
}

/** "X made the warning in a statement": whose deed the sentence tells, where it says "in a". */
const told = (context: Context, text: number): Issuer | null =>
  context.document.tokens[text - 2]?.lower === 'in' && NEW.has(context.document.tokens[text - 1]?.lower ?? '')
    ? teller(context, text)
    : null;

/** The one person whom a sentence names before the text. */
function onlyPerson(context: Context, from: number, text: number): Issuer | null {
  const { mentions } = context.names;
  let only: Issuer | null = null;
  for (let token = from; token < text; token++) {
    const mention = personAt(context, token);
    if (mention < 0) continue;
    if (only !== null && mentions[only.mention]?.actor !== mentions[mention]?.actor) return null;
    only = { mention, name: '', kind: 'unnamed', token };
  }
  return only;
}

/** "the president of the club": whoever issues a text and has no name, with what he is of where that is short. */
function nameless(context: Context, { head, first, past }: NounPhrase): Issuer | null {
  const end = past - first <= LONGEST_NAME ? past : head + 1;
  return isSomebody(context, first, head + 1)
    ? { mention: -1, name: textOf(context.document, [first, end]), kind: 'unnamed', token: first }
    : null;
}

/** "In a joint letter, six bishops urged …": whose sentence it is. */
function inText(context: Context, text: number): Issuer | null {
  const { tokens } = context.document;
  let opens = text - 2;
  while (text - opens <= LONGEST_BETWEEN && tokens[opens]?.kind === 'word' && tokens[opens]?.lower !== 'in') opens--;
  if (tokens[opens]?.lower !== 'in' || !NEW.has(tokens[opens + 1]?.lower ?? '')) return null;
  // "X made the warning in a statement, reported the channel": behind the comma stands who passes it on.
  if (tokens[opens - 1]?.kind === 'word' && tokens[opens - 1]?.sentence === tokens[text]?.sentence) return null;
  let comma = text + 1;
  while (comma - text <= LONGEST_NAME && tokens[comma]?.kind === 'word') comma++;
  return tokens[comma]?.text === ',' ? described(context, comma + 1) : null;
}

const NEW = new Set(['a', 'an', 'another', 'his', 'her', 'its', 'their', 'joint']);

/** "a letter signed by six bishops", "the letter from the families". */
function after(context: Context, text: number): Issuer | null {
  const { tokens } = context.document;
  for (let token = text + 1; token <= text + LONGEST_BETWEEN; token++) {
    const word = tokens[token];
    if (word === undefined || word.kind === 'mark' || word.sentence !== tokens[text]?.sentence) return null;
    if (word.lower === 'by' || word.lower === 'from') return described(context, token + 1);
    if (token === text + 1 && !ISSUED.has(word.lower)) return null;
  }
  return null;
}

/** Whoever drops leaflets or hangs banners need not have written them. */
const ISSUED: ReadonlySet<string> = new Set(
  formsOfAll(['issue', 'release', 'sign', 'write', 'send', 'publish', 'prepare', 'produce', 'compile', 'file']).keys(),
);

/** "the directors' letter": a name with its own "'s" is the tree's. */
function owner(context: Context, text: number): Issuer | null {
  const { tokens } = context.document;
  if (!/^['’]$/.test(tokens[text - 1]?.text ?? '')) return null;
  let first = text - 2;
  while (first > 0 && text - first < LONGEST_NAME && !DETERMINERS.has(tokens[first]?.lower ?? '')) first--;
  return tokens[first]?.sentence === tokens[text]?.sentence && DETERMINERS.has(tokens[first]?.lower ?? '')
    ? { mention: -1, name: textOf(context.document, [first, text - 1]), kind: 'unnamed', token: first }
    : null;
}

function described(context: Context, first: number): Issuer | null {
  const { document, names } = context;
  const mentionAt = (token: number): number => names.mentionOfToken[token] ?? -1;
  let past = first;
  while (past - first <= LONGEST_NAME) {
    const word = document.tokens[past];
    // "by the army spokesman Maj. X"
    if (past > first && word?.text === '.' && document.tokens[past + 1]?.sentence === word.sentence) {
      past++;
      continue;
    }
    if (word === undefined || word.kind === 'mark' || isTime(word.lower)) break;
    if (!isNominal(word) && !(past === first && DETERMINERS.has(word.lower))) break;
    past++;
  }
  // "by six UN experts": the name they go by is theirs who end it.
  let named = first;
  while (named < past && mentionAt(named) < 0) named++;
  let end = named;
  while (end < past && mentionAt(end) === mentionAt(named)) end++;
  const mention = names.mentions[mentionAt(named)];
  // "a statement from Mr Roe's family": theirs, not his.
  if (named < past && POSSESSIVE_MARKS.has(document.tokens[end]?.lower ?? '') && end + 1 - first <= LONGEST_NAME) {
    past = end + 1;
    while (
      past - end <= LONGEST_BETWEEN &&
      document.tokens[past]?.kind === 'word' &&
      isCommonNoun(document.tokens[past])
    )
      past++;
    return past === end + 1
      ? null
      : { mention: -1, name: textOf(document, [first, past]), kind: 'unnamed', token: first };
  }
  if (named < past && mention?.actor != null && (end >= past || mention.kind === 'person'))
    return { mention: mentionAt(named), name: '', kind: 'unnamed', token: named };
  if (past === first || past - first > LONGEST_NAME || !isSomebody(context, first, past)) return null;
  // "signed by its acting secretary, X": the name beside the post.
  const beside = document.tokens[past]?.text === ',' ? mentionAt(past + 1) : -1;
  const holder = names.mentions[beside];
  if (holder?.kind === 'person' && holder.form === 'name' && isOnePerson(textOf(document, [first, past])))
    return { mention: beside, name: '', kind: 'unnamed', token: past + 1 };
  return { mention: -1, name: textOf(document, [first, past]), kind: 'unnamed', token: first };
}

const isCommonNoun = (word: Token | undefined): boolean =>
  word !== undefined && !word.capital && isNominal(word) && !VERBS.has(word.lower) && !isTime(word.lower);

const isTime = (word: string): boolean =>
  WEEKDAYS.has(word) || word === 'last' || word === 'this' || word === 'earlier';

/** "By a vote", "from Velden", "by then": a deed, a place or a time issues nothing. */
function isSomebody(context: Context, first: number, past: number): boolean {
  const { document, names } = context;
  for (let token = first; token < past; token++) if ((names.placeOfToken[token] ?? -1) >= 0) return false;
  const word = document.tokens[past - 1]?.lower ?? '';
  return (
    ROLE_NOUNS.has(word) ||
    (BODY_NOUNS.has(word) && !DOCUMENTS.has(word)) ||
    (word.length > 3 && word.endsWith('s') && !DOCUMENTS.has(word)) ||
    isOnePerson(textOf(document, [first, past]))
  );
}
