import type { ReactNode } from 'react';
import type { BriefingAt } from '../../../preload/contract';
import { Dialog } from '../../ui/dialog';
import { formatInstant, formatPeriod } from '../../../preload/contract/wording/dates';
import { Failed } from '../../ui/failed';
import { useAnswer } from '../../ui/use-answer';
import { useDesk } from '../desk/context';
import { Side } from './compare-screen';

/** How the closed briefings before this one told an event, with the sentence of each. */
export function HistoryDialog({
  of,
  event,
  name,
  onClose,
}: {
  of: BriefingAt;
  /** Index among the casualties. */
  event: number;
  name: string;
  onClose: () => void;
}): ReactNode {
  const { library, revision } = useDesk();
  const answer = useAnswer('briefing:history', [of, event], revision);
  const { value, failure } = answer;
  return (
    <Dialog title={`History of a toll: ${name}`} onClose={onClose} wide>
      <Failed of={[answer]} />
      {value === null && failure === null && <p role="status">Reading…</p>}
      {value !== null && (
        <>
          {value.length < 2 && <p>No closed briefing before this one told of it.</p>}
          <ol className="toll-history" aria-label="The newest first">
            {value.map((step) => (
              <li key={step.briefing.id ?? 'draft'}>
                <p className="when">
                  {formatPeriod(step.briefing.from, step.briefing.to)}
                  {step.briefing.closed === null
                    ? ', as it stands now'
                    : `, version ${step.briefing.version}, closed ${formatInstant(step.briefing.closed, library?.timeZone ?? 'UTC')}`}
                  {step.changed && <span className="mark revised"> revised</span>}
                </p>
                <Side side={step} none="not told" />
              </li>
            ))}
          </ol>
        </>
      )}
    </Dialog>
  );
}
