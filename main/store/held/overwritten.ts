import { fstatSync } from 'node:fs';
import { hasChain, headOf, type Head } from '../chain/entries';
import { unsealer } from '../cipher/page';
import { beforeCommit, driverOf, sql, type Connection } from '../database';
import { isBusy } from '../failures';
import type { Held } from './held';
import { hasTie, markIn, marksInLog, marksSeen, type Unseal } from './tie';

/** A library's file as it was when it was last found to be its own. */
interface Seen {
  /** What changes with every write to the file itself. */
  stamp: string;
  /** The mark in it, and the page that is in. */
  mark: string;
  page: number;
  /** Of the log, or what was written since: in order, the last is the newest. */
  line: readonly string[];
  /** Changes when another connection has written, or emptied the log. */
  data: number;
  /** Changes when tables may have gone to other pages. */
  schema: number;
}

interface Watched {
  readonly db: Connection;
  readonly pageSize: number;
  readonly unseal: Unseal;
  last: Seen;
  /** The end of the chain, as the connection last wrote or found it. */
  newest: { head: Head; data: number };
}

const watched = new WeakMap<Held, Watched>();

const numberOf = (db: Connection, pragma: string): number => Number(db.pragma(pragma, { simple: true }));

const stampOf = ({ file }: Held): string => {
  const { mtimeNs, ctimeNs, size } = fstatSync(file, { bigint: true });
  return `${mtimeNs} ${ctimeNs} ${size}`;
};

const pageOfMarks = (db: Connection): number | null =>
  sql<[], { rootpage: number }>(db, `SELECT rootpage FROM sqlite_schema WHERE name = 'tie'`).get()?.rootpage ?? null;

const newestIn = (db: Connection): Watched['newest'] => ({ data: numberOf(db, 'data_version'), head: headOf(db) });

/** From now on it can be told whether other bytes were written over the file. Of no effect for one of a form without marks. */
export function watchBytes(db: Connection, held: Held): void {
  if (!hasTie(db) || !hasChain(db)) return;
  // In this order: what another program does meanwhile is found at the first look.
  const data = numberOf(db, 'data_version');
  const schema = numberOf(db, 'schema_version');
  const stamp = stampOf(held);
  const page = pageOfMarks(db);
  const marks = marksSeen(db);
  if (page === null || marks === null) return;
  const of = { db, pageSize: numberOf(db, 'page_size'), unseal: unsealer(driverOf(db).key) };
  const { mark } = standing(held, of, page);
  // Tables that another program has just packed anew may stand in the log alone.
  if (mark === null) return;
  const last = { stamp, mark, page, line: [marks.before, marks.last], data, schema };
  const found: Watched = { ...of, last, newest: newestIn(db) };
  watched.set(held, found);
  beforeCommit(db, () => {
    const written = marksSeen(db);
    if (written !== null) found.last.line = [written.before, written.last];
    found.newest = newestIn(db);
  });
}

/** So often it is looked whether file and log stood still: another program may be folding one into the other. */
const LOOKS = 8;
const BETWEEN_MILLISECONDS = 5;

/**
 * Whether other bytes were written over an open library's file, by a copy or a sync client: its name and number stay the
 * same. Every transaction of ours has a mark, and SQLite writes into the file only what stands in the log, so the mark in
 * the file is the one seen there last, or a later one of the log's. Whatever can't be told is no alarm.
 * @param closely also where the file's times and size are as they were
 * @throws the system's error
 */
export function isOverwritten(held: Held, closely = false): boolean {
  const of = watched.get(held);
  if (of === undefined) return false;
  let before: string | null = null;
  for (let look = 0; look < LOOKS; look++) {
    if (!closely && stampOf(held) === of.last.stamp) return false;
    const now = lookAt(held, of);
    if (now === null) return false;
    // Only what stays is believed.
    if (now === before) return true;
    before = now;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BETWEEN_MILLISECONDS);
  }
  return false;
}

/** @returns null where the file is the library's, or that can't be told; else how file and log stand */
function lookAt(held: Held, of: Watched): string | null {
  const { last } = of;
  // In this order: what another program does in the middle is found once more.
  const versions = versionsOf(of);
  if (versions === null) return null;
  const { data, schema } = versions;
  const stamp = stampOf(held);
  const here = standing(held, of, last.page);
  if (here.mark !== null && isLater(here.mark, here.log, last)) return settle(of, { stamp, data }, here);
  // The log was emptied by another program: all it held is in the file, and what that is nothing else can tell.
  const emptied = data !== last.data && here.log.length === 0;
  const page = schema === last.schema ? last.page : pageNow(of);
  if (page === null) return stop(held);
  if (page !== last.page) {
    const there = standing(held, of, page);
    const isThere = there.mark !== null && (there.log.length > 0 ? there.log : last.line).includes(there.mark);
    if (isThere || (emptied && there.mark !== null)) return settle(of, { stamp, data, schema, page }, there);
    // Packed anew, but in the log alone as yet.
    if (there.log.length > 0) return null;
  }
  if (emptied && here.mark !== null) return settle(of, { stamp, data, schema }, here);
  return `${stamp} ${here.mark} ${here.begun}`;
}

/** What changes when another program writes by SQLite; null where that keeps it from being told. */
function versionsOf({ db, last }: Watched): Pick<Seen, 'data' | 'schema'> | null {
  try {
    return { data: numberOf(db, 'data_version'), schema: numberOf(db, 'schema_version') };
  } catch (error) {
    // Of garbage SQLite reads nothing.
    return isBusy(error) ? null : last;
  }
}

/** Null where another program has removed the marks, or keeps that from being told. */
function pageNow({ db, last }: Watched): number | null {
  try {
    return pageOfMarks(db);
  } catch (error) {
    return isBusy(error) ? null : last.page;
  }
}

interface Standing {
  /** The mark in the file; null where there is none. */
  mark: string | null;
  /** Those in the log, and what changes when that is begun anew. */
  log: readonly string[];
  begun: string;
}

function standing(held: Held, of: Pick<Watched, 'pageSize' | 'unseal'>, page: number): Standing {
  const mark = markIn(held.file, page, of.pageSize, of.unseal)?.last ?? null;
  const { marks, begun } = marksInLog(`${held.path}-wal`, page, of.unseal);
  return { mark, log: marks, begun };
}

/** Whether a mark is the one seen last, or may have followed it. */
function isLater(mark: string, log: readonly string[], last: Seen): boolean {
  const line = log.length > 0 ? log : last.line;
  return mark === last.mark || line.indexOf(mark) > line.indexOf(last.mark);
}

function settle(of: Watched, found: Partial<Seen>, { mark, log }: Standing): null {
  if (mark !== null) Object.assign(of.last, { ...found, mark, line: log.length > 0 ? log : [mark] });
  try {
    if (of.newest.data !== of.last.data) of.newest = newestIn(of.db);
  } catch {
    // Of no account until it is overwritten.
  }
  return null;
}

/** It can't be watched any longer. */
function stop(held: Held): null {
  watched.delete(held);
  return null;
}

/**
 * Whether a copy that was made through the connection holds all that was written: its newest entry in the chain is the one
 * that the connection wrote or found last, and nobody else has written since.
 */
export function holdsNewest(held: Held, copy: Connection): boolean {
  const of = watched.get(held);
  if (of === undefined) return false;
  const { head, data } = of.newest;
  const found = headOf(copy);
  return numberOf(of.db, 'data_version') === data && found.id === head.id && Buffer.from(found.hash).equals(head.hash);
}
