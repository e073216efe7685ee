import { createContext, useContext, type ReactNode } from 'react';
import { CardName } from '../briefing/named';

const Opener = createContext<((name: string) => void) | null>(null);

/** Within it the names of actors lead to their pages; on paper to the cards of the briefing, where they have one. */
export const ActorOpener = Opener.Provider;

/** A name that leads to the page of who bears it. @param children the name as it is printed, where that differs */
export function ActorName({ name, children }: { name: string; children?: ReactNode }): ReactNode {
  const open = useContext(Opener);
  if (open === null) return <CardName as={name}>{children ?? name}</CardName>;
  return (
    <button type="button" className="actor-name" onClick={() => open(name)}>
      {children ?? name}
    </button>
  );
}

/** Who states a figure, which may be nobody with a name ("police"): a name leads to its page, as elsewhere. */
export function ClaimantName({ name }: { name: string }): ReactNode {
  return /\p{Lu}/u.test(name) ? <ActorName name={name} /> : <CardName as={name} />;
}
