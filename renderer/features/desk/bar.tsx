import type { ReactNode } from 'react';
import { useDesk } from './context';
import { Button } from '../../ui/button';

/** The line above every screen: what is shown, its state, what can be done with it. */
export function Bar({
  title,
  heading = true,
  before,
  state,
  children,
}: {
  title: string;
  heading?: boolean;
  before?: ReactNode;
  state?: ReactNode;
  children?: ReactNode;
}): ReactNode {
  const { state: desk, dispatch } = useDesk();
  return (
    <div className="bar">
      <span className="menu-button">
        <Button
          aria-expanded={desk.railOpen}
          aria-controls="rail"
          onClick={() => dispatch({ type: 'rail', open: !desk.railOpen })}
        >
          Menu
        </Button>
      </span>
      {before}
      {heading ? <h1 className="title">{title}</h1> : <span className="title">{title}</span>}
      {state !== undefined && <span className="state">{state}</span>}
      <span className="space" />
      {children}
    </div>
  );
}
