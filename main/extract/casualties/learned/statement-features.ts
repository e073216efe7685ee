import type { DatePrecision, Scope } from '../../../../preload/contract/findings';
import type { Features } from '../../../learning/judge';
import type { People } from '../people';
import type { Entry } from '../refiners/entry';
import { TYPES } from './cues';

/** In the order in which they were learned. */
export const SCOPES: readonly Scope[] = ['incident', 'period', 'cumulative', 'background', 'hypothetical'];
const PRECISIONS: readonly DatePrecision[] = ['day', 'month', 'year', 'period'];
/** Forms of people. */
export const FORMS: readonly People['form'][] = [
  'count',
  'bare',
  'single',
  'definite',
  'named',
  'pronoun',
  'none',
  'plural',
  'thing',
];

export const precisionOfDate = (precision: DatePrecision | undefined): number =>
  precision === undefined ? -1 : PRECISIONS.indexOf(precision);

/**
 * What a statement is, whatever is asked about it.
 * @param entry the statement as the rules read it
 * @param entries all of the text, it among them, in their order
 * @param lede sentence of the lede
 */
export function featuresOfStatement(entry: Entry, entries: readonly Entry[], lede: number): Features {
  const { statement, scope, event } = entry;
  const { people, sentence, type } = statement;
  const here = entries.filter((other) => other.statement.sentence === sentence);
  return {
    scope: SCOPES.indexOf(scope),
    harm: TYPES.indexOf(type),
    'sentences after the lede': sentence - lede,
    'place among statements': entries.indexOf(entry),
    statements: entries.length,
    'statements here': here.length,
    'place here': here.indexOf(entry),
    'statements of event': entries.filter((other) => other.event === event).length,
    event,
    count: people.low === null ? -1 : Math.min(people.low, 1_000_000),
    'open above': people.high === null,
    vague: people.vague,
    about: people.approx,
    form: FORMS.indexOf(people.form),
    total: statement.total,
    part: statement.part,
    nominal: statement.nominal,
    also: statement.also,
    hypothetical: statement.hypothetical,
    'has a claimant': entry.claimant !== null,
    'has a doer': entry.perpetrator !== null,
    'has a place': entry.place !== null,
    'has a day': entry.date !== null,
    'day told': entry.date?.phrase != null,
    'in care': statement.rule === 'in-care',
    bodies: statement.rule === 'bodies',
    'died of it': statement.rule === 'intransitive',
    toll: statement.rule === 'toll' || statement.rule === 'toll-before',
  };
}

/** A number within bounds. */
export const bounded = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** The statements of others of the same count of the same harm. */
export const sameCount = ({ statement }: Entry, entries: readonly Entry[]): Entry[] =>
  statement.people.low === null
    ? []
    : entries.filter(
        ({ statement: other }) =>
          other !== statement && other.type === statement.type && other.people.low === statement.people.low,
      );

/** How often each value stands in a list. */
export function countsOf(values: readonly (string | null | undefined)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value != null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
