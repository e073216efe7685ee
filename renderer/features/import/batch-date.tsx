import { useState, type ReactNode } from 'react';
import { ask } from '../../api';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { plural } from '../../../preload/contract/wording/words';
import { OwnDatesDialog } from '../article/own-dates-dialog';
import { useDesk } from '../desk/context';
import { broughtIn, doubtfulDates, type Batch } from './batches';

/** Gives one publication date to the articles of a batch whose date is unknown or assumed, or, once asked, to all of them. */
export function BatchDate({ batch }: { batch: Batch }): ReactNode {
  const { imports, changed, tell, fail } = useDesk();
  const doubtful = doubtfulDates(batch);
  const all = broughtIn(batch);
  const [which, setWhich] = useState<'doubtful' | 'all'>('doubtful');
  const [day, setDay] = useState('');
  const [asked, setAsked] = useState(false);
  if (all.length === 0) return null;
  const articles = doubtful.length === 0 || which === 'all' ? all : doubtful;

  const own = all.length - doubtful.length;

  const save = async (dated: number[]): Promise<void> => {
    setAsked(false);
    const answer = await ask('articles:date', { articles: dated, published: day });
    if (!answer.ok) {
      fail(answer);
      return;
    }
    imports.dated(new Map(answer.value.map((article) => [article.id, article.published])));
    changed();
    tell(`${plural(answer.value.length, 'article')} dated. Ctrl+Z takes it back.`);
  };

  return (
    <>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (day === '') return;
          if (articles === all && own > 0) setAsked(true);
          else void save(articles);
        }}
      >
        {doubtful.length > 0 && doubtful.length < all.length && (
          <Field label="Articles">
            {(ids) => (
              <select
                {...ids}
                value={which}
                onChange={(event) => setWhich(event.target.value === 'all' ? 'all' : 'doubtful')}
              >
                <option value="doubtful">{plural(doubtful.length, 'article')} without a certain date</option>
                <option value="all">all {plural(all.length, 'article')} of this batch</option>
              </select>
            )}
          </Field>
        )}
        <Field label="Publication date" className="day">
          {(ids) => <input {...ids} type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
        </Field>
        <Button type="submit" disabled={day === ''}>
          Set date for {articles.length === 1 ? 'this article' : 'these articles'}
        </Button>
      </form>
      {asked && (
        <OwnDatesDialog
          own={own}
          all={all.length}
          onKeep={() => void save(doubtful)}
          onAll={() => void save(all)}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}
