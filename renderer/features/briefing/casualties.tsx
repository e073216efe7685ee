import type { ReactNode } from 'react';
import type { Briefing, CasualtyEvent, HarmAside } from '../../../preload/contract';
import { formatNumber } from '../../../preload/contract/wording/figures';
import { asideNames, HARM_ASIDE, NO_RECENT_EVENT, plural } from '../../../preload/contract/wording/words';
import { ChangeMark } from './changed';
import { eventNumber } from './event-words';
import { HarmTable } from './harm-table';

/** The tables beside the period's own events: what each holds, and why nothing in it is added. */
const ASIDE: readonly (readonly [table: keyof HarmAside, says: string])[] = [
  ['older', 'What happened more than seven days before the period.'],
  ['undated', 'Told without a day by articles that are about something else: it may be old.'],
  ['other', 'Nobody is said to be killed, hurt or missing here.'],
];

/**
 * The period's own events, and the running totals; nothing where the front page tells them all and there are no totals.
 * @param printed how many events of the front page are not told again, each event then in one line; null: all are told with their claims
 * @param most how many events and running totals there is room for
 */
export function Casualties({
  briefing,
  printed,
  most,
}: {
  briefing: Briefing;
  printed: number | null;
  most: { events: number; running: number };
}): ReactNode {
  const { casualties, aside, notCounted } = briefing;
  const year = briefing.options.to.slice(0, 4);
  const front = new Set(briefing.front.events.slice(0, printed ?? 0));
  const left = casualties.map((event, index) => ({ event, number: index })).filter(({ number }) => !front.has(number));
  const own = left.slice(0, most.events).map(({ event, number }) => ({
    event,
    number,
    mark: <ChangeMark briefing={briefing} list="casualties" index={number} />,
  }));
  const told = casualties.length > 0 && own.length === 0;
  if (told && aside.running.length === 0 && aside.sums.length === 0) return null;
  return (
    <section aria-labelledby="casualties">
      <h2 className="section" id="casualties">
        Casualties
      </h2>
      {told && <p className="none">All events stand on the front page.</p>}
      {casualties.length === 0 && (
        <p className="none">
          {Object.values(aside).every((table) => table.length === 0)
            ? 'No casualty statement in these articles.'
            : NO_RECENT_EVENT}
        </p>
      )}
      {own.length > 0 && (
        <HarmTable rows={own} name="Casualty table" year={year} claims={printed === null}>
          Single events of the period and the seven days before it. Figures are as stated by the named source.
          {own.length < left.length && ` ${formatNumber(left.length - own.length)} more in the full edition.`}
          {front.size > 0 && ` ${[...front].map(eventNumber).join(', ')}: on the front page.`}
          {notCounted.length > 0 &&
            printed === null &&
            ` Not counted: ${plural(notCounted.length, 'statement')}, listed below with the reason.`}
        </HarmTable>
      )}
      <Counts
        name={asideNames.running}
        counts={aside.running}
        most={most.running}
        claims={printed === null}
        year={year}
      >
        Counts over a war, an epidemic, a season or a span of days. Never added.
      </Counts>
      <Counts name={asideNames.sums} counts={aside.sums} most={most.running} claims={printed === null} year={year}>
        What a source adds up itself. Never an event, and never added.
      </Counts>
    </section>
  );
}

/** A table of what is no event of the period; nothing where there is none. */
function Counts({
  name,
  counts,
  most,
  claims,
  year,
  children,
}: {
  name: string;
  counts: readonly CasualtyEvent[];
  most: number;
  claims: boolean;
  year: string;
  children: ReactNode;
}): ReactNode {
  if (counts.length === 0) return null;
  const left = counts.length - most;
  return (
    <>
      <h3 className="aside-table">{name}</h3>
      <HarmTable
        rows={counts.slice(0, most).map((event) => ({ event, number: null }))}
        name={name}
        year={year}
        standing={[]}
        claims={claims}
      >
        {children}
        {left > 0 && ` ${formatNumber(left)} more in the full edition.`}
      </HarmTable>
    </>
  );
}

/** Harm that is none of the period's own, each kind in a table of its own: part of the annex. */
export function OtherHarm({ briefing: { aside, options } }: { briefing: Briefing }): ReactNode {
  const tables = ASIDE.filter(([table]) => aside[table].length > 0);
  if (tables.length === 0) return null;
  return (
    <section aria-labelledby="other-harm">
      <h2 className="section" id="other-harm">
        {HARM_ASIDE}
      </h2>
      {tables.map(([table, says]) => (
        <Counts
          key={table}
          name={asideNames[table]}
          counts={aside[table]}
          most={Infinity}
          claims
          year={options.to.slice(0, 4)}
        >
          {says} Never added.
        </Counts>
      ))}
    </section>
  );
}
