import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button';
import { formatInstant, formatPeriod } from '../../../preload/contract/wording/dates';
import { Dialog } from '../../ui/dialog';
import { Failed } from '../../ui/failed';
import { useAnswer } from '../../ui/use-answer';
import { useDesk } from '../desk/context';

/** Compares a closed briefing with any that was closed before it. */
export function CompareButton({ id }: { id: number }): ReactNode {
  const { state, dispatch, library } = useDesk();
  const [open, setOpen] = useState(false);
  const answer = useAnswer('briefing:list', open ? [] : null, 0);
  const { value, failure } = answer;
  const earlier = value?.filter((one) => one.id < id) ?? null;
  const { screen } = state;
  return (
    <>
      <Button onClick={() => setOpen(true)}>Compare…</Button>
      {open && (
        <Dialog title="Compare with" onClose={() => setOpen(false)}>
          <Failed of={[answer]} />
          {earlier === null && failure === null && <p role="status">Reading…</p>}
          {earlier !== null && earlier.length === 0 && <p>No briefing was closed before this one.</p>}
          <ul className="pick-list">
            {(earlier ?? []).map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    setOpen(false);
                    if (screen !== null)
                      dispatch({
                        type: 'go',
                        screen: { kind: 'compare', before: one.id, after: { id }, back: screen },
                      });
                  }}
                >
                  {one.title}, {formatPeriod(one.from, one.to)}, version {one.version}
                </button>
                <small> closed {formatInstant(one.closed, library?.timeZone ?? 'UTC')}</small>
              </li>
            ))}
          </ul>
          <div className="actions">
            <Button onClick={() => setOpen(false)}>Cancel</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
