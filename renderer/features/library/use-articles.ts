import { useCallback, useEffect, useRef, useState } from 'react';
import type { ArticlePage, Failure, Search } from '../../../preload/contract';
import { ask } from '../../api';

export type Row = ArticlePage['articles'][number];

/** Articles asked for at a time. */
const pageSize = 100;

export interface Articles {
  /** Null until the first answer. */
  total: number | null;
  /** Which search the rows are of: the old ones stay until the new one's are there. */
  of: string;
  /** Undefined where a page has not come yet. */
  row: (index: number) => Row | undefined;
  /** Asks for the pages that hold these rows. */
  need: (first: number, last: number) => void;
  failure: Failure | null;
  /** Whether the first page of the list is being asked for. */
  busy: boolean;
  /** Asks for the list once more. */
  again: () => void;
  /** What of the search was not understood. */
  notes: readonly string[];
}

interface Held {
  of: string;
  total: number | null;
  notes: readonly string[];
  pages: ReadonlyMap<number, Row[]>;
  failure: Failure | null;
  /** How often it had been asked for once more. */
  turn: number;
}

/** The articles of a search, page by page as they come into sight. The old list stays until the new one's first page is there. */
export function useArticles(search: Search, revision: number): Articles {
  const [held, setHeld] = useState<Held>({ of: '', total: null, notes: [], pages: new Map(), failure: null, turn: 0 });
  const [turn, setTurn] = useState(0);
  const asked = useRef({ generation: 0, pages: new Set<number>(), search, turn });
  const asking = useRef(false);

  const load = useCallback(async function load(page: number): Promise<void> {
    // One search is asked at a time: of those typed meanwhile only the last is asked next.
    if (page === 0 && asking.current) return;
    const { generation, search: of, pages, turn: at } = asked.current;
    if (pages.has(page)) return;
    pages.add(page);
    const fresh = pages.size === 1;
    if (page === 0) asking.current = true;
    const answer = await ask('articles:list', { ...of, offset: page * pageSize, limit: pageSize });
    if (page === 0) asking.current = false;
    if (asked.current.generation !== generation) {
      if (!asked.current.pages.has(0)) void load(0);
      return;
    }
    setHeld((last) => {
      if (!answer.ok) return { ...last, failure: answer, turn: at };
      // Read again, the pages that were there stay until theirs come: what is in sight does not move.
      const next = new Map(fresh && last.of !== JSON.stringify(of) ? [] : last.pages);
      next.set(page, answer.value.articles);
      return {
        of: JSON.stringify(of),
        total: answer.value.total,
        notes: answer.value.notes,
        pages: next,
        failure: null,
        turn: at,
      };
    });
  }, []);

  const key = JSON.stringify(search);
  useEffect(() => {
    asked.current = { generation: asked.current.generation + 1, pages: new Set(), search, turn };
    void load(0);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `search` is told by `key`, and `revision` only says that it is time.
  }, [key, revision, turn, load]);

  const need = useCallback(
    (first: number, last: number) => {
      for (let page = Math.floor(first / pageSize); page <= Math.floor(last / pageSize); page++) void load(page);
    },
    [load],
  );
  const row = useCallback((index: number) => held.pages.get(Math.floor(index / pageSize))?.[index % pageSize], [held]);
  const again = useCallback(() => setTurn((last) => last + 1), []);
  const { of, total, notes, failure } = held;
  return { of, total, notes, row, need, failure, busy: held.turn !== turn, again };
}
