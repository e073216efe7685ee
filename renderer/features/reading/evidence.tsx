import { useEffect, useRef, type ReactNode } from 'react';
import type { Briefing, Citation, HandedArticle } from '../../../preload/contract';
import { Button } from '../../ui/button';
import { Note } from '../edit/staff-words';
import { Passage } from '../evidence/passage';
import { placeIn } from '../handover/passage-of';
import { outletName, publishedWithBasis } from '../../../preload/contract/wording/words';

/**
 * The sentence behind what was tapped, from the briefing itself: the library need not hold the article.
 * @param articles where the briefing came with them: the sentence is then shown in its paragraphs
 */
export function ReadingEvidence({
  briefing,
  articles,
  citation,
  onClose,
}: {
  briefing: Briefing;
  articles: readonly HandedArticle[] | null;
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
  const article = articles?.find((one) => one.source === reference.source);
  const place = article === undefined ? null : placeIn(article, reference, citation);
  return (
    <aside className="reading-evidence" aria-label="Evidence">
      <h2 tabIndex={-1} ref={heading}>
        {source.title}
      </h2>
      {article !== undefined && place !== null ? (
        <Passage findings={article} sentence={place.sentence} start={place.start} end={place.end} />
      ) : (
        <p className="passage">
          {text.slice(0, Math.max(0, from))}
          <mark>{text.slice(Math.max(0, from), to)}</mark>
          {text.slice(to)}
        </p>
      )}
      {articles !== null && place === null && (
        <p className="reading-meta">
          {article === undefined
            ? 'The article itself is not in this file: it was removed from the library after the closing.'
            : 'The article was read anew after the closing, and no longer has the sentence in these words.'}
        </p>
      )}
      <p className="reading-meta">
        {outletName(source)},{' '}
        {publishedWithBasis(
          source.published === null || source.dateBasis === null
            ? null
            : { value: source.published, basis: source.dateBasis },
        )}
      </p>
      <Note of={source} />
      <Button onClick={onClose}>Close</Button>
    </aside>
  );
}
