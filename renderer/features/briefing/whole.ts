import type { Briefing, Citation, QuoteEntry, Section } from '../../../preload/contract';
import { fragmentContext } from './fragments';
import { cardQuotes, isAmong } from './quotes';

/**
 * The references whose sentence the body of the full edition prints whole, word for word, beside their number: leads,
 * stories, decisions, what is ahead, and quotes within their sentence.
 * @param shows whether a section is printed at all
 */
export function printedWhole(briefing: Briefing, shows: (section: Section) => boolean): ReadonlySet<number> {
  const sentences = new Map(briefing.references.map(({ number, text }) => [number, plain(text)]));
  const whole = new Set<number>();
  const printed = (text: string, { reference }: Citation): void => {
    if (sentences.get(reference) === plain(text)) whole.add(reference);
  };
  for (const { summary } of briefing.leads) for (const { text, citation } of summary) printed(text, citation);
  if (shows('stories'))
    for (const { title, lead, citation } of briefing.stories) if (lead === null) printed(title, citation);
  if (shows('deeds')) for (const { text, citation } of briefing.deeds) printed(text, citation);
  if (shows('ahead')) for (const { text, citation } of briefing.ahead) printed(text, citation);
  const carded = shows('actors') ? cardQuotes(briefing) : [];
  if (shows('quotes'))
    for (const { quotes } of briefing.quotes)
      for (const quote of quotes) if (!isAmong(quote, carded)) printed(wordsOf(quote), quote.citation);
  return whole;
}

/** What is printed for a quote: its words, or the sentence it stands in. */
function wordsOf(quote: QuoteEntry): string {
  if (quote.context === null || quote.kind === 'direct') return quote.parts.join(' ');
  if (quote.kind === 'mixed' && fragmentContext(quote.context, [quote]) === null) return quote.parts.join(' ');
  return quote.context;
}

/** A line of the body has no full stop. */
const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim().replace(/\.$/u, '');
