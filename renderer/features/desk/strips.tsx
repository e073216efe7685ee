import { useEffect, useState, type ReactNode } from 'react';
import { ask, on } from '../../api';
import { Button } from '../../ui/button';
import { formatNumber } from '../../../preload/contract/wording/figures';
import { plural } from '../../../preload/contract/wording/words';
import { ExportStrip } from '../briefing/export-strip';
import { ArrivalStrip } from '../import/arrival-strip';
import { WhoButton } from './at-desk';
import { useDesk } from './context';
import type { Notice as DeskNotice } from './state';

/** What goes on in the background and what was said last, above the screen. */
export function Strips(): ReactNode {
  const { state, dispatch, imports } = useDesk();
  const { screen } = state;
  const { running } = imports;
  return (
    <>
      {running !== null && screen?.kind !== 'import' && (
        <div className="strip">
          <span role="status">
            Taking in articles, {formatNumber(running.done)} of {formatNumber(running.total)}
          </span>
          <progress max={running.total} value={running.done} aria-label="Import" />
          <Button onClick={() => dispatch({ type: 'go', screen: { kind: 'import' } })}>Show</Button>
          <Button onClick={imports.cancel}>Cancel</Button>
        </div>
      )}
      <div role="alert">
        <Gone />
        <Noticed />
      </div>
      <ReadOnly />
      <Altered />
      <ArrivalStrip />
      <ExportStrip />
      <Reread />
      <Waiting />
      <BackupProblem />
    </>
  );
}

/** What was said last, below the screen: nothing that is being read moves for it. */
export function Said(): ReactNode {
  const { state, dispatch } = useDesk();
  const { notice } = state;
  return (
    <>
      <div role="status">
        {notice?.tone === 'plain' && (
          <Notice notice={notice} onDismiss={() => dispatch({ type: 'tell', notice: null })} />
        )}
      </div>
      <div role="alert">
        {notice?.tone === 'alert' && (
          <Notice notice={notice} onDismiss={() => dispatch({ type: 'tell', notice: null })} />
        )}
      </div>
    </>
  );
}

function Notice({ notice, onDismiss }: { notice: DeskNotice; onDismiss: () => void }): ReactNode {
  return (
    <div className={notice.tone === 'alert' ? 'strip below alert' : 'strip below'}>
      <span className="text">{notice.text}</span>
      {notice.actions?.map(({ name, run }) => (
        <Button key={name} onClick={run}>
          {name}
        </Button>
      ))}
      {notice.tone === 'plain' && <WhoButton />}
      <Button onClick={onDismiss}>Dismiss</Button>
    </div>
  );
}

/** The library is opened for reading only: why, and the way on. */
function ReadOnly(): ReactNode {
  const { library, setLibrary, fail } = useDesk();
  if (library === null || library.readOnly === null || library.goOn !== undefined || library.restore) return null;
  const work = async (): Promise<void> => {
    const answer = await ask('library:work-in-copy');
    if (answer.ok) setLibrary(answer.value);
    else fail(answer);
  };
  return (
    <section className="strip" aria-label="Reading only">
      <span className="text">{library.readOnly}</span>
      <Button onClick={() => void work()}>Copy it and work in the copy…</Button>
    </section>
  );
}

/** While the library was read, something in it was found that the app did not write so. */
function Altered(): ReactNode {
  const { library, dispatch } = useDesk();
  const altered = library?.altered ?? 0;
  if (altered === 0) return null;
  return (
    <section className="strip alert" aria-label="Changed outside of Daybrief">
      <span className="text">
        {plural(altered, 'record')} in this library {altered === 1 ? 'is' : 'are'} not as Daybrief wrote{' '}
        {altered === 1 ? 'it' : 'them'}: changed by another program, or damaged. Drafts leave out what was changed.
      </span>
      <Button onClick={() => dispatch({ type: 'dialog', name: 'verify' })}>Verify the library</Button>
    </section>
  );
}

/** The library's file was moved, deleted, replaced or written over: where all of it is, and the way on. */
function Gone(): ReactNode {
  const { library, setLibrary, fail, dispatch } = useDesk();
  if (library === null || library.readOnly === null) return null;
  if (library.restore)
    return (
      <section className="strip alert" aria-label="Library written over">
        <span className="text">{library.readOnly}</span>
        <Button onClick={() => dispatch({ type: 'dialog', name: 'library' })}>Choose a backup…</Button>
      </section>
    );
  if (library.goOn === undefined) return null;
  const goOn = async (): Promise<void> => {
    const answer = await ask('library:go-on');
    if (answer.ok) setLibrary(answer.value);
    else fail(answer);
  };
  return (
    <section className="strip alert" aria-label="Library not in its place">
      <span className="text">{library.readOnly}</span>
      <Button onClick={() => void goOn()}>Open that file</Button>
    </section>
  );
}

/** What was noticed when the library was opened; put away until another one is. */
function Noticed(): ReactNode {
  const { library } = useDesk();
  const [seen, setSeen] = useState<string | null>(null);
  const noticed = library?.noticed ?? null;
  if (noticed === null || noticed === seen) return null;
  return (
    <section className="strip" aria-label="Noticed">
      <span className="text">{noticed}</span>
      <Button onClick={() => setSeen(noticed)}>Dismiss</Button>
    </section>
  );
}

/** Another program writes to the library: what is to be written waits for it. */
function Waiting(): ReactNode {
  const [waiting, setWaiting] = useState(false);
  useEffect(() => on('library:waiting', setWaiting), []);
  return (
    <div role="status">
      {waiting && (
        <div className="strip">
          <span className="text">
            Another program is writing to the library, or it is being verified. What is to be kept waits for it.
          </span>
          <Button onClick={() => void ask('library:stop-waiting')}>Wait no longer</Button>
        </div>
      )}
    </div>
  );
}

/** Why no backup is taken, or what is wrong with what was backed up: work goes on. */
function BackupProblem(): ReactNode {
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => on('backups:problem', setProblem), []);
  return (
    <div role="status">
      {problem !== null && (
        <div className="strip">
          <span className="text">{problem}</span>
          <Button onClick={() => setProblem(null)}>Dismiss</Button>
        </div>
      )}
    </div>
  );
}

/** Articles that a newer engine reads again. */
function Reread(): ReactNode {
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  useEffect(() => on('reread:progress', setProgress), []);
  if (progress.done >= progress.total) return null;
  return (
    <div className="strip">
      <span role="status">
        Reading the library again with the newer engine, {formatNumber(progress.done)} of {formatNumber(progress.total)}
      </span>
      <progress max={progress.total} value={progress.done} aria-label="Reading again" />
    </div>
  );
}
