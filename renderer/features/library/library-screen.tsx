import { useEffect, useId, useImperativeHandle, useRef, useState, type ReactNode } from 'react';
import type { ArticleQuery, ArticleSort, Search } from '../../../preload/contract';
import { ask } from '../../api';
import { Bar } from '../desk/bar';
import { Button } from '../../ui/button';
import { Failed } from '../../ui/failed';
import { Field } from '../../ui/field';
import { plural } from '../../../preload/contract/wording/words';
import { ArticleNoteDialog } from '../article/note';
import { useDesk, useReadOnly } from '../desk/context';
import type { LibraryAt, LibraryPlace, OpenSaved } from '../desk/state';
import { Filters } from './filters';
import { Loosen } from './loosen';
import { everything, filterCount, narrowings, shownNames } from './narrowing';
import { Rows, type RowAt } from './rows';
import { RemoveSavedDialog, SaveSearchDialog, WatchDialog } from './save-dialogs';
import { SelectionTools } from './selection-tools';
import { useArticles, type Row } from './use-articles';

const filters: ArticleQuery['filter'][] = ['all', 'undated', 'not-analysed', 'withdrawn'];
const sorts: { id: ArticleSort; name: string }[] = [
  { id: 'relevance', name: 'Best match' },
  { id: 'date', name: 'Newest day' },
  { id: 'oldest', name: 'Oldest day' },
  { id: 'imported', name: 'Last taken in' },
  { id: 'source', name: 'Outlet' },
  { id: 'title', name: 'Title' },
];

/** All articles: searched as one types, narrowed, sorted. */
export function LibraryScreen({
  filter,
  search: first,
  saved,
  left,
}: {
  filter: ArticleQuery['filter'];
  /** What it opens with; null opens it whole. */
  search: Search | null;
  saved: OpenSaved | null;
  left: LibraryPlace | null;
}): ReactNode {
  const { dispatch, revision, inLibrary } = useDesk();
  const [dialog, setDialog] = useState<'save' | 'watch' | 'remove' | null>(null);
  const [noting, setNoting] = useState<Row | null>(null);
  const [search, setSearch] = useState<Search>(() => left?.search ?? first ?? { ...everything, filter });
  const [open, setOpen] = useState(() => left?.filters ?? (first !== null && filterCount(first) > 0));
  const [selected, setSelected] = useState<ReadonlyMap<number, Row>>(
    () => new Map(left?.selected.map((row) => [row.id, row])),
  );
  const [ticking, setTicking] = useState(left?.ticking ?? false);
  const ticks = ticking || search.filter === 'undated';
  const articles = useArticles(search, revision);
  const panel = useId();
  const told = useId();
  const watched = saved !== null && search.watch === saved.id ? saved.name : null;
  const chips = narrowings(search, watched).filter(({ id }) => id !== 'search' && id !== 'filter');
  const narrowed = narrowings(search, watched).length > 0;
  const shown = articles.total !== null;
  const savedId = saved?.id ?? null;
  useEffect(() => {
    // What is listed now was looked at; the rows keep their flag until one leaves.
    if (savedId !== null && shown) void ask('saved:seen', savedId);
  }, [savedId, shown]);
  const middle = useRef<(() => RowAt) | null>(null);
  const place = (at: RowAt): LibraryAt => ({
    kind: 'library',
    filter,
    ...(first === null ? {} : { search: first }),
    ...(saved === null ? {} : { saved }),
    left: { search, filters: open, ticking, selected: [...selected.values()], ...at },
  });
  useImperativeHandle(inLibrary, () => () => place(middle.current?.() ?? { row: 0, article: null }));
  const readOnly = useReadOnly();
  const closeDialog = (): void => setDialog(null);
  const change = (next: Search): void => {
    setSearch(next);
    setSelected(new Map());
  };
  return (
    <>
      <Bar title={saved?.name ?? (search.filter === 'undated' ? 'Undated articles' : 'Library')}>
        {!readOnly && saved !== null && <Button onClick={() => setDialog('remove')}>Remove…</Button>}
        {!readOnly && search.filter !== 'undated' && (
          <Button
            aria-pressed={ticking}
            onClick={() => {
              setTicking(!ticking);
              setSelected(new Map());
            }}
          >
            Select
          </Button>
        )}
        {!readOnly && narrowed && search.watch === undefined && (
          <Button onClick={() => setDialog('save')}>Keep search…</Button>
        )}
        {!readOnly && <Button onClick={() => setDialog('watch')}>Watch names…</Button>}
        <Button onClick={() => dispatch({ type: 'dialog', name: 'library' })}>Library file…</Button>
      </Bar>
      <div role="search">
        <div className="toolbar">
          <SearchField
            search={search.search}
            focus={left === null}
            told={told}
            onChange={(words) => change({ ...search, search: words })}
          />
          <Field label="Show">
            {(ids) => (
              <select
                {...ids}
                value={search.filter}
                onChange={(event) => {
                  const next = filters.find((id) => id === event.target.value);
                  if (next !== undefined) change({ ...search, filter: next });
                }}
              >
                {filters.map((id) => (
                  <option key={id} value={id}>
                    {shownNames[id]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label="Sort by">
            {(ids) => (
              <select
                {...ids}
                value={search.sort ?? 'relevance'}
                onChange={(event) => {
                  const next = sorts.find(({ id }) => id === event.target.value);
                  if (next !== undefined) change({ ...search, sort: next.id });
                }}
              >
                {sorts.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Button aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
            Filters{filterCount(search) > 0 && ` (${filterCount(search)})`}
          </Button>
        </div>
        <p className="notes" id={told} role="status">
          {articles.notes.map((note) => (
            <span key={note}>{note} </span>
          ))}
        </p>
        <div id={panel}>{open && <Filters search={search} onChange={change} />}</div>
      </div>
      {ticks && (articles.total ?? 0) > 0 && (
        <SelectionTools
          selected={selected}
          onDone={() => setSelected(new Map())}
          onAll={() => {
            const rows = new Map<number, Row>();
            for (let index = 0; index < (articles.total ?? 0); index++) {
              const row = articles.row(index);
              if (row !== undefined) rows.set(row.id, row);
            }
            setSelected(rows);
          }}
        />
      )}
      <div className="found">
        <Failed of={[articles]} />
        <p className="count" role="status">
          {articles.failure === null &&
            (articles.total === null ? 'Reading…' : `${plural(articles.total, 'article')}${narrowed ? ' found' : ''}`)}
        </p>
        {chips.length > 0 && (
          <ul className="chips" aria-label="Narrowed by">
            {chips.map(({ id, label, without }) => (
              <li key={id}>
                <Button aria-label={`Take away “${label}”`} onClick={() => change(without)}>
                  {label} <span aria-hidden="true">×</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
      {articles.total === 0 ? (
        <div className="rows">
          <div className="empty">
            <h2>{narrowed ? 'Nothing found' : 'The library is empty'}</h2>
            <p>{emptyText(search, narrowed)}</p>
            {narrowed && <Loosen search={search} watched={watched} onLoosen={change} />}
          </div>
        </div>
      ) : (
        <Rows
          articles={articles}
          at={left}
          middle={middle}
          seen={saved?.seen ?? null}
          open={(id, at) => dispatch({ type: 'go', screen: { kind: 'article', id, back: place(at) } })}
          note={readOnly ? null : setNoting}
          select={
            ticks
              ? {
                  has: (id) => selected.has(id),
                  toggle: (row) => {
                    const next = new Map(selected);
                    if (!next.delete(row.id)) next.set(row.id, row);
                    setSelected(next);
                  },
                }
              : null
          }
        />
      )}
      {noting !== null && <ArticleNoteDialog article={noting} onClose={() => setNoting(null)} />}
      {dialog === 'save' && <SaveSearchDialog search={search} onClose={closeDialog} />}
      {dialog === 'watch' && <WatchDialog onClose={closeDialog} />}
      {dialog === 'remove' && saved !== null && <RemoveSavedDialog saved={saved} onClose={closeDialog} />}
    </>
  );
}

/** The words that are sought. */
function SearchField({
  search,
  focus,
  told,
  onChange,
}: {
  search: string;
  focus: boolean;
  /** Id of what says what was not understood. */
  told: string;
  onChange: (search: string) => void;
}): ReactNode {
  const { dispatch } = useDesk();
  return (
    <Field label="Search title and text" className="search">
      {(ids) => (
        <span className="search-line">
          <input
            {...ids}
            type="search"
            autoFocus={focus}
            maxLength={300}
            aria-describedby={told}
            value={search}
            onChange={(event) => onChange(event.target.value)}
          />
          <Button look="plain" onClick={() => dispatch({ type: 'dialog', name: 'search-help' })}>
            How to search
          </Button>
        </span>
      )}
    </Field>
  );
}

function emptyText(search: Search, narrowed: boolean): string {
  const { filter } = search;
  if (narrowings(search, null).length === 1) {
    if (filter === 'undated') return 'Every article has a publication date.';
    if (filter === 'not-analysed') return 'Every article could be analysed.';
    if (filter === 'withdrawn') return 'No article was withdrawn.';
  }
  return narrowed ? 'No article is all of this at once.' : 'Drop files or folders of articles anywhere on this window.';
}
