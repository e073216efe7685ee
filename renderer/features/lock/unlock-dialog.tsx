import { useState, type ReactNode } from 'react';
import type { Saved } from '../../../preload/contract';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useDesk } from '../desk/context';
import { NotUnlocked, titleOf, type Tried } from './not-unlocked';
import { UnlockForm } from './unlock-form';

/** An encrypted library that was chosen; until it is unlocked, the one that was open stays. */
export function UnlockDialog({
  onClose,
  onSaved,
}: {
  onClose: () => void;
  onSaved: (saved: Saved) => void;
}): ReactNode {
  const { setLibrary } = useDesk();
  const [tried, setTried] = useState<Tried | null>(null);
  return (
    <Dialog title={tried === null ? 'Unlock the library' : titleOf(tried)} onClose={onClose}>
      {tried === null ? (
        <UnlockForm
          onOpened={(library) => {
            onClose();
            setLibrary(library);
          }}
          onStuck={setTried}
        >
          <Button onClick={onClose}>Cancel</Button>
        </UnlockForm>
      ) : (
        <NotUnlocked
          tried={tried}
          onBack={() => setTried(null)}
          onSaved={(saved) => {
            onClose();
            onSaved(saved);
          }}
          onRestored={onClose}
        >
          <Button onClick={onClose}>Cancel</Button>
        </NotUnlocked>
      )}
    </Dialog>
  );
}
