import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Result } from '../../preload/contract';
import { createEngine } from '../engine/client';
import type { Unlock } from '../engine/locked';
import type { Engine } from '../engine/requests';
import { Said } from '../files/trouble';
import type { SpeakingIo, Terminal } from './io';
import { askUnseen, canAsk, passphraseIn } from './passphrase';

/** The value of an answer; a refusal ends the command with its own words. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Said(result.message);
  return result.value;
}

/** Which library a command is about, and what opens it. */
export const LIBRARY = { library: { type: 'string' }, 'passphrase-file': { type: 'string' } } as const;

export interface LibraryOptions {
  library?: string | undefined;
  'passphrase-file'?: string | undefined;
}

/** How often somebody at a terminal may try. */
const TRIES = 3;

/** Says that another program keeps the library from being written, and lets who asks the command to end stop that waiting too. */
export function tellWaiting(engine: Engine, io: SpeakingIo): void {
  const stop = (): void => void engine.ask('stopWaiting');
  engine.on('waiting', (waiting) => {
    if (waiting) {
      io.warn('Another program is writing to the library: waiting until it has finished. Ctrl+C stops.');
      io.interrupted?.addEventListener('abort', stop, { once: true });
    } else io.interrupted?.removeEventListener('abort', stop);
  });
}

/** Opens the library, works with it, and ends the engine whatever happens. */
export async function withLibrary<T>(
  options: LibraryOptions,
  create: boolean,
  io: SpeakingIo,
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  const path = resolve(options.library ?? io.defaultLibrary);
  const file = options['passphrase-file'];
  if (create && options.library === undefined) await mkdir(dirname(path), { recursive: true });
  const engine = io.startEngine?.() ?? createEngine({ reread: false });
  tellWaiting(engine, io);
  let gone: string | null = null;
  engine.on('gone', (words) => {
    gone = words;
  });
  try {
    const { readOnly, noticed } = valueOf(
      await withPassphrase(path, file, io, (unlock) => engine.ask('open', path, create, unlock)),
    );
    if (readOnly !== null) io.warn(`${path}: ${readOnly} To work in it, copy the file to a folder of your own.`);
    if (noticed !== undefined) io.warn(noticed);
    return await work(engine);
  } catch (error) {
    // Said by the command itself then.
    if (error instanceof Error && error.message === gone) gone = null;
    throw error;
  } finally {
    await engine.stop();
    if (gone !== null) io.warn(gone);
  }
}

/**
 * Asks for what needs an encrypted library's passphrase: with the one in a file, where one is named; otherwise without, and
 * again with what somebody at a terminal types, where the answer is that the library is locked.
 * @param path of the library
 * @param file where the passphrase stands; `-` for standard input
 * @returns the answer; one that is locked says where a passphrase can be given
 */
export async function withPassphrase<T>(
  path: string,
  file: string | undefined,
  { terminal }: SpeakingIo,
  ask: (unlock: Unlock | null) => Promise<Result<T>>,
): Promise<Result<T>> {
  const atTerminal: Terminal = terminal ?? process;
  if (file !== undefined) return ask({ passphrase: await passphraseIn(file, atTerminal) });
  let answer = await ask(null);
  if (answer.ok || answer.code !== 'locked') return answer;
  if (!canAsk(atTerminal))
    return {
      ...answer,
      message: `The library ${path} is encrypted. Give its passphrase with --passphrase-file FILE, or --passphrase-file - for standard input.`,
    };
  for (let tried = 0; tried < TRIES; tried++) {
    answer = await ask({ passphrase: await askUnseen('Passphrase: ', atTerminal) });
    if (answer.ok || answer.code !== 'wrong-passphrase') break;
  }
  return answer;
}
