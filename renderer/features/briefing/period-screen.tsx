import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Briefing, Day } from '../../../preload/contract';
import { ask } from '../../api';
import { ActorOpener } from '../actor/link';
import { Bar } from '../desk/bar';
import { Button } from '../../ui/button';
import { formatDay, formatPeriod } from '../../../preload/contract/wording/dates';
import { Failed } from '../../ui/failed';
import { useAnswer } from '../../ui/use-answer';
import { useSlow } from '../../ui/use-slow';
import { plural } from '../../../preload/contract/wording/words';
import { useDesk, useReadOnly } from '../desk/context';
import { EditingDraft } from '../edit/editing';
import { CameInDialog, NewSince } from '../edit/came-in';
import { LateArticles } from '../edit/late';
import { DraftEdits } from '../edit/unfit';
import { useEdit } from '../edit/use-edit';
import { progressOf, reviewQueue } from '../review/queue';
import { Brief } from './brief';
import { ChecksDialog } from './checks';
import { CitationOpener, useReturn, type OpenCitation } from './citations';
import { CloseDialog } from './close-dialog';
import { ExportButton } from './export';
import { OptionsDialog } from './options-dialog';
import { PeriodDialog } from './period-dialog';
import { Stale } from './stale';

/** The draft of a day or of any period, as it stands now. */
export function PeriodScreen({ from, to, reference }: { from: Day; to: Day; reference: number | null }): ReactNode {
  const { state, dispatch, revision, library, look, fail, tell, changed } = useDesk();
  const readOnly = useReadOnly();
  const saved = useAnswer('briefing:options', [from, to], revision);
  const edit = useEdit();
  /** The draft that was to be closed when another one had come up: what came in is shown first. */
  const [seen, setSeen] = useState<Briefing | null>(null);
  const [told, setTold] = useState(false);
  const options = saved.value;
  const draft = useAnswer('briefing:draft', options === null ? null : [options], revision);
  const openActor = useCallback(
    (name: string) => dispatch({ type: 'go', screen: { kind: 'actor', name, back: { kind: 'period', from, to } } }),
    [from, to, dispatch],
  );
  const open = useCallback<OpenCitation>((citation, opener) => look(citation, opener), [look]);
  const briefing = draft.value;
  const slow = useSlow(draft.busy);
  const waiting = useRef(false);
  useEffect(() => {
    waiting.current = draft.busy;
  });
  useEffect(
    () => () => {
      // Nobody waits for the draft of a day that was left.
      if (waiting.current) void ask('briefing:stop');
    },
    [],
  );
  const progress = useMemo(() => (briefing === null ? null : progressOf(reviewQueue(briefing))), [briefing]);
  useReturn(reference, briefing !== null);
  const failure = saved.failure ?? draft.failure;
  const empty = briefing !== null && briefing.sources.length === 0;
  const closeDialog = (): void => dispatch({ type: 'dialog', name: null });

  const close = async (seen: Briefing, by: string): Promise<void> => {
    if (options === null) return;
    closeDialog();
    const answer = await ask('briefing:close', options, { by, seen: seen.fingerprint });
    if (!answer.ok) {
      changed();
      if (answer.code === 'changed') {
        setSeen(seen);
        setTold(true);
      } else fail(answer);
      return;
    }
    changed();
    const { briefing, unsigned } = answer.value;
    if (unsigned !== null) tell(`It is closed, and not signed. ${unsigned}`);
    if (briefing.id !== null) dispatch({ type: 'go', screen: { kind: 'closed', id: briefing.id } });
  };

  return (
    <>
      <Bar
        title={formatPeriod(from, to)}
        heading={briefing === null || empty}
        before={<Steps from={from} to={to} />}
        state={briefing === null || empty ? undefined : draftState(briefing)}
      >
        <Button onClick={() => dispatch({ type: 'dialog', name: 'period' })}>Period…</Button>
        {!readOnly && (
          <Button disabled={options === null} onClick={() => dispatch({ type: 'dialog', name: 'options' })}>
            Options…
          </Button>
        )}
        {options !== null && briefing !== null && !empty && (
          <>
            {!readOnly && (
              <Button onClick={() => dispatch({ type: 'go', screen: { kind: 'review', from, to } })}>
                Review… {progress?.done} of {progress?.all}
              </Button>
            )}
            <Button onClick={() => dispatch({ type: 'dialog', name: 'checks' })}>
              Check… {briefing.checks.length}
            </Button>
            <ExportButton of={{ draft: options }} />
            {!readOnly && (
              <Button look="primary" onClick={() => dispatch({ type: 'dialog', name: 'close' })}>
                Close briefing
              </Button>
            )}
          </>
        )}
      </Bar>
      <div className="scroll" aria-busy={draft.busy}>
        {failure !== null && briefing === null && (
          <div className="empty">
            <h1>The briefing could not be made</h1>
            <Failed of={[saved, draft]} />
          </div>
        )}
        {failure === null && briefing === null && <p role="status">Reading…</p>}
        {briefing !== null && <Stale of={[saved, draft]} />}
        {empty && <EmptyPeriod from={from} to={to} days={library?.days ?? []} />}
        {briefing !== null && !empty && (
          <CitationOpener value={open}>
            <ActorOpener value={openActor}>
              <EditingDraft briefing={briefing}>
                {seen !== null && seen.fingerprint !== briefing.fingerprint && (
                  <NewSince options={briefing.options} seen={seen} />
                )}
                <LateArticles briefing={briefing} />
                <DraftEdits briefing={briefing} />
                <Brief briefing={briefing} medium="screen" />
              </EditingDraft>
            </ActorOpener>
          </CitationOpener>
        )}
      </div>
      {slow && (
        <div className="strip below">
          <span role="status">Making the briefing…</span>
          <progress aria-label="Making the briefing" />
          <Button onClick={() => void ask('briefing:stop')}>Stop</Button>
        </div>
      )}
      {state.dialog === 'period' && <PeriodDialog from={from} to={to} onClose={closeDialog} />}
      {state.dialog === 'options' && options !== null && (
        <OptionsDialog
          options={options}
          onClose={closeDialog}
          onSave={({ title, marking, note }) => {
            closeDialog();
            if (title === options.title && marking === options.marking && note === options.note) return;
            const said = 'Title, marking and note are changed. Ctrl+Z takes it back.';
            void edit({ from, to }, { kind: 'briefing-options', title, marking, note }, said);
          }}
        />
      )}
      {state.dialog === 'checks' && briefing !== null && (
        <ChecksDialog
          briefing={briefing}
          onClose={closeDialog}
          onOpen={(citation) => {
            closeDialog();
            const number = document.querySelector<HTMLElement>(`.brief a.ref[href="#ref-${citation.reference}"]`);
            if (number !== null) look(citation, number);
          }}
        />
      )}
      {told && seen !== null && options !== null && (
        <CameInDialog options={options} seen={seen} onClose={() => setTold(false)} />
      )}
      {state.dialog === 'close' && briefing !== null && !empty && (
        <CloseDialog briefing={briefing} onClose={closeDialog} onConfirm={(drawn, by) => void close(drawn, by)} />
      )}
    </>
  );
}

function draftState(briefing: Briefing): string {
  return briefing.version > 1 ? `Draft of version ${briefing.version}` : 'Draft';
}

/** To the nearest days before and after that hold articles. */
function Steps({ from, to }: { from: Day; to: Day }): ReactNode {
  const { library, dispatch } = useDesk();
  const days = library?.days ?? [];
  const earlier = days.find(({ day }) => day < from)?.day;
  const later = days.findLast(({ day }) => day > to)?.day;
  const step = (name: string, sign: string, day: Day | undefined): ReactNode => (
    <Button
      look="step"
      aria-label={
        day === undefined
          ? `No ${name} day with articles`
          : `${name === 'earlier' ? 'Earlier' : 'Later'}: ${formatDay(day)}`
      }
      disabled={day === undefined}
      onClick={() => {
        if (day !== undefined) dispatch({ type: 'go', screen: { kind: 'period', from: day, to: day } });
      }}
    >
      <span aria-hidden="true">{sign}</span>
    </Button>
  );
  return (
    <>
      {step('earlier', '‹', earlier)}
      {step('later', '›', later)}
    </>
  );
}

function EmptyPeriod({
  from,
  to,
  days,
}: {
  from: Day;
  to: Day;
  days: readonly { day: Day; articles: number }[];
}): ReactNode {
  const { dispatch, imports, library } = useDesk();
  const readOnly = useReadOnly();
  const near = days
    .toSorted(
      (one, other) =>
        Math.abs(Date.parse(one.day) - Date.parse(from)) - Math.abs(Date.parse(other.day) - Date.parse(from)),
    )
    .slice(0, 3);
  return (
    <div className="empty">
      <h2>No articles of {from === to ? 'this day' : 'these days'}</h2>
      <p>
        Nothing in the library was published {from === to ? 'on' : 'from'} {formatPeriod(from, to)}.
        {(library?.undated ?? 0) > 0 &&
          ` ${plural(library?.undated ?? 0, 'article')} without a date ${library?.undated === 1 ? 'waits' : 'wait'} in the library: give them one and they join their day.`}
      </p>
      <div className="actions">
        {near.map(({ day, articles }) => (
          <Button key={day} onClick={() => dispatch({ type: 'go', screen: { kind: 'period', from: day, to: day } })}>
            {formatDay(day)}, {plural(articles, 'article')}
          </Button>
        ))}
        {!readOnly && (
          <Button look="primary" onClick={imports.choose}>
            Add articles…
          </Button>
        )}
      </div>
    </div>
  );
}
