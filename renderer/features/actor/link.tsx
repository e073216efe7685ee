import { createContext, useContext, type ReactNode } from 'react';

const Opener = createContext<((name: string) => void) | null>(null);

/** Within it the names of actors lead to their pages; on paper they are words. */
export const ActorOpener = Opener.Provider;

/** A name that leads to the page of who bears it. @param children the name as it is printed, where that differs */
export function ActorName({ name, children }: { name: string; children?: ReactNode }): ReactNode {
  const open = useContext(Opener);
  if (open === null) return children ?? name;
  return (
    <button type="button" className="actor-name" onClick={() => open(name)}>
      {children ?? name}
    </button>
  );
}
