import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { useDesk } from './context';

/** Opens the question who is at the desk, beside what was done first; gone once it was answered, or declined. */
export function WhoButton(): ReactNode {
  const { settings, worked, dispatch } = useDesk();
  if (!worked || settings.atDesk !== null) return null;
  return <Button onClick={() => dispatch({ type: 'dialog', name: 'who' })}>Say who you are…</Button>;
}

/** Asks who is at the desk. Whoever does not want to say is not asked again; the settings hold it from then on. */
export function WhoDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { settings, saveSettings } = useDesk();
  const [name, setName] = useState(settings.atDesk ?? '');
  const keep = (atDesk: string): void => {
    saveSettings({ ...settings, atDesk });
    onClose();
  };
  return (
    <Dialog title="Who is at this desk?" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') keep(name.trim());
        }}
      >
        <TextField
          label="Your name"
          hint="Kept with what is done from now on, and shown with it. Change it in the settings when somebody else sits down."
          autoFocus
          autoComplete="off"
          maxLength={100}
          value={name}
          onChange={setName}
        />
        <div className="actions">
          <Button onClick={() => keep('')}>Rather not say</Button>
          <Button type="submit" look="primary" disabled={name.trim() === ''}>
            Keep the name
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
