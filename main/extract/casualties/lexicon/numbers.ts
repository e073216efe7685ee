import { MONTHS as MONTH_NAMES, MONTH_ABBREVIATIONS, union } from '../../../language/classes';

/** Literal plural of a vague word: the floor the conventions give it. */
export const VAGUE_PLURALS: ReadonlyMap<string, number> = new Map([
  ['tens', 20],
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2_000],
  ['millions', 2_000_000],
]);

/** Vague words that have no figure at all. */
export const NO_FIGURE: ReadonlySet<string> = new Set([
  'several',
  'many',
  'numerous',
  'multiple',
  'few',
  'countless',
  'most',
  'handful',
  'number',
  'scores',
]);

/** What a bound of one word does to the number after it. */
export type Bound = 'low' | 'above' | 'high' | 'below' | 'about';
export const BOUND_WORDS: ReadonlyMap<string, Bound> = new Map([
  ['over', 'above'],
  ['above', 'above'],
  ['under', 'below'],
  ['below', 'below'],
  ['about', 'about'],
  ['around', 'about'],
  ['some', 'about'],
  ['approximately', 'about'],
  ['roughly', 'about'],
  ['nearly', 'about'],
  ['almost', 'about'],
  ['estimated', 'about'],
  ['circa', 'about'],
  ['minimum', 'low'],
]);

/** Bounds of several words, longest first where one begins another. */
export const BOUND_PHRASES: readonly (readonly [readonly string[], Bound | null])[] = [
  [['at', 'least'], 'low'],
  [['at', 'most'], 'high'],
  [['at', 'the', 'very', 'least'], 'low'],
  [['a', 'minimum', 'of'], 'low'],
  [['no', 'fewer', 'than'], 'low'],
  [['no', 'less', 'than'], 'low'],
  [['not', 'fewer', 'than'], 'low'],
  [['not', 'less', 'than'], 'low'],
  [['no', 'more', 'than'], 'high'],
  [['not', 'more', 'than'], 'high'],
  [['more', 'than'], 'above'],
  [['upwards', 'of'], 'above'],
  [['well', 'over'], 'above'],
  [['just', 'over'], 'above'],
  [['fewer', 'than'], 'below'],
  [['less', 'than'], 'below'],
  [['just', 'under'], 'below'],
  [['up', 'to'], 'high'],
  [['as', 'many', 'as'], 'high'],
  [['as', 'few', 'as'], 'low'],
  [['a', 'maximum', 'of'], 'high'],
  [['close', 'to'], 'about'],
  [['an', 'estimated'], 'about'],
  [['in', 'excess', 'of'], 'above'],
  [['a', 'total', 'of'], null],
  [['a', 'further'], null],
  [['a', 'combined'], null],
  [['a', 'reported'], null],
  [['an', 'additional'], null],
  [['a', 'record'], null],
];

/** Words that may stand before a number without changing it. */
export const BEFORE_NUMBER: ReadonlySet<string> = new Set([
  'another',
  'additional',
  'further',
  'only',
  'just',
  'the',
  'these',
  'those',
  'all',
  'other',
  'his',
  'her',
  'their',
  'its',
  'our',
  'even',
  'last',
  'first',
  'remaining',
  'exactly',
  'possibly',
  'perhaps',
  'maybe',
  'total',
  'altogether',
]);

/** What a number counts when these follow: not people. */
export const UNITS_OF_MEASURE: ReadonlySet<string> = new Set(
  (
    'percent per cent % years year months month weeks week days day hours hour minutes minute seconds second km kilometers kilometres kilometer kilometre miles mile metres meters metre meter feet foot inches ' +
    'dollars euros pounds rupees yuan yen rubles francs pesos cents tons tonnes ton tonne kg kilograms kilogram gallons litres liters acres hectares degrees mph kph knots am pm a.m p.m a.m. p.m. ' +
    'points goals runs wickets games matches seats votes times rounds shots bullets counts charges caliber calibre magnitude'
  ).split(' '),
);

/** A month, whole or abbreviated: the number beside it is a day. */
export const MONTHS = union(MONTH_NAMES.keys(), MONTH_ABBREVIATIONS.keys());
