import { watch, type FSWatcher } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { codeOf, HANDED_ENDING, type WatchedFile, type WatchedFolder } from '../../preload/contract';
import { wordsFor } from '../files/trouble';
import { knownSigners, trustIn } from '../keys/known';
import { keyState } from '../keys/signing-key';
import type { HandedFiles } from './files';
import { outcomeOf, type Outcome } from './outcome';
import type { KeyFiles } from './open';

/** So many of the newest files are looked at: a folder nobody clears out takes no longer and longer. */
const MOST_FILES = 50;

export interface WatchSettings {
  files: HandedFiles;
  keys: KeyFiles;
  /** Called whenever what is to be shown differs. */
  changed: (now: WatchedFolder) => void;
  /** Milliseconds between two looks where the system tells of nothing, as on many network shares. */
  every?: number;
  /** How long a file has to stay as it is before it is read: it may be being copied. */
  still?: number;
}

export interface Watch {
  /** Watches a folder in place of the one before; null: none. */
  follow(folder: string | null): void;
  /** What is there, once it was looked at first. */
  now(): Promise<WatchedFolder>;
  /** Looks again at once: files may have come, and keys may be known that were not. */
  look(): Promise<void>;
  stop(): void;
}

interface Seen {
  /** What changes when the file does. */
  stamp: string;
  /** When it was first seen so, on this machine's clock. */
  since: number;
  modified: number;
  /** Null until it is still. */
  outcome: Outcome | null;
}

/**
 * Watches a folder for handed-over briefings; nothing is ever written there. The system's events make it quick where
 * there are some, a slow look makes it certain. A file is read once for each state it is in, and not while it grows.
 */
export function createWatch({ files, keys, changed, every = 15_000, still = 1000 }: WatchSettings): Watch {
  let folder: string | null = null;
  let seen = new Map<string, Seen>();
  /** Whether this folder was looked through before. */
  let looked = false;
  let shown: WatchedFolder = { folder: null, problem: null, files: [] };
  let events: FSWatcher | null = null;
  let next: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let again = false;

  const lookIn = (milliseconds: number): void => {
    if (next !== null) clearTimeout(next);
    next = folder === null ? null : setTimeout(() => void look(), milliseconds);
    next?.unref();
  };
  const deafen = (): void => {
    events?.close();
    events = null;
  };
  const listen = (to: string): void => {
    if (events !== null) return;
    try {
      events = watch(to, { persistent: false }, () => lookIn(Math.min(100, still)));
      events.on('error', deafen);
    } catch {
      // The system tells of nothing here: the slow look does.
    }
  };

  const show = (now: WatchedFolder): void => {
    if (JSON.stringify(now) === JSON.stringify(shown)) return;
    shown = now;
    changed(now);
  };

  /** Looks once through a folder; tells whether something in it is not still yet. */
  const lookThrough = async (at: string): Promise<boolean> => {
    const first = !looked;
    const found = await stampsIn(at);
    const kept = new Map<string, Seen>();
    for (const [path, { stamp, modified, touched }] of found) {
      const before = seen.get(path);
      const same = before?.stamp === stamp ? before : null;
      const since = same?.since ?? Date.now();
      // What lay here long before the first look is read at once; what came since, when it was still for a while.
      const isStill = first ? Math.abs(Date.now() - touched) >= still : Date.now() - since >= still;
      const outcome = same?.outcome ?? (isStill ? await outcomeOf(path) : null);
      kept.set(path, { stamp, since, modified, outcome });
    }
    if (folder !== at) return false;
    seen = kept;
    looked = true;
    return [...kept.values()].some(({ outcome }) => outcome === null);
  };

  const lookOnce = async (at: string): Promise<void> => {
    try {
      const growing = await lookThrough(at);
      if (folder !== at) return;
      listen(at);
      const listed = await judged(seen, files, keys);
      if (folder === at) show({ folder: at, ...listed });
      lookIn(growing ? still : every);
    } catch (error) {
      if (folder !== at) return;
      deafen();
      seen = new Map();
      looked = false;
      const gone = codeOf(error) === 'ENOENT';
      const why = gone ? 'is not there now' : `can’t be looked into (${wordsFor(error)})`;
      show({
        folder: at,
        problem: `The folder “${basename(at)}” ${why}. It is looked for again and again.`,
        files: [],
      });
      lookIn(every);
    }
  };

  /** Looks until there is nothing left to look for: what is asked meanwhile is never lost. */
  const lookAll = async (): Promise<void> => {
    try {
      do {
        again = false;
        if (folder !== null) await lookOnce(folder);
      } while (again);
    } finally {
      running = null;
    }
  };
  const look = (): Promise<void> => {
    if (folder === null) return Promise.resolve();
    again = true;
    running ??= lookAll();
    return running;
  };

  return {
    follow(to) {
      deafen();
      folder = to;
      seen = new Map();
      looked = false;
      if (to === null) {
        lookIn(0);
        show({ folder: null, problem: null, files: [] });
      } else void look();
    },
    async now() {
      if (shown.folder !== folder) await look();
      return shown;
    },
    look,
    stop() {
      folder = null;
      deafen();
      if (next !== null) clearTimeout(next);
    },
  };
}

interface Stamp {
  stamp: string;
  modified: number;
  /** The last moment at which anything of it changed. */
  touched: number;
}

/** The files of a folder that may be ours, the newest. @throws when the folder can't be read */
async function stampsIn(folder: string): Promise<[path: string, Stamp][]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: [string, Stamp][] = [];
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.startsWith('.') || !entry.name.toLowerCase().endsWith(HANDED_ENDING)) continue;
    const path = join(folder, entry.name);
    try {
      const { size, mtimeMs, ctimeMs, ino } = await lstat(path);
      const touched = Math.max(mtimeMs, ctimeMs);
      found.push([path, { stamp: `${size} ${mtimeMs} ${ctimeMs} ${ino}`, modified: mtimeMs, touched }]);
    } catch {
      // Gone between the two looks.
    }
  }
  return found.sort(([, a], [, b]) => b.modified - a.modified).slice(0, MOST_FILES);
}

/** What is shown of the files, the newest first: what a file says of itself only where its key is known. */
async function judged(
  seen: ReadonlyMap<string, Seen>,
  files: HandedFiles,
  keys: KeyFiles,
): Promise<Pick<WatchedFolder, 'files' | 'problem'>> {
  const known = await knownSigners(keys.known);
  if (!known.ok) return { files: [], problem: known.message };
  const own = await keyState(keys.signing);
  const ownKey = own.ok ? (own.value?.publicKey ?? null) : null;
  const listed = [...seen].map(([path, { modified, outcome }]): WatchedFile => {
    const at = new Date(modified).toISOString();
    const file = { id: files.add(path), file: basename(path), at, signer: null, about: null, problem: null };
    if (outcome === null) return { ...file, state: 'arriving' };
    if (outcome.state !== 'sound') return { ...file, ...outcome };
    const { claimed, signer, made, about } = outcome;
    const { state } = trustIn(claimed, known.value, ownKey);
    if (state === 'other-key')
      return { ...file, state: 'stop', signer, problem: `${signer.name} is known with another key.` };
    return { ...file, state, signer, ...(state === 'first' ? {} : { at: made, about }) };
  });
  return { files: listed.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id - b.id)), problem: null };
}
