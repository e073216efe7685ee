import { useState, type ReactNode } from 'react';
import type { Failure } from '../../../preload/contract';
import { ask } from '../../api';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useDesk } from '../desk/context';
import { agreed, NewPassphrase, nothingTyped, PassphraseField } from './passphrase-fields';

/** Gives the open library another passphrase, or a plain one its first. */
export function PassphraseDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { library, setLibrary, tell } = useDesk();
  const encrypted = library?.encrypted === true;
  const [now, setNow] = useState('');
  const [typed, setTyped] = useState(nothingTyped);
  const [running, setRunning] = useState(false);
  const [failed, setFailed] = useState<Failure | null>(null);
  const next = agreed(typed);
  const ready = next !== null && (!encrypted || now !== '') && !running;
  const change = async (): Promise<void> => {
    if (next === null) return;
    setRunning(true);
    setFailed(null);
    const answer = await ask('library:passphrase', now, next);
    setRunning(false);
    setNow('');
    if (!answer.ok) {
      setFailed(answer);
      return;
    }
    onClose();
    setLibrary(answer.value);
    tell(encrypted ? 'The library has its new passphrase.' : 'The library is encrypted.');
  };
  return (
    <Dialog title={encrypted ? 'Change the passphrase' : 'Encrypt this library'} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void change();
        }}
      >
        {encrypted && <PassphraseField label="Passphrase now" autoFocus value={now} onChange={setNow} />}
        <NewPassphrase value={typed} onChange={setTyped} autoFocus={!encrypted} />
        <p>
          {encrypted
            ? 'Copies and backups made before keep the passphrase they were made with.'
            : 'Copies and backups made before stay as they are: remove them yourself. What the disk held of this library can be brought back with special tools until it is written over; a library that is encrypted from the start leaves nothing.'}
        </p>
        {failed !== null && <p role="alert">{failed.message}</p>}
        <p role="status">{running ? 'Writing the library anew…' : ''}</p>
        <div className="actions">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" waits={!ready}>
            {encrypted ? 'Change it' : 'Encrypt'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
