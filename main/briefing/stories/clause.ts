import {
  BE,
  DETERMINERS,
  DO,
  HAVE,
  MODALS,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from '../../language/classes';
import { formsIn, IRREGULAR_PASTS } from '../../language/verbs';

/** Verbs that ledes tell in the present, or whose past is their base. */
const PRESENT: ReadonlySet<string> = new Set(
  formsIn(
    'say warn urge call face plan seek want hope expect vow begin open meet kill hit strike rise fall win lose sign claim remain become quit set cut put hold leave make take'.split(
      ' ',
    ),
    ['third', 'past'],
  ),
);

/** What several do, where the word is no noun as well. */
const PLURAL: ReadonlySet<string> = new Set('say expect want seek become remain believe agree'.split(' '));

/** Words that open a clause of their own, "that" among them. */
const OPENERS: ReadonlySet<string> = new Set([...SUBORDINATORS, 'that', 'which', 'who', 'while']);

/** Those that may stand before a noun alone. */
const HANGS: ReadonlySet<string> = new Set(['after', 'before', 'since', 'until', 'as']);

/** Words that nothing ends with: what they belong to is still to come. */
const DANGLING: ReadonlySet<string> = new Set([
  ...PREPOSITIONS,
  ...OPENERS,
  ...'the a an and or but nor to of his her its their our at by for not no more most some any this these those several many other another former new said says even only just still such formerly known so'.split(
    ' ',
  ),
]);

const WORDS = /[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu;

/** True for a form that tells a clause's time: "was", "killed", "said"; no participle that hangs on a noun ("disabled by"). */
function isFinite(words: readonly string[], index: number): boolean {
  const word = words[index] ?? '';
  if (BE.has(word) || HAVE.has(word) || DO.has(word) || MODALS.has(word) || IRREGULAR_PASTS.has(word)) return true;
  const before = words[index - 1] ?? '';
  // "The expected return", "its cut": a noun or what belongs to one.
  if (/^(?:the|an?|its|his|her|their)$/.test(before)) return false;
  if (PRESENT.has(word) || (PLURAL.has(word) && before !== 'to')) return true;
  if (!/^\p{Ll}{2,}ed$/u.test(word) || NO_PAST.test(word)) return false;
  // "Disabled by", "accused of", "the alleged", "against ousted": these tell of a noun.
  return !/^(?:by|of)$/.test(words[index + 1] ?? '') && !DETERMINERS.has(before) && !PREPOSITIONS.has(before);
}

const NO_PAST = /^(?:hundred|need|speed|indeed|united|armed|naked|wicked|sacred|limited|industriali[sz]ed)$/;

/**
 * True for the opening of a sentence that says something whole: it has a verb, and so has each clause it opens; it does not
 * end on a word whose own is still to come, nor on "a day" before "after".
 */
export function isWholeClause(part: string): boolean {
  const words = part.match(WORDS) ?? [];
  const lower = words.map((word) => (/^\p{Lu}/u.test(word) ? word : word.toLowerCase()));
  if (DANGLING.has(lower.at(-1) ?? '')) return false;
  if (/\b(?:an?|one|two|three|four|five|six|several|\d+) (?:days?|weeks?|months?|years?|hours?|minutes?)$/.test(part))
    return false;
  // "Troops would stay as long": as what is still to come.
  if (/\bas \p{Ll}+$/u.test(part)) return false;
  // "The summit, which closed on Monday": what the relative clause hangs on has no verb of its own.
  const outside = part.replace(/,\s(?:which|who|whose|where)\s[^,]*(?:,|$)/g, '');
  if (outside !== part && !isWholeClause(outside)) return false;
  const verbs = lower.flatMap((_, index) => (isFinite(lower, index) ? [index] : []));
  if (verbs.length === 0) return false;
  // "A plane which had been missing since Friday": the one verb is the relative clause's, its noun's is still to come.
  const relative = lower.findIndex((word) => word === 'which' || word === 'who');
  const groups = verbs.filter((index) => !verbs.includes(index - 1));
  if (relative > 0 && groups.length === 1 && (groups[0] ?? 0) > relative) return false;
  // "Diplomats said the visit to five countries": what is said has no verb yet.
  const last = verbs.at(-1) ?? 0;
  if (/^(?:said|says)$/.test(lower[last] ?? '') && SAYS_NOTHING.test(part)) return false;
  // "A teacher jailed for a year said Tuesday": what he said is still to come; where it stands before, a comma ends it.
  if (SAID_WHEN.test(part)) return false;
  const hanging = lower.findIndex((word, index) => HANGS.has(word) && index > 0);
  // "A week after the storm struck": what the clause hangs on is still to come.
  if (hanging >= 0 && verbs.every((index) => index > hanging)) return false;
  const opener = lower.findLastIndex((word, index) => OPENERS.has(word) && !HANGS.has(word) && index > 0);
  return opener < 0 || verbs.some((index) => index > opener);
}

const SAYS_NOTHING =
  /[^,\s]\s(?:said|says)\s(?!(?:on|in|at|to|here|late|early|earlier|after|during|by|yesterday|today|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)[^,]*$/;

const SAID_WHEN =
  /^[^,"“”]*\s(?:said|says)(?:\s(?:on|late|early|earlier|yesterday|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day))+$/i;

/** True where a verb stands within the next few words: what "and" joins is a clause, no second noun. */
export function opensClause(rest: string): boolean {
  const words = (rest.split(/[,;:]/)[0] ?? '').match(WORDS)?.slice(0, 4) ?? [];
  return words.some((_, index) => isFinite(words, index));
}

/** True where words stand behind the last verb: what breaks off at "to restore" or "have" has lost its object. */
export function hasObject(part: string): boolean {
  const words = part.match(WORDS) ?? [];
  const last = words.findLastIndex((_, index) => isFinite(words, index) || words[index - 1]?.toLowerCase() === 'to');
  return words.length - 1 - last >= 2 && !/(?:ed|(?<!even|morn|build|meet)ing)$/.test(words.at(-1) ?? '');
}

/** True behind a comma after which a list goes on: "trade, space and energy", "secure and stable". */
export function goesOnListing(rest: string): boolean {
  const item = /^((?:[\p{L}\p{N}’'-]+\s){0,2}?[\p{L}\p{N}’'-]+)(?:,\s(?:and\s|or\s)?|\s(?:and|or)\s)[\p{L}\p{N}]/u.exec(
    rest,
  )?.[1];
  // "Dead, witnesses and police said": who says so.
  if (item === undefined || /^[^,;]*\s(?:said|says|told|reported|announced|warned)\b/.test(rest)) return false;
  const words = item.toLowerCase().match(WORDS) ?? [];
  return (
    words[0]?.endsWith('ing') !== true && !words.some((word, index) => NO_ITEM.has(word) || isFinite(words, index))
  );
}

/** Words of clauses and of what tells more of a noun: no item of a list is made of them. */
const NO_ITEM: ReadonlySet<string> = new Set([
  ...PREPOSITIONS,
  ...DETERMINERS,
  ...RELATIVES,
  ...SUBORDINATORS,
  ...SUBJECT_PRONOUNS,
  ...'and or but where according aged'.split(' '),
]);

/** True before the "and" of "as men and women began to vote", "he feared the verdict and its end would harm": one verb for both. */
export const sharesVerb = (part: string, rest: string): boolean =>
  /^and\s/.test(rest) && ((MODAL_SOON.test(rest) && awaitsVerb(part)) || opensWithout(part));

/** True where the last clause that a part opens has no verb yet: "as 13 million men". */
function opensWithout(part: string): boolean {
  const words = (part.match(WORDS) ?? []).map((word) => word.toLowerCase());
  const opener = words.findLastIndex((word) => /^(?:as|while|when|because|although|whereas|that)$/.test(word));
  return opener > 0 && !words.some((_, index) => index > opener && isFinite(words, index));
}

/** True where a verb that holds a clause has a noun alone behind it: "he feared the verdict". */
export function awaitsVerb(part: string): boolean {
  const object = HOLDS.exec(part)?.[1]?.match(WORDS);
  return object !== undefined && object !== null && !object.some((_, index) => isFinite(object, index));
}

const MODAL_SOON = /^and\s(?:[\p{L}’'-]+\s){1,4}(?:would|will|could|may|might|can|should)\s/u;
/** A verb that holds a clause, and what stands behind it. */
const HOLDS =
  /^.*\b(?:fear|believe|think|hope|expect|claim|say|warn|feel|know|argue|suspect)(?:s|ed)?\s(?!that\b|on\b|in\b|at\b)(.*)$/;
