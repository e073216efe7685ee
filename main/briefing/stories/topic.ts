import type { Topic } from '../../../preload/contract';
import { ofArticle } from '../per-article';
import type { ReadArticle } from '../types';
import { contentWords } from '../words';
import { FEATURES, TOPIC_WORDS } from './lexicon';
import type { Story } from './group';

/** Characters of an article's opening that tell what it is about. */
const OPENING = 900;

/** For each stem of a topic word the topics it speaks for. */
const TOPICS = new Map<string, Exclude<Topic, 'feature'>[]>();
for (const topic of Object.keys(TOPIC_WORDS) as (keyof typeof TOPIC_WORDS)[])
  for (const stem of contentWords(TOPIC_WORDS[topic].join(' ')).keys())
    TOPICS.set(stem, [...(TOPICS.get(stem) ?? []), topic]);

/**
 * What a story is about, by its most telling article.
 * @param harmed somebody came to harm in it: such a report without a word of any topic tells of an accident
 */
export function topicOf({ articles }: Story, harmed: boolean): Topic {
  const first = articles[0];
  if (first === undefined) return 'feature';
  return toldTopic(first) ?? (harmed ? 'disaster' : 'feature');
}

/** What the words of an article's opening tell it is about; null where they tell nothing. */
const toldTopic = ofArticle((article): Topic | null => {
  if (isFeature(article)) return 'feature';
  const opening = article.findings.text.slice(0, OPENING);
  const scores = new Map<Exclude<Topic, 'feature'>, number>();
  for (const [stem, count] of contentWords(article.title, contentWords(opening), 2))
    for (const topic of TOPICS.get(stem) ?? []) scores.set(topic, (scores.get(topic) ?? 0) + Math.min(3, count));
  const [best] = [...scores].toSorted((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= 2 ? best[0] : null;
});

function isFeature({ title, findings }: ReadArticle): boolean {
  const lede = findings.sentences
    .slice(0, 2)
    .map(([start, end]) => findings.text.slice(start, end))
    .join(' ');
  return FEATURES.some((pattern) => pattern.test(title) || pattern.test(lede));
}
