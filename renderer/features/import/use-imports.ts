import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Answer, Day, Failure, Published } from '../../../preload/contract';
import { ask, importFiles, on } from '../../api';
import { dayToOpen, withDates, withProgress, withReport, type Batch } from './batches';

export interface Imports {
  /** Newest first; all of this session. */
  batches: Batch[];
  running: Batch | null;
  files: (files: File[]) => void;
  choose: () => void;
  text: (text: string) => void;
  /** A page or a part of one, as it was copied. */
  page: (html: string) => void;
  cancel: () => void;
  dated: (dates: ReadonlyMap<number, Published | null>) => void;
  clear: () => void;
}

/**
 * Takes in articles and keeps what became of each file.
 * @param started called when there is something to see
 * @param ended called when a batch is through, with the day that is to be opened
 */
export function useImports(
  started: () => void,
  ended: (batch: number, day: Day | null) => void,
  fail: (failure: Failure) => void,
): Imports {
  const [batches, setBatches] = useState<Batch[]>([]);
  const newest = useRef<number | null>(null);
  // Said at once and not when it is drawn: a small batch may be through before that.
  const heard = useCallback(
    (batch: number) => {
      if (newest.current !== null && batch <= newest.current) return;
      newest.current = batch;
      started();
    },
    [started],
  );

  useEffect(
    () =>
      on('import:progress', (progress) => {
        heard(progress.batch);
        setBatches((last) => withProgress(last, progress));
      }),
    [heard],
  );

  const finish = useCallback(
    (answer: Answer<'import:paths'>): void => {
      if (answer.ok) {
        heard(answer.value.batch);
        setBatches((last) => withReport(last, answer.value));
        const [through] = withReport([], answer.value);
        if (through !== undefined) ended(through.batch, dayToOpen(through));
        const { unrecorded } = answer.value;
        if (unrecorded !== undefined) fail({ ok: false, code: 'disk', message: unrecorded });
      } else {
        // A batch that ended without a report runs no longer; what it brought in stays listed.
        setBatches((last) =>
          last.map((batch) => (batch.state === 'running' ? { ...batch, state: 'cancelled' } : batch)),
        );
        fail(answer);
      }
    },
    [heard, ended, fail],
  );

  const clear = useCallback(() => setBatches([]), []);

  return useMemo(
    () => ({
      batches,
      running: batches.find((batch) => batch.state === 'running') ?? null,
      files: (files) => void importFiles(files).then(finish),
      choose: () => void ask('import:choose').then(finish),
      text: (text) => void ask('import:text', text).then(finish),
      page: (html) => void ask('import:html', html).then(finish),
      cancel: () => void ask('import:cancel'),
      dated: (dates) => setBatches((last) => withDates(last, dates)),
      clear,
    }),
    [batches, finish, clear],
  );
}
