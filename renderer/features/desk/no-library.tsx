import type { ReactNode } from 'react';
import type { Failure } from '../../../preload/contract';
import { Bar } from '../../ui/bar';
import { Button } from '../../ui/button';
import { useOpenLibrary } from '../lock/use-open-library';
import { useDesk } from './context';

/** The library could not be opened: says why and offers another. The file itself was not touched. */
export function NoLibrary({ failure }: { failure: Failure }): ReactNode {
  const { dispatch } = useDesk();
  const open = useOpenLibrary();
  return (
    <>
      <Bar title="No library open" />
      <div className="scroll">
        <div className="empty">
          <h2>The library could not be opened</h2>
          <p role="alert">{failure.message}</p>
          <div className="actions">
            <Button look="primary" onClick={() => void open()}>
              Open another library…
            </Button>
            <Button onClick={() => dispatch({ type: 'dialog', name: 'new-library' })}>New library…</Button>
          </div>
        </div>
      </div>
    </>
  );
}
