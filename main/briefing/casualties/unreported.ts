import type { Casualty } from '../../../preload/contract';
import { sentenceAround } from '../references';
import type { ReadArticle } from '../types';

/** Why a count of nobody is not counted where somebody states it: "police said nobody was hurt". */
export const NOBODY_HARMED = 'nobody harmed, as stated';
/** And where a report says no more than that it has heard of none. */
export const NONE_REPORTED = 'none reported';

/** "No immediate reports of injuries", "no word of casualties". */
const NO_REPORTS =
  /^no (?:[\w-]+ ){0,2}(?:reports?|word|news|signs?|indications?|information|details?|confirmation)\b/i;

/** "No casualties or damage have been reported", "no one was reported hurt", a headline's "no injuries reported". */
const REPORTED =
  /^(?: (?:or|and|nor) (?:[\w-]+ ){0,2}[\w-]+)?(?: (?:is|are|was|were|has been|have been|had been))?(?: (?:immediately|initially|so far|yet))? reported\b/i;

/** "It was not immediately known if there were any deaths." */
const NOT_KNOWN =
  /\b(?:not (?:(?:immediately|yet) )?(?:known|clear|certain)|unclear|unknown) (?:if|whether)\b[^.;]{0,40}$/i;

/**
 * True where a count of nobody says no more than that harm has not been reported: that is no statement that nobody was
 * harmed, and no zero to be printed (CONVENTIONS: only a denial is a statement of zero). What the staff looked at stands.
 */
export function isUnreported(article: ReadArticle, { id, high, start, end }: Casualty): boolean {
  if (high !== 0 || article.checked.has(id) || article.corrected.has(id)) return false;
  const { text } = article.findings;
  const [from, to] = sentenceAround(article, start, end);
  return (
    NO_REPORTS.test(text.slice(start, end)) ||
    REPORTED.test(text.slice(end, to)) ||
    NOT_KNOWN.test(text.slice(from, start))
  );
}
