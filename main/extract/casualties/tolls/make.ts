import { COUNTED, best, harmed, range, size, type Best, type Told } from './figures';
import { Victims, isDoer } from './victims-told';
import type { Statement } from '../reading';
import type { HarmType, Range, Toll, TollHistory } from '../../../../preload/contract/findings';

/** Rules that tell of people hit, who may have died of it. */
const HIT = new Set(['with-wounds', 'struck', 'suffered']);

const KILLED: ReadonlySet<HarmType> = new Set(['killed']);

const INJURED: ReadonlySet<HarmType> = new Set(['injured']);

const MISSING: ReadonlySet<HarmType> = new Set(['missing']);

const EITHER: ReadonlySet<HarmType> = new Set(['killed_or_injured']);

const LONE: ReadonlySet<string> = new Set(['single', 'definite']);

/** "A fifth passenger remained missing": one told of alone. */
function oneMissing(told: readonly Told[]): Best | null {
  const one = told.find(
    ({ entry: { statement } }) =>
      statement.type === 'missing' &&
      statement.people.low === 1 &&
      (LONE.has(statement.people.form) || statement.people.further),
  );
  return one === undefined ? null : { range: range(1, 1), entry: one.entry, sum: [one] };
}

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
  const killed = withSingles(best(told, KILLED), told);
  const injured = besideOf(killed, told) ?? best(told, INJURED);
  // "killed or injured 40" tells nothing of either alone; "40 were shot" less the dead are the injured.
  const either = best(
    told.filter(({ entry }) => entry.statement.shot && !entry.statement.people.vague),
    EITHER,
  );
  const missing = best(told, MISSING) ?? oneMissing(told);
  const killedRange = plus(atLeast(killed?.range ?? null, victims.count(true)), including(told) ? 0 : victims.doers());
  let injuredRange = atLeast(injured?.range ?? null, victims.count(false));
  // "three were found with wounds; two of those men died": the dead are among the hit.
  const subset = told.find(
    ({ entry }) =>
      entry.statement.type === 'killed' &&
      entry.statement.people.partitive &&
      !entry.statement.part &&
      !isOfDead(entry.statement, told),
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
    others.entry.statement.predicate !== injured?.entry.statement.predicate &&
    (size(killedRange) <= size(others.range) || HIT.has(injured?.entry.statement.rule ?? '')) &&
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

/** "Nine people died. Seven of them died on the spot": a share of the dead told of before, and not of the hurt. */
const isOfDead = (share: Statement, told: readonly Told[]): boolean =>
  told.some(
    ({ entry: { statement } }) =>
      statement.type === 'killed' &&
      !statement.part &&
      COUNTED.has(statement.people.form) &&
      statement.predicate < share.predicate &&
      (statement.people.low ?? 0) > (share.people.low ?? 0),
  );

/** Sentences before "three others were killed" in which those beside whom they are counted may stand. */
const BESIDE = 2;

/** "A lawmaker was killed … Three other people died": those told of one by one right before are not among the others. */
function withSingles(killed: Best | null, told: readonly Told[]): Best | null {
  if (killed === null || killed.sum.length !== 1) return killed;
  const { people, predicate, sentence, total } = killed.entry.statement;
  if (!people.further || people.vague || total) return killed;
  const victims = new Victims();
  for (const { entry } of told) {
    const { statement } = entry;
    const apart = sentence - statement.sentence;
    if (statement.type === 'killed' && !COUNTED.has(statement.people.form) && statement.predicate < predicate)
      if (apart <= BESIDE && !statement.part && !isDoer(entry)) victims.add(entry);
  }
  return { ...killed, range: plus(killed.range, victims.count(true)) ?? killed.range };
}

/** Of two parties' figures the injured are told by whoever tells the dead: his own are taken, in the same sentence. */
function besideOf(killed: Best | null, told: readonly Told[]): Best | null {
  const teller = killed?.entry.claimant?.name;
  if (killed === null || teller === undefined) return null;
  const { sentence, total } = killed.entry.statement;
  const own = best(
    told.filter(({ entry }) => entry.statement.sentence === sentence && entry.claimant?.name === teller),
    INJURED,
  );
  const newer = best(told, INJURED);
  return own !== null &&
    !total &&
    newer !== null &&
    size(newer.range) !== size(own.range) &&
    newer.entry.claimant !== null &&
    newer.entry.claimant.name !== teller
    ? own
    : null;
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
