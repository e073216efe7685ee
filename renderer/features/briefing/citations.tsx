import { createContext, useContext, useEffect, type MouseEvent, type ReactNode } from 'react';
import type { Citation } from '../../../preload/contract';

/** Opens the evidence for a citation; `opener` gets the focus back. */
export type OpenCitation = (citation: Citation, opener: HTMLElement) => void;

const Opener = createContext<OpenCitation | null>(null);

/** Without an opener (on paper) a citation is a plain link to its entry in the annex. */
export const CitationOpener = Opener.Provider;

function useOpen(citation: Citation): ((event: MouseEvent<HTMLElement>) => void) | undefined {
  const open = useContext(Opener);
  if (open === null) return undefined;
  return (event) => {
    event.preventDefault();
    open(citation, event.currentTarget);
  };
}

/** The small reference number that leads to the evidence. */
export function Ref({ citation }: { citation: Citation }): ReactNode {
  const open = useOpen(citation);
  return (
    <a
      className="ref"
      href={`#ref-${citation.reference}`}
      onClick={open}
      aria-label={`Reference ${citation.reference}`}
    >
      {citation.reference}
    </a>
  );
}

/** Words that lead to their evidence themselves: a figure, a quote, a sentence. The number beside them serves the keyboard. */
export function Cited({ citation, children }: { citation: Citation; children: ReactNode }): ReactNode {
  const open = useOpen(citation);
  return (
    <a
      className="cited"
      href={`#ref-${citation.reference}`}
      onClick={open}
      tabIndex={open === undefined ? undefined : -1}
    >
      {children}
    </a>
  );
}

/** Reference numbers, each once, in order. */
export function Refs({ citations }: { citations: readonly Citation[] }): ReactNode {
  const once = citations.filter(
    (citation, index) => citations.findIndex((other) => other.reference === citation.reference) === index,
  );
  return once.map((citation, index) => (
    <span key={citation.reference}>
      {index > 0 && ' '}
      <Ref citation={citation} />
    </span>
  ));
}

/** Puts the focus back on the reference one left a briefing from, as soon as it is there. */
export function useReturn(reference: number | null, there: boolean): void {
  useEffect(() => {
    if (reference === null || !there) return;
    document.querySelector<HTMLElement>(`.brief a.ref[href="#ref-${reference}"]`)?.focus();
  }, [reference, there]);
}
