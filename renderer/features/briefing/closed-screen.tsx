import { useCallback, type ReactNode } from 'react';
import { ActorOpener } from '../actor/link';
import { Bar } from '../desk/bar';
import { Button } from '../../ui/button';
import { formatInstant, formatPeriod } from '../../../preload/contract/wording/dates';
import { Failed } from '../../ui/failed';
import { useAnswer } from '../../ui/use-answer';
import { CompareButton } from '../compare/compare-button';
import { useDesk } from '../desk/context';
import { SealLine } from '../handover/seal-line';
import { Brief } from './brief';
import { CitationOpener, useReturn, type OpenCitation } from './citations';
import { ExportButton } from './export';

/** A closed briefing: frozen, as it was. */
export function ClosedScreen({ id, reference }: { id: number; reference: number | null }): ReactNode {
  const { dispatch, look } = useDesk();
  const answer = useAnswer('briefing:get', [id], 0);
  const { value: briefing, failure } = answer;
  const openActor = useCallback(
    (name: string) => dispatch({ type: 'go', screen: { kind: 'actor', name, back: { kind: 'closed', id } } }),
    [id, dispatch],
  );
  const open = useCallback<OpenCitation>((citation, opener) => look(citation, opener), [look]);
  useReturn(reference, briefing !== null);
  return (
    <>
      <Bar
        title={briefing === null ? 'Closed briefing' : formatPeriod(briefing.options.from, briefing.options.to)}
        heading={briefing === null}
        state={
          briefing?.closed == null
            ? undefined
            : `Closed ${formatInstant(briefing.closed, briefing.timeZone)}${briefing.closedBy === null ? '' : ` by ${briefing.closedBy}`}, version ${briefing.version}`
        }
      >
        {briefing !== null && (
          <>
            <Button
              onClick={() =>
                dispatch({
                  type: 'go',
                  screen: { kind: 'period', from: briefing.options.from, to: briefing.options.to },
                })
              }
            >
              Open as it stands now
            </Button>
            <Button onClick={() => dispatch({ type: 'read', of: id })}>Read</Button>
            <CompareButton id={id} />
            <ExportButton of={{ id }} />
          </>
        )}
      </Bar>
      <div className="scroll">
        <Failed of={[answer]} />
        {briefing === null && failure === null && <p role="status">Reading…</p>}
        {briefing !== null && (
          <CitationOpener value={open}>
            <ActorOpener value={openActor}>
              <SealLine id={id} />
              <Brief briefing={briefing} medium="screen" />
            </ActorOpener>
          </CitationOpener>
        )}
      </div>
    </>
  );
}
