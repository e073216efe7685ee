import { useState, type ReactNode } from 'react';
import type { LibraryInfo, Result } from '../../../preload/contract';
import { ask } from '../../api';
import { Button } from '../../ui/button';
import { useAnswer } from '../../ui/use-answer';
import { useDesk } from '../desk/context';
import type { Tried } from './not-unlocked';
import { PassphraseField } from './passphrase-fields';

/** Opens the library that waits for its passphrase. */
export function UnlockForm({
  onOpened,
  onStuck,
  children,
}: {
  onOpened: (library: LibraryInfo) => void;
  /** It is damaged, or the user is sure of a passphrase that does not open it. */
  onStuck: (tried: Tried) => void;
  /** What can be done instead. */
  children: ReactNode;
}): ReactNode {
  const { state } = useDesk();
  // Another library may have been chosen meanwhile, and waits then.
  const { value: protection } = useAnswer('library:protection', [], state.dialog === 'unlock' ? 1 : 0);
  const [passphrase, setPassphrase] = useState('');
  const [keep, setKeep] = useState(false);
  const [running, setRunning] = useState(false);
  const [failed, setFailed] = useState<Tried | null>(null);
  const through = (answer: Result<LibraryInfo>, given: string | null): void => {
    setRunning(false);
    setPassphrase('');
    if (answer.ok) onOpened(answer.value);
    else if (answer.code === 'damaged-library') onStuck({ failure: answer, passphrase: given });
    else setFailed({ failure: answer, passphrase: given });
  };
  const unlock = async (): Promise<void> => {
    setRunning(true);
    setFailed(null);
    through(await ask('library:unlock', passphrase, keep), passphrase);
  };
  const byKeyring = async (): Promise<void> => {
    setRunning(true);
    setFailed(null);
    through(await ask('library:unlock-keyring'), null);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '' && !running) void unlock();
      }}
    >
      <p className="path">{protection?.locked?.path}</p>
      <PassphraseField label="Passphrase" autoFocus value={passphrase} onChange={setPassphrase} />
      {protection?.keyring === 'offered' && (
        <label className="check">
          <input type="checkbox" checked={keep} onChange={(event) => setKeep(event.target.checked)} />
          Let this computer’s keyring open it from now on: whoever is signed in here as you can then open it
        </label>
      )}
      {protection?.keyring === 'none' && (
        <p className="hint">This computer has no keyring that could open it: the passphrase is needed each time.</p>
      )}
      {failed !== null && <p role="alert">{failed.failure.message}</p>}
      <p role="status">{running ? 'Opening…' : ''}</p>
      <div className="actions">
        <Button type="submit" look="primary" waits={passphrase === '' || running}>
          Unlock
        </Button>
        {protection?.keyring === 'kept' && (
          <Button waits={running} onClick={() => void byKeyring()}>
            Unlock with this computer’s keyring
          </Button>
        )}
        {failed?.failure.code === 'wrong-passphrase' && (
          <Button waits={running} onClick={() => onStuck(failed)}>
            Restore a backup…
          </Button>
        )}
        {children}
      </div>
    </form>
  );
}
