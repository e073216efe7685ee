import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, type ReactNode } from 'react';
import { Bar } from '../desk/bar';
import { Button } from '../../ui/button';
import { formatNumber } from '../../../preload/contract/wording/figures';
import { plural, verdictNames } from '../../../preload/contract/wording/words';
import { useDesk } from '../desk/context';
import { daysTouched, fullestDay, listLines, stateOf, type Batch, type ListLine } from './batches';
import { BatchDate } from './batch-date';
import { DayButton } from './day-button';
import { VerdictLine } from './verdict-line';
import { useWatchHits, WatchLine, type Hits } from './watched';

/** What became of each file, batch by batch. */
export function ImportScreen(): ReactNode {
  const { imports, dispatch } = useDesk();
  const { batches, running } = imports;
  const newest = batches[0];
  const days = newest === undefined || running !== null ? [] : daysTouched(newest);
  const fullest = fullestDay(days);
  const watched = useWatchHits(batches);
  const first = days.find(({ day }) => day === fullest);
  return (
    <>
      <Bar title="Import" state={newest === undefined ? undefined : <span role="status">{stateOf(newest)}</span>}>
        {running === null ? (
          <>
            <Button onClick={() => dispatch({ type: 'dialog', name: 'paste' })}>Paste text…</Button>
            <Button onClick={imports.choose}>Add more…</Button>
          </>
        ) : (
          <Button onClick={imports.cancel}>Cancel import</Button>
        )}
      </Bar>
      {running !== null && (
        <div className="strip">
          <progress max={running.total} value={running.done} aria-label="Import" />
        </div>
      )}
      {newest !== undefined && running === null && (
        <div className="toolbar">
          {first !== undefined && <DayButton {...first} look="primary" says="Read " />}
          <BatchDate batch={newest} />
        </div>
      )}
      {days.length > 1 && (
        <section className="days-touched" aria-label="Other days">
          <h2>{days.length === 2 ? 'One more day' : `${formatNumber(days.length - 1)} more days`}</h2>
          <ul>
            {days.map(
              (day) =>
                day !== first && (
                  <li key={day.day}>
                    <DayButton {...day} says="Read " />
                  </li>
                ),
            )}
          </ul>
        </section>
      )}
      {newest !== undefined && running === null && <WatchLine batch={newest} watched={watched} />}
      {newest === undefined ? (
        <div className="scroll">
          <div className="empty">
            <h2>Nothing taken in yet</h2>
            <p>Drop files or folders anywhere on this window.</p>
          </div>
        </div>
      ) : (
        <Verdicts batches={batches} hits={watched.hits} />
      )}
    </>
  );
}

/** Hundreds of files stay smooth: only the lines in sight are on the page. */
function Verdicts({ batches, hits }: { batches: Batch[]; hits: Hits }): ReactNode {
  const lines = useMemo(() => listLines(batches), [batches]);
  const scroll = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler.
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (lines[index]?.kind === 'file' ? 62 : 44),
    getItemKey: (index) => {
      const line = lines[index];
      return line === undefined ? index : line.kind === 'batch' ? line.batch.batch : line.key;
    },
    overscan: 12,
  });
  return (
    <div className="rows" ref={scroll} tabIndex={0} role="region" aria-label="Files and their verdicts">
      <div role="list" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index];
          return (
            line !== undefined && (
              <div
                key={item.key}
                role="listitem"
                aria-setsize={lines.length}
                aria-posinset={item.index + 1}
                className="virtual"
                data-index={item.index}
                ref={virtual.measureElement}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <Line line={line} hits={hits} />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

function Line({ line, hits }: { line: ListLine; hits: Hits }): ReactNode {
  if (line.kind === 'batch') {
    return (
      <h2 className="batch-head">
        {plural(line.batch.verdicts.length, 'file')} <span>{line.batch.state === 'cancelled' ? 'cancelled' : ''}</span>
      </h2>
    );
  }
  if (line.kind === 'group') {
    return (
      <h2 className={line.verdict === 'rejected' ? 'group-head bad' : 'group-head'}>
        {verdictNames[line.verdict]}, {formatNumber(line.count)}
      </h2>
    );
  }
  const { article } = line.verdict;
  return <VerdictLine verdict={line.verdict} lists={(article === null ? null : hits.get(article)) ?? []} />;
}
