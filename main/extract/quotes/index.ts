import type { Quote, Span } from '../../../preload/contract/findings';
import type { Syntax } from '../../syntax/index';
import type { Document } from '../../text/document';
import type { Names } from '../types';
import { certaintyOf } from './certainty';
import { OF_MIND } from './lexicon';
import { colonSubject } from './parsers/colon';
import { findCues } from './parsers/cues';
import type { Attribution, CueFound } from './parsers/found';
import { findHeadline } from './parsers/headline';
import { type Paraphrase, findIndirect } from './parsers/indirect';
import { type Quoted, findQuoted } from './parsers/marks';
import { type Judged, type State, attributeUnit } from './parsers/quoted';
import { isWhole, wordCount } from './parsers/tags';
import { type Context, tokenOf } from './context';
import { Speakers } from './refiners/speaker';
import { repeatedPhrases } from './refiners/speech';
import { firstSubject } from './subjects';
import { type Unit, outline } from './units';

type Draft = Omit<Quote, 'id'>;

/**
 * Every quote of the document with its speaker, in the order of the text: direct and mixed speech between quotation
 * marks, and indirect speech.
 * @param document the article cut into tokens, sentences and paragraphs
 * @param names its actors and where they are mentioned
 * @param syntax its trees, read as they are asked for
 */
export function extractQuotes(document: Document, names: Names, syntax: Syntax): Quote[] {
  const spans = findQuoted(document);
  const context: Context = {
    document,
    names,
    syntax,
    outline: outline(document, spans),
    spans,
    repeated: repeatedPhrases(document.text, spans),
  };
  const speakers = new Speakers(context);
  const state: State = { carry: null, colon: null };
  const { units } = context.outline;
  const drafts: Draft[] = [];
  let cues = units[0] === undefined ? [] : findCues(context, units[0], units[0].quoted);
  for (const [index, unit] of units.entries()) {
    const following = units[index + 1];
    const followingCues = following === undefined ? [] : findCues(context, following, unit.quoted || following.quoted);
    const next =
      following !== undefined && following.paragraph === unit.paragraph
        ? { unit: following, cues: followingCues }
        : null;
    if (unit.quoted) {
      const found = attributeUnit(context, unit, cues, next, units[index - 1] ?? null, spans, state);
      keep(context, spans, found, speakers, drafts, unit, state);
    }
    if (index === 0 && !unit.quoted) keepHeadline(context, unit, speakers, drafts);
    for (const paraphrase of findIndirect(context, unit, cues)) keepIndirect(context, paraphrase, speakers, drafts);
    moveOn(context, unit, cues, state, speakers);
    cues = followingCues;
  }
  drafts.sort((a, b) => a.start - b.start || a.end - b.end);
  return drafts.map((draft, index) => ({ id: `q${index + 1}`, ...draft }));
}

/** Below this share a rule is wrong more often than right. */
const LIKELY = 0.5;

function keep(
  context: Context,
  spans: readonly Quoted[],
  found: readonly Judged[],
  speakers: Speakers,
  drafts: Draft[],
  unit: Unit,
  state: State,
): void {
  for (const attribution of found) {
    const span = spans[attribution.span];
    if (span === undefined || !attribution.speech) continue;
    const range: Span =
      attribution.rule === 'transcript' ? [pastLabel(context, attribution), span.end] : [span.start, span.end];
    // A label at the end of what was cut off: nobody says anything behind it.
    if (range[0] >= range[1]) continue;
    const last = lastQuoted(drafts);
    if (attribution.subject !== null) {
      state.carry = { subject: attribution.subject, cue: attribution.cue, paragraph: unit.paragraph, quoted: true };
    }
    if (attribution.joins && last !== undefined && !span.doubled) {
      last.parts.push(range);
      last.verbatim.push(range);
      last.end = span.end;
      continue;
    }
    const found =
      attribution.subject === null ? null : speakers.resolve(attribution.subject, { ...attribution, spoke: true });
    const certainty = certaintyOf(attribution.rule, found?.actor != null);
    // Whoever no cue ties to the words, and who is more likely wrong than right, is not told as fact.
    const guessed = attribution.cue === null && certainty < LIKELY;
    const speaker = found !== null && guessed ? { ...found, resolved: false } : found;
    // Two single marks may be primes or nested marks too: what they hold is reported with its speaker, never set in marks.
    if (span.doubled) {
      drafts.push({
        kind: 'indirect',
        start: range[0],
        end: range[1],
        parts: [range],
        verbatim: [],
        cue: cueOf(context, attribution.cue),
        speaker,
        certainty: certaintyOf('doubled', true),
        rule: 'doubled',
      });
      continue;
    }
    drafts.push({
      kind: kindOf(context, attribution, span),
      start: range[0],
      end: range[1],
      parts: [range],
      verbatim: [[range[0], range[1]]],
      cue: cueOf(context, attribution.cue),
      speaker,
      certainty,
      rule: attribution.rule,
    });
  }
}

/** Past a transcript's label and its colon. */
function pastLabel(context: Context, attribution: Attribution): number {
  const after = attribution.subject === null ? undefined : context.document.tokens[attribution.subject.past + 1];
  const colon = attribution.subject === null ? undefined : context.document.tokens[attribution.subject.past];
  return after?.start ?? colon?.end ?? 0;
}

function lastQuoted(drafts: readonly Draft[]): Draft | undefined {
  for (let index = drafts.length - 1; index >= 0 && drafts.length - index < 20; index--) {
    const draft = drafts[index];
    if (draft !== undefined && draft.kind !== 'indirect') return draft;
  }
  return undefined;
}

function keepIndirect(context: Context, paraphrase: Paraphrase, speakers: Speakers, drafts: Draft[]): void {
  const parts: Span[] = [];
  for (const [from, to] of paraphrase.parts) {
    const first = tokenOf(context, from);
    const last = tokenOf(context, to - 1);
    if (first !== undefined && last !== undefined) parts.push([first.start, last.end]);
  }
  const first = parts[0];
  const last = parts[parts.length - 1];
  if (first === undefined || last === undefined) return;
  const speaker = speakers.resolve(paraphrase.cue.subject, {
    aside: paraphrase.cue.way === 'noun',
    spoke: paraphrase.rule !== 'infinitive',
  });
  drafts.push({
    kind: 'indirect',
    start: first[0],
    end: last[1],
    parts,
    verbatim: [],
    cue: cueOf(context, paraphrase.cue),
    speaker,
    certainty: certaintyOf(paraphrase.rule, speaker.actor !== null),
    rule: paraphrase.rule,
  });
}

function keepHeadline(context: Context, unit: Unit, speakers: Speakers, drafts: Draft[]): void {
  const found = findHeadline(context, unit);
  const first = found === null ? undefined : tokenOf(context, found.from);
  const last = found === null ? undefined : tokenOf(context, found.to - 1);
  if (found === null || first === undefined || last === undefined) return;
  const speaker = speakers.resolve(found.subject);
  drafts.push({
    kind: 'indirect',
    start: first.start,
    end: last.end,
    parts: [[first.start, last.end]],
    verbatim: [],
    cue: null,
    speaker,
    certainty: certaintyOf('headline', speaker.actor !== null),
    rule: 'headline',
  });
}

/** A whole sentence in marks is direct; a fragment in the paper's own sentence is mixed. */
function kindOf(context: Context, attribution: Attribution, span: Quoted): 'direct' | 'mixed' {
  const opening = context.document.text.slice(span.start, span.start + 2);
  const upper = /^[^\p{L}]?\p{Lu}/u.test(opening);
  const outright = OUTRIGHT.has(attribution.rule);
  if (isWhole(context, span)) return upper || outright ? 'direct' : 'mixed';
  return upper && outright && wordCount(context, span) > 1 && /[,—–-]/.test(context.document.text.charAt(span.end - 1))
    ? 'direct'
    : 'mixed';
}

/** Rules under which somebody's sentence is given as such. */
const OUTRIGHT = new Set([
  'tag',
  'tag-inverted',
  'tag-apart',
  'carried',
  'carried-far',
  'lead-in',
  'colon',
  'colon-name',
  'colon-before',
  'signed',
  'transcript',
  'runs-on',
  'introduced',
]);

function cueOf(context: Context, cue: CueFound | null): Quote['cue'] {
  if (cue === null) return null;
  const first = tokenOf(context, cue.item);
  const last = tokenOf(context, cue.past - 1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end, lemma: cue.lemma };
}

/** What the unit leaves for the next: who spoke last, and whether it announces a quote by a colon. */
function moveOn(context: Context, unit: Unit, cues: readonly CueFound[], state: State, speakers: Speakers): void {
  const spoken = cues.filter((cue) => !cue.weak && !cue.relative && (cue.takes & OF_MIND) === 0);
  // "X restated Y's promise": Y's is told of, X tells.
  const said = spoken.find(({ way }) => way !== 'noun') ?? spoken[0] ?? null;
  const owned = said?.way === 'noun';
  const subject = owned || said === null ? (unit.quoted ? null : firstSubject(context, unit, unit.to)) : said.subject;
  if (subject !== null) speakers.note(subject, said !== null && !owned);
  // "X said it was late, the mayor's aide stressed.": who closes the sentence tells all of it.
  const closing = spoken[spoken.length - 1];
  if (
    closing !== undefined &&
    closing !== said &&
    closing.past === unit.to - 1 &&
    tokenOf(context, closing.subject.from - 1)?.text === ','
  )
    speakers.note(closing.subject, true);
  if (said !== null && !unit.quoted)
    state.carry = { subject: said.subject, cue: null, paragraph: unit.paragraph, quoted: false };
  const last = tokenOf(context, unit.to - 1);
  if (last?.text === ':') {
    const cue = cues[cues.length - 1] ?? null;
    const announced = cue?.subject ?? colonSubject(context, unit, unit.to - 1);
    state.colon = announced === null ? null : { subject: announced, cue, paragraph: unit.paragraph };
  } else state.colon = null;
}
