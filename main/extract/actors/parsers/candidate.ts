/** A stretch of capitalised words that may name someone or something; token indices are half-open. */
export interface Candidate {
  first: number;
  last: number;
  /** The words in lower case, joined by blanks; stops left out. */
  key: string;
  /** Number of words in the key. */
  size: number;
  /** First token of the title or role that stands right before, or `first`. */
  title: number;
  /** Evidence of this one mention. */
  person: number;
  organisation: number;
  place: number;
  /** A locative preposition stands before: the mention is a place when it can be one. */
  located: boolean;
  /** Its capital proves nothing: start of a sentence or a headline. */
  weak: boolean;
  /** A common word at the start of a sentence: a name only where the text knows somebody of that surname. */
  asleep: boolean;
  /** Something around it says that it is somebody: a title, a role, an age, kin, a verb that only people do. */
  human: boolean;
  /** How many of its words the list of people's names holds. */
  names: number;
  /** A body written in lower case ("the Afghan army"): its country's ISO code for a government, "" for others; null for names. */
  body: string | null;
  /** Tokens of the place that a body's name holds ("Ostria" of "the government of Ostria"), or null. */
  inside: readonly [first: number, last: number] | null;
}
