import { phraseAfter } from '../phrase-after';
import { phraseBefore } from '../phrases';
import { type Context, type Phrase, tokenOf } from '../context';
import type { Unit } from '../units';
import { bodyEnd } from './bounds';
import { canSpeak } from './nouns';

/** A headline's speaker before or after its colon: "Minister: …", "…: minister". */
export function findHeadline(context: Context, unit: Unit): { subject: Phrase; from: number; to: number } | null {
  const last = tokenOf(context, unit.to - 1);
  if (last === undefined || unit.to - unit.from > 40) return null;
  const end = bodyEnd(context, unit);
  for (let item = unit.from + 1; item < end - 1; item++) {
    const word = tokenOf(context, item);
    if (word === undefined) return null;
    if (word.text !== ':') continue;
    if (item - unit.from <= 6) {
      const before = phraseBefore(context, unit, item);
      if (
        before !== null &&
        (before.mention >= 0 || canSpeak(context, before)) &&
        before.from - unit.from <= 3 &&
        end - item > 3
      )
        return { subject: before, from: item + 1, to: end };
    }
    if (end - item <= 6) {
      const after = phraseAfter(context, unit, item + 1);
      if (after !== null && after.to >= end && canSpeak(context, after) && item - unit.from > 2)
        return { subject: after, from: unit.from, to: item };
    }
    return null;
  }
  return null;
}
