import type { Entry } from '../refiners/entry';
import type { Statement } from '../reading';
import type { Casualty, HarmType, Range } from '../../../../preload/contract/findings';

/** One entry with the finding made of it; null for the words of a title that stands beside the text. */
export interface Told {
  entry: Entry;
  finding: Casualty | null;
}

/** Types of harm of which a toll gives a figure each. */
export const PARTS = ['killed', 'injured', 'missing'] as const;
export type Part = (typeof PARTS)[number];

export const isPart = (type: HarmType): type is Part => (PARTS as readonly HarmType[]).includes(type);

/** How many of one type the main toll counts, null for none, and the statements that say so. */
export interface TollFigure {
  type: Part;
  range: Range | null;
  told: readonly Told[];
}

/** How many, at least and at most. */
export const range = (low: number | null, high: number | null): Range => ({ low, high });

/** A range counts somebody. */
export const harmed = (value: Range | null): boolean =>
  value !== null && ((value.low ?? 0) > 0 || (value.high ?? 0) > 0);

/** A figure, the statement that gives it, and all it is added up from. */
export interface Best {
  range: Range;
  entry: Entry;
  sum: Told[];
}

/** Forms of a statement that give a number. */
export const COUNTED = new Set(['count', 'bare', 'none']);

/** Sums the list of one clause ("six guards, a chief and a civilian"); ranges add bound by bound. */
export function sum(told: readonly Told[]): Range {
  let low: number | null = 0;
  let high: number | null = 0;
  for (const { entry } of told) {
    const { people } = entry.statement;
    low = low === null || people.low === null ? null : low + people.low;
    high = high === null || people.high === null ? null : high + people.high;
  }
  return range(low, high);
}

/** The number a range is compared by. */
export const size = ({ low, high }: Range): number => low ?? high ?? 0;

/** "Dozens more have been killed" beside a count: how many is open. */
const isVaguer = (known: Best, { entry: { statement } }: Best): boolean =>
  statement.people.vague && statement.people.further && !known.entry.statement.people.vague;

/** The newest and most complete statement of one type among an event's: a running total first, then the largest clause. */
export function best(told: readonly Told[], types: ReadonlySet<HarmType>): Best | null {
  const clauses = new Map<number, Told[]>();
  for (const one of told) {
    const { statement } = one.entry;
    if (
      statement.part ||
      !types.has(statement.type) ||
      (statement.people.low === null && statement.people.high === null)
    )
      continue;
    // Those who came to the same harm "along with" others are told apart from them.
    const clause = statement.rule === 'along-with' ? statement.predicate + 0.5 : statement.predicate;
    const list = clauses.get(clause);
    if (list === undefined) clauses.set(clause, [one]);
    else list.push(one);
  }
  let found: Best | null = null;
  for (const clause of clauses.values()) {
    const list = withOthers(clause, clauses.values());
    const first = list[0];
    if (first === undefined) continue;
    if (list.length === 1 && !COUNTED.has(first.entry.statement.people.form)) continue;
    const total = sum(list);
    const isTotal = first.entry.statement.total;
    const current: Best = { range: total, entry: first.entry, sum: list };
    if (found !== null && !isTotal && (disputes(found, current) || isVaguer(found, current))) continue;
    if (
      found === null ||
      // A smaller total after one is a place's share of it, or older.
      (isTotal &&
        size(total) * 2 >= size(found.range) &&
        !(found.entry.statement.total && size(total) < size(found.range))) ||
      (!found.entry.statement.total && size(total) > size(found.range))
    )
      found = current;
  }
  return found === null ? null : opened(withMore(exactFor(found, clauses.values()), clauses), clauses.values());
}

/** "Nine had serious injuries while 14 others were slightly hurt": those beside whom the others of a sentence are counted. */
function withOthers(clause: Told[], clauses: Iterable<Told[]>): Told[] {
  const [others] = clause;
  if (others === undefined || clause.length > 1 || !isOthers(others.entry.statement)) return clause;
  const { sentence, predicate, type } = others.entry.statement;
  for (const before of clauses) {
    const [one] = before;
    if (one === undefined || before === clause) continue;
    const { statement } = one.entry;
    if (statement.sentence !== sentence || statement.predicate >= predicate || statement.type !== type) continue;
    if (!COUNTED.has(statement.people.form) || statement.total || statement.people.vague) continue;
    return [...before, others];
  }
  return clause;
}

const isOthers = ({ people, type, total, rule }: Statement): boolean =>
  type === 'injured' &&
  (people.further || people.head === 'others') &&
  !people.vague &&
  !total &&
  rule !== 'along-with';

/** "Eleven died on the spot and three more succumbed in hospital": those counted besides the others are added to them. */
function withMore(found: Best, clauses: ReadonlyMap<number, Told[]>): Best {
  const { statement } = found.entry;
  // The hurt are told one by one again, after they were counted.
  if (statement.type !== 'killed' || statement.total || statement.people.vague || statement.people.further)
    return found;
  for (const [predicate, list] of clauses) {
    const [more] = list;
    if (more === undefined || list.length > 1 || !isMore(more.entry.statement)) continue;
    const apart = more.entry.statement.sentence - statement.sentence;
    if (predicate <= statement.predicate || apart > 1 || (apart > 0 && statement.sentence === 0)) continue;
    const all = [...found.sum, more];
    return { range: sum(all), entry: found.entry, sum: all };
  }
  return found;
}

/** "three more", "another": a number besides those told of before. */
const isMore = ({ people, total, rule }: Statement): boolean =>
  people.further && !people.vague && !total && rule !== 'along-with';

/** "Nearly 150 people were killed … The attack claimed 148 lives": the exact figure told later for the round one. */
function exactFor(found: Best, clauses: Iterable<Told[]>): Best {
  if (!found.entry.statement.people.approx || found.sum.length > 1) return found;
  const round = size(found.range);
  for (const list of clauses) {
    const one = list[0];
    if (one === undefined || list.length > 1 || one.entry.statement.sentence <= found.entry.statement.sentence)
      continue;
    const { low, high, approx, vague, further, form } = one.entry.statement.people;
    if (approx || vague || further || low === null || low !== high || !COUNTED.has(form)) continue;
    if (Math.abs(low - round) <= round * ROUNDED) return { range: range(low, high), entry: one.entry, sum: [one] };
  }
  return found;
}

/** By how much of itself a round figure may miss. */
const ROUNDED = 0.05;

/** A headline leaves out "at least": the same figure told later as a floor is one. */
function opened(found: Best, clauses: Iterable<Told[]>): Best {
  if (found.range.high === null || found.range.low !== found.range.high) return found;
  for (const list of clauses) {
    const one = list[0];
    if (one === undefined || list.length !== 1 || one.entry.statement.sentence <= found.entry.statement.sentence)
      continue;
    const { low, high, vague } = one.entry.statement.people;
    if (low === found.range.low && high === null && !vague)
      return { range: range(low, null), entry: one.entry, sum: [...found.sum, one] };
  }
  return found;
}

/** First counts below this grow many times over while a day goes on. */
const FEW = 5;

/** Another party's figure more than twice the first, or its word for many, is a claim beside it and not the newer count. */
function disputes(first: Best, other: Best): boolean {
  const { people } = first.entry.statement;
  const known = first.entry.claimant?.name;
  const claimed = other.entry.claimant?.name;
  if (people.vague || claimed === undefined || known === claimed) return false;
  if (other.entry.statement.people.vague) return true;
  // "dozens … 51": the count of what was a word.
  if (first.entry.statement.people.vague) return false;
  return size(first.range) >= FEW && size(other.range) > 2 * size(first.range);
}
