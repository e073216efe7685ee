import type { ReactNode } from 'react';
import type { Briefing, CasualtyEvent } from '../../../preload/contract';
import { eventFigure, statedFigure } from '../../../preload/contract/wording/figures';
import { Markdown } from '../../ui/markdown';
import { eventDay, harmWord, NO_DAY, NO_PLACE } from '../../../preload/contract/wording/words';
import { Actors } from '../briefing/actors';
import { Ahead } from '../briefing/ahead';
import { ChangeList } from '../briefing/changed';
import { Cited, Ref } from '../briefing/citations';
import { Covered } from '../briefing/covered';
import { Deeds } from '../briefing/deeds';
import { saysWho } from '../briefing/event-words';
import { Warnings } from '../briefing/front/besides';
import { Leads } from '../briefing/leads';
import { Piece } from '../briefing/piece';
import { Quotes } from '../briefing/quotes';
import { Note, StoryMarks } from '../edit/staff-words';
import type { SectionId } from './sections';

/** One section, in one column. */
export function SectionBody({ briefing, id, name }: { briefing: Briefing; id: SectionId; name: string }): ReactNode {
  return (
    <div className={`brief read-section ${id}`}>
      {id !== 'leads' && id !== 'quotes' && id !== 'actors' && id !== 'deeds' && id !== 'ahead' && (
        <h2 className="section">{name}</h2>
      )}
      <Piece key={id} name={name}>
        <Body briefing={briefing} id={id} />
      </Piece>
    </div>
  );
}

function Body({ briefing, id }: { briefing: Briefing; id: SectionId }): ReactNode {
  switch (id) {
    case 'leads':
      return (
        <>
          <Covered briefing={briefing} />
          <Warnings of={briefing.warnings} />
          <Leads briefing={briefing} />
        </>
      );
    case 'note':
      return <Markdown text={briefing.options.note} headings={2} />;
    case 'changes':
      return <ChangeList items={briefing.changes?.items ?? []} />;
    case 'stories':
      return (
        <ul className="lines">
          {briefing.stories
            .filter(({ minor, lead }) => !minor && lead === null)
            .map((story, index) => (
              <li key={index}>
                <Cited citation={story.citation}>{story.title}</Cited> <Ref citation={story.citation} />
                <StoryMarks staff={story.staff} />
              </li>
            ))}
        </ul>
      );
    case 'deeds':
      return <Deeds briefing={briefing} most={Infinity} />;
    case 'casualties':
      return (
        <ul className="read-events">
          {briefing.casualties.map((event, index) => (
            <Event key={index} event={event} year={briefing.options.to.slice(0, 4)} />
          ))}
        </ul>
      );
    case 'ahead':
      return <Ahead briefing={briefing} printed={0} most={Infinity} />;
    case 'quotes':
      return <Quotes briefing={briefing} elsewhere={[]} most={Infinity} />;
    case 'actors':
      return <Actors briefing={briefing} most={Infinity} elsewhere={[]} deeds={briefing.deeds} />;
  }
}

/** An event without a table: where and when, how many of what, and everybody's claim below it. */
function Event({ event, year }: { event: CasualtyEvent; year: string }): ReactNode {
  return (
    <li>
      <h3>
        {event.place ?? NO_PLACE}, {eventDay(event, year) ?? NO_DAY}
        {event.what !== null && <span className="soft">, {event.what}</span>}
      </h3>
      <p className="read-total">
        {event.totals.map((total) => `${eventFigure(total, event.claims).text} ${harmWord(total.type)}`).join(', ')}
        <span className="soft"> {event.claims.length > 1 ? '' : saysWho(event)}</span>
      </p>
      {event.claims.length > 1 && (
        <ul>
          {event.claims.map((claim, index) => (
            <li key={index}>
              {claim.figures.map((figure, place) => (
                <span key={place}>
                  {place > 0 && ', '}
                  <Cited citation={figure.citation}>{statedFigure(figure)}</Cited> {harmWord(figure.type)}{' '}
                  <Ref citation={figure.citation} />
                </span>
              ))}
              <span className="soft"> {claim.claimant ?? claim.outlet ?? 'the paper itself'}</span>
              {claim.superseded && <span className="soft">, earlier statement</span>}
              <Note of={claim} />
            </li>
          ))}
        </ul>
      )}
      {event.claims.length === 1 &&
        event.claims[0]?.figures.slice(0, 1).map(({ citation }) => <Ref key={citation.start} citation={citation} />)}
      <Note of={event.staff} />
    </li>
  );
}
