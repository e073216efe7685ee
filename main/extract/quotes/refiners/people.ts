import { isOfPeople } from '../../../text/header/names';
import { BODY_NOUNS, PREPOSITIONS, ROLE_NOUNS } from '../lexicon';

/** Nouns for several persons that look like one. */
export const SEVERAL: ReadonlySet<string> = new Set(['people', 'police', 'staff', 'crew', 'personnel', 'folk']);

/** "A senior official", "the driver": a description of one person. */
export function isOnePerson(name: string): boolean {
  const words = name.toLowerCase().split(' ');
  const post = words.slice(0, Math.max(1, words.findIndex((word) => PREPOSITIONS.has(word)) + 1 || words.length + 1));
  if (post.some((word) => SEVERAL.has(word))) return false;
  // "A supplier", "one local cyclist": an ending of agents after an article.
  if (
    /^(?:a|an|one|another|the|his|her|its|their)$/.test(words[0] ?? '') &&
    AGENT.test(post[post.length - 1] ?? '') &&
    post.length <= 4 &&
    !BODY_NOUNS.has(post[post.length - 1] ?? '')
  )
    return true;
  return post.some(isPostOfOne);
}

/** Endings of whoever does or is something. */
const AGENT = /[a-z]{3}(?:er|or|ist|ian|ee|man|woman|-designate|-elect)$/;

const isPostOfOne = (word: string): boolean => ROLE_NOUNS.has(word) && (!word.endsWith('s') || word.endsWith('ss'));

/** Whether a word may be what makes a description one of one person; without such a word none is. */
export const isForOne = (word: string): boolean => isPostOfOne(word) || AGENT.test(word);

/** "For Liberians, he said …": a people is nobody. */
export const isPeople = (word: string): boolean =>
  isOfPeople(word) || (word.endsWith('s') && isOfPeople(word.slice(0, -1)));
