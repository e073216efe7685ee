import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Result } from '../../preload/contract';
import { createEngine } from '../engine/client';
import type { Engine } from '../engine/requests';
import type { SpeakingIo } from './io';

/** The value of an answer; a refusal ends the command with its own words. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

/** Opens the library, works with it, and ends the engine whatever happens. */
export async function withLibrary<T>(
  library: string | undefined,
  create: boolean,
  io: SpeakingIo,
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  const path = resolve(library ?? io.defaultLibrary);
  if (create && library === undefined) await mkdir(dirname(path), { recursive: true });
  const engine = io.startEngine?.() ?? createEngine({ reread: false });
  try {
    const { readOnly } = valueOf(await engine.ask('open', path, create));
    if (readOnly !== null) io.warn(`${path}: ${readOnly} To work in it, copy the file to a folder of your own.`);
    return await work(engine);
  } finally {
    await engine.stop();
  }
}
