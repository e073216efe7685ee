import type { ComponentProps, ReactNode } from 'react';

interface Props extends Omit<ComponentProps<'button'>, 'className'> {
  look?: 'primary' | 'danger' | 'plain' | 'step';
  /**
   * It can't be pressed for now, as while its own work runs, and keeps the focus: a disabled button loses it, and the keys of
   * its dialog with it.
   */
  waits?: boolean;
}

export function Button({ look, waits = false, type = 'button', onClick, ...rest }: Props): ReactNode {
  return (
    <button
      {...rest}
      type={waits ? 'button' : type}
      aria-disabled={waits || undefined}
      onClick={waits ? undefined : onClick}
      className={look === undefined ? 'button' : `button ${look}`}
    />
  );
}
