import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Anchor, ArticleDetail, Repair, Span } from '../../../preload/contract';
import { Button } from '../../ui/button';
import { paragraphs, segments, type Layer } from '../../ui/segments';
import { useDesk } from '../desk/context';
import { findingName } from '../evidence/facts';
import { allFindings, type Finding } from '../evidence/finding';
import { Repaired } from '../evidence/passage';
import { selectedWords } from './selection';

/** Paragraphs put on the page at once; a very long article goes on at a button. */
const portion = 400;

type Part = { finding: Finding } | { repair: Repair } | { sentence: true };

/** The repaired text: findings underlined and opening their evidence, repairs dotted; `at`, the sentence one comes from, is marked and in sight. */
export function ArticleText({
  detail,
  at,
  onSelect,
}: {
  detail: ArticleDetail;
  at: Span | null;
  /** Told what of the text is selected, within one paragraph. */
  onSelect: (words: Anchor | null) => void;
}): ReactNode {
  const { state } = useDesk();
  const { findings } = detail;
  const { text } = findings;
  const all = useMemo(() => paragraphs(text), [text]);
  const [shown, setShown] = useState(() =>
    at === null ? portion : Math.max(portion, all.findIndex(([, end]) => end >= at[0]) + 20),
  );
  // What is to be found must be on the page.
  const portionShown = state.find > 0 ? all.length : shown;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector('mark')?.scrollIntoView({ block: 'center' }), []);
  useEffect(() => {
    const chosen = (): void => {
      // A selection elsewhere, as in the dialog that asks about this one, leaves it.
      if (place.current?.contains(window.getSelection()?.anchorNode ?? null) === true)
        onSelect(selectedWords(detail.id, findings));
    };
    document.addEventListener('selectionchange', chosen);
    return () => document.removeEventListener('selectionchange', chosen);
  }, [detail.id, findings, onSelect]);
  const layers = useMemo<Layer<Part>[]>(
    () => [
      ...allFindings(findings).map((finding): Layer<Part> => ({
        start: finding.start,
        end: finding.end,
        value: { finding },
      })),
      ...findings.repairs.map((repair): Layer<Part> => ({ start: repair.start, end: repair.end, value: { repair } })),
      ...(at === null ? [] : [{ start: at[0], end: at[1], value: { sentence: true } } satisfies Layer<Part>]),
    ],
    [findings, at],
  );
  return (
    <div className="article-text" ref={place} lang={findings.language === 'und' ? undefined : findings.language}>
      {layers.length > 0 && (
        <p className="legend" lang="en">
          <span>
            <span className="finding">quote</span>
          </span>
          <span>
            <span className="finding casualty">casualty statement</span>
          </span>
          <span>
            <span className="finding role">role</span>
          </span>
          <span>
            <span className="fix">repaired</span>
          </span>
        </p>
      )}
      {all.slice(0, portionShown).map(([start, end]) => (
        <Paragraph key={start} article={detail.id} text={text} layers={layers} start={start} end={end} />
      ))}
      {all.length > portionShown && (
        <Button onClick={() => setShown((last) => last + portion)}>Show more of {all.length} paragraphs</Button>
      )}
    </div>
  );
}

function Paragraph({
  article,
  text,
  layers,
  start,
  end,
}: {
  article: number;
  text: string;
  layers: readonly Layer<Part>[];
  start: number;
  end: number;
}): ReactNode {
  const { look } = useDesk();
  const inside = layers.filter((layer) => layer.start <= end && layer.end >= start);
  return (
    <p data-start={start}>
      {segments(inside, start, end).map((segment, index) => {
        const repair = segment.values.find((value) => 'repair' in value);
        // The innermost finding is the one pointed at: the shortest.
        const held = segment.values
          .filter((value) => 'finding' in value)
          .toSorted((one, other) => one.finding.end - one.finding.start - (other.finding.end - other.finding.start))[0];
        let shown: ReactNode = text.slice(segment.start, segment.end);
        if (repair !== undefined) shown = <Repaired repair={repair.repair}>{shown}</Repaired>;
        if (segment.start < segment.end && segment.values.some((value) => 'sentence' in value))
          shown = <mark>{shown}</mark>;
        if (held === undefined || segment.start === segment.end) return <span key={index}>{shown}</span>;
        const { finding } = held;
        // One stop of the keyboard for each finding, at its beginning.
        const opens = segment.start === finding.start;
        return (
          <a
            key={index}
            href={`#at-${finding.start}`}
            className={`finding ${finding.kind}`}
            tabIndex={opens ? 0 : -1}
            aria-description={findingName(finding)}
            onClick={(event) => {
              event.preventDefault();
              look({ reference: null, article, start: finding.start, end: finding.end }, event.currentTarget);
            }}
          >
            {shown}
          </a>
        );
      })}
    </p>
  );
}
