import type { ReactNode } from 'react';
import type { BriefingSummary, SavedSearch } from '../../../preload/contract';
import { formatNumber } from '../../../preload/contract/wording/figures';
import { Failed } from '../../ui/failed';
import { useAnswer } from '../../ui/use-answer';
import { useLast } from '../../ui/use-last';
import { savedScreen } from '../library/saved-screen';
import { RailHanded } from '../handover/rail-handed';
import { useDesk, useReadOnly } from './context';
import { RailDays } from './rail-days';
import type { Screen } from './state';

const none: BriefingSummary[] = [];
const noSaved: SavedSearch[] = [];

/** Where everything is: the places, the days, whose library it is. */
export function Rail(): ReactNode {
  const { state, dispatch, library, app, revision, imports } = useDesk();
  const briefings = useAnswer('briefing:list', library === null ? null : [], revision);
  const searches = useAnswer('saved:list', library === null ? null : [], revision);
  const closed = useLast(briefings.value) ?? none;
  const saved = useLast(searches.value) ?? noSaved;
  const readOnly = useReadOnly();
  const { screen } = state;
  const go = (to: Screen): void => dispatch({ type: 'go', screen: to });
  const undated = library?.undated ?? 0;
  return (
    <nav id="rail" className={state.railOpen ? 'rail open' : 'rail'} aria-label="Desk" tabIndex={-1}>
      <div className="logo">Daybrief</div>
      {!readOnly && (
        <button type="button" className="button primary add" onClick={imports.choose}>
          Add articles…
        </button>
      )}
      <div className="rail-scroll">
        <Place to={{ kind: 'briefings' }} name="Briefings" current={screen?.kind === 'briefings'} go={go}>
          {library !== null && <span>{formatNumber(library.briefings)}</span>}
        </Place>
        <Place
          to={{ kind: 'library', filter: 'all' }}
          name="Library"
          current={screen?.kind === 'library' && screen.filter !== 'undated' && screen.saved === undefined}
          go={go}
        >
          {library !== null && <span>{formatNumber(library.articles)}</span>}
        </Place>
        {undated > 0 && (
          <Place
            to={{ kind: 'library', filter: 'undated' }}
            name="Undated"
            current={screen?.kind === 'library' && screen.filter === 'undated' && screen.saved === undefined}
            go={go}
          >
            <span className="badge">{formatNumber(undated)}</span>
          </Place>
        )}
        {imports.batches.length > 0 && (
          <Place to={{ kind: 'import' }} name="Import" current={screen?.kind === 'import'} go={go}>
            <span>
              {imports.running === null
                ? 'done'
                : `${formatNumber(imports.running.done)} of ${formatNumber(imports.running.total)}`}
            </span>
          </Place>
        )}
        {saved.length > 0 && (
          <>
            <h2>Kept searches</h2>
            {saved.map((one) => (
              <button
                key={one.id}
                type="button"
                className="rail-link"
                aria-current={screen?.kind === 'library' && screen.saved?.id === one.id ? 'page' : undefined}
                onClick={() => go(savedScreen(one))}
              >
                <span className="kept-name">{one.name}</span>{' '}
                {one.altered === true ? (
                  <span className="flag">changed outside of Daybrief</span>
                ) : one.fresh > 0 ? (
                  <span className="fresh">{formatNumber(one.fresh)} new</span>
                ) : (
                  <span>
                    {formatNumber(one.articles)}
                    <span className="hidden-text"> {one.articles === 1 ? 'article' : 'articles'}</span>
                  </span>
                )}
              </button>
            ))}
          </>
        )}
        <Failed of={[searches]} says={(message) => `Kept searches could not be read: ${message}`} quiet />
        <RailHanded />
        <Failed of={[briefings]} says={(message) => `Closed briefings could not be read: ${message}`} quiet />
        <RailDays closed={closed} />
      </div>
      <div className="foot">
        <span>Offline: nothing leaves this machine</span>
        {library !== null && <span className="library-name">{library.name}</span>}
        {app?.developmentRuntime === true && <span>{app.runtime}</span>}
        <span className="tools">
          <button type="button" className="link" onClick={() => dispatch({ type: 'dialog', name: 'library' })}>
            Library file
          </button>
          <button type="button" className="link" onClick={() => dispatch({ type: 'dialog', name: 'edits' })}>
            Edits
          </button>
          <button type="button" className="link" onClick={() => dispatch({ type: 'dialog', name: 'signatures' })}>
            Signatures
          </button>
          <button type="button" className="link" onClick={() => dispatch({ type: 'dialog', name: 'settings' })}>
            Settings
          </button>
          <button type="button" className="link" onClick={() => dispatch({ type: 'dialog', name: 'help' })}>
            Keys
          </button>
          <button type="button" className="link" onClick={() => dispatch({ type: 'dialog', name: 'about' })}>
            About
          </button>
        </span>
      </div>
    </nav>
  );
}

function Place({
  to,
  name,
  current,
  go,
  children,
}: {
  to: Screen;
  name: string;
  current: boolean;
  go: (to: Screen) => void;
  children: ReactNode;
}): ReactNode {
  return (
    <button type="button" className="rail-link" aria-current={current ? 'page' : undefined} onClick={() => go(to)}>
      {name} {children}
    </button>
  );
}
