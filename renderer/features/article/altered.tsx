import type { ReactNode } from 'react';
import type { ArticleDetail } from '../../../preload/contract';
import { Button } from '../../ui/button';
import { useDesk } from '../desk/context';

/** Said above an article that is not as the app wrote it. */
export function Altered({ of: { altered } }: { of: ArticleDetail }): ReactNode {
  const { dispatch } = useDesk();
  if (altered !== true) return null;
  return (
    <p className="altered" role="alert">
      Changed outside of Daybrief, or damaged: this is not what was taken in and read. It is in no draft.{' '}
      <Button look="plain" onClick={() => dispatch({ type: 'dialog', name: 'verify' })}>
        See what was changed
      </Button>
    </p>
  );
}
