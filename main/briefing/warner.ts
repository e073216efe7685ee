import type { Span } from '../../preload/contract';
import { formsIn } from '../language/verbs';
import type { ReadArticle } from './types';

/** Verbs by which a warning is given out. */
export const GIVING = 'issue raise extend declare renew sound post';
/** And those by which an order is; "warning" is the noun. */
const ORDERING = 'impose order warn advise urge tell';

/** The forms of verbs, for a pattern; "the office issuing a warning" gives one out as well. */
export const givingForms = (lemmas: string, ing = true): string =>
  formsIn(lemmas.split(' '), ing ? ['base', 'third', 'past', 'participle', 'ing'] : ['base', 'third', 'past']).join(
    '|',
  );

const GIVES = new RegExp(`\\b(?:${givingForms(GIVING)}|${givingForms(ORDERING, false)})\\b`, 'gi');
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
