import type { ReactNode } from 'react';

/** In the place of a screen that could not be drawn: what that means, and the ways on. */
export function Undrawn({ what, children }: { what: string; children: ReactNode }): ReactNode {
  return (
    <div className="empty" role="alert">
      <h1>{what} can’t be shown</h1>
      <p>
        What is kept of it is damaged, or this version of Daybrief can’t draw it. Nothing was changed: a copy of the
        library, or the briefing as it was exported, may have it whole.
      </p>
      <div className="actions">{children}</div>
    </div>
  );
}
