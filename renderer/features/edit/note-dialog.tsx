import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { Markdown } from '../../ui/markdown';

/** Writes a note beside an item. It is printed with it, as the staff's. */
export function NoteDialog({
  of,
  text,
  onClose,
  onSave,
}: {
  /** What it is on. */
  of: string;
  /** The note that stands there; empty where none does. */
  text: string;
  onClose: () => void;
  /** Told the note where it is another, and what was done. */
  onSave: (text: string, said: string) => void;
}): ReactNode {
  const [note, setNote] = useState(text);
  return (
    <Dialog title="Note of the staff" onClose={onClose}>
      <p className="of">On: {of}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          if (note !== text) onSave(note, note.trim() === '' ? 'Note taken away.' : 'Noted.');
        }}
      >
        <Field label="Note" hint="Markdown. It is printed beside the item and marked as the staff’s own words.">
          {(ids) => (
            <textarea
              {...ids}
              autoFocus
              rows={5}
              maxLength={20_000}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
        {note.trim() !== '' && (
          <div className="note-preview" aria-label="As it is printed" role="group">
            <Markdown text={note} headings={3} />
          </div>
        )}
        <div className="actions">
          {text !== '' && <Button onClick={() => setNote('')}>Empty</Button>}
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary">
            Save note
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
