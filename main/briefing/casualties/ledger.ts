import type { Day, HarmType } from '../../../preload/contract';
import type { Event } from './events';

/** Days before the period in which what its articles report is still its own news (the duty editors' rule). */
const NEWS = 7;
const DAY = 86_400_000;

/** Where an event stands in the briefing. */
export type Table = 'day' | 'running' | 'older' | 'undated' | 'other';

export type Ledger = Record<Table, Event[]>;

/** Harm to life and limb; that nobody came to it is no event, and somebody displaced, detained or abducted is counted apart. */
const BODILY: ReadonlySet<HarmType> = new Set(['killed', 'injured', 'killed_or_injured', 'missing', 'other']);

/**
 * Sorts the events of the period's articles: its own, in the order of their stories, those that lack place or day last;
 * and beside them what is no event of its own, each kind apart.
 * @param from first day of the period
 */
export function openLedger(events: readonly Event[], from: Day): Ledger {
  const ledger: Ledger = { day: [], running: [], older: [], undated: [], other: [] };
  for (const event of events) ledger[tableOf(event, from)].push(event);
  for (const list of Object.values(ledger)) list.sort((a, b) => a.story - b.story);
  ledger.day.sort((a, b) => Number(isIncomplete(a)) - Number(isIncomplete(b)) || a.story - b.story);
  return ledger;
}

function tableOf(event: Event, from: Day): Table {
  if (event.scope !== 'incident') return 'running';
  if (event.date !== null && lastDay(event.date) < Date.parse(from) - NEWS * DAY) return 'older';
  if (!event.statements.some(({ casualty }) => BODILY.has(casualty.type) && casualty.high !== 0)) return 'other';
  return event.date === null && !event.main ? 'undated' : 'day';
}

const isIncomplete = ({ place, date }: Event): boolean => place === null || date === null;

/** The last day a date may mean: of its month or year, where no more is told. */
function lastDay(date: string): number {
  const [year, month, day] = date.split('-').map(Number);
  if (day !== undefined) return Date.parse(date);
  return month === undefined ? Date.UTC(year ?? 0, 12, 0) : Date.UTC(year ?? 0, month, 0);
}
