import type { Actor, DeedEntry } from '../../preload/contract';
import { canAct, isDecision } from './decided';
import { plainName } from './names';
import { isOld } from './news';
import { sentenceAround, type ReferenceBook } from './references';
import { holdsHighOffice, HIGH_OFFICES, TOPIC_WEIGHT } from './stories/lexicon';
import type { Ranked } from './stories/weight';
import { proseOf, readsAlone, tellsWho } from './stories/summary';
import type { ReadArticle } from './types';

/** Lines a reader takes in. */
const MOST = 15;
/** Of one story: the rest is in its articles. */
const OF_STORY = 2;

/** What it adds that a deed's day is told: of two sentences on one deed the one with the day is printed. */
const DATED = 0.3;

/** Verbs that only say what is wanted, or are as often something else. */
const LIGHT: ReadonlySet<string> = new Set(
  'propose begin end stop name send pull test fire unveil launch cut raise'.split(' '),
);

/**
 * Decisions and moves of the period: the sentences in which a person or a body acts, by the weight of their story, the
 * office of who acts and what was done. One of each actor and verb, and of each story and verb; of a story two.
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
    // A court's ruling is one, by whatever name the court goes further on.
    const keys = [`${plainName(actor)} ${lemma}`, `${story} ${lemma}`, text];
    if (keys.some((key) => said.has(key)) || (told.get(story) ?? 0) >= OF_STORY) continue;
    for (const key of keys) said.add(key);
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
    if (actor === undefined || !canAct(actor.name) || (date !== null && isOld(date, from))) return [];
    const [at, to] = proseOf(article, sentenceAround(article, start, end)) ?? [0, 0];
    const sentence = text.slice(at, to).trim();
    if (sentence === '' || !readsAlone(sentence) || !tellsWho(sentence) || sentence.includes('\n')) return [];
    const first = at + text.slice(at, to).search(/\S/);
    const within = (span: readonly [number, number]): [number, number] => [span[0] - first, span[1] - first];
    // "The two agreed recently": of no day that the line could tell.
    if (date === null && LATELY.test(sentence)) return [];
    if (!isDecision({ sentence, clause: within([start, end]), verb: within(verb), dated: date !== null })) return [];
    // A bare surname whose office the line does not tell: no reader knows who that is.
    const office = actor.roles.some((role) => role.start >= at && role.end <= to);
    if (actor.kind === 'person' && !/\s/.test(actor.name) && !office) return [];
    const subject = subjectOf(article, actor, verb[0]);
    if (subject === null) return [];
    const high = holdsHighOffice(actor.roles) || HIGH_OFFICES.test(actor.name);
    const score =
      3 / (1 + story / 6) + (high ? 1 : 0) + (date === null ? 0 : DATED) + (LIGHT.has(lemma) ? -1 : 0) - start / 4000;
    return [
      {
        actor: subject,
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

/** "The admission by a leader of the suspended Assembly sent": who stands behind such a word acts in no clause of its own. */
const BESIDE = /\b(?:of|inside|within|against) (?:the |an? |its |his |her |their )?(?:(?!and\b)[\p{L}-]+ ){0,3}$/u;

const LATELY =
  /\b(?:recently|lately|earlier this (?:month|year)|(?:last|previous) (?:month|year)|in recent (?:days|weeks|months))\b/i;

/** Between two names that act together: "and", and who the second is. */
const JOINS = /^(?:\s\([^)]*\))?,?\sand\s[^.;:]{0,110}$/;

/**
 * Who acts, with whoever is named beside them: "German Gref and Jeyaraj Fernandopulle signed"; null where the name goes on:
 * "the government of China's largest province" is not China's.
 */
function subjectOf({ findings: { actors, text } }: ReadArticle, actor: Actor, verb: number): string | null {
  const own = actor.mentions.findLast(({ end }) => end <= verb);
  if (own === undefined) return actor.name;
  if (/^['’]s?\s/.test(text.slice(own.end)) || BESIDE.test(text.slice(Math.max(0, own.start - 60), own.start)))
    return null;
  const other = actors.find(
    ({ id, kind, mentions }) =>
      id !== actor.id &&
      kind === actor.kind &&
      mentions.some(({ end, form }) => end < own.start && form === 'name' && JOINS.test(text.slice(end, own.start))),
  );
  return other === undefined ? actor.name : `${other.name} and ${actor.name}`;
}
