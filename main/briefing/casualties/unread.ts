import type { HarmType } from '../../../preload/contract';
import { ofArticle } from '../per-article';
import type { ReadArticle } from '../types';

const NUMBER =
  '(?:\\d[\\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|several|scores|hundreds|many|an?)';
const WORDS: Partial<Record<HarmType, string>> = {
  killed: '\\b(?:killed|dead|died|killings?|deaths|murdered|executed)\\b',
  injured: '\\b(?:injured|wounded|hurt|injuring|wounding|hospitali[sz]ed|burned|poisoned)\\b',
};

/** A number with a word for the harm; "the three wounded" are those told of before. */
const TOLD = new Map(
  Object.entries(WORDS).map(([type, word]) => [
    type,
    new RegExp(
      `(?<!\\b(?:the|how) )\\b${NUMBER}\\b[^.;]{0,60}${word}|(?<!\\b(?:the|those|these) )${word}[^.;]{0,30}(?<!\\b(?:the|how) )\\b${NUMBER}\\b`,
      'i',
    ),
  ]),
);

/** Of what was before, of what goes on, of what a court deals with: of no event of these days. */
const ELSEWHERE =
  /\b(?:\w+-(?:year|decade)(?:-long)? (?:rule|reign|regime|dictatorship|war|conflict|insurgency|rebellion)|earlier|previously|since|last (?:year|month)|so far|(?:19|20)\d\d|years? ago|convicted|accused|charged|trial|penalty|in history|anniversary|funeral)\b/i;

/** A sentence of which nothing was read. */
export interface Unread {
  sentence: string;
  /** It speaks of one. */
  single: boolean;
}

/** The number of what was found is no greater than one. */
const SINGLE =
  /^(?:an?|one)\b(?!.*\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens?|several|scores|hundreds|many|\d+)\b)/i;

/**
 * The sentences of an article that give a number and a word for the harm and of which nothing was read: what was not read
 * may be of the events it tells.
 * @returns such sentences
 */
export const unreadHarm = (article: ReadArticle, type: HarmType): readonly Unread[] =>
  UNREAD.get(type)?.(article) ?? [];

const UNREAD = new Map(
  [...TOLD].map(([type, pattern]) => [type, ofArticle((article) => unreadBy(article, type, pattern))]),
);

function unreadBy({ findings }: ReadArticle, type: string, pattern: RegExp): readonly Unread[] {
  const { text, header, sentences, casualties, notCounted } = findings;
  const unread = sentences.filter(([start, end]) => {
    // What a headline gives the text gives again.
    if (header.title?.includes(text.slice(start, end)) === true) return false;
    const found = pattern.exec(text.slice(start, end));
    if (found === null || ELSEWHERE.test(text.slice(start, end))) return false;
    const within = (one: { start: number; end: number }): boolean => one.start >= start && one.start < end;
    const words = { start: start + found.index, end: start + found.index + found[0].length };
    return !(
      notCounted.some(within) ||
      casualties.some(
        (one) =>
          within(one) &&
          (one.type === type ||
            one.type === 'killed_or_injured' ||
            // "Three wounded people died": the word stands within what was read.
            (one.start < words.end && one.end >= words.end)),
      )
    );
  });
  return unread.map((sentence) => {
    const told = text
      .slice(...sentence)
      .replace(/\s+/g, ' ')
      .trim();
    return { sentence: told, single: SINGLE.test(pattern.exec(told)?.[0] ?? '') };
  });
}
