import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';

/** One thing to choose: its line, what stands under it, and what it stands for. */
export interface Choice<Of> {
  line: string;
  under: string;
  is: Of;
}

/** Chooses one of many by its words: another event, another story. */
export function PickDialog<Of>({
  title,
  of,
  find,
  legend,
  none,
  does,
  choices,
  onChoose,
  onClose,
}: {
  title: string;
  /** What something is chosen for. */
  of: string;
  /** Label of the field that narrows the list. */
  find: string;
  legend: string;
  /** Said when no line has the words sought. */
  none: string;
  /** What the button says. */
  does: string;
  choices: readonly Choice<Of>[];
  onChoose: (chosen: Of) => void;
  onClose: () => void;
}): ReactNode {
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<number | null>(null);
  const wanted = search.trim().toLowerCase();
  const found = [...choices.entries()].filter(([, { line }]) => line.toLowerCase().includes(wanted));
  return (
    <Dialog title={title} onClose={onClose} wide>
      <p className="of">{of}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const choice = chosen === null ? undefined : choices[chosen];
          if (choice === undefined) return;
          onClose();
          onChoose(choice.is);
        }}
      >
        <Field label={find}>
          {(ids) => (
            <input
              {...ids}
              type="search"
              autoFocus
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
          )}
        </Field>
        <fieldset className="choice pick">
          <legend>{legend}</legend>
          {found.length === 0 && <p>{none}</p>}
          {found.map(([index, { line, under }]) => (
            <label className="check" key={index}>
              <input type="radio" name="choice" checked={chosen === index} onChange={() => setChosen(index)} />
              <span>
                {line}
                <small>{under}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <div className="actions">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={chosen === null}>
            {does}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
