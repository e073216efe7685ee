import type { Span } from '../../../preload/contract';
import { TOLL_KINDS } from '../casualties/toll-kinds';
import type { Story } from './group';
import { ofArticle } from '../per-article';
import type { ReadArticle } from '../types';
import { contentWords } from '../words';
import { isWholeClause } from './clause';

/** Words a lead's summary may have, and sentences. */
const WORDS = 90;
const SENTENCES = 3;
/** A sentence shorter than this says too little to stand alone, a longer one is not a summary (words). */
const SHORTEST = 7;
const LONGEST = 60;
/** Share of a sentence's own words that may have been said already. */
const REPEATED = 0.5;
/** Sentences of each article that are looked at: news tells what matters first. */
const CONSIDERED = 25;

interface Candidate {
  article: ReadArticle;
  /** Index of the sentence in its article, counted without title, byline and agency lines. */
  position: number;
  start: number;
  end: number;
  words: Map<string, number>;
  length: number;
  score: number;
  /** What it says depends on the sentence before it: who "it" or "the minister" is, or whose words these are. */
  follows: boolean;
  /** The sentence just before it in its article; null for the first. */
  before: Candidate | null;
}

/** A sentence that opens with one of these leans on the one before it, and says something else without it. */
const LEANS =
  /^["“'‘]?(?:he|she|it|they|this|that|these|those|his|her|its|their|but|and|so|however|meanwhile|also|then|there|such|both|nevertheless|still|yet|instead|moreover|(?:an?|the) (?:day|week|month|year|few days|hour) (?:before|after|earlier|later)(?! the\b)|the (?:two|pair|three|man|woman|group|former|latter|move|decision|comments|remarks))\b/i;

/** "During that time", "reminded her that", "the results are expected": of what stands before. */
const POINTS =
  /\b(?:during|at|by|since|until) that (?:time|period|day|point)\b|\b(?:told|reminded|asked|assured|thanked|urged) (?:him|her|them)\b|^The (?:results?|outcome|figures?|latest deaths) (?:is|are|was|were|would|will)\b/i;

/** A quotation whose speaker is only a pronoun: "…," she told the parliament. */
const UNNAMED = /["”’]\s(?:he|she|they)\s(?:said|says|told|added|noted|stressed|warned|wrote|explained)\b/i;

/** What a sentence torn apart begins with. */
const TORN = /^[(\p{Ll}]/u;

/** True for a whole sentence that says the same without the one before it. */
export const readsAlone = (sentence: string): boolean =>
  /[.!?]["”’)\]]*$/.test(sentence) &&
  !LEANS.test(sentence) &&
  !POINTS.test(sentence) &&
  !UNNAMED.test(sentence) &&
  !TORN.test(sentence);

/** Who or what only the sentence before tells: "the president" of no country, "the statement"; "the president of Osk" is told. */
const WHOSE =
  /\b[Tt]he (?:president|prime minister|premier|minister|chancellor|king|statement|spokesman|spokeswoman|leader)\b(?!\s(?:of|for|from|by)\b|['’]s office)(?!,?\s\p{Lu})/u;
/** A person told by office or whole name: "Ada Quill", "President Quill". */
const WHO = /\p{Lu}\p{Ll}+\s(?:\p{Lu}\.\s)?\p{Lu}\p{Ll}+/u;
const GOES_ON = /^In (?:other|another|a further|further|addition|a separate)\b/;
/** A day of what happens "here", in a line that has lost its dateline; who only speaks "here" speaks anywhere. */
const PLACED_HERE = /(?<!\b(?:said|told|announced|reported|added|says|stated)(?:\s\p{Ll}+)?)\shere\b/u;

/** True for a sentence that tells who it is about and where, as a line of a list must. */
export function tellsWho(sentence: string): boolean {
  const own = sentence.replace(/["“][^"”]*["”]/g, '');
  if (GOES_ON.test(own) || PLACED_HERE.test(own)) return false;
  const whose = WHOSE.exec(own);
  return whose === null || WHO.test(own.slice(0, whose.index));
}

/**
 * Picks sentences that together tell a story, verbatim: the lede of its first article, then those that hold the
 * story's words, its figures and its speakers, and say something new.
 * @returns spans into the articles' texts, in reading order
 */
export function summarise(story: Story): { article: ReadArticle; start: number; end: number }[] {
  const analysed = story.articles.filter(
    ({ copyOf, withdrawn, findings }) => copyOf === null && !withdrawn && findings.analysed,
  );
  const candidates = analysed.flatMap((article) => candidatesOf(article));
  const opens = ({ article, start, end, length }: Candidate): boolean =>
    length >= SHORTEST && !UNNAMED.test(article.findings.text.slice(start, end));
  const named = (one: Candidate): boolean =>
    opens(one) && !isNameless(one.article.findings.text.slice(one.start, one.end));
  const lede =
    candidates.find((one) => one.position === 0 && named(one)) ??
    candidates.slice(0, OPENING).find(named) ??
    candidates.find(opens) ??
    candidates[0];
  if (lede === undefined) return [];
  score(candidates, story);

  const chosen = [lede];
  const said = new Set(lede.words.keys());
  let words = lede.length;
  const rest = candidates
    .filter((candidate) => candidate !== lede && candidate.length >= SHORTEST && candidate.length <= LONGEST)
    .toSorted((a, b) => b.score - a.score);
  const newest = newestToll(analysed);
  const fits = (candidate: Candidate): boolean => {
    if (
      chosen.includes(candidate) ||
      isOvertaken(candidate, newest) ||
      isOfLongAgo(candidate) ||
      namesBare(candidate, chosen) ||
      words + candidate.length > WORDS ||
      !readsAlone(candidate.article.findings.text.slice(candidate.start, candidate.end))
    )
      return false;
    if (candidate.follows && (candidate.before === null || !chosen.includes(candidate.before))) return false;
    const own = [...candidate.words.keys()];
    return own.filter((word) => said.has(word)).length <= REPEATED * own.length;
  };
  while (chosen.length < SENTENCES && words < WORDS - SHORTEST) {
    // From the best again each time: what was taken may be what a better one follows.
    const next = rest.find(fits);
    if (next === undefined) break;
    chosen.push(next);
    words += next.length;
    for (const word of next.words.keys()) said.add(word);
  }
  return chosen
    .toSorted(
      (a, b) =>
        Number(b === lede) - Number(a === lede) ||
        analysed.indexOf(a.article) - analysed.indexOf(b.article) ||
        a.start - b.start,
    )
    .map(({ article, start, end }) => ({ article, start, end }));
}

/** An office without its bearer: "The chancellor extended", whom a sentence before names. */
const NAMELESS =
  /^The (?:\p{Lu}\p{L}+ )?(?:president|prime minister|premier|minister|chancellor|king|queen|spokesman|spokeswoman|governor|ambassador|secretary-general|general|official|suspect|victims?)\b/iu;
/** Whose it is, or who holds it. */
const TOLD = /^(?:\s(?:of|for|from|in|to)\b|,?\s\p{Lu})/u;

function isNameless(sentence: string): boolean {
  const office = NAMELESS.exec(sentence);
  return office !== null && !TOLD.test(sentence.slice(office[0].length));
}
/** Sentences among which one that names who acts may open the story. */
const OPENING = 4;

/** Days after which what a sentence dates is background. */
const LATELY = 7;
const DAY = 86_400_000;

/** "On Oct. 3 two died in …": every day it gives lies long before its report. */
function isOfLongAgo({ article: { findings }, start, end }: Candidate): boolean {
  const published = findings.published?.value.slice(0, 10);
  const days = findings.dates.filter(
    ({ precision, value, start: at }) => precision === 'day' && value.length === 10 && at >= start && at < end,
  );
  if (published === undefined || days.length === 0) return false;
  return days.every(({ value }) => Date.parse(value) < Date.parse(published) - LATELY * DAY);
}

/** A surname alone, of somebody whom no chosen sentence introduces: no reader knows who that is. */
function namesBare({ article, start, end }: Candidate, chosen: readonly Candidate[]): boolean {
  return article.findings.actors.some(({ kind, mentions, roles }) => {
    if (kind !== 'person') return false;
    const within = (from: number, to: number, at: number): boolean => at >= from && at < to;
    const own = mentions.filter((mention) => mention.form !== 'pronoun' && within(start, end, mention.start));
    if (own.length === 0 || roles.some((role) => within(start, end, role.start))) return false;
    const text = article.findings.text;
    const isFull = (mention: { start: number; end: number }): boolean =>
      /\s/.test(text.slice(mention.start, mention.end));
    if (own.some(isFull)) return false;
    return !chosen.some(
      (other) =>
        other.article === article &&
        (mentions.some((mention) => within(other.start, other.end, mention.start) && isFull(mention)) ||
          roles.some((role) => within(other.start, other.end, role.start))),
    );
  });
}

/** The newest day on which an article of the story counts the harmed; the empty text where none does. */
function newestToll(articles: readonly ReadArticle[]): string {
  let newest = '';
  for (const { findings } of articles)
    if (findings.casualties.some(({ type, scope }) => TOLL_KINDS.includes(type) && scope === 'incident'))
      newest = (findings.published?.value ?? '') > newest ? (findings.published?.value ?? '') : newest;
  return newest;
}

/** "Six bodies had been recovered" of Wednesday, in a story whose newest article counts all 23 dead on Thursday. */
const isOvertaken = ({ article: { findings }, start, end }: Candidate, newest: string): boolean =>
  (findings.published?.value ?? newest) < newest &&
  findings.casualties.some(({ type, start: at }) => TOLL_KINDS.includes(type) && at >= start && at < end);

/** The first sentence of an article's own prose, without dateline; null where there is none. */
export function ledeOf(article: ReadArticle): string | null {
  const span = firstProse(article);
  return span === null ? null : article.findings.text.slice(...span);
}

/** Where that sentence stands. */
export const firstProse = ofArticle((article): Span | null => {
  let quoted: Span | null = null;
  for (const sentence of article.findings.sentences.slice(0, CONSIDERED)) {
    const span = proseOf(article, sentence);
    if (span === null) continue;
    // Under a broken first line its quotation says nothing of who speaks.
    if (!UNNAMED.test(article.findings.text.slice(...span))) return span;
    quoted ??= span;
  }
  return quoted;
});

function candidatesOf(article: ReadArticle): Candidate[] {
  const candidates: Candidate[] = [];
  let before: Candidate | null = null;
  for (const sentence of article.findings.sentences) {
    if (candidates.length === CONSIDERED) break;
    const span = proseOf(article, sentence);
    // A sentence with a figure that the staff rejects tells nothing more.
    if (span === null || article.rejected.some(({ start, end }) => start < span[1] && end > span[0])) {
      before = null;
      continue;
    }
    const text = article.findings.text.slice(...span);
    const length = text.split(/\s+/).length;
    before = {
      article,
      position: candidates.length,
      start: span[0],
      end: span[1],
      words: contentWords(text),
      length,
      score: 0,
      follows: follows(article, span),
      before,
    };
    candidates.push(before);
  }
  return candidates;
}

// People or things counted out of a group that the sentence before named.
const COUNTED_OUT =
  /^(?:[\w,-]+ ){1,4}of (?:them|these|those|whom)\b|^(?:another|(?:\w+ )?(?:other|more|further)|among (?:them|these|those|the (?:dead|victims|injured|wounded)))\b/i;

/** True when somebody speaks in the sentence whom only the sentence before names, or it counts out of a group that stands there. */
function follows({ findings: { text, quotes } }: ReadArticle, [start, end]: Span): boolean {
  const sentence = text.slice(start, end);
  if (COUNTED_OUT.test(sentence)) return true;
  return quotes.some(({ start: at, speaker }) => {
    if (at < start || at >= end || speaker === null) return false;
    const { mention, basis } = speaker;
    return basis !== 'name' || mention === null || mention[0] < start || mention[1] > end;
  });
}

/** The part of a sentence that is the article's own prose: no title, byline or agency line, no dateline before it; null when nothing is left. */
export function proseOf({ findings: { text, header } }: ReadArticle, [start, end]: Span): Span | null {
  const { title } = header;
  const sentence = text.slice(start, end);
  for (const line of [header.title, header.byline, header.agency])
    if (line !== null && sentence.trim() === line.trim()) return null;
  let from = start;
  const { dateline } = header;
  if (dateline !== null && sentence.startsWith(dateline)) {
    from += dateline.length;
    // Between dateline and prose may stand the agency in brackets, and a dash.
    const separator = /^[\s,]{0,3}(?:\([^()]{1,90}\))?[\s:–—-]{0,5}/.exec(text.slice(from, from + 110));
    from += separator?.[0].length ?? 0;
  }
  // A dateline no reader of headers knew: a place in capitals, perhaps an agency in brackets, and a dash.
  else
    from +=
      /^\p{Lu}[\p{Lu}\s.,'’-]{2,80}(?:(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)\w{0,6}\.?\s\d{1,2}\s?)?(?:\([^()]{1,90}\)\s?)?[–—-]{1,2}\s(?=["“‘']?\p{Lu})/u.exec(
        text.slice(start, start + 200),
      )?.[0].length ?? 0;
  const prose = text.slice(from, end);
  // A line without a full stop is a heading, a caption or a list entry, one without a capital the rest of a broken line;
  // an unclosed mark is half a quote.
  if (!/[.!?]["”’')\]]*$/.test(prose) && !isBrokenLede(prose, start, title)) return null;
  if (/^\p{Ll}+[\s.]/u.test(prose)) return null;
  if (balanced(prose)) return [from, end];
  const whole = start === 0 && title === null ? beforeMark(prose) : null;
  return whole === null ? null : [from, from + whole.length];
}

/** What stands before a quotation that an agency's first sentence opens and does not close, where that is whole. */
function beforeMark(prose: string): string | null {
  const mark = prose.search(/["“]/);
  const ends = [...prose.slice(0, Math.max(0, mark)).matchAll(/,\s/g)];
  const part = prose.slice(0, ends.at(-1)?.index ?? 0);
  return part.split(/\s+/).length >= SHORTEST && balanced(part) && isWholeClause(part) ? part : null;
}

/** The first words of a text without a headline, whole but for their stop: an agency's lede whose line broke. */
const isBrokenLede = (prose: string, start: number, title: string | null): boolean =>
  start === 0 && title === null && prose.split(/\s+/).length >= 12 && isWholeClause(prose.trim());

function balanced(sentence: string): boolean {
  const count = (mark: string): number => sentence.split(mark).length - 1;
  return count('“') === count('”') && count('"') % 2 === 0 && count('(') === count(')');
}

/** Scores by how central the words are, how early the sentence stands, and what it carries that a briefing is read for. */
function score(candidates: Candidate[], story: Story): void {
  const weight = new Map<string, number>();
  for (const { words } of candidates) for (const word of words.keys()) weight.set(word, (weight.get(word) ?? 0) + 1);
  const carrying = new Map<ReadArticle, { casualties: number[]; quotes: number[] }>();
  for (const article of story.articles) {
    const told = new Set(article.findings.tolls.flatMap(({ findings }) => findings));
    carrying.set(article, {
      casualties: article.findings.casualties.filter(({ id }) => told.has(id)).map(({ start }) => start),
      quotes: article.findings.quotes
        .filter(({ kind, speaker }) => kind !== 'indirect' && speaker !== null && speaker.kind !== 'unnamed')
        .map(({ start }) => start),
    });
  }
  for (const candidate of candidates) {
    const { article, words, start, end, position } = candidate;
    let central = 0;
    for (const word of words.keys()) central += weight.get(word) ?? 0;
    const within = (starts: number[]): boolean => starts.some((at) => at >= start && at < end);
    const carries = carrying.get(article);
    candidate.score =
      central / Math.sqrt(words.size + 4) +
      (carries !== undefined && within(carries.casualties) ? 3 : 0) +
      (carries !== undefined && within(carries.quotes) ? 1 : 0) +
      3 / (1 + position);
  }
}
