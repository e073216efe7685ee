import type { ReactNode } from 'react';
import type { Briefing } from '../../../preload/contract';
import { Button } from '../../ui/button';
import { plural } from '../../ui/words';
import { useEditing } from './context';
import { editName } from './words';

/** What the staff took out of the draft, to be brought back, and edits that no longer fit. Nothing where there is none. */
export function DraftEdits({ briefing: { desk } }: { briefing: Briefing }): ReactNode {
  const editing = useEditing();
  if (editing === null || desk.hidden.length + desk.hiddenActors.length + desk.unfit.length === 0) return null;
  return (
    <section className="draft-edits" aria-label="Edits of this draft">
      {desk.unfit.length > 0 && (
        <>
          <h2>{plural(desk.unfit.length, 'edit no longer fits', 'edits no longer fit')}</h2>
          <p>What they were about is not found any more: they change nothing, and are kept.</p>
          <ul>
            {desk.unfit.map(({ id, edit }) => (
              <li key={id}>{editName(edit)}</li>
            ))}
          </ul>
        </>
      )}
      {desk.hidden.length > 0 && (
        <details>
          <summary>{plural(desk.hidden.length, 'story', 'stories')} hidden by the staff</summary>
          <ul>
            {desk.hidden.map(({ story, title }) => (
              <li key={story}>
                {title}{' '}
                <Button
                  onClick={() => void editing.edit({ kind: 'story-place', story, place: null }, 'The story is back.')}
                >
                  Bring back
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {desk.hiddenActors.length > 0 && (
        <details>
          <summary>{plural(desk.hiddenActors.length, 'actor')} without a card by the staff</summary>
          <ul>
            {desk.hiddenActors.map((actor) => (
              <li key={actor}>
                {actor}{' '}
                <Button
                  aria-label={`Bring back ${actor}`}
                  onClick={() =>
                    void editing.edit({ kind: 'actor-place', actor, place: null }, `${actor} may have a card again.`)
                  }
                >
                  Bring back
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
