import { useState, type ReactNode } from 'react';
import { ask } from '../../api';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useDesk } from '../desk/context';
import { agreed, NewPassphrase, nothingTyped } from './passphrase-fields';

/** Asks how a new library is kept, then where. */
export function NewLibraryDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { setLibrary, dispatch, fail } = useDesk();
  const [encrypts, setEncrypts] = useState(false);
  const [typed, setTyped] = useState(nothingTyped);
  const passphrase = encrypts ? agreed(typed) : null;
  const ready = !encrypts || passphrase !== null;
  const make = async (): Promise<void> => {
    const answer = await ask('library:create', passphrase);
    if (!answer.ok && answer.code === 'locked') {
      // An encrypted one stands there already.
      dispatch({ type: 'dialog', name: 'unlock' });
      return;
    }
    if (answer.ok || answer.code !== 'cancelled') onClose();
    if (!answer.ok) {
      fail(answer);
      return;
    }
    setLibrary(answer.value);
    dispatch({ type: 'go', screen: { kind: 'briefings' } });
  };
  return (
    <Dialog title="New library" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void make();
        }}
      >
        <fieldset>
          <legend>How it is kept</legend>
          <label className="check">
            <input type="radio" name="kept" checked={!encrypts} onChange={() => setEncrypts(false)} />
            Not encrypted: whoever can read its file can read its articles
          </label>
          <label className="check">
            <input type="radio" name="kept" checked={encrypts} onChange={() => setEncrypts(true)} />
            Encrypted with a passphrase: its file, copies and backups can’t be read without it
          </label>
        </fieldset>
        {encrypts && (
          <>
            <NewPassphrase value={typed} onChange={setTyped} autoFocus />
            <p>What you export, print or hand over is not encrypted.</p>
          </>
        )}
        <div className="actions">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" waits={!ready}>
            Choose its place…
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
