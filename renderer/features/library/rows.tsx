import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { LibraryRow, type Selecting } from './library-row';
import type { Articles, Row } from './use-articles';

/** A row of the list, and the article in it where it is known. */
export interface RowAt {
  row: number;
  article: number | null;
}

/** How many rows farther an article is looked for that is not in its row any more. */
const MOVED = 300;

/** Where the row one left is now: others may have come in above it. */
function rowNow({ row, article }: RowAt, articles: Articles): number {
  if (article === null) return row;
  for (let by = 0; by <= MOVED; by++)
    for (const at of [row + by, row - by]) if (articles.row(at)?.id === article) return at;
  return row;
}

function startOf(virtual: Virtualizer<HTMLDivElement, Element>, row: number): number {
  return virtual.getOffsetForIndex(row, 'start')?.[0] ?? 0;
}

/** The height of a row before one was seen, in pixels. */
const USUAL = 78;

/** The height that more than half of some rows have; null where no such. */
function mostCommon(rows: readonly { size: number }[]): number | null {
  const counts = new Map<number, number>();
  for (const { size } of rows) counts.set(size, (counts.get(size) ?? 0) + 1);
  return [...counts].find(([, count]) => count * 2 > rows.length)?.[0] ?? null;
}

/**
 * Only the rows in sight are on the page; the arrow keys go through all of them. What is in sight stays there when others
 * come in above it.
 */
export function Rows({
  articles,
  at,
  middle,
  seen,
  open,
  note,
  select,
}: {
  articles: Articles;
  /** The row to come back to. */
  at: RowAt | null;
  /** Tells which row stands in the middle of what is in sight. */
  middle: RefObject<(() => RowAt) | null>;
  /** Articles after this one came in since the list was last looked at; null flags none. */
  seen: number | null;
  open: (id: number, at: RowAt) => void;
  note: ((row: Row) => void) | null;
  select: Selecting | null;
}): ReactNode {
  const scroll = useRef<HTMLDivElement>(null);
  const total = articles.total ?? 0;
  const wanted = useRef(at?.row ?? null);
  const back = useRef(at);
  const [usual, setUsual] = useState(USUAL);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler.
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => usual,
    overscan: 8,
  });
  const { scrollToIndex } = virtual;
  useEffect(() => {
    // Coming back: as soon as it is known which article stands there now.
    const last = back.current;
    if (last === null || total === 0) return;
    const there = Math.min(last.row, total - 1);
    articles.need(there, there);
    if (articles.row(there) === undefined) return;
    const row = Math.min(rowNow(last, articles), total - 1);
    back.current = null;
    wanted.current = row;
    scrollToIndex(row, { align: 'center' });
  }, [total, articles, scrollToIndex]);
  const anchor = useRef<(RowAt & { of: string }) | null>(null);
  useLayoutEffect(() => {
    const offset = virtual.scrollOffset ?? 0;
    const row = virtual.getVirtualItemForOffset(offset + (virtual.scrollRect?.height ?? 0) / 2)?.index ?? 0;
    const last = anchor.current;
    if (last !== null && last.of === articles.of && last.row === row && last.article !== null && offset > 0) {
      const article = articles.row(row)?.id;
      // Read again and not there yet: it is the same article until it is known to be another.
      if (article === undefined) return;
      const now = article === last.article ? row : rowNow(last, articles);
      if (now !== row) {
        virtual.scrollToOffset(offset + startOf(virtual, now) - startOf(virtual, row));
        anchor.current = { ...last, row: now };
        return;
      }
    }
    anchor.current = { row, article: articles.row(row)?.id ?? null, of: articles.of };
  });
  useImperativeHandle(middle, () => () => anchor.current ?? { row: 0, article: null }, []);
  const items = virtual.getVirtualItems();
  // A row of another height than was thought moves all below it: the places of all are reckoned anew. So the height of those
  // that are seen first is taken for that of the others. Farther down that would move what is in sight.
  const top =
    virtual.scrollOffset === 0 ? mostCommon(items.filter(({ index }) => articles.row(index) !== undefined)) : null;
  if (top !== null && top !== usual) setUsual(top);
  const first = items[0]?.index;
  const last = items.at(-1)?.index;
  const { need, row: rowAt } = articles;

  useEffect(() => {
    // Whenever the rows are others, too: what is in sight is asked for again.
    if (first !== undefined && last !== undefined) need(first, last);
  }, [first, last, need, rowAt]);

  // A row the arrows went to gets the focus as soon as it is on the page.
  useEffect(() => {
    if (wanted.current === null) return;
    const name = scroll.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] .name`);
    if (name !== null && name !== undefined) {
      name.focus();
      wanted.current = null;
    }
  });

  const step = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const row = event.target instanceof HTMLElement ? event.target.closest('[data-index]') : null;
    const at = row === null ? -1 : Number(row.getAttribute('data-index'));
    const next = Math.min(total - 1, Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1)));
    event.preventDefault();
    wanted.current = next;
    const name = scroll.current?.querySelector<HTMLElement>(`[data-index="${next}"] .name`);
    if (name !== null && name !== undefined) {
      wanted.current = null;
      name.focus();
    }
    virtual.scrollToIndex(next);
  };

  return (
    <div className="rows" ref={scroll} onKeyDown={step} tabIndex={0} role="region" aria-label="Articles">
      <div role="list" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = articles.row(item.index);
          return (
            <div
              key={item.key}
              role="listitem"
              aria-setsize={total}
              aria-posinset={item.index + 1}
              className="virtual"
              data-index={item.index}
              ref={virtual.measureElement}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row === undefined ? (
                // Not there yet: as high as most are, so that nothing moves when it comes.
                <div className="entry coming" style={{ height: usual }}>
                  …
                </div>
              ) : (
                <LibraryRow
                  row={row}
                  fresh={seen !== null && row.id > seen}
                  open={(id) => open(id, { row: item.index, article: row.id })}
                  note={note}
                  select={select}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
