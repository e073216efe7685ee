import { useState, type ReactNode } from 'react';
import type { Arguments, Edition, ExportFormat, Settings } from '../../../preload/contract';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { formatBytes } from '../../ui/figures';
import { useDesk } from '../desk/context';
import { exportBriefing, useExport } from './export-store';

const EDITIONS: readonly { id: Edition; name: string; about: string }[] = [
  { id: 'front', name: 'Front page', about: 'One page, without the staff note.' },
  {
    id: 'executive',
    name: 'Executive',
    about: 'Front page and body. What the front page holds is not told twice; the evidence stays on the desk.',
  },
  { id: 'full', name: 'Full', about: 'With all claims, all quotes, sources and the evidence of every line.' },
];

const FORMATS: readonly { id: ExportFormat; name: string; about: string }[] = [
  { id: 'pdf', name: 'PDF', about: 'As it is read here.' },
  { id: 'md', name: 'Markdown', about: 'Plain text with its references.' },
  { id: 'checks', name: 'Check list', about: 'For the staff: what to look at before somebody signs, as Markdown.' },
  { id: 'json', name: 'JSON', about: 'The whole briefing as data, whatever the edition.' },
];

/** Asks which edition and format, and remembers the edition. */
export function ExportButton({ of }: { of: Arguments<'export:briefing'>[0] }): ReactNode {
  const { state, dispatch } = useDesk();
  const busy = useExport() !== null;
  return (
    <>
      <Button disabled={busy} onClick={() => dispatch({ type: 'dialog', name: 'export' })}>
        Export…
      </Button>
      {state.dialog === 'export' && <ExportDialog of={of} onClose={() => dispatch({ type: 'dialog', name: null })} />}
    </>
  );
}

function ExportDialog({ of, onClose }: { of: Arguments<'export:briefing'>[0]; onClose: () => void }): ReactNode {
  const { settings, saveSettings, tell, fail } = useDesk();
  const [edition, setEdition] = useState<Edition>(settings.edition);
  const [format, setFormat] = useState<ExportFormat>('pdf');
  const run = async (): Promise<void> => {
    const remembered: Settings = { ...settings, edition };
    if (edition !== settings.edition) saveSettings(remembered);
    onClose();
    const answer = await exportBriefing(of, format, edition);
    if (answer.ok) tell(`Saved ${answer.value.fileName}, ${formatBytes(answer.value.bytes)}.`);
    else fail(answer);
  };
  return (
    <Dialog title="Export" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <Choice name="edition" legend="Edition" of={EDITIONS} chosen={edition} onChoose={setEdition} />
        <Choice name="format" legend="Format" of={FORMATS} chosen={format} onChoose={setFormat} />
        <div className="actions">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary">
            Choose where…
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Choice<Id extends string>({
  name,
  legend,
  of,
  chosen,
  onChoose,
}: {
  name: string;
  legend: string;
  of: readonly { id: Id; name: string; about: string }[];
  chosen: Id;
  onChoose: (id: Id) => void;
}): ReactNode {
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      {of.map((one) => (
        <label className="check" key={one.id}>
          <input type="radio" name={name} checked={chosen === one.id} onChange={() => onChoose(one.id)} />
          <span>
            {one.name}
            <small>{one.about}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
