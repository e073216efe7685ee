import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { LibraryRow, type Selecting } from './library-row';
import type { Articles } from './use-articles';

/** Only the rows in sight are on the page; the arrow keys go through all of them. */
export function Rows({
  articles,
  at,
  seen,
  open,
  select,
}: {
  articles: Articles;
  at: number | null;
  /** Articles after this one came in since the list was last looked at; null flags none. */
  seen: number | null;
  open: (id: number, row: number) => void;
  select: Selecting | null;
}): ReactNode {
  const scroll = useRef<HTMLDivElement>(null);
  const total = articles.total ?? 0;
  const wanted = useRef(at);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler.
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => 78,
    overscan: 8,
  });
  const { scrollToIndex } = virtual;
  useEffect(() => {
    // Coming back: as soon as the rows are counted.
    if (at !== null && total > at && wanted.current === at) scrollToIndex(at, { align: 'center' });
  }, [at, total, scrollToIndex]);
  const items = virtual.getVirtualItems();
  const first = items[0]?.index;
  const last = items.at(-1)?.index;
  const { need } = articles;

  useEffect(() => {
    if (first !== undefined && last !== undefined) need(first, last);
  }, [first, last, need]);

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
                <div className="entry">…</div>
              ) : (
                <LibraryRow
                  row={row}
                  fresh={seen !== null && row.id > seen}
                  open={(id) => open(id, item.index)}
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
