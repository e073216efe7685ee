import type { ReactNode } from 'react';
import type { WatchedFile } from '../../../preload/contract';
import { formatPeriod } from '../../../preload/contract/wording/dates';
import { Failed } from '../../ui/failed';
import { useDesk } from '../desk/context';
import { stateWords, useWatched } from './watched';

/** What lies in the watched folder, the newest first; nothing while none is watched. */
export function RailHanded(): ReactNode {
  const { dispatch } = useDesk();
  const asked = useWatched();
  const watched = asked.value;
  if (asked.failure !== null)
    return <Failed of={[asked]} says={(message) => `The watched folder could not be looked at: ${message}`} quiet />;
  if (watched === null || watched.folder === null) return null;
  const { files, problem } = watched;
  return (
    <section aria-label="Handed over" className="rail-handed">
      <h2>Handed over</h2>
      {problem !== null && <p className="rail-problem">{problem}</p>}
      {problem === null && files.length === 0 && <p>Nothing has come yet.</p>}
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <button
              type="button"
              className="rail-link handed-link"
              title={file.problem ?? file.file}
              onClick={() => dispatch({ type: 'read-handed', file: file.id })}
            >
              <Name of={file} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a file is called: by the briefing it holds only where its signer is known. */
function Name({ of }: { of: WatchedFile }): ReactNode {
  const { about, file, signer, state } = of;
  const words = stateWords(of);
  const bad = state === 'stop' || state === 'unreadable';
  return (
    <>
      <span className="handed-name">{about === null ? file : formatPeriod(about.from, about.to)}</span>{' '}
      <span className="handed-by">
        {about !== null && `${about.title}, version ${about.version}. `}
        {signer !== null && !bad && signer.name}
        {words !== null && (
          <>
            {signer !== null && !bad && ', '}
            <span className={bad ? 'bad' : undefined}>{words}</span>
          </>
        )}
      </span>
    </>
  );
}
