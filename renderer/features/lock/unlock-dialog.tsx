import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useDesk } from '../desk/context';
import { UnlockForm } from './unlock-form';

/** An encrypted library that was chosen; until it is unlocked, the one that was open stays. */
export function UnlockDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { setLibrary, dispatch } = useDesk();
  return (
    <Dialog title="Unlock the library" onClose={onClose}>
      <UnlockForm
        onOpened={(library) => {
          onClose();
          setLibrary(library);
          dispatch({ type: 'start', screen: { kind: 'briefings' } });
        }}
      >
        <Button onClick={onClose}>Cancel</Button>
      </UnlockForm>
    </Dialog>
  );
}
