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

/** A mark, in hexadecimal, and the one before it. */
export interface Marks {
  before: string;
  last: string;
}

/** The newest as a connection sees them; null where there are none. */
export function marksSeen(db: Connection): Marks | null {
  const row = sql<[], { mark: Buffer }>(db, 'SELECT mark FROM tie').get();
  return row === undefined ? null : marksOf(row.mark);
}

/** Makes of a page as it stands on the disk what SQLite sees of it. */
export type Unseal = (page: Buffer, number: number) => Buffer;

const plain: Unseal = (page) => page;

/**
 * The marks that a log holds in one page of the library, in the order they were written.
 * @returns them, none where SQLite would take nothing of the log, and what changes when the log is begun anew
 */
export function marksInLog(log: string, page: number, unseal: Unseal): { marks: readonly string[]; begun: string } {
  const found = readLog(log, unseal, page);
  return { marks: [...(found?.marks ?? [])], begun: found?.header.toString('hex') ?? '' };
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
    if (first === null) return 'nothing';
    const [page, ...others] = first.pages;
    if (page === undefined || others.length > 0) return 'unknown';
    const mark = markIn(file, page, first.pageSize);
    const again = readLog(log);
    if (again === null || !again.header.equals(first.header)) continue;
    if (mark === null) return 'unknown';
    if (again.marks.has(mark.last)) return 'fits';
    // Folded in between the two looks, or not: only what stays is believed.
    const still = markIn(file, page, first.pageSize);
    if (still?.last === mark.last && readLog(log)?.header.equals(first.header) === true) return 'foreign';
  }
  return 'unknown';
}

interface Log {
  header: Buffer;
  pageSize: number;
  /** The numbers of the pages that hold a mark. */
  pages: Set<number>;
  /** In the order they were written. */
  marks: Set<string>;
}

const HEADER = 32;
const FRAME = 24;
/** The last bit says how its checksums are made. */
const MAGIC = 0x377f0682;

/**
 * @param only the one page to look at
 * @returns null where it holds no whole transaction, so that SQLite would take nothing of it
 */
function readLog(path: string, unseal = plain, only: number | null = null): Log | null {
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
      whole ||= frame.readUInt32BE(4) > 0;
      const page = frame.readUInt32BE(0);
      if (only !== null && page !== only) continue;
      const mark = markOf(unseal(bytesAt(log, at + FRAME, pageSize), page));
      if (mark === null) continue;
      pages.add(page);
      marks.add(mark.before).add(mark.last);
    }
    return whole ? { header, pageSize, pages, marks } : null;
  } finally {
    closeSync(log);
  }
}

/** In SQLite's file format: the kind of a page that is a leaf of a table. */
const LEAF = 0x0d;
/** The cell: so many bytes, row 1, a header of three bytes, the row's number, a blob of 48 bytes. */
const CELL = Buffer.concat([Buffer.from('330103006c', 'hex'), TIE]);

function marksOf(value: Buffer): Marks {
  const marks = value.subarray(TIE.length).toString('hex');
  return { before: marks.slice(0, 2 * MARK), last: marks.slice(2 * MARK) };
}

/** The marks in a page of a file; null where it is not the page of the table of marks. */
export const markIn = (file: number, page: number, pageSize: number, unseal = plain): Marks | null =>
  markOf(unseal(bytesAt(file, (page - 1) * pageSize, pageSize), page));

function markOf(page: Buffer): Marks | null {
  if (page.length < 10 || page[0] !== LEAF || page.readUInt16BE(3) !== 1) return null;
  const cell = page.subarray(page.readUInt16BE(8)).subarray(0, CELL.length + 2 * MARK);
  if (cell.length < CELL.length + 2 * MARK || !cell.subarray(0, CELL.length).equals(CELL)) return null;
  return marksOf(cell.subarray(CELL.length - TIE.length));
}

function bytesAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, at));
}
