import { existsSync } from 'node:fs';
import {
  failure,
  success,
  type ArticleSummary,
  type Briefing,
  type BriefingAt,
  type DateChange,
  type Failure,
  type Instant,
  type LibraryInfo,
  type Result,
  type UndoState,
} from '../../preload/contract';
import { compareBriefings, tollHistory } from '../briefing/compare';
import { addEdit, listActions } from '../store/actions';
import { articleSummary } from '../store/articles';
import { closedBefore, closedBriefing, listBriefings, optionsOf } from '../store/briefings';
import { alteredCount } from '../store/chain/sound';
import { giveKey } from '../store/cipher/change';
import { isPassphraseOf, newKey, unlockOf, wrongPassphrase, type Unlock } from '../store/cipher/key';
import { copyLibrary } from '../store/copy';
import { atomically, driverOf, type Connection, type Driver } from '../store/database';
import { isDay, isTimeZone } from '../store/days';
import { giveDetails, overwrittenBy } from '../store/details';
import { addDecision } from '../store/decisions';
import { facetsOf } from '../store/finding/facets';
import { listArticles } from '../store/finding/list';
import { findNames } from '../store/finding/names';
import { addSaved, listSaved, markSeen, removeSaved, watchHits } from '../store/finding/saved';
import { refuse, storeFailure } from '../store/failures';
import { isSameFile } from '../store/held/held';
import { LibraryGone } from '../store/held/keep';
import { moveTimeZone, renameLibrary, timeZoneOf } from '../store/library';
import { purgeArticle, touchedWith } from '../store/purge';
import { closeLibrary, type Library } from '../store/open';
import { keepSignature, signedState, statementToSign } from '../store/signatures';
import { actorOf } from './actor';
import { articleDetail } from './article';
import { clockOnOpening } from './clock';
import { createDrafting } from './drafting';
import { handoverOf } from './handover';
import { keeping } from './keeper/cases';
import type { Keeper } from './keeper/chores';
import type { Analysts } from './jobs';
import { freshNames } from './naming';
import { opening } from './opening';
import { createMemory } from './remembered';
import { collect, copied } from './reading';
import type { WorkTools } from './over-library';
import { createPatience } from './patience';
import { createRuns } from './runs';
import { sampleBriefing } from './sample';
import { briefingToRead, showing } from './showing';
import type { By, EngineEvents, RequestName, Requests } from './requests';
import { dateAll, noteDates, notePreset, turn, undoState, withdraw } from './undo';
import { tellingOf } from './told';
import { createVerifying } from './verifying';
import { keptOf, refusedToWrite } from './writes';

export interface ServiceTools {
  analysts: Analysts;
  /** Takes backups, and whatever else reads a whole library. */
  keeper: Keeper;
  driver: Driver;
  engine: string;
  now: () => Instant;
  /** IANA name given to new libraries. */
  timeZone: string;
  /** Whether articles that another engine read are read again by themselves, in the background. */
  reread: boolean;
  /** The app's own folder in which it is kept how far the chain of each library went; none where nothing is to be kept. */
  seen?: string | null;
  emit: <E extends keyof EngineEvents>(event: E, payload: EngineEvents[E]) => void;
}

export interface Service {
  ask<R extends RequestName>(request: R, args: Requests[R]['arguments']): Promise<Result<Requests[R]['value']>>;
  /** Ends what runs in the background and closes the library. */
  stop(): Promise<void>;
}

type UseCases = {
  [R in RequestName]: (...args: Requests[R]['arguments']) => Requests[R]['value'] | Promise<Requests[R]['value']>;
};

/** The use cases over one library at a time. Runs in the engine's worker, or in a test as it is. */
export function createService(tools: ServiceTools): Service {
  const { analysts, engine, now, emit } = tools;
  let library: Library | null = null;
  /** What was noticed when it was opened, as sentences. */
  let onOpening: string | null = null;
  const memory = createMemory(tools.seen ?? null);
  const patience = createPatience(
    () => library?.db ?? null,
    (waiting) => emit('waiting', waiting),
  );

  const opened = (): Library => library ?? refuse('refused', 'No library is open. Open one, or make a new one.');
  /** What is only kept for the next time is left out where nothing more may be written. */
  const byTheWay = (of: Library, write: () => void): void => {
    if (keptOf(of) === null) write();
  };
  /** The connection for a search, which finds names as the staff lets them stand. */
  const searched = (): Connection => {
    const of = opened();
    byTheWay(of, () => freshNames(of.db));
    return of.db;
  };
  const telling = tellingOf(engine);
  const info = (): LibraryInfo => telling(opened(), onOpening);
  /** Told once for each library, as soon as it is noticed. */
  let goneTold: Library | null = null;
  const lookAround = (): void => {
    const kept = library === null ? null : keptOf(library);
    if (kept === null || library === goneTold) return;
    goneTold = library;
    emit('gone', kept.words);
    emit('changed', info());
  };
  const told = (): number => (library === null ? 0 : alteredCount(library.db));
  const changed = <T>(value: T): T => {
    emit('changed', info());
    return value;
  };

  const work: WorkTools = { opened, left: (of) => library !== of, analysts, patience, engine, now };
  const runs = createRuns({
    ...work,
    reread: tools.reread,
    emit,
    changed: () => changed(null),
    stale: () => info().stale,
  });

  const endRuns = async (): Promise<void> => {
    await Promise.allSettled([verifying.stop(), ...runs.cancel()]);
  };

  const remember = (): void => {
    if (library !== null && library.reading === undefined && keptOf(library) === null) memory.keep(library, now);
  };

  const close = async (): Promise<null> => {
    await endRuns();
    remember();
    const words = library === null ? null : closeLibrary(library);
    if (words !== null && library !== goneTold) emit('gone', words);
    library = null;
    analysts.forget();
    drafting.forget();
    return null;
  };

  const openAt = opening(tools);

  const date = async ({ articles, published }: DateChange, by: By): Promise<ArticleSummary[]> => {
    if (published !== null && !isDay(published))
      refuse('bad-request', `“${published}” is not a day of the calendar, written YYYY-MM-DD.`);
    const of = opened();
    const ids = [...new Set(articles)];
    const before = ids.map((id) => ({ id, published: articleSummary(of.db, id).published }));
    const write = await dateAll(
      ids.map((id) => ({ id, given: published })),
      { library: of, analysts, engine, now },
    );
    if (library !== of) refuse('cancelled', 'The library was closed before the date was set.');
    return atomically(of.db, () => {
      const dated = write();
      noteDates(of.db, before, published, now(), by);
      return dated;
    });
  };

  const drafting = createDrafting(work);

  const verifying = createVerifying({
    ...work,
    keeper: tools.keeper,
    settled: () => changed(null),
  });

  /** A closed briefing, or the draft as it stands. */
  const at = async (of: BriefingAt): Promise<Briefing> =>
    'id' in of ? closedBriefing(opened().db, of.id) : drafting.draft(of.draft);

  const turned = async (which: 'undo' | 'redo', by: By): Promise<UndoState> => {
    const of = opened();
    return changed(await turn(which, { library: of, analysts, engine, now, by, left: () => library !== of }));
  };

  const open = async (path: string, create: boolean, unlock: Unlock | null = null): Promise<LibraryInfo> => {
    // One whose file is gone is let go of before: what stands at its place now must not meet it.
    if (library !== null && keptOf(library) !== null) await close();
    // The new one is opened first: when it can't be, the one that is open stays.
    const isNew = create && !existsSync(path);
    const next = library !== null && isOpen(library, path) ? null : await openAt(path, create, unlock);
    if (next !== null && !next.ok) throw new Refused(next);
    if (next !== null) {
      await close();
      library = next.value;
      if (isNew) memory.forget(path);
      const noticed = [clockOnOpening(library.db, now()), memory.missing(library)];
      onOpening = noticed.filter((words) => words !== null).join(' ') || null;
      backups.changed();
    }
    runs.startReread();
    return info();
  };

  const backups = keeping({
    keeper: tools.keeper,
    driver: tools.driver,
    timeZone: tools.timeZone,
    now,
    library: () => library,
    close,
    replaced: (path) => memory.forget(path),
    open: async (path, unlock) => changed(await open(path, false, unlock)),
    tell: (problem) => emit('backups', problem),
  });

  const cases: UseCases = {
    ...backups.cases,
    open,
    info,
    async passphrase(now, next) {
      const of = opened();
      const { key } = driverOf(of.db);
      if (key !== null && !isPassphraseOf(key, now)) wrongPassphrase(of.path);
      const fresh = newKey(next);
      await endRuns();
      if (library !== of) refuse('cancelled', 'The library was closed before its passphrase was changed.');
      giveKey(of, fresh);
      library = null;
      const again = await openAt(of.path, false, unlockOf(fresh));
      if (!again.ok) throw new Refused(again);
      library = again.value;
      runs.startReread();
      return changed(info());
    },
    libraryKey() {
      const { key } = driverOf(opened().db);
      return key === null ? null : { id: Buffer.from(key.header).toString('hex'), ...unlockOf(key) };
    },
    copy(to) {
      const { db, path } = opened();
      copyLibrary(db, path, to, driverOf(db));
      return { path: to };
    },
    rename(name) {
      renameLibrary(opened(), name);
      return changed(info());
    },
    timeZone(timeZone) {
      if (!isTimeZone(timeZone))
        refuse('bad-request', `“${timeZone}” is no time zone this computer knows. Write one like Europe/Berlin.`);
      moveTimeZone(opened(), timeZone);
      runs.startReread();
      return changed(info());
    },
    verify: () => verifying.verify(),
    async stopVerifying() {
      await verifying.stop();
      return null;
    },
    importPaths: (paths, options) => runs.take(options, (cancelled) => collect(paths, analysts, cancelled)),
    importText: (text, options) =>
      runs.take(options, async () => [{ pasted: copied(text, options.html === true, now()) }]),
    cancelImport() {
      runs.cancelImports();
      return null;
    },
    stopWaiting() {
      patience.end();
      return null;
    },
    articles: (query) => listArticles(searched(), query),
    facets: (search) => facetsOf(searched(), search),
    names: (text, kind) => findNames(searched(), text, kind),
    saved: () => listSaved(searched()),
    save: (saved, by = null) => changed(addSaved(searched(), saved, now(), by)),
    unsave: (id, by = null) => changed(removeSaved(opened().db, id, now(), by)),
    notePreset: (change, by = null) => notePreset(opened().db, change, now(), by),
    savedSeen: (id) => changed(markSeen(opened().db, id)),
    watchHits: (ids) => watchHits(opened().db, ids),
    article: (id) => articleDetail(opened().db, id),
    actor: (name) => actorOf(searched(), name),
    date: async (change, by = null) => changed(await date(change, by)),
    overwritten: (articles, details) => overwrittenBy(opened().db, articles, details),
    details(change) {
      const { db } = opened();
      return changed(giveDetails(db, change, now()).map((id) => articleSummary(db, id)));
    },
    touches: (id) => touchedWith(opened(), id),
    purge: (purge) => changed(purgeArticle(opened(), purge, now())),
    withdraw: (id, reason, by = null) => changed(withdraw(opened().db, id, reason, now(), by)),
    restore: (id, by = null) => changed(withdraw(opened().db, id, null, now(), by)),
    decide: (decision, by = null) => changed(addDecision(opened().db, decision, now(), by)),
    edit: (edit, by = null) => changed(addEdit(opened().db, edit, now(), by)),
    actions: () => listActions(opened().db),
    undoState: () => undoState(opened().db),
    undo: (by = null) => turned('undo', by),
    redo: (by = null) => turned('redo', by),
    briefingOptions: (from, to) => optionsOf(opened().db, from, to),
    draft: (options, stoppable) => drafting.draft(options, stoppable),
    stopDraft() {
      drafting.stop();
      return null;
    },
    closeBriefing: async (options, closing) => changed(await drafting.close(options, closing)),
    cameIn: (options, seen) => drafting.since(options, seen),
    toSign: (id, by) => statementToSign(opened().db, id, by),
    sign(id, signature) {
      keepSignature(opened().db, id, signature);
      return null;
    },
    signedState: (id) => signedState(opened().db, id),
    briefings: () => listBriefings(opened().db),
    briefing: (id) => briefingToRead(opened().db, id),
    handover: (id) => handoverOf(opened().db, id),
    sample: () => sampleBriefing(analysts, engine, now()),
    async compare(before, after) {
      const of = opened();
      const [one, other] = [closedBriefing(of.db, before), await at(after)];
      const ways = showing(of.db, timeZoneOf(of));
      try {
        return compareBriefings(one, other, ways);
      } catch {
        // It lacks what no document of ours does.
        return refuse(
          'damaged-library',
          'One of the two briefings is damaged: they can’t be compared. Nothing was changed; open each by itself to see what is left of it.',
        );
      }
    },
    async history(of, event) {
      const now = await at(of);
      const { db } = opened();
      return tollHistory(now, event, closedBefore(db, now), showing(db, timeZoneOf(opened())));
    },
    close,
  };

  return {
    async ask(request, args) {
      lookAround();
      const refused = refusedToWrite(request, library);
      if (refused !== null) return refused;
      const before = told();
      try {
        return success(await patience.wait(() => cases[request](...args)));
      } catch (error) {
        if (error instanceof LibraryGone) lookAround();
        const kept = error instanceof LibraryGone && library !== null ? keptOf(library) : null;
        if (kept !== null) return failure('library-gone', kept.words);
        return error instanceof Refused ? error.failure : storeFailure(error, library?.path ?? 'The library');
      } finally {
        remember();
        // Whatever reads may find that something was changed outside of the app.
        if (told() > before) changed(null);
      }
    },
    async stop() {
      void runs.cancel();
      patience.end();
      backups.stop();
      tools.keeper.stop();
      // What is being read now was not acknowledged: it need not be waited for.
      await analysts.stop();
      await close();
    },
  };
}

/** Whether a path is of the very file that is open. */
const isOpen = ({ path: open, held }: Library, path: string): boolean =>
  open === path || (held !== undefined && isSameFile(held, path));

class Refused extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}
