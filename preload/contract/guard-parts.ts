import * as v from 'valibot';
import { PASSPHRASE_LONGEST, SHORT_LIMIT } from './limits';

const LONG = 20_000;

export const short = v.pipe(v.string(), v.maxLength(SHORT_LIMIT));
export const named = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(SHORT_LIMIT));
export const words = v.pipe(v.string(), v.maxLength(LONG));
/** As it was typed: spaces count. */
export const passphrase = v.pipe(v.string(), v.maxLength(PASSPHRASE_LONGEST));
export const id = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const day = v.pipe(v.string(), v.isoDate());
/** A date cut to its precision. */
export const isoDate = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}){0,2}$/));

/** What the staff says of harm, in a correction and in a finding of its own. */
export const casualtyFields = {
  type: v.picklist(['killed', 'injured', 'killed_or_injured', 'missing', 'displaced', 'detained', 'abducted', 'other']),
  low: v.nullable(count),
  high: v.nullable(count),
  place: v.nullable(short),
  date: v.nullable(isoDate),
  scope: v.picklist(['incident', 'period', 'cumulative', 'background', 'hypothetical']),
  claimant: v.nullable(short),
};
