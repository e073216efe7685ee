/** Why something could not be done, in words the interface can switch on. */
export type ErrorCode =
  | 'bad-request' // the caller's arguments do not have the channel's form
  | 'not-found' // no such article, briefing or file
  | 'cancelled' // the user stopped it
  | 'refused' // the action is not allowed in this state
  | 'changed' // what was asked about is not what was seen: look again
  | 'newer-library' // the library was written by a newer version of the app
  | 'not-a-library' // the file is not a Daybrief library
  | 'locked' // the library is encrypted, and its passphrase was not given
  | 'wrong-passphrase' // the library is encrypted, with another passphrase
  | 'damaged-library' // the file is a library, and it is broken
  | 'read-only' // the file or its folder cannot be written
  | 'network-folder' // the library lies on another machine, where none can be written safely
  | 'library-gone' // the library's file was moved, deleted or replaced while it was open
  | 'disk' // a file could not be read or written
  | 'failed'; // anything else; the message says what

/** A failure as data: it crosses every boundary the same way and always names what to do. */
export interface Failure {
  ok: false;
  code: ErrorCode;
  /** One or two plain sentences: what went wrong, in which file, what to do. */
  message: string;
}

export interface Success<T> {
  ok: true;
  value: T;
}

export type Result<T> = Success<T> | Failure;

export function success<T>(value: T): Success<T> {
  return { ok: true, value };
}

export function failure(code: ErrorCode, message: string): Failure {
  return { ok: false, code, message };
}
