import type { QuoteEntry } from '../../../preload/contract';

/** A stretch of a quote's context: spoken words (between marks), with the quote they are of, or the paper's own. */
export interface ContextPart {
  text: string;
  /** Index of the quote in the group; null for the paper's own words. */
  quote: number | null;
}

const opening = /[“”„‟"«‹‘'`]$/;
const closing = /^[“”"»›’'`]/;

/**
 * Fragments inside the sentence they all stand in. The spoken words are given without their marks, which stand next to
 * them in the source in many shapes; the reader sees them set in one.
 * Null when the sentence does not hold the words, in the order of the text.
 */
export function fragmentContext(context: string, quotes: readonly Pick<QuoteEntry, 'parts'>[]): ContextPart[] | null {
  const found: ContextPart[] = [];
  let at = 0;
  for (const [quote, { parts }] of quotes.entries()) {
    for (const part of parts) {
      const start = context.indexOf(part, at);
      if (start === -1 || part === '') return null;
      const before = found.length > 0 ? context.slice(at, start).replace(closing, '') : context.slice(at, start);
      found.push({ text: before.replace(opening, ''), quote: null }, { text: part, quote });
      at = start + part.length;
    }
  }
  found.push({ text: context.slice(at).replace(closing, ''), quote: null });
  return found.filter((piece) => piece.text !== '');
}

/** Fragments of one sentence stand together, so that the sentence is printed once; every other quote stands alone. */
export function withOneContext(quotes: readonly QuoteEntry[]): QuoteEntry[][] {
  const groups: QuoteEntry[][] = [];
  for (const quote of quotes) {
    const same =
      quote.kind === 'mixed' && quote.context !== null
        ? groups.find(
            ([first]) =>
              first?.kind === 'mixed' &&
              first.citation.reference === quote.citation.reference &&
              first.context === quote.context,
          )
        : undefined;
    if (same === undefined) groups.push([quote]);
    else same.push(quote);
  }
  return groups.map((group) => group.toSorted((one, other) => one.citation.start - other.citation.start));
}
