import type { ActionEntry, Day, Edit } from '../../preload/contract';
import { namesOf } from '../briefing/desk/actors';
import { articlesOf } from '../briefing/desk/open';
import { plainName } from '../briefing/names';
import { toldOf, type Done, type Kept } from '../store/actions';
import type { Connection } from '../store/database';
import { articlesHolding } from '../store/finding/names';
import { actionOf, briefingsWith, closings, inForceBefore, undone } from '../store/turns';

/** What Undo or Redo would do: an action, or the part of it that no closed briefing rests on. */
export interface Turn extends Kept {
  /** The articles of it that stay as they are, for a briefing that was closed since rests on them. */
  stay: number[];
}

/** So many actions are looked at at once. */
const BATCH = 50;

/** What Undo would take back now, and what Redo would do again. What a briefing closed since rests on is neither. */
export function turnsOf(db: Connection): { undo: Turn | null; redo: Turn | null } {
  const closed = closedSince(db);
  return { undo: lastDone(db, closed), redo: first(undone(db), closed) };
}

/** As the window tells of it. */
export const toldTurn = (turn: Turn): ActionEntry => toldOf(turn, turn.stay.length);

function lastDone(db: Connection, closed: Closed): Turn | null {
  for (let before = Number.MAX_SAFE_INTEGER; ;) {
    const done = inForceBefore(db, before, BATCH);
    const found = first(done, closed);
    if (found !== null || done.length < BATCH) return found;
    before = done.at(-1)?.id ?? 0;
  }
}

function first(all: readonly Kept[], closed: Closed): Turn | null {
  for (const kept of all) {
    const part = partOf(kept, closed);
    if (part !== null) return part;
  }
  return null;
}

/** What was closed after an action. */
interface Closed {
  /** The very period. */
  period(after: number, period: { from: Day; to: Day }): boolean;
  /** A period that a day lies in; of null, none. */
  day(after: number, day: Day | null): boolean;
  /** A briefing that an article stands in. */
  article(after: number, article: number): boolean;
  /** A briefing in which an article calls somebody one of these names. */
  names(after: number, names: readonly string[]): boolean;
  action(id: number): Kept | null;
}

function closedSince(db: Connection): Closed {
  const all = closings(db);
  const last = all.at(-1)?.id ?? 0;
  const closingOf = new Map(all.map(({ id, briefing }) => [briefing, id]));
  const article = (after: number, id: number): boolean =>
    last > after && briefingsWith(db, id).some((briefing) => (closingOf.get(briefing) ?? 0) > after);
  return {
    article,
    period: (after, { from, to }) => all.some((one) => one.id > after && one.from === from && one.to === to),
    day: (after, day) => day !== null && all.some(({ id, from, to }) => id > after && from <= day && day <= to),
    names(after, names) {
      if (last <= after) return false;
      const plain = new Set(names.map(plainName));
      return articlesHolding(db, names, (text) => plain.has(plainName(text))).some((id) => article(after, id));
    },
    action: (id) => actionOf(db, id),
  };
}

/** The part of an action that no briefing closed since rests on; null where that is nothing. */
function partOf(kept: Kept, closed: Closed): Turn | null {
  const { id, done, period } = kept;
  const whole = (rests: boolean): Turn | null => (rests ? null : { ...kept, stay: [] });
  const some = <T>(
    all: readonly T[],
    idOf: (one: T) => number,
    rests: (one: T) => boolean,
    of: (free: T[]) => Done,
  ) => {
    const free = all.filter((one) => !rests(one));
    const stay = all.filter(rests).map(idOf);
    return free.length === 0 ? null : { ...kept, done: of(free), stay };
  };
  const article = (of: number): boolean => closed.article(id, of);
  switch (done.kind) {
    case 'edit':
      return whole((period !== null && closed.period(id, period)) || editRests(id, done.edit, closed));
    case 'decision':
      return whole(article(done.decision.key.article));
    case 'saved':
    case 'preset':
      // No briefing rests on what is kept beside them.
      return whole(false);
    case 'withdrawal':
      return whole(article(done.article));
    case 'import':
      return some(
        done.articles,
        (one) => one,
        article,
        (articles) => ({ ...done, articles }),
      );
    case 'details':
      return some(
        done.articles,
        (one) => one.id,
        (one) => article(one.id),
        (articles) => ({ ...done, articles }),
      );
    case 'dates':
      // A briefing rests as well on what was no longer of its days when it was closed.
      return some(
        done.articles,
        (one) => one.id,
        ({ id: of, before, after }) =>
          article(of) || closed.day(id, before?.value.slice(0, 10) ?? null) || closed.day(id, after),
        (articles) => ({ ...done, articles }),
      );
  }
}

/** Whether a briefing closed after an action rests on what an edit says of articles or of names. */
function editRests(after: number, edit: Edit, closed: Closed): boolean {
  if (edit.kind === 'edit-end') {
    const ended = closed.action(edit.action);
    return ended?.done.kind === 'edit' && editRests(after, ended.done.edit, closed);
  }
  const names = namesOf(edit);
  return names === null
    ? (articlesOf(edit) ?? []).some((article) => closed.article(after, article))
    : closed.names(after, names);
}
