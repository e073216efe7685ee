import type { Day, Quote } from '../../preload/contract';
import { sentenceAround } from './references';
import type { ReadArticle } from './types';

/** What may stand between the word of saying and its day: "told reporters in Orlen on", "said on". */
const BETWEEN = /^(?:\s(?:[\p{L}’'-]+\s){0,5}?(?:on|late|early|last)?\s?|\s)$/u;
/** A clause of its own between them has a day of its own. */
const CLAUSE = /\b(?:that|which|who|when|after|before|as|while|and|but|will|would|was|were|had|has|is|are)\b/i;
const REACH = 45;

/** The day a quote was said, where the text gives it with the word of saying ("said Thursday", "told reporters on Monday"); else null. */
export function daySaid(article: ReadArticle, { cue, start, end }: Quote): Day | null {
  const { dates, text } = article.findings;
  if (cue === null) return null;
  const [from, to] = sentenceAround(article, Math.min(start, cue.start), Math.max(end, cue.end));
  const found = dates.find((date) => {
    if (date.precision !== 'day' || date.value.length < 10) return false;
    if (date.start < Math.max(from, cue.end) || date.end > to) return false;
    const between = text.slice(cue.end, date.start);
    return between.length <= REACH && BETWEEN.test(between) && !CLAUSE.test(between);
  });
  return found === undefined ? null : found.value.slice(0, 10);
}
