import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Answer, Failure, Published } from '../../../preload/contract';
import { ask, importFiles, on } from '../../api';
import { withDates, withProgress, withReport, type Batch } from './batches';

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

/** Takes in articles and keeps what became of each file; `started` is called when there is something to see. */
export function useImports(started: () => void, fail: (failure: Failure) => void): Imports {
  const [batches, setBatches] = useState<Batch[]>([]);

  useEffect(
    () =>
      on('import:progress', (progress) => {
        setBatches((last) => withProgress(last, progress));
      }),
    [],
  );

  const newest = batches[0]?.batch;
  useEffect(() => {
    if (newest !== undefined) started();
  }, [newest, started]);

  const finish = useCallback(
    (answer: Answer<'import:paths'>): void => {
      if (answer.ok) setBatches((last) => withReport(last, answer.value));
      else {
        // A batch that ended without a report runs no longer; what it brought in stays listed.
        setBatches((last) =>
          last.map((batch) => (batch.state === 'running' ? { ...batch, state: 'cancelled' } : batch)),
        );
        fail(answer);
      }
    },
    [fail],
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
