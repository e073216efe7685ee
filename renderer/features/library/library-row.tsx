import { useId, type ReactNode } from 'react';
import { notAnalysed } from '../../../preload/contract';
import { formatNumber } from '../../../preload/contract/wording/figures';
import { outletName, plural, publishedWithBasis } from '../../../preload/contract/wording/words';
import { noteAction } from '../article/note';
import { Note } from '../edit/staff-words';
import { passageParts } from './passage';
import type { Row } from './use-articles';

export interface Selecting {
  has: (id: number) => boolean;
  toggle: (row: Row) => void;
}

export function LibraryRow({
  row,
  fresh,
  open,
  note,
  select,
}: {
  row: Row;
  /** Came in since the list was last looked at. */
  fresh: boolean;
  open: (article: number) => void;
  /** Opens the note on it, to be written; null where nothing is written. */
  note: ((row: Row) => void) | null;
  select: Selecting | null;
}): ReactNode {
  const { kin } = row;
  const title = useId();
  const unsure = row.published === null || row.published.basis === 'file';
  return (
    <div className="entry">
      {select !== null && (
        <input
          type="checkbox"
          aria-label={`Select “${row.title}”`}
          checked={select.has(row.id)}
          onChange={() => select.toggle(row)}
        />
      )}
      <div className="what">
        <button type="button" className="name" id={title} onClick={() => open(row.id)}>
          <Marked text={row.markedTitle ?? row.title} />
        </button>
        <p className="meta">
          {fresh && <span className="fresh">new</span>}
          {row.altered === true && <span className="flag">changed outside of Daybrief</span>}
          <span>{outletName(row)}</span>
          <span className={unsure ? 'flag' : undefined}>{publishedWithBasis(row.published)}</span>
          {row.published === null && row.ambiguousDates.length > 0 && (
            <span className="flag">
              {row.ambiguousDates.map((date) => `“${date}”`).join(', ')} can be read two ways
            </span>
          )}
          {!row.analysed && <span className="flag">{notAnalysed(row.language)}</span>}
          {kin !== null && (
            <span>
              {kin.relation === 'update' ? 'updates ' : 'nearly repeats '}
              <button type="button" className="link" onClick={() => open(kin.article)}>
                another article
              </button>
            </span>
          )}
          {row.withdrawn !== null && <span className="flag">withdrawn: {row.withdrawn.reason}</span>}
        </p>
        <Note of={row} />
        {row.passage !== null && (
          <p className="passage-line">
            <Marked text={row.passage} />
          </p>
        )}
      </div>
      {note !== null && (
        <button
          type="button"
          className="item-menu"
          aria-label={noteAction(row)}
          aria-describedby={title}
          onClick={() => note(row)}
        >
          Note
        </button>
      )}
      <div className="figures">
        {formatNumber(row.words)} words
        {row.analysed && (
          <>
            <br />
            {plural(row.quotes, 'quote')}, {plural(row.casualties, 'casualty statement')}
          </>
        )}
      </div>
    </div>
  );
}

function Marked({ text }: { text: string }): ReactNode {
  return passageParts(text).map((part, index) =>
    part.found ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
  );
}
