/**
 * The closed word classes of English, each once, in lower case. A rule that needs part of a class, or more, says so
 * where it stands: `union(DETERMINERS, 'one another')`, `without(MODALS, 'may')`.
 */

type Words = string | Iterable<string>;

const wordsOf = (words: Words): Iterable<string> =>
  typeof words === 'string' ? words.split(/\s+/).filter((word) => word !== '') : words;

/** All the words of the given sets and lists; a list is words with spaces between them. */
export const union = (...parts: readonly Words[]): ReadonlySet<string> =>
  new Set(parts.flatMap((part) => [...wordsOf(part)]));

/** The words of `from` that are in none of the parts. */
export function without(from: Iterable<string>, ...parts: readonly Words[]): ReadonlySet<string> {
  const taken = union(...parts);
  return new Set([...from].filter((word) => !taken.has(word)));
}

/** The same words with the curly apostrophe beside those with the straight one. */
const eitherApostrophe = (words: string): string => `${words} ${words.replaceAll("'", '’')}`;

export const ARTICLES = union('the a an');
export const DEMONSTRATIVES = union('this that these those');
export const POSSESSIVES = union('my your his her its our their');
/** Words that open a noun phrase and do nothing else, "this" and "that" apart. */
export const DETERMINERS = union(ARTICLES, DEMONSTRATIVES, POSSESSIVES);
/** How many or which of them, without a figure. */
export const QUANTIFIERS = union(
  'some any no all both each every either neither another other many several few most such',
);

export const SUBJECT_PRONOUNS = union('i you he she it we they');
export const OBJECT_PRONOUNS = union('me you him her it us them');
export const REFLEXIVES = union('myself yourself himself herself itself ourselves yourselves themselves');
/** The mark of the possessive, straight and curled: a word of its own. */
export const POSSESSIVE_MARKS = union("'s ’s");
/** Pronouns that tie a clause to a noun. "That" is a demonstrative and a conjunction too. */
export const RELATIVES = union('who whom whose which that');
/** What asks, opens a question within a sentence, or ties a clause to a time, a place, a reason. */
export const QUESTION_WORDS = union('who whom whose which what when where why how');

export const BE = union('be am is are was were been being');
export const HAVE = union('have has had having');
export const DO = union('do does did done doing');
export const MODALS = union('can could may might must shall should will would');
/** What is left of a verb glued to the word before it: "they're", "she'll". "'s" is a possessive too. */
export const CLITICS = {
  be: union(eitherApostrophe("'m 's 're")),
  have: union(eitherApostrophe("'ve 'd")),
  modal: union(eitherApostrophe("'ll 'd")),
} as const;
/** Auxiliaries with "not" in them. */
export const NEGATED = {
  be: union(eitherApostrophe("isn't aren't wasn't weren't")),
  have: union(eitherApostrophe("hasn't haven't hadn't")),
  do: union(eitherApostrophe("don't doesn't didn't")),
  modal: union(eitherApostrophe("can't couldn't mustn't shouldn't won't wouldn't"), 'cannot'),
} as const;

export const PREPOSITIONS = union(
  'aboard about above across after against along amid among around as at before behind below beside besides between',
  'beyond by despite down during for from in inside into like near of off on onto out outside over past per since',
  'through throughout to toward towards under until till up upon via with within without',
);
export const COORDINATORS = union('and or but nor');
/** Words that open a clause which hangs on another. Several are prepositions too ("after", "since"). */
export const SUBORDINATORS = union(
  'after although as because before if since though unless until when where whereas whether while',
);

/** Adverbs of degree that make a number rough, or stress that it is exact. */
export const ROUNDING = union('about almost approximately around nearly roughly some');
/** The days around the one that speaks. */
export const NAMED_DAYS: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['overnight', 0],
  ['tomorrow', 1],
]);
export const DAY_PARTS = union('morning afternoon evening night noon midday midnight lunchtime');

/** Days of the week by number, 0 Sunday. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'].map((name, index) => [name, index]),
);
export const WEEKDAY_ABBREVIATIONS: ReadonlyMap<string, number> = new Map([
  ['sun', 0],
  ['mon', 1],
  ['tue', 2],
  ['tues', 2],
  ['wed', 3],
  ['thu', 4],
  ['thur', 4],
  ['thurs', 4],
  ['fri', 5],
  ['sat', 6],
]);

/** Months by number, 1 January. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .map((name, index) => [name, index + 1]),
);
/** Abbreviated months, as the style books of AP and Reuters write them and as tables do. "May" is whole. */
export const MONTH_ABBREVIATIONS: ReadonlyMap<string, number> = new Map([
  ['jan', 1],
  ['feb', 2],
  ['mar', 3],
  ['apr', 4],
  ['jun', 6],
  ['jul', 7],
  ['aug', 8],
  ['sep', 9],
  ['sept', 9],
  ['oct', 10],
  ['nov', 11],
  ['dec', 12],
]);
/** Months whose name is also a verb, a person's name or an adjective: they need company that makes them a month. */
export const DOUBTFUL_MONTHS = union('march may april june august');
