import { useMemo, type ReactNode } from 'react';
import type { WatchHit } from '../../../preload/contract';
import { Failed } from '../../ui/failed';
import { useAnswer, type Asking } from '../../ui/use-answer';
import { plural } from '../../../preload/contract/wording/words';
import { useDesk } from '../desk/context';
import { broughtIn, type Batch } from './batches';

/** Watch-lists by the article that holds one of their names. */
export type Hits = ReadonlyMap<number, WatchHit['lists']>;

/** The watch-lists whose names these batches brought in, and how the asking went. */
export interface Watched {
  hits: Hits;
  asked: Omit<Asking<unknown>, 'value'>;
}

/** Asks for the watched names of batches; none while a batch runs: each message would ask anew. */
export function useWatchHits(batches: readonly Batch[]): Watched {
  const { imports, revision } = useDesk();
  const { running } = imports;
  const brought = useMemo(() => (running === null ? batches.flatMap(broughtIn) : []), [batches, running]);
  const asked = useAnswer('saved:hits', brought.length === 0 ? null : [brought], revision);
  const { value } = asked;
  const hits = useMemo(() => new Map((value ?? []).map(({ article, lists }) => [article, lists])), [value]);
  return { hits, asked };
}

/** How many articles of a batch hold watched names, and of which lists, or that it is not known; nothing where none does. */
export function WatchLine({ batch, watched: { hits, asked } }: { batch: Batch; watched: Watched }): ReactNode {
  if (asked.failure !== null)
    return (
      <div className="strip alert">
        <Failed of={[asked]} says={(message) => `Whether names of your watch-lists came in is not known: ${message}`} />
      </div>
    );
  const articles = broughtIn(batch).filter((article) => hits.has(article));
  if (articles.length === 0) return null;
  const lists = new Set(
    articles.flatMap((article) =>
      (hits.get(article) ?? []).map(({ name, altered }) =>
        altered === true ? `${name} (changed outside of Daybrief)` : name,
      ),
    ),
  );
  return (
    <p className="strip watch-strip" role="status">
      {plural(articles.length, 'article')} of this import {articles.length === 1 ? 'holds' : 'hold'} names of your
      watch-lists: {[...lists].join(', ')}.
    </p>
  );
}
