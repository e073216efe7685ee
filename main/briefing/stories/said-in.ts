import { ofArticleAnd } from '../per-article';
import type { ReadArticle } from '../types';
import type { Story } from './group';
import { HIGH_OFFICES, INCIDENTS, MOVES, NOT_YET, ROUTINE, STAKES, TURNS, UNDONE, WARNINGS } from './lexicon';

/** Title and lede. */
export const opening = ({ findings }: ReadArticle): (readonly [number, number])[] => findings.sentences.slice(0, 2);

/** What is found in the first article of a story that has it. */
export function firstOf<K>(
  { articles }: Story,
  find: (article: ReadArticle, key: K) => string | null,
  key: K,
): string | null {
  for (const article of articles) {
    const found = find(article, key);
    if (found !== null) return found;
  }
  return null;
}

/** The first words of the opening that one of the patterns finds, in a sentence that does not say what would undo them. */
export const saidIn = (story: Story, words: Words): string | null => firstOf(story, saidOf, words);

/** Patterns, and what a sentence must not say. */
interface Words {
  patterns: readonly RegExp[];
  unless?: RegExp;
}

const saidOf = ofArticleAnd((article, { patterns, unless }: Words): string | null => {
  for (const [start, end] of opening(article)) {
    const sentence = article.findings.text.slice(start, end);
    if (unless?.test(sentence) === true) continue;
    for (const pattern of patterns) {
      const found = pattern.exec(sentence);
      if (found === null || LONG_AGO.test(sentence.slice(0, found.index))) continue;
      if (!SINCE_THEN.test(sentence.slice(found.index + found[0].length))) return found[0];
    }
  }
  return null;
});

export const SAID = {
  moves: { patterns: MOVES },
  undone: { patterns: UNDONE },
  incidents: { patterns: INCIDENTS },
  turns: { patterns: TURNS, unless: NOT_YET },
  warnings: { patterns: WARNINGS },
  stakes: { patterns: STAKES },
  routine: { patterns: ROUTINE },
  office: { patterns: [HIGH_OFFICES] },
} as const satisfies Record<string, Words>;

/** "Last month's bombing", "the 1988 massacre": told of before. */
const LONG_AGO =
  /\b(?:(?:last|previous) (?:month|year)['’]s|disabled by|(?:the|a|of|in) (?:19|20)\d\d)\s(?:[\w-]+\s){0,3}$/i;

/** "Who signed a peace deal last month": told of before as well. */
const SINCE_THEN =
  /^[^,;.]{0,40}?\b(?:(?:last|previous) (?:month|year)|in (?:19|20)\d\d|(?:months?|years?|decades?) ago)\b/i;
