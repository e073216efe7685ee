import { useState, type ReactNode } from 'react';
import type { BackupEntry, Restored } from '../../../preload/contract';
import { ask } from '../../api';
import { Button } from '../../ui/button';
import { formatInstant } from '../../../preload/contract/wording/dates';
import { Dialog } from '../../ui/dialog';
import { Failed } from '../../ui/failed';
import { formatBytes } from '../../../preload/contract/wording/figures';
import { useAnswer } from '../../ui/use-answer';
import { plural } from '../../../preload/contract/wording/words';
import { useDesk } from '../desk/context';

/** What is said of a backup beside when it was taken. */
const STATES: Record<BackupEntry['state'], string | null> = {
  sound: null,
  before: 'before a newer version changed the library’s form',
  doubted: 'something in the library was not as Daybrief wrote it',
  damaged: 'damaged: it can’t be restored',
};

/** @param locks whether the library itself is encrypted: a backup of an earlier time need not be */
export function backupWords({ articles, bytes, state, encrypted }: BackupEntry, locks: boolean): string {
  const plain = locks && !encrypted ? 'not encrypted' : null;
  return [articles === null ? null : plural(articles, 'article'), formatBytes(bytes), plain, STATES[state]]
    .filter((part) => part !== null)
    .join(', ');
}

/** The backups of the open library, and the way back to one. */
export function Backups({ onRestored }: { onRestored: () => void }): ReactNode {
  const { library, revision, fail } = useDesk();
  const [taken, setTaken] = useState(0);
  const [taking, setTaking] = useState(false);
  const [asked, setAsked] = useState<BackupEntry | null>(null);
  const answer = useAnswer('backups:list', [], revision + taken);
  const zone = library?.timeZone ?? 'UTC';
  const locks = library?.encrypted === true;
  const take = async (): Promise<void> => {
    setTaking(true);
    const done = await ask('backups:take');
    setTaking(false);
    if (!done.ok) fail(done);
    setTaken((last) => last + 1);
  };
  const backups = answer.value?.backups ?? null;
  return (
    <section aria-labelledby="backups">
      <h3 id="backups">Backups</h3>
      <Failed of={[answer]} />
      {backups === null && answer.failure === null && <p role="status">Reading the backups…</p>}
      {backups !== null && (
        <p>
          {backups.length === 0
            ? 'None was taken yet.'
            : `They lie in ${answer.value?.folder ?? ''}. If this disk is lost they are lost with it: copy the library elsewhere as well.`}
        </p>
      )}
      {backups !== null && backups.length > 0 && (
        <BackupRows backups={backups} zone={zone} wordsOf={(of) => backupWords(of, locks)} onRestore={setAsked} />
      )}
      <div className="row">
        <Button disabled={library?.readOnly !== null} waits={taking} onClick={() => void take()}>
          {taking ? 'Backing up…' : 'Back up now'}
        </Button>
      </div>
      {asked !== null && <RestoreDialog backup={asked} onClose={() => setAsked(null)} onRestored={onRestored} />}
    </section>
  );
}

interface Rows {
  backups: readonly BackupEntry[];
  /** IANA name of the zone their times are told in. */
  zone: string;
  wordsOf: (backup: BackupEntry) => string;
  waits?: boolean;
  onRestore: (backup: BackupEntry) => void;
}

/** Backups, each with a way back to it unless it is damaged. */
export function BackupRows({ backups, zone, wordsOf, waits = false, onRestore }: Rows): ReactNode {
  return (
    <ul className="backups" aria-label="Backups">
      {backups.map((backup) => (
        <li key={backup.name}>
          <span>
            {formatInstant(backup.at, zone)}
            <small>{wordsOf(backup)}</small>
          </span>
          <Button
            disabled={backup.state === 'damaged'}
            waits={waits}
            aria-label={`Restore the backup of ${formatInstant(backup.at, zone)}…`}
            onClick={() => onRestore(backup)}
          >
            Restore…
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Shows a restored library, and says where what was replaced is kept. */
export function useRestored(): (restored: Restored, at: BackupEntry['at']) => void {
  const { setLibrary, tell, changed } = useDesk();
  return ({ library, kept }, at) => {
    setLibrary(library);
    changed();
    tell(
      `The library is as it was ${formatInstant(at, library.timeZone)}.${kept === null ? '' : ` What was there before is kept as ${kept}.`}`,
    );
  };
}

function RestoreDialog({
  backup,
  onClose,
  onRestored,
}: {
  backup: BackupEntry;
  onClose: () => void;
  onRestored: () => void;
}): ReactNode {
  const { library, fail } = useDesk();
  const restored = useRestored();
  const [busy, setBusy] = useState(false);
  const go = async (): Promise<void> => {
    setBusy(true);
    const answer = await ask('backups:restore', backup.name);
    if (answer.ok) {
      restored(answer.value, backup.at);
      onRestored();
    } else {
      fail(answer);
      onClose();
    }
  };
  return (
    <Dialog title="Restore this backup?" alert onClose={onClose}>
      <p>
        The library will be as it was {formatInstant(backup.at, library?.timeZone ?? 'UTC')} (
        {backupWords(backup, library?.encrypted === true)}). What was taken in and done since is not in it. Nothing is
        deleted: the library as it is now is kept beside it under another name, and the backup stays.
      </p>
      <div className="actions">
        <Button onClick={onClose}>Cancel</Button>
        <Button look="primary" waits={busy} onClick={() => void go()}>
          {busy ? 'Restoring…' : 'Restore'}
        </Button>
      </div>
    </Dialog>
  );
}
