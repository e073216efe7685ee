import { createContext, useContext, type ReactNode } from 'react';
import type { Briefing, Change, Changes, QuoteEntry } from '../../../preload/contract';
import { formatInstant } from '../../../preload/contract/wording/dates';
import { plural } from '../../../preload/contract/wording/words';
import { WithNames } from '../actor/link';
import { SideBySide } from '../compare/side-by-side';
import { Ref } from './citations';

/**
 * Everything that differs from the last closed briefing; nothing where none was closed.
 * @param printed how many of the changes stand on the front page and are not told again
 */
export function Changed({ briefing, printed }: { briefing: Briefing; printed: number }): ReactNode {
  const { changes, timeZone } = briefing;
  const items = changes?.items.slice(printed) ?? [];
  if (changes === null || (items.length === 0 && printed > 0)) return null;
  const lines = changes.lines ?? [];
  const fresh = lines.filter(({ kind }) => kind === 'new').length;
  const rest = lines.filter(({ kind }) => kind !== 'new');
  return (
    <section aria-labelledby="changed">
      <h2 className="section" id="changed" data-outline="Changed">
        Changed since “{changes.since.title}”, closed {formatInstant(changes.since.closed, timeZone)}
      </h2>
      <SideBySide briefing={briefing} />
      {items.length > 0 && <ChangeList items={items} />}
      {rest.length > 0 && (
        <>
          <h3>Stories that do not lead</h3>
          <ChangeList items={rest} />
        </>
      )}
      <p className="none">
        {changes.items.length === 0 && 'Nothing that stood there has changed, and nothing is new. '}
        {fresh > 0 && `${plural(fresh, 'new story', 'new stories')} besides, marked among the stories. `}
        {changes.unchanged > 0 && `Unchanged: ${keptInWords(changes)}.`}
      </p>
    </section>
  );
}

/** "2 tolls, 14 stories and 3 quotes of key actors". */
function keptInWords({ kept, unchanged }: Changes): string {
  if (kept === undefined) return plural(unchanged, 'event or lead', 'events and leads');
  return new Intl.ListFormat('en-GB').format(
    [
      { count: kept.tolls, words: plural(kept.tolls, 'toll') },
      { count: kept.stories, words: plural(kept.stories, 'story', 'stories') },
      { count: kept.quotes, words: plural(kept.quotes, 'quote of key actors', 'quotes of key actors') },
    ].flatMap(({ count, words }) => (count === 0 ? [] : [words])),
  );
}

const SIGNS: Record<Change['kind'], string> = { new: '●', revised: '▲', withdrawn: '○' };

/** One change in a line, with what it was. */
export function ChangeList({ items }: { items: readonly Change[] }): ReactNode {
  return (
    <ul className="front-list">
      {items.map(({ kind, text, was, citation, names = [] }, index) => (
        <li key={index}>
          <span className={`mark ${kind}`}>{kind}</span>
          <span>
            <WithNames text={text} names={names} citation={citation} />
            {was !== null && (
              <span className="was">
                {' '}
                was <WithNames text={was} names={names} />
              </span>
            )}{' '}
            {citation !== null && <Ref citation={citation} />}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Whether anything that is printed is marked as changed: then the page has a margin for the marks. */
export const isMarked = ({ changes }: Briefing): boolean => changes?.items.some(({ at }) => at !== null) ?? false;

interface Marked {
  briefing: Briefing;
  list: 'casualties' | 'leads' | 'stories';
  index: number;
}

const changeOf = ({ briefing: { changes }, list, index }: Marked): Change | undefined =>
  [...(changes?.items ?? []), ...(changes?.lines ?? [])].find(({ at }) => at?.list === list && at.index === index);

/** In the outer margin, that an event, a lead or a story is new or revised since the last closed briefing. */
export function MarginMark(of: Marked): ReactNode {
  return <Mark change={changeOf(of)} />;
}

/** The same of a quote; the briefing is the one drawn. */
export function QuoteMark({ quotes }: { quotes: readonly QuoteEntry[] }): ReactNode {
  const briefing = useContext(Drawn);
  if (briefing === null) return null;
  const change = briefing.changes?.items.find(
    ({ at }) => at?.list === 'quotes' && isIn(briefing.quotes[at.index]?.quotes[at.quote], quotes),
  );
  return <Mark change={change} />;
}

const isIn = (one: QuoteEntry | undefined, those: readonly QuoteEntry[]): boolean =>
  one !== undefined &&
  those.some(({ citation: { article, start } }) => article === one.citation.article && start === one.citation.start);

const Drawn = createContext<Briefing | null>(null);

/** The briefing that is drawn: its quotes are marked wherever they are printed. */
export const DrawnBriefing = Drawn.Provider;

export const useDrawn = (): Briefing | null => useContext(Drawn);

function Mark({ change }: { change: Change | undefined }): ReactNode {
  return (
    change !== undefined && (
      <span className={`margin-mark mark ${change.kind}`}>
        <span aria-hidden="true">{SIGNS[change.kind]}</span> {change.kind}{' '}
      </span>
    )
  );
}

/** The mark, and beside the line what it was. */
export function ChangeMark(of: Marked): ReactNode {
  const was = changeOf(of)?.was ?? null;
  return (
    <>
      <MarginMark {...of} />
      {was !== null && <span className="was"> was {was}</span>}
    </>
  );
}
