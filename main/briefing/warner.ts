import type { Span } from '../../preload/contract';
import type { ReadArticle } from './types';

/** Verbs by which a warning or an order is given out. */
const GIVES = /\b(?:issu|rais|extend|declar|renew|sound|post|impos|order|warn|advis|urg|tell|told)(?:e|es|ed|s)?\b/gi;
/** Between who acts and the verb: nothing, what it adds to its name, its day, "has". */
const BETWEEN =
  /^(?:\s\([^()]{1,60}\))?(?:,[^,;]{1,80},)?(?:\s(?:has|have|had|also|today|later|late|early|on|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|morning|evening|night|afternoon|again))*\s$/;
/** "Said the meteorological office". */
const SAYS_AFTER = /\b(?:by|said|according to|from) (?:the )?$/i;

/** Who gives out what a sentence warns of or orders, by the name its article gives them; null where the sentence does not tell. */
export function warnerOf({ findings: { actors, text } }: ReadArticle, [start, end]: Span): string | null {
  const within = actors.flatMap(({ name, mentions }) =>
    mentions
      .filter((mention) => mention.form !== 'pronoun' && mention.start >= start && mention.end <= end)
      .map((mention) => ({ name, ...mention })),
  );
  const sentence = text.slice(start, end);
  for (const { index } of sentence.matchAll(GIVES)) {
    const verb = start + index;
    const doer = within.findLast((one) => one.end < verb && BETWEEN.test(text.slice(one.end, verb)));
    if (doer !== undefined) return doer.name;
  }
  const named = within.find((one) => SAYS_AFTER.test(text.slice(start, one.start)));
  return named?.name ?? null;
}
