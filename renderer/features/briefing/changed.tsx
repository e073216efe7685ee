import type { ReactNode } from 'react';
import type { Briefing, Change } from '../../../preload/contract';
import { formatInstant } from '../../ui/dates';
import { plural } from '../../ui/words';
import { SideBySide } from '../compare/side-by-side';
import { Cited, Ref } from './citations';

/**
 * Everything that differs from the last closed briefing; nothing where none was closed.
 * @param printed how many of the changes stand on the front page and are not told again
 */
export function Changed({ briefing, printed }: { briefing: Briefing; printed: number }): ReactNode {
  const { changes, timeZone } = briefing;
  const items = changes?.items.slice(printed) ?? [];
  if (changes === null || (items.length === 0 && printed > 0)) return null;
  return (
    <section aria-labelledby="changed">
      <h2 className="section" id="changed" data-outline="Changed">
        Changed since “{changes.since.title}”, closed {formatInstant(changes.since.closed, timeZone)}
      </h2>
      <SideBySide briefing={briefing} />
      {items.length > 0 && <ChangeList items={items} />}
      <p className="none">
        {changes.items.length === 0 && 'Nothing that stood there has changed, and nothing is new. '}
        {changes.unchanged > 0 && `Unchanged: ${plural(changes.unchanged, 'event or lead', 'events and leads')}.`}
      </p>
    </section>
  );
}

const SIGNS: Record<Change['kind'], string> = { new: '●', revised: '▲', withdrawn: '○' };

/** One change in a line, with what it was. */
export function ChangeList({ items }: { items: readonly Change[] }): ReactNode {
  return (
    <ul className="front-list">
      {items.map(({ kind, text, was, citation }, index) => (
        <li key={index}>
          <span className={`mark ${kind}`}>{kind}</span>
          <span>
            {citation === null ? text : <Cited citation={citation}>{text}</Cited>}
            {was !== null && <span className="was"> was {was}</span>} {citation !== null && <Ref citation={citation} />}
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
  list: 'casualties' | 'leads';
  index: number;
}

const changeOf = ({ briefing: { changes }, list, index }: Marked): Change | undefined =>
  changes?.items.find(({ at }) => at?.list === list && at.index === index);

/** In the outer margin, that an event or a lead is new or revised since the last closed briefing. */
export function MarginMark(of: Marked): ReactNode {
  const change = changeOf(of);
  return (
    change !== undefined && (
      <span className={`margin-mark mark ${change.kind}`}>
        <span aria-hidden="true">{SIGNS[change.kind]}</span> {change.kind}{' '}
      </span>
    )
  );
}

/** The same, and beside the line what it was. */
export function ChangeMark(of: Marked): ReactNode {
  const was = changeOf(of)?.was ?? null;
  return (
    <>
      <MarginMark {...of} />
      {was !== null && <span className="was"> was {was}</span>}
    </>
  );
}
