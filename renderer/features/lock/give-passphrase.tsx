import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { PassphraseField } from './passphrase-fields';

interface Props {
  /** Why one is needed, or that the one that was given is another one. */
  why: string;
  /** Of the button that goes on. */
  name: string;
  waits: boolean;
  onGiven: (passphrase: string) => void;
  onClose: () => void;
}

/** Asks for the passphrase of a library that can't be opened, or of a backup: it may have had another one then. */
export function GivePassphrase({ why, name, waits, onGiven, onClose }: Props): ReactNode {
  const [passphrase, setPassphrase] = useState('');
  const ready = passphrase !== '' && !waits;
  return (
    <Dialog title="Its passphrase" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return;
          setPassphrase('');
          onGiven(passphrase);
        }}
      >
        {!waits && <p role="alert">{why}</p>}
        <PassphraseField label="Passphrase" autoFocus value={passphrase} onChange={setPassphrase} />
        <p role="status">{waits ? 'Reading…' : ''}</p>
        <div className="actions">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" waits={!ready}>
            {name}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
