import type { ReactNode } from 'react';
import type { CasualtyEvent, Claim, ClaimFigure, HarmType } from '../../../preload/contract';
import { formatPublished } from '../../../preload/contract/wording/dates';
import { claimFigure, eventFigure, inColumn, whomCounted, type Told } from '../../../preload/contract/wording/figures';
import {
  eventDay,
  harmNames,
  harmOrder,
  harmWord,
  NO_DAY,
  NO_PLACE,
  NOT_ADDED,
  OF_THEM,
  scopeNames,
} from '../../../preload/contract/wording/words';
import { ClaimantName } from '../actor/link';
import { HistoryButton } from '../compare/history-button';
import { ClaimTools, EventChanges, EventNote, EventTools } from '../edit/event-tools';
import { CheckedMark, Note } from '../edit/staff-words';
import { Cited, Ref, Refs } from './citations';
import { checkedHarm, eventNumber } from './event-words';
import { WhoSays } from './who-says';
import { claimRows, harmColumns, type ClaimRow, type HarmColumn } from './claims';

interface HarmRow {
  event: CasualtyEvent;
  /** Its index among the period's own events, by which it is referred to; null for what is none. */
  number: number | null;
  /** That it is new or revised since the last closed briefing. */
  mark?: ReactNode;
}

/** Events with their harm by kind, each claim under its event. */
export function HarmTable({
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
        {rows.map((row, index) => (
          <Event key={index} {...row} columns={columns} year={year} claims={claims} />
        ))}
      </table>
    </div>
  );
}

function Event({
  event,
  number,
  mark,
  columns,
  year,
  claims,
}: HarmRow & { columns: HarmColumn[]; year: string; claims: boolean }): ReactNode {
  const rows = claimRows(event);
  const only = rows.length === 1 ? rows[0] : undefined;
  const stamps = rows.map(({ claim }) => stamp(claim, year));
  const words = inWords(event.totals.map((total) => [total.type, inColumn(eventFigure(total, event.claims), total)]));
  const whom = event.scope === 'incident' ? null : countedHere(event);
  const where = (
    <th scope="rowgroup">
      {number !== null && <span className="number">{eventNumber(number)} </span>}
      <b>{event.place ?? NO_PLACE}</b>, <span className="unbroken">{eventDay(event, year) ?? NO_DAY}</span>
      {mark}
      {number !== null && <HistoryButton event={number} />}
      {event.what !== null && <span className="what">{event.what}</span>}
      {words !== null && <span className="what">{words}</span>}
      {whom !== null && <span className="what">{whom}</span>}
      {event.freed !== undefined && (
        <span className="what">
          some are free again <Ref citation={event.freed} />
        </span>
      )}
      {event.scope !== 'incident' && <span className="scope">{scopeNames[event.scope]}</span>}
      <EventChanges staff={event.staff} />
      <EventTools event={event} number={number} />
    </th>
  );
  if (only !== undefined && (claims || only.claim.figures.every(({ part }) => !part))) {
    return (
      <tbody>
        <tr className="event">
          {where}
          <ClaimCells row={only} columns={columns} />
        </tr>
        <EventNote staff={event.staff} columns={columns.length + 3} />
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
                  <Figure told={inColumn(eventFigure(total, event.claims), total)} />
                  {!claims && <CheckedMark of={checkedHarm(event, total.type)} />}
                  <Kind type={total.type} among={types} />
                </span>
              ))}
          </td>
        ))}
        <td>
          <WhoSays event={event} />
        </td>
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
            <ClaimTools row={row} event={event} alone={rows.length < 2} />
          </th>
          <ClaimCells
            row={row}
            columns={columns}
            apart={words}
            scope={row.claim.scope === event.scope ? null : scopeNames[row.claim.scope]}
          />
        </tr>
      ))}
      <EventNote staff={event.staff} columns={columns.length + 3} />
    </tbody>
  );
}

/** Whom a count that runs on is of, where everybody who gives its first figure counts the same: "British troops". */
function countedHere({ totals: [first], claims }: CasualtyEvent): string | null {
  const counted = claims
    .filter(({ superseded }) => !superseded)
    .flatMap(({ figures }) => figures.filter(({ type, part }) => type === first?.type && !part))
    .map(whomCounted);
  return new Set(counted).size === 1 ? (counted[0] ?? null) : null;
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

/** @param apart the words that stand at the event already; undefined where a single claim shares its row */
function ClaimCells({
  row,
  columns,
  apart,
  scope = null,
}: {
  row: ClaimRow;
  columns: HarmColumn[];
  apart?: string | null;
  scope?: string | null;
}): ReactNode {
  const { claim, was } = row;
  const words =
    apart === undefined
      ? null
      : inWords(claim.figures.filter(({ part }) => !part).map((one) => [one.type, inColumn(claimFigure(one), one)]));
  return (
    <>
      {columns.map(({ types }) => (
        <td className="n" key={types[0]}>
          {claim.figures
            .filter((figure) => types.includes(figure.type) && !isUnder(figure, claim))
            .toSorted(
              (one, other) =>
                types.indexOf(one.type) - types.indexOf(other.type) || Number(one.part) - Number(other.part),
            )
            .map((figure, index) => (
              <span className="harm" key={index}>
                <Stated figure={figure} />
                <Kind type={figure.type} among={types} />
              </span>
            ))}
        </td>
      ))}
      <td>
        {claim.claimant === null ? (
          claim.outlet === null ? (
            'the paper itself'
          ) : (
            `${claim.outlet}, its own report`
          )
        ) : (
          <ClaimantName name={claim.claimant} />
        )}
        {words !== null && words !== apart && ` (${words})`}
        {claim.superseded && <span className="was"> earlier statement</span>}
        <Parts claim={claim} />
        {claim.disputed && <span className="scope">contradicts itself in this article</span>}
        {was.map((figure, index) => (
          <span key={index} className="was">
            {' '}
            was <Cited citation={figure.citation}>{claimFigure(figure).text}</Cited>
            {columns.length > 0 && hasSeveralTypes(claim) && ` ${harmWord(figure.type)}`}
          </span>
        ))}
        {scope !== null && <span className="scope">{scope}</span>}
        <Note of={claim} />
      </td>
      <td className="refs">
        <Refs citations={[...claim.figures, ...was].map((figure) => figure.citation)} />
      </td>
    </>
  );
}

/** Whom figures without a number in words are of: "a local teacher"; with their kinds where there are several. */
function inWords(figures: readonly (readonly [HarmType, Told])[]): string | null {
  const worded = figures.flatMap(([type, { words }]) => (words === null ? [] : [{ type, words }]));
  if (worded.length === 0) return null;
  if (figures.length === 1) return worded.map(({ words }) => words).join();
  return worded.map(({ type, words }) => `${harmWord(type)}: ${words}`).join('; ');
}

function hasSeveralTypes(claim: Claim): boolean {
  return new Set(claim.figures.filter(({ part }) => !part).map((figure) => figure.type)).size > 1;
}

/** A part whose whole the same claim gives: it stands in words beside who says so, where there is room for them. */
function isUnder(figure: ClaimFigure, { figures }: Claim): boolean {
  return figure.part && figures.some((other) => other.type === figure.type && !other.part);
}

/** What of a claim's figures stands in words: the parts that its source states, and lower counts told beside the whole. */
function Parts({ claim }: { claim: Claim }): ReactNode {
  const under = claim.figures.filter((figure) => isUnder(figure, claim));
  return (
    <>
      <Listed claim={claim} parts={under.filter(({ unstated }) => unstated !== true)} lead={OF_THEM} />
      <Listed claim={claim} parts={under.filter(({ unstated }) => unstated === true)} lead={`${NOT_ADDED}:`} />
    </>
  );
}

/** "of them four children, a nurse"; with their kinds where there are several. */
function Listed({ claim, parts, lead }: { claim: Claim; parts: readonly ClaimFigure[]; lead: string }): ReactNode {
  if (parts.length === 0) return null;
  return (
    <span className="parts">
      {parts.map((figure, index) => {
        const kind = hasSeveralTypes(claim) && figure.type !== parts[index - 1]?.type;
        return (
          <span key={index}>
            {index === 0 ? `${lead} ` : ', '}
            {kind && `${harmWord(figure.type)}: `}
            <Cited citation={figure.citation}>{figure.phrase}</Cited>
            {figure.corrected && <span className="corrected"> corrected</span>}
            <CheckedMark of={figure} />
          </span>
        );
      })}
    </span>
  );
}

/** A figure in its column; what is none of the sum says so, and whether it is a part of a whole given elsewhere. */
function Stated({ figure }: { figure: ClaimFigure }): ReactNode {
  return (
    <>
      <Cited citation={figure.citation}>
        <Figure told={inColumn(claimFigure(figure), figure)} />
      </Cited>
      {figure.part && (
        <span className="part">{figure.unstated === true ? '\u00A0not\u00A0added' : '\u00A0a\u00A0part'}</span>
      )}
      {figure.corrected && <span className="corrected"> corrected</span>}
      <CheckedMark of={figure} />
    </>
  );
}

/** In a shared column each figure says its kind. */
function Kind({ type, among }: { type: HarmType; among: readonly HarmType[] }): ReactNode {
  return among.length > 1 && <span className="kind"> {harmWord(type)}</span>;
}

/** A figure stays on one line; a longer one may break where there are many columns, a whole phrase everywhere. */
function Figure({ told: { text, vague } }: { told: Told }): ReactNode {
  const unbroken = text.length <= 14 ? 'unbroken' : text.length <= 18 ? 'unbroken if-few' : '';
  return <span className={vague ? `vague ${unbroken}` : unbroken}>{text}</span>;
}
