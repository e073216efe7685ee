import { useState, type ReactNode } from 'react';
import type { BackupEntry, Failure, Saved, Unopened } from '../../../preload/contract';
import { ask } from '../../api';
import { Button } from '../../ui/button';
import { formatInstant } from '../../../preload/contract/wording/dates';
import { plural } from '../../../preload/contract/wording/words';
import { Failed } from '../../ui/failed';
import { useAnswer } from '../../ui/use-answer';
import { GivePassphrase } from '../lock/give-passphrase';
import { BackupRows, backupWords, useRestored } from './backups';

/** What can be done: a backup put in the library's place, or what can be read of it saved. */
type Way = { backup: BackupEntry } | 'salvage';

/** What needs a passphrase, or another one than was given. */
interface Asked {
  way: Way;
  failure: Failure;
}

interface Props {
  of: Unopened;
  /** Whether something may be left in the file to be read. */
  damaged: boolean;
  /** The passphrase that was given for it; null where none was. */
  passphrase?: string | null;
  onSaved: (saved: Saved) => void;
  /** A backup stands in its place. */
  onRestored?: () => void;
}

/** What can be done about a library that can't be opened: one of its whole backups, or what can be read of it. */
export function Rescue({ of, damaged, passphrase = null, onSaved, onRestored = () => undefined }: Props): ReactNode {
  const answer = useAnswer('rescue:backups', [of], 0);
  const restored = useRestored();
  const [busy, setBusy] = useState<Way | null>(null);
  const [failed, setFailed] = useState<Failure | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const whole = answer.value?.backups.filter(({ state }) => state !== 'damaged') ?? [];
  const newest = whole.find(({ state }) => state !== 'doubted') ?? whole[0];
  const others = answer.value?.backups.filter((backup) => backup !== newest) ?? [];
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const wordsOf = (backup: BackupEntry): string => backupWords(backup, of === 'locked');

  const go = async (way: Way, given: string | null): Promise<void> => {
    setBusy(way);
    setFailed(null);
    const failure = await (way === 'salvage' ? salvage(given) : restore(way.backup, given));
    setBusy(null);
    const needsOne = failure?.code === 'locked' || failure?.code === 'wrong-passphrase';
    setAsked(needsOne ? { way, failure } : null);
    if (failure !== null && !needsOne && failure.code !== 'cancelled') setFailed(failure);
  };
  const salvage = async (given: string | null): Promise<Failure | null> => {
    const saved = await ask('rescue:salvage', of, given);
    if (!saved.ok) return saved;
    onSaved(saved.value);
    return null;
  };
  const restore = async ({ name, at }: BackupEntry, given: string | null): Promise<Failure | null> => {
    const done = await ask('rescue:restore', of, name, given);
    if (!done.ok) return done;
    restored(done.value, at);
    onRestored();
    return null;
  };
  return (
    <>
      <Failed of={[answer]} says={(message) => `Its backups could not be listed: ${message}`} />
      {newest !== undefined && (
        <>
          <p>
            Its newest backup was taken {formatInstant(newest.at, zone)} ({wordsOf(newest)}). Restored, it stands in the
            library’s place; the file that is there now is kept beside it under another name.
          </p>
          <div className="actions">
            <Button look="primary" waits={busy !== null} onClick={() => void go({ backup: newest }, passphrase)}>
              {busy !== null && busy !== 'salvage'
                ? 'Restoring…'
                : `Restore the backup of ${formatInstant(newest.at, zone)}`}
            </Button>
          </div>
        </>
      )}
      {others.length > 0 && (
        <details>
          <summary>{plural(others.length, 'other backup')}</summary>
          <BackupRows
            backups={others}
            zone={zone}
            wordsOf={wordsOf}
            waits={busy !== null}
            onRestore={(backup) => void go({ backup }, passphrase)}
          />
        </details>
      )}
      {answer.value !== null && newest === undefined && (damaged || of === 'locked') && (
        <p>There is no backup of it that is whole.</p>
      )}
      {damaged && (
        <>
          <p>
            What can still be read of it can be brought into a new library
            {of === 'locked' ? ', encrypted with the same passphrase' : ''}, with a list of what could not.
          </p>
          <div className="actions">
            <Button waits={busy !== null} onClick={() => void go('salvage', passphrase)}>
              {busy === 'salvage' ? 'Reading the damaged library…' : 'Save what can be read…'}
            </Button>
          </div>
        </>
      )}
      {failed !== null && <p role="alert">{failed.message}</p>}
      {asked !== null && (
        <GivePassphrase
          why={whyAsked(asked)}
          name={asked.way === 'salvage' ? 'Save what can be read…' : 'Restore'}
          waits={busy !== null}
          onGiven={(given) => void go(asked.way, given)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

/** A backup is known here by when it was taken, not by its file's name. */
function whyAsked({ way, failure }: Asked): string {
  if (way === 'salvage') return failure.message;
  const its = 'It opens with the one the library had when it was taken.';
  return failure.code === 'locked'
    ? `This backup needs its passphrase. ${its}`
    : `This is not the passphrase of this backup. ${its} Nothing was changed.`;
}
