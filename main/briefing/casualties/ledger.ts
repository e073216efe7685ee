import type { Day, HarmType } from '../../../preload/contract';
import { isAhead, isBefore, isOld } from '../news';
import type { Event } from './event';
import { whatHappened } from './kind';

/** Where an event stands in the briefing. */
export type Table = 'day' | 'running' | 'sums' | 'older' | 'undated' | 'other';

export type Ledger = Record<Table, Event[]>;

/** Harm to life and limb; that nobody came to it is no event, and somebody displaced, detained or abducted is counted apart. */
const BODILY: ReadonlySet<HarmType> = new Set(['killed', 'injured', 'killed_or_injured', 'missing', 'other']);

/**
 * Sorts the events of the period's articles: its own, in the order of their stories, those of days before it after them and
 * those that lack place or day last; and beside them what is no event of its own, each kind apart.
 * @param from first day of the period
 * @param to its last
 */
export function openLedger(events: readonly Event[], from: Day, to: Day): Ledger {
  const ledger: Ledger = { day: [], running: [], sums: [], older: [], undated: [], other: [] };
  for (const event of events) if (!isNil(event)) ledger[tableOf(event, from, to)].push(event);
  for (const list of Object.values(ledger)) list.sort((a, b) => a.story - b.story);
  const rank = (event: Event): number => (isIncomplete(event) ? 2 : isBefore(event.date, from) ? 1 : 0);
  ledger.day.sort((a, b) => rank(a) - rank(b) || a.story - b.story);
  return ledger;
}

function tableOf(event: Event, from: Day, to: Day): Table {
  if (isOneOfLongAgo(event, from)) return 'older';
  if (event.scope !== 'incident') return event.statements.every(({ sum }) => sum) ? 'sums' : 'running';
  if (event.date !== null && isOld(event.date, from)) return 'older';
  if (!event.statements.some(({ casualty }) => BODILY.has(casualty.type) && casualty.high !== 0)) return 'other';
  // Nobody tells of harm before it was done: the day is read wrong.
  if (event.date !== null && isAhead(event.date, to)) return 'undated';
  return event.date === null && !event.main ? 'undated' : 'day';
}

/** "A crash in August": one event of a month long past, told as if it were counted over it. */
function isOneOfLongAgo({ scope, date, statements }: Event, from: Day): boolean {
  if (scope !== 'period' || date === null || !isOld(date, from) || date.length < 7) return false;
  return SINGLE.test(whatHappened(statements) ?? '');
}

const SINGLE =
  /^(?:(?:plane|helicopter|bus|train) )?(?:crash|collision|accident|derailment|shipwreck|sinking|capsizing|stampede|earthquake|quake|tsunami|massacre|blast|explosion|bombing|blaze|landslide|avalanche)$/;

/** "No casualties": nobody is said to have come to harm, and that is no event. */
export const isNil = ({ statements }: Event): boolean => statements.every(({ casualty }) => casualty.high === 0);

const isIncomplete = ({ place, date }: Event): boolean => place === null || date === null;
