import type { ReactNode } from 'react';
import type { Briefing, CasualtyEvent, Claim, ClaimFigure, HarmAside, HarmType } from '../../../preload/contract';
import { formatPublished } from '../../ui/dates';
import { claimFigure, eventFigure, formatNumber, type Printed } from '../../ui/figures';
import { harmNames, harmOrder, plural, scopeNames } from '../../ui/words';
import { CheckedMark } from '../edit/staff-words';
import { Cited, Refs } from './citations';
import { dayOf, eventNumber, whoSays } from './event-words';
import { claimRows, harmColumns, type ClaimRow, type HarmColumn } from './claims';

/** The tables beside the period's own events: what each holds, and why nothing in it is added. */
const ASIDE: readonly (readonly [table: keyof HarmAside, name: string, says: string])[] = [
  ['older', 'Older harm', 'What happened more than seven days before the period.'],
  ['undated', 'Without a day', 'Told without a day by articles that are about something else: it may be old.'],
  ['other', 'Displaced, detained, abducted', 'Nobody is said to be killed, hurt or missing here.'],
];

/**
 * The period's own events, and the running totals.
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
  const own = left.slice(0, most.events);
  return (
    <section aria-labelledby="casualties">
      <h2 className="section" id="casualties">
        Casualties
      </h2>
      {casualties.length === 0 ? (
        <p className="none">
          {Object.values(aside).every((table) => table.length === 0)
            ? 'No casualty statement in these articles.'
            : 'No event of these days is told with casualties.'}
        </p>
      ) : (
        <HarmTable rows={own} name="Casualty table" year={year} claims={printed === null}>
          Single events of the period and the seven days before it. Figures are as stated by the named source.
          {own.length < left.length && ` ${formatNumber(left.length - own.length)} more in the full edition.`}
          {front.size > 0 && ` ${[...front].map(eventNumber).join(', ')}: on the front page.`}
          {notCounted.length > 0 &&
            printed === null &&
            ` Not counted: ${plural(notCounted.length, 'statement')}, listed below with the reason.`}
        </HarmTable>
      )}
      <Counts name="Running totals" counts={aside.running} most={most.running} claims={printed === null} year={year}>
        Counts over a war, an epidemic, a season or a span of days. Never added.
      </Counts>
      <Counts
        name="Sums over several events"
        counts={aside.sums}
        most={most.running}
        claims={printed === null}
        year={year}
      >
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
        Other harm told
      </h2>
      {tables.map(([table, name, says]) => (
        <Counts key={table} name={name} counts={aside[table]} most={Infinity} claims year={options.to.slice(0, 4)}>
          {says} Never added.
        </Counts>
      ))}
    </section>
  );
}

interface HarmRow {
  event: CasualtyEvent;
  /** Its index among the period's own events, by which it is referred to; null for what is none. */
  number: number | null;
}

function HarmTable({
  rows,
  name,
  year,
  standing,
  claims,
  children,
}: {
  rows: readonly HarmRow[];
  name: string;
  year: string;
  /** Kinds of harm that have a column though nobody states any. */
  standing?: readonly HarmType[];
  /** Whether every claim has a row under its event. */
  claims: boolean;
  children: ReactNode;
}): ReactNode {
  const columns = harmColumns(
    rows.map(({ event }) => event),
    harmOrder,
    standing,
  );
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
        {rows.map(({ event, number }, index) => (
          <Event key={index} event={event} number={number} columns={columns} year={year} claims={claims} />
        ))}
      </table>
    </div>
  );
}

function Event({
  event,
  number,
  columns,
  year,
  claims,
}: HarmRow & { columns: HarmColumn[]; year: string; claims: boolean }): ReactNode {
  const rows = claimRows(event);
  const only = rows.length === 1 ? rows[0] : undefined;
  const stamps = rows.map(({ claim }) => stamp(claim, year));
  const where = (
    <th scope="rowgroup">
      {number !== null && <span className="number">{eventNumber(number)} </span>}
      <b>{event.place ?? 'Place not stated'}</b>,{' '}
      <span className="unbroken">{dayOf(event, year) ?? 'date not stated'}</span>
      {event.what !== null && <span className="what">{event.what}</span>}
      {event.scope !== 'incident' && <span className="scope">{scopeNames[event.scope]}</span>}
    </th>
  );
  if (only !== undefined && (claims || only.claim.figures.every(({ part }) => !part))) {
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
      <tr className={claims ? 'event many' : 'event'}>
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
        <td>{whoSays(event)}</td>
        <td className="refs">
          {!claims && <Refs citations={rows.flatMap(({ claim }) => claim.figures.map(({ citation }) => citation))} />}
        </td>
      </tr>
      {(claims ? rows : []).map((row, index) => (
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
    claim.published === null ? null : formatPublished(claim.published, year) + (claim.assumed ? ' (date assumed)' : ''),
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
        {claim.disputed && <span className="scope">contradicts itself in this article</span>}
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
      <CheckedMark of={figure} />
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
