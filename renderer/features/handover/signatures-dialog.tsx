import { useState, type ReactNode } from 'react';
import type { Answer, Signatures } from '../../../preload/contract';
import { ask } from '../../api';
import { Button } from '../../ui/button';
import { dayOf, formatDay } from '../../../preload/contract/wording/dates';
import { Dialog } from '../../ui/dialog';
import { Failed } from '../../ui/failed';
import { TextField } from '../../ui/field';
import { useAnswer } from '../../ui/use-answer';
import { useDesk } from '../desk/context';
import { Fingerprint, shortPrint } from './fingerprint';
import { here } from './signed-line';

export const KEYRING_WORDS = {
  sealed: 'The system’s keyring seals the key.',
  plain: 'This system has no keyring to seal the key with: it lies in a file that only you can read.',
};

/** The own key and name, and whose keys are known. */
export function SignaturesDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { settings, saveSettings, tell, fail } = useDesk();
  const answer = useAnswer('signatures:get', [], 0);
  const { value, failure } = answer;
  const [changed, setChanged] = useState<Signatures | null>(null);
  const [name, setName] = useState(settings.closedBy);
  const [renewing, setRenewing] = useState(false);
  const now = changed ?? value;
  const take = (answer: Answer<'signatures:get'>): void => {
    if (answer.ok) setChanged(answer.value);
    else fail(answer);
  };
  const renew = async (): Promise<void> => {
    setRenewing(false);
    take(await ask('signatures:renew'));
  };
  const save = async (): Promise<void> => {
    const answer = await ask('signatures:export');
    if (answer.ok) tell(`Saved ${answer.value.fileName}.`);
    else fail(answer);
    if (answer.ok) take(await ask('signatures:get'));
  };
  const close = (): void => {
    const by = name.trim();
    if (by !== settings.closedBy) saveSettings({ ...settings, closedBy: by });
    onClose();
  };
  return (
    <Dialog title="Signatures" onClose={close}>
      <p>
        A closed briefing that is handed over in a file is signed: on another machine it shows who did, and any change.
      </p>
      <h3>Your signature</h3>
      <TextField label="Name" hint="Under which you close and sign." maxLength={100} value={name} onChange={setName} />
      <Failed of={[answer]} />
      {now?.own === null && <p>There is no key yet: it is made when you first hand over a briefing.</p>}
      {now?.own != null && (
        <>
          <p>
            Key of {formatDay(dayOf(now.own.made, here()))}. Who opens a file of yours for the first time compares this
            fingerprint:
          </p>
          <Fingerprint of={now.own.fingerprint} label="Fingerprint of your key" />
        </>
      )}
      {now !== null && <p className="soft">{KEYRING_WORDS[(now.own?.sealed ?? now.keyring) ? 'sealed' : 'plain']}</p>}
      {renewing ? (
        <div role="alert">
          <p>
            With a new key every reader sees a stop until they have forgotten the old one and compared the new. The old
            one is put aside, not deleted.
          </p>
          <div className="row">
            <Button onClick={() => setRenewing(false)}>Keep the key</Button>
            <Button look="danger" onClick={() => void renew()}>
              Make a new key
            </Button>
          </div>
        </div>
      ) : (
        <div className="row">
          <Button onClick={() => void save()}>Save public key…</Button>
          {(now?.own != null || failure !== null) && <Button onClick={() => setRenewing(true)}>New key…</Button>}
        </div>
      )}
      <h3>Known signers</h3>
      {now !== null && now.known.length === 0 && <p>None yet. A key is kept when you compared it at its first file.</p>}
      {now !== null && now.known.length > 0 && (
        <ul className="signers">
          {now.known.map(({ name: who, fingerprint, since }) => (
            <li key={fingerprint}>
              <span>
                <b>{who}</b> {shortPrint(fingerprint)} …{' '}
                <span className="soft">known since {formatDay(dayOf(since, here()))}</span>
              </span>
              <Button
                aria-label={`Forget ${who}`}
                onClick={() => void ask('signatures:forget', fingerprint).then(take)}
              >
                Forget
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="actions">
        <Button look="primary" onClick={close}>
          Done
        </Button>
      </div>
    </Dialog>
  );
}
