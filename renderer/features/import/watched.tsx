import { useMemo, type ReactNode } from 'react';
import type { WatchHit } from '../../../preload/contract';
import { useAnswer } from '../../ui/use-answer';
import { plural } from '../../ui/words';
import { useDesk } from '../desk/context';
import { broughtIn, type Batch } from './batches';

/** Watch-lists by the article that holds one of their names. */
export type Hits = ReadonlyMap<number, WatchHit['lists']>;

/** The watch-lists whose names these batches brought in; empty while a batch runs: each message would ask anew. */
export function useWatchHits(batches: readonly Batch[]): Hits {
  const { imports, revision } = useDesk();
  const { running } = imports;
  const brought = useMemo(() => (running === null ? batches.flatMap(broughtIn) : []), [batches, running]);
  const watched = useAnswer('saved:hits', brought.length === 0 ? null : [brought], revision).value;
  return useMemo(() => new Map((watched ?? []).map(({ article, lists }) => [article, lists])), [watched]);
}

/** How many articles of a batch hold watched names, and of which lists; nothing where none does. */
export function WatchLine({ batch, hits }: { batch: Batch; hits: Hits }): ReactNode {
  const articles = broughtIn(batch).filter((article) => hits.has(article));
  if (articles.length === 0) return null;
  const lists = new Set(articles.flatMap((article) => (hits.get(article) ?? []).map(({ name }) => name)));
  return (
    <p className="strip watch-strip" role="status">
      {plural(articles.length, 'article')} of this import {articles.length === 1 ? 'holds' : 'hold'} names of your
      watch-lists: {[...lists].join(', ')}.
    </p>
  );
}
