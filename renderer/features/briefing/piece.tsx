import type { ReactNode } from 'react';
import { Boundary } from '../../ui/boundary';
import { useDrawn } from './changed';

/** A part of a briefing. Where what is kept of it is damaged, it says so in its place, and the other parts are read on. */
export function Piece({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <Boundary
      of={useDrawn()}
      renderInstead={() => (
        <p className="undrawn" data-part={`“${name}”`} role="alert">
          “{name}” can’t be shown: what is kept of it is damaged. Nothing was changed; a copy of the library, or the
          briefing as it was exported, may have it whole.
        </p>
      )}
    >
      {children}
    </Boundary>
  );
}
