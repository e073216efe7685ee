import { useState, type ReactNode } from 'react';
import type { Arguments, Edition, ExportFormat, Preset, Settings } from '../../../preload/contract';
import { ask } from '../../api';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { formatBytes } from '../../../preload/contract/wording/figures';
import { useDesk } from '../desk/context';
import { SignedAs } from '../handover/signed-as';
import { EDITIONS } from './editions';
import { exportBriefing, handOver, printBriefing, useExport } from './export-store';
import { newPreset, PresetForm } from './preset-form';

/** What a closed briefing alone can be exported as, beside the formats. */
const HANDED = {
  id: 'handed',
  name: 'Hand over (signed file)',
  about: 'With its sources, to be read in Daybrief on another machine; whatever the edition.',
} as const;

const FORMATS: readonly { id: ExportFormat; name: string; about: string }[] = [
  { id: 'pdf', name: 'PDF', about: 'As it is read here, with its data attached.' },
  { id: 'docx', name: 'Word', about: 'To be worked on; the evidence as footnotes.' },
  { id: 'html', name: 'Web page', about: 'One file for any browser, with nothing to fetch.' },
  { id: 'md', name: 'Markdown', about: 'Plain text with its references.' },
  { id: 'json', name: 'JSON', about: 'The whole briefing as data, whatever the edition.' },
  { id: 'casualties', name: 'Casualties, CSV', about: 'Every figure anyone states, one a line, for a spreadsheet.' },
  { id: 'quotes', name: 'Quotes, CSV', about: 'Every quote with its speaker, one a line.' },
  { id: 'checks', name: 'Check list', about: 'For the staff: what to look at before somebody signs, as Markdown.' },
];

/** Asks which edition and format, and remembers the edition. */
export function ExportButton({ of }: { of: Arguments<'export:briefing'>[0] }): ReactNode {
  const { state, dispatch } = useDesk();
  const busy = useExport() !== null;
  return (
    <>
      <Button waits={busy} onClick={() => dispatch({ type: 'dialog', name: 'export' })}>
        Export…
      </Button>
      {state.dialog === 'export' && <ExportDialog of={of} onClose={() => dispatch({ type: 'dialog', name: null })} />}
    </>
  );
}

function ExportDialog({ of, onClose }: { of: Arguments<'export:briefing'>[0]; onClose: () => void }): ReactNode {
  const { settings, saveSettings, tell, fail } = useDesk();
  const [edition, setEdition] = useState<Edition>(settings.edition);
  const [format, setFormat] = useState<ExportFormat | typeof HANDED.id>('pdf');
  const [staffMarks, setStaffMarks] = useState(settings.staffMarks);
  const [chosen, setChosen] = useState(settings.preset);
  const [editing, setEditing] = useState<{ preset: Preset; was: string | null } | null>(null);
  const preset = settings.presets.find(({ name }) => name === chosen) ?? null;
  const choose = (next: Preset | null): void => {
    setChosen(next?.name ?? null);
    if (next !== null) setEdition(next.edition);
  };
  const keep = (presets: Preset[], next: Preset | null): void => {
    saveSettings({ ...settings, presets, preset: next?.name ?? null });
    choose(next);
    setEditing(null);
  };
  const remember = (): void => {
    const remembered: Settings = { ...settings, edition, staffMarks, preset: preset?.name ?? null };
    if (JSON.stringify(remembered) !== JSON.stringify(settings)) saveSettings(remembered);
    onClose();
  };
  const run = async (): Promise<void> => {
    remember();
    const answer = format === 'handed' ? await handOver(of) : await exportBriefing(of, format, edition);
    if (!answer.ok) {
      fail(answer);
      return;
    }
    const { job, fileName, bytes } = answer.value;
    const act = async (channel: 'export:show' | 'export:open'): Promise<void> => {
      const done = await ask(channel, job);
      if (!done.ok) fail(done);
    };
    tell(`Saved ${fileName}, ${formatBytes(bytes)}.`, [
      ...(format === 'handed' ? [] : [{ name: 'Open', run: () => void act('export:open') }]),
      { name: 'Show in folder', run: () => void act('export:show') },
    ]);
  };
  const print = async (): Promise<void> => {
    remember();
    const answer = await printBriefing(of, edition);
    if (answer.ok) tell('Sent to the printer.');
    else fail(answer);
  };
  if (editing !== null) {
    const others = settings.presets.filter(({ name }) => name !== editing.was);
    return (
      <Dialog title={editing.was === null ? 'New preset' : `Preset: ${editing.was}`} onClose={onClose}>
        <PresetForm
          preset={editing.preset}
          taken={others.map(({ name }) => name)}
          onSave={(saved) =>
            keep(
              [...others, saved].toSorted((a, b) => a.name.localeCompare(b.name)),
              saved,
            )
          }
          onDelete={
            editing.was === null
              ? null
              : () => {
                  keep(others, null);
                  tell(`Preset “${editing.was ?? ''}” deleted. Ctrl+Z brings it back.`);
                }
          }
          onBack={() => setEditing(null)}
        />
      </Dialog>
    );
  }
  return (
    <Dialog title="Export" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <div className="row presets">
          <Field label="Preset">
            {(ids) => (
              <select
                {...ids}
                value={preset?.name ?? ''}
                onChange={(event) => choose(settings.presets.find(({ name }) => name === event.target.value) ?? null)}
              >
                <option value="">None</option>
                {settings.presets.map(({ name }) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {preset !== null && <Button onClick={() => setEditing({ preset, was: preset.name })}>Change preset…</Button>}
          <Button onClick={() => setEditing({ preset: newPreset(edition, settings.pageSize), was: null })}>
            New preset…
          </Button>
        </div>
        <Choice name="edition" legend="Edition" of={EDITIONS} chosen={edition} onChoose={setEdition} />
        <Choice
          name="format"
          legend="Format"
          of={'id' in of ? [...FORMATS, HANDED] : FORMATS}
          chosen={format}
          onChoose={setFormat}
          columns
        />
        {format === 'handed' && <SignedAs />}
        <fieldset className="choice">
          <legend>For the staff</legend>
          <label className="check">
            <input type="checkbox" checked={staffMarks} onChange={(event) => setStaffMarks(event.target.checked)} />
            <span>
              Mark what the staff looked at
              <small>A small ✓ at figures, quotes and roles, in every edition but data.</small>
            </span>
          </label>
        </fieldset>
        <div className="actions">
          <Button onClick={onClose}>Cancel</Button>
          <Button onClick={() => void print()}>Print…</Button>
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
  columns = false,
}: {
  name: string;
  legend: string;
  of: readonly { id: Id; name: string; about: string }[];
  chosen: Id;
  onChoose: (id: Id) => void;
  columns?: boolean;
}): ReactNode {
  return (
    <fieldset className={columns ? 'choice two' : 'choice'}>
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
