import { useMemo, type ReactNode } from 'react';
import type { Briefing, CasualtyEvent, MapPoint } from '../../../preload/contract';
import { WIDTH } from './figures/atlas';
import { layMap, numbersOf, type Marker } from './figures/map-layout';
import { eventHarm, eventName, harmFigure } from './figures/told';
import { AsTable, HARM } from './figures/as-table';
import { useRoving } from './figures/use-roving';
import { formatPartial } from '../../../preload/contract/wording/dates';
import { NO_FIGURE } from '../../../preload/contract/wording/figures';
import { NO_DAY, NO_PLACE } from '../../../preload/contract/wording/words';

interface Props {
  briefing: Briefing;
  medium: 'screen' | 'paper';
}

/** The period's events on a map, numbered as in the table; what can't be placed stands below. Nothing where none can be. */
export function EventMap({ briefing, medium }: Props): ReactNode {
  const roving = useRoving();
  const laid = useMemo(() => layMap(briefing, medium), [briefing, medium]);
  if (laid === null) return null;
  const { atlas, markers, names } = laid;
  const { casualties, figures } = briefing;
  const year = briefing.options.to.slice(0, 4);
  const shown = roving.told === null ? undefined : markers[roving.told];
  const lines = (events: readonly number[]): string[] =>
    events.flatMap((index) => line(casualties[index], index, year) ?? []);
  return (
    <figure className="drawn" aria-labelledby="event-map">
      <h3 id="event-map">Where it happened</h3>
      <svg
        className="map"
        viewBox={`0 0 ${WIDTH} ${atlas.height}`}
        role="group"
        aria-label="Map of the events"
        onKeyDown={roving.onKeyDown}
      >
        <g aria-hidden="true">
          <path className="land" d={atlas.land} />
          <path className="borders" d={atlas.borders} />
          {names.map(({ name, x, y }) => (
            <text key={name} className="country" x={x} y={y} textAnchor="middle">
              {name}
            </text>
          ))}
        </g>
        {markers.map((marker, order) => (
          <g
            key={numbersOf(marker.events)}
            className="stop"
            role="img"
            aria-label={lines(marker.events).join('; ')}
            {...(medium === 'screen' ? roving.stop(order) : {})}
          >
            <Point marker={marker} />
          </g>
        ))}
        <g aria-hidden="true">
          {markers.map(({ label, events }) =>
            label === null ? null : (
              <text key={numbersOf(events)} className="label" x={label.x} y={label.y} textAnchor={label.anchor}>
                <tspan className="number">{numbersOf(events)}</tspan>
                {label.text.slice(numbersOf(events).length)}
              </text>
            ),
          )}
        </g>
      </svg>
      <figcaption>
        {shown !== undefined && (
          <span className="readout" aria-hidden="true">
            {lines(shown.events).join('; ')}
          </span>
        )}
        <span className={shown === undefined ? '' : 'hidden-text'}>
          The size shows how many were killed, hurt or are missing
          {markers.some(({ area }) => area) && '; a ring is the middle of the area that is told'}. Outlines: Natural
          Earth; they take no position on any border.
        </span>
      </figcaption>
      {medium === 'screen' ? (
        <ol className="key">
          {figures.points.map(({ event, area }) => (
            <li key={event}>
              <b>{event + 1}</b>
              <span>
                {entry(casualties[event], year)}
                {area && <span className="soft"> (about there)</span>}
              </span>
            </li>
          ))}
        </ol>
      ) : (
        <Unnamed markers={markers} casualties={casualties} />
      )}
      {figures.unplaced.length > 0 && (
        <p className="unplaced">
          Not on the map, as the place is not told or not for certain:{' '}
          {figures.unplaced.map((index, order) => (
            <span key={index}>
              {order > 0 && '; '}
              <b>{index + 1}</b> {entry(casualties[index], year)}
            </span>
          ))}
          .
        </p>
      )}
      <AsTable
        summary="The map as a table"
        columns={[{ head: 'Place' }, { head: 'Day' }, ...HARM, { head: 'On the map at' }]}
      >
        {[...figures.points, ...figures.unplaced.map((event) => ({ event }))].map((point) => (
          <Row key={point.event} event={casualties[point.event]} point={point} year={year} />
        ))}
      </AsTable>
    </figure>
  );
}

/** On paper, where the table has all the rest: the events whose names found no room on the map. */
function Unnamed({
  markers,
  casualties,
}: {
  markers: readonly Marker[];
  casualties: readonly CasualtyEvent[];
}): ReactNode {
  const unnamed = markers
    .flatMap(({ events, label }) => {
      const named = label?.names === true ? casualties[events[0] ?? 0]?.place : null;
      return events.filter((index) => casualties[index]?.place !== named);
    })
    .toSorted((a, b) => a - b);
  if (unnamed.length === 0) return null;
  return (
    <p className="unplaced">
      Without a name on the map:{' '}
      {unnamed.map((index, order) => (
        <span key={index}>
          {order > 0 && '; '}
          <b>{index + 1}</b> {casualties[index]?.place}
        </span>
      ))}
      .
    </p>
  );
}

function Point({ marker: { x, y, radius, area, label } }: { marker: Marker }): ReactNode {
  return (
    <>
      {label !== null && label.line !== null && (
        <line className="leader" x1={x} y1={y} x2={label.line[0]} y2={label.line[1]} />
      )}
      <circle className="hit" cx={x} cy={y} r={Math.max(radius + 3, 9)} />
      <circle className={area ? 'point area' : 'point'} cx={x} cy={y} r={radius} />
    </>
  );
}

function Row({
  event,
  point,
  year,
}: {
  event: CasualtyEvent | undefined;
  point: MapPoint | { event: number };
  year: string;
}): ReactNode {
  if (event === undefined) return null;
  return (
    <tr>
      <th scope="row">
        {point.event + 1} {event.place ?? NO_PLACE}
      </th>
      <td>{event.date === null ? NO_DAY : formatPartial(event.date, year)}</td>
      <td className="n">{harmFigure(event, 'killed') ?? NO_FIGURE}</td>
      <td className="n">{harmFigure(event, 'injured') ?? NO_FIGURE}</td>
      <td>{'latitude' in point ? position(point) : 'not placed'}</td>
    </tr>
  );
}

/** "34.5° N, 69.2° E", "about 33.9° N, 35.9° E". */
function position({ latitude, longitude, area }: MapPoint): string {
  const degrees = (value: number, plus: string, minus: string): string =>
    `${Math.abs(value).toFixed(1)}° ${value < 0 ? minus : plus}`;
  return `${area ? 'about ' : ''}${degrees(latitude, 'N', 'S')}, ${degrees(longitude, 'E', 'W')}`;
}

function entry(event: CasualtyEvent | undefined, year: string): string {
  if (event === undefined) return '';
  const harm = eventHarm(event);
  return `${eventName(event, year)}${harm === '' ? '' : `: ${harm}`}`;
}

const line = (event: CasualtyEvent | undefined, index: number, year: string): string | null =>
  event === undefined ? null : `${index + 1} ${entry(event, year)}`;
