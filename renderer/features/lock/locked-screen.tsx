import { useState, type ReactNode } from 'react';
import type { LibraryInfo, Saved } from '../../../preload/contract';
import { Bar } from '../desk/bar';
import { Button } from '../../ui/button';
import { useDesk } from '../desk/context';
import { NotUnlocked, titleOf, type Tried } from './not-unlocked';
import { useOpenLibrary } from './use-open-library';
import { UnlockForm } from './unlock-form';

/** All there is while the library is locked: nothing of it is in the window. */
export function LockedScreen({
  onOpened,
  onSaved,
}: {
  onOpened: (library: LibraryInfo) => void;
  onSaved: (saved: Saved) => void;
}): ReactNode {
  const { dispatch } = useDesk();
  const open = useOpenLibrary();
  const [tried, setTried] = useState<Tried | null>(null);
  const instead = (
    <>
      <Button onClick={() => void open()}>Open another library…</Button>
      <Button onClick={() => dispatch({ type: 'dialog', name: 'new-library' })}>New library…</Button>
    </>
  );
  return (
    <>
      <Bar title="Library locked" />
      <div className="scroll">
        <div className="empty locked">
          <h2>{tried === null ? 'This library is locked' : titleOf(tried)}</h2>
          {tried === null ? (
            <UnlockForm onOpened={onOpened} onStuck={setTried}>
              {instead}
            </UnlockForm>
          ) : (
            <NotUnlocked tried={tried} onBack={() => setTried(null)} onSaved={onSaved}>
              {instead}
            </NotUnlocked>
          )}
        </div>
      </div>
    </>
  );
}
