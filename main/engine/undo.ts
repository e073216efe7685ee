import type {
  ArticleSummary,
  Day,
  ImportReport,
  Instant,
  PresetChange,
  Published,
  UndoState,
} from '../../preload/contract';
import { addAction, type Kept } from '../store/actions';
import { articleSummary, markWithdrawn } from '../store/articles';
import { replaceReading } from '../store/readings';
import { atomically, type Connection } from '../store/database';
import { detailsOf, writeDetails } from '../store/details';
import { refuse } from '../store/failures';
import { dropSaved, putSaved } from '../store/finding/saved';
import type { Library } from '../store/open';
import { addTurn } from '../store/turns';
import type { Analysts } from './jobs';
import { readAgain } from './reread';
import { toldTurn, turnsOf } from './turns';

export interface UndoTools {
  library: Library;
  analysts: Analysts;
  engine: string;
  now: () => Instant;
  /** Who asks for it; null where nobody said. */
  by: string | null;
  /** Asked after what takes time: true when the library was closed meanwhile. */
  left: () => boolean;
}

/** What Undo and Redo would do now. */
export function undoState(db: Connection): UndoState {
  const { undo, redo } = turnsOf(db);
  return { undo: undo === null ? null : toldTurn(undo), redo: redo === null ? null : toldTurn(redo) };
}

/**
 * Takes back the last action, or does again what was last taken back. What was done stays in the record.
 * @throws when there is nothing to take back that no closed briefing rests on
 */
export async function turn(which: 'undo' | 'redo', tools: UndoTools): Promise<UndoState> {
  const { db } = tools.library;
  const kept = turnsOf(db)[which];
  if (kept === null) {
    const nothing = 'There is nothing to undo. What a closed briefing rests on stays as it is.';
    return refuse('refused', which === 'undo' ? nothing : 'There is nothing to redo.');
  }
  const write = await prepare(kept, which, tools);
  if (tools.left()) refuse('cancelled', `The library was closed before the ${which} was done.`);
  return atomically(db, () => {
    // Asked again: something may have been done, or closed, while articles were read.
    const still = turnsOf(db)[which];
    if (still?.id !== kept.id || still.stay.length !== kept.stay.length)
      refuse('refused', `Something else was done meanwhile, so nothing was ${which === 'undo' ? 'undone' : 'redone'}.`);
    write();
    addTurn(db, which, kept.id, tools.now(), tools.by, kept.stay);
    return undoState(db);
  });
}

/** Does what takes time, and gives back what is left to be written at once. */
async function prepare({ done }: Kept, which: 'undo' | 'redo', tools: UndoTools): Promise<() => void> {
  const { db } = tools.library;
  const back = which === 'undo';
  switch (done.kind) {
    case 'edit':
    case 'decision':
    case 'preset':
      // In force or not by the record alone; presets are the app's, which follows the record.
      return () => undefined;
    case 'dates':
      return dateAll(
        done.articles.map(({ id, before, after }) => ({
          id,
          given: !back ? after : before?.basis === 'given' ? before.value : null,
        })),
        tools,
      );
    case 'details':
      return () => {
        for (const { id, given, patch = done.patch } of done.articles)
          writeDetails(db, id, { given: back ? given : { ...given, ...patch }, read: detailsOf(db, id).read });
      };
    case 'withdrawal': {
      const reason = back ? done.before : done.reason;
      return () => void markWithdrawn(db, done.article, reason, tools.now());
    }
    case 'saved':
      return () => {
        if (done.kept === back) dropSaved(db, done.number);
        else putSaved(db, done.number, done.saved);
      };
    case 'import':
      return () => {
        for (const id of done.articles)
          if ((articleSummary(db, id).withdrawn === null) === back)
            markWithdrawn(db, id, back ? IMPORT_UNDONE : null, tools.now());
      };
  }
}

/** The reason shown at articles whose import was taken back: their bytes stay in the library. */
export const IMPORT_UNDONE = 'The import was undone';

/**
 * Reads articles again with another date.
 * @param dated for each article the day the staff gives, or null to tell it from the article
 * @returns what writes the readings, in the caller's transaction
 */
export async function dateAll(
  dated: readonly { id: number; given: Day | null }[],
  { library, analysts, engine, now }: Pick<UndoTools, 'library' | 'analysts' | 'engine' | 'now'>,
): Promise<() => ArticleSummary[]> {
  const readings = await Promise.all(
    dated.map(({ id, given }) => readAgain(library, id, given, { analysts, engine, background: false })),
  );
  return () =>
    dated.map(({ id }, index) => {
      const outcome = readings[index];
      if (outcome === undefined || 'refused' in outcome)
        return refuse('failed', outcome?.refused.message ?? `Article ${id} could not be read again.`);
      replaceReading(library.db, id, outcome.reading, now());
      return articleSummary(library.db, id);
    });
}

/** Notes which dates the staff gave, or gave back, and what stood there before. */
export function noteDates(
  db: Connection,
  before: readonly { id: number; published: Published | null }[],
  after: Day | null,
  now: Instant,
  by: string | null,
): void {
  const articles = before.map(({ id, published }) => ({ id, before: published, after }));
  addAction(db, { kind: 'dates', articles }, null, now, by);
}

/** Notes a withdrawal or a return, and by whom. */
export function withdraw(
  db: Connection,
  id: number,
  reason: string | null,
  now: Instant,
  by: string | null,
): ArticleSummary {
  return atomically(db, () => {
    const { withdrawn } = articleSummary(db, id);
    const summary = markWithdrawn(db, id, reason, now);
    const done = { article: id, title: summary.title, reason, before: withdrawn?.reason ?? null };
    addAction(db, { kind: 'withdrawal', ...done }, null, now, by);
    return summary;
  });
}

/** Notes which articles an import brought, and who asked for it. */
export function noteImport(db: Connection, { verdicts }: ImportReport, now: Instant, by: string | null): void {
  const brought = new Set(['new', 'near-duplicate', 'update']);
  const articles = verdicts.flatMap(({ verdict, article }) =>
    brought.has(verdict) && article !== null ? [article] : [],
  );
  if (articles.length > 0) addAction(db, { kind: 'import', articles }, null, now, by);
}

/** Notes what was done to a preset, and by whom: the presets themselves are the app's. */
export function notePreset(db: Connection, change: PresetChange, now: Instant, by: string | null): null {
  addAction(db, { kind: 'preset', change }, null, now, by);
  return null;
}
