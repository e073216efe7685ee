import type { ReactNode } from 'react';
import type { Action, Edit, LoggedAction } from '../../../preload/contract';
import { Button } from '../../ui/button';
import { formatInstant, formatPeriod } from '../../../preload/contract/wording/dates';
import { Dialog } from '../../ui/dialog';
import { Failed } from '../../ui/failed';
import { useAnswer } from '../../ui/use-answer';
import { useDesk, useReadOnly } from '../desk/context';
import { useTakeBack } from './use-edit';
import { actionName, byWhom, editInWords, reasonOf } from './words';

const STATES = { holds: null, undone: 'undone', ended: 'taken back' } as const;

/** What the staff did in this library, newest first; an edit that holds is taken back here, whatever day it is of. */
export function RecordDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { revision, library, settings, dispatch } = useDesk();
  const takeBack = useTakeBack();
  const readOnly = useReadOnly();
  const answer = useAnswer('desk:actions', [], revision);
  const { value: actions, failure } = answer;
  const endOf = ({ id, action, state }: LoggedAction): (() => void) | null =>
    !readOnly && action.kind === 'edit' && state === 'holds' && mayEnd(action.edit)
      ? () => takeBack({ id, from: action.from, to: action.to })
      : null;
  return (
    <Dialog title="Edits of the staff" onClose={onClose} wide>
      {!readOnly && (
        <p className="of">
          What is done now is kept as done {byWhom(settings.atDesk || null)}.{' '}
          <button type="button" className="link" onClick={() => dispatch({ type: 'dialog', name: 'who' })}>
            Say who is at this desk
          </button>
        </p>
      )}
      <Failed of={[answer]} />
      {actions === null && failure === null && <p role="status">Reading…</p>}
      {actions?.length === 0 && <p>Nothing was done in this library yet.</p>}
      {actions !== null && actions.length > 0 && (
        <ul className="record" tabIndex={0} aria-label="What was done, newest first">
          {actions.map((logged) => {
            const { id, at, by, action, state } = logged;
            const words = inWords(action, actions);
            const end = endOf(logged);
            return (
              <li key={id}>
                <span className={state === 'holds' ? undefined : 'gone'}>{words}</span>
                <span className="soft">
                  {byWhom(by)}, {formatInstant(at, library?.timeZone ?? 'UTC')}
                  {action.kind === 'edit' && `, in the briefing of ${formatPeriod(action.from, action.to)}`}
                  {action.kind === 'edit' && reasonOf(action.edit)}
                  {STATES[state] !== null && `, ${STATES[state]}`}
                </span>
                {end !== null && (
                  <Button aria-label={`Take back: ${words}`} onClick={end}>
                    Take back
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <div className="actions">
        <Button onClick={onClose}>Close</Button>
      </div>
    </Dialog>
  );
}

/** What an action did; of one that took an edit back, which one. */
function inWords(action: Action, all: readonly LoggedAction[]): string {
  if (action.kind !== 'edit') return actionName(action);
  const { edit } = action;
  const ended = edit.kind === 'edit-end' ? all.find(({ id }) => id === edit.action)?.action : undefined;
  return ended?.kind === 'edit' ? `taken back: ${editInWords(ended.edit)}` : editInWords(edit);
}

/** A line looked at and late articles have a place of their own to be taken back. */
const mayEnd = ({ kind }: Edit): boolean => kind !== 'edit-end' && kind !== 'check-seen' && kind !== 'late-article';
