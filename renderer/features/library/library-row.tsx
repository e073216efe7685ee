import type { ReactNode } from 'react';
import { formatNumber } from '../../ui/figures';
import { languageName, outletName, plural, publishedWithBasis } from '../../ui/words';
import { passageParts } from './passage';
import type { Row } from './use-articles';

export interface Selecting {
  has: (id: number) => boolean;
  toggle: (id: number) => void;
}

export function LibraryRow({
  row,
  open,
  select,
}: {
  row: Row;
  open: (article: number) => void;
  select: Selecting | null;
}): ReactNode {
  const { kin } = row;
  const unsure = row.published === null || row.published.basis === 'file';
  return (
    <div className="entry">
      {select !== null && (
        <input
          type="checkbox"
          aria-label={`Select “${row.title}”`}
          checked={select.has(row.id)}
          onChange={() => select.toggle(row.id)}
        />
      )}
      <div className="what">
        <button type="button" className="name" onClick={() => open(row.id)}>
          {row.title}
        </button>
        <p className="meta">
          <span>{outletName(row)}</span>
          <span className={unsure ? 'flag' : undefined}>{publishedWithBasis(row.published)}</span>
          {row.published === null && row.ambiguousDates.length > 0 && (
            <span className="flag">
              {row.ambiguousDates.map((date) => `“${date}”`).join(', ')} can be read two ways
            </span>
          )}
          {!row.analysed && <span className="flag">not analysed: {languageName(row.language)}</span>}
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
        {row.passage !== null && (
          <p className="passage-line">
            {passageParts(row.passage).map((part, index) =>
              part.found ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
            )}
          </p>
        )}
      </div>
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
