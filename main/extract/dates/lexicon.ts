/** Words of English calendar expressions. Keys are lower case. */

export const MONTHS: ReadonlyMap<string, number> = new Map(
  ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'].map(
    (name, index) => [name, index + 1],
  ),
);

/** Abbreviated months, as the style books of AP and Reuters write them and as tables do. */
export const MONTH_ABBREVIATIONS: ReadonlyMap<string, number> = new Map([
  ['jan', 1], ['feb', 2], ['mar', 3], ['apr', 4], ['jun', 6], ['jul', 7], ['aug', 8], ['sep', 9], ['sept', 9], ['oct', 10], ['nov', 11], ['dec', 12],
]);

/** Months whose name is also a verb, a person's name or an adjective: they need company that makes them a month. */
export const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set(['march', 'may', 'april', 'june', 'august']);

export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'].map((name, index) => [name, index]),
);

export const WEEKDAY_ABBREVIATIONS: ReadonlyMap<string, number> = new Map([
  ['sun', 0], ['mon', 1], ['tue', 2], ['tues', 2], ['wed', 3], ['thu', 4], ['thur', 4], ['thurs', 4], ['fri', 5], ['sat', 6],
]);

/** Words before a weekday that make it part of a name or of a feast the holidays know better. */
export const NAMED_BEFORE_WEEKDAY: ReadonlySet<string> = new Set([
  'bloody', 'super', 'black', 'ash', 'palm', 'holy', 'fat', 'shrove', 'maundy', 'cyber', 'giving', 'whit', 'ruby', 'sheffield', 'freaky', 'good', 'easter',
]);

/** Words after a weekday that make it part of the name of a newspaper or a programme, when they are capitalised. */
export const NAMED_AFTER_WEEKDAY: ReadonlySet<string> = new Set([
  'times', 'telegraph', 'mirror', 'mail', 'express', 'herald', 'post', 'tribune', 'review', 'star', 'sun', 'world', 'club', 'group', 'school', 'island',
  'night', 'morning', 'people', 'independent', 'observer', 'standard', 'news',
]);

export type Unit = 'day' | 'week' | 'month' | 'year';

export const UNITS: ReadonlyMap<string, Unit> = new Map([
  ['day', 'day'], ['days', 'day'], ['week', 'week'], ['weeks', 'week'], ['fortnight', 'week'], ['fortnights', 'week'], ['month', 'month'],
  ['months', 'month'], ['year', 'year'], ['years', 'year'], ['decade', 'year'], ['decades', 'year'],
]);

/** How many of the unit in {@link UNITS} one of these words is, when it is not one. */
export const UNIT_SIZE: ReadonlyMap<string, number> = new Map([
  ['fortnight', 2], ['fortnights', 2], ['decade', 10], ['decades', 10],
]);

/** last week = -1, this week = 0, next week = +1. */
export const TURNS: ReadonlyMap<string, number> = new Map([
  ['last', -1], ['past', -1], ['this', 0], ['current', 0], ['next', 1], ['coming', 1],
]);

/** Neighbours of a date the text has just given: "the previous day", "the following month", "that year". */
export const EVENT_TURNS: ReadonlyMap<string, number> = new Map([
  ['previous', -1], ['preceding', -1], ['following', 1], ['same', 0], ['that', 0],
]);

/** After "three days": where it leads, and whether from the publication day or from the date given before. */
export const SHIFTS: ReadonlyMap<string, { sign: 1 | -1; from: 'publication' | 'event' }> = new Map([
  ['ago', { sign: -1, from: 'publication' }],
  ['earlier', { sign: -1, from: 'event' }],
  ['before', { sign: -1, from: 'event' }],
  ['previously', { sign: -1, from: 'event' }],
  ['later', { sign: 1, from: 'event' }],
  ['afterward', { sign: 1, from: 'event' }],
  ['afterwards', { sign: 1, from: 'event' }],
]);

/** Words that belong to the expression after them without changing its value. */
export const EDGE_WORDS: ReadonlySet<string> = new Set(['early', 'late', 'later', 'earlier', 'mid', 'sometime']);

export const DAY_PARTS: ReadonlySet<string> = new Set(['morning', 'afternoon', 'evening', 'night', 'noon', 'midday', 'midnight', 'lunchtime']);

export const SEASONS: ReadonlySet<string> = new Set(['spring', 'summer', 'autumn', 'fall', 'winter']);

const SMALL = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen',
  'seventeen', 'eighteen', 'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** Number words up to ninety-nine, with the hyphen. */
export const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, value): [string, number] => [word, value]),
  ...TENS.flatMap((tens, index): [string, number][] => [
    [tens, (index + 2) * 10],
    ...SMALL.slice(1, 10).map((unit, value): [string, number] => [`${tens}-${unit}`, (index + 2) * 10 + value + 1]),
  ]),
]);

const ORDINAL_WORDS = [
  'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth',
  'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth',
];

/** Ordinal words up to thirty-first. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...ORDINAL_WORDS.map((word, index): [string, number] => [word, index + 1]),
  ...ORDINAL_WORDS.slice(0, 9).map((word, index): [string, number] => [`twenty-${word}`, 21 + index]),
  ['thirtieth', 30],
  ['thirty-first', 31],
]);

export const ORDINAL_SUFFIXES: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

/** "each Thursday", "every July": a habit, and no date. */
export const RECURRING: ReadonlySet<string> = new Set(['each', 'every']);

/** After one of these a four-digit number or a bare month is taken for a time. */
export const TIME_PREPOSITIONS: ReadonlySet<string> = new Set([
  'in', 'since', 'until', 'till', 'by', 'from', 'during', 'before', 'after', 'between', 'through', 'throughout', 'of', 'early', 'late', 'mid', 'fiscal',
  'circa', 'around', 'about', 'to', 'and', 'or', 'for', 'on', 'than', 'through', 'this', 'last', 'next', 'every', 'each', 'over', 'earlier', 'later',
]);

/** Counted things: a four-digit number before one of them is a quantity and not a year. */
export const COUNTED: ReadonlySet<string> = new Set([
  'people', 'persons', 'troops', 'soldiers', 'men', 'women', 'children', 'civilians', 'families', 'refugees', 'fighters', 'workers', 'employees', 'jobs',
  'dead', 'killed', 'injured', 'wounded', 'casualties', 'victims', 'demonstrators', 'protesters', 'prisoners', 'homes', 'houses', 'houses', 'villages',
  'students', 'voters', 'votes', 'seats', 'members', 'passengers', 'officers', 'police', 'migrants', 'residents', 'dollars', 'dlrs', 'euros', 'pounds',
  'marks', 'francs', 'yen', 'pesos', 'rupees', 'cents', 'percent', 'per', 'pct', 'points', 'miles', 'kilometers', 'kilometres', 'km', 'kms', 'metres',
  'meters', 'm', 'feet', 'ft', 'yards', 'inches', 'tons', 'tonnes', 'kg', 'kilograms', 'kilos', 'barrels', 'bushels', 'acres', 'hectares', 'shares', 'units',
  'copies', 'pages', 'hours', 'hrs', 'minutes', 'seconds', 'days', 'weeks', 'months', 'years', 'gmt', 'utc', 'local', 'est', 'edt', 'megawatts', 'mw',
  'cars', 'vehicles', 'aircraft', 'missiles', 'warheads', 'rpm', 'calories', 'degrees', 'million', 'billion', 'or', 'others', 'lives', 'square', 'cubic',
  'times', 'buildings', 'patients', 'cases', 'tickets', 'guests', 'delegates', 'companies', 'schools', 'volunteers', 'flights', 'rounds', 'calls',
]);

/** After one of these a number is no year the text tells of: addresses, flights, models, clock times, labels, notices. */
export const NUMBERED: ReadonlySet<string> = new Set([
  'flight', 'no', 'number', 'room', 'route', 'highway', 'interstate', 'channel', 'resolution', 'boeing', 'airbus', 'section', 'article', 'page', 'chapter',
  'at', 'nearly', 'approximately', 'least', 'almost', 'some', 'roughly', 'only', 'area', 'code', 'unit', 'model', 'windows', 'rule', 'bill', 'measure',
  'proposition', 'exactly', 'another', 'up', 'all', 'these', 'those', 'lot', 'block', 'pier', 'gate', 'squadron', 'battalion', 'version', 'series', 'copyright', '©',
]);
