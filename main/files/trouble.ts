import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf, meaningOf, UNFORESEEN } from '../../preload/contract';
import { begunFolder } from './begun';

/** An error whose message was written for people: it is shown as it is. */
export class Said extends Error {}

/**
 * What an error means, in words for people that follow "it could not be done (…)". What was not foreseen is written, as the
 * machine says it, into a file of the app's own folder, and the words name that file.
 */
export function wordsFor(error: unknown): string {
  if (error instanceof Said) return error.message;
  const meaning = meaningOf(error);
  if (meaning !== null) return meaning;
  const file = noteTrouble(detailOf(error));
  return file === null ? UNFORESEEN : `${UNFORESEEN}; what the machine says of it is noted in ${file}`;
}

/** The same where the words are all there is to say: a sentence. */
export function sentenceFor(error: unknown): string {
  if (error instanceof Said) return error.message;
  const words = wordsFor(error);
  return `This could not be done: ${words}. Nothing that was taken in is lost; if it happens again, start Daybrief anew.`;
}

const TROUBLES = 'troubles.log';
/** Of the file and of the one before it (bytes). */
const LARGEST = 200_000;
/** Of one error (characters). */
const LONGEST = 500;

/** Errors of the machine itself: what they say is of the program. Others may quote an article. */
const OF_THE_PROGRAM = ['TypeError', 'RangeError', 'ReferenceError', 'SqliteError'];

/** Where in the program it happened, and nothing of what was worked on. */
function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const words = OF_THE_PROGRAM.includes(error.name) ? `: ${error.message.slice(0, LONGEST)}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return [`${error.name} ${codeOf(error)}${words}`, ...frames].join('\n');
}

/**
 * Notes for whoever mends it what the machine says of a trouble.
 * @param detail of the program or of a file's form: no word of what was taken in
 * @returns the file; null where it can't be written
 */
export function noteTrouble(detail: string): string | null {
  const begun = begunFolder();
  if (begun === null) return null;
  const file = join(dirname(begun), TROUBLES);
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) renameSync(file, `${file}.before`);
    appendFileSync(file, `${new Date().toISOString()} ${detail}\n\n`, { mode: 0o600 });
    return file;
  } catch {
    return null;
  }
}
