import { useState, type ReactNode } from 'react';
import { ask } from '../../api';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field, TextField } from '../../ui/field';
import { plural } from '../../../preload/contract/wording/words';
import { useDesk } from '../desk/context';
import { Protection } from '../lock/protection';
import { useOpenLibrary } from '../lock/use-open-library';
import { Backups } from './backups';

/** The library as a file: its name, place and zone; new, open, copy, verify, backups. */
export function LibraryDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { library, setLibrary, dispatch, tell, fail } = useDesk();
  const [name, setName] = useState(library?.name ?? '');
  const [zone, setZone] = useState(library?.timeZone ?? 'UTC');
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];

  const open = useOpenLibrary();
  const copy = async (): Promise<void> => {
    const answer = await ask('library:copy');
    if (answer.ok) tell(`Copied to ${answer.value.fileName}.`);
    else fail(answer);
    if (answer.ok || answer.code !== 'cancelled') onClose();
  };
  const save = async (): Promise<void> => {
    for (const [channel, value, old] of [
      ['library:rename', name.trim(), library?.name],
      ['library:time-zone', zone, library?.timeZone],
    ] as const) {
      if (value === '' || value === old) continue;
      const answer = await ask(channel, value);
      if (!answer.ok) {
        fail(answer);
        break;
      }
      setLibrary(answer.value);
    }
    onClose();
  };

  return (
    <Dialog title="Library" onClose={onClose}>
      {library !== null && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <dl className="facts">
            <dt>File</dt>
            <dd>{library.path}</dd>
            <dt>Holds</dt>
            <dd>
              {plural(library.articles, 'article')}, {plural(library.briefings, 'closed briefing')}
            </dd>
          </dl>
          {library.readOnly === null ? (
            <>
              <h3>Name and time zone</h3>
              <TextField label="Name" maxLength={120} value={name} onChange={setName} />
              <Field label="Time zone" hint="Says which day an article belongs to.">
                {(ids) => (
                  <select {...ids} value={zone} onChange={(event) => setZone(event.target.value)}>
                    {[...new Set([library.timeZone, ...zones])].map((id) => (
                      <option key={id}>{id}</option>
                    ))}
                  </select>
                )}
              </Field>
              <div className="actions">
                <Button type="submit" look="primary">
                  Save
                </Button>
              </div>
            </>
          ) : (
            <p>{library.readOnly}</p>
          )}
        </form>
      )}
      <Protection />
      <h3>The file</h3>
      <div className="row">
        <Button onClick={() => dispatch({ type: 'dialog', name: 'new-library' })}>New library…</Button>
        <Button onClick={() => void open()}>Open another…</Button>
        <Button disabled={library === null} onClick={() => void copy()}>
          Copy…
        </Button>
        <Button disabled={library === null} onClick={() => dispatch({ type: 'dialog', name: 'verify' })}>
          Verify
        </Button>
      </div>
      {library !== null && <Backups onRestored={onClose} />}
      <div className="actions">
        <Button onClick={onClose}>Close</Button>
      </div>
    </Dialog>
  );
}
