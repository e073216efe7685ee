import { useState, type ReactNode } from 'react';
import type { Saved } from '../../../preload/contract';
import { ask } from '../../api';
import { Button } from '../../ui/button';
import { formatInstant } from '../../../preload/contract/wording/dates';
import { Dialog } from '../../ui/dialog';
import { useAnswer } from '../../ui/use-answer';
import { plural } from '../../../preload/contract/wording/words';
import { useDesk } from '../desk/context';
import { backupWords, useRestore } from './backups';

/** What can be done about a library that can't be opened: its newest whole backup, or what can be read of it. */
export function Rescue({ damaged, onSaved }: { damaged: boolean; onSaved: (saved: Saved) => void }): ReactNode {
  const { fail } = useDesk();
  const answer = useAnswer('backups:list', [], 0);
  const restore = useRestore();
  const [busy, setBusy] = useState<'restore' | 'salvage' | null>(null);
  const whole = answer.value?.backups.filter(({ state }) => state !== 'damaged') ?? [];
  const newest = whole.find(({ state }) => state !== 'doubted') ?? whole[0];
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const salvage = async (): Promise<void> => {
    setBusy('salvage');
    const saved = await ask('library:salvage');
    setBusy(null);
    if (saved.ok) onSaved(saved.value);
    else fail(saved);
  };
  const back = async (): Promise<void> => {
    if (newest === undefined) return;
    setBusy('restore');
    await restore(newest);
    setBusy(null);
  };
  return (
    <>
      {newest !== undefined && (
        <>
          <p>
            Its newest backup was taken {formatInstant(newest.at, zone)} ({backupWords(newest)}). Restored, it stands in
            the library’s place; the file that is there now is kept beside it under another name.
          </p>
          <div className="actions">
            <Button look="primary" waits={busy !== null} onClick={() => void back()}>
              {busy === 'restore' ? 'Restoring…' : `Restore the backup of ${formatInstant(newest.at, zone)}`}
            </Button>
          </div>
        </>
      )}
      {answer.value !== null && newest === undefined && damaged && <p>There is no backup of it that is whole.</p>}
      {damaged && (
        <>
          <p>What can still be read of it can be brought into a new library, with a list of what could not.</p>
          <div className="actions">
            <Button waits={busy !== null} onClick={() => void salvage()}>
              {busy === 'salvage' ? 'Reading the damaged library…' : 'Save what can be read…'}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

/** So many are listed; the file has all. */
const LISTED = 200;

/** What a salvage brought over, and what it could not. */
export function SavedDialog({ saved, onClose }: { saved: Saved; onClose: () => void }): ReactNode {
  const { articles, briefings, decisions, lost, report } = saved;
  return (
    <Dialog title="What could be read" wide onClose={onClose}>
      <p>
        The new library holds {plural(articles, 'article')}, {plural(briefings, 'closed briefing')} and{' '}
        {plural(decisions, 'decision')}. The damaged file was only read: keep it until you know that nothing more is
        wanted of it.
      </p>
      <p>
        {lost.length === 0
          ? 'Nothing is known to be missing.'
          : `Missing, or not whole (all of it in ${report}, beside the library):`}
      </p>
      {lost.length > 0 && (
        <ul aria-label="What could not be read">
          {lost.slice(0, LISTED).map(({ what, kept, why }) => (
            <li key={what}>
              {what}
              {kept === 'part' ? ', in part' : ''}: {why}
            </li>
          ))}
        </ul>
      )}
      <div className="actions">
        <Button look="primary" onClick={onClose}>
          Close
        </Button>
      </div>
    </Dialog>
  );
}
