import { useState, type ReactNode } from 'react';
import type { Settings, Theme } from '../../../preload/contract';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field, TextField } from '../../ui/field';
import { MarkingField } from '../../ui/marking-field';
import { useDesk } from '../desk/context';
import { WatchField } from '../handover/watch-field';

const themes: { id: Theme; name: string }[] = [
  { id: 'system', name: 'As the system' },
  { id: 'light', name: 'Light' },
  { id: 'dark', name: 'Dark' },
  { id: 'contrast', name: 'High contrast' },
];

/** Megabytes. */
const LIMITS = [500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000];

/** How it looks works at once; title and marking are for briefings to come. */
export function SettingsDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { settings, saveSettings } = useDesk();
  const [title, setTitle] = useState(settings.briefingTitle);
  const [atDesk, setAtDesk] = useState(settings.atDesk ?? '');
  const [marking, setMarking] = useState(settings.marking ?? '');
  const save = (part: Partial<Settings>): void => saveSettings({ ...settings, ...part });
  return (
    <Dialog title="Settings" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save({
            briefingTitle: title.trim() === '' ? settings.briefingTitle : title.trim(),
            // Left empty by somebody who was not asked yet, it is still to be asked.
            atDesk: atDesk.trim() === '' && settings.atDesk === null ? null : atDesk.trim(),
            marking: marking.trim() === '' ? null : marking.trim(),
          });
          onClose();
        }}
      >
        <fieldset>
          <legend>Theme</legend>
          {themes.map(({ id, name }) => (
            <label className="check" key={id}>
              <input type="radio" name="theme" checked={settings.theme === id} onChange={() => save({ theme: id })} />
              {name}
            </label>
          ))}
        </fieldset>
        <Field label={`Text size, ${settings.textSize} %`}>
          {(ids) => (
            <input
              {...ids}
              type="range"
              min={80}
              max={200}
              step={10}
              value={settings.textSize}
              onChange={(event) => save({ textSize: Number(event.target.value) })}
            />
          )}
        </Field>
        <fieldset>
          <legend>Paper</legend>
          {(['A4', 'Letter'] as const).map((size) => (
            <label className="check" key={size}>
              <input
                type="radio"
                name="paper"
                checked={settings.pageSize === size}
                onChange={() => save({ pageSize: size })}
              />
              {size === 'A4' ? 'A4' : 'US Letter'}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>At the start</legend>
          <label className="check">
            <input
              type="checkbox"
              checked={settings.startReading}
              onChange={(event) => save({ startReading: event.target.checked })}
            />
            Open the newest closed briefing to be read
          </label>
        </fieldset>
        <Field
          label="Lock an encrypted library"
          hint="With any time, also when the computer sleeps or its screen is locked. Half-typed words in open dialogs go with it."
        >
          {(ids) => (
            <select
              {...ids}
              value={settings.lockAfter ?? ''}
              onChange={(event) => save({ lockAfter: event.target.value === '' ? null : Number(event.target.value) })}
            >
              {[...new Set([5, 15, 30, 60, ...(settings.lockAfter === null ? [] : [settings.lockAfter])])].map(
                (minutes) => (
                  <option key={minutes} value={minutes}>{`after ${minutes} minutes without use`}</option>
                ),
              )}
              <option value="">never by itself</option>
            </select>
          )}
        </Field>
        <fieldset>
          <legend>Backups</legend>
          <label className="check">
            <input
              type="checkbox"
              checked={settings.backups.on}
              onChange={(event) => save({ backups: { ...settings.backups, on: event.target.checked } })}
            />
            Back up the library by itself, hourly while somebody works in it
          </label>
          <Field label="All backups of a library together" hint="The oldest go first; the newest always stays.">
            {(ids) => (
              <select
                {...ids}
                value={settings.backups.limit}
                onChange={(event) => save({ backups: { ...settings.backups, limit: Number(event.target.value) } })}
              >
                {[...new Set([...LIMITS, settings.backups.limit])].map((limit) => (
                  <option key={limit} value={limit}>
                    at most {limit < 1000 ? `${limit} MB` : `${limit / 1000} GB`}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </fieldset>
        <WatchField />
        <TextField label="Title of new briefings" maxLength={200} value={title} onChange={setTitle} />
        <TextField
          label="Who is at this desk"
          hint="Kept with each edit and decision, and shown with it."
          maxLength={100}
          value={atDesk}
          onChange={setAtDesk}
        />
        <MarkingField value={marking} onChange={setMarking} />
        <div className="actions">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary">
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
