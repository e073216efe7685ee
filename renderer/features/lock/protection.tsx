import { useState, type ReactNode } from 'react';
import type { Protection as Kept } from '../../../preload/contract';
import { ask } from '../../api';
import { Button } from '../../ui/button';
import { Failed } from '../../ui/failed';
import { useAnswer } from '../../ui/use-answer';
import { useDesk } from '../desk/context';

/** Whether the open library is encrypted, and what can be done about it. */
export function Protection(): ReactNode {
  const { library, dispatch, fail } = useDesk();
  const answer = useAnswer('library:protection', [], 0);
  const [since, setSince] = useState<Kept | null>(null);
  const keyring = (since ?? answer.value)?.keyring ?? null;
  if (library === null) return null;
  const lock = async (): Promise<void> => {
    const locked = await ask('library:lock');
    if (!locked.ok) fail(locked);
  };
  const keep = async (wanted: boolean): Promise<void> => {
    const done = await ask('library:keyring', wanted);
    if (done.ok) setSince(done.value);
    else fail(done);
  };
  return (
    <>
      <h3>Encryption</h3>
      <p>
        {library.encrypted
          ? 'Encrypted: its file, copies and backups can’t be read without its passphrase.'
          : 'Not encrypted: whoever can read its file can read its articles.'}
      </p>
      <Failed of={[answer]} says={(message) => `Whether there is a keyring could not be found out: ${message}`} />
      {library.encrypted && (keyring === 'kept' || keyring === 'offered') && (
        <label className="check">
          <input type="checkbox" checked={keyring === 'kept'} onChange={(event) => void keep(event.target.checked)} />
          This computer’s keyring may open it: whoever is signed in here as you can then open it
        </label>
      )}
      {library.encrypted && keyring === 'none' && (
        <p className="hint">This computer has no keyring that could open it: the passphrase is needed each time.</p>
      )}
      <div className="row">
        {library.readOnly === null && (
          <Button onClick={() => dispatch({ type: 'dialog', name: 'passphrase' })}>
            {library.encrypted ? 'Change passphrase…' : 'Encrypt…'}
          </Button>
        )}
        {library.encrypted && <Button onClick={() => void lock()}>Lock now</Button>}
      </div>
    </>
  );
}
