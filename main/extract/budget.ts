import type { Document } from '../text/document';
import type { Extraction } from './types';

/**
 * How much is read of one article. The longest of 14,700 news articles has 26,000 characters, 34 counts of harm,
 * 97 quotations and 125 names: many times that is no report, and reading it would keep everybody waiting. The budget
 * is of size and not of time, so that an article reads alike on every machine.
 */
const CHARACTERS = 500_000;
export const COUNTS_OF_HARM = 500;
/** Pairs of a statement of harm and what it may be tied to that are weighed by what was learned; beyond it the rules stand. */
export const TIES_OF_HARM = 20_000;
const QUOTATIONS = 2_000;
const NAMES = 2_000;

/** True for a text too large to be read. */
export const isTooLarge = ({ text }: Pick<Document, 'text'>): boolean => text.length > CHARACTERS;

/** True where more was found than a report holds: what is built upon it would take longer than anybody waits. */
export const isTangled = ({ quotes, harm, actors }: Extraction): boolean =>
  harm.tangled || quotes.length > QUOTATIONS || actors.length > NAMES;
