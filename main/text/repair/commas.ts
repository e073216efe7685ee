import {
  BE,
  COORDINATORS,
  DETERMINERS,
  DO,
  HAVE,
  MODALS,
  OBJECT_PRONOUNS,
  PREPOSITIONS,
  QUANTIFIERS,
  QUESTION_WORDS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  union,
} from '../../language/classes';
import { CARDINALS } from '../../language/numbers';
import type { Edit } from './edits';

/** Who says so at the end of a sentence: people and bodies that speak to the press. */
const SPEAKERS =
  'officials?|police|authorities|witness(?:es)?|residents|villagers|rescuers|doctors|medics|investigators|prosecutors|sources|reports|spokes(?:man|woman|person|people)|ministry|minister|mayor|governor|president|sheriff|chief|commissioner|army|military|government|agency|department|office|owner|company|hospital|council|court|coastguard|coast guard|state media|news agency';
/** Words that stand between a speaker and what opens the phrase. */
const MODIFIERS =
  "local|state|federal|national|provincial|district|city|county|health|interior|defen[cs]e|foreign|prime|police|government|army|military|security|senior|top|hospital|rescue|emergency|medical|fire|company|other|several|same|town|village|country’s|country's";
const DAY =
  '(?:on |late |early )*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)(?: (?:morning|afternoon|evening|night))?';
/** The end of a sentence that says who tells: "said.", "told reporters on Monday.". */
const SAYS = new RegExp(` (?:said|says|told reporters)(?: ${DAY})?\\.(?=\\s|$)`, 'gi');
/** What stands right before it: the phrase of the speaker, and a name. */
const SPEAKER = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:the|an?|its|their|his|her) )?(?:(?:${MODIFIERS}) )*(?:${SPEAKERS})(?: \\p{Lu}[\\p{L}’'-]+){0,3}$`,
  'u',
);
/** A phrase and a clause before it are no longer than this. */
const LOOK_BACK = 400;
const LONGEST_SPEAKER = 90;
/** A speaker's phrase with its comma is no longer than this. */
const NEAR = 100;
/** A clause before the speaker has at least so many words. */
const FEWEST_WORDS = 3;
/** After these the speaker belongs to the clause: "than officials said", "what the owner said", "to the mayor". */
const GOES_ON = union(
  DETERMINERS,
  QUANTIFIERS,
  PREPOSITIONS,
  COORDINATORS,
  SUBORDINATORS,
  RELATIVES,
  QUESTION_WORDS,
  CARDINALS.keys(),
  BE,
  HAVE,
  DO,
  MODALS,
  SUBJECT_PRONOUNS,
  OBJECT_PRONOUNS,
  'than not also former ex new old deputy vice acting late then how long first second third last next',
);
/** What somebody says: "the last words the mayor said". */
const SAID =
  /^(?:words?|things?|lines?|sentences?|prayers?|phrases?|everything|anything|nothing|truth|mass|names?|way|time|reason|what)$/;

/** The comma that was lost before who says so: "killing 10 people officials said." is told by officials. */
export function lostCommas(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { index } of text.matchAll(SAYS)) {
    const before = text.slice(Math.max(0, index - LONGEST_SPEAKER), index);
    const speaker = SPEAKER.exec(before);
    if (speaker === null) continue;
    const start = index - before.length + speaker.index;
    const clause = sentenceBefore(text, start);
    const words = clause.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
    const last = words.at(-1)?.toLowerCase() ?? '';
    if (words.length < FEWEST_WORDS || !/[\p{Ll}\p{N}] $/u.test(clause)) continue;
    if (GOES_ON.has(last) || SAID.test(last) || /^\d/.test(last) || /[“"”]/.test(clause)) continue;
    // A comma near by is the one before a longer phrase: "…, a senior trade official said".
    if (clause.slice(-NEAR).includes(',')) continue;
    edits.push({ start: start - 1, end: start - 1, put: ',', rule: 'lost-comma' });
  }
  return edits;
}

// "U.S. Department" ends none; a line may be wrapped inside a sentence, an empty one ends it.
const SENTENCE_END = /(?<=[\p{Ll}\p{N}]{2}[.!?]["”]?)\s+(?=\p{Lu})|\n\s*\n/gu;

/** The part of the sentence that stands before `at`, as far as one looks. */
function sentenceBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LOOK_BACK), at);
  let start = 0;
  for (const match of before.matchAll(SENTENCE_END)) start = match.index + match[0].length;
  return before.slice(start);
}
