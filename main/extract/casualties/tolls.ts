import type { Casualty, HarmType, Range, Toll, TollHistory } from '../../../preload/contract/findings';
import type { Entry } from './refiners/entry';

/** One entry with the finding made of it; null for the words of a title that stands beside the text. */
export interface Told {
  entry: Entry;
  finding: Casualty | null;
}

interface Person {
  actor: string | null;
  age: number | null;
  gender: 'f' | 'm' | null;
  killed: boolean;
  /** He did the harm and died of it or after it; a figure of victims leaves him out. */
  doer: boolean;
  name: string | null;
  /** Where it was last introduced. */
  sentence: number;
}

const isDoer = (entry: Entry): boolean => entry.statement.people.doer;

const range = (low: number | null, high: number | null): Range => ({ low, high });

/** Single victims told one by one: each is one person, however often the article returns to them. */
class Victims {
  private readonly persons: Person[] = [];
  private last: Person | null = null;

  add(entry: Entry): void {
    const { people, type, sentence } = entry.statement;
    const killed = type === 'killed';
    const actor = people.mention?.actor ?? null;
    const found = this.find(entry, actor);
    if (found !== null) {
      found.killed ||= killed;
      found.actor ??= actor;
      found.age ??= people.age;
      found.gender ??= people.gender;
      found.name ??= nameOf(entry);
      if (people.form !== 'pronoun' && people.form !== 'definite') found.sentence = sentence;
      this.last = found;
      return;
    }
    // A pronoun or "the boy" points at somebody: with nobody told of yet, this is the first.
    if ((people.form === 'pronoun' || people.form === 'definite') && this.persons.length > 0 && !isDoer(entry)) return;
    if (this.persons.length >= MOST) return;
    const person: Person = {
      actor,
      age: people.age,
      gender: people.gender,
      killed,
      doer: killed && isDoer(entry),
      name: nameOf(entry),
      sentence,
    };
    this.persons.push(person);
    this.last = person;
  }

  private find(entry: Entry, actor: string | null): Person | null {
    const { people, sentence, type, also } = entry.statement;
    const { last } = this;
    if (isDoer(entry)) {
      const same = this.persons.find((person) => person.doer);
      if (same !== undefined) return same;
      // "accidentally shot himself": the one spoken of, not somebody besides him.
      return type !== 'killed' && last !== null && genderFits(last, entry) ? last : null;
    }
    if (actor !== null) {
      const same = this.persons.find((person) => person.actor === actor);
      if (same !== undefined) return same;
    }
    if (people.form === 'pronoun')
      return last !== null && genderFits(last, entry)
        ? last
        : (this.persons.find((person) => genderFits(person, entry)) ?? null);
    if (people.further || (also && people.form !== 'definite')) return null;
    const name = nameOf(entry);
    for (const person of this.persons) {
      if (person.doer) continue;
      if (person.sentence === sentence && people.form !== 'definite' && !entry.statement.nominal) continue;
      if (!genderFits(person, entry) || !agesFit(person.age, people.age)) continue;
      if (name !== null && person.name !== null) {
        if (sameName(name, person.name)) return person;
        continue;
      }
      return person;
    }
    return null;
  }

  /** How many came to this harm, those who did it left out of the killed. */
  count(killed: boolean): number {
    return this.persons.filter((person) => person.killed === killed && !person.doer).length;
  }

  /** Those who did the harm and died as well. */
  doers(): number {
    return this.persons.filter((person) => person.doer).length;
  }
}

/** No article tells of more victims one by one; the bound keeps a hostile text linear. */
const MOST = 60;

function nameOf(entry: Entry): string | null {
  const { people } = entry.statement;
  return people.form === 'named' ? people.name : null;
}

function genderFits(person: Person, entry: Entry): boolean {
  const { gender } = entry.statement.people;
  return person.gender === null || gender === null || person.gender === gender;
}

function agesFit(a: number | null, b: number | null): boolean {
  return a === null || b === null || a === b;
}

/** "James E. Lonaker" and "James Lonaker", or a surname or first name alone, are one. */
function sameName(a: string, b: string): boolean {
  const first = a.split(' ');
  const second = b.split(' ');
  if (first.length === 1 || second.length === 1) {
    const short = first.length === 1 ? a : b;
    const long = first.length === 1 ? second : first;
    return long[0] === short || long[long.length - 1] === short;
  }
  return first[0] === second[0] && first[first.length - 1] === second[second.length - 1];
}

interface Best {
  range: Range;
  entry: Entry;
  sum: Told[];
}

const COUNTED = new Set(['count', 'bare', 'none']);

/** Sums the list of one clause ("six guards, a chief and a civilian"); ranges add bound by bound. */
function sum(told: readonly Told[]): Range {
  let low: number | null = 0;
  let high: number | null = 0;
  for (const { entry } of told) {
    const { people } = entry.statement;
    low = low === null || people.low === null ? null : low + people.low;
    high = high === null || people.high === null ? null : high + people.high;
  }
  return range(low, high);
}

const size = ({ low, high }: Range): number => low ?? high ?? 0;

/** The newest and most complete statement of one type among an event's: a running total first, then the largest clause. */
function best(told: readonly Told[], types: ReadonlySet<HarmType>): Best | null {
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
  for (const list of clauses.values()) {
    const first = list[0];
    if (first === undefined) continue;
    if (list.length === 1 && !COUNTED.has(first.entry.statement.people.form)) continue;
    const total = sum(list);
    const isTotal = first.entry.statement.total;
    const current: Best = { range: total, entry: first.entry, sum: list };
    if (found !== null && !isTotal && disputes(found, current)) continue;
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
  return found === null ? null : opened(found, clauses.values());
}

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

/** Rules that tell of people hit, who may have died of it. */
const HIT = new Set(['with-wounds', 'struck', 'suffered']);
/** Another party's figure more than twice the first is a claim beside it, not the newer count. */
function disputes(first: Best, other: Best): boolean {
  const { people } = first.entry.statement;
  const known = first.entry.claimant?.name;
  const claimed = other.entry.claimant?.name;
  return (
    !people.vague &&
    size(first.range) >= 5 &&
    size(other.range) > 2 * size(first.range) &&
    claimed !== undefined &&
    known !== claimed
  );
}

const KILLED: ReadonlySet<HarmType> = new Set(['killed']);
const INJURED: ReadonlySet<HarmType> = new Set(['injured']);
const MISSING: ReadonlySet<HarmType> = new Set(['missing']);
const EITHER: ReadonlySet<HarmType> = new Set(['killed_or_injured']);

/** Killed and injured of one event from all that is said of it. */
export function tollOf(all: readonly Told[]): {
  killed: Range | null;
  injured: Range | null;
  missing: Range | null;
  rests: Told[];
} {
  // A headline that gives both numbers sums the article up.
  const title = all.filter(
    ({ entry, finding }) =>
      finding === null && COUNTED.has(entry.statement.people.form) && !entry.statement.people.vague,
  );
  const summed =
    best(title, KILLED) !== null && best(title, INJURED) !== null && !all.some(({ entry }) => entry.statement.total);
  const told = summed ? [...title, ...all.filter(({ entry }) => entry.statement.type === 'missing')] : all;
  const victims = new Victims();
  for (const { entry } of told) {
    const { people, type } = entry.statement;
    if (
      people.low === 1 &&
      people.high === 1 &&
      !COUNTED.has(people.form) &&
      (type === 'killed' || type === 'injured' || type === 'killed_or_injured')
    )
      victims.add(entry);
    else if (
      people.low === 1 &&
      people.high === 1 &&
      people.form === 'count' &&
      (people.gender !== null || people.age !== null)
    )
      victims.add(entry);
  }
  const killed = best(told, KILLED);
  const injured = best(told, INJURED);
  // "killed or injured 40" tells nothing of either alone; "40 were shot" less the dead are the injured.
  const either = best(
    told.filter(({ entry }) => entry.statement.shot && !entry.statement.people.vague),
    EITHER,
  );
  const missing = best(told, MISSING);
  const killedRange = plus(atLeast(killed?.range ?? null, victims.count(true)), including(told) ? 0 : victims.doers());
  let injuredRange = atLeast(injured?.range ?? null, victims.count(false));
  // "three were found with wounds; two of those men died": the dead are among the hit.
  const subset = told.find(
    ({ entry }) => entry.statement.type === 'killed' && entry.statement.people.partitive && !entry.statement.part,
  );
  if (
    subset !== undefined &&
    injured !== null &&
    injuredRange !== null &&
    subset.entry.statement.predicate > injured.entry.statement.predicate &&
    HIT.has(injured.entry.statement.rule)
  ) {
    const rest = size(injuredRange) - (subset.entry.statement.people.low ?? 0);
    if (rest >= 0) injuredRange = range(rest, injuredRange.high === null ? null : rest);
  }
  if (
    injured !== null &&
    injuredRange !== null &&
    injured.entry.statement.people.definite &&
    killedRange !== null &&
    size(killedRange) >= size(injuredRange) &&
    HIT.has(injured.entry.statement.rule)
  )
    injuredRange = null;
  // "four shot, one dead" and "four were found with wounds" are the same four.
  if (
    either !== null &&
    injured !== null &&
    HIT.has(injured.entry.statement.rule) &&
    size(injured.range) === size(either.range)
  )
    injuredRange = null;
  // "left four injured … one died" and "one dead, three others injured"
  const others = best(
    told.filter(({ entry }) => entry.statement.people.further || entry.statement.people.head === 'others'),
    INJURED,
  );
  if (
    others !== null &&
    injuredRange !== null &&
    killedRange !== null &&
    size(injuredRange) === size(others.range) + size(killedRange)
  )
    injuredRange = others.range;
  if (either !== null) {
    const shot = size(either.range);
    const dead = killedRange === null ? 0 : size(killedRange);
    const besides = either.entry.statement.people.further || either.entry.statement.people.head === 'others';
    const rest = besides ? shot : shot - dead;
    if (rest > 0 && (injuredRange === null || size(injuredRange) < rest))
      injuredRange = range(rest, either.range.high === null ? null : rest);
  }
  const singles = told.filter(
    ({ entry }) =>
      (entry.statement.type === 'killed' || entry.statement.type === 'injured') &&
      !COUNTED.has(entry.statement.people.form) &&
      (entry.statement.type === 'killed' ? killed === null || killedRange !== killed.range : injured === null),
  );
  const rests = [
    ...(killed?.sum ?? []),
    ...(injured?.sum ?? []),
    ...(either?.sum ?? []),
    ...(missing?.sum ?? []),
    ...singles,
  ];
  return {
    killed: killedRange,
    injured: injuredRange,
    missing: missing?.range ?? null,
    rests: rests.some(({ finding }) => finding !== null) ? rests : [...all],
  };
}

/** True when a figure says that it takes in who did it ("including the gunman"). */
function including(told: readonly Told[]): boolean {
  return told.some(({ entry }) => entry.statement.part && isDoer(entry));
}

function plus(stated: Range | null, more: number): Range | null {
  if (more === 0) return stated;
  return stated === null
    ? range(more, more)
    : range(stated.low === null ? null : stated.low + more, stated.high === null ? null : stated.high + more);
}

function atLeast(stated: Range | null, persons: number): Range | null {
  if (stated === null) return persons > 0 ? range(persons, persons) : null;
  if (size(stated) >= persons) return stated;
  return range(persons, stated.high === null ? null : persons);
}

const ALL = new Set(['people', 'persons', 'person', 'victims', 'deaths', 'fatalities', 'bodies', 'dead']);

/** Earlier figures of the killed: those the article calls earlier, and smaller counts of all victims when a newer total is given. */
export function historyOf(told: readonly Told[], killed: Range | null): TollHistory[] {
  if (killed === null) return [];
  const total = told.find(
    ({ entry }) =>
      entry.statement.total && entry.statement.people.low === killed.low && entry.statement.people.high === killed.high,
  );
  const newer = total !== undefined;
  const teller = total?.entry.claimant?.name ?? null;
  return told.flatMap(({ entry, finding }): TollHistory[] => {
    const { statement } = entry;
    const { people } = statement;
    if (finding === null || statement.type !== 'killed' || !COUNTED.has(people.form) || people.low === 0) return [];
    if (people.low === killed.low && people.high === killed.high) return [];
    const called = statement.rule === 'toll-before' || (statement.rule === 'toll' && statement.part);
    const claimant = entry.claimant?.name ?? teller;
    const smaller =
      newer &&
      claimant === teller &&
      !statement.part &&
      !statement.total &&
      (people.head === null || ALL.has(people.head)) &&
      (people.low ?? people.high ?? 0) < size(killed);
    return called || smaller ? [{ finding: finding.id, killed: range(people.low, people.high) }] : [];
  });
}

/** One toll for an event, or null when nobody in it came to a counted harm. */
export function makeToll(told: readonly Told[], main: boolean): Toll | null {
  if (told.every(({ entry }) => entry.statement.part)) return null;
  const { killed, injured, missing, rests } = tollOf(told);
  if (!harmed(killed) && !harmed(injured) && !harmed(missing)) return null;
  const dated =
    told.find(({ entry }) => entry.date?.precision === 'day') ?? told.find(({ entry }) => entry.date !== null);
  const placed = told.find(({ entry }) => entry.place !== null);
  return {
    main,
    place: placed?.entry.place?.name ?? null,
    date: dated?.entry.date == null ? null : { value: dated.entry.date.value, precision: dated.entry.date.precision },
    killed,
    injured,
    missing,
    findings: [...new Set(rests.flatMap(({ finding }) => (finding === null ? [] : [finding.id])))],
    history: historyOf(told, killed),
  };
}

const harmed = (value: Range | null): boolean => value !== null && ((value.low ?? 0) > 0 || (value.high ?? 0) > 0);
