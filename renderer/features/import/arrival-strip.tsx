import { useMemo, type ReactNode } from 'react';
import { Button } from '../../ui/button';
import { formatNumber } from '../../../preload/contract/wording/figures';
import { useDesk } from '../desk/context';
import { daysTouched, doubtfulDates, stateOf, type Batch } from './batches';
import { DayButton } from './day-button';
import { useWatchHits, WatchLine } from './watched';

/** Above a day an import brought articles to: what came in, what did not, and every day it touched. */
export function ArrivalStrip(): ReactNode {
  const { state, imports } = useDesk();
  const { screen, arrived } = state;
  const batch = imports.batches.find((one) => one.batch === arrived);
  if (batch === undefined || batch.state === 'running' || screen?.kind !== 'period') return null;
  const days = daysTouched(batch);
  return days.some(({ day }) => day >= screen.from && day <= screen.to) ? <Arrived batch={batch} days={days} /> : null;
}

function Arrived({ batch, days }: { batch: Batch; days: ReturnType<typeof daysTouched> }): ReactNode {
  const { state, dispatch } = useDesk();
  const watched = useWatchHits(useMemo(() => [batch], [batch]));
  const { screen } = state;
  const others = days.filter(({ day }) => screen?.kind !== 'period' || day < screen.from || day > screen.to);
  return (
    <section aria-label="Newly taken in">
      <div className={isWhole(batch) ? 'strip arrival' : 'strip arrival alert'}>
        <span role="status">
          {stateOf(batch)}
          {wanting(batch)}
        </span>
        {others.length > 0 && (
          <div className="days-touched">
            <h2>Also brought</h2>
            <ul>
              {others.map(({ day, articles }) => (
                <li key={day}>
                  <DayButton day={day} articles={articles} />
                </li>
              ))}
            </ul>
          </div>
        )}
        <span className="arrival-tools">
          <Button look="plain" onClick={() => dispatch({ type: 'go', screen: { kind: 'import' } })}>
            What became of each file
          </Button>
          <Button look="plain" onClick={() => dispatch({ type: 'seen-import' })}>
            Dismiss
          </Button>
        </span>
      </div>
      <WatchLine batch={batch} watched={watched} />
    </section>
  );
}

const rejectedOf = ({ verdicts }: Batch): number => verdicts.filter(({ verdict }) => verdict === 'rejected').length;
const isWhole = (batch: Batch): boolean => rejectedOf(batch) === 0 && doubtfulDates(batch).length === 0;

/** What of a batch wants somebody's eye. */
function wanting(batch: Batch): string {
  const rejected = rejectedOf(batch);
  const undated = doubtfulDates(batch).length;
  return [
    rejected > 0 ? `; ${formatNumber(rejected)} rejected` : '',
    undated > 0 ? `; ${formatNumber(undated)} without a certain date` : '',
  ].join('');
}
