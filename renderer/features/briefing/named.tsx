import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { ActorCard } from '../../../preload/contract';

/** By which address the card of an actor is reached, by each of the actor's names. */
const Cards = createContext<ReadonlyMap<string, string>>(new Map());

/** The address of a card within the briefing. */
export const cardId = (index: number): string => `actor-${index + 1}`;

/**
 * Makes the names within lead to the cards.
 * @param printed the cards that are on the page
 */
export function NamesLead({ printed, children }: { printed: readonly ActorCard[]; children: ReactNode }): ReactNode {
  const cards = useMemo(() => addresses(printed), [printed]);
  return <Cards value={cards}>{children}</Cards>;
}

/** A name that two cards bear leads to neither. */
function addresses(printed: readonly ActorCard[]): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>();
  for (const [index, { name, aliases }] of printed.entries())
    for (const one of new Set([name, ...aliases])) found.set(one, found.has(one) ? null : cardId(index));
  return new Map([...found].flatMap(([name, id]): [string, string][] => (id === null ? [] : [[name, id]])));
}

/**
 * A name as it is printed; it leads to the card of whoever bears it, where one is on the page.
 * @param as the name on the card
 * @param children the name as it is printed, where that differs
 */
export function CardName({ as, children }: { as: string; children?: ReactNode }): ReactNode {
  const id = useContext(Cards).get(as);
  const name = children ?? as;
  return id === undefined ? (
    name
  ) : (
    <a className="named" href={`#${id}`}>
      {name}
    </a>
  );
}
