import { closeSync, openSync, readSync } from 'node:fs';
import { codeOf } from '../../../preload/contract';
import { beforeCommit, beforeWriting, sql, type Connection } from '../database';

/**
 * A write-ahead log says nothing of whose it is: SQLite folds one that lies beside another file into that file, and ruins
 * it. So every transaction of ours writes a mark of its own together with the one before: a log fits a file when the mark
 * in the file is one of the log's, or the one before its first.
 */
const TIE = Buffer.from('d0fb7a11c45e8c0096e1f3aa5b02c8ed', 'hex');
const MARK = 16;

/** Whether a library is of a form that has marks. */
export const hasTie = (db: Connection): boolean =>
  sql(db, `SELECT name FROM sqlite_schema WHERE name = 'tie'`).get() !== undefined;

/** Marks every transaction of a connection that writes anything. A library of an older form has no marks. */
export function tieWrites(db: Connection): void {
  if (!hasTie(db)) return;
  const written = (): number => sql<[], { n: number }>(db, 'SELECT total_changes() AS n').get()?.n ?? 0;
  let before = 0;
  beforeWriting(db, () => {
    before = written();
  });
  beforeCommit(db, () => {
    if (written() !== before) markAnew(db);
  });
}

/** Gives a library a mark that no log knows: for a copy, which the log of its original must not be folded into. */
export function markAnew(db: Connection): void {
  sql(db, 'UPDATE tie SET mark = CAST(substr(mark, 1, 16) || substr(mark, 33) || randomblob(16) AS BLOB)').run();
}

/**
 * What a log is to a file: `nothing`, as it holds no transaction; `fits`; `foreign`, so that it must not be folded in; or
 * `unknown`, where one of them has no mark that can be read.
 */
export type Fit = 'nothing' | 'fits' | 'foreign' | 'unknown';

/** Tries until file and log stood still between two looks: a program at work folds one into the other. */
const LOOKS = 8;

/**
 * Holds a log against a file, without SQLite and without a trace.
 * @param file an open descriptor of the library
 * @param log the path of the log
 * @throws the system's error
 */
export function logFit(file: number, log: string): Fit {
  for (let look = 0; look < LOOKS; look++) {
    const first = readLog(log);
    if (first === null || first.marks === null) return first === null ? 'nothing' : 'unknown';
    const mark = markIn(file, first.page * first.pageSize, first.pageSize);
    const again = readLog(log);
    if (again === null || !again.header.equals(first.header)) continue;
    if (mark === null) return 'unknown';
    if (again.marks?.has(mark.last) === true) return 'fits';
    // Folded in between the two looks, or not: only what stays is believed.
    const still = markIn(file, first.page * first.pageSize, first.pageSize);
    if (still?.last === mark.last && readLog(log)?.header.equals(first.header) === true) return 'foreign';
  }
  return 'unknown';
}

interface Log {
  header: Buffer;
  pageSize: number;
  /** Index of the page that holds the mark. */
  page: number;
  /** Null where no page with a mark is in it. */
  marks: Set<string> | null;
}

const HEADER = 32;
const FRAME = 24;
/** The last bit says how its checksums are made. */
const MAGIC = 0x377f0682;

/** @returns null where it holds no whole transaction, so that SQLite would take nothing of it */
function readLog(path: string): Log | null {
  let log: number;
  try {
    log = openSync(path, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  try {
    const header = bytesAt(log, 0, HEADER);
    if (header.length < HEADER || ((header.readUInt32BE(0) & ~1) | 0) !== MAGIC) return null;
    const pageSize = header.readUInt32BE(8);
    const salts = header.subarray(16, 24);
    let whole = false;
    const pages = new Set<number>();
    const marks = new Set<string>();
    for (let at = HEADER; ; at += FRAME + pageSize) {
      const frame = bytesAt(log, at, FRAME);
      // What is left of an earlier round has other salts.
      if (frame.length < FRAME || !frame.subarray(8, 16).equals(salts)) break;
      const mark = markIn(log, at + FRAME, pageSize);
      if (mark !== null) {
        pages.add(frame.readUInt32BE(0) - 1);
        marks.add(mark.before).add(mark.last);
      }
      whole ||= frame.readUInt32BE(4) > 0;
    }
    if (!whole) return null;
    const [page = 0, ...others] = pages;
    return { header, pageSize, page, marks: pages.size === 0 || others.length > 0 ? null : marks };
  } finally {
    closeSync(log);
  }
}

/** In SQLite's file format: the kind of a page that is a leaf of a table. */
const LEAF = 0x0d;
/** The cell: so many bytes, row 1, a header of three bytes, the row's number, a blob of 48 bytes. */
const CELL = Buffer.concat([Buffer.from('330103006c', 'hex'), TIE]);

/** The marks that a page holds; null where it is not the page of the table of marks. */
function markIn(file: number, at: number, pageSize: number): { before: string; last: string } | null {
  const head = bytesAt(file, at, 10);
  if (head.length < 10 || head[0] !== LEAF || head.readUInt16BE(3) !== 1) return null;
  const cell = head.readUInt16BE(8);
  if (cell + CELL.length + 2 * MARK > pageSize) return null;
  const bytes = bytesAt(file, at + cell, CELL.length + 2 * MARK);
  if (bytes.length < CELL.length + 2 * MARK || !bytes.subarray(0, CELL.length).equals(CELL)) return null;
  const marks = bytes.subarray(CELL.length).toString('hex');
  return { before: marks.slice(0, 2 * MARK), last: marks.slice(2 * MARK) };
}

function bytesAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, at));
}
