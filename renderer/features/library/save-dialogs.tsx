import { useState, type ReactNode } from 'react';
import { MOST_NAMES, type NewSaved, type Search } from '../../../preload/contract';
import { ask } from '../../api';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field, TextField } from '../../ui/field';
import { plural } from '../../../preload/contract/wording/words';
import { useDesk } from '../desk/context';
import type { OpenSaved } from '../desk/state';
import { namesIn } from './names';
import { narrowings } from './narrowing';
import { savedScreen } from './saved-screen';

/** Keeps something under a name and opens it. */
function useKeep(onClose: () => void): (saved: NewSaved) => Promise<void> {
  const { dispatch, fail } = useDesk();
  return async (saved) => {
    const answer = await ask('saved:add', saved);
    onClose();
    if (answer.ok) dispatch({ type: 'go', screen: savedScreen(answer.value) });
    else fail(answer);
  };
}

export function SaveSearchDialog({ search, onClose }: { search: Search; onClose: () => void }): ReactNode {
  const parts = narrowings(search, null).map(({ label }) => label.replace(/^Search: /u, ''));
  const [name, setName] = useState(parts.join(', ').slice(0, 80));
  const keep = useKeep(onClose);
  return (
    <Dialog title="Keep this search" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          // The search as it stands: a last word is no longer being typed.
          const whole = { ...search, search: search.search === '' ? '' : `${search.search.trim()} ` };
          if (name.trim() !== '') void keep({ name: name.trim(), content: { kind: 'search', search: whole } });
        }}
      >
        <p>It stands in the rail and says how many articles are new to it.</p>
        <NameField name={name} onChange={setName} />
        <div className="actions">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={name.trim() === ''}>
            Keep it
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

export function WatchDialog({ onClose }: { onClose: () => void }): ReactNode {
  const [name, setName] = useState('');
  const [pasted, setPasted] = useState('');
  const names = namesIn(pasted);
  const keep = useKeep(onClose);
  const ready = name.trim() !== '' && names.length > 0;
  return (
    <Dialog title="Watch a list of names" onClose={onClose} wide>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void keep({ name: name.trim(), content: { kind: 'watch', names } });
        }}
      >
        <p>
          Articles that hold one of the names are flagged when they are taken in, and stand together in the library.
        </p>
        <NameField name={name} onChange={setName} />
        <Field
          label="Names"
          hint="One a line, or on one line between commas. Each is sought as it stands, in any case."
        >
          {(ids) => <textarea {...ids} rows={10} value={pasted} onChange={(event) => setPasted(event.target.value)} />}
        </Field>
        <p role="status">
          {pasted.trim() !== '' && plural(names.length, 'name')}
          {names.length === MOST_NAMES && ': a list holds no more'}
        </p>
        <div className="actions">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={!ready}>
            Watch them
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function NameField({ name, onChange }: { name: string; onChange: (name: string) => void }): ReactNode {
  return <TextField label="Name" autoFocus required maxLength={80} value={name} onChange={onChange} />;
}

export function RemoveSavedDialog({ saved, onClose }: { saved: OpenSaved; onClose: () => void }): ReactNode {
  const { dispatch, fail, tell } = useDesk();
  const remove = async (): Promise<void> => {
    const answer = await ask('saved:remove', saved.id);
    onClose();
    if (!answer.ok) {
      fail(answer);
      return;
    }
    dispatch({ type: 'go', screen: { kind: 'library', filter: 'all' } });
    tell(`“${saved.name}” is kept no longer. No article was touched. Ctrl+Z brings it back.`);
  };
  return (
    <Dialog title={`Remove “${saved.name}”?`} onClose={onClose} alert>
      <p>The search or list of names goes; Ctrl+Z brings it back. The articles it finds stay as they are.</p>
      <div className="actions">
        <Button onClick={onClose}>Keep it</Button>
        <Button look="danger" onClick={() => void remove()}>
          Remove
        </Button>
      </div>
    </Dialog>
  );
}
