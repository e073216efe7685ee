import type { ReactNode } from 'react';
import type { Briefing, Check, Citation } from '../../../preload/contract';
import { Dialog } from '../../ui/dialog';
import { plural } from '../../../preload/contract/wording/words';

/** Check before signing: for the staff, on the desk alone. A line opens its evidence. */
export function ChecksDialog({
  briefing: { checks },
  onOpen,
  onClose,
}: {
  briefing: Briefing;
  onOpen: (citation: Citation) => void;
  onClose: () => void;
}): ReactNode {
  const front = checks.filter((check) => check.front);
  const behind = checks.filter((check) => !check.front);
  return (
    <Dialog title="Check before signing" onClose={onClose} wide>
      {checks.length === 0 ? (
        <p>Nothing stands out. That is no proof that all is right.</p>
      ) : (
        <p>What the machine is unsure of, or did not read. This list is never printed with the briefing.</p>
      )}
      <Lines name="On the front page" checks={front} onOpen={onOpen} />
      <Lines name="Behind it" checks={behind} onOpen={onOpen} />
    </Dialog>
  );
}

function Lines({
  name,
  checks,
  onOpen,
}: {
  name: string;
  checks: readonly Check[];
  onOpen: (citation: Citation) => void;
}): ReactNode {
  if (checks.length === 0) return null;
  return (
    <section aria-label={name}>
      <h3>
        {name}, {plural(checks.length, 'line')}
      </h3>
      <ul className="checks">
        {checks.map(({ kind, text, citation }, index) => (
          <li key={index}>
            <span className="kind">{kind}</span>
            {citation === null ? (
              <span>{text}</span>
            ) : (
              <button type="button" className="link" onClick={() => onOpen(citation)}>
                {text}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
