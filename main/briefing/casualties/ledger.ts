import type { Day, HarmType } from '../../../preload/contract';
import { isOld } from '../news';
import type { Event } from './events';

/** Where an event stands in the briefing. */
export type Table = 'day' | 'running' | 'sums' | 'older' | 'undated' | 'other';

export type Ledger = Record<Table, Event[]>;

/** Harm to life and limb; that nobody came to it is no event, and somebody displaced, detained or abducted is counted apart. */
const BODILY: ReadonlySet<HarmType> = new Set(['killed', 'injured', 'killed_or_injured', 'missing', 'other']);

/**
 * Sorts the events of the period's articles: its own, in the order of their stories, those that lack place or day last;
 * and beside them what is no event of its own, each kind apart.
 * @param from first day of the period
 */
export function openLedger(events: readonly Event[], from: Day): Ledger {
  const ledger: Ledger = { day: [], running: [], sums: [], older: [], undated: [], other: [] };
  for (const event of events) ledger[tableOf(event, from)].push(event);
  for (const list of Object.values(ledger)) list.sort((a, b) => a.story - b.story);
  ledger.day.sort((a, b) => Number(isIncomplete(a)) - Number(isIncomplete(b)) || a.story - b.story);
  return ledger;
}

function tableOf(event: Event, from: Day): Table {
  if (event.scope !== 'incident') return event.statements.every(({ sum }) => sum) ? 'sums' : 'running';
  if (event.date !== null && isOld(event.date, from)) return 'older';
  if (!event.statements.some(({ casualty }) => BODILY.has(casualty.type) && casualty.high !== 0)) return 'other';
  return event.date === null && !event.main ? 'undated' : 'day';
}

const isIncomplete = ({ place, date }: Event): boolean => place === null || date === null;
