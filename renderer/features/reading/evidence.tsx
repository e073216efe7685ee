import { useEffect, useRef, type ReactNode } from 'react';
import type { Briefing, Citation } from '../../../preload/contract';
import { Button } from '../../ui/button';
import { outletName, publishedWithBasis } from '../../ui/words';

/** The sentence behind what was tapped, from the briefing itself: the library need not hold the article. */
export function ReadingEvidence({
  briefing,
  citation,
  onClose,
}: {
  briefing: Briefing;
  citation: Citation;
  onClose: () => void;
}): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [citation]);
  const reference = briefing.references[citation.reference - 1];
  const source = reference === undefined ? undefined : briefing.sources[reference.source];
  if (reference === undefined || source === undefined) return null;
  const [from, to] = [citation.start - reference.sentence[0], citation.end - reference.sentence[0]];
  const { text } = reference;
  return (
    <aside className="reading-evidence" aria-label="Evidence">
      <h2 tabIndex={-1} ref={heading}>
        {source.title}
      </h2>
      <p className="passage">
        {text.slice(0, Math.max(0, from))}
        <mark>{text.slice(Math.max(0, from), to)}</mark>
        {text.slice(to)}
      </p>
      <p className="reading-meta">
        {outletName(source)},{' '}
        {publishedWithBasis(
          source.published === null || source.dateBasis === null
            ? null
            : { value: source.published, basis: source.dateBasis },
        )}
      </p>
      <Button onClick={onClose}>Close</Button>
    </aside>
  );
}
