import { basename } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Day, FileVerdict, ImportProgress, ImportReport, Instant } from '../../preload/contract';
import { shownPath } from '../files/raw-names';
import { wordsFor } from '../files/trouble';
import { relation } from '../importing/similarity';
import { articleSummary, sameArticle } from '../store/articles';
import { isSound } from '../store/chain/sound';
import { addArticle, type Kin, type Likeness } from '../store/readings';
import { atomically } from '../store/database';
import { isBusy, storeFailure } from '../store/failures';
import { candidates } from '../store/kin';
import { LibraryGone } from '../store/held/keep';
import type { Library } from '../store/open';
import { timeZoneOf } from '../store/library';
import { monthAndDay } from '../text/header/index';
import {
  AnalystLost,
  type Analysed,
  type Analysts,
  type Pasted,
  type ReadArticle,
  type ReadOutcome,
  type Refusal,
} from './jobs';
import type { Patience } from './patience';
import { throttle } from './throttle';

/** One thing to take in: a file by its path, what was pasted, what is read already, or what was refused before it was. */
export type Source = { path: string } | { pasted: Pasted } | { read: ReadArticle } | { file: string; refused: Refusal };

export interface Batch {
  number: number;
  sources: readonly Source[];
  /** Day given for all of them, or null. */
  published: Day | null;
  /** Asked between files. */
  cancelled(): boolean;
}

export interface BatchTools {
  library: Library;
  analysts: Analysts;
  patience: Patience;
  engine: string;
  now(): Instant;
  progress(progress: ImportProgress): void;
}

/** Files read ahead of the one being written, for each analyst: enough to keep all busy, few enough to stay small. */
const AHEAD = 16;

/** Files that are committed together, and how long the first that is ready waits for the others, in milliseconds. */
const TOGETHER = 8;
const WAIT = 50;

type Prepared =
  | { read: ReadArticle; analysed: Analysed }
  | { read: ReadArticle; same: Same }
  | { file: string; refused: Refusal };

interface Same {
  article: number;
  title: string;
}

/** A file on its way: `ready` once it has been read and analysed. */
interface Coming {
  ready: Prepared | null;
  done: Promise<void>;
}

function coming(work: Promise<Prepared>): Coming {
  const file: Coming = { ready: null, done: Promise.resolve() };
  const keep = async (): Promise<void> => {
    file.ready = await work;
  };
  file.done = keep();
  return file;
}

/**
 * Takes in a batch. Files are read and analysed side by side and written in the order given. Those that are ready
 * together are committed together, since each commit waits for the disk; each is still taken in whole or not at all,
 * and a verdict is told only after its article is on the disk.
 */
export async function takeIn(batch: Batch, tools: BatchTools): Promise<ImportReport> {
  const { sources } = batch;
  const verdicts: FileVerdict[] = [];
  let told = 0;
  const messages = throttle(() => {
    const news = verdicts.slice(told);
    told = verdicts.length;
    tools.progress({ batch: batch.number, done: verdicts.length, total: sources.length, verdicts: news });
  });
  messages.now();
  const ahead: Coming[] = [];
  let started = 0;
  while (verdicts.length < sources.length && !batch.cancelled()) {
    while (started < sources.length && ahead.length < tools.analysts.size * AHEAD) {
      const source = sources[started++];
      if (source !== undefined) ahead.push(coming(prepare(source, batch, tools)));
    }
    await ahead[0]?.done;
    // Each commit waits for the disk: those that come shortly after are written together with this one.
    const soon = ahead.slice(0, TOGETHER).map(({ done }) => done);
    const waited = new AbortController();
    await Promise.race([Promise.all(soon), setTimeout(WAIT, null, { signal: waited.signal }).catch(() => null)]);
    waited.abort();
    // Where none had to be waited for (all were refused, say), what else is asked has its turn here.
    await setImmediate();
    if (batch.cancelled()) break;
    const ready: Prepared[] = [];
    for (let next = ahead[0]?.ready ?? null; next !== null; next = ahead[0]?.ready ?? null) {
      ready.push(next);
      ahead.shift();
    }
    const written = await tools.patience
      .wait(
        () => write(ready, tools),
        () => batch.cancelled(),
      )
      .catch(whyNot);
    if (written === null) break;
    verdicts.push(...written);
    messages.soon();
  }
  await Promise.all(ahead.map(({ done }) => done));
  messages.now();
  return { batch: batch.number, cancelled: verdicts.length < sources.length, verdicts };
}

/** Nothing where somebody would not wait for another program: what was not written comes another time. */
function whyNot(error: unknown): null {
  if (!isBusy(error)) throw error;
  return null;
}

/** Writes what is ready in one transaction; if that can't be committed, each for itself, so that the fault stays with its file. */
function write(ready: readonly Prepared[], tools: BatchTools): FileVerdict[] {
  const all = (): FileVerdict[] => ready.map((prepared) => settle(prepared, tools));
  if (ready.length === 1) return all();
  try {
    return atomically(tools.library.db, all);
  } catch (error) {
    if (isBusy(error) || error instanceof LibraryGone) throw error;
    return all();
  }
}

/** Never throws: whatever happens to one file is that file's verdict. */
async function prepare(source: Source, batch: Batch, tools: BatchTools): Promise<Prepared> {
  if ('refused' in source) return source;
  const file = nameOf(source);
  try {
    if (batch.cancelled()) return failed(file, 'the import was cancelled');
    const outcome = await readOf(source, tools.analysts);
    if ('refused' in outcome) return { file, refused: outcome.refused };
    const { read } = outcome;
    if (batch.cancelled()) return failed(file, 'the import was cancelled');
    // Asked before the analysis to save its time, and again when it is written: an equal file may stand before it.
    const same = sameArticle(tools.library.db, read.hash, '');
    if (same !== null) return { read, same };
    return { read, analysed: await analyseOrKeep(read, batch.published, tools) };
  } catch (error) {
    return failed(file, wordsFor(error));
  }
}

type Unread = Exclude<Source, { refused: Refusal }>;

function nameOf(source: Unread): string {
  if ('path' in source) return shownPath(source.path);
  return 'pasted' in source ? source.pasted.fileName : source.read.fileName;
}

async function readOf(source: Unread, analysts: Analysts): Promise<ReadOutcome> {
  if ('path' in source) return analysts.run({ kind: 'read', path: source.path });
  return 'pasted' in source ? analysts.run({ kind: 'paste', pasted: source.pasted }) : source;
}

/** An article whose analysis ends its worker is kept all the same, to be read and searched. */
async function analyseOrKeep(read: ReadArticle, given: Day | null, tools: BatchTools): Promise<Analysed> {
  const job = { kind: 'analyse', read, given, timeZone: timeZoneOf(tools.library), engine: tools.engine } as const;
  try {
    return await tools.analysts.run({ ...job, analyse: true });
  } catch (error) {
    if (!(error instanceof AnalystLost)) throw error;
    const kept = await tools.analysts.run({ ...job, analyse: false });
    return { ...kept, problem: error.message };
  }
}

function failed(file: string, why: string): Prepared {
  return { file, refused: { reason: 'failed', message: `${basename(file)} could not be taken in: ${why}.` } };
}

function settle(prepared: Prepared, tools: BatchTools): FileVerdict {
  if ('refused' in prepared) return rejected(prepared.file, prepared.refused);
  const { read } = prepared;
  const file = read.path ?? read.fileName;
  if ('same' in prepared) return alreadyHere(file, read, prepared.same, tools.library);
  const { analysed } = prepared;
  const { db, path } = tools.library;
  try {
    return atomically(db, () => {
      const same = sameArticle(db, read.hash, analysed.textHash);
      if (same !== null) return alreadyHere(file, read, same, tools.library);
      const kin = kinOf(analysed.likeness, tools.library);
      const { textHash, reading, likeness } = analysed;
      const article = addArticle(db, { ...read, textHash }, reading, likeness, kin?.kin ?? null, tools.now());
      return takenIn(file, article, read, analysed, kin);
    });
  } catch (error) {
    if (isBusy(error) || error instanceof LibraryGone) throw error;
    const { message } = storeFailure(error, path);
    return rejected(file, { reason: 'failed', message: `${basename(file)} could not be kept. ${message}` });
  }
}

interface Related {
  kin: Kin;
  title: string;
}

/** The likest article that was here before, if it is like enough to be the same news. What was changed outside of the app is like none. */
function kinOf(likeness: Likeness, { db }: Library): Related | null {
  if (likeness.keys.length === 0) return null;
  let update: Related | null = null;
  for (const { article, title, signature } of candidates(db, likeness.keys)) {
    const found = relation(likeness.signature, signature);
    if (found === null || !isSound(db, 'signature', article)) continue;
    if (found === 'near-duplicate') return { kin: { relation: found, article }, title };
    update ??= { kin: { relation: found, article }, title };
  }
  return update;
}

function rejected(file: string, { reason, message }: Refusal): FileVerdict {
  return {
    file,
    verdict: 'rejected',
    article: null,
    title: null,
    of: null,
    reason,
    message,
    encoding: null,
    published: null,
    ambiguousDates: [],
    repairs: 0,
    language: null,
  };
}

function alreadyHere(file: string, read: ReadArticle, same: Same, { db }: Library): FileVerdict {
  const { published, ambiguousDates, repairs, language, withdrawn } = articleSummary(db, same.article);
  const message = `Already in the library as “${same.title}”${withdrawn === null ? '' : ', which is withdrawn'}. Nothing was added.`;
  const { article, title } = same;
  return {
    file,
    verdict: 'already-here',
    article,
    title,
    of: same,
    reason: null,
    message,
    encoding: read.encoding,
    published,
    ambiguousDates,
    repairs,
    language,
  };
}

function takenIn(
  file: string,
  article: number,
  read: ReadArticle,
  { reading, problem }: Analysed,
  related: Related | null,
): FileVerdict {
  const { findings } = reading;
  const dating = datingMessage(reading);
  return {
    file,
    verdict: related?.kin.relation ?? 'new',
    article,
    title: reading.title,
    of: related === null ? null : { article: related.kin.article, title: related.title },
    reason: null,
    message: [
      welcome(related),
      dating,
      problem === null ? '' : `It is kept and can be read, but it could not be analysed: ${problem}.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
    dating,
    published: findings.published,
    ambiguousDates: reading.ambiguousDates,
    encoding: read.encoding,
    repairs: findings.repairs.length,
    language: findings.language,
  };
}

function welcome(related: Related | null): string {
  if (related === null) return 'Taken in.';
  return related.kin.relation === 'near-duplicate'
    ? `Almost the same as “${related.title}”. Both are kept.`
    : `Another version of “${related.title}”. Both are kept.`;
}

function datingMessage({ findings, ambiguousDates, day }: Analysed['reading']): string {
  if (day !== null) {
    if (findings.published?.basis !== 'file') return '';
    const partial = monthAndDay(findings.header.dateline);
    return partial !== null && Number(day.slice(5, 7)) === partial.month && Number(day.slice(8)) === partial.day
      ? `Its day is its dateline’s (“${findings.header.dateline ?? ''}”), but the year is only the file’s: check it.`
      : 'Its date is only the file’s: check it.';
  }
  const [ambiguous] = ambiguousDates;
  return ambiguous === undefined
    ? 'It has no publication date: give it one, or it enters no briefing.'
    : `Its date “${ambiguous}” can be read two ways: say which day it is.`;
}
