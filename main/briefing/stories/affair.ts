import { countryNamed } from '../casualties/agreement';
import type { Event } from '../casualties/event';
import type { ReadArticle } from '../types';
import { isGrief, mostTellingFirst, type Story } from './group';

/** Sentences of an article without a main event in which it says what it is about. */
const EARLY = 8;
/** A story of more articles than this is an affair already: an event joins no further ones to it. */
const MOST = 12;

/**
 * Joins stories whose articles are about one event: the fire as it was told on its day, and who grieves over it the next.
 * @param events the period's events, each with who tells of it
 */
export function joinByEvent(stories: readonly Story[], events: readonly Event[]): Story[] {
  const storyOf = new Map(stories.flatMap((story) => story.articles.map(({ id }): [number, Story] => [id, story])));
  const grieving = stories.flatMap(({ articles }) => articles.filter(isGriefAlone));
  for (const { scope, statements, place } of events) {
    if (scope !== 'incident') continue;
    const about = statements.filter(isAbout);
    const told = new Set(about.flatMap(({ article }) => storyOf.get(article.id) ?? []));
    if (about.some(({ casualty }) => (casualty.low ?? 0) >= GRIEVED))
      for (const article of grieving)
        if (isGriefOver(article, place)) told.add(storyOf.get(article.id) ?? { articles: [article] });
    const [first, ...others] = told;
    if (first === undefined || others.length === 0) continue;
    const articles = [...told].flatMap((story) => story.articles);
    if (articles.length > MOST) continue;
    const joined: Story = { articles: articles.toSorted(mostTellingFirst) };
    for (const { id } of articles) storyOf.set(id, joined);
  }
  return [
    ...new Set(stories.flatMap((story) => story.articles.slice(0, 1).flatMap(({ id }) => storyOf.get(id) ?? []))),
  ];
}

/** So many dead are grieved over abroad. */
const GRIEVED = 5;

/** Tells of grief or blame, and counts no dead of its own. */
const isGriefAlone = (article: ReadArticle): boolean =>
  isGrief(article) && !article.findings.casualties.some(({ scope }) => scope === 'incident');

/** True where what befell the place is what such an article grieves over. */
function isGriefOver(article: ReadArticle, place: string | null): boolean {
  const { text, sentences } = article.findings;
  const [town] = /\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*$/u.exec(place ?? '') ?? [];
  if (town === undefined) return false;
  return text.slice(0, sentences[2]?.[0] ?? text.length).includes(town) && countryNamed(town) === null;
}

/**
 * The statement is of what its article is about: its main event, or what it tells early where no event with a place is its
 * main one.
 */
function isAbout({ article, casualty, toll, history, part }: Event['statements'][number]): boolean {
  if (history || part) return false;
  const { tolls } = article.findings;
  if (tolls.some(({ main, place }) => main && place !== null)) return toll !== null && tolls[toll]?.main === true;
  return new Set(tolls.map(({ place }) => place)).size <= 2 && casualty.start < earlyEnd(article);
}

const earlyEnd = ({ findings: { sentences, text } }: ReadArticle): number => sentences[EARLY]?.[0] ?? text.length;
