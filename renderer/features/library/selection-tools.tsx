import { useState, type ReactNode } from 'react';
import { ask } from '../../api';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { plural } from '../../ui/words';
import { BulkDetailsDialog } from '../article/details-dialog';
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
        <Dialog title="Articles with a date of their own" onClose={() => setDialog(null)} alert>
          <p>
            {plural(own.length, 'article has', 'articles have')} a date of {own.length === 1 ? 'its' : 'their'} own: the
            text or the file’s name states it, or somebody gave it.
          </p>
          <div className="actions">
            <Button onClick={() => setDialog(null)}>Cancel</Button>
            {others.length > 0 && (
              <Button look="primary" onClick={() => void save(others)}>
                Keep {own.length === 1 ? 'that' : 'those'}, set the other {others.length}
              </Button>
            )}
            <Button look="danger" onClick={() => void save(rows)}>
              Set all {rows.length}
            </Button>
          </div>
        </Dialog>
      )}
      {dialog === 'details' && (
        <BulkDetailsDialog
          articles={rows.map(({ id }) => id)}
          onClose={() => {
            setDialog(null);
            onDone();
          }}
        />
      )}
    </>
  );
}
