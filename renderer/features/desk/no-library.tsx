import type { ReactNode } from 'react';
import type { Failure, Saved } from '../../../preload/contract';
import { Bar } from './bar';
import { Button } from '../../ui/button';
import { Rescue } from '../library/rescue';
import { useOpenLibrary } from '../lock/use-open-library';
import { useDesk } from './context';

/** The library could not be opened: says why and offers another. The file itself was not touched. */
export function NoLibrary({ failure, onSaved }: { failure: Failure; onSaved: (saved: Saved) => void }): ReactNode {
  const { dispatch } = useDesk();
  const open = useOpenLibrary();
  // A file whose beginning was written over is not known as a library any more.
  const isDamaged = failure.code === 'damaged-library' || failure.code === 'not-a-library';
  return (
    <>
      <Bar title="No library open" />
      <div className="scroll">
        <div className="empty">
          <h2>The library could not be opened</h2>
          <p role="alert">{failure.message}</p>
          {(isDamaged || failure.code === 'not-found') && <Rescue of="started" damaged={isDamaged} onSaved={onSaved} />}
          <div className="actions">
            <Button onClick={() => void open()}>Open another library…</Button>
            <Button onClick={() => dispatch({ type: 'dialog', name: 'new-library' })}>New library…</Button>
          </div>
        </div>
      </div>
    </>
  );
}
