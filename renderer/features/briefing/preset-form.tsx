import { useState, type ReactNode } from 'react';
import {
  REGIONS,
  SECTIONS,
  regionName,
  regionsInOrder,
  type Edition,
  type Preset,
  type Region,
  type Section,
} from '../../../preload/contract';
import { HARM_ASIDE } from '../../../preload/contract/wording/words';
import { Button } from '../../ui/button';
import { Field, TextField } from '../../ui/field';
import { EDITIONS } from './editions';

const NAMES: Record<Section, string> = {
  changes: 'Changed since',
  stories: 'Stories',
  deeds: 'Decisions and moves',
  casualties: 'Casualties',
  figures: 'Chart and map',
  ahead: 'Ahead',
  quotes: 'Quotes',
  actors: 'Key actors',
  'other harm': HARM_ASIDE,
  'other quotes': 'All other quotes',
  'not counted': 'Not counted',
};

/** A preset that says nothing yet, for the one who is to get it. */
export const newPreset = (edition: Edition, pageSize: Preset['pageSize']): Preset => ({
  name: '',
  edition,
  pageSize,
  typeSize: 100,
  without: [],
  regions: [...REGIONS],
  marking: null,
});

/**
 * How a briefing is printed for one who reads it, under a name.
 * @param taken names of the other presets
 */
export function PresetForm({
  preset,
  taken,
  onSave,
  onDelete,
  onBack,
}: {
  preset: Preset;
  taken: readonly string[];
  onSave: (preset: Preset) => void;
  onDelete: (() => void) | null;
  onBack: () => void;
}): ReactNode {
  const [draft, setDraft] = useState({ ...preset, regions: regionsInOrder(preset.regions) });
  const set = (part: Partial<Preset>): void => setDraft((last) => ({ ...last, ...part }));
  const name = draft.name.trim();
  const doubled = taken.includes(name);
  const move = (region: Region, by: number): void => {
    const regions = draft.regions.filter((one) => one !== region);
    regions.splice(draft.regions.indexOf(region) + by, 0, region);
    set({ regions });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name !== '' && !doubled) onSave({ ...draft, name, marking: draft.marking?.trim() || null });
      }}
    >
      <TextField
        label="Name"
        hint={doubled ? 'Another preset has this name.' : 'Whom it is for: “Minister”, “Cabinet office”.'}
        autoFocus
        required
        maxLength={80}
        value={draft.name}
        onChange={(text) => set({ name: text })}
      />
      <div className="row">
        <Field label="Edition">
          {(ids) => (
            <select
              {...ids}
              value={draft.edition}
              onChange={(event) => {
                const chosen = EDITIONS.find(({ id }) => id === event.target.value);
                if (chosen !== undefined) set({ edition: chosen.id });
              }}
            >
              {EDITIONS.map(({ id, name: label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Paper">
          {(ids) => (
            <select
              {...ids}
              value={draft.pageSize}
              onChange={(event) => set({ pageSize: event.target.value === 'Letter' ? 'Letter' : 'A4' })}
            >
              <option value="A4">A4</option>
              <option value="Letter">US Letter</option>
            </select>
          )}
        </Field>
        <Field label={`Type size, ${draft.typeSize} %`}>
          {(ids) => (
            <input
              {...ids}
              type="range"
              min={80}
              max={160}
              step={5}
              value={draft.typeSize}
              onChange={(event) => set({ typeSize: Number(event.target.value) })}
            />
          )}
        </Field>
      </div>
      <TextField
        label="Marking"
        hint="In place of the briefing’s own; empty keeps that."
        maxLength={80}
        value={draft.marking ?? ''}
        onChange={(text) => set({ marking: text })}
      />
      <fieldset className="choice two">
        <legend>Sections that are printed</legend>
        {SECTIONS.map((section) => (
          <label className="check" key={section}>
            <input
              type="checkbox"
              checked={!draft.without.includes(section)}
              onChange={(event) =>
                set({
                  without: event.target.checked
                    ? draft.without.filter((one) => one !== section)
                    : [...draft.without, section],
                })
              }
            />
            {NAMES[section]}
          </label>
        ))}
      </fieldset>
      <fieldset className="choice">
        <legend>Order of the parts of the world</legend>
        <ol className="order">
          {draft.regions.map((region, index) => (
            <li key={region}>
              <span>{regionName(region)}</span>
              <Button aria-label={`${regionName(region)}: up`} disabled={index === 0} onClick={() => move(region, -1)}>
                ↑
              </Button>
              <Button
                aria-label={`${regionName(region)}: down`}
                disabled={index === draft.regions.length - 1}
                onClick={() => move(region, 1)}
              >
                ↓
              </Button>
            </li>
          ))}
        </ol>
      </fieldset>
      <div className="actions">
        {onDelete !== null && <Button onClick={onDelete}>Delete preset</Button>}
        <Button onClick={onBack}>Back</Button>
        <Button type="submit" look="primary" disabled={name === '' || doubled}>
          Save preset
        </Button>
      </div>
    </form>
  );
}
