import { useCallback, useEffect, useMemo, useReducer, useRef, useState, type ReactNode } from 'react';
import {
  DEFAULT_SETTINGS,
  type AppInfo,
  type Day,
  type Failure,
  type LibraryInfo,
  type Saved,
  type Settings,
} from '../../../preload/contract';
import { ask, on } from '../../api';
import { Boundary } from '../../ui/boundary';
import { Button } from '../../ui/button';
import { Undrawn } from '../../ui/undrawn';
import { useSlow } from '../../ui/use-slow';
import { ActorOpener } from '../actor/link';
import { ActorScreen } from '../actor/actor-screen';
import { ArticleScreen } from '../article/article-screen';
import { ClosedScreen } from '../briefing/closed-screen';
import { CompareScreen } from '../compare/compare-screen';
import { BriefingsScreen } from '../briefing/briefings-screen';
import { PeriodScreen } from '../briefing/period-screen';
import { RecordDialog } from '../edit/record-dialog';
import { Evidence } from '../evidence/evidence';
import { FindBar } from '../find/find-bar';
import { HandedScreen } from '../handover/handed-screen';
import { SignaturesDialog } from '../handover/signatures-dialog';
import { Help, SearchHelp } from '../help/help';
import { DropTarget } from '../import/drop-target';
import { ImportScreen } from '../import/import-screen';
import { PasteDialog } from '../import/paste-dialog';
import { useImports } from '../import/use-imports';
import { LibraryDialog } from '../library/library-dialog';
import { VerifyDialog } from '../library/verify-dialog';
import { SavedDialog } from '../library/saved-dialog';
import { LibraryScreen } from '../library/library-screen';
import { LockedScreen } from '../lock/locked-screen';
import { NewLibraryDialog } from '../lock/new-library-dialog';
import { PassphraseDialog } from '../lock/passphrase-dialog';
import { UnlockDialog } from '../lock/unlock-dialog';
import { Palette } from '../palette/palette';
import { About } from '../settings/about';
import { applySettings } from '../settings/apply';
import { ReadingScreen } from '../reading/reading-screen';
import { ReviewScreen } from '../review/review-screen';
import { SettingsDialog } from '../settings/settings-dialog';
import { WhoDialog } from './at-desk';
import { Desk as DeskProvider, useDesk, type DeskContext } from './context';
import { newestHanded, readAtStart } from './read-at-start';
import { NoLibrary } from './no-library';
import { Rail } from './rail';
import { atStart, desk, type LibraryAt, type Looked, type Screen } from './state';
import { Said, Strips } from './strips';
import { useCommands } from './use-commands';
import { Welcome } from './welcome';

/** The whole window. */
export function Desk(): ReactNode {
  const [state, dispatch] = useReducer(desk, atStart);
  const [revision, setRevision] = useState(0);
  const [library, setLibraryInfo] = useState<LibraryInfo | null>(null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const [broken, setBroken] = useState<Failure | null>(null);
  const [app, setApp] = useState<AppInfo | null>(null);
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
  const opener = useRef<HTMLElement | null>(null);
  const content = useRef<HTMLElement>(null);
  const shown = useRef<Screen | null>(null);
  const path = useRef<string | null>(null);

  const tell = useCallback<DeskContext['tell']>(
    (text, actions) => dispatch({ type: 'tell', notice: { text, tone: 'plain', actions } }),
    [],
  );
  const fail = useCallback((failure: Failure) => {
    if (failure.code !== 'cancelled') dispatch({ type: 'tell', notice: { text: failure.message, tone: 'alert' } });
  }, []);
  const [worked, setWorked] = useState(false);
  const changed = useCallback(() => {
    setWorked(true);
    setRevision((last) => last + 1);
  }, []);
  const inLibrary = useRef<(() => LibraryAt) | null>(null);
  const started = useCallback(() => dispatch({ type: 'import', from: inLibrary.current?.() ?? null }), []);
  const ended = useCallback((batch: number, day: Day | null) => dispatch({ type: 'imported', batch, day }), []);
  const imports = useImports(started, ended, fail);
  const clearImports = imports.clear;

  const setLibrary = useCallback(
    (info: LibraryInfo) => {
      const another = path.current !== null && path.current !== info.path;
      path.current = info.path;
      setLibraryInfo(info);
      setBroken(null);
      setRevision((last) => last + 1);
      if (another) clearImports();
      dispatch({ type: another ? 'go' : 'start', screen: firstScreen(info) });
    },
    [clearImports],
  );

  useEffect(() => {
    const begin = async (): Promise<void> => {
      // Answered when the library is open; what the desk looks like is known before.
      const opening = ask('library:info');
      const [info, kept] = await Promise.all([ask('app:info'), ask('settings:get')]);
      if (info.ok) setApp(info.value);
      if (kept.ok) {
        setSettings(kept.value);
        applySettings(kept.value);
      }
      const now = kept.ok ? kept.value : null;
      const opened = await opening;
      const reading = await readAtStart(now);
      if (reading !== null) dispatch(reading);
      if (opened.ok) {
        setLibrary(opened.value);
      } else setBroken(opened);
      // Nothing is shown by itself to whoever finds a locked library.
      const unasked = reading?.type !== 'read-handed' && (opened.ok || opened.code !== 'locked');
      const handed = !unasked ? null : await newestHanded(now, opened);
      if (handed !== null) dispatch({ type: 'read-handed', file: handed, unasked: true });
    };
    void begin();
  }, [setLibrary]);

  useEffect(() => on('library:changed', setLibrary), [setLibrary]);
  useEffect(
    () =>
      on('handover:arrived', () => {
        const open = async (): Promise<void> => {
          const waiting = await ask('handover:waiting');
          if (waiting.ok && waiting.value !== null) dispatch({ type: 'read-handed', file: waiting.value });
        };
        void open();
      }),
    [],
  );

  const saveSettings = useCallback(
    (next: Settings) => {
      setSettings(next);
      applySettings(next);
      const keep = async (): Promise<void> => {
        const answer = await ask('settings:set', next);
        if (!answer.ok) fail(answer);
      };
      void keep();
    },
    [fail],
  );

  const release = useCallback(() => {
    opener.current?.removeAttribute('data-open');
    opener.current = null;
  }, []);
  const look = useCallback(
    (at: Looked, from: HTMLElement) => {
      release();
      opener.current = from;
      from.setAttribute('data-open', '');
      dispatch({ type: 'look', at });
    },
    [release],
  );
  useEffect(() => {
    // Beside the evidence the page has less room and is laid out anew: what was looked up stays in sight.
    if (state.evidence !== null) opener.current?.scrollIntoView({ block: 'nearest' });
  }, [state.evidence]);
  const closeEvidence = useCallback(() => {
    const from = opener.current;
    release();
    dispatch({ type: 'look', at: null });
    (placeOf(from) ?? content.current)?.focus({ preventScroll: from === null });
  }, [release]);

  const context = useMemo<DeskContext>(
    () => ({
      state,
      dispatch,
      revision,
      changed,
      worked,
      library,
      setLibrary,
      app,
      settings,
      saveSettings,
      imports,
      inLibrary,
      look,
      closeEvidence,
      tell,
      fail,
    }),
    [
      state,
      revision,
      changed,
      worked,
      library,
      setLibrary,
      app,
      settings,
      saveSettings,
      imports,
      look,
      closeEvidence,
      tell,
      fail,
    ],
  );
  useCommands(context);

  useEffect(() => {
    // What had the focus went with its screen: the keyboard goes on at the top of the new one. At the start nothing had it.
    if (document.activeElement === document.body && shown.current !== null)
      content.current?.focus({ preventScroll: true });
    shown.current = state.screen;
  }, [state.screen]);
  const { screen } = state;
  const openActor = useCallback(
    (name: string) => {
      if (screen !== null) dispatch({ type: 'go', screen: { kind: 'actor', name, back: screen } });
    },
    [screen],
  );
  const closeDialog = useCallback(() => dispatch({ type: 'dialog', name: null }), []);

  const { reading } = state;
  if (typeof reading === 'object' && reading !== null)
    return (
      <DeskProvider value={context}>
        <HandedScreen key={`${reading.handed} ${reading.opening}`} id={reading.handed} />
        <DropTarget handedOnly />
      </DeskProvider>
    );
  if (reading !== null && library !== null)
    return (
      <DeskProvider value={context}>
        <ReadingScreen key={reading} of={reading} />
        <DropTarget handedOnly />
      </DeskProvider>
    );
  return (
    <DeskProvider value={context}>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <ActorOpener value={openActor}>
        <div className="desk">
          <Rail />
          <main className="mid" id="content" tabIndex={-1} ref={content}>
            <Strips />
            {state.find > 0 && <FindBar />}
            {broken !== null ? (
              broken.code === 'locked' ? (
                <LockedScreen onOpened={setLibrary} onSaved={setSaved} />
              ) : (
                <NoLibrary failure={broken} onSaved={setSaved} />
              )
            ) : (
              // Another screen, or what was put right in the library, is drawn anew.
              <Boundary of={`${JSON.stringify(screen)} ${revision}`} renderInstead={() => <UndrawnScreen />}>
                <Shown />
              </Boundary>
            )}
            <Said />
          </main>
          {state.evidence !== null && (
            <Evidence
              key={`${state.evidence.article}-${state.evidence.start}-${state.evidence.end}`}
              at={state.evidence}
            />
          )}
        </div>
      </ActorOpener>
      <DropTarget />
      {state.dialog === 'settings' && <SettingsDialog onClose={closeDialog} />}
      {state.dialog === 'about' && <About onClose={closeDialog} />}
      {state.dialog === 'help' && <Help onClose={closeDialog} />}
      {state.dialog === 'who' && <WhoDialog onClose={closeDialog} />}
      {state.dialog === 'edits' && <RecordDialog onClose={closeDialog} />}
      {state.dialog === 'library' && <LibraryDialog onClose={closeDialog} />}
      {state.dialog === 'verify' && <VerifyDialog onClose={closeDialog} />}
      {state.dialog === 'new-library' && <NewLibraryDialog onClose={closeDialog} />}
      {state.dialog === 'unlock' && <UnlockDialog onClose={closeDialog} onSaved={setSaved} />}
      {state.dialog === 'passphrase' && <PassphraseDialog onClose={closeDialog} />}
      {state.dialog === 'search-help' && <SearchHelp onClose={closeDialog} />}
      {saved !== null && <SavedDialog saved={saved} onClose={() => setSaved(null)} />}
      {state.dialog === 'signatures' && <SignaturesDialog onClose={closeDialog} />}
      {state.dialog === 'palette' && <Palette onClose={closeDialog} />}
      {state.dialog === 'paste' && <PasteDialog onClose={closeDialog} />}
    </DeskProvider>
  );
}

/** Where the keyboard goes on after the evidence that was opened here: a citation's words are no stop of it, the number beside them is. */
function placeOf(from: HTMLElement | null): HTMLElement | null {
  if (from === null || !from.isConnected) return null;
  if (from.tabIndex >= 0) return from;
  const beside = from.nextElementSibling;
  return beside instanceof HTMLElement && beside.tabIndex >= 0
    ? beside
    : (from.closest('tr')?.querySelector<HTMLElement>('a.ref') ?? from);
}

/** The way on from a screen that could not be drawn; the rail and its days stand beside it. */
function UndrawnScreen(): ReactNode {
  const { dispatch } = useDesk();
  return (
    <div className="scroll">
      <Undrawn what="This page">
        <Button look="primary" autoFocus onClick={() => dispatch({ type: 'go', screen: { kind: 'briefings' } })}>
          To the briefings
        </Button>
      </Undrawn>
    </div>
  );
}

/** What stands there while the library is opened: one of an older form is brought up to this one first, for minutes if it is large. */
function Opening(): ReactNode {
  const slow = useSlow(true);
  return (
    slow && (
      <div className="empty" role="status">
        <h1>Opening the library…</h1>
        <progress aria-label="Opening the library" />
      </div>
    )
  );
}

/** The screen in the middle. */
function Shown(): ReactNode {
  const { state, library } = useDesk();
  const { screen } = state;
  if (screen === null || library === null) return <Opening />;
  switch (screen.kind) {
    case 'period':
      return (
        <PeriodScreen
          key={`${screen.from} ${screen.to}`}
          from={screen.from}
          to={screen.to}
          reference={screen.reference ?? null}
        />
      );
    case 'compare':
      return <CompareScreen before={screen.before} after={screen.after} back={screen.back} />;
    case 'review':
      return <ReviewScreen key={`${screen.from} ${screen.to}`} from={screen.from} to={screen.to} />;
    case 'closed':
      return <ClosedScreen key={screen.id} id={screen.id} reference={screen.reference ?? null} />;
    case 'briefings':
      return library.articles === 0 && library.briefings === 0 ? <Welcome /> : <BriefingsScreen />;
    case 'library':
      return (
        <LibraryScreen
          key={`${screen.filter} ${screen.saved?.id ?? ''} ${JSON.stringify(screen.search ?? null)}`}
          filter={screen.filter}
          search={screen.search ?? null}
          saved={screen.saved ?? null}
          left={screen.left ?? null}
        />
      );
    case 'article':
      return <ArticleScreen key={screen.id} id={screen.id} back={screen.back} at={screen.at ?? null} />;
    case 'actor':
      return <ActorScreen key={screen.name} name={screen.name} back={screen.back} />;
    case 'import':
      return <ImportScreen />;
  }
}

function firstScreen(info: LibraryInfo): { kind: 'period'; from: string; to: string } | { kind: 'briefings' } {
  const day = info.days[0]?.day;
  return day === undefined ? { kind: 'briefings' } : { kind: 'period', from: day, to: day };
}
