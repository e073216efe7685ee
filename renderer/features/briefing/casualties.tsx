import type { ReactNode } from 'react';
import type { Briefing, CasualtyEvent, Claim, ClaimFigure, HarmType } from '../../../preload/contract';
import { formatPartial, formatPublished } from '../../ui/dates';
import { claimFigure, eventFigure, formatNumber, type Printed } from '../../ui/figures';
import { harmNames, harmOrder, scopeNames } from '../../ui/words';
import { Cited, Refs } from './citations';
import { claimRows, harmColumns, type ClaimRow } from './claims';

export function Casualties({ briefing }: { briefing: Briefing }): ReactNode {
  const { casualties, notCounted } = briefing;
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
        <div className={columns.length > 4 ? 'table-scroll broad' : 'table-scroll'} role="region" aria-label="Casualty table" tabIndex={0}>
          <table>
            <caption>
              Figures are as stated by the named source and are not added across different scopes.
              {notCounted.length > 0 && ` Not counted: ${formatNumber(notCounted.length)} ${notCounted.length === 1 ? 'statement' : 'statements'}; see the annex.`}
            </caption>
            <thead>
              <tr>
                <th scope="col">Where, when</th>
                {columns.map((type) => (
                  <th scope="col" className="n" key={type}>
                    {harmNames[type]}
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

function Event({ event, columns, year }: { event: CasualtyEvent; columns: HarmType[]; year: string }): ReactNode {
  const rows = claimRows(event);
  const only = rows.length === 1 ? rows[0] : undefined;
  const where = (
    <th scope="rowgroup">
      <b>{event.place ?? 'Place not stated'}</b>, <span className="unbroken">{event.date === null ? 'date not stated' : formatPartial(event.date, year)}</span>
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
        {columns.map((type) => {
          const total = event.totals.find((candidate) => candidate.type === type);
          return (
            <td className="n" key={type}>
              {total !== undefined && <Figure printed={eventFigure(total, event.claims)} />}
            </td>
          );
        })}
        <td>
          {formatNumber(rows.length)} claims{event.conflicting ? ', they differ' : ''}
        </td>
        <td />
      </tr>
      {rows.map((row, index) => (
        <tr className="claim" key={index}>
          <th scope="row">{stamp(row.claim, year)}</th>
          <ClaimCells row={row} columns={columns} scope={row.claim.scope === event.scope ? null : scopeNames[row.claim.scope]} />
        </tr>
      ))}
    </tbody>
  );
}

/** When and where the claim was published. */
function stamp(claim: Claim, year: string): string {
  return [claim.published === null ? null : formatPublished(claim.published, year), claim.claimant === null ? null : claim.outlet].filter((part) => part !== null).join(', ');
}

function ClaimCells({ row, columns, scope = null }: { row: ClaimRow; columns: HarmType[]; scope?: string | null }): ReactNode {
  const { claim, was } = row;
  return (
    <>
      {columns.map((type) => (
        <td className="n" key={type}>
          {claim.figures
            .filter((figure) => figure.type === type)
            .toSorted((one, other) => Number(one.part) - Number(other.part))
            .map((figure, index) => (
              <Stated key={index} figure={figure} first={index === 0} whole={claim.figures.some((other) => other.type === type && !other.part)} />
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
function Stated({ figure, first, whole }: { figure: ClaimFigure; first: boolean; whole: boolean }): ReactNode {
  const under = figure.part && whole;
  return (
    <>
      {!first && <br />}
      {under && <span className="part">of them </span>}
      <Cited citation={figure.citation}>{under ? <span className="part">{figure.phrase}</span> : <Figure printed={claimFigure(figure)} />}</Cited>
      {figure.part && !whole && <span className="part"> a part</span>}
      {figure.corrected && <span className="corrected"> corrected</span>}
    </>
  );
}

/** A figure stays on one line; a whole phrase may break. */
function Figure({ printed }: { printed: Printed }): ReactNode {
  const unbroken = printed.text.length <= 18 ? 'unbroken' : '';
  return <span className={printed.vague ? `vague ${unbroken}` : unbroken}>{printed.text}</span>;
}
