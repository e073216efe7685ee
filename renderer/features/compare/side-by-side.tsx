import { useContext, type ReactNode } from 'react';
import type { Briefing } from '../../../preload/contract';
import { Desk } from '../desk/context';

/** Leads from a briefing to what it is compared with; nothing on paper and where none was closed before. */
export function SideBySide({ briefing }: { briefing: Briefing }): ReactNode {
  const desk = useContext(Desk);
  const { changes, id, options } = briefing;
  const screen = desk?.state.screen;
  if (desk === null || screen === null || screen === undefined || changes === null) return null;
  return (
    <p className="screen-only">
      <button
        type="button"
        className="link"
        onClick={() =>
          desk.dispatch({
            type: 'go',
            screen: {
              kind: 'compare',
              before: changes.since.id,
              after: id === null ? { draft: options } : { id },
              back: screen,
            },
          })
        }
      >
        Side by side
      </button>
    </p>
  );
}
