import type { Casualty } from '../../../preload/contract';

/** Who is told of again, and not for the first time. */
const AGAIN = /^(?:he|she|him|her|they|them|(?:the|this|that|both|these|those|all)\b.*)$/i;

/**
 * The statements of an article that say again what one of them says: "a suspected militant was shot dead", and further on
 * "he was killed". What the staff says of the first holds for them.
 * @param first the statement the staff decided on
 * @param all the article's statements
 */
export function repeatsOf(first: Casualty, all: readonly Casualty[]): Casualty[] {
  return all.filter(
    (other) =>
      other !== first &&
      other.type === first.type &&
      other.low === first.low &&
      other.high === first.high &&
      other.vague === first.vague &&
      other.scope === first.scope &&
      agree(first.place?.name, other.place?.name) &&
      agree(first.date?.value, other.date?.value) &&
      // One person killed is not the next one, unless told of as known.
      (first.low !== 1 || AGAIN.test(other.victims.trim()) || other.victims === first.victims),
  );
}

const agree = (a: string | undefined, b: string | undefined): boolean => a === undefined || b === undefined || a === b;
