import { setImmediate } from 'node:timers/promises';
import type { Edit, EditEntry } from '../../preload/contract';
import { namesOf } from '../briefing/desk/actors';
import { anchorsOf } from '../briefing/desk/open';
import { plainName } from '../briefing/names';
import { namesIn, placeEvents, type Naming, type Placed } from '../briefing/naming';
import { actionsSince, editsInForce, type Kept } from '../store/actions';
import { atomically, type Connection } from '../store/database';
import { hasArticle } from '../store/articles';
import { decisionsOn } from '../store/decisions';
import { articlesHolding } from '../store/finding/names';
import {
  areKept,
  idsOfPeriod,
  namedOtherwise,
  noteNamed,
  noteNamedOf,
  setNames,
  waitingNames,
  type Waiting,
} from '../store/finding/naming';
import { briefingArticle } from './draft';

type Period = Pick<EditEntry, 'from' | 'to'>;

/**
 * Tells anew whom and what places articles name where the staff's word changed it since. It is asked before each search that
 * looks at names, so that nobody can forget it; most of the time there is nothing to do, which is found out at once.
 */
export function freshNames(db: Connection): void {
  const waiting = waitingNames(db);
  if (waiting === null) return;
  atomically(db, () => {
    const { articles, told } = concerned(db, waiting);
    for (const id of articles) setNames(db, id, told(id));
    noteNamed(db);
  });
}

/**
 * The articles that are found by other names than follow from what was read in them and what the staff says, which nothing but
 * another program or a failing disk can have made so. Those that wait to be told anew are told right before the next search; of
 * one that was removed it is told elsewhere.
 */
export function misnamed(db: Connection): number[] {
  const waiting = waitingNames(db);
  const wait = waiting === null ? null : concerned(db, waiting).articles;
  const { articles, told } = concerned(db, { articles: namedOtherwise(db), since: 0 });
  return [...articles]
    .filter((id) => wait?.has(id) !== true && hasArticle(db, id) && !areKept(db, id, told(id)))
    .toSorted((one, other) => one - other);
}

/** What articles are concerned by what was done since an action, those that are given among them, and what each of them names. */
function concerned(
  db: Connection,
  { articles, since }: Waiting,
): { articles: ReadonlySet<number>; told: (id: number) => Naming[] } {
  const edits = editsInForce(db);
  const stale = new Set(articles);
  const changed: Period[] = [];
  for (const done of actionsSince(db, since)) concern(db, done, stale, changed);
  const placed = placesGiven(db, edits, stale, changed);
  return { articles: stale, told: (id) => namesIn(briefingArticle(db, id), decisionsOn(db, id), edits, placed) };
}

/** So many articles are told anew before the next request is looked at. */
const AT_ONCE = 20;

/** Tells names anew after much was read, a little at a time: requests go before it. @param left true when it shall end */
export async function settleNames(db: Connection, left: () => boolean): Promise<void> {
  while (!left() && nameAhead(db, AT_ONCE) > 0) await setImmediate();
}

/**
 * Does a part of that ahead of the next search, after much was read: of waiting articles which are told of in no period that
 * has an edit of an event's place. Those are seen together, and wait for the search.
 * @param most so many articles at once
 * @returns how many were told anew
 */
export function nameAhead(db: Connection, most: number): number {
  const waiting = waitingNames(db)?.articles ?? [];
  if (waiting.length === 0) return 0;
  const edits = editsInForce(db);
  const together = new Set(
    edits
      .filter(({ edit }) => isOfPlace(edit))
      .flatMap(({ from, to, edit }) => [
        ...idsOfPeriod(db, from, to),
        ...anchorsOf(edit).map(({ article }) => article),
      ]),
  );
  const some = waiting.filter((id) => !together.has(id)).slice(0, most);
  atomically(db, () => {
    for (const id of some) setNames(db, id, namesIn(briefingArticle(db, id), decisionsOn(db, id), edits, new Map()));
    noteNamedOf(db, some);
  });
  return some.length;
}

/** Notes the articles, and the periods, whose names an action may have changed. */
function concern(db: Connection, { done, period }: Kept, stale: Set<number>, changed: Period[]): void {
  if (done.kind === 'decision') stale.add(done.decision.key.article);
  if (done.kind !== 'edit') return;
  const { edit } = done;
  const names = namesOf(edit);
  if (names !== null) {
    const plain = new Set(names.map(plainName));
    for (const id of articlesHolding(db, names, (text) => plain.has(plainName(text)))) stale.add(id);
  } else if (edit.kind === 'finding-add') stale.add(edit.at.article);
  else if (isOfEvents(edit) && period !== null) changed.push(period);
}

const isOfEvents = ({ kind }: Edit): boolean =>
  kind === 'event-facts' || kind === 'event-reject' || kind === 'event-merge' || kind === 'event-split';

/** An edit that says where an event was, or that there was none. */
const isOfPlace = ({ kind }: Edit): boolean => kind === 'event-facts' || kind === 'event-reject';

/**
 * Where the staff says events were. What an event consists of is seen over the whole period the edit was made in, so all
 * articles of a period are told anew in which anything was.
 * @param stale takes up the articles of those periods
 */
function placesGiven(
  db: Connection,
  edits: readonly EditEntry[],
  stale: Set<number>,
  changed: readonly Period[],
): Placed {
  const keyOf = ({ from, to }: Period): string => `${from} ${to}`;
  const placing = edits.filter(({ edit }) => isOfPlace(edit));
  const left = new Map([...changed, ...placing].map((period) => [keyOf(period), period]));
  const moved = new Set(changed.map(keyOf));
  const asked: Period[] = [];
  for (let found = true; found;) {
    found = false;
    for (const [key, period] of left) {
      const ids = idsOfPeriod(db, period.from, period.to);
      const about = placing.filter((entry) => keyOf(entry) === key).flatMap(({ edit }) => anchorsOf(edit));
      if (!moved.has(key) && ![...ids, ...about.map(({ article }) => article)].some((id) => stale.has(id))) continue;
      left.delete(key);
      asked.push(period);
      for (const id of ids) stale.add(id);
      found = true;
    }
  }
  const placed: Placed = new Map();
  for (const period of asked.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)))) {
    if (!placing.some((entry) => keyOf(entry) === keyOf(period))) continue;
    const ids = idsOfPeriod(db, period.from, period.to);
    const articles = ids.map((id) => briefingArticle(db, id));
    const decisions = ids.flatMap((id) => decisionsOn(db, id)).toSorted((a, b) => a.id - b.id);
    placeEvents(articles, decisions, edits, period, placed);
  }
  return placed;
}
