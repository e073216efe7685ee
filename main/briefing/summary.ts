import type { Span } from '../../preload/contract';
import type { Story } from './stories';
import type { ReadArticle } from './types';
import { contentWords } from './words';

/** Words a lead's summary may have, and sentences. */
const WORDS = 150;
const SENTENCES = 5;
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
}

// A sentence that opens with one of these leans on the one before it, and says something else without it.
const LEANS = /^["“'‘]?(?:he|she|it|they|this|that|these|those|his|her|its|their|but|and|so|however|meanwhile|also|then|there|such|both|nevertheless|still|yet|instead|moreover|the (?:two|pair|three|man|woman|group|former|latter|move|decision|comments|remarks))\b/i;

/**
 * Picks sentences that together tell a story, verbatim: the lede of its first article, then those that hold the
 * story's words, its figures and its speakers, and say something new.
 * @returns spans into the articles' texts, in reading order
 */
export function summarise(story: Story): { article: ReadArticle; start: number; end: number }[] {
  const analysed = story.articles.filter(({ copyOf, withdrawn, findings }) => copyOf === null && !withdrawn && findings.analysed);
  const candidates = analysed.flatMap((article) => candidatesOf(article));
  const lede = candidates.find(({ position, length }) => position === 0 && length >= SHORTEST) ?? candidates[0];
  if (lede === undefined) return [];
  score(candidates, story);

  const chosen = [lede];
  const said = new Set(lede.words.keys());
  let words = lede.length;
  const rest = candidates.filter((candidate) => candidate !== lede && candidate.length >= SHORTEST && candidate.length <= LONGEST).toSorted((a, b) => b.score - a.score);
  for (const candidate of rest) {
    if (chosen.length === SENTENCES || words >= WORDS - SHORTEST) break;
    if (words + candidate.length > WORDS || LEANS.test(candidate.article.findings.text.slice(candidate.start, candidate.end))) continue;
    const own = [...candidate.words.keys()];
    if (own.filter((word) => said.has(word)).length > REPEATED * own.length) continue;
    chosen.push(candidate);
    words += candidate.length;
    for (const word of own) said.add(word);
  }
  return chosen
    .toSorted((a, b) => Number(b === lede) - Number(a === lede) || analysed.indexOf(a.article) - analysed.indexOf(b.article) || a.start - b.start)
    .map(({ article, start, end }) => ({ article, start, end }));
}

function candidatesOf(article: ReadArticle): Candidate[] {
  const candidates: Candidate[] = [];
  for (const sentence of article.findings.sentences) {
    if (candidates.length === CONSIDERED) break;
    const span = body(article, sentence);
    if (span === null) continue;
    const text = article.findings.text.slice(...span);
    const length = text.split(/\s+/).length;
    candidates.push({ article, position: candidates.length, start: span[0], end: span[1], words: contentWords(text), length, score: 0 });
  }
  return candidates;
}

/** The part of a sentence that is the article's own prose: no title, byline or agency line, no dateline before it; null when nothing is left. */
function body({ findings: { text, header } }: ReadArticle, [start, end]: Span): Span | null {
  const sentence = text.slice(start, end);
  for (const line of [header.title, header.byline, header.agency]) if (line !== null && sentence.trim() === line.trim()) return null;
  let from = start;
  const { dateline } = header;
  if (dateline !== null && sentence.startsWith(dateline)) {
    from += dateline.length;
    // Between dateline and prose may stand the agency in brackets, and a dash.
    const separator = /^[\s,]{0,3}(?:\([^()]{1,40}\))?[\s:–—-]{0,5}/.exec(text.slice(from, from + 60));
    from += separator?.[0].length ?? 0;
  }
  const prose = text.slice(from, end);
  // A line without a full stop is a heading, a caption or a list entry; an unclosed mark is half a quote.
  if (!/[.!?]["”’')\]]*$/.test(prose) || !balanced(prose)) return null;
  return [from, end];
}

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
      quotes: article.findings.quotes.filter(({ kind, speaker }) => kind !== 'indirect' && speaker !== null && speaker.kind !== 'unnamed').map(({ start }) => start),
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
