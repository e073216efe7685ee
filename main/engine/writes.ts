import { failure, type Failure, type LibraryInfo } from '../../preload/contract';
import { lookAfter, type Kept } from '../store/held/keep';
import type { Library } from '../store/open';
import type { RequestName } from './requests';

/**
 * Which requests write to the library. In one that is opened for reading only they are refused; the others do what they do
 * by the way (options remembered, articles read again, a search looked at) to the copy that is read.
 */
const WRITES: Record<RequestName, boolean> = {
  open: false,
  info: false,
  passphrase: true,
  libraryKey: false,
  copy: false,
  backups: false,
  takeBackup: false,
  restoreBackup: false,
  followBackups: false,
  salvage: false,
  rename: true,
  timeZone: true,
  verify: false,
  stopVerifying: false,
  importPaths: true,
  importText: true,
  cancelImport: false,
  stopWaiting: false,
  articles: false,
  facets: false,
  names: false,
  saved: false,
  save: true,
  unsave: true,
  notePreset: true,
  savedSeen: false,
  watchHits: false,
  article: false,
  actor: false,
  date: true,
  overwritten: false,
  details: true,
  touches: false,
  withdraw: true,
  purge: true,
  restore: true,
  edit: true,
  actions: false,
  undoState: false,
  undo: true,
  redo: true,
  decide: true,
  briefingOptions: false,
  draft: false,
  stopDraft: false,
  closeBriefing: true,
  cameIn: false,
  toSign: false,
  sign: true,
  signedState: false,
  briefings: false,
  briefing: false,
  handover: false,
  sample: false,
  compare: false,
  history: false,
  close: false,
};

/** Where what is in a library is kept, once its file was moved, deleted or replaced; null where it is in its place. */
export const keptOf = ({ db, held }: Library): Kept | null => (held === undefined ? null : lookAfter(db, held));

/** Why nothing can be written to an open library, as a sentence; null where it can. */
export function readOnlySentence(library: Library): LibraryInfo['readOnly'] {
  const { reading } = library;
  if (reading === undefined) return keptOf(library)?.words ?? null;
  return reading.why === 'read-only'
    ? 'Opened for reading only: its file or folder can’t be written.'
    : 'Opened for reading only: it lies in a network folder, where two computers could damage it by writing at once.';
}

/** What was noticed when a library was opened, as sentences. */
export function noticedIn({ path, aside, narrowed }: Library): string | null {
  const noticed = [
    aside === undefined
      ? null
      : `Beside ${path} lay the log of another file (its name with -wal). It was not written into this library, and is kept as ${aside}. If what was taken in last is missing here, it is in the file that was here before.`,
    narrowed === true
      ? `Other users of this computer had rights to ${path}. They were taken off: it is its owner’s alone now.`
      : null,
  ];
  return noticed.filter((words) => words !== null).join(' ') || null;
}

/** Refuses what writes to a library that is opened for reading only. */
export function refusedToWrite(request: RequestName, library: Library | null): Failure | null {
  if (library === null || !WRITES[request]) return null;
  const kept = keptOf(library);
  if (kept !== null) return failure('library-gone', kept.words);
  const why = readOnlySentence(library);
  return why === null
    ? null
    : failure(
        'read-only',
        `Nothing was changed. ${why} Copy the library to a folder of your own, and work in the copy.`,
      );
}
