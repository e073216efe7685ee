import { useId, useMemo, useState, type ReactNode } from 'react';
import type { BriefingSummary, Day } from '../../../preload/contract';
import { formatPartial, formatRailDay } from '../../../preload/contract/wording/dates';
import { formatNumber } from '../../../preload/contract/wording/figures';
import { useLast } from '../../ui/use-last';
import { useDesk } from './context';
import { dayGroups, openAtFirst, type RailDay, type RailMonth } from './day-groups';
import type { Screen } from './state';

/** The days by month and year: how many articles each has and whether it is closed. */
export function RailDays({ closed }: { closed: readonly BriefingSummary[] }): ReactNode {
  const { state, library } = useDesk();
  const days = library?.days;
  const years = useMemo(() => dayGroups(days ?? [], closed), [days, closed]);
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map());
  const shown = dayShown(state.screen, closed);
  // Left for another screen, the last day stays in sight.
  const kept = useLast(shown);
  if (years.length === 0) return null;
  const isOpen = (key: string): boolean => turned.get(key) ?? openAtFirst(key, years, kept);
  const turn = (key: string): void => setTurned(new Map(turned).set(key, !isOpen(key)));
  const month = (of: RailMonth): ReactNode => (
    <Group
      key={of.month}
      name={formatPartial(of.month)}
      articles={of.articles}
      open={isOpen(of.month)}
      onTurn={() => turn(of.month)}
    >
      {of.days.map((day) => (
        <DayEntry key={day.day} entry={day} shown={shown === day.day} />
      ))}
    </Group>
  );
  return (
    <>
      <h2>Days</h2>
      {years.map(({ year, articles, months }, index) =>
        // The months of the newest year need no year above them.
        index === 0 ? (
          months.map(month)
        ) : (
          <Group key={year} name={year} articles={articles} open={isOpen(year)} onTurn={() => turn(year)}>
            {months.map(month)}
          </Group>
        ),
      )}
    </>
  );
}

/** The day a screen is about, if it is about one. */
function dayShown(screen: Screen | null, closed: readonly BriefingSummary[]): Day | null {
  if (screen?.kind === 'period' || screen?.kind === 'review') return screen.from === screen.to ? screen.from : null;
  if (screen?.kind !== 'closed') return null;
  const briefing = closed.find(({ id }) => id === screen.id);
  return briefing !== undefined && briefing.from === briefing.to ? briefing.from : null;
}

function Group({
  name,
  articles,
  open,
  onTurn,
  children,
}: {
  name: string;
  articles: number;
  open: boolean;
  onTurn: () => void;
  children: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <div className="rail-group">
      <button type="button" className="rail-turn" aria-expanded={open} aria-controls={id} onClick={onTurn}>
        {name}{' '}
        <span>
          {formatNumber(articles)}
          <span className="hidden-text"> {articles === 1 ? 'article' : 'articles'}</span>
        </span>
      </button>
      <div id={id} hidden={!open}>
        {open && children}
      </div>
    </div>
  );
}

/** A day; the one shown tells its closed versions and its draft apart. */
function DayEntry({ entry, shown }: { entry: RailDay; shown: boolean }): ReactNode {
  const { state, dispatch } = useDesk();
  const { screen } = state;
  const { day, articles, closed } = entry;
  const [newest] = closed;
  const parts = shown && newest !== undefined;
  const draft: Screen = { kind: 'period', from: day, to: day };
  return (
    <>
      <button
        type="button"
        className="rail-link"
        aria-current={shown && !parts ? 'page' : undefined}
        onClick={() => dispatch({ type: 'go', screen: draft })}
      >
        {formatRailDay(day)}{' '}
        <span>
          {newest !== undefined && (
            <span className="version">
              v{newest.version}
              <span className="hidden-text"> closed, </span>
            </span>
          )}
          {formatNumber(articles)}
          <span className="hidden-text"> {articles === 1 ? 'article' : 'articles'}</span>
        </span>
      </button>
      {parts && (
        <ul className="rail-versions" aria-label={`Versions of ${formatRailDay(day)}`}>
          <li>
            <button
              type="button"
              className="rail-link"
              aria-current={screen?.kind === 'period' || screen?.kind === 'review' ? 'page' : undefined}
              onClick={() => dispatch({ type: 'go', screen: draft })}
            >
              Draft of version {newest.version + 1}
            </button>
          </li>
          {closed.map(({ id, version, articles: held }) => (
            <li key={id}>
              <button
                type="button"
                className="rail-link"
                aria-current={screen?.kind === 'closed' && screen.id === id ? 'page' : undefined}
                onClick={() => dispatch({ type: 'go', screen: { kind: 'closed', id } })}
              >
                Version {version}, closed{' '}
                <span>
                  {formatNumber(held)}
                  <span className="hidden-text"> {held === 1 ? 'article' : 'articles'}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
