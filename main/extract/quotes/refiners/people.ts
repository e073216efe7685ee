import { union } from '../../../language/classes';
import { isOfPeople } from '../../../text/header/names';
import { BODY_NOUNS, PREPOSITIONS, ROLE_NOUNS } from '../lexicon';

/** Nouns for several persons that look like one. */
export const SEVERAL: ReadonlySet<string> = new Set(['people', 'police', 'staff', 'crew', 'personnel', 'folk']);

/** "A senior official", "the driver": a description of one person. */
export function isOnePerson(name: string): boolean {
  const words = name.toLowerCase().split(' ');
  const hangs = words.findIndex((word, index) => index > 0 && PREPOSITIONS.has(word));
  const post = hangs < 0 ? words : words.slice(0, hangs);
  // "The police" are several; "a police officer" is one.
  const head = post[post.length - 1] ?? '';
  if (SEVERAL.has(head) || (head.endsWith('men') && head !== 'specimen')) return false;
  // "A joint expert team": what one of its words is, it is not.
  if (BODY_NOUNS.has(head)) return false;
  // "A supplier", "one local cyclist": an ending of agents after an article.
  if (/^(?:a|an|one|another|the|his|her|its|their)$/.test(words[0] ?? '') && isAgent(head) && post.length <= 4)
    return true;
  return post.some(isPostOfOne);
}

/** Endings of whoever does or is something. */
const AGENT = /[a-z]{3}(?:er|or|ist|ian|ee|ant|man|woman|-designate|-elect)$/;

const isPostOfOne = (word: string): boolean => ROLE_NOUNS.has(word) && (!word.endsWith('s') || word.endsWith('ss'));

/** Whether a word may be what makes a description one of one person; without such a word none is. */
export const isForOne = (word: string): boolean => isPostOfOne(word) || isAgent(word);

const isAgent = (word: string): boolean => AGENT.test(word) && !THINGS.has(word);

/** What ends like an agent and is none. */
const THINGS = union(
  'restaurant plant grant elephant warrant covenant giant chant remnant variant constant want',
  'error order number matter letter power water weather border river tower computer server',
  'newsletter offer answer manner corner danger disaster winter summer charter chapter cover counter quarter register transfer',
  'trailer trigger cluster cylinder container helicopter fighter-bomber bunker shelter trawler tanker freighter cruiser destroyer',
  'factor motor reactor sector terror horror mirror minor color colour corridor tractor elevator detector generator harbor',
  'september october november december november human degree coffee list twist mist december banner poster sticker',
  'filter meter printer scanner cancer fever dinner supper shower flower murder surrender encounter layer hammer ladder',
);

/** "For Liberians, he said …": a people is nobody. */
export const isPeople = (word: string): boolean =>
  isOfPeople(word) || (word.endsWith('s') && isOfPeople(word.slice(0, -1)));
