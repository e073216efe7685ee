import type { ReactNode } from 'react';
import { type Briefing, type CasualtyEvent, type GlanceFigure, type HarmType } from '../../../preload/contract';
import { eventFigure, formatNumber, formatRange, NO_FIGURE } from '../../../preload/contract/wording/figures';
import { eventDay, fromSources, glanceScope, harmNames, NO_PLACE } from '../../../preload/contract/wording/words';

export function GlanceLine({ briefing }: { briefing: Briefing }): ReactNode {
  const { glance } = briefing;
  const aside = [
    glance.unsourced > 0
      ? `${formatNumber(glance.unsourced)} ${glance.unsourced === 1 ? 'names' : 'name'} no source`
      : null,
    glance.notAnalysed > 0 ? `${formatNumber(glance.notAnalysed)} not analysed` : null,
    glance.undated > 0 ? `${formatNumber(glance.undated)} undated, not in here` : null,
  ].filter((part) => part !== null);
  return (
    <dl className="glance">
      <div>
        <dt>Articles read</dt>
        <dd className="figure">{formatNumber(glance.articles)}</dd>
        {glance.sources > 0 && <dd className="under">{fromSources(glance)}</dd>}
        {aside.map((part) => (
          <dd className="under" key={part}>
            {part}
          </dd>
        ))}
      </div>
      <Figure type="killed" figure={glance.killed} briefing={briefing} />
      <Figure type="injured" figure={glance.injured} briefing={briefing} />
    </dl>
  );
}

function Figure({
  type,
  figure,
  briefing,
}: {
  type: HarmType;
  figure: GlanceFigure | null;
  briefing: Briefing;
}): ReactNode {
  const range = figure === null ? null : formatRange(figure.low, figure.high);
  return (
    <div>
      <dt>{harmNames[type]}</dt>
      <dd className="figure">{range ?? NO_FIGURE}</dd>
      {figure === null ? (
        <dd className="under">none stated</dd>
      ) : (
        <dd className="under">
          {range === null ? `not summed: ${figure.withheld ?? 'see the table'}` : glanceScope(figure)}
          {range === null && figure.largest.length > 0 && `. Largest: ${listed(figure.largest, type, briefing)}`}
          {range !== null && briefing.casualties.length > 0 && (
            <Added type={type} figure={figure} briefing={briefing} />
          )}
        </dd>
      )}
    </div>
  );
}

/** What a sum adds and what it leaves out, opened by whoever doubts it; on paper the table says it. */
function Added({ type, figure, briefing }: { type: HarmType; figure: GlanceFigure; briefing: Briefing }): ReactNode {
  const { casualties } = briefing;
  const dayOf = (event: CasualtyEvent | undefined): string =>
    (event === undefined ? null : eventDay(event, briefing.options.to.slice(0, 4))) ?? '';
  return (
    <details className="sum">
      <summary>what is added</summary>
      <ul>
        {figure.events.map((index) => (
          <li key={index}>
            {line(casualties[index], type)}
            {figure.earlier?.includes(index) === true && ` (${dayOf(casualties[index])}, before the period)`}
          </li>
        ))}
        {figure.left.map(({ event, reason }) => (
          <li key={event}>
            left out: {line(casualties[event], type)} ({reason})
          </li>
        ))}
        {figure.leftOut > figure.left.length && (
          <li>left out: running totals, older and undated harm, {formatNumber(figure.leftOut - figure.left.length)}</li>
        )}
      </ul>
    </details>
  );
}

const listed = (events: readonly number[], type: HarmType, { casualties }: Briefing): string =>
  events.map((index) => line(casualties[index], type)).join('; ');

/** "at least 56 in Osmark". */
function line(event: CasualtyEvent | undefined, type: HarmType): string {
  const total = event?.totals.find((one) => one.type === type);
  if (event === undefined || total === undefined) return '';
  return `${eventFigure(total, event.claims).text} ${event.place === null ? `(${NO_PLACE.toLowerCase()})` : `in ${event.place}`}`;
}
