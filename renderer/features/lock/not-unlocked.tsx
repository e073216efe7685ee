import type { ReactNode } from 'react';
import type { Failure, Saved } from '../../../preload/contract';
import { Button } from '../../ui/button';
import { Rescue } from '../library/rescue';

/** A library that did not open, and what was given for it; null where that was the keyring. */
export interface Tried {
  failure: Failure;
  passphrase: string | null;
}

/** Whether the passphrase opens the file, and the file is not whole; otherwise nobody knows whether it is the right one. */
export const isDamaged = ({ failure }: Tried): boolean => failure.code !== 'wrong-passphrase';

export const titleOf = (tried: Tried): string =>
  isDamaged(tried) ? 'This library is damaged' : 'Restore a backup of this library';

interface Props {
  tried: Tried;
  onBack: () => void;
  onSaved: (saved: Saved) => void;
  onRestored?: () => void;
  /** What can be done instead. */
  children: ReactNode;
}

const takeFocus = (node: HTMLElement | null): void => node?.focus();

/** What can be done about a library that does not open: its backups, and where the passphrase is right what can be read of it. */
export function NotUnlocked({ tried, onBack, onSaved, onRestored, children }: Props): ReactNode {
  const damaged = isDamaged(tried);
  return (
    <>
      <p role={damaged ? 'alert' : undefined} tabIndex={-1} ref={takeFocus}>
        {damaged
          ? `${tried.passphrase === null ? '' : 'The passphrase is right. '}${tried.failure.message}`
          : 'Where the first bytes of the file are damaged, no passphrase opens it, not even the right one. A backup opens with the passphrase of its time.'}
      </p>
      <Rescue
        of="locked"
        damaged={damaged}
        passphrase={tried.passphrase}
        onSaved={onSaved}
        {...(onRestored === undefined ? {} : { onRestored })}
      />
      <div className="actions">
        {!damaged && <Button onClick={onBack}>Try another passphrase</Button>}
        {children}
      </div>
    </>
  );
}
