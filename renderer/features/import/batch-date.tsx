import { useState, type ReactNode } from 'react';
import { ask } from '../../api';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { plural } from '../../ui/words';
import { useDesk } from '../desk/context';
import { broughtIn, doubtfulDates, type Batch } from './batches';

/** Gives one publication date to the articles of a batch whose date is unknown or assumed, or to all of them. */
export function BatchDate({ batch }: { batch: Batch }): ReactNode {
  const { imports, changed, tell, fail } = useDesk();
  const doubtful = doubtfulDates(batch);
  const all = broughtIn(batch);
  const [which, setWhich] = useState<'doubtful' | 'all'>('doubtful');
  const [day, setDay] = useState('');
  if (all.length === 0) return null;
  const articles = doubtful.length === 0 || which === 'all' ? all : doubtful;

  const save = async (): Promise<void> => {
    const answer = await ask('articles:date', { articles, published: day });
    if (!answer.ok) {
      fail(answer);
      return;
    }
    imports.dated(new Map(answer.value.map((article) => [article.id, article.published])));
    changed();
    tell(`${plural(answer.value.length, 'article')} dated.`);
  };

  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (day !== '') void save();
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
  );
}
