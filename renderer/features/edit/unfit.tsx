import type { ReactNode } from 'react';
import type { Briefing, Decision } from '../../../preload/contract';
import { ask } from '../../api';
import { Button } from '../../ui/button';
import { plural } from '../../../preload/contract/wording/words';
import { useDesk } from '../desk/context';
import { useEditing } from './context';
import { useTakeBack } from './use-edit';
import { byWhom, decisionInWords, editInWords, reasonOf } from './words';

/** What the staff took out of the draft, to be brought back, and edits that no longer fit. Nothing where there is none. */
export function DraftEdits({ briefing }: { briefing: Briefing }): ReactNode {
  const editing = useEditing();
  const { desk } = briefing;
  const unfit = desk.unfit.length + desk.unfitDecisions.length;
  if (editing === null || desk.hidden.length + desk.hiddenActors.length + unfit === 0) return null;
  return (
    <section className="draft-edits" aria-label="Edits of this draft">
      {unfit > 0 && <Unfit briefing={briefing} />}
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

/** Edits and decisions whose words, stories or names are not found any more: each can be taken back. */
function Unfit({ briefing: { desk, sources } }: { briefing: Briefing }): ReactNode {
  const takeBack = useTakeBack();
  const withdraw = useWithdraw();
  const titleOf = (article: number): string => sources.find((source) => source.article === article)?.title ?? '';
  const lines = [
    ...desk.unfit.map((entry) => ({
      key: `edit ${entry.id}`,
      words: `${editInWords(entry.edit)}${reasonOf(entry.edit)}`,
      by: entry.by,
      end: () => takeBack(entry),
    })),
    ...desk.unfitDecisions.map((decision) => ({
      key: `decision ${decision.id}`,
      words: `${decisionInWords(decision)}, in “${titleOf(decision.key.article)}”`,
      by: decision.by,
      end: () => withdraw(decision),
    })),
  ];
  return (
    <>
      <h2>{plural(lines.length, 'edit no longer fits', 'edits no longer fit')}</h2>
      <p>What they were about is not found any more: they change nothing, and are kept until they are taken back.</p>
      <ul>
        {lines.map(({ key, words, by, end }) => (
          <li key={key}>
            {words}, <span className="soft">{byWhom(by)}</span>{' '}
            <Button aria-label={`Take back: ${words}`} onClick={end}>
              Take back
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Takes a decision back. */
function useWithdraw(): (decision: Decision) => void {
  const { changed, fail, tell } = useDesk();
  return ({ key }) => {
    const withdraw = async (): Promise<void> => {
      const answer = await ask('decisions:add', { key, verdict: 'withdrawn', patch: null, reason: '' });
      if (!answer.ok) {
        fail(answer);
        return;
      }
      changed();
      tell('Taken back. Ctrl+Z makes it hold again.');
    };
    void withdraw();
  };
}
