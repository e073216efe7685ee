import { Fragment, useState, type ReactNode } from 'react';
import type { BriefingAt, ComparedBriefing, ComparedRow, ComparedSide, Comparison } from '../../../preload/contract';
import { Bar } from '../desk/bar';
import { Button } from '../../ui/button';
import { formatInstant, formatPeriod, formatPublished } from '../../../preload/contract/wording/dates';
import { Failed } from '../../ui/failed';
import { useAnswer } from '../../ui/use-answer';
import { plural } from '../../../preload/contract/wording/words';
import { ActorName, WithNames } from '../actor/link';
import { wordsAndNames } from '../actor/words-and-names';
import { useDesk } from '../desk/context';
import type { Screen } from '../desk/state';

const SECTIONS = [
  { of: 'toll', name: 'Tolls' },
  { of: 'story', name: 'Leads' },
  { of: 'line', name: 'Other stories' },
  { of: 'quote', name: 'Quotes of key actors' },
] as const;

/** Two briefings side by side: what is new, revised, withdrawn, and what stayed. */
export function CompareScreen({ before, after, back }: { before: number; after: BriefingAt; back: Screen }): ReactNode {
  const { dispatch, revision } = useDesk();
  const answer = useAnswer('briefing:compare', [before, after], revision);
  const { value, failure } = answer;
  const [whole, setWhole] = useState(false);
  return (
    <>
      <Bar
        title="Side by side"
        heading={value === null}
        before={<Button onClick={() => dispatch({ type: 'go', screen: back })}>Back</Button>}
      >
        <Button aria-pressed={whole} onClick={() => setWhole(!whole)}>
          {whole ? 'Only what changed' : 'What stayed as well'}
        </Button>
      </Bar>
      <div className="scroll" tabIndex={0} role="region" aria-label="Comparison">
        <Failed of={[answer]} />
        {value === null && failure === null && <p role="status">Reading…</p>}
        {value !== null && <Compared comparison={value} whole={whole} />}
      </div>
    </>
  );
}

function Compared({
  comparison: { before, after, rows },
  whole,
}: {
  comparison: Comparison;
  whole: boolean;
}): ReactNode {
  const { library } = useDesk();
  const shown = rows.filter(({ kind }) => whole || kind !== 'unchanged');
  const head = (briefing: ComparedBriefing): ReactNode => (
    <>
      {briefing.title}, {formatPeriod(briefing.from, briefing.to)}
      <small>
        {briefing.closed === null
          ? `draft of version ${briefing.version}`
          : `version ${briefing.version}, closed ${formatInstant(briefing.closed, library?.timeZone ?? 'UTC')}${briefing.closedBy === null ? '' : ` by ${briefing.closedBy}`}`}
      </small>
    </>
  );
  return (
    <article className="compare" aria-label="Side by side">
      <h1>What changed</h1>
      <p className="meta">{countsOf(rows)}</p>
      {shown.length === 0 && <p>Nothing that both tell of differs, and nothing is new.</p>}
      {SECTIONS.map(({ of, name }) => {
        const own = shown.filter((row) => row.of === of);
        if (own.length === 0) return null;
        return (
          <section key={of} aria-labelledby={`compare-${of}`}>
            <h2 id={`compare-${of}`}>{name}</h2>
            <table>
              <thead>
                <tr>
                  <th scope="col">
                    <span className="hidden-text">Change</span>
                  </th>
                  <th scope="col">{head(before)}</th>
                  <th scope="col">{head(after)}</th>
                </tr>
              </thead>
              <tbody>
                {own.map((row, index) => (
                  <Row key={index} row={row} />
                ))}
              </tbody>
            </table>
          </section>
        );
      })}
    </article>
  );
}

function countsOf(rows: readonly ComparedRow[]): string {
  const count = (kind: ComparedRow['kind']): number => rows.filter((row) => row.kind === kind).length;
  return `${count('revised')} revised, ${count('new')} new, ${count('withdrawn')} withdrawn, ${plural(count('unchanged'), 'item')} unchanged`;
}

function Row({ row: { kind, before, after, was } }: { row: ComparedRow }): ReactNode {
  return (
    <tr>
      <th scope="row">
        <span className={`mark ${kind}`}>{kind}</span>
        {was !== undefined && <small>was {was}</small>}
      </th>
      <td>
        <Side side={before} none="not told" />
      </td>
      <td>
        <Side side={after} none={kind === 'withdrawn' ? 'no longer told' : 'not told'} />
      </td>
    </tr>
  );
}

/** An item as one briefing told it, with its sentence; whom it names beside its own words is named below. */
export function Side({ side, none }: { side: ComparedSide | null; none: string }): ReactNode {
  if (side === null) return <span className="none">{none}</span>;
  const { text, names, published } = side;
  const source = [side.source, published === null ? null : formatPublished(published)].filter(Boolean).join(', ');
  const inWords = new Set(wordsAndNames(text, names).flatMap(({ words, name }) => (name ? [words] : [])));
  const others = names.filter((name) => !inWords.has(name));
  return (
    <>
      <b>
        <WithNames text={text} names={names} />
      </b>
      {side.sentence !== null && <q className="evidence-line">{side.sentence}</q>}
      {source !== '' && <small>{source}</small>}
      {others.length > 0 && (
        <small>
          Named:{' '}
          {others.map((name, index) => (
            <Fragment key={name}>
              {index > 0 && ', '}
              <ActorName name={name} />
            </Fragment>
          ))}
        </small>
      )}
    </>
  );
}
