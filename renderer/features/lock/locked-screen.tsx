import type { ReactNode } from 'react';
import type { LibraryInfo } from '../../../preload/contract';
import { Bar } from '../../ui/bar';
import { Button } from '../../ui/button';
import { useDesk } from '../desk/context';
import { useOpenLibrary } from './use-open-library';
import { UnlockForm } from './unlock-form';

/** All there is while the library is locked: nothing of it is in the window. */
export function LockedScreen({ onOpened }: { onOpened: (library: LibraryInfo) => void }): ReactNode {
  const { dispatch } = useDesk();
  const open = useOpenLibrary();
  return (
    <>
      <Bar title="Library locked" />
      <div className="scroll">
        <div className="empty locked">
          <h2>This library is locked</h2>
          <UnlockForm onOpened={onOpened}>
            <Button onClick={() => void open()}>Open another library…</Button>
            <Button onClick={() => dispatch({ type: 'dialog', name: 'new-library' })}>New library…</Button>
          </UnlockForm>
        </div>
      </div>
    </>
  );
}
