import type { Claimant, Quote } from '../../../../preload/contract/findings';
import { lastAtOrBefore, type Document } from '../../../text/document';
import type { Statement } from '../reading';

/**
 * Who speaks the quote that holds the statement, or null: told in its own sentence, in the clause that closes the whole
 * quote, or shortly before in the same paragraph.
 */
export function quoted(document: Document, quotes: readonly Quote[], statement: Statement): Claimant | null {
  const start = document.tokens[statement.people.first]?.start ?? 0;
  const span = document.sentences[statement.sentence];
  const index = lastAtOrBefore((at) => quotes[at]?.start ?? 0, quotes.length, start);
  const quote = quotes[index];
  if (quote === undefined || span === undefined || quote.speaker === null) return null;
  if (!(quote.start <= start && start < quote.end) || quote.kind === 'indirect') return null;
  const [from, to] = quote.speaker.mention;
  if (from >= span[1] && !closes(document, quote, from)) return null;
  if (from < span[0] && !goesOn(document, quote, from, statement.sentence)) return null;
  return {
    name: quote.speaker.resolved ? quote.speaker.name : document.text.slice(from, to),
    actor: quote.speaker.actor,
    start: from,
    end: to,
  };
}

/** "Two died. Others fled," she said: the clause that tells who speaks closes the whole quote. */
const closes = (document: Document, quote: Quote, mention: number): boolean =>
  quote.kind === 'direct' &&
  mention > quote.end &&
  mention - quote.end < CUE &&
  !/[.!?\n]/u.test(document.text.slice(quote.end + 1, mention));
/** Characters after a quote within which its cue names the speaker. */
const CUE = 60;

/** "…," she said. "They killed two.": the quote goes on in the paragraph of the clause that tells who speaks. */
function goesOn(document: Document, quote: Quote, mention: number, sentence: number): boolean {
  if (quote.kind !== 'direct') return false;
  const before = document.sentences[sentence - CARRIES];
  return (before === undefined || mention >= before[0]) && !document.text.slice(mention, quote.start).includes('\n');
}

/** Sentences over which a quote goes on. */
const CARRIES = 3;
