import type { Ahead, Day } from '../../preload/contract';
import { sentenceAround, type ReferenceBook } from './references';
import type { Ranked } from './stories/leads';
import { TOPIC_WEIGHT } from './stories/lexicon';
import { readsAlone } from './stories/summary';

/** Dates a minister's office can take in at a glance. */
const MOST = 8;
/** Further ahead than this nobody plans by a news report (days). */
const FURTHEST = 400;
const DAY = 86_400_000;

/** What is entered in an official's diary, or decided on its day. */
const OCCASION =
  /\b(?:elections?|polls?|run-?off|vote|voting|ballot|referendum|summit|talks|meeting|meet|visit|hearing|trial|verdict|ruling|sentenc(?:ing|ed)|appeal|deadline|ultimatum|truce|ceasefire|session|conference|congress|debate|inaugurat\w+|sworn in|launch|strike|rally|protests?|funeral|withdraw\w*|pull-?out|expir\w+|handover|deploy\w*|sign(?:ing)?|report|review|budget|test|evacuat\w+|arriv\w+)\b/i;
/** That it is still to come: a date alone may be told of the past. */
const TO_COME =
  /\b(?:will|would|shall|due|scheduled|slated|set to|expected|planned|plans?|intends?|to be|to begin|to start|to hold|to meet|to visit|to vote|deadline|upcoming|next)\b/i;
/** Words that reach to a day, where they stand before it: "by 20 March", but not "was defeated by". */
const REACHES = /\b(?:from|by|until|before)\s(?:the\s)?$/i;

/** "Had been due to end Sunday": what was to come then. */
const HAD = /\bhad (?:been|planned|hoped|intended|wanted)\b/i;

/**
 * Dated things to come that the period's sources state in a sentence that stands alone, the soonest first, one of each
 * story and day.
 * @param ranked the period's stories in the order they lead
 * @param to last day of the period
 */
export function lookAhead(ranked: readonly Ranked[], to: Day, book: ReferenceBook): Ahead[] {
  const found = new Map<string, { date: string; story: number; cite: () => Ahead }>();
  const said = new Set<string>();
  for (const [story, { story: told, weight }] of ranked.entries()) {
    if (TOPIC_WEIGHT[weight.topic] < 0) continue;
    for (const article of told.articles) {
      if (article.copyOf !== null || !article.findings.analysed) continue;
      for (const { value, precision, start, end } of article.findings.dates) {
        if (precision !== 'day' || value.length !== 10 || value <= to) continue;
        if (Date.parse(value) > Date.parse(to) + FURTHEST * DAY) continue;
        const [from, past] = sentenceAround(article, start, end);
        const text = article.findings.text.slice(from, past).trim();
        if (!readsAlone(text) || said.has(text)) continue;
        if (!OCCASION.test(text) || HAD.test(text)) continue;
        if (!TO_COME.test(text) && !REACHES.test(article.findings.text.slice(from, start))) continue;
        const key = `${value} ${story}`;
        if (found.has(key)) continue;
        said.add(text);
        found.set(key, {
          date: value,
          story,
          cite: () => ({ date: value, text, citation: book.cite(article, start, end) }),
        });
      }
    }
  }
  return [...found.values()]
    .toSorted((a, b) => a.story - b.story)
    .slice(0, MOST)
    .toSorted((a, b) => a.date.localeCompare(b.date) || a.story - b.story)
    .map(({ cite }) => cite());
}
