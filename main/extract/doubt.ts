import type { Extraction } from './types';

/** Nothing read in a text written without capitals is surer than this: names and sentences are half guessed there. */
const MOST_CERTAIN = 0.6;

/** What was read in a text written without capitals, with its certainty capped; who a pronoun stands for stays open. */
export function doubted(read: Extraction): Extraction {
  const certainty = (found: number): number => Math.min(found, MOST_CERTAIN);
  const quotes = read.quotes.map((quote) => ({
    ...quote,
    certainty: certainty(quote.certainty),
    speaker:
      quote.speaker !== null && (quote.speaker.basis === 'pronoun' || quote.speaker.basis === 'carried')
        ? { ...quote.speaker, resolved: false }
        : quote.speaker,
  }));
  const casualties = read.harm.casualties.map((found) => ({ ...found, certainty: certainty(found.certainty) }));
  return { ...read, quotes, harm: { ...read.harm, casualties } };
}
