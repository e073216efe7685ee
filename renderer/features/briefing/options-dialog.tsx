import { useState, type ReactNode } from 'react';
import type { BriefingOptions } from '../../../preload/contract';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field, TextField } from '../../ui/field';
import { MarkingField } from '../../ui/marking-field';

/** Title, marking and the staff's note of one briefing. */
export function OptionsDialog({
  options,
  onSave,
  onClose,
}: {
  options: BriefingOptions;
  onSave: (options: BriefingOptions) => void;
  onClose: () => void;
}): ReactNode {
  const [title, setTitle] = useState(options.title);
  const [marking, setMarking] = useState(options.marking ?? '');
  const [note, setNote] = useState(options.note);
  return (
    <Dialog title="Title, marking and note" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSave({
            ...options,
            title: title.trim() === '' ? options.title : title.trim(),
            marking: marking.trim() === '' ? null : marking.trim(),
            note,
          });
        }}
      >
        <TextField label="Title" maxLength={200} value={title} onChange={setTitle} />
        <MarkingField value={marking} onChange={setMarking} />
        <Field label="Staff note" hint="Markdown. Printed apart from what is sourced, as the staff’s own words.">
          {(ids) => (
            <textarea
              {...ids}
              rows={7}
              maxLength={20_000}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
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
