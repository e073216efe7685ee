import { basename } from 'node:path';
import type { BackupEntry, BackupList, Instant, LibraryInfo, Restored, Result } from '../../../preload/contract';
import { beginPart } from '../../files/begun';
import { backupFolder } from '../../store/backups/names';
import { replaceLibrary } from '../../store/backups/replace';
import { startOf } from '../../store/cipher/header';
import { cipherId, unlocked, unlockFor, type Unlock } from '../../store/cipher/key';
import { driverOf, type Driver } from '../../store/database';
import { StoreError, refuse } from '../../store/failures';
import { checkNotInUse } from '../../store/held/in-use';
import type { Library } from '../../store/open';
import type { Requests } from '../requests';
import { keptOf } from '../writes';
import { fileOf, type Keeper, type LookedAt } from './chores';
import { writeReport } from './report';
import { createSchedule, MEGABYTE } from './schedule';

export interface KeepingTools {
  keeper: Keeper;
  driver: Driver;
  now: () => Instant;
  /** IANA name given to a library whose own can't be read. */
  timeZone: string;
  library: () => Library | null;
  /** Closes what is open. */
  close(): Promise<unknown>;
  /** Told once another file of the app's own stands at a path. */
  replaced(path: string): void;
  /** Opens a library. @throws where it can't be */
  open(path: string, unlock: Unlock | null): Promise<LibraryInfo>;
  tell: (problem: string | null) => void;
}

type Named = 'backups' | 'takeBackup' | 'restoreBackup' | 'followBackups' | 'salvage';
type Cases = {
  [R in Named]: (...args: Requests[R]['arguments']) => Promise<Requests[R]['value']> | Requests[R]['value'];
};

/** The use cases of backups, and the schedule by which they are taken. */
export function keeping(tools: KeepingTools): { cases: Cases; changed(): void; stop(): void } {
  const { keeper, now } = tools;
  /** With the key of the open library, which is forgotten when it is closed. */
  const driverFor = (of: Library | null): Driver => (of === null ? tools.driver : withOwnKey(driverOf(of.db)));
  /** With the key of a file that is not open: of a backup its own, as the library's first bytes may be the damaged ones. */
  const closedDriver = (path: string, unlock: Unlock | null): Driver =>
    isEncrypted(path) ? unlocked(path, { driver: tools.driver, create: false, unlock }) : tools.driver;
  const schedule = createSchedule(tools);
  let limit = Number.MAX_SAFE_INTEGER;

  const pathOf = (path: string | null): string =>
    path ?? tools.library()?.path ?? refuse('refused', 'No library is open. Open one, or make a new one.');

  /** Found whole since the start: whoever restores one has it read through once more. */
  const known = new Set<string>();
  const lookedAt = async (library: string): Promise<LookedAt[]> => {
    const all = value(await keeper.run('list', { library, known }, library));
    for (const one of all) if (one.whole === true) known.add(fileOf(one));
    return all;
  };

  const list = async (library: string): Promise<BackupList> => ({
    library,
    folder: backupFolder(library),
    backups: (await lookedAt(library)).map(entryOf),
  });

  const cases: Cases = {
    backups: (path) => list(pathOf(path)),
    followBackups(settings) {
      limit = settings.limit * MEGABYTE;
      schedule.follow(settings);
      return null;
    },
    async takeBackup() {
      const of = tools.library();
      const library = pathOf(null);
      if (of?.reading !== undefined)
        refuse('read-only', `${library} is opened for reading only. Copy it to a folder of your own instead.`);
      const gone = of === null ? null : keptOf(of);
      if (gone !== null) refuse('library-gone', gone.words);
      const { backup } = value(
        await keeper.run('take', { library, driver: driverFor(of), now: now(), limit }, library),
      );
      return { taken: backup === null ? null : entryOf({ ...backup, whole: true }), ...(await list(library)) };
    },
    async salvage(from, to, unlock = null) {
      const damaged = pathOf(from);
      const salvaged = value(
        await keeper.run(
          'salvage',
          {
            from: damaged,
            to,
            driver: from === null ? driverFor(tools.library()) : closedDriver(damaged, unlock),
            now: now(),
            timeZone: tools.timeZone,
          },
          damaged,
        ),
      );
      return { ...salvaged, report: await writeReport(salvaged, now(), isEncrypted(salvaged.library)) };
    },
    async restoreBackup(path, name, unlock = null): Promise<Restored> {
      const library = pathOf(path);
      const all = await lookedAt(library);
      const backup = name === null ? newestWhole(all) : all.find((one) => one.name === name);
      if (backup === undefined)
        return refuse(
          'not-found',
          name === null
            ? `There is no whole backup of ${library} in ${backupFolder(library)}.`
            : `There is no backup ${name} of ${library}.`,
        );
      const open = tools.library();
      const isOpen = open?.path === library;
      if (isOpen && open.reading !== undefined)
        refuse('read-only', `${library} can’t be written, so nothing is restored there.`);
      if (!isOpen && unlock !== null && 'key' in unlock && isEncrypted(backup.path))
        if (cipherId(backup.path) !== cipherId(library))
          refuse('locked', `The backup ${backup.path} opens with the passphrase of its time. Give that one.`);
      // Before anything is touched: of a library that can't be opened afterwards nothing would be gained.
      const driver = isOpen && isEncrypted(backup.path) ? driverFor(open) : closedDriver(backup.path, unlock);
      const opens = unlockFor(driver);
      const before = open === null ? null : unlockFor(driverOf(open.db));
      const part = beginPart(library);
      try {
        // The library is worked in meanwhile, if it can be.
        value(await keeper.run('copy', { backup, part: part.path, driver }, library));
        if (isOpen) await tools.close();
        try {
          checkNotInUse(library, isOpen ? driver : tools.driver, isOpen);
          const kept = replaceLibrary(part.path, library, now());
          tools.replaced(library);
          return { library: await tools.open(library, opens), backup: entryOf(backup), kept };
        } catch (error) {
          if (isOpen && tools.library() === null) await tools.open(library, before).catch(() => undefined);
          throw error;
        }
      } finally {
        part.end();
      }
    },
  };
  return { cases, changed: () => schedule.changed(), stop: () => schedule.stop() };
}

/** The newest that can be restored: a good one before a doubted one. */
function newestWhole(all: readonly LookedAt[]): LookedAt | undefined {
  const whole = all.filter((one) => one.whole !== false);
  return whole.find(({ kind }) => kind !== 'doubted') ?? whole[0];
}

const withOwnKey = (driver: Driver): Driver =>
  driver.key === null ? driver : { ...driver, key: { ...driver.key, raw: Uint8Array.from(driver.key.raw) } };

const isEncrypted = (path: string): boolean => startOf(path).kind === 'encrypted';

const entryOf = ({ name, at, articles, bytes, kind, whole, path }: LookedAt): BackupEntry => ({
  name: basename(name),
  at,
  articles,
  bytes,
  encrypted: isEncrypted(path),
  state: whole === false ? 'damaged' : kind === 'usual' ? 'sound' : kind,
});

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new StoreError(result);
  return result.value;
}
