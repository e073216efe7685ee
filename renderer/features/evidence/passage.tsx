import type { ReactNode } from 'react';
import type { Findings, Repair, Span } from '../../../preload/contract';
import { paragraphs, segments, type Layer } from '../../ui/segments';
import { ruleName, visible } from '../../../preload/contract/wording/words';

/** How much is shown before and after the sentence, in characters: a wire text without paragraphs is one long one. */
const neighbour = 420;

/** What of an article a passage is shown of. */
type Shown = Pick<Findings, 'text' | 'sentences' | 'repairs'>;

type Part = 'sentence' | 'finding' | Repair;

interface Stretch {
  /** The paragraphs the sentence stands in, and how much of them is shown. */
  own: readonly Span[];
  from: number;
  to: number;
  clippedBefore: boolean;
  clippedAfter: boolean;
  /** The paragraphs before and after; null where a long one is clipped already. */
  before: Span | null;
  next: Span | null;
}

/** What of an article's text is shown around a sentence. */
function stretchOf(findings: Shown, sentence: Span): Stretch {
  const all = paragraphs(findings.text);
  const first = all.findIndex(([, to]) => to > sentence[0]);
  const after = all.findIndex(([from]) => from >= sentence[1]);
  const last = (after === -1 ? all.length : after) - 1;
  const from = Math.max(all[first]?.[0] ?? sentence[0], sentenceStart(findings, sentence[0] - neighbour));
  const to = Math.min(all[last]?.[1] ?? sentence[1], sentence[1] + neighbour);
  const clippedBefore = from > (all[first]?.[0] ?? from);
  const clippedAfter = to < (all[last]?.[1] ?? to);
  return {
    own: all.slice(Math.max(0, first), last + 1),
    from,
    to,
    clippedBefore,
    clippedAfter,
    before: first > 0 && !clippedBefore ? (all[first - 1] ?? null) : null,
    next: clippedAfter ? null : (all[last + 1] ?? null),
  };
}

/** The repairs that are seen in the passage of a sentence: as many as are marked in it. */
export function repairsShown(findings: Shown, sentence: Span): Repair[] {
  const { from, to, before, next } = stretchOf(findings, sentence);
  const start = before === null ? from : Math.max(before[0], before[1] - neighbour);
  const end = next === null ? to : Math.min(next[1], next[0] + neighbour);
  return findings.repairs.filter((repair) => repair.start < end && repair.end >= start);
}

/** The sentence in its paragraph, marked, with the paragraphs around it dimmed and repairs underlined. */
export function Passage({
  findings,
  sentence,
  start,
  end,
}: {
  findings: Shown;
  sentence: Span;
  start: number;
  end: number;
}): ReactNode {
  const { text, repairs } = findings;
  const { own, from, to, clippedBefore, clippedAfter, before, next } = stretchOf(findings, sentence);
  const layers: Layer<Part>[] = [
    { start: sentence[0], end: sentence[1], value: 'sentence' },
    ...(start === sentence[0] && end === sentence[1] ? [] : [{ start, end, value: 'finding' as const }]),
    ...repairs.map((repair) => ({ start: repair.start, end: repair.end, value: repair })),
  ];
  return (
    <div className="passage">
      {before !== null && (
        <p className="dim">
          {before[1] - before[0] > neighbour && '… '}
          <Text text={text} layers={layers} start={Math.max(before[0], before[1] - neighbour)} end={before[1]} />
        </p>
      )}
      {own.map(([start, end]) => (
        <p key={start}>
          {clippedBefore && start < from && '… '}
          <Text text={text} layers={layers} start={Math.max(start, from)} end={Math.min(end, to)} />
          {clippedAfter && end > to && ' …'}
        </p>
      ))}
      {next !== null && (
        <p className="dim">
          <Text text={text} layers={layers} start={next[0]} end={Math.min(next[1], next[0] + neighbour)} />
          {next[1] - next[0] > neighbour && ' …'}
        </p>
      )}
    </div>
  );
}

/** The first sentence's start at or after an offset, so that the passage opens with a whole one. */
function sentenceStart({ sentences }: Shown, offset: number): number {
  return sentences.find(([start]) => start >= offset)?.[0] ?? offset;
}

function Text({
  text,
  layers,
  start,
  end,
}: {
  text: string;
  layers: readonly Layer<Part>[];
  start: number;
  end: number;
}): ReactNode {
  return segments(layers, start, end).map((segment, index) => {
    const repair = segment.values.find((value) => typeof value === 'object');
    let shown: ReactNode = text.slice(segment.start, segment.end);
    if (repair !== undefined) shown = <Repaired repair={repair}>{shown}</Repaired>;
    if (segment.values.includes('finding')) shown = <b>{shown}</b>;
    return segment.values.includes('sentence') ? <mark key={index}>{shown}</mark> : <span key={index}>{shown}</span>;
  });
}

/** Words that were mended. What stood there is said in the list below the text as well, for those who can't point. */
export function Repaired({ repair, children }: { repair: Repair; children: ReactNode }): ReactNode {
  const was = repair.was === '' ? 'nothing stood here' : `was “${visible(repair.was)}”`;
  const removed = repair.start === repair.end;
  return (
    <span className={removed ? 'fix cut' : 'fix'} title={`${was} (${ruleName(repair.rule)})`}>
      {children}
    </span>
  );
}

/** The repairs in a stretch of text, in words. */
export function RepairList({ text, repairs }: { text: string; repairs: readonly Repair[] }): ReactNode {
  return (
    <ul className="fixes">
      {repairs.map((repair, index) => (
        <li key={index}>
          {repair.start === repair.end ? 'taken out' : `“${text.slice(repair.start, repair.end)}”`}: was “
          {visible(repair.was)}”, {ruleName(repair.rule)}
        </li>
      ))}
    </ul>
  );
}
