import { Fragment, type ReactNode } from 'react';
import type { Briefing, CasualtyEvent, Claim, ClaimFigure, HarmAside, HarmType } from '../../../preload/contract';
import { formatPartial, formatPublished } from '../../ui/dates';
import { claimFigure, eventFigure, formatNumber, type Printed } from '../../ui/figures';
import { harmNames, harmOrder, scopeNames } from '../../ui/words';
import { Cited, Refs } from './citations';
import { claimRows, harmColumns, type ClaimRow, type HarmColumn } from './claims';

/** The tables beside the period's own events: what each holds, and why nothing in it is added. */
const ASIDE: readonly (readonly [table: keyof HarmAside, name: string, says: string])[] = [
  ['running', 'Running totals', 'Counts over a war, an epidemic, a season, a span of days or several events.'],
  ['older', 'Older harm', 'What happened more than seven days before the period.'],
  ['undated', 'Without a day', 'Told without a day by articles that are about something else: it may be old.'],
  ['other', 'Displaced, detained, abducted', 'Nobody is said to be killed, hurt or missing here.'],
];

export function Casualties({ briefing }: { briefing: Briefing }): ReactNode {
  const { casualties, aside, notCounted } = briefing;
  const year = briefing.options.to.slice(0, 4);
  const tables = ASIDE.filter(([table]) => aside[table].length > 0);
  return (
    <section aria-labelledby="casualties">
      <h2 className="section" id="casualties">
        Casualties
      </h2>
      {casualties.length === 0 ? (
        <p className="none">
          {tables.length === 0
            ? 'No casualty statement in these articles.'
            : 'No event of these days is told with casualties.'}
        </p>
      ) : (
        <HarmTable events={casualties} name="Casualty table" year={year}>
          Single events of the period and the seven days before it. Figures are as stated by the named source.
          {notCounted.length > 0 &&
            ` Not counted: ${formatNumber(notCounted.length)} ${notCounted.length === 1 ? 'statement' : 'statements'}, listed below with the reason.`}
        </HarmTable>
      )}
      {tables.map(([table, name, says]) => (
        <Fragment key={table}>
          <h3 className="aside-table">{name}</h3>
          <HarmTable events={aside[table]} name={name} year={year} standing={[]}>
            {says} Never added.
          </HarmTable>
        </Fragment>
      ))}
    </section>
  );
}

function HarmTable({
  events,
  name,
  year,
  standing,
  children,
}: {
  events: readonly CasualtyEvent[];
  name: string;
  year: string;
  /** Kinds of harm that have a column though nobody states any. */
  standing?: readonly HarmType[];
  children: ReactNode;
}): ReactNode {
  const columns = harmColumns(events, harmOrder, standing);
  return (
    <div
      className={columns.length > 3 ? 'table-scroll broad' : 'table-scroll'}
      role="region"
      aria-label={name}
      tabIndex={0}
    >
      <table>
        <caption>{children}</caption>
        <thead>
          <tr>
            <th scope="col">Where, when</th>
            {columns.map(({ name: column, types }) => (
              <th scope="col" className="n" key={types[0]}>
                {column ?? types.map((type) => harmNames[type])}
              </th>
            ))}
            <th scope="col">Who says so</th>
            <th scope="col" className="refs">
              <span className="hidden-text">References</span>
            </th>
          </tr>
        </thead>
        {events.map((event, index) => (
          <Event key={index} event={event} columns={columns} year={year} />
        ))}
      </table>
    </div>
  );
}

function Event({ event, columns, year }: { event: CasualtyEvent; columns: HarmColumn[]; year: string }): ReactNode {
  const rows = claimRows(event);
  const only = rows.length === 1 ? rows[0] : undefined;
  const stamps = rows.map(({ claim }) => stamp(claim, year));
  const where = (
    <th scope="rowgroup">
      <b>{event.place ?? 'Place not stated'}</b>,{' '}
      <span className="unbroken">{event.date === null ? 'date not stated' : formatPartial(event.date, year)}</span>
      {event.what !== null && <span className="what">{event.what}</span>}
      {event.scope !== 'incident' && <span className="scope">{scopeNames[event.scope]}</span>}
    </th>
  );
  if (only !== undefined) {
    return (
      <tbody>
        <tr className="event">
          {where}
          <ClaimCells row={only} columns={columns} />
        </tr>
      </tbody>
    );
  }
  return (
    <tbody>
      <tr className="event many">
        {where}
        {columns.map(({ types }) => (
          <td className="n" key={types[0]}>
            {event.totals
              .filter(({ type }) => types.includes(type))
              .map((total) => (
                <span className="harm" key={total.type}>
                  <Figure printed={eventFigure(total, event.claims)} />
                  <Kind type={total.type} among={types} />
                </span>
              ))}
          </td>
        ))}
        <td>
          {formatNumber(rows.length)} claims{event.conflicting ? ', they differ' : ''}
        </td>
        <td />
      </tr>
      {rows.map((row, index) => (
        <tr className="claim" key={index}>
          <th scope="row">
            {index > 0 && stamps[index] === stamps[index - 1] ? (
              <span className="hidden-text">{stamps[index]}</span>
            ) : (
              stamps[index]
            )}
          </th>
          <ClaimCells
            row={row}
            columns={columns}
            scope={row.claim.scope === event.scope ? null : scopeNames[row.claim.scope]}
          />
        </tr>
      ))}
    </tbody>
  );
}

/** When and where the claim was published. */
function stamp(claim: Claim, year: string): string {
  return [
    claim.published === null ? null : formatPublished(claim.published, year),
    claim.claimant === null ? null : claim.outlet,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

function ClaimCells({
  row,
  columns,
  scope = null,
}: {
  row: ClaimRow;
  columns: HarmColumn[];
  scope?: string | null;
}): ReactNode {
  const { claim, was } = row;
  return (
    <>
      {columns.map(({ types }) => (
        <td className="n" key={types[0]}>
          {claim.figures
            .filter((figure) => types.includes(figure.type))
            .toSorted(
              (one, other) =>
                types.indexOf(one.type) - types.indexOf(other.type) || Number(one.part) - Number(other.part),
            )
            .map((figure, index) => (
              <span className="harm" key={index}>
                <Stated
                  figure={figure}
                  whole={claim.figures.some((other) => other.type === figure.type && !other.part)}
                />
                <Kind type={figure.type} among={types} />
              </span>
            ))}
        </td>
      ))}
      <td>
        {claim.claimant ?? (claim.outlet === null ? 'the paper itself' : `${claim.outlet}, its own report`)}
        {claim.superseded && <span className="was"> earlier statement</span>}
        {was.map((figure, index) => (
          <span key={index} className="was">
            {' '}
            was <Cited citation={figure.citation}>{claimFigure(figure).text}</Cited>
            {columns.length > 0 && hasSeveralTypes(claim) && ` ${harmNames[figure.type].toLowerCase()}`}
          </span>
        ))}
        {scope !== null && <span className="scope">{scope}</span>}
      </td>
      <td className="refs">
        <Refs citations={[...claim.figures, ...was].map((figure) => figure.citation)} />
      </td>
    </>
  );
}

function hasSeveralTypes(claim: Claim): boolean {
  return new Set(claim.figures.filter(({ part }) => !part).map((figure) => figure.type)).size > 1;
}

/** A part stands under its whole; one without it says that it is a part. */
function Stated({ figure, whole }: { figure: ClaimFigure; whole: boolean }): ReactNode {
  const under = figure.part && whole;
  return (
    <>
      {under && <span className="part">of them </span>}
      <Cited citation={figure.citation}>
        {under ? <span className="part">{figure.phrase}</span> : <Figure printed={claimFigure(figure)} />}
      </Cited>
      {figure.part && !whole && <span className="part"> a part</span>}
      {figure.corrected && <span className="corrected"> corrected</span>}
    </>
  );
}

/** In a shared column each figure says its kind. */
function Kind({ type, among }: { type: HarmType; among: readonly HarmType[] }): ReactNode {
  return among.length > 1 && <span className="kind"> {harmNames[type].toLowerCase()}</span>;
}

/** A figure stays on one line; a whole phrase may break. */
function Figure({ printed }: { printed: Printed }): ReactNode {
  const unbroken = printed.text.length <= 18 ? 'unbroken' : '';
  return <span className={printed.vague ? `vague ${unbroken}` : unbroken}>{printed.text}</span>;
}
