import type { ReactNode } from 'react';
import type { VerifyReport } from '../../../preload/contract';
import { ask } from '../../api';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useSlow } from '../../ui/use-slow';
import { outcomeOf, useVerify, useWayTo } from './use-verify';

/** Verifies the library at once, beside all other work, and names each change in words. */
export function VerifyDialog({ onClose }: { onClose: () => void }): ReactNode {
  const report = useVerify(onClose);
  const slow = useSlow(report === null);
  return (
    <Dialog title="Verify the library" onClose={onClose} wide>
      <p role="status">
        {report === null
          ? 'Every article, finding, decision and closed briefing is held against what Daybrief wrote. You can go on working: closed, this goes on, and you are told what was found.'
          : outcomeOf(report)}
      </p>
      {slow && <progress aria-label="Verifying" />}
      {report !== null && <Found report={report} onClose={onClose} />}
      <div className="actions">
        {report === null && <Button onClick={() => void ask('library:stop-verifying')}>Stop</Button>}
        <Button onClick={onClose}>{report === null ? 'Go on in the background' : 'Close'}</Button>
      </div>
    </Dialog>
  );
}

function Found({
  report: { problems, noted = [], signed = [] },
  onClose,
}: {
  report: VerifyReport;
  onClose: () => void;
}): ReactNode {
  const wayTo = useWayTo(onClose);
  const others = [...noted, ...signed];
  return (
    <>
      {problems.length > 0 && (
        <ul className="record" tabIndex={0} aria-label="What was found">
          {problems.map((problem) => {
            const go = wayTo(problem);
            return (
              <li key={problem.words}>
                <span>{problem.words}</span>
                {go !== null && (
                  <Button aria-label={`Open: ${problem.words}`} onClick={go}>
                    Open
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {others.length > 0 && (
        <ul className="record" tabIndex={0} aria-label="Noted">
          {others.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </>
  );
}
