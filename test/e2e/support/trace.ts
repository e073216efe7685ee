import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quoted, wrapper } from './wrapper';

/** Calls that name where they go, or where they listen. */
const NAMING = 'connect,sendto,sendmsg,sendmmsg,bind';
const STRACE = ['strace', '-f', '-s', '0', '-e', `trace=${NAMING}`];

/** Why no process can be traced here, or null when it can. */
export function missingTrace(): string | null {
  if (process.platform !== 'linux') return 'strace is for Linux';
  const tried = spawnSync('strace', [...STRACE.slice(1), 'true'], { encoding: 'utf8' });
  if (tried.error !== undefined) return 'strace is not here (package strace)';
  return tried.status === 0 ? null : `strace may trace nothing here: ${tried.stderr.trim().split('\n')[0] ?? ''}`;
}

/** A program that starts another one, and keeps what it and all it starts ask of the network. */
export interface Trace {
  /** To be started instead of the traced program, with the same arguments. */
  program: string;
  /** What was asked so far, a line each. */
  lines(): string[];
}

/** Puts a program under trace. @param folder where the trace is kept; a folder of the test's own */
export function traced(program: string, folder: string): Trace {
  const kept = join(folder, 'trace.txt');
  const words = [...STRACE, '-A', '-o', kept, program].map(quoted);
  return {
    program: wrapper(folder, 'traced.sh', [`exec ${words.join(' ')} "$@"`]),
    lines: () => (existsSync(kept) ? readFileSync(kept, 'utf8').split('\n').filter(Boolean) : []),
  };
}

const ADDRESS = /inet_addr\("([^"]*)"\)|inet_pton\(AF_INET6, "([^"]*)"/gu;
// What leaves the machine through somebody else: the system's own look-up of names.
const RESOLVER = /htons\(53\)|io\.systemd\.Resolve/u;

/** Of the lines of a trace those that name an address which is not this machine, or that look up a name. */
export function leaving(lines: readonly string[]): string[] {
  return lines.filter(
    (line) => RESOLVER.test(line) || [...line.matchAll(ADDRESS)].some(([, four, six]) => !isHere(four ?? six ?? '')),
  );
}

function isHere(address: string): boolean {
  return address === '::1' || /^(?:::ffff:)?127\.\d+\.\d+\.\d+$/u.test(address);
}
