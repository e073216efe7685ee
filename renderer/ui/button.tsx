import type { ComponentProps, ReactNode } from 'react';

interface Props extends Omit<ComponentProps<'button'>, 'className'> {
  look?: 'primary' | 'danger' | 'plain' | 'step';
}

export function Button({ look, type = 'button', ...rest }: Props): ReactNode {
  return <button {...rest} type={type} className={look === undefined ? 'button' : `button ${look}`} />;
}
