import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Briefing, Day } from '../../../preload/contract';
import { Bar } from '../desk/bar';
import { Button } from '../../ui/button';
import { formatPeriod } from '../../../preload/contract/wording/dates';
import { Failed } from '../../ui/failed';
import { useAnswer } from '../../ui/use-answer';
import { Stale } from '../briefing/stale';
import { useDesk } from '../desk/context';
import { usePlainKeys } from '../desk/use-plain-keys';
import { EditingDraft } from '../edit/editing';
import { inOrder, nextOf, progressOf, reviewQueue, type ReviewItem } from './queue';
import { ReviewItemPane } from './review-item';

/** Everything of a draft that is looked at before somebody signs, one after another, by keyboard. */
export function ReviewScreen({ from, to }: { from: Day; to: Day }): ReactNode {
  const { dispatch, revision } = useDesk();
  const options = useAnswer('briefing:options', [from, to], revision);
  const draft = useAnswer('briefing:draft', options.value === null ? null : [options.value], revision);
  const failure = options.failure ?? draft.failure;
  return (
    <>
      <Bar
        title={`Review, ${formatPeriod(from, to)}`}
        before={
          <Button onClick={() => dispatch({ type: 'go', screen: { kind: 'period', from, to } })}>
            Back to the briefing
          </Button>
        }
      />
      {failure !== null && draft.value === null && (
        <div className="scroll">
          <Failed of={[options, draft]} />
        </div>
      )}
      {draft.value !== null && <Stale of={[options, draft]} />}
      {failure === null && draft.value === null && (
        <p role="status" className="scroll">
          Reading…
        </p>
      )}
      {draft.value !== null && (
        <EditingDraft briefing={draft.value}>
          <Review briefing={draft.value} />
        </EditingDraft>
      )}
    </>
  );
}

function Review({ briefing }: { briefing: Briefing }): ReactNode {
  const [order, setOrder] = useState<readonly string[]>([]);
  const items = useMemo(() => inOrder(reviewQueue(briefing), order), [briefing, order]);
  const [chosen, setChosen] = useState<{ id: string; at: number } | null>(null);
  const list = useRef<HTMLOListElement>(null);
  // What was rejected is no longer there: the one that stands in its place is next.
  const item =
    chosen === null
      ? (nextOf(items, null) ?? items[0])
      : (items.find(({ id }) => id === chosen.id) ?? items[Math.min(chosen.at, items.length - 1)]);
  const at = item === undefined ? -1 : items.indexOf(item);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const stay = useCallback((): void => setOrder(items.map(({ id }) => id)), [items]);
  const choose = useCallback(
    (next: ReviewItem): void => {
      stay();
      setChosen({ id: next.id, at: items.indexOf(next) });
    },
    [items, stay],
  );
  const step = (by: 1 | -1): void => {
    const next = items[at + by];
    if (next !== undefined) choose(next);
  };
  const goOn = useCallback((): void => {
    const next = nextOf(items, item?.id ?? null);
    if (next === null) stay();
    else choose(next);
  }, [items, item, stay, choose]);

  usePlainKeys({ n: () => step(1), p: () => step(-1) });

  if (item === undefined)
    return (
      <div className="empty">
        <h2>Nothing to review</h2>
        <p>This briefing has no figure, no quote and no role, and nothing stands out.</p>
      </div>
    );
  const { done, all } = progressOf(items);
  return (
    <div className="review">
      <nav className="review-list" aria-label="To review">
        <p className="review-progress">
          <span role="status">
            {done} of {all} looked at
          </span>
          <progress max={all} value={done} aria-label="Looked at" />
        </p>
        <ol ref={list}>
          {items.map((one) => (
            <li key={one.id}>
              <Line item={one} current={one === item} onChoose={() => choose(one)} />
            </li>
          ))}
        </ol>
      </nav>
      <ReviewItemPane
        key={item.id}
        item={item}
        number={at + 1}
        all={all}
        onDecided={goOn}
        onNext={at < items.length - 1 ? () => step(1) : null}
        onBefore={at > 0 ? () => step(-1) : null}
      />
    </div>
  );
}

const KINDS: Record<ReviewItem['kind'], string> = {
  check: 'Warning',
  casualty: 'Figure',
  quote: 'Quote',
  role: 'Role',
};

function Line({ item, current, onChoose }: { item: ReviewItem; current: boolean; onChoose: () => void }): ReactNode {
  return (
    <button type="button" aria-current={current ? 'true' : undefined} onClick={onChoose}>
      <span className="sign" aria-hidden="true">
        {item.done ? '✓' : item.why.length > 0 ? '!' : ''}
      </span>
      <span>
        <small>
          {KINDS[item.kind]}
          {item.front && ', front page'}
          {item.done && <span className="hidden-text">, looked at</span>}
        </small>
        {item.name}
      </span>
    </button>
  );
}
