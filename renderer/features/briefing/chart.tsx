import type { ReactNode } from 'react';
import type { Briefing, CasualtyEvent, HarmDay } from '../../../preload/contract';
import { formatPartial, formatShortDay } from '../../../preload/contract/wording/dates';
import { formatNumber, formatShortRange, NO_FIGURE } from '../../../preload/contract/wording/figures';
import { HARM_BY_DAY, harmNames, NO_PLACE, plural } from '../../../preload/contract/wording/words';
import { datedDays, drawnDays, panelsOf, type Panel } from './figures/chart-layout';
import { dayFigure, dayHarm, eventHarm } from './figures/told';
import { AsTable, HARM } from './figures/as-table';
import { useRoving } from './figures/use-roving';

interface Props {
  briefing: Briefing;
  medium: 'screen' | 'paper';
}

/** Heights in rem: a panel with its name and figures, and the bars in it; lower on paper. */
interface Heights {
  panel: number;
  bars: number;
}

const HEIGHTS: Record<Props['medium'], Heights> = {
  screen: { panel: 6, bars: 3.7 },
  paper: { panel: 4.3, bars: 2.3 },
};
/** The dates below all panels. */
const DATES = 1.5;

/** Killed and injured by day, as the articles of the period tell of it; nothing where no event has a day. */
export function HarmChart({ briefing, medium }: Props): ReactNode {
  const roving = useRoving();
  const { options, figures } = briefing;
  const heights = HEIGHTS[medium];
  const days = drawnDays(figures.days);
  const panels = panelsOf(days).map((panel) => (medium === 'paper' ? withOneLine(panel) : panel));
  if (panels.length === 0) return null;
  const year = options.to.slice(0, 4);
  const told = days.flatMap((day, index) => (day.events.length === 0 ? [] : [{ day, index }]));
  const inside = days.findIndex(({ day }) => day >= options.from);
  const height = panels.length * heights.panel + DATES;
  const count = told.reduce((sum, { day }) => sum + day.events.length, 0);
  const shown = roving.told === null ? undefined : told[roving.told]?.day;
  return (
    <figure className="drawn" aria-labelledby="harm-chart">
      <h3 id="harm-chart">{HARM_BY_DAY}</h3>
      <div className="chart">
        <svg className="gutter" width="2.4rem" height={`${height}rem`} aria-hidden="true">
          {panels.map((panel, row) => (
            <Values key={panel.type} panel={panel} top={row * heights.panel} heights={heights} />
          ))}
        </svg>
        <svg
          className="plot"
          height={`${height}rem`}
          role="group"
          aria-label={`Chart: ${HARM_BY_DAY.toLowerCase()}`}
          onKeyDown={roving.onKeyDown}
        >
          {inside > 0 && (
            <rect
              className="band"
              x={`${across(inside, days.length)}%`}
              width={`${100 - across(inside, days.length)}%`}
              height={`${panels.length * heights.panel}rem`}
            />
          )}
          {panels.map((panel, row) => (
            <Ground key={panel.type} panel={panel} top={row * heights.panel} heights={heights} />
          ))}
          {told.map(({ day, index }, order) => (
            <g
              key={day.day}
              className="stop"
              role="img"
              aria-label={`${formatPartial(day.day)}: ${dayHarm(day)}. ${named(day, briefing).join('; ')}`}
              {...(medium === 'screen' ? roving.stop(order) : {})}
            >
              <rect
                className="hit"
                x={`${across(index, days.length)}%`}
                y="0.1rem"
                width={`${100 / days.length}%`}
                height={`${panels.length * heights.panel - 0.1}rem`}
              />
              {panels.map((panel, row) => (
                <Bars
                  key={panel.type}
                  panel={panel}
                  top={row * heights.panel}
                  heights={heights}
                  day={day}
                  index={index}
                  count={days.length}
                />
              ))}
            </g>
          ))}
          {datedDays(days.length).map((index) => (
            <text
              key={index}
              className="axis"
              x={`${index === days.length - 1 ? 100 : across(index + 0.5, days.length)}%`}
              y={`${height - 0.35}rem`}
              textAnchor={index === days.length - 1 ? 'end' : 'middle'}
            >
              {formatShortDay(days[index]?.day ?? '')}
            </text>
          ))}
        </svg>
      </div>
      <figcaption>
        {shown !== undefined && (
          <span className="readout" aria-hidden="true">
            <b>{formatPartial(shown.day, year)}</b> {dayHarm(shown)}: {named(shown, briefing).join('; ')}
          </span>
        )}
        <span className={shown === undefined ? '' : 'hidden-text'}>
          {plural(count, 'event')} on {plural(told.length, 'day')}, as these articles tell of them: what they don’t tell
          of is not in here.
          {told.some(({ day }) => isOpen(day.killed) || isOpen(day.injured)) && ' A + stands for at least.'}
          {panels.some(({ bars }) => bars.some(({ open }) => open > 0)) &&
            ' Pale: what is claimed at most, or told twice of what may be one event.'}
          {inside > 0 && ' Tinted: the days of this briefing.'}
        </span>
      </figcaption>
      <AsTable summary="By day as a table" columns={[{ head: 'Day' }, ...HARM, { head: 'Events' }]}>
        {told.map(({ day }) => (
          <tr key={day.day}>
            <th scope="row">{formatPartial(day.day, year)}</th>
            <td className="n">{dayFigure(day.killed) ?? NO_FIGURE}</td>
            <td className="n">{dayFigure(day.injured) ?? NO_FIGURE}</td>
            <td>{named(day, briefing).join('; ')}</td>
          </tr>
        ))}
      </AsTable>
    </figure>
  );
}

/** On paper a panel is too low for two values one above the other. */
const withOneLine = (panel: Panel): Panel => ({ ...panel, lines: panel.lines.slice(-1) });

const isOpen = (range: HarmDay['killed']): boolean => range !== null && range.high === null;

/** How far across a day begins, in hundredths of the width. */
const across = (index: number, count: number): number => (100 * index) / count;

/** Where the bars of a panel stand, in rem. */
const groundOf = (top: number, { panel }: Heights): number => top + panel - 0.4;

/** A panel's name and the values of its lines. */
function Values({ panel, top, heights }: { panel: Panel; top: number; heights: Heights }): ReactNode {
  return (
    <>
      <text className="panel" x="0" y={`${top + 0.95}rem`}>
        {harmNames[panel.type]}
      </text>
      {panel.lines.map(({ value, at }) => (
        <text key={value} x="2rem" y={`${groundOf(top, heights) - at * heights.bars + 0.25}rem`} textAnchor="end">
          {formatNumber(value)}
        </text>
      ))}
    </>
  );
}

/** The lines of a panel and what its bars stand on. */
function Ground({ panel, top, heights }: { panel: Panel; top: number; heights: Heights }): ReactNode {
  const ground = groundOf(top, heights);
  return (
    <g aria-hidden="true">
      {panel.lines.map(({ value, at }) => (
        <line
          key={value}
          className="across"
          x1="0"
          x2="100%"
          y1={`${ground - at * heights.bars}rem`}
          y2={`${ground - at * heights.bars}rem`}
        />
      ))}
      <line className="ground" x1="0" x2="100%" y1={`${ground}rem`} y2={`${ground}rem`} />
    </g>
  );
}

function Bars({
  panel,
  top,
  heights,
  day,
  index,
  count,
}: {
  panel: Panel;
  top: number;
  heights: Heights;
  day: HarmDay;
  index: number;
  count: number;
}): ReactNode {
  const bar = panel.bars.find((one) => one.day === index);
  const range = day[panel.type];
  if (bar === undefined || range === null) return null;
  const ground = groundOf(top, heights);
  const sure = Math.max(bar.sure * heights.bars, bar.low > 0 ? 0.12 : 0);
  const open = bar.open * heights.bars;
  const x = `${across(index + 0.19, count)}%`;
  const width = `${62 / count}%`;
  const edge = index < count * 0.06 ? 'start' : index > count * 0.94 - 1 ? 'end' : 'middle';
  const at = edge === 'start' ? index + 0.19 : edge === 'end' ? index + 0.81 : index + 0.5;
  return (
    <>
      <rect className={`bar ${panel.type}`} x={x} width={width} y={`${ground - sure}rem`} height={`${sure}rem`} />
      {open > 0 && (
        <rect
          className={`bar ${panel.type} pale`}
          x={x}
          width={width}
          y={`${ground - sure - open}rem`}
          height={`${open}rem`}
        />
      )}
      {bar.labelled && (
        <text className="value" x={`${across(at, count)}%`} y={`${ground - sure - open - 0.3}rem`} textAnchor={edge}>
          {formatShortRange(range)}
        </text>
      )}
    </>
  );
}

/** "Osmark (at least 56 killed)" for each event of a day, the first told first. */
function named(day: HarmDay, { casualties, aside }: Briefing): string[] {
  return day.events.flatMap(({ table, index }) => {
    const event: CasualtyEvent | undefined = table === 'casualties' ? casualties[index] : aside.older[index];
    return event === undefined ? [] : [`${event.place ?? NO_PLACE.toLowerCase()} (${eventHarm(event)})`];
  });
}
