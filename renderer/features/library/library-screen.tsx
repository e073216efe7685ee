import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { ArticleQuery } from '../../../preload/contract';
import { Bar } from '../../ui/bar';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { plural } from '../../ui/words';
import { useDesk } from '../desk/context';
import type { LibraryPlace } from '../desk/state';
import { LibraryRow, type Selecting } from './library-row';
import { SelectionDate } from './selection-date';
import { useArticles, type Articles } from './use-articles';

const filters: { id: ArticleQuery['filter']; name: string }[] = [
  { id: 'all', name: 'All articles' },
  { id: 'undated', name: 'Undated' },
  { id: 'not-analysed', name: 'Not analysed' },
  { id: 'withdrawn', name: 'Withdrawn' },
];

export function LibraryScreen({
  filter: first,
  left,
}: {
  filter: ArticleQuery['filter'];
  left: LibraryPlace | null;
}): ReactNode {
  const { dispatch, revision } = useDesk();
  const [search, setSearch] = useState(left?.search ?? '');
  const [filter, setFilter] = useState(first);
  const [from, setFrom] = useState(left?.from ?? '');
  const [to, setTo] = useState(left?.to ?? '');
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const articles = useArticles(
    { search, filter, from: from === '' ? null : from, to: to === '' ? null : to },
    revision,
  );
  const narrowed = search !== '' || filter !== 'all' || from !== '' || to !== '';
  return (
    <>
      <Bar title={filter === 'undated' ? 'Undated articles' : 'Library'}>
        <Button onClick={() => dispatch({ type: 'dialog', name: 'library' })}>Library file…</Button>
      </Bar>
      <div className="toolbar" role="search">
        <Field label="Search title and text" className="search">
          {(ids) => (
            <input
              {...ids}
              type="search"
              autoFocus={left === null}
              maxLength={300}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
          )}
        </Field>
        <Field label="Show">
          {(ids) => (
            <select
              {...ids}
              value={filter}
              onChange={(event) => {
                const next = filters.find(({ id }) => id === event.target.value);
                if (next !== undefined) setFilter(next.id);
                setSelected(new Set());
              }}
            >
              {filters.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        {filter !== 'undated' && (
          <>
            <Field label="Published from" className="day">
              {(ids) => <input {...ids} type="date" value={from} onChange={(event) => setFrom(event.target.value)} />}
            </Field>
            <Field label="until" className="day">
              {(ids) => <input {...ids} type="date" value={to} onChange={(event) => setTo(event.target.value)} />}
            </Field>
          </>
        )}
      </div>
      {filter === 'undated' && (articles.total ?? 0) > 0 && (
        <SelectionDate
          selected={selected}
          onDone={() => setSelected(new Set())}
          onAll={() => {
            const ids = new Set<number>();
            for (let index = 0; index < (articles.total ?? 0); index++) {
              const row = articles.row(index);
              if (row !== undefined) ids.add(row.id);
            }
            setSelected(ids);
          }}
        />
      )}
      <p className="count" role="status">
        {articles.failure !== null
          ? articles.failure.message
          : articles.total === null
            ? 'Reading…'
            : `${plural(articles.total, 'article')}${narrowed ? ' found' : ''}`}
      </p>
      {articles.total === 0 ? (
        <div className="rows">
          <div className="empty">
            <h2>{narrowed ? 'Nothing found' : 'The library is empty'}</h2>
            <p>{emptyText(filter, narrowed)}</p>
          </div>
        </div>
      ) : (
        <List
          articles={articles}
          at={left?.row ?? null}
          open={(id, row) =>
            dispatch({
              type: 'go',
              screen: { kind: 'article', id, back: { kind: 'library', filter, left: { search, from, to, row } } },
            })
          }
          select={
            filter === 'undated'
              ? {
                  has: (id) => selected.has(id),
                  toggle: (id) => {
                    const next = new Set(selected);
                    if (!next.delete(id)) next.add(id);
                    setSelected(next);
                  },
                }
              : null
          }
        />
      )}
    </>
  );
}

function emptyText(filter: ArticleQuery['filter'], narrowed: boolean): string {
  if (filter === 'undated') return 'Every article has a publication date.';
  if (filter === 'not-analysed') return 'Every article could be analysed.';
  if (filter === 'withdrawn') return 'No article was withdrawn.';
  return narrowed
    ? 'No article holds these words in these days.'
    : 'Drop files or folders of articles anywhere on this window.';
}

/** Only the rows in sight are on the page; the arrow keys go through all of them. */
function List({
  articles,
  at,
  open,
  select,
}: {
  articles: Articles;
  at: number | null;
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
                <LibraryRow row={row} open={(id) => open(id, item.index)} select={select} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
