import type { ReactNode, RefObject } from 'react';
import type { Briefing } from '../../../../preload/contract';
import { formatInstant, formatPeriod } from '../../../../preload/contract/wording/dates';
import { isMarked } from '../changed';
import { Covered } from '../covered';
import { GlanceLine } from '../glance';
import { useSections } from '../layout';
import { FrontAhead, FrontChanges, FrontWarnings } from './besides';
import { FrontEvents } from './events';
import type { FrontBudget } from './budget';
import { FrontLeads } from './leads';
import { FrontQuotes } from './quotes';

/** The first page: what a minister reads when there are two minutes. Never more than one page, or one screen. */
export function Front({
  briefing,
  page,
  budget,
}: {
  briefing: Briefing;
  page: RefObject<HTMLDivElement | null>;
  budget: FrontBudget;
}): ReactNode {
  const { options } = briefing;
  return (
    <div
      className={isMarked(briefing) ? 'front marked' : 'front'}
      ref={page}
      id="front-page"
      data-outline="Front page"
      role="region"
      aria-label="Front page"
    >
      {options.marking !== null && <p className="marking">{options.marking}</p>}
      <header className="brief-header">
        <h1>{options.title}</h1>
        <p className="period">
          <span>{formatPeriod(options.from, options.to)}</span>
          <span>{asOf(briefing)}</span>
        </p>
      </header>
      <Covered briefing={briefing} />
      <GlanceLine briefing={briefing} />
      <FrontWarnings briefing={briefing} most={budget.warnings} />
      <div className="front-columns">
        <FrontLeads briefing={briefing} most={budget.leads} whole={budget.whole} sentences={budget.sentences} />
        <FrontEvents briefing={briefing} most={budget.events} />
        <Side briefing={briefing} budget={budget} />
      </div>
    </div>
  );
}

/** What was said beside what changed and what is ahead; whatever stands there alone has the whole width. */
function Side({ briefing, budget }: { briefing: Briefing; budget: FrontBudget }): ReactNode {
  const shows = useSections();
  const said = briefing.front.quotes.length > 0;
  const changed = shows('changes') && briefing.changes !== null;
  const ahead = shows('ahead') && briefing.ahead.length > 0;
  const besides = (
    <>
      {changed && <FrontChanges briefing={briefing} most={budget.changes} />}
      {ahead && <FrontAhead briefing={briefing} most={budget.ahead} />}
    </>
  );
  const parts = [said, changed, ahead].filter(Boolean).length;
  if (parts === 0) return null;
  return (
    <div className={parts === 1 ? 'front-side alone' : 'front-side'}>
      {said && <FrontQuotes briefing={briefing} most={budget.quotes} />}
      {said && parts > 1 ? <div>{besides}</div> : besides}
    </div>
  );
}

/** Up to when the sources were read. */
function asOf({ closed, closedBy, created, timeZone, version }: Briefing): string {
  return closed === null
    ? `Draft, as of ${formatInstant(created, timeZone)} (${timeZone})`
    : `Closed ${formatInstant(closed, timeZone)} (${timeZone})${closedBy === null ? '' : ` by ${closedBy}`}, version ${version}`;
}
