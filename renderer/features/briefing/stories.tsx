import { useState, type ReactNode } from 'react';
import { regionName, type Briefing, type StoryLine } from '../../../preload/contract';
import { outletName, plural } from '../../../preload/contract/wording/words';
import { storyOf } from '../edit/context';
import { HeadlineField } from '../edit/headline';
import { ByStaff, StoryMarks } from '../edit/staff-words';
import { StoryTools } from '../edit/story-tools';
import { MarginMark } from './changed';
import { Cited, Ref } from './citations';
import { useRegions } from './layout';

/**
 * Every story in a line under its part of the world, leads first.
 * @param printed how many leads stand elsewhere and are only referred to here
 * @param where they stand, in words
 * @param most how many lines there is room for
 */
export function Stories({
  briefing,
  printed,
  where,
  leading = false,
  most,
}: {
  briefing: Briefing;
  printed: number;
  where: string;
  /** Whether every lead is told elsewhere, with what the staff says of it. */
  leading?: boolean;
  most: number;
}): ReactNode {
  const regions = useRegions();
  const all = briefing.stories.filter(({ minor }) => !minor);
  const stories = all.slice(0, most);
  if (stories.length === 0) return null;
  return (
    <section aria-labelledby="stories">
      <h2 className="section" id="stories">
        Stories
      </h2>
      <div className="regions">
        {regions
          .filter((region) => stories.some((story) => story.region === region))
          .map((region) => (
            <Part
              key={region}
              name={regionName(region)}
              stories={stories.filter((story) => story.region === region)}
              briefing={briefing}
              printed={printed}
              where={where}
              leading={leading}
            />
          ))}
      </div>
      {all.length > stories.length && (
        <p className="none">{plural(all.length - stories.length, 'more story', 'more stories')} in the full edition.</p>
      )}
    </section>
  );
}

/** Sport, markets, science, culture, features: what an official asks for last. On paper those that lead stand there alone. */
export function MinorStories({ briefing, medium }: { briefing: Briefing; medium: 'screen' | 'paper' }): ReactNode {
  const stories = briefing.stories.filter(({ minor, lead }) => minor && (medium === 'screen' || lead === null));
  if (stories.length === 0) return null;
  const lines = <Lines stories={stories} briefing={briefing} leading />;
  return (
    <section className="short-list" aria-labelledby="minor">
      <h2 className="section" id="minor" data-outline="Markets, sport, features">
        Markets, science, culture, sport, features
      </h2>
      {medium === 'paper' ? (
        lines
      ) : (
        <details>
          <summary>{plural(stories.length, 'story', 'stories')}</summary>
          {lines}
        </details>
      )}
    </section>
  );
}

function Part({
  name,
  stories,
  briefing,
  printed,
  where,
  leading,
}: {
  name: string;
  stories: readonly StoryLine[];
  briefing: Briefing;
  printed: number;
  where: string;
  leading: boolean;
}): ReactNode {
  const place = ({ lead }: StoryLine): number => lead ?? Infinity;
  const ordered = stories.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
  const referred = ordered.filter((story) => place(story) < printed);
  return (
    <div className="region">
      <h3>
        {name}
        {referred.length > 0 && (
          <span>
            {' '}
            {where}: {referred.map((story) => String(place(story) + 1)).join(', ')}
          </span>
        )}
      </h3>
      {referred.length < ordered.length && (
        <Lines stories={ordered.filter((story) => place(story) >= printed)} briefing={briefing} leading={leading} />
      )}
    </div>
  );
}

function Lines({
  stories,
  briefing,
  leading,
}: {
  stories: readonly StoryLine[];
  briefing: Briefing;
  /** Whether the leads among them are told elsewhere. */
  leading: boolean;
}): ReactNode {
  return (
    <ul className="lines">
      {stories.map((story, index) => (
        <Line key={index} story={story} briefing={briefing} told={leading && story.lead !== null} />
      ))}
    </ul>
  );
}

/** @param told it stands elsewhere as a lead, with what the staff says of it */
function Line({ story, briefing, told }: { story: StoryLine; briefing: Briefing; told: boolean }): ReactNode {
  const [renaming, setRenaming] = useState(false);
  const of = storyOf(story, briefing);
  const [first] = story.sources;
  const source = first === undefined ? undefined : briefing.sources[first];
  const by = [
    story.place ?? null,
    source === undefined || (source.source ?? source.agency) === null ? null : outletName(source),
    story.sources.length > 1 ? plural(story.sources.length, 'report') : null,
  ].filter((part) => part !== null);
  return (
    <li>
      {story.lead === null && <MarginMark briefing={briefing} list="stories" index={briefing.stories.indexOf(story)} />}
      {story.lead !== null && <span className="number">{story.lead + 1}</span>}
      {renaming && of !== null ? (
        <HeadlineField story={of} title={story.title} onDone={() => setRenaming(false)} />
      ) : (
        <Cited citation={story.citation}>{story.title}</Cited>
      )}
      {by.length > 0 && <span className="soft"> {by.join(', ')}</span>}
      {'\u00A0'}
      <Ref citation={story.citation} />
      {told && story.staff?.headline != null && <ByStaff of=" headline by the staff" />}
      <StoryTools story={story} onRename={() => setRenaming(true)} />
      {!told && <StoryMarks staff={story.staff} />}
    </li>
  );
}
