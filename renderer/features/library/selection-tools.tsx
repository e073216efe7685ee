import { useState, type ReactNode } from 'react';
import { ask } from '../../api';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { plural } from '../../../preload/contract/wording/words';
import { BulkDetailsDialog } from '../article/details-dialog';
import { OwnDatesDialog } from '../article/own-dates-dialog';
import { useDesk } from '../desk/context';
import type { Row } from './use-articles';

/** True for a date that the article states itself, or that somebody gave it: none is overwritten unasked. */
const hasOwnDate = ({ published }: Row): boolean => published !== null && published.basis !== 'file';

/** What can be done with the articles that are ticked: one date, or one outlet, agency or dateline. */
export function SelectionTools({
  selected,
  onAll,
  onDone,
}: {
  selected: ReadonlyMap<number, Row>;
  onAll: () => void;
  onDone: () => void;
}): ReactNode {
  const { changed, tell, fail } = useDesk();
  const [day, setDay] = useState('');
  const [dialog, setDialog] = useState<'own' | 'details' | null>(null);
  const rows = [...selected.values()];
  const own = rows.filter(hasOwnDate);
  const others = rows.filter((row) => !hasOwnDate(row));

  const save = async (dated: readonly Row[]): Promise<void> => {
    setDialog(null);
    const answer = await ask('articles:date', { articles: dated.map(({ id }) => id), published: day });
    if (!answer.ok) {
      fail(answer);
      return;
    }
    onDone();
    changed();
    tell(`${plural(answer.value.length, 'article')} dated. Ctrl+Z takes it back.`);
  };
  return (
    <>
      <form
        className="toolbar"
        onSubmit={(event) => {
          event.preventDefault();
          if (day === '' || rows.length === 0) return;
          if (own.length > 0) setDialog('own');
          else void save(rows);
        }}
      >
        <Button onClick={onAll}>Select all shown</Button>
        <Field label="Publication date" className="day">
          {(ids) => <input {...ids} type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
        </Field>
        <Button type="submit" look="primary" disabled={day === '' || rows.length === 0}>
          {rows.length === 0
            ? 'Set date for the ticked articles'
            : rows.length === 1
              ? 'Set date for this article'
              : `Set date for these ${rows.length} articles`}
        </Button>
        <Button disabled={rows.length === 0} onClick={() => setDialog('details')}>
          Data of the ticked articles…
        </Button>
      </form>
      {dialog === 'own' && (
        <OwnDatesDialog
          own={own.length}
          all={rows.length}
          onKeep={() => void save(others)}
          onAll={() => void save(rows)}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'details' && (
        <BulkDetailsDialog articles={rows.map(({ id }) => id)} onClose={() => setDialog(null)} onSaved={onDone} />
      )}
    </>
  );
}
