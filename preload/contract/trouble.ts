/**
 * What an error of the system or of the database means, in words that follow "it could not be written (…)".
 * One place for all: window, engine, export and command line say the same.
 */
const WORDS: Record<string, string> = {
  full: 'the disk is full: free some space, then try again',
  silent: 'the disk or drive does not answer as it should: check that it is connected and sound, then try again',
  away: 'its drive or network folder is not there any more: connect it again, then try again',
  missing: 'it, or the folder it lies in, is not there: look whether it was moved or renamed',
  forbidden: 'this user is not allowed to: change the rights of the file and its folder, or choose another place',
  readOnly: 'the file, its folder or its disk can’t be written: choose another place',
  used: 'another program is using it: wait until it has finished, then try again',
  exists: 'there is a file of that name already: choose another name',
  folder: 'it is a folder: choose a file',
  noFolder: 'a part of its path is no folder: choose another place',
  links: 'it is a link that leads nowhere or in a circle: choose the file itself',
  name: 'its name or path is too long, or has characters this disk does not take: choose another name',
  large: 'it would be larger than this disk, or this app, takes',
  files: 'too many files are open: close other programs, then try again',
  memory: 'there is too little memory: close other programs, then try again',
  damaged: 'the file is damaged: keep it, and open a copy or a backup of it',
  unable: 'this disk does not offer what is needed for it: choose a place on another disk',
  network: 'it needs a network, and Daybrief uses none',
  stopped: 'it was stopped',
};

const CODES: Record<string, readonly string[]> = {
  full: ['ENOSPC', 'EDQUOT', 'SQLITE_FULL'],
  silent: [
    'EIO',
    'EREMOTEIO',
    'ENODATA',
    'EBADMSG',
    'EUCLEAN',
    'ETIMEDOUT',
    'ETIME',
    'SQLITE_IOERR',
    'SQLITE_PROTOCOL',
  ],
  away: ['ENODEV', 'ENXIO', 'ENOMEDIUM', 'ESTALE', 'ENOTCONN', 'EHOSTDOWN', 'EHOSTUNREACH', 'ENETDOWN', 'ESHUTDOWN'],
  missing: ['ENOENT', 'SQLITE_CANTOPEN', 'SQLITE_NOTFOUND'],
  forbidden: ['EACCES', 'EPERM', 'SQLITE_PERM', 'SQLITE_AUTH'],
  readOnly: ['EROFS', 'SQLITE_READONLY'],
  used: ['EBUSY', 'ETXTBSY', 'EAGAIN', 'EDEADLK', 'ENOLCK', 'SQLITE_BUSY', 'SQLITE_LOCKED'],
  exists: ['EEXIST', 'ENOTEMPTY'],
  folder: ['EISDIR', 'ERR_FS_EISDIR'],
  noFolder: ['ENOTDIR'],
  links: ['ELOOP', 'EMLINK'],
  name: ['ENAMETOOLONG', 'EILSEQ', 'ERR_INVALID_ARG_VALUE'],
  large: ['EFBIG', 'E2BIG', 'EOVERFLOW', 'ERANGE', 'SQLITE_TOOBIG', 'ERR_FS_FILE_TOO_LARGE', 'ERR_STRING_TOO_LONG'],
  files: ['EMFILE', 'ENFILE'],
  memory: ['ENOMEM', 'ENOBUFS', 'SQLITE_NOMEM', 'ERR_WORKER_OUT_OF_MEMORY', 'ERR_MEMORY_ALLOCATION_FAILED'],
  damaged: ['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_FORMAT'],
  unable: ['EXDEV', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'ENOTTY', 'ESPIPE', 'EPIPE', 'EINVAL', 'SQLITE_NOLFS'],
  network: ['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'ENETUNREACH', 'ECONNABORTED'],
  stopped: ['EINTR', 'ECANCELED', 'ABORT_ERR', 'SQLITE_INTERRUPT', 'SQLITE_ABORT'],
};

const MEANS = new Map(Object.entries(CODES).flatMap(([what, codes]) => codes.map((code) => [code, WORDS[what] ?? ''])));

/** The code the system or the database gave an error; empty where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** What an error's code means; null where it has none, or one there are no words for. */
export function meaningOf(error: unknown): string | null {
  const code = codeOf(error);
  // SQLite adds what was being done: SQLITE_IOERR_FSYNC.
  return MEANS.get(code) ?? MEANS.get(code.split('_').slice(0, 2).join('_')) ?? null;
}

/** Every code there are words for, for the tests. */
export const KNOWN_CODES: readonly string[] = [...MEANS.keys()];

/** What is said of an error that has no words of its own; what the machine says of it is nobody's to read. */
export const UNFORESEEN = 'something went wrong inside Daybrief that it did not foresee';
