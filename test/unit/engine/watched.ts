import { Worker } from 'node:worker_threads';
import { once } from 'node:events';

/** What was seen while something was done. */
export interface Seen {
  /** Names of the files that lay there at any time. */
  files: string[];
  /** Those that held one of the words in the clear at any time. */
  holding: string[];
}

// In a thread of its own, so that it looks while the other one works. What is open and has no name any more is looked into as
// well, where the system shows it: SQLite's temporary files are so. What two processes share in memory looks like one.
const LOOK = `
const { readdirSync, readFileSync, readlinkSync, statSync } = require('node:fs');
const { basename, join } = require('node:path');
const { parentPort, workerData } = require('node:worker_threads');
const { folders, words, state, open } = workerData;
const sought = words.flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')]);
const [files, holding] = [new Set(), new Set()];
const tried = (read, none) => { try { return read(); } catch { return none; } };
const into = (name, path) => {
  files.add(name);
  const bytes = tried(() => readFileSync(path), Buffer.alloc(0));
  if (sought.some((word) => bytes.includes(word))) holding.add(name);
};
const within = (folder) => {
  for (const entry of tried(() => readdirSync(folder, { withFileTypes: true }), [])) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) within(path);
    else if (entry.isFile()) into(entry.name, path);
  }
};
const nameless = () => {
  for (const number of tried(() => readdirSync(open), [])) {
    const path = join(open, number);
    const link = tried(() => readlinkSync(path), '');
    if (link.startsWith('/memfd:') || link.startsWith('/dev/shm/')) continue;
    if (link.endsWith(' (deleted)') && tried(() => statSync(path).isFile(), false)) into(basename(link), path);
  }
};
for (;;) {
  const last = Atomics.load(state, 0) === 1;
  for (const folder of folders) within(folder);
  nameless();
  Atomics.add(state, 1, 1);
  Atomics.notify(state, 1);
  if (last) break;
}
parentPort.postMessage({ files: [...files].sort(), holding: [...holding].sort() });
`;

/**
 * Looks into all files of these folders, again and again, while something is done.
 * @param pid the process that does it, whose open files are looked into as well; this one unless another is named
 */
export async function watched(
  folders: readonly string[],
  words: readonly string[],
  work: () => Promise<unknown>,
  pid: number | 'self' = 'self',
): Promise<Seen> {
  const state = new Int32Array(new SharedArrayBuffer(8));
  const worker = new Worker(LOOK, { eval: true, workerData: { folders, words, state, open: `/proc/${pid}/fd` } });
  const told = once(worker, 'message');
  // It looks already.
  Atomics.wait(state, 1, 0);
  try {
    await work();
  } finally {
    Atomics.store(state, 0, 1);
  }
  const [seen]: Seen[] = await told;
  if (seen === undefined) throw new Error('Nothing was seen.');
  return seen;
}
