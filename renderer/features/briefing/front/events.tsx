import type { ReactNode } from 'react';
import type { Briefing, CasualtyEvent, HarmType } from '../../../../preload/contract';
import { eventFigure, inColumn } from '../../../../preload/contract/wording/figures';
import { eventDay, harmNames, WORST_EVENTS } from '../../../../preload/contract/wording/words';
import { EventChanges, EventTools } from '../../edit/event-tools';
import { CheckedMark } from '../../edit/staff-words';
import { Ref, Refs } from '../citations';
import { ChangeMark } from '../changed';
import { checkedHarm, eventNumber } from '../event-words';
import { WhoSays } from '../who-says';

/** The worst events of the day; the whole table stands in the body. */
export function FrontEvents({ briefing, most }: { briefing: Briefing; most: number }): ReactNode {
  const events = briefing.front.events.slice(0, most).flatMap((index) => {
    const event = briefing.casualties[index];
    return event === undefined ? [] : [{ index, event }];
  });
  if (events.length === 0) return null;
  const columns = (['killed', 'injured', 'missing'] as const).filter(
    (type) => type === 'killed' || events.some(({ event }) => event.totals.some((total) => total.type === type)),
  );
  const left = briefing.casualties.length - events.length;
  return (
    <div className="front-part">
      <h2 className="section">{WORST_EVENTS}</h2>
      <table className="front-events">
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden-text">Number</span>
            </th>
            <th scope="col">Where, when</th>
            {columns.map((type) => (
              <th scope="col" className="n" key={type}>
                {harmNames[type]}
              </th>
            ))}
            <th scope="col">Who says so</th>
          </tr>
        </thead>
        <tbody>
          {events.map(({ index, event }) => (
            <Row key={index} index={index} event={event} columns={columns} briefing={briefing} />
          ))}
        </tbody>
      </table>
      {left > 0 && <p className="more">{left === 1 ? 'One more event' : `${left} more events`} under Casualties.</p>}
    </div>
  );
}

function Row({
  index,
  event,
  columns,
  briefing,
}: {
  index: number;
  event: CasualtyEvent;
  columns: readonly HarmType[];
  briefing: Briefing;
}): ReactNode {
  const year = briefing.options.to.slice(0, 4);
  return (
    <tr>
      <td className="number">{eventNumber(index)}</td>
      <th scope="row">
        <b>{event.place}</b>, <span className="unbroken">{eventDay(event, year)}</span>
        {event.what !== null && <span className="soft">, {event.what}</span>}
        {event.freed !== undefined && (
          <span className="soft">
            ; some are free again <Ref citation={event.freed} />
          </span>
        )}
        <ChangeMark briefing={briefing} list="casualties" index={index} />
        <EventChanges staff={event.staff} />
        <EventTools event={event} number={index} />
      </th>
      {columns.map((type) => (
        <td className="n" key={type}>
          <Harm event={event} type={type} />
        </td>
      ))}
      <td>
        <div className="says">
          <WhoSays event={event} />
          <Refs
            citations={event.claims
              .flatMap(({ superseded, figures }) => (superseded ? [] : figures))
              .slice(0, 1)
              .map(({ citation }) => citation)}
          />
        </div>
      </td>
    </tr>
  );
}

/** An event's figure; one person is a one, with the words for whoever it is below. */
function Harm({ event, type }: { event: CasualtyEvent; type: HarmType }): ReactNode {
  const total = event.totals.find((one) => one.type === type);
  if (total === undefined) return null;
  const { text, vague, words } = inColumn(eventFigure(total, event.claims), total);
  return (
    <>
      <span className={vague ? 'vague' : undefined}>{text}</span>
      <CheckedMark of={checkedHarm(event, type)} />
      {words !== null && <span className="victim">{words}</span>}
    </>
  );
}
