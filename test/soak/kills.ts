import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chance } from './chance';
import { afterKill, beginState, type State } from './after-kill';
import { ERRANDS, type Errand, type Said } from './errands';
import type { Prepared } from './prepared';

/** Calls that change what is on the disk, or say that it was. Whoever is killed before one has not made it. */
const CALLS =
  'write,pwrite64,pwritev,fsync,fdatasync,ftruncate,fallocate,rename,renameat2,unlink,unlinkat,link,linkat,mkdir,fchmod';
const STRACE = ['-f', '-e', `trace=${CALLS}`];

/** Why nothing can be killed at a system call here, or null when it can. */
export function missingStrace(): string | null {
  if (process.platform !== 'linux') return 'strace is for Linux';
  const inject = `inject=write:signal=SIGKILL:when=1`;
  const tried = spawnSync('strace', ['-f', '-o', '/dev/null', '-e', 'trace=write', '-e', inject, 'echo'], {
    encoding: 'utf8',
  });
  if (tried.error !== undefined) return 'strace is not here (package strace)';
  return tried.signal === 'SIGKILL' || tried.status === 137
    ? null
    : `strace may trace nothing here: ${tried.stderr.trim().split('\n')[0] ?? ''}`;
}

export interface KillTools {
  /** What Node is given to run the process that is killed: its script, or a snapshot of it. */
  child: readonly string[];
  /** Path of the weights. */
  weights: string;
  /** What the libraries begin as. */
  prepared: Prepared;
  /** An empty folder of this lane's own. */
  folder: string;
  /** Whether to kill at a system call; otherwise after a random time. */
  traced: boolean;
}

export interface Kill {
  what: Errand['what'];
  /** False where it had ended before. */
  killed: boolean;
  faults: string[];
}

/** What has not ended after so long (milliseconds) hangs. */
const HANGS = 300_000;

/** After so many kills a lane begins anew with the prepared library, so that looking through it stays quick. */
const KEPT = 40;

/** A lane of kills, one after another in one folder, each upon what the one before left. */
export function createKills({
  child,
  weights,
  prepared,
  folder,
  traced,
}: KillTools): (number: number) => Promise<Kill> {
  /** How many such calls an errand makes, or how long it takes: from the first that ran to its end. */
  const lengths = new Map<Errand['what'], number>();
  let state: State | null = null;
  let done = 0;

  const begin = (): State => {
    rmSync(folder, { recursive: true, force: true });
    for (const name of ['', 'own', 'in', 'out']) mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, 'news.daybrief'), prepared.news);
    return beginState();
  };

  const run = (
    errand: Errand,
    end: number | null,
  ): Promise<{ said: Said[]; killed: boolean; length: number; problem: string }> => {
    const node = [process.execPath, ...child, JSON.stringify(errand)];
    const inject = end === null ? [] : ['-e', `inject=${CALLS}:signal=SIGKILL:when=${end}`];
    const log = join(folder, 'calls.txt');
    const [command = '', ...args] = traced
      ? ['strace', ...STRACE, ...inject, '-o', end === null ? log : '/dev/null', ...node]
      : node;
    const start = performance.now();
    // A group of its own, so that what is traced ends with who traces it.
    const at = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let hung = false;
    const alarm = setTimeout(() => {
      hung = true;
      if (at.pid !== undefined) process.kill(-at.pid, 'SIGKILL');
    }, HANGS);
    const timer = traced || end === null ? null : setTimeout(() => at.kill('SIGKILL'), end);
    const said: Said[] = [];
    let problem = '';
    createInterface({ input: at.stdout }).on('line', (line) => {
      try {
        said.push(JSON.parse(line));
      } catch {
        // Cut off by the kill: not acknowledged.
      }
    });
    at.stderr.setEncoding('utf8').on('data', (text: string) => {
      problem += text;
    });
    return new Promise((resolve) => {
      at.on('close', (code, signal) => {
        clearTimeout(alarm);
        if (timer !== null) clearTimeout(timer);
        const killed = signal === 'SIGKILL' || code === 137;
        resolve({
          said,
          killed,
          length: traced ? callsIn(log) : performance.now() - start,
          problem: hung ? 'it hung' : killed || code === 0 ? '' : problem,
        });
      });
    });
  };

  return async (number) => {
    if (state === null || done++ % KEPT === 0) state = begin();
    const by = chance(number);
    const what = ERRANDS[number % ERRANDS.length] ?? 'import';
    const errand: Errand = { what, folder, number, weights };
    if (what === 'migrate') writeFileSync(join(folder, 'old.daybrief'), prepared.old);
    const length = lengths.get(what) ?? null;
    const { said, killed, length: ran, problem } = await run(errand, length === null ? null : 1 + by.below(length));
    if (length === null) lengths.set(what, Math.max(2, ran));
    const faults = afterKill(errand, said, state, killed);
    if (problem !== '') faults.push(`it ended otherwise: ${problem.trim().slice(0, 600)}`);
    // What went wrong is not to be found again in what follows.
    if (faults.length > 0) state = null;
    return { what, killed, faults: faults.map((fault) => `kill ${number} during ${what}: ${fault}`) };
  };
}

/** The calls of the busiest thread: where a call is counted, it is counted for each thread. */
function callsIn(log: string): number {
  const counts = new Map<string, number>();
  for (const line of readLines(log)) {
    if (!/^\d+ +\w+\(/u.test(line)) continue;
    const thread = line.split(' ', 1)[0] ?? '';
    counts.set(thread, (counts.get(thread) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
