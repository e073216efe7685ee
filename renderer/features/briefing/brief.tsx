import { createContext, memo, useContext, useDeferredValue, useRef, type ReactNode, type RefObject } from 'react';
import type { ActorCard, Briefing, Edition, QuoteEntry } from '../../../preload/contract';
import { HARM_ASIDE, HARM_BY_DAY } from '../../../preload/contract/wording/words';
import { Markdown } from '../../ui/markdown';
import { HistoryOf } from '../compare/history-button';
import { EditingOf } from '../edit/editing';
import { Actors } from './actors';
import { Ahead } from './ahead';
import { Annex, Hashes, NotCounted } from './annex';
import { Casualties, OtherHarm } from './casualties';
import { Changed, DrawnBriefing } from './changed';
import { HarmChart } from './chart';
import { Deeds } from './deeds';
import {
  BODY_LEAST,
  BODY_MORE,
  FRONT_LEAST,
  FRONT_MORE,
  FRONT_SCROLLED,
  WHOLE,
  type FrontBudget,
} from './front/budget';
import { executivePages, onePage, useFit } from './front/fit';
import { Warnings } from './front/besides';
import { Front } from './front/front';
import { useSections } from './layout';
import { Leads } from './leads';
import { EventMap } from './map';
import { NamesLead } from './named';
import { Outline } from './outline';
import { Piece } from './piece';
import { cardQuotes, frontQuotes, OtherQuotes, QuoteIndex, Quotes } from './quotes';
import { Sources } from './sources';
import { MinorStories, Stories } from './stories';

interface Props {
  briefing: Briefing;
  /** Screen: references open the evidence. Paper: they lead to the annex, which is printed with the full edition. */
  medium: 'screen' | 'paper';
  /** How much is printed; the desk shows all of it. */
  edition?: Edition;
}

/** The document itself: what is read on the desk is what is printed. */
export const Brief = memo(function Brief({ briefing, medium, edition = 'full' }: Props): ReactNode {
  const { options } = briefing;
  const { page, budget } = useFit(FRONT_LEAST, FRONT_SCROLLED, FRONT_MORE, briefing, onePage);
  const document = useRef<HTMLElement>(null);
  const shows = useSections();
  const vast = medium === 'screen' && briefing.sources.length + briefing.otherQuotes.length > 300;
  // Of a vast one the front page stands at once, after an edit as well; what is behind it is drawn while one may read and go
  // elsewhere, and is until then what it was.
  const drawn = useDeferredValue(vast ? briefing : null, null);
  const body = vast ? drawn : briefing;
  // Each step of fitting would have all that is behind it asked whether it tells warnings.
  const fitted = useDeferredValue(budget.warnings);
  return (
    <DrawnBriefing value={briefing}>
      <article
        className={`brief ${medium} edition-${edition}${vast ? ' vast' : ''}`}
        lang="en"
        aria-label={options.title}
        aria-busy={body === briefing ? undefined : true}
        ref={document}
      >
        {edition === 'executive' ? (
          <Executive briefing={briefing} page={page} front={budget} />
        ) : (
          <NamesLead printed={edition === 'full' && shows('actors') ? briefing.actors : NOBODY}>
            <Piece name="Front page">
              <Front briefing={briefing} page={page} budget={budget} />
            </Piece>
            {edition === 'full' && medium === 'screen' && (
              <Outline briefing={body ?? briefing} page={document} whole={body !== null} />
            )}
            {edition === 'full' && body !== null && (
              <OnFront value={vast ? fitted : budget.warnings}>
                <Body briefing={body} medium={medium} />
              </OnFront>
            )}
          </NamesLead>
        )}
      </article>
    </DrawnBriefing>
  );
});

/** What is behind the front page, with all that stands in it named by the briefing it is of. */
function Body({ briefing, medium }: { briefing: Briefing; medium: Props['medium'] }): ReactNode {
  const shows = useSections();
  return (
    <DrawnBriefing value={briefing}>
      <EditingOf briefing={briefing}>
        <HistoryOf value={medium === 'screen' ? briefing : null}>
          <NamesLead printed={shows('actors') ? briefing.actors : NOBODY}>
            <Piece name="The body">
              <Full briefing={briefing} medium={medium} />
            </Piece>
          </NamesLead>
        </HistoryOf>
      </EditingOf>
    </DrawnBriefing>
  );
}

/** How many warnings the front page prints: they are not told again. Its fitting changes that alone of the body. */
const OnFront = createContext(0);

/** Front page and body, in a few pages: what the front page holds is referred to, not told again. */
function Executive({
  briefing,
  page,
  front,
}: {
  briefing: Briefing;
  page: RefObject<HTMLDivElement | null>;
  front: FrontBudget;
}): ReactNode {
  const { page: body, budget } = useFit(BODY_LEAST, BODY_LEAST, BODY_MORE, briefing, executivePages);
  const first = frontQuotes(briefing, front.quotes);
  const shows = useSections();
  const carded = shows('actors') ? cardQuotes(briefing, budget.actors) : NONE;
  return (
    <NamesLead printed={shows('actors') ? briefing.actors.slice(0, budget.actors) : NOBODY}>
      <Front briefing={briefing} page={page} budget={front} />
      <div className="brief-body" ref={body}>
        <StaffNote text={briefing.options.note} />
        <Warnings of={briefing.warnings.slice(front.warnings)} />
        {shows('changes') && <Changed briefing={briefing} printed={front.changes} />}
        {shows('stories') && (
          <Stories briefing={briefing} printed={front.leads} where="on the front page" most={budget.stories} />
        )}
        {shows('deeds') && <Deeds briefing={briefing} most={budget.deeds} />}
        {shows('casualties') && <Casualties briefing={briefing} printed={front.events} most={budget} />}
        {budget.figures > 0 && shows('figures') && (
          <>
            <HarmChart briefing={briefing} medium="paper" />
            <EventMap briefing={briefing} medium="paper" />
          </>
        )}
        {shows('ahead') && <Ahead briefing={briefing} printed={front.ahead} most={budget.ahead} />}
        {shows('quotes') && <Quotes briefing={briefing} elsewhere={[...first, ...carded]} most={budget.quotes} />}
        {shows('actors') && (
          <Actors briefing={briefing} most={budget.actors} elsewhere={first} deeds={briefing.deeds} />
        )}
        <Marking briefing={briefing} />
      </div>
    </NamesLead>
  );
}

const NONE: readonly QuoteEntry[] = [];
const NOBODY: readonly ActorCard[] = [];

/** Everything behind the front page, and the annex. */
const Full = memo(function Full({ briefing, medium }: { briefing: Briefing; medium: Props['medium'] }): ReactNode {
  const shows = useSections();
  return (
    <div className="brief-body">
      <Piece name="Staff note">
        <StaffNote text={briefing.options.note} />
      </Piece>
      <Piece name="Lead stories">
        <Leads briefing={briefing} />
      </Piece>
      <Piece name="Warnings">
        <FurtherWarnings of={briefing} />
      </Piece>
      {shows('changes') && (
        <Piece name="What changed">
          <Changed briefing={briefing} printed={0} />
        </Piece>
      )}
      {shows('stories') && (
        <Piece name="Stories">
          <Stories
            briefing={briefing}
            printed={medium === 'paper' ? briefing.leads.length : 0}
            where="above"
            leading
            most={WHOLE.stories}
          />
        </Piece>
      )}
      {shows('deeds') && (
        <Piece name="Decisions and moves">
          <Deeds briefing={briefing} most={WHOLE.deeds} />
        </Piece>
      )}
      {shows('casualties') && (
        <Piece name="Casualties">
          <Casualties briefing={briefing} printed={null} most={WHOLE} />
        </Piece>
      )}
      {shows('figures') && (
        <>
          <Piece name={HARM_BY_DAY}>
            <HarmChart briefing={briefing} medium={medium} />
          </Piece>
          <Piece name="Where it happened">
            <EventMap briefing={briefing} medium={medium} />
          </Piece>
        </>
      )}
      {shows('ahead') && (
        <Piece name="Ahead">
          <Ahead briefing={briefing} printed={0} most={WHOLE.ahead} />
        </Piece>
      )}
      {shows('quotes') && (
        <Piece name="Quotes">
          <Quotes
            briefing={briefing}
            elsewhere={medium === 'paper' && shows('actors') ? cardQuotes(briefing) : NONE}
            referred
            most={WHOLE.quotes}
          />
        </Piece>
      )}
      {shows('actors') && (
        <Piece name="Key actors">
          <Actors briefing={briefing} most={WHOLE.actors} elsewhere={NONE} deeds={briefing.deeds} />
        </Piece>
      )}
      {shows('other harm') && (
        <Piece name={HARM_ASIDE}>
          <OtherHarm briefing={briefing} />
        </Piece>
      )}
      {shows('stories') && (
        <Piece name="Markets, science, culture, sport, features">
          <MinorStories briefing={briefing} medium={medium} />
        </Piece>
      )}
      {shows('other quotes') && (
        <Piece name="All other quotes">
          {medium === 'paper' ? <QuoteIndex briefing={briefing} /> : <OtherQuotes briefing={briefing} />}
        </Piece>
      )}
      {shows('not counted') && (
        <Piece name="Not counted">
          <NotCounted entries={briefing.notCounted} medium={medium} />
        </Piece>
      )}
      <Piece name="Sources">
        <Sources briefing={briefing} medium={medium} />
      </Piece>
      {medium === 'paper' && (
        <>
          <Piece name="References">
            <Annex briefing={briefing} />
          </Piece>
          <Piece name="Hashes">
            <Hashes briefing={briefing} />
          </Piece>
        </>
      )}
      <Marking briefing={briefing} />
    </div>
  );
});

function FurtherWarnings({ of: { warnings } }: { of: Briefing }): ReactNode {
  return <Warnings of={warnings.slice(useContext(OnFront))} />;
}

function StaffNote({ text }: { text: string }): ReactNode {
  if (text.trim() === '') return null;
  return (
    <section className="staff" aria-labelledby="staff-note">
      <div className="staff-head">
        <h2 id="staff-note">Staff note</h2>
        <span>the staff’s own words, not taken from a source</span>
      </div>
      <Markdown text={text} headings={2} />
    </section>
  );
}

function Marking({ briefing: { options } }: { briefing: Briefing }): ReactNode {
  return options.marking !== null && <p className="marking below">{options.marking}</p>;
}
