import type { ReactNode } from 'react';
import type { ArticleDetail } from '../../../preload/contract';

/** Said above an article that is not as the app wrote it. */
export function Altered({ of: { altered } }: { of: ArticleDetail }): ReactNode {
  if (altered !== true) return null;
  return (
    <p className="altered" role="alert">
      Changed outside of Daybrief, or damaged: this is not what was taken in and read. It is in no draft. Verify, in
      Library file, says what was changed.
    </p>
  );
}
