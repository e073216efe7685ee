import { useEffect, useRef, type ReactNode } from 'react';
import type { ArticleDetail, Citation } from '../../../preload/contract';
import { Button } from '../../ui/button';
import { Failed } from '../../ui/failed';
import { useAnswer } from '../../ui/use-answer';
import { outletName, publishedWithBasis } from '../../../preload/contract/wording/words';
import { Altered } from '../article/altered';
import { useDesk } from '../desk/context';
import { usePlainKeys } from '../desk/use-plain-keys';
import { anchorOf, useEditing } from '../edit/context';
import { Note } from '../edit/staff-words';
import { Decide } from '../evidence/decide';
import { FindingFacts, findingName } from '../evidence/facts';
import { allFindings, findingAt, sentenceOf } from '../evidence/finding';
import { Passage } from '../evidence/passage';
import type { ReviewItem } from './queue';

interface Props {
  item: ReviewItem;
  number: number;
  all: number;
  /** Goes on with what nobody looked at yet. */
  onDecided: () => void;
  onNext: (() => void) | null;
  onBefore: (() => void) | null;
}

/** One finding or warning: its sentence, what was read, and the decision, all in view. */
export function ReviewItemPane({ item, number, all, onDecided, onNext, onBefore }: Props): ReactNode {
  const { revision } = useDesk();
  const { citation } = item;
  const answer = useAnswer('articles:get', citation === null ? null : [citation.article], revision);
  const { value: detail } = answer;
  const heading = useRef<HTMLHeadingElement>(null);
  const read = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    const area = read.current;
    if (area === null) return;
    // A form that opens takes room: the words it is about stay in view.
    const watch = new ResizeObserver(() =>
      (area.querySelector('mark b') ?? area.querySelector('mark'))?.scrollIntoView({ block: 'nearest' }),
    );
    watch.observe(area);
    return () => watch.disconnect();
  }, [detail]);
  return (
    <section className="review-item" aria-label={`${number} of ${all}`}>
      <div className="review-head">
        <h2 ref={heading} tabIndex={-1}>
          {item.name}
        </h2>
        {item.why.length > 0 && (
          <ul className="why">
            {item.why.map((why) => (
              <li key={why}>{why}</li>
            ))}
          </ul>
        )}
      </div>
      <Failed of={[answer]} />
      <div className="review-read" ref={read}>
        {detail !== null && <Altered of={detail} />}
        {detail !== null && citation !== null && <Read detail={detail} citation={citation} />}
      </div>
      <div className="review-foot">
        <div className="decision">
          {detail !== null && citation !== null && (
            <Decision item={item} detail={detail} citation={citation} onDecided={onDecided} />
          )}
          {citation === null && <Seen item={item} onDecided={onDecided} />}
        </div>
        <div className="acts steps">
          <Button disabled={onBefore === null} aria-keyshortcuts="P" onClick={() => onBefore?.()}>
            Before <kbd aria-hidden="true">P</kbd>
          </Button>
          <Button disabled={onNext === null} aria-keyshortcuts="N" onClick={() => onNext?.()}>
            Next <kbd aria-hidden="true">N</kbd>
          </Button>
        </div>
      </div>
    </section>
  );
}

function Read({ detail, citation }: { detail: ArticleDetail; citation: Citation }): ReactNode {
  const { state, dispatch } = useDesk();
  const { findings } = detail;
  const { start, end } = citation;
  const finding = findingAt(allFindings(findings), start, end);
  const { screen } = state;
  return (
    <>
      <p className="meta">
        <b>{detail.title}</b>, {outletName(detail)}, {publishedWithBasis(detail.published)}{' '}
        {screen !== null && (
          <button
            type="button"
            className="link"
            onClick={() =>
              dispatch({
                type: 'go',
                screen: { kind: 'article', id: detail.id, back: screen, at: sentenceOf(findings, start, end) },
              })
            }
          >
            Whole article
          </button>
        )}
      </p>
      <Note of={detail} />
      <Passage findings={findings} sentence={sentenceOf(findings, start, end)} start={start} end={end} />
      {finding !== null && (
        <>
          <h3>{findingName(finding)}</h3>
          <FindingFacts finding={finding} detail={detail} />
        </>
      )}
    </>
  );
}

function Decision({
  item,
  detail,
  citation,
  onDecided,
}: {
  item: ReviewItem;
  detail: ArticleDetail;
  citation: Citation;
  onDecided: () => void;
}): ReactNode {
  const finding = findingAt(allFindings(detail.findings), citation.start, citation.end);
  if (item.check !== null || finding === null) return <Seen item={item} onDecided={onDecided} />;
  return <Decide detail={detail} finding={finding} onDecided={onDecided} />;
}

const NO_KEYS = {};

/** A warning is about no finding of its own: it is looked at. */
function Seen({ item, onDecided }: { item: ReviewItem; onDecided: () => void }): ReactNode {
  const editing = useEditing();
  const { check } = item;
  const mark = (): void => {
    if (editing === null || check === null) return;
    const at = check.citation === null ? null : anchorOf(editing.briefing, check.citation);
    const seen = check.seen !== true;
    void editing.edit({ kind: 'check-seen', text: check.text, at, seen }, seen ? 'Looked at.' : 'To be looked at.');
    if (seen) onDecided();
  };
  usePlainKeys(check === null ? NO_KEYS : { a: mark });
  if (check === null) return null;
  return (
    <div className="acts">
      <Button look="primary" aria-keyshortcuts="A" onClick={mark}>
        {check.seen === true ? 'Look at it again' : 'Looked at'} <kbd aria-hidden="true">A</kbd>
      </Button>
    </div>
  );
}
