import type { Ahead, Day } from '../../preload/contract';
import { sentenceAround, type ReferenceBook } from './references';
import type { Ranked } from './stories/weight';
import { isWholeClause } from './stories/clause';
import { TOPIC_WEIGHT } from './stories/lexicon';
import { proseOf, readsAlone, tellsWho } from './stories/summary';
import type { ReadArticle } from './types';
import { contentWords } from './words';

/** Dates a minister's office can take in at a glance. */
const MOST = 8;
/** Further ahead than this nobody plans by a news report (days). */
const FURTHEST = 400;
const DAY = 86_400_000;
/** Words of a line: what follows the day is cut at the end of its clause. */
const LONGEST = 32;

/** What is entered in an official's diary, or decided on its day. */
const OCCASION =
  /\b(?:elections?|polls?|run-?off|vote|voting|ballot|referendum|summit|talks|meeting|meet|visit|hearing|trial|verdict|ruling|sentenc(?:ing|ed)|appeal|deadline|ultimatum|truce|ceasefire|session|conference|congress|debate|inaugurat\w+|sworn in|launch|strike|rally|protests?|funeral|withdraw\w*|pull-?out|expir\w+|handover|deploy\w*|sign(?:ing)?|report|review|budget|test|evacuat\w+|arriv\w+|open(?:s|ing)?)\b/i;
/** That it is still to come: a date alone may be told of the past. */
const TO_COME =
  /\b(?:will|would|shall|due|scheduled|slated|set to|expected|planned|plans?|intends?|to be|to begin|to start|to hold|to meet|to visit|to vote|deadline|upcoming|next)\b/i;
/** Words that reach to a day, where they stand before it: "by 20 March", but not "was defeated by". */
const REACHES =
  /\b(?:from|by|until|before)\s(?:the\s)?$|\b(?:begins|starts|opens|ends|expires|meets|convenes|takes place)\s(?:here\s)?(?:on\s)?$/i;

/** "Had been due to end Sunday", "had set the date": what was to come then. */
const HAD = /\b(?:had|previously)\b/i;
/** "Criticised on Monday", "Monday criticised": the day of what was done; "will be held on Monday" is none. */
const DONE_BEFORE =
  /(?<!\b(?:be|been|being|to|is|are)\s)(?<![\w-])(?!scheduled|slated|planned|expected|postponed|delayed)(?:said|told|held|began|met|[a-z][a-z-]{2,}ed)\s(?:(?:on|late|early)\s)*$/i;
const DONE_AFTER = /^\s(?!scheduled|slated|planned|expected)(?:said|told|held|began|met|[a-z]{3,}ed)\b/;
/** A sentence about a meeting that is over, and names the next by the way. */
const OVER = /^[^,;]{0,140}\b(?:was|were) (?:held|opened|signed|adopted|closed|begun|completed|concluded)\b/i;

/** "From 30 March to": the day on which it ends, not that on which it is to come. */
const SPAN_END = /\bfrom\s[^,;]{3,25}\s(?:to|until|till|through)\s(?:the\s)?$/i;

/** "Open from Monday to Friday": what is so every week. */
const HABIT = /\bMondays? (?:to|through|until|till) (?:Fri|Satur|Sun)day|\b(?:every|each) (?:week|\w+day)\b/i;

/** Characters before a day, and after it, in which it is told that it is to come. */
const NEAR = 110;
const AFTER = 50;

/** How alike two lines of one day are from which they tell of one thing. */
const ALIKE = 0.5;

interface Found {
  date: string;
  story: number;
  /** The whole sentence, and what is printed of it. */
  sentence: string;
  text: string;
  /** The lower, the better the sentence tells it. */
  cost: number;
  cite: () => Ahead;
}

/**
 * Dated things to come that the period's sources state in a sentence that stands alone, the soonest first, one of each
 * story and day: of several sentences the one that tells it most shortly, cut behind the clause of the day.
 * @param ranked the period's stories in the order they lead
 * @param to last day of the period
 */
export function lookAhead(ranked: readonly Ranked[], to: Day, book: ReferenceBook): Ahead[] {
  const found = new Map<string, Found>();
  for (const [story, { story: group, weight }] of ranked.entries()) {
    if (TOPIC_WEIGHT[weight.topic] < 0) continue;
    for (const article of group.articles) {
      if (article.copyOf !== null || !article.findings.analysed) continue;
      const { dates, published, text: whole } = article.findings;
      for (const { value, precision, start, end } of dates) {
        if (precision !== 'day' || value.length !== 10 || value <= to) continue;
        if (Date.parse(value) > Date.parse(to) + FURTHEST * DAY) continue;
        const span = proseOf(article, sentenceAround(article, start, end));
        if (span === null || start < span[0]) continue;
        const sentence = whole.slice(...span).trim();
        const before = whole.slice(span[0], start).trimStart();
        const told = costOf(sentence, before, whole.slice(end, span[1]));
        if (told === null) continue;
        const cost = told + (opensBare(sentence, article) ? BARE : 0);
        const key = `${value} ${story}`;
        if ((found.get(key)?.cost ?? Infinity) <= cost) continue;
        const text = shortened(sentence, before.length + end - start);
        const assumed = published?.basis === 'file';
        const cite = (): Ahead => ({ date: value, text, citation: book.cite(article, start, end), assumed });
        found.set(key, { date: value, story, sentence, text, cost, cite });
      }
    }
  }
  return distinct([...found.values()].toSorted((a, b) => a.story - b.story || a.date.localeCompare(b.date)))
    .slice(0, MOST)
    .toSorted((a, b) => a.date.localeCompare(b.date) || a.story - b.story)
    .map(({ cite }) => cite());
}

/** How ill a sentence tells what is to come on a day; null where it does not. */
function costOf(sentence: string, before: string, after: string): number | null {
  if (HABIT.test(sentence)) return null;
  if (!readsAlone(sentence) || !tellsWho(sentence) || !OCCASION.test(sentence)) return null;
  // Of the clause of the day: what another clause tells may be over.
  const clause = before.split(/;|,\s(?:and|but|while|which|where|who)\s/).at(-1) ?? '';
  if (
    HAD.test(clause) ||
    DONE_BEFORE.test(before) ||
    DONE_AFTER.test(after) ||
    SPAN_END.test(before) ||
    OVER.test(sentence)
  )
    return null;
  const told = TO_COME.test(clause.slice(-NEAR)) || TO_COME.test(after.slice(0, AFTER));
  if (!told && !REACHES.test(before)) return null;
  const words = before.split(/\s+/).length;
  return words + (TO_COME.test(clause.slice(-NEAR / 2)) ? 0 : 15);
}

/** What it costs a sentence that it names its subject by a surname alone: any other that tells the day is better. */
const BARE = 60;

/** "Quill, who will visit Linden": the article tells the rest of her name and her office elsewhere. */
function opensBare(sentence: string, { findings: { actors } }: ReadArticle): boolean {
  const [first = ''] = sentence.split(/[\s,]/);
  return actors.some(
    ({ kind, name }) => kind === 'person' && name.endsWith(` ${first}`) && !sentence.includes(name) && first !== '',
  );
}

/** Where a clause ends behind a day. */
const ENDS =
  /,?\s(?=(?:which|where|who|when|while|after|before|and|but|including|instructing|said|according|to be followed)\s)|[,;]\s/g;

/** A sentence that is long without what follows the clause of its day. */
function shortened(sentence: string, dayEnd: number): string {
  if (sentence.split(/\s+/).length <= LONGEST) return sentence;
  for (const { index } of sentence.slice(dayEnd).matchAll(ENDS)) {
    const part = sentence.slice(0, dayEnd + index).replace(/[\s,;]+$/, '');
    if (isWholeClause(part) && (TO_COME.test(part) || part.split(/\s+/).length > LONGEST / 2)) return `${part} …`;
  }
  return sentence;
}

/** Two reports of one day and one thing are told once. */
function distinct(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const one of found) {
    const words = [...contentWords(one.text).keys()];
    const twin = kept.some((other) => {
      // A sentence stands once, at the first of its days.
      if (other.date !== one.date) return other.sentence === one.sentence;
      const theirs = contentWords(other.text);
      return words.filter((word) => theirs.has(word)).length >= ALIKE * Math.min(words.length, theirs.size);
    });
    if (!twin) kept.push(one);
  }
  return kept;
}
