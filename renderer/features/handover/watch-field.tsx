import { useState, type ReactNode } from 'react';
import type { Answer, WatchedFolder } from '../../../preload/contract';
import { ask } from '../../api';
import { Button } from '../../ui/button';
import { useDesk } from '../desk/context';
import { useWatched } from './watched';

/** Which folder is watched for handed-over briefings: on a share, it stands in for a server. */
export function WatchField(): ReactNode {
  const { fail } = useDesk();
  const told = useWatched().value;
  const [chosen, setChosen] = useState<WatchedFolder | null>(null);
  const now = told ?? chosen;
  const take = (answer: Answer<'watch:get'>): void => {
    if (answer.ok) setChosen(answer.value);
    else fail(answer);
  };
  return (
    <fieldset>
      <legend>Handed-over briefings</legend>
      <p className="soft">
        {now?.folder == null
          ? 'A folder, also one on a share, can be watched for them: what comes there is listed and read here, and nothing is written there.'
          : `Watched: ${now.folder}`}
      </p>
      {now?.problem != null && <p role="status">{now.problem}</p>}
      <div className="row">
        <Button onClick={() => void ask('watch:choose').then(take)}>
          {now?.folder == null ? 'Watch a folder…' : 'Another folder…'}
        </Button>
        {now?.folder != null && <Button onClick={() => void ask('watch:end').then(take)}>Stop watching</Button>}
      </div>
    </fieldset>
  );
}
