import { createContext, Fragment, useContext, type ReactNode } from 'react';
import { hasPage, type Citation } from '../../../preload/contract';
import { Cited } from '../briefing/citations';
import { CardName } from '../briefing/named';
import { wordsAndNames } from './words-and-names';

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
  return hasPage(name) ? <ActorName name={name} /> : <CardName as={name} />;
}

/**
 * Words in which names lead to their pages.
 * @param names those that may stand in them
 * @param citation what the words between them lead to, if to anything
 */
export function WithNames({
  text,
  names,
  citation = null,
}: {
  text: string;
  names: readonly string[];
  citation?: Citation | null;
}): ReactNode {
  return wordsAndNames(text, names).map(({ words, name }, index) => (
    <Fragment key={index}>
      {name ? <ActorName name={words} /> : citation === null ? words : <Cited citation={citation}>{words}</Cited>}
    </Fragment>
  ));
}
