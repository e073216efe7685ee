import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import { useDesk } from '../desk/context';
import { newestTrusted, useWatched } from './watched';

/** While one is read, that a newer one came: a tap away, and never by itself. */
export function Newer({ than, made }: { than: number; made: string }): ReactNode {
  const { dispatch } = useDesk();
  const watched = useWatched().value;
  const newest = watched === null ? null : newestTrusted(watched);
  const isNewer = newest !== null && newest.id !== than && newest.at > made;
  return (
    <span role="status">
      {isNewer && (
        <Button look="primary" onClick={() => dispatch({ type: 'read-handed', file: newest.id })}>
          A newer briefing came: read it
        </Button>
      )}
    </span>
  );
}
