import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { ArticleDetail } from '../../../preload/contract';
import { Button } from '../../ui/button';
import { Failed } from '../../ui/failed';
import { useAnswer } from '../../ui/use-answer';
import { outletName, plural, publishedWithBasis } from '../../../preload/contract/wording/words';
import { Altered } from '../article/altered';
import { ActorName } from '../actor/link';
import { namedHere } from '../actor/named-here';
import { useDesk, useReadOnly } from '../desk/context';
import type { Looked, Screen } from '../desk/state';
import { Note } from '../edit/staff-words';
import { Decide } from './decide';
import { FindingFacts, findingName } from './facts';
import { allFindings, findingAt, findingsIn, sentenceOf } from './finding';
import { Passage, RepairList, repairsShown } from './passage';

/** The panel at the right: where a figure, quote, role or sentence stands, and what the staff say to it. */
export function Evidence({ at }: { at: Looked }): ReactNode {
  const { revision, closeEvidence } = useDesk();
  const answer = useAnswer('articles:get', [at.article], revision);
  const { value: detail, failure } = answer;
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => heading.current?.focus(), []);

  return (
    <aside className="ev" aria-label="Evidence" tabIndex={-1}>
      <div className="ev-head">
        <h2 ref={heading} tabIndex={-1}>
          Evidence{at.reference !== null && `, reference ${at.reference}`}
        </h2>
        <Button look="plain" onClick={closeEvidence}>
          Close <kbd>Esc</kbd>
        </Button>
      </div>
      <Failed of={[answer]} />
      {detail === null && failure === null && <p role="status">Reading…</p>}
      {detail !== null && <Shown detail={detail} at={at} />}
    </aside>
  );
}

function Shown({ detail, at }: { detail: ArticleDetail; at: Looked }): ReactNode {
  const { state, dispatch } = useDesk();
  const readOnly = useReadOnly();
  const { findings } = detail;
  const all = allFindings(findings);
  const [span, setSpan] = useState({ start: at.start, end: at.end });
  const finding = findingAt(all, span.start, span.end);
  const sentence = sentenceOf(findings, at.start, at.end);
  const others = findingsIn(all, sentence).filter((other) => other !== finding);
  const named = namedHere(findings, sentence);
  const repairs = repairsShown(findings, sentence);
  const { screen } = state;
  return (
    <>
      <Altered of={detail} />
      <p className="headline">{detail.title}</p>
      <p className="meta">
        {outletName(detail)}, {publishedWithBasis(detail.published)}
        {detail.withdrawn !== null && (
          <>
            <br />
            <span className="corrected">withdrawn: {detail.withdrawn.reason}</span>
          </>
        )}
        {repairs.length > 0 && (
          <>
            <br />
            {plural(repairs.length, 'repair')} in this passage
          </>
        )}
      </p>
      <Note of={detail} />
      <Passage findings={findings} sentence={sentence} start={span.start} end={span.end} />
      {finding !== null && (
        <div className="fact">
          <h3>{findingName(finding)}</h3>
          <FindingFacts finding={finding} detail={detail} />
          {!readOnly && <Decide key={`${finding.kind}-${finding.start}`} detail={detail} finding={finding} />}
        </div>
      )}
      {others.length > 0 && (
        <div className="fact">
          <h3>{finding === null ? 'Found in this sentence' : 'Also in this sentence'}</h3>
          <ul>
            {others.map((other) => (
              <li key={`${other.kind}-${other.start}-${other.end}`}>
                <button type="button" className="link" onClick={() => setSpan({ start: other.start, end: other.end })}>
                  {findingName(other)}
                </button>
                : {clip(findings.text.slice(other.start, other.end))}
              </li>
            ))}
          </ul>
        </div>
      )}
      {named.length > 0 && (
        <div className="fact">
          <h3>Named in this sentence</h3>
          <ul className="named-list">
            {named.map(({ id, name }) => (
              <li key={id}>
                <ActorName name={name} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {repairs.length > 0 && (
        <div className="fact">
          <h3>Repaired here</h3>
          <RepairList text={findings.text} repairs={repairs} />
        </div>
      )}
      {screen !== null && screen.kind !== 'article' && (
        <div className="fact">
          {screen.kind === 'closed' && !readOnly && (
            <p className="meta">This briefing is closed. A decision made here counts from the next one.</p>
          )}
          <Button
            onClick={() =>
              dispatch({
                type: 'go',
                screen: { kind: 'article', id: detail.id, back: backTo(screen, at.reference), at: sentence },
              })
            }
          >
            Whole article
          </Button>
        </div>
      )}
    </>
  );
}

/** The briefing one comes back to opens where one left it. */
function backTo(screen: Screen, reference: number | null): Screen {
  return screen.kind === 'period' || screen.kind === 'closed' ? { ...screen, reference } : screen;
}

function clip(text: string): string {
  return text.length > 90 ? `${text.slice(0, 90)}…` : text;
}
