import { formsIn } from '../../../language/verbs';
import { DETERMINERS, TAKES_OBJECT, TAKES_THAT, VERBS, WEAK } from '../lexicon';
import { phraseAfter } from '../phrase-after';
import { type Context, type Phrase, tokenOf } from '../context';
import { subjectBefore } from '../subjects';
import type { Unit } from '../units';
import type { Quoted } from './marks';
import type { Attribution } from './found';

/** "billed by the firm as “…”": whoever a participle's "by" gives. */
export function namedBy(context: Context, unit: Unit, item: number): Phrase | null {
  let at = item - 1;
  if (DETERMINERS.has(tokenOf(context, at)?.lower ?? '')) at--;
  if (tokenOf(context, at)?.lower !== 'as') return null;
  for (let by = at - 1; by > unit.from && at - by <= 8; by--) {
    const word = tokenOf(context, by);
    if (word === undefined || word.kind === 'mark') return null;
    if (word.lower !== 'by') continue;
    if (tokenOf(context, by - 1)?.lower.endsWith('ed') !== true) return null;
    const agent = phraseAfter(context, unit, by + 1);
    return agent !== null && agent.to <= at ? agent : null;
  }
  return null;
}

/** "She was described as “…”", "He has been hailed a “…”": said of the subject, and nobody tells by whom. */
export function isDescribed(context: Context, subject: Phrase, item: number): boolean {
  for (let at = item - 1; at > subject.to && item - at <= DESCRIBED_WITHIN; at--) {
    const lower = tokenOf(context, at)?.lower ?? '';
    if (DESCRIBED.has(lower)) return [1, 2].some((back) => BE.has(tokenOf(context, at - back)?.lower ?? ''));
  }
  return false;
}

/** Items between such a participle and the words it leads to: "described by some as a much". */
const DESCRIBED_WITHIN = 6;
const DESCRIBED = new Set(
  formsIn(
    [
      'describe',
      'call',
      'dub',
      'label',
      'brand',
      'characterize',
      'depict',
      'portray',
      'hail',
      'praise',
      'remember',
      'nickname',
    ],
    ['past'],
  ),
);
const BE = new Set(['was', 'were', 'is', 'are', 'been', 'being']);

/** "branded “…” by X": who names it so stands after the stretch. */
export function namedAfter(context: Context, unit: Unit, item: number): Phrase | null {
  let at = item - 1;
  if (/^(?:an?|the|as)$/.test(tokenOf(context, at)?.lower ?? '')) at--;
  const verb = VERBS.get(tokenOf(context, at)?.lower ?? '');
  if (verb?.form !== 'finite' || (verb.takes & TAKES_OBJECT) === 0 || tokenOf(context, item + 1)?.lower !== 'by')
    return null;
  return phraseAfter(context, unit, item + 2);
}

/** What a sign says before its colon: nobody's name. */
const SIGNS = new Set([
  'caution',
  'warning',
  'danger',
  'notice',
  'attention',
  'note',
  'beware',
  'stop',
  'breaking',
  'update',
]);

/** A transcript's label in capitals opens the stretch: "SMITH: …". */
export function labelInside(context: Context, span: Quoted): Phrase | null {
  const { tokens } = context.document;
  for (let index = span.first; index < span.first + 5 && index < span.past; index++) {
    const token = tokens[index];
    if (token === undefined) return null;
    if (token.start < span.start || token.text === '.') continue;
    if (token.text === ':') {
      const first = tokens[span.first]?.start === span.start ? span.first : span.first + 1;
      if (index === first) return null;
      return {
        first,
        past: index,
        mention: context.names.mentionOfToken[index - 1] ?? -1,
        pronoun: false,
        relative: -1,
        from: -1,
        to: -1,
      };
    }
    if (!token.allCapitals || SIGNS.has(token.lower)) return null;
  }
  return null;
}

/**
 * "“…,” she said, laughing, “and …”": the sentence in marks goes on after its tag, with a comma on both sides of it.
 * What a participle between them tells is no cue of the second part.
 */
export function goesOnAfterParticiple(
  context: Context,
  unit: Unit,
  item: number,
  span: Quoted,
  last: Attribution,
): boolean {
  const { text } = context.document;
  if (
    last.cue === null ||
    !last.rule.startsWith('tag') ||
    tokenOf(context, item - 1)?.text !== ',' ||
    !/^\p{Ll}/u.test(text.slice(span.start, span.start + 2))
  )
    return false;
  const first = context.spans[last.span];
  const opening = first === undefined ? -1 : spanItem(context, unit, last.span);
  if (first === undefined || !(text.charAt(first.end - 1) === ',' || tokenOf(context, opening + 1)?.text === ','))
    return false;
  for (let at = last.cue.past; at < item - 2; at++) {
    const word = tokenOf(context, at);
    if (word === undefined) return false;
    if (word.text !== ',') continue;
    const next = tokenOf(context, at + 1);
    return (
      next !== undefined &&
      next.kind === 'word' &&
      next.lower.endsWith('ing') &&
      next.text.length > 5 &&
      !(JOINED.has(next.lower) && at + 2 >= item - 1)
    );
  }
  return false;
}

// "…, adding, “…”": a word that opens the second part by itself.
const JOINED = new Set(['adding', 'saying', 'continuing', 'concluding', 'writing', 'telling']);

const COPULAS = new Set(['is', 'was', 'are', 'were', 'be', 'been', 'being', 'a', 'an', 'the', 'as']);

/** The stretch is itself a reporting verb: X had “stressed” that …. */
export function spokenCue(context: Context, unit: Unit, item: number, span: Quoted): Phrase | null {
  if (item <= unit.from || span.past - span.first > 5) return null;
  const inner = context.document.tokens[span.first + 1];
  const second = context.document.tokens[span.first + 2];
  const verb = inner === undefined ? undefined : VERBS.get(inner.lower);
  if (verb === undefined || verb.form !== 'finite' || WEAK.has(verb.lemma) || (verb.takes & TAKES_THAT) === 0)
    return null;
  if (COPULAS.has(tokenOf(context, item - 1)?.lower ?? '')) return null;
  if (second !== undefined && second.end <= span.end && second.kind === 'word') return null;
  return subjectBefore(context, unit, item);
}

export function spanItem(context: Context, unit: Unit, span: number): number {
  for (let item = unit.from; item < unit.to; item++) if (context.outline.items[item] === ~span) return item;
  return unit.to;
}
