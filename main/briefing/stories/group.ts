import type { Actor } from '../../../preload/contract';
import type { ReadArticle } from '../types';
import { placesNamed } from '../../extract/places/gazetteer';
import { plainName, standsAlone } from '../names';
import { ofArticle, ofArticles } from '../per-article';
import { contentWords } from '../words';
import { COUNTRY_WORDS, GRIEF, holdsHighOffice } from './lexicon';

/** Articles about the same event, the most telling one first. */
export interface Story {
  articles: ReadArticle[];
}

/** Sentences of an article's opening that say what it is about; the rest is background more often than not. */
const OPENING = 6;
/** Most telling words kept of each article. */
const TERMS = 40;
/** Cosine from which two openings tell of the same event. Chosen on invented pairs: same event 0.35 to 0.8, same topic below 0.25. */
const SAME_EVENT = 0.3;

/** From which openings that name the same things tell of one event though others are nearer: an affair that many tell. */
const CLOSE = 0.35;
/** So many of the nearest are looked at. */
const NEAREST = 6;
/** From which two openings that name the same things tell of one affair: talks, as either side tells them. */
const SAME_NAMED = 0.15;
/** So many names two openings share that few others hold. */
const NAMED = 2;
/** And from which two openings that name the same person tell of one affair: a murder and who condemns it. The least there is. */
const SAME_AFFAIR = 0.12;

/** A name in the openings of more articles than this, or of this share of them, tells no affair from another. */
const MOST_NAMED = 4;
const MOST_NAMED_SHARE = 0.1;

/** A word in more openings than this tells no event from another: it is not followed, so the work stays linear. */
const MOST_SHARED = 400;

type Vector = Map<string, number>;

/**
 * Groups near-duplicates, and reports of one event, by the words of their titles and openings.
 * Work grows with the number of articles, not with its square.
 */
export const groupStories = ofArticles((articles): readonly Story[] => {
  const vectors = weigh(articles.map(opening));
  const parent = articles.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] ?? at] ?? at;
    return at;
  };
  const join = (a: number, b: number): void => {
    parent[Math.max(root(a), root(b))] = Math.min(root(a), root(b));
  };

  const byId = new Map(articles.map((article, index) => [article.id, index]));
  for (const [index, article] of articles.entries()) {
    const original = article.copyOf === null ? undefined : byId.get(article.copyOf);
    if (original !== undefined) join(original, index);
  }
  const people = ledePeople(articles);
  const names = openingNames(articles);
  const sharePerson = (a: number, b: number): boolean =>
    [...(people[a] ?? [])].some((name) => people[b]?.has(name) === true);
  const shareNames = (a: number, b: number): number => sharedNames(names[a] ?? new Map(), names[b] ?? new Map());
  for (const [index, neighbours] of similar(vectors).entries()) {
    // The nearest neighbour joins, others only when they are close, so that a chain of loosely alike articles is no one story.
    const best = neighbours.find(
      ({ index: other, cosine }, place) =>
        (place === 0 && cosine >= SAME_EVENT) ||
        (publishedApart(articles[index], articles[other]) < APART &&
          ((place === 0 && cosine >= SAME_NAMED && shareNames(index, other) >= NAMED) ||
            (cosine >= SAME_AFFAIR && sharePerson(index, other)))),
    );
    if (best !== undefined && !daysApart(articles[index], articles[best.index])) join(index, best.index);
    for (const { index: other, cosine } of neighbours.slice(1, NEAREST)) {
      if (cosine < CLOSE) break;
      if (shareNames(index, other) >= NAMED && !daysApart(articles[index], articles[other])) join(index, other);
    }
  }

  for (const at of gatherings(articles)) for (const index of at.slice(1)) join(at[0] ?? index, index);

  const groups = new Map<number, ReadArticle[]>();
  for (const [index, article] of articles.entries()) {
    const key = root(index);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [article]);
    else group.push(article);
  }
  return [...groups.values()].map((group) => ({ articles: group.toSorted(mostTellingFirst) }));
});

/**
 * For each article the persons its title and first sentences name in full, without those whom the whole period is about,
 * and without holders of the high offices: they act in many affairs on one day.
 */
const ledePeople = (articles: readonly ReadArticle[]): ReadonlySet<string>[] => rare(articles.map(peopleOfLede));

const peopleOfLede = ofArticle(({ findings }): ReadonlySet<string> => {
  const end = findings.sentences[LEDE]?.[0] ?? findings.text.length;
  return new Set(
    findings.actors
      .filter(
        (actor) =>
          actor.kind === 'person' &&
          standsAlone(actor.name, actor.kind) &&
          (actor.mentions[0]?.start ?? end) < end &&
          !isHighOffice(actor),
      )
      .map(({ name }) => plainName(name)),
  );
});

/**
 * The words of names in each opening, with the place of the name each stands in: capitals within a sentence, without those
 * that the whole period is about, countries and the holders of the high offices, who tell no affair from another.
 */
function openingNames(articles: readonly ReadArticle[]): ReadonlyMap<string, number>[] {
  const all = articles.map(namesOfOpening);
  const few = rare(all.map((names) => new Set(names.keys())));
  return all.map((names, index) => new Map([...names].filter(([word]) => few[index]?.has(word) === true)));
}

const namesOfOpening = ofArticle(({ findings }): ReadonlyMap<string, number> => {
  const end = findings.sentences[OPENING]?.[0] ?? findings.text.length;
  const names = new Map<string, number>();
  for (const { 0: name, index } of findings.text.slice(0, end).matchAll(NAME))
    if (!isRegion(name)) for (const word of contentWords(name).keys()) if (!names.has(word)) names.set(word, index);
  const office = findings.actors
    .filter(isHighOffice)
    .flatMap(({ name, roles }) => [name, ...roles.map(({ text }) => text)]);
  for (const word of contentWords(office.join(' ')).keys()) names.delete(word);
  for (const word of COUNTRY_WORDS) names.delete(word);
  return names;
});

/** What gatherings are called by; of a standing body ("Congress") a day has many affairs. */
const GATHERING = /\b(?:Summit|Forum|Conference|Convention|Talks|Dialogue)\b/;
/** Words of a name that tell one gathering from another. */
const TELLING_WORDS = 3;

/** The indexes of the articles that name the same gathering when they open, one list for each. */
function gatherings(articles: readonly ReadArticle[]): number[][] {
  const named = new Map<string, number[]>();
  for (const [index, article] of articles.entries())
    for (const key of gatheringsOf(article)) named.set(key, [...(named.get(key) ?? []), index]);
  return [...named.values()];
}

const gatheringsOf = ofArticle(({ findings }): ReadonlySet<string> => {
  const end = findings.sentences[LEDE]?.[0] ?? findings.text.length;
  const keys = new Set<string>();
  for (const [name] of findings.text.slice(0, end).matchAll(GATHERING_NAME)) {
    if (!GATHERING.test(name)) continue;
    const words = [...contentWords(name).keys()];
    if (words.length >= TELLING_WORDS) keys.add(words.toSorted().join(' '));
  }
  return keys;
});

/** "Sea Summit of the Forum on Velden-Osk Cooperation": a name that small words hold together. */
const GATHERING_NAME = /\p{Lu}[\p{L}-]+(?:(?: of| for| on| the| and)* \p{Lu}[\p{L}-]+)+/gu;

/** A country, a part of one or a great city: many affairs of a day are set there. */
const isRegion = (name: string): boolean =>
  [name, name.replace(/ (?:Strip|City|Province|Region)$/, '')].some((form) =>
    placesNamed(form).some(({ kind, capital, people }) => kind !== 'town' || capital || people >= GREAT),
  );

/** Thousands of people. */
const GREAT = 1000;

/** How many names two openings share: all the words of one name are one. */
function sharedNames(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const words = [...a.keys()].filter((word) => b.has(word));
  return Math.min(...[a, b].map((names) => new Set(words.map((word) => names.get(word))).size));
}

const isHighOffice = ({ kind, roles }: Actor): boolean => kind === 'person' && holdsHighOffice(roles);

const NAME = /(?<=[\p{Ll},] ["“(]?)\p{Lu}[\p{L}-]+(?:(?: of| for| the| and)* \p{Lu}[\p{L}-]+)*/gu;

function rare(named: readonly ReadonlySet<string>[]): ReadonlySet<string>[] {
  const counts = new Map<string, number>();
  for (const names of named) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = Math.max(MOST_NAMED, named.length * MOST_NAMED_SHARE);
  return named.map((names) => new Set([...names].filter((name) => (counts.get(name) ?? 0) <= most)));
}

/** Sentences, the title among them, in which an article names who it is about. */
const LEDE = 4;

/** Days between two main events from which they are two events, however alike they are told: one more than time zones and nights may blur. */
const APART = 3;

/** True when both articles are about a harm and date it on days that lie apart: two landslides, not one. */
function daysApart(a: ReadArticle | undefined, b: ReadArticle | undefined): boolean {
  const [one, other] = [mainDay(a), mainDay(b)];
  return one !== null && other !== null && Math.abs(Date.parse(one) - Date.parse(other)) >= APART * 86_400_000;
}

/** Days between the reports, 0 where one has no date: what is told of an affair a week later is another story. */
function publishedApart(a: ReadArticle | undefined, b: ReadArticle | undefined): number {
  const [one, other] = [a, b].map((article) => article?.findings.published?.value.slice(0, 10) ?? '');
  const days = Math.abs(Date.parse(one ?? '') - Date.parse(other ?? '')) / 86_400_000;
  return Number.isNaN(days) ? 0 : days;
}

function mainDay(article: ReadArticle | undefined): string | null {
  const date = article?.findings.tolls.find(({ main }) => main)?.date;
  return date?.precision === 'day' && date.value.length === 10 ? date.value : null;
}

/**
 * Originals before copies, what happened before who grieves over it, newer before older, longer before shorter, then by id,
 * so that the order is the same each time.
 */
export function mostTellingFirst(a: ReadArticle, b: ReadArticle): number {
  return (
    Number(a.copyOf !== null) - Number(b.copyOf !== null) ||
    griefOf(a) - griefOf(b) ||
    (b.findings.published?.value ?? '').localeCompare(a.findings.published?.value ?? '') ||
    b.findings.text.length - a.findings.text.length ||
    a.id - b.id
  );
}

/** Who counts the dead he grieves over comes before who does not. */
function griefOf(article: ReadArticle): number {
  if (!isGrief(article)) return 0;
  return article.findings.casualties.some(({ scope }) => scope === 'incident') ? 1 : 2;
}

/** True where the first sentence tells of somebody's grief or blame over what others tell. */
export const isGrief = ofArticle(
  ({ title, findings: { text, sentences } }): boolean =>
    GRIEF.test(title) || GRIEF.test(text.slice(...(sentences[0] ?? [0, 0]))),
);

const opening = ofArticle(({ findings }): ReadonlyMap<string, number> => {
  const { text, header, sentences } = findings;
  // A text without a headline opens with what a headline would say.
  const title = header.title ?? text.slice(...(sentences[0] ?? [0, 0]));
  const words = contentWords(title, new Map(), 3);
  for (const [start, end] of findings.sentences.slice(0, OPENING))
    contentWords(findings.text.slice(start, Math.min(end, start + 600)), words);
  return words;
});

/** Turns counts into unit vectors, rare words weighing more. */
function weigh(counts: readonly ReadonlyMap<string, number>[]): Vector[] {
  const documents = new Map<string, number>();
  for (const words of counts) for (const word of words.keys()) documents.set(word, (documents.get(word) ?? 0) + 1);
  return counts.map((words) => {
    const weighted = [...words]
      .map(([word, count]): [string, number] => [
        word,
        (1 + Math.log(count)) * Math.log(1 + (counts.length + 3) / (documents.get(word) ?? 1)),
      ])
      .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, TERMS);
    const length = Math.hypot(...weighted.map(([, weight]) => weight)) || 1;
    return new Map(weighted.map(([word, weight]) => [word, weight / length]));
  });
}

/** For each vector the others it shares words with, as far as they may be of one affair, most alike first. */
function similar(vectors: readonly Vector[]): { index: number; cosine: number }[][] {
  const postings = new Map<string, { indexes: number[]; weights: number[] }>();
  const neighbours = vectors.map((): { index: number; cosine: number }[] => []);
  const dots = new Float64Array(vectors.length);
  for (const [index, vector] of vectors.entries()) {
    const met: number[] = [];
    for (const [word, weight] of vector) {
      const posting = postings.get(word) ?? { indexes: [], weights: [] };
      const { indexes, weights } = posting;
      if (indexes.length > MOST_SHARED) continue;
      for (const [at, other] of indexes.entries()) {
        const dot = dots[other] ?? 0;
        if (dot === 0) met.push(other);
        dots[other] = dot + weight * (weights[at] ?? 0);
      }
      indexes.push(index);
      weights.push(weight);
      postings.set(word, posting);
    }
    for (const other of met) {
      const cosine = dots[other] ?? 0;
      dots[other] = 0;
      if (cosine < SAME_AFFAIR) continue;
      neighbours[index]?.push({ index: other, cosine });
      neighbours[other]?.push({ index, cosine });
    }
  }
  return neighbours.map((list) => list.toSorted((a, b) => b.cosine - a.cosine || a.index - b.index));
}
