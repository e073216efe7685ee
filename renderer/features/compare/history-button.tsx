import { createContext, useContext, useState, type ReactNode } from 'react';
import type { Briefing, BriefingAt } from '../../../preload/contract';
import { NO_PLACE } from '../../../preload/contract/wording/words';
import { HistoryDialog } from './history-dialog';

const Shown = createContext<Briefing | null>(null);

/** The briefing on screen, whose events have a history; null on paper. */
export const HistoryOf = Shown.Provider;

/** Opens how earlier briefings told an event; nothing where no briefing was closed before. */
export function HistoryButton({ event }: { event: number }): ReactNode {
  const briefing = useContext(Shown);
  const [open, setOpen] = useState(false);
  const told = briefing?.casualties[event];
  if (briefing === null || briefing.changes === null || told === undefined) return null;
  const name = told.place ?? NO_PLACE.toLowerCase();
  const of: BriefingAt = briefing.id === null ? { draft: briefing.options } : { id: briefing.id };
  return (
    <>
      <button
        type="button"
        className="link history screen-only"
        aria-label={`History of the toll, ${name}`}
        onClick={() => setOpen(true)}
      >
        history
      </button>
      {open && <HistoryDialog of={of} event={event} name={name} onClose={() => setOpen(false)} />}
    </>
  );
}
