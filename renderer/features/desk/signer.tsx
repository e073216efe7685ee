import { useState, type ReactNode } from 'react';
import { TextField } from '../../ui/field';
import { useDesk } from './context';

/** Who does what a name is asked for; the one who did it last is offered again. */
export interface Signer {
  by: string;
  setBy: (by: string) => void;
  /** The name as it is kept; empty while there is none. */
  name: string;
  /** Offers the name again the next time. */
  remember: () => void;
}

export function useSigner(): Signer {
  const { settings, saveSettings } = useDesk();
  const [by, setBy] = useState(settings.closedBy || (settings.atDesk ?? ''));
  const name = by.trim();
  return {
    by,
    setBy,
    name,
    remember: () => {
      if (name !== settings.closedBy) saveSettings({ ...settings, closedBy: name });
    },
  };
}

/** The field for the name. */
export function SignerField({
  signer: { by, setBy },
  label,
  hint,
  autoFocus = false,
}: {
  signer: Signer;
  label: string;
  hint?: string;
  autoFocus?: boolean;
}): ReactNode {
  return (
    <TextField
      label={label}
      {...(hint === undefined ? {} : { hint })}
      autoFocus={autoFocus}
      required
      maxLength={100}
      value={by}
      onChange={setBy}
    />
  );
}
