import { useSyncExternalStore } from 'react';
import { failure, type Answer, type Arguments, type BriefingAt, type ExportProgress } from '../../../preload/contract';
import { ask, on } from '../../api';

/** The export that runs, wherever on the desk one has gone meanwhile; null when none does. */
let running: Pick<ExportProgress, 'stage' | 'share'> | null = null;
const listeners = new Set<() => void>();

function set(next: typeof running): void {
  running = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function useExport(): typeof running {
  return useSyncExternalStore(subscribe, () => running);
}

/** Exports a briefing; main shows the save dialog. Progress is shown until the answer is there. */
export const exportBriefing = (...args: Arguments<'export:briefing'>): Promise<Answer<'export:briefing'>> =>
  withProgress(() => ask('export:briefing', ...args));

/** Writes a closed briefing with its sources as one signed file; a draft is refused. */
export const handOver = (of: BriefingAt): Promise<Answer<'handover:export'>> =>
  'id' in of
    ? withProgress(() => ask('handover:export', of.id))
    : Promise.resolve(failure('refused', 'Close the briefing first: only then can it be handed over.'));

/** Prints a briefing; the system asks on which printer. */
export const printBriefing = (...args: Arguments<'export:print'>): Promise<Answer<'export:print'>> =>
  withProgress(() => ask('export:print', ...args));

async function withProgress<T>(run: () => Promise<T>): Promise<T> {
  const stop = on('export:progress', ({ stage, share }) => set({ stage, share }));
  try {
    return await run();
  } finally {
    stop();
    set(null);
  }
}
