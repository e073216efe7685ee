import type { Day, Quote } from '../../preload/contract';
import { sentenceAround } from './references';
import type { ReadArticle } from './types';

/** What may stand between the word of saying and its day: nothing, or who listened, and where: "told reporters in Orlen on". */
const BETWEEN =
  /^(?: (?:the )?(?:reporters|journalists|lawmakers|parliament|parliamentarians|senators|deputies|delegates|troops|soldiers|supporters|the media|a (?:news|press) (?:conference|briefing)|a crowd))?(?: (?:in|at|from) (?:the )?(?:\p{Lu}[\p{L}’'-]*|parliament)(?: \p{Lu}[\p{L}’'-]*){0,2})?(?: here)?(?: late| early)?(?: on)? $/u;
const REACH = 60;

/** The day a quote was said, where the text gives it with the word of saying ("said Thursday", "told reporters on Monday"); else null. */
export function daySaid(article: ReadArticle, { cue, start, end }: Quote): Day | null {
  const { dates, text } = article.findings;
  if (cue === null) return null;
  const [from, to] = sentenceAround(article, Math.min(start, cue.start), Math.max(end, cue.end));
  const found = dates.find((date) => {
    if (date.precision !== 'day' || date.value.length < 10) return false;
    if (date.start < Math.max(from, cue.end) || date.end > to) return false;
    const between = text.slice(cue.end, date.start);
    return between.length <= REACH && BETWEEN.test(between) && !/^['’]s\b/.test(text.slice(date.end));
  });
  return found === undefined ? null : found.value.slice(0, 10);
}
