import type { ReactNode } from 'react';
import { Failed } from '../../ui/failed';
import type { Asking } from '../../ui/use-answer';

/** Above a draft that stands as it was, because it could not be made anew; nothing where it could. */
export function Stale({ of }: { of: readonly Omit<Asking<unknown>, 'value'>[] }): ReactNode {
  if (of.every(({ failure }) => failure === null)) return null;
  return (
    <div className="strip alert">
      <Failed
        of={of}
        says={(message) => `This is the draft as it stood before. It could not be made anew: ${message}`}
      />
    </div>
  );
}
