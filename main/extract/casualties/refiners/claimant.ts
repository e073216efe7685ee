import type { Claimant, Quote } from '../../../../preload/contract/findings';
import { MODALS, PREPOSITIONS, SUBJECT_PRONOUNS, union, without } from '../../../language/classes';
import type { Document } from '../../../text/document';
import type { Syntax } from '../../../syntax/index';
import type { Names } from '../../types';
import { isAgent } from '../lexicon/agents';
import { RECORDS } from '../lexicon/telling';
import { BE, HAVE } from '../lexicon/harm';
import type { Statement } from '../reading';
import { quoted } from './quoted';
import { keepsCount, sourcesIn, type Source } from './sources';
import { isTelling, tellerAbove, wholeSource } from './teller';
import { windowOf } from './window';

const PRONOUNS = union(without(SUBJECT_PRONOUNS, 'you'), 'who both him her them');
/** "according to him" */
const SUBJECTS: ReadonlyMap<string, string> = new Map([
  ['him', 'he'],
  ['her', 'she'],
  ['them', 'they'],
]);
const LINES = new Set(['headline', 'caption', 'photo']);

/** "…," she said, as two men were killed: the clause after "as" is the paper's own. */
function cutOff(document: Document, verb: number, first: number): boolean {
  for (let index = verb + 1; index < first; index++) {
    const lower = document.tokens[index]?.lower ?? '';
    if (
      document.tokens[index - 1]?.text === ',' &&
      (lower === 'as' || lower === 'while' || lower === 'when' || lower === 'after')
    )
      return true;
  }
  return false;
}

const TIME_CLAUSES = new Set(['after', 'before', 'since', 'until', 'once', 'when', 'while']);

/** "A day after the army announced the end of its siege, shells killed nine": what they told of ends with the comma. */
function isOver({ tokens }: Document, { from, verb }: Source, first: number): boolean {
  if (!TIME_CLAUSES.has(tokens[from - 1]?.lower ?? '')) return false;
  for (let index = verb + 1; index < first; index++) if (tokens[index]?.text === ',') return true;
  return false;
}

/** "Twelve were missing, but the mayor, Ann Lee, said …": the clause after it tells of something else. */
const OPPOSES = new Set(['but', 'although', 'though', 'whereas']);

/** "Quoting witnesses, the chief said …": whoever says it is named after those he has it from. */
const opensSentence = ({ tokens }: Document, { verb }: Source): boolean =>
  tokens[verb - 1]?.sentence !== tokens[verb]?.sentence;

/** Chooses who tells a statement: the source whose clause covers it. */
function choose(document: Document, sources: readonly Source[], statement: Statement): Source | null {
  const { first } = statement.people;
  let before: Source | null = null;
  let after: Source | null = null;
  for (const source of sources) {
    if (source.to > first && source.from <= statement.predicate && source.from <= first && source.to > first) continue;
    // "15 people, according to the mayor, were killed"
    const aside = document.tokens[source.verb]?.lower === 'according';
    if (source.verb > first && (source.verb > statement.predicate || aside)) {
      if (source.trailing && !OPPOSES.has(document.tokens[source.from - 1]?.lower ?? '') && after === null)
        after = source;
    } else if (
      source.verb < first &&
      !cutOff(document, source.verb, first) &&
      !isOver(document, source, first) &&
      (!source.trailing || before === null || opensSentence(document, before))
    )
      before = source;
  }
  return before !== null && !before.trailing ? before : (after ?? before);
}

/** The last source told of in the text so far, for pronouns. */
export interface SourceMemory {
  body: Claimant | null;
  person: Claimant | null;
  /** Sentence in which that person spoke. */
  personAt: number;
  /** The first quote by the offset of its speaker's mention: looked up here, a long text stays linear. */
  spoken: ReadonlyMap<number, Quote>;
}

/** An empty memory for a text with these quotes. */
export function startMemory(quotes: readonly Quote[]): SourceMemory {
  const spoken = new Map<number, Quote>();
  for (const quote of quotes) {
    const at = quote.speaker?.mention[0];
    if (at !== undefined && !spoken.has(at)) spoken.set(at, quote);
  }
  return { body: null, person: null, personAt: -9, spoken };
}

/** Sentences over which "he said" still means the one who spoke last. */
const NEAR = 3;

/** Who says so, in the statement's own sentence, or null when the paper says it itself. */
export function claimantOf(
  document: Document,
  names: Names,
  quotes: readonly Quote[],
  statement: Statement,
  memory: SourceMemory,
  syntax: Syntax,
): Claimant | null {
  const told = tellerOf(document, names, quotes, statement, memory, syntax);
  // "According to the daily Karsa Post, Peter Roe, 56, succumbed": the dead tell nothing.
  const dead = statement.type === 'killed' ? (statement.people.mention?.actor ?? null) : null;
  return told !== null && dead !== null && told.actor === dead ? null : told;
}

function tellerOf(
  document: Document,
  names: Names,
  quotes: readonly Quote[],
  statement: Statement,
  memory: SourceMemory,
  syntax: Syntax,
): Claimant | null {
  const { from, to } = windowOf(document, statement);
  const source = choose(
    document,
    sourcesIn(document, from, to).filter(
      (one) => isPhrase(document, one) && (!keepsCount(document, one) || isRecorder(document, names, one)),
    ),
    statement,
  );
  if (source !== null && !(isSpeaker(document, source) && quoted(document, quotes, statement) !== null))
    return resolve(
      document,
      names,
      wholeSource(document, syntax.grammar(statement.sentence), source, statement),
      memory,
    );
  const speaker = quoted(document, quotes, statement);
  if (speaker !== null || !tells(document, from, to)) return speaker;
  const above = tellerAbove(document, syntax.grammar(statement.sentence), statement);
  return above !== null && canTell(document, names, above) ? resolve(document, names, above, memory) : null;
}

/** "We have confirmed 15 deaths," the chief told reporters: the first person is whoever the quote is of. */
const isSpeaker = ({ tokens }: Document, { from, to }: Source): boolean =>
  FIRST_PERSON.has(tokens[from]?.lower ?? '') &&
  tokens
    .slice(from + 1, to)
    .every(({ lower }) => MODALS.has(lower) || HAVE.has(lower) || /^(?:do|not|can|n['’]t)/u.test(lower));
const FIRST_PERSON = new Set(['i', 'we']);

/** "Roe, 30, from Osmark, who was hurt, said", "said so": what hangs on a preposition tells nothing, nor does an adverb. */
const isPhrase = ({ tokens }: Document, { from }: Source): boolean =>
  !NO_SOURCE.has(tokens[from]?.lower ?? '') || tokens[from + 1]?.lower === 'least';
const NO_SOURCE = union(PREPOSITIONS, 'so as thus');

/** The phrase the tree gave names somebody who can tell, or what is written down. */
function canTell(document: Document, names: Names, { from, to }: Source): boolean {
  const sentence = document.tokens[from]?.sentence ?? 0;
  for (let index = from; index < to; index++) {
    const lower = document.tokens[index]?.lower ?? '';
    if (document.tokens[index]?.capital === true && index !== document.firstToken[sentence]) return true;
    if ((names.mentionOfToken[index] ?? -1) >= 0 || isAgent(lower) || RECORDS.has(lower) || PRONOUNS.has(lower))
      return true;
  }
  return false;
}

/** Somebody who counts, and no land or road in which deaths are counted. */
function isRecorder(document: Document, names: Names, { from, to }: Source): boolean {
  for (let index = from; index < to; index++) {
    const lower = document.tokens[index]?.lower ?? '';
    if (isAgent(lower) || RECORDS.has(lower)) return true;
    const named =
      (names.mentionOfToken[index] ?? -1) >= 0 || (index > from && document.tokens[index]?.capital === true);
    if (named && (names.placeOfToken[index] ?? -1) < 0) return true;
  }
  return false;
}

/** A word of telling stands in the window: only then the tree is asked who tells. */
function tells(document: Document, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (isTelling(document.tokens[index]?.lower ?? '')) return true;
  return false;
}

/** Learns the sources a sentence names, so that a later "it said" or "he said" can be filled in. */
export function learnSources(document: Document, names: Names, sentence: number, memory: SourceMemory): void {
  const from = document.firstToken[sentence] ?? 0;
  const to = Math.min(document.firstToken[sentence + 1] ?? document.tokens.length, from + 150);
  for (const source of sourcesIn(document, from, to)) {
    const claimant = resolve(document, names, source, memory);
    if (claimant === null) continue;
    if (isPerson(names, document, source)) {
      memory.person = claimant;
      memory.personAt = sentence;
    } else memory.body = claimant;
  }
}

function isPerson(names: Names, document: Document, source: Source): boolean {
  for (let index = source.from; index < Math.max(source.to, source.apposed); index++) {
    const mention = names.mentions[names.mentionOfToken[index] ?? -1];
    if (mention?.kind === 'person') return true;
  }
  const last = document.tokens[source.to - 1]?.lower ?? '';
  return (
    last === 'he' ||
    last === 'she' ||
    last.endsWith('man') ||
    last.endsWith('woman') ||
    last === 'official' ||
    last === 'officer' ||
    last === 'chief'
  );
}

function resolve(document: Document, names: Names, source: Source, memory: SourceMemory): Claimant | null {
  const [from, to] = trimmed(document, source.from, source.to);
  const first = document.tokens[from];
  const last = document.tokens[to - 1];
  if (first === undefined || last === undefined || from >= to || tellsClause(document, from, to)) return null;
  if (source.to - source.from === 1 && PRONOUNS.has(first.lower)) {
    const pronoun = SUBJECTS.get(first.lower) ?? first.lower;
    // Who spoke last goes on speaking; only then the reading of the quotes decides.
    const remembered =
      pronoun === 'it'
        ? memory.body
        : (pronoun === 'he' || pronoun === 'she') && first.sentence - memory.personAt <= NEAR
          ? memory.person
          : null;
    if (remembered !== null) return { ...remembered, start: first.start, end: first.end };
    const known = memory.spoken.get(first.start);
    if (known?.speaker?.resolved === true && known.speaker.name.toLowerCase() !== pronoun)
      return { name: known.speaker.name, actor: known.speaker.actor, start: first.start, end: first.end };
    const other =
      pronoun === 'it'
        ? memory.body
        : pronoun === 'they'
          ? (memory.body ?? memory.person)
          : pronoun === 'he' || pronoun === 'she'
            ? memory.person
            : null;
    return other === null ? null : { ...other, start: first.start, end: first.end };
  }
  let person: Claimant | null = null;
  for (let index = source.from; index < Math.max(source.to, source.apposed); index++) {
    const mention = names.mentions[names.mentionOfToken[index] ?? -1];
    if (mention === undefined || mention.kind !== 'person' || mention.form === 'pronoun') continue;
    // "the singer's widow said"
    if (possesses(document, index, mention.end)) continue;
    person = {
      name: document.text.slice(mention.start, mention.end),
      actor: mention.actor,
      start: mention.start,
      end: mention.end,
    };
    if (mention.form === 'name') break;
  }
  if (person !== null) return person;
  if (LINES.has(first.lower) || isOwn(document, from, to)) return null;
  const said = document.tokens[source.to - 1]?.lower ?? '';
  if (said === 'statement' && first.lower === 'the' && memory.body !== null)
    return { ...memory.body, start: first.start, end: last.end };
  const actor = names.mentions[names.mentionOfToken[source.to - 1] ?? -1]?.actor ?? null;
  return { name: document.text.slice(first.start, last.end), actor, start: first.start, end: last.end };
}

/** "Our Rajshahi correspondent reports": the paper itself. */
const isOwn = ({ tokens }: Document, from: number, to: number): boolean =>
  tokens[from]?.lower === 'our' && OWN.has(tokens[to - 1]?.lower ?? '');
const OWN = new Set('correspondent correspondents reporter reporters'.split(' '));

/** Leaves off what is no part of the source: "for its part the army", "party officials and", "a count based". */
function trimmed(document: Document, from: number, to: number): [number, number] {
  const word = (index: number): string => document.tokens[index]?.lower ?? '';
  let first = from;
  let last = to;
  while (first < last && document.tokens[first]?.kind === 'mark') first++;
  while (
    last > first &&
    (word(last - 1) === 'and' || word(last - 1) === 'or' || word(last - 1) === 'based' || word(last - 1) === 'compiled')
  )
    last--;
  if (word(first) === 'for' && word(first + 2) === 'part') first += 3;
  if (word(first) === 'at' && word(first + 1) === 'least') first += 2;
  // "Hours later the police", "Four days earlier the police"
  for (let at = first + 1; at <= first + 2; at++) if (MOMENTS.has(word(at)) && at + 1 < last) first = at + 1;
  // "on the other hand the police"
  if (word(first) === 'on' && word(first + 2) === 'other' && word(first + 3) === 'hand') first += 4;
  return [first, last];
}

const MOMENTS = new Set(['later', 'earlier', 'afterwards']);

const DOERS = new Set(['i', 'we', 'you', 'my', 'our', 'your', 'including', 'came', 'went']);

/** A verb, a share or the first person in it: a clause was read for a source. */
function tellsClause(document: Document, from: number, to: number): boolean {
  if (
    to - from === 1 &&
    DOERS.has(document.tokens[from]?.lower ?? '') &&
    !PRONOUNS.has(document.tokens[from]?.lower ?? '')
  )
    return true;
  if (document.tokens[from]?.lower === 'including') return true;
  for (let index = from; index < to; index++) {
    const token = document.tokens[index];
    if (token === undefined) return true;
    if (token.text === '%' || token.text === '$' || MODAL.has(token.lower)) return true;
    if ((BE.has(token.lower) || HAVE.has(token.lower)) && token.lower !== "'s" && token.lower !== '’s') return true;
  }
  return false;
}

const MODAL = union(without(MODALS, 'can shall'), 'cannot');

function possesses(document: Document, index: number, end: number): boolean {
  for (let at = index; at < index + 6; at++) {
    const token = document.tokens[at];
    if (token === undefined || token.start < end) continue;
    return token.start === end && (token.lower === "'s" || token.lower === '’s');
  }
  return false;
}
