import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { titled, type BackupEntry, type ErrorCode, type Restored } from '../../preload/contract';
import { formatUniversal } from '../../preload/contract/wording/dates';
import { plural } from '../../preload/contract/wording/words';
import { createEngine } from '../engine/client';
import type { Engine } from '../engine/requests';
import { DONE, REJECTED, WrongUse, type ExitCode, type SpeakingIo } from './io';
import { LIBRARY, tellWaiting, valueOf, withPassphrase } from './with-library';

const OPTIONS = { ...LIBRARY, json: { type: 'boolean' } } as const;

/** The commands about a library as a file: its backups, the way back to one, and what can be saved of a damaged one. */
export async function libraryFileCommand(args: readonly string[], io: SpeakingIo): Promise<ExitCode> {
  const [what, ...rest] = args;
  switch (what) {
    case 'backups':
      return backupsCommand(rest, io);
    case 'restore':
      return restoreCommand(rest, io);
    case 'salvage':
      return salvageCommand(rest, io);
    default:
      throw new WrongUse('Say what to do with the library: backups, restore or salvage.');
  }
}

/** An engine that opens no library by itself: the one that is asked about may be damaged. */
async function withEngine<T>(io: SpeakingIo, work: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = io.startEngine?.() ?? createEngine({ reread: false });
  tellWaiting(engine, io);
  try {
    return await work(engine);
  } finally {
    await engine.stop();
  }
}

async function backupsCommand(args: string[], io: SpeakingIo): Promise<ExitCode> {
  const { values } = parseArgs({ args, options: { ...OPTIONS, take: { type: 'boolean' } } });
  const path = resolve(values.library ?? io.defaultLibrary);
  return withEngine<ExitCode>(io, async (engine) => {
    if (values.take === true) {
      const file = values['passphrase-file'];
      valueOf(await withPassphrase(path, file, io, (unlock) => engine.ask('open', path, false, unlock)));
      const { taken } = valueOf(await engine.ask('takeBackup'));
      if (taken === null && values.json !== true) io.warn('Nothing was written since the last backup: none was taken.');
    }
    const list = valueOf(await engine.ask('backups', path));
    const damaged = list.backups.filter(({ state }) => state === 'damaged');
    if (values.json === true) io.json(list);
    else for (const backup of list.backups) if (backup.state !== 'damaged') io.say(backupLine(backup));
    for (const { name } of damaged) io.warn(`damaged   ${name}`);
    if (values.json !== true && list.backups.length === 0) io.say(`There are no backups in ${list.folder}.`);
    return damaged.length > 0 ? REJECTED : DONE;
  });
}

const MEGABYTE = 1024 * 1024;
/** "30 September 2026, 08:00 (UTC)" */
const LONGEST_INSTANT = 30;

function backupLine({ name, at, articles, bytes, state }: BackupEntry): string {
  const size = `${(bytes / MEGABYTE).toFixed(1)} MB`.padStart(10);
  const count = articles === null ? '-' : String(articles);
  return `${state.padEnd(8)}  ${formatUniversal(at).padEnd(LONGEST_INSTANT)}  ${count.padStart(7)}  ${size}  ${name}`;
}

/** What a library answers that is not to be replaced. */
const LEAVES: ReadonlySet<ErrorCode> = new Set(['read-only', 'refused', 'locked']);

async function restoreCommand(args: string[], io: SpeakingIo): Promise<ExitCode> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const [name, ...more] = positionals;
  if (more.length > 0) throw new WrongUse('Name one backup at a time.');
  const path = resolve(values.library ?? io.defaultLibrary);
  return withEngine<ExitCode>(io, async (engine) => {
    const restored = valueOf(
      await withPassphrase<Restored>(path, values['passphrase-file'], io, async (unlock) => {
        // One that can be opened is asked whether another program has it open; a damaged one is replaced all the same, also
        // where its damage makes the right passphrase a wrong one: the backup says that it is right.
        const opened = await engine.ask('open', path, false, unlock);
        if (!opened.ok && LEAVES.has(opened.code)) return opened;
        return engine.ask('restoreBackup', path, name === undefined ? null : basename(name), unlock);
      }),
    );
    if (values.json === true) io.json(restored);
    else {
      const { library, backup, kept } = restored;
      io.say(
        `${path} is as it was when the backup of ${formatUniversal(backup.at)} was taken: ${plural(library.articles, 'article')}.`,
      );
      if (kept !== null) io.say(`What was there before is kept as ${kept}.`);
    }
    return DONE;
  });
}

async function salvageCommand(args: string[], io: SpeakingIo): Promise<ExitCode> {
  const { values } = parseArgs({ args, options: { ...OPTIONS, out: { type: 'string' } } });
  if (values.out === undefined) throw new WrongUse('Say with --out where the new library goes.');
  const [from, to] = [resolve(values.library ?? io.defaultLibrary), resolve(values.out)];
  return withEngine<ExitCode>(io, async (engine) => {
    const salvaged = valueOf(
      await withPassphrase(from, values['passphrase-file'], io, (unlock) => engine.ask('salvage', from, to, unlock)),
    );
    const { articles, briefings, decisions, lost, report } = salvaged;
    if (values.json === true) io.json(salvaged);
    else
      io.say(
        `${to}: ${plural(articles, 'article')}, ${plural(briefings, 'closed briefing')} and ${plural(decisions, 'decision')}. What could not be read is listed in ${report}.`,
      );
    for (const one of lost) io.warn(`${one.kept.padEnd(8)}  ${titled(one)}: ${one.why}`);
    return lost.length > 0 ? REJECTED : DONE;
  });
}
