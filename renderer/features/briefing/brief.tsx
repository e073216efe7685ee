import { memo, type ReactNode } from 'react';
import type { Briefing } from '../../../preload/contract';
import { formatInstant, formatPeriod } from '../../ui/dates';
import { Markdown } from '../../ui/markdown';
import { Actors } from './actors';
import { Ahead } from './ahead';
import { Annex, NotCounted, Sources } from './annex';
import { Casualties } from './casualties';
import { HarmChart } from './chart';
import { GlanceLine } from './glance';
import { Leads } from './leads';
import { EventMap } from './map';
import { OtherQuotes, Quotes } from './quotes';

interface Props {
  briefing: Briefing;
  /** Screen: references open the evidence. Paper: they lead to the annex, which is printed. */
  medium: 'screen' | 'paper';
}

/** The document itself: what is read on the desk is what is printed. */
export const Brief = memo(function Brief({ briefing, medium }: Props): ReactNode {
  const { options } = briefing;
  const vast = medium === 'screen' && briefing.sources.length + briefing.otherQuotes.length > 300;
  return (
    <article className={`brief ${medium}${vast ? ' vast' : ''}`} lang="en" aria-label={options.title}>
      <div className="brief-body">
        {options.marking !== null && <p className="marking">{options.marking}</p>}
        <header className="brief-header">
          <h1>{options.title}</h1>
          <p className="period">
            <span>{formatPeriod(options.from, options.to)}</span>
            <span>{coverage(briefing)}</span>
            <span>
              {briefing.closed === null
                ? 'Draft'
                : `Closed ${formatInstant(briefing.closed, briefing.timeZone)}, version ${briefing.version}`}
            </span>
          </p>
        </header>
        <GlanceLine briefing={briefing} />
        <Leads briefing={briefing} />
        {options.note.trim() !== '' && (
          <section className="staff" aria-labelledby="staff-note">
            <div className="staff-head">
              <h2 id="staff-note">Staff note</h2>
              <span>the staff’s own words, not taken from a source</span>
            </div>
            <Markdown text={options.note} headings={2} />
          </section>
        )}
        <Casualties briefing={briefing} />
        <HarmChart briefing={briefing} medium={medium} />
        <EventMap briefing={briefing} medium={medium} />
        <Ahead briefing={briefing} />
        <Quotes briefing={briefing} />
        <Actors briefing={briefing} />
        <OtherQuotes briefing={briefing} />
        <NotCounted entries={briefing.notCounted} />
        <Sources briefing={briefing} />
        {medium === 'paper' && <Annex briefing={briefing} />}
        {options.marking !== null && <p className="marking below">{options.marking}</p>}
      </div>
    </article>
  );
});

function coverage({ options, timeZone }: Briefing): string {
  return options.from === options.to
    ? `Articles published that day, ${timeZone} time`
    : `Articles published on these days, ${timeZone} time`;
}
