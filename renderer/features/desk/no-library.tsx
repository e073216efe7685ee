import type { ReactNode } from 'react';
import type { Failure } from '../../../preload/contract';
import { ask } from '../../api';
import { Bar } from '../../ui/bar';
import { Button } from '../../ui/button';
import { useDesk } from './context';

/** The library could not be opened: says why and offers another. The file itself was not touched. */
export function NoLibrary({ failure }: { failure: Failure }): ReactNode {
  const { dispatch, setLibrary, fail } = useDesk();
  const change = async (channel: 'library:open' | 'library:create'): Promise<void> => {
    const answer = await ask(channel);
    if (!answer.ok) {
      fail(answer);
      return;
    }
    setLibrary(answer.value);
    dispatch({ type: 'go', screen: { kind: 'briefings' } });
  };
  return (
    <>
      <Bar title="No library open" />
      <div className="scroll">
        <div className="empty">
          <h2>The library could not be opened</h2>
          <p role="alert">{failure.message}</p>
          <div className="actions">
            <Button look="primary" onClick={() => void change('library:open')}>
              Open another library…
            </Button>
            <Button onClick={() => void change('library:create')}>New library…</Button>
          </div>
        </div>
      </div>
    </>
  );
}
