import type { QuoteEntry } from '../../preload/contract';

/** The parts of a quotation, each between marks. */
export const inMarks = (parts: readonly string[]): string => parts.map((part) => `“${part}”`).join(' … ');

/** Indirect speech is a paper's words: what stood between marks alone is printed between marks. */
export const wordsOf = ({ kind, parts, context }: QuoteEntry): string =>
  kind === 'indirect' ? (context ?? parts.join(' … ')) : inMarks(parts);
