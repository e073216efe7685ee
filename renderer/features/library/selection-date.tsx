import { useState, type ReactNode } from 'react';
import { ask } from '../../api';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { plural } from '../../ui/words';
import { useDesk } from '../desk/context';

/** The tray's own tool: one date for the articles that are ticked. */
export function SelectionDate({
  selected,
  onAll,
  onDone,
}: {
  selected: ReadonlySet<number>;
  onAll: () => void;
  onDone: () => void;
}): ReactNode {
  const { changed, tell, fail } = useDesk();
  const [day, setDay] = useState('');
  const save = async (): Promise<void> => {
    const answer = await ask('articles:date', { articles: [...selected], published: day });
    if (!answer.ok) {
      fail(answer);
      return;
    }
    onDone();
    changed();
    tell(`${plural(answer.value.length, 'article')} dated.`);
  };
  return (
    <form
      className="toolbar"
      onSubmit={(event) => {
        event.preventDefault();
        if (day !== '' && selected.size > 0) void save();
      }}
    >
      <Button onClick={onAll}>Select all shown</Button>
      <Field label="Publication date" className="day">
        {(ids) => <input {...ids} type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
      <Button type="submit" look="primary" disabled={day === '' || selected.size === 0}>
        {selected.size === 0
          ? 'Set date for the ticked articles'
          : selected.size === 1
            ? 'Set date for this article'
            : `Set date for these ${selected.size} articles`}
      </Button>
    </form>
  );
}
