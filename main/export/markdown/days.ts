import type { Briefing, CasualtyEvent, HarmDay, MapPoint } from '../../../preload/contract';
import { formatPartial } from '../../../preload/contract/wording/dates';
import { formatRange, NO_FIGURE } from '../../../preload/contract/wording/figures';
import { eventDay, HARM_BY_DAY, harmNames, NO_DAY, NO_PLACE } from '../../../preload/contract/wording/words';
import { escapeMarkdown, tableRow } from './text';

/** What the chart and the map show, as tables; nothing where no event has a day, nor a place that is certain. */
export function figuresAsMarkdown({ figures, casualties, aside }: Briefing): string[] {
  const told = figures.days.filter(({ events }) => events.length > 0);
  const days = told.map(({ day, killed, injured, events }) =>
    tableRow([
      formatPartial(day),
      sum(killed),
      sum(injured),
      events
        .map(({ table, index }) => placeOf(table === 'casualties' ? casualties[index] : aside.older[index]))
        .join('; '),
    ]),
  );
  const points = [...figures.points, ...figures.unplaced.map((event) => ({ event }))].map((point) =>
    tableRow([placeOf(casualties[point.event]), dayOf(casualties[point.event]), position(point)]),
  );
  return [
    ...table(`## ${HARM_BY_DAY}`, ['Day', harmNames.killed, harmNames.injured, 'Events'], days),
    ...(figures.points.length === 0 ? [] : table('## Where it happened', ['Place', 'Day', 'On the map at'], points)),
  ];
}

function table(heading: string, columns: string[], rows: string[]): string[] {
  if (rows.length === 0) return [];
  return [heading, [tableRow(columns), tableRow(columns.map(() => '---')), ...rows].join('\n')];
}

const sum = (range: HarmDay['killed']): string =>
  (range === null ? null : formatRange(range.low, range.high)) ?? NO_FIGURE;

const dayOf = (event: CasualtyEvent | undefined): string => (event === undefined ? null : eventDay(event)) ?? NO_DAY;

const placeOf = (event: CasualtyEvent | undefined): string => escapeMarkdown(event?.place ?? NO_PLACE);

function position(point: MapPoint | { event: number }): string {
  if (!('latitude' in point)) return 'not placed';
  return `${point.area ? 'about ' : ''}${point.latitude.toFixed(1)}, ${point.longitude.toFixed(1)}`;
}
