import type { Casualty } from '../../../preload/contract';
import { sentenceAround } from '../references';
import type { ReadArticle } from '../types';
import { countryNamed } from './agreement';

// "Killed in separate attacks in two provinces", "in blasts across the country": of several events at once.
const SEVERAL =
  /\b(?:separate|multiple|various|different|unrelated|scattered)\s(?:\w+\s){0,2}(?:attacks|incidents|bombings|blasts|explosions|accidents|raids|clashes|shootings|strikes|operations|crashes)\b|\b(?:across|throughout|around) the (?:country|region|province|nation)\b/i;

// "bombings simultaneously in southern Karsa and eastern Telmo"
const IN_TWO =
  /\b(?:attacks|bombings|blasts|explosions|raids|clashes|shootings|strikes|crashes)\s(?:\w+\s){0,2}in\s(?:(?:north|south|east|west|central)[\w-]*\s)?\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?\sand\s(?:in\s)?(?:(?:north|south|east|west|central)[\w-]*\s)?\p{Lu}/u;

function isOfSeveral(article: ReadArticle, { start, end }: Casualty): boolean {
  const sentence = article.findings.text.slice(...sentenceAround(article, start, end));
  return SEVERAL.test(sentence) || IN_TWO.test(sentence);
}

/** True for a count over several events, which is none of them. */
export const isSum = (article: ReadArticle, casualty: Casualty): boolean =>
  casualty.scope === 'incident' && (isOfSeveral(article, casualty) || isKeptCount(casualty));

/** "2,947 in Iraq, by an agency's count": what somebody counts over a country is no single event. */
const isKeptCount = ({ claimant, place }: Casualty): boolean =>
  /\b(?:count|tally)$/i.test(claimant?.name ?? '') && place !== null && countryNamed(place.name) !== null;

// "Another car bomb", "a second blast", "in a separate attack": not the one told of before.
const ANOTHER =
  /\b(?:another|second|third|fourth|separate)\s(?:\w+\s){0,3}(?:attack|assault|bomb|bomber|bombing|blast|explosion|raid|clash|shooting|strike|crash|accident|collision|fire|blaze)\b|\banother\s(?:part|quarter|district|area|village|town|city|camp|neighbou?rhood)\b/i;

/** True when the sentence of a figure says that it is of another event than one told of before. */
export const isOfAnother = ({
  article,
  casualty: { start, end },
}: {
  article: ReadArticle;
  casualty: Casualty;
}): boolean => ANOTHER.test(article.findings.text.slice(...sentenceAround(article, start, end)));
