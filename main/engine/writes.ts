import { failure, type Failure, type LibraryInfo } from '../../preload/contract';
import type { Library } from '../store/open';
import type { RequestName } from './requests';

/**
 * Which requests write to the library. In one that is opened for reading only they are refused; the others do what they do
 * by the way (options remembered, articles read again, a search looked at) to the copy that is read.
 */
const WRITES: Record<RequestName, boolean> = {
  open: false,
  info: false,
  copy: false,
  rename: true,
  timeZone: true,
  verify: false,
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
  briefings: false,
  briefing: false,
  handover: false,
  sample: false,
  compare: false,
  history: false,
  close: false,
};

/** Why nothing can be written to an open library, as a sentence; null where it can. */
export function readOnlySentence({ reading }: Library): LibraryInfo['readOnly'] {
  if (reading === undefined) return null;
  return reading.why === 'read-only'
    ? 'Opened for reading only: its file or folder can’t be written.'
    : 'Opened for reading only: it lies in a network folder, where two computers could damage it by writing at once.';
}

/** Refuses what writes to a library that is opened for reading only. */
export function refusedToWrite(request: RequestName, library: Library | null): Failure | null {
  if (library === null || !WRITES[request]) return null;
  const why = readOnlySentence(library);
  return why === null
    ? null
    : failure(
        'read-only',
        `Nothing was changed. ${why} Copy the library to a folder of your own, and work in the copy.`,
      );
}
