import { codeOf, meaningOf, UNFORESEEN, type RejectReason } from '../../preload/contract';

/** Why a file is no article, as data. `message` names the file, says what is wrong and what to do. */
export interface Rejection {
  ok: false;
  reason: RejectReason;
  message: string;
}

export function reject(reason: RejectReason, message: string): Rejection {
  return { ok: false, reason, message };
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** The words of a failed file operation for people: what to do about it, by the system's code. */
export function systemProblem(name: string, error: unknown): Rejection {
  const code = codeOf(error);
  const what: Record<string, string> = {
    ENOENT: 'it is not there any more. Check that it was not moved or renamed, and add it again.',
    EACCES: 'you are not allowed to open it. Change its permissions, and add it again.',
    EPERM: 'you are not allowed to open it. Change its permissions, and add it again.',
    ELOOP: 'it is a link that leads nowhere. Add the file it should lead to.',
    EMFILE: 'too many files are open. Close other programs, and add it again.',
    EISDIR: 'it is a folder. Add the files in it.',
  };
  return reject(
    'unreadable',
    `“${name}” can't be read: ${what[code] ?? `${meaningOf(error) ?? UNFORESEEN}. Copy it to another place, and add it again.`}`,
  );
}
