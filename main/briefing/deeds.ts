import type { DeedEntry } from '../../preload/contract';
import { plainName } from './names';
import { isOld } from './news';
import { sentenceAround, type ReferenceBook } from './references';
import { holdsHighOffice, HIGH_OFFICES, TOPIC_WEIGHT } from './stories/lexicon';
import type { Ranked } from './stories/leads';
import { readsAlone } from './stories/summary';
import type { ReadArticle } from './types';

/** Lines a reader takes in. */
const MOST = 15;
/** Of one story: the rest is in its articles. */
const OF_STORY = 2;

/** Verbs that only say what is wanted, or are as often something else. */
const LIGHT: ReadonlySet<string> = new Set(
  'propose begin end stop name send pull test fire unveil launch cut raise'.split(' '),
);

/**
 * Decisions and moves of the period: the sentences in which a person or a body acts, by the weight of their story, the
 * office of who acts and what was done. One of each actor and verb; of a story two.
 * @param ranked the period's stories in the order they lead
 * @param from first day of the period
 */
export function listDeeds(ranked: readonly Ranked[], from: string, book: ReferenceBook): DeedEntry[] {
  const found = ranked
    .flatMap(({ story, weight }, index) =>
      TOPIC_WEIGHT[weight.topic] < 0
        ? []
        : story.articles
            .filter(({ copyOf }) => copyOf === null)
            .flatMap((article) => deedsOf(article, index, from).map((deed) => ({ ...deed, article, story: index }))),
    )
    .toSorted((a, b) => b.score - a.score || a.story - b.story || a.start - b.start);
  const said = new Set<string>();
  const told = new Map<number, number>();
  const entries: DeedEntry[] = [];
  for (const { article, story, actor, kind, start, end, verb, lemma, date, text } of found) {
    if (entries.length === MOST) break;
    const key = `${plainName(actor)} ${lemma}`;
    if (said.has(key) || said.has(text) || (told.get(story) ?? 0) >= OF_STORY) continue;
    said.add(key).add(text);
    told.set(story, (told.get(story) ?? 0) + 1);
    entries.push({ actor, kind, verb, text, citation: book.cite(article, start, end), date, story });
  }
  return entries;
}

interface Found {
  actor: string;
  kind: 'person' | 'organisation';
  start: number;
  end: number;
  verb: string;
  lemma: string;
  date: string | null;
  text: string;
  score: number;
}

/** The deeds of an article whose sentence stands alone and whose day, where one is told, is of these days. */
function deedsOf(article: ReadArticle, story: number, from: string): Found[] {
  const { deeds, actors, text } = article.findings;
  return deeds.flatMap(({ actor: id, start, end, verb, lemma, date }): Found[] => {
    const actor = actors.find((one) => one.id === id);
    if (actor === undefined || (date !== null && isOld(date, from))) return [];
    const sentence = text.slice(...sentenceAround(article, start, end)).trim();
    if (!readsAlone(sentence) || sentence.includes('\n')) return [];
    const office = holdsHighOffice(actor.roles) || HIGH_OFFICES.test(actor.name);
    const score = 3 / (1 + story / 6) + (office ? 1 : 0) + (LIGHT.has(lemma) ? -1 : 0) - start / 4000;
    return [
      {
        actor: actor.name,
        kind: actor.kind,
        start,
        end,
        verb: text.slice(...verb),
        lemma,
        date,
        text: sentence,
        score,
      },
    ];
  });
}
