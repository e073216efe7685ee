import type { ReactNode } from 'react';
import type { Briefing, CasualtyEvent, Claim, ClaimFigure, HarmType } from '../../../preload/contract';
import { formatPartial, formatPublished } from '../../ui/dates';
import { claimFigure, eventFigure, formatNumber, type Printed } from '../../ui/figures';
import { harmNames, harmOrder, scopeNames } from '../../ui/words';
import { Cited, Refs } from './citations';
import { claimRows, harmColumns, type ClaimRow, type HarmColumn } from './claims';

export function Casualties({ briefing }: { briefing: Briefing }): ReactNode {
  const { casualties, notCounted, glance } = briefing;
  const leftOut = [glance.killed, glance.injured].some((figure) => figure !== null && figure.leftOut > 0);
  const columns = harmColumns(casualties, harmOrder);
  const year = briefing.options.to.slice(0, 4);
  return (
    <section aria-labelledby="casualties">
      <h2 className="section" id="casualties">
        Casualties
      </h2>
      {casualties.length === 0 ? (
        <p className="none">No casualty statement in these articles.</p>
      ) : (
        <div
          className={columns.length > 3 ? 'table-scroll broad' : 'table-scroll'}
          role="region"
          aria-label="Casualty table"
          tabIndex={0}
        >
          <table>
            <caption>
              Figures are as stated by the named source and are not added across different scopes.
              {leftOut &&
                ' The sums at the top add recent single incidents that have a number, and a place or a day; the rest is left out of them.'}
              {notCounted.length > 0 &&
                ` Not counted: ${formatNumber(notCounted.length)} ${notCounted.length === 1 ? 'statement' : 'statements'}, listed below with the reason.`}
            </caption>
            <thead>
              <tr>
                <th scope="col">Where, when</th>
                {columns.map(({ name, types }) => (
                  <th scope="col" className="n" key={types[0]}>
                    {name ?? types.map((type) => harmNames[type])}
                  </th>
                ))}
                <th scope="col">Who says so</th>
                <th scope="col" className="refs">
                  <span className="hidden-text">References</span>
                </th>
              </tr>
            </thead>
            {casualties.map((event, index) => (
              <Event key={index} event={event} columns={columns} year={year} />
            ))}
          </table>
        </div>
      )}
    </section>
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
