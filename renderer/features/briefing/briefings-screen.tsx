import { useState, type ReactNode } from 'react';
import { Bar } from '../desk/bar';
import { Button } from '../../ui/button';
import { formatInstant, formatPeriod } from '../../../preload/contract/wording/dates';
import { Failed } from '../../ui/failed';
import { useAnswer } from '../../ui/use-answer';
import { plural } from '../../../preload/contract/wording/words';
import { useDesk } from '../desk/context';
import { PeriodDialog } from './period-dialog';

/** The closed briefings, newest first, and the way to a new one. */
export function BriefingsScreen(): ReactNode {
  const { state, dispatch, revision, library } = useDesk();
  const answer = useAnswer('briefing:list', [], revision);
  const { value, failure } = answer;
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const latest = library?.days[0]?.day ?? today;
  return (
    <>
      <Bar title="Briefings">
        <Button look="primary" onClick={() => dispatch({ type: 'dialog', name: 'period' })}>
          Brief a day or period…
        </Button>
      </Bar>
      <div className="scroll">
        <Failed of={[answer]} />
        {value === null && failure === null && <p role="status">Reading…</p>}
        {value !== null && value.length === 0 && (
          <div className="empty">
            <h2>No briefing closed yet</h2>
            <p>
              A draft follows its articles. Closing freezes it as a version that later articles do not change.
              {library !== null &&
                library.days.length === 0 &&
                library.undated > 0 &&
                ' No article has a date yet: give them one in the library and they make their day’s briefing.'}
            </p>
            {library !== null && library.days[0] !== undefined && (
              <div className="actions">
                <Button onClick={() => dispatch({ type: 'go', screen: { kind: 'period', from: latest, to: latest } })}>
                  Open the draft of {formatPeriod(latest, latest)}
                </Button>
              </div>
            )}
          </div>
        )}
        {value !== null && value.length > 0 && (
          <ul className="briefing-list" aria-label="Closed briefings">
            {value.map((briefing) => (
              <li key={briefing.id}>
                <button
                  type="button"
                  className="name"
                  onClick={() => dispatch({ type: 'go', screen: { kind: 'closed', id: briefing.id } })}
                >
                  {briefing.title}, {formatPeriod(briefing.from, briefing.to)}
                </button>
                <p className="meta">
                  {briefing.marking !== null && <span className="marking-inline">{briefing.marking} </span>}
                  Version {briefing.version}, closed {formatInstant(briefing.closed, library?.timeZone ?? 'UTC')},{' '}
                  {plural(briefing.articles, 'article')}
                  {briefing.altered === true && <span className="flag"> changed outside of Daybrief</span>}
                </p>
              </li>
            ))}
          </ul>
        )}
      </div>
      {state.dialog === 'period' && (
        <PeriodDialog from={latest} to={latest} onClose={() => dispatch({ type: 'dialog', name: null })} />
      )}
    </>
  );
}
