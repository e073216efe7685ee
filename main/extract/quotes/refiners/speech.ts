import { BE, DO, HAVE, MODALS, SUBJECT_PRONOUNS, union, without } from '../../../language/classes';
import { formsOf } from '../../../language/verbs';
import { agentOf } from '../../../syntax/clauses';
import type { Token } from '../../../text/tokens';
import {
  AUXILIARIES,
  BODY_NOUNS,
  BREAKERS,
  PARTS_OF_WORKS,
  PREPOSITIONS,
  ROLE_NOUNS,
  TERM_CUES,
  TITLE_NEIGHBOURS,
  VERBS,
} from '../lexicon';
import type { Quoted } from '../parsers/marks';
import type { Attribution } from '../parsers/found';
import type { Context } from '../context';

/** Rules that found no cue: what they hold is speech only when it does not look like a term. */
const CUELESS = new Set(['thought', 'weak', 'reported-party', 'beside', 'beside-cue', 'echo', 'unattributed']);
/** Rules under which words are said outright, whatever they look like. */
const OUTRIGHT = new Set([
  'lead-in',
  'colon',
  'colon-name',
  'colon-before',
  'transcript',
  'label',
  'signed',
  'runs-on',
  'cue-quoted',
]);

// Characters of three words at most.
const LONGEST_TERM = 40;

interface Shape {
  readonly words: number;
  /** Every longer word begins with a capital or digit: a title or a name. */
  readonly titled: boolean;
  /** Ends as an exclamation or a question. */
  readonly called: boolean;
  /** Holds a finite auxiliary or a personal pronoun: a clause. */
  readonly clause: boolean;
}

/** Whether a stretch between marks is somebody's words, not a term, a title of a work or a nickname. */
export function isSpeech(context: Context, attribution: Attribution, span: Quoted): boolean {
  const { tokens } = context.document;
  const shape = shapeOf(tokens, span);
  if (shape.words === 0 || shape.words > 9) return shape.words > 0;
  const before = tokens[span.first - 1];
  const after = tokens[span.past];
  if (introducesTerm(tokens, span.first)) return false;
  if (isReducedName(context, attribution, span) || namesNoun(context, span)) return false;
  if (shape.titled && !shape.called && isTitleInText(after)) return false;
  const cueless = CUELESS.has(attribution.rule);
  if ((cueless || attribution.rule === 'trailing') && shape.words <= 3 && !shape.clause && isRepeated(context, span))
    return false;
  if (isBracketed(context, span)) return false;
  if (cueless) {
    if ((before?.text === '(' && after?.text === ')') || MENTIONED.has(before?.lower ?? '')) return false;
    if (attribution.subject !== null && judgedAs(tokens, span.first)) return true;
    if (shape.titled && !shape.called) return false;
    if (attribution.rule === 'echo' || attribution.rule === 'unattributed') return shape.words > 4 || shape.clause;
    return shape.words > 2 || shape.clause || !modifiesNoun(before, after);
  }
  if (attribution.rule === 'trailing' && shape.titled && shape.words > 1 && !shape.called) return false;
  // "X's book, “…”, sold": its title.
  if (shape.titled && !shape.called && attribution.cue?.way === 'noun' && before?.text === ',') return false;
  if (!shape.titled || shape.called || OUTRIGHT.has(attribution.rule)) return true;
  if (before?.lower === 'of' && PARTS_OF_WORKS.has(tokens[span.first - 2]?.lower ?? '')) return false;
  if (before !== undefined && TITLE_NEIGHBOURS.before.has(before.lower))
    return shape.words === 1 && before.lower !== "'s" && before.lower !== '’s';
  if (after !== undefined && TITLE_NEIGHBOURS.after.has(after.lower)) return false;
  return true;
}

/** Nouns before words that are spoken of, where nobody is told to say them: "hates the word “…”". */
const MENTIONED = new Set(['word', 'words', 'phrase', 'expression', 'name', 'title', 'label', 'acronym']);

function shapeOf(tokens: readonly Token[], span: Quoted): Shape {
  let words = 0;
  let titled = true;
  let clause = false;
  let capitals = 0;
  let last: Token | undefined;
  for (let index = span.first; index < span.past && words < 12; index++) {
    const token = tokens[index];
    if (token === undefined || token.start < span.start || token.end > span.end) continue;
    last = token;
    if (token.kind === 'mark') continue;
    words++;
    if (CLAUSE_WORDS.has(token.lower) || token.lower.endsWith("n't") || token.lower.endsWith('n’t')) clause = true;
    if (token.capital || token.kind === 'number') capitals++;
    else if (token.text.length > 3 && !PREPOSITIONS.has(token.lower)) titled = false;
  }
  return { words, titled: titled && capitals > 0, called: last?.text === '!' || last?.text === '?', clause };
}

const CLAUSE_WORDS = union(
  SUBJECT_PRONOUNS,
  without(BE, 'be been being'),
  without(HAVE, 'having'),
  without(DO, 'done doing'),
  without(MODALS, 'may might shall'),
  'let us me my our',
);

/** "the so-called …", "the term …", "click …": a word or two before the marks says that a term follows. */
function introducesTerm(tokens: readonly Token[], first: number): boolean {
  let end = first - 1;
  // "known as the “…”"
  if (/^(?:an?|the)$/.test(tokens[end]?.lower ?? '') && tokens[end - 1]?.lower === 'as') end--;
  for (let index = end; index >= 0 && end - index < 3; index--) {
    const token = tokens[index];
    if (end - index === 2 && tokens[end]?.lower !== 'as') return false;
    if (token === undefined || (token.kind === 'mark' && token.text !== ',')) return false;
    if (TERM_CUES.has(token.lower) || (token.lower === 'called' && tokens[index - 1]?.lower === 'so')) return true;
  }
  return false;
}

/** By these somebody or something is given a name. */
export const NAMES = new Set(['call', 'dub', 'label', 'brand', 'term', 'title', 'nickname', 'style', 'name']);

/** "a play called “…”": nobody is said to call it so. An object, "what" or an agent would stand there otherwise. */
function isReducedName(context: Context, attribution: Attribution, span: Quoted): boolean {
  const { cue, subject } = attribution;
  const { tokens } = context.document;
  if (
    cue === null ||
    subject === null ||
    subject.pronoun ||
    cue.inverted ||
    !NAMES.has(cue.lemma) ||
    cue.form !== 'finite'
  )
    return false;
  const verb =
    tokens[span.first - 1]?.kind === 'word' && !tokens[span.first - 1]?.lower.endsWith('ed')
      ? span.first - 2
      : span.first - 1;
  if (tokens[verb]?.lower.endsWith('ed') !== true || verb !== context.outline.items[cue.item]) return false;
  for (let index = verb - 1; index >= 0 && verb - index <= 6; index--) {
    const word = tokens[index]?.lower ?? '';
    if (word === 'what' || word === 'which' || word === 'whom' || word === 'who' || AUXILIARIES.has(word)) return false;
  }
  const head = tokens[subject.past - 1]?.lower ?? '';
  return subject.past === verb && subject.mention < 0 && !ROLE_NOUNS.has(head) && !BODY_NOUNS.has(head);
}

/** "a pattern called “…”": a participle that hangs on a noun gives what the noun is called; by whom is not said. */
function namesNoun({ document, syntax }: Context, span: Quoted): boolean {
  const { tokens } = document;
  let verb = span.first - 1;
  if (/^(?:an?|the|as)$/.test(tokens[verb]?.lower ?? '')) verb--;
  const token = tokens[verb];
  if (token === undefined || !NAMED.has(token.lower)) return false;
  const grammar = syntax.grammar(token.sentence);
  return grammar.relation(verb) === 'acl' && agentOf(grammar, verb) < 0 && tokens[span.past]?.lower !== 'by';
}

/** Past participles of naming. */
const NAMED: ReadonlySet<string> = new Set(
  [...NAMES, 'identify', 'know'].flatMap((lemma) => formsOf(lemma).participle),
);

/** "“…,” a play on …", "“…” is directed by": what follows tells what it is the title of. */
function isTitleInText(after: Token | undefined): boolean {
  return after !== undefined && /^(?:an?|is|was|are|were)$/.test(after.lower);
}

/** Short phrases that the article sets in marks more than once, lower case: its names for things. */
export function repeatedPhrases(text: string, spans: readonly Quoted[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { start, end } of spans) {
    if (end - start > LONGEST_TERM) continue;
    const words = text.slice(start, end).toLowerCase();
    if (seen.has(words)) repeated.add(words);
    seen.add(words);
  }
  return repeated;
}

function isRepeated(context: Context, span: Quoted): boolean {
  return context.repeated.has(context.document.text.slice(span.start, span.end).toLowerCase());
}

/** "admires him as a …", "rated it as …": words that judge, by whoever does the judging. */
function judgedAs(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]?.lower;
  if (before === 'as') return tokens[first - 2]?.lower !== 'known';
  return (
    (before === 'a' || before === 'an') && tokens[first - 2]?.lower === 'as' && tokens[first - 3]?.lower !== 'known'
  );
}

/** "(APPLAUSE)": a note of the transcript. */
function isBracketed(context: Context, span: Quoted): boolean {
  const { text } = context.document;
  return (
    (text.charAt(span.start) === '(' && text.charAt(span.end - 1) === ')') ||
    (text.charAt(span.start) === '[' && text.charAt(span.end - 1) === ']')
  );
}

/** The stretch stands before a noun as its modifier: the “dry port” project. */
function modifiesNoun(before: Token | undefined, after: Token | undefined): boolean {
  if (before === undefined || after === undefined || after.kind !== 'word' || after.capital) return false;
  return (
    !BREAKERS.has(after.lower) &&
    !PREPOSITIONS.has(after.lower) &&
    !AUXILIARIES.has(after.lower) &&
    VERBS.get(after.lower)?.form !== 'finite'
  );
}
