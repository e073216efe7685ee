import type { BackupSettings, Instant } from '../../../preload/contract';
import { driverOf } from '../../store/database';
import type { Library } from '../../store/open';
import type { Taken } from '../../store/backups/take';
import { keptOf } from '../writes';
import type { Keeper } from './chores';

/** The first is taken so long after a library was opened, that its start is not held up; then each hour. In milliseconds. */
const FIRST = 60_000;
const HOUR = 3_600_000;

export const MEGABYTE = 1024 * 1024;

export interface ScheduleTools {
  keeper: Keeper;
  now: () => Instant;
  /** The open library, or null. */
  library: () => Library | null;
  /** Told when backups begin to fail, with what to do, and null once one was taken again. */
  tell: (problem: string | null) => void;
  /** Other times, for a test. */
  times?: { first: number; hour: number };
}

export interface Schedule {
  /** From now on backups are taken by themselves, or no longer. */
  follow(settings: BackupSettings): void;
  /** Another library is open, or none. */
  changed(): void;
  /** Ends the waiting for the next one. */
  stop(): void;
}

/** Takes a backup of the open library when something was written since the last: soon after it is opened, and hourly. */
export function createSchedule(tools: ScheduleTools): Schedule {
  const { keeper, now, library, tell, times = { first: FIRST, hour: HOUR } } = tools;
  let settings: BackupSettings = { on: false, limit: 0 };
  let timer: NodeJS.Timeout | null = null;
  let told: string | null = null;

  const say = (problem: string | null): void => {
    // Said once, not each hour.
    if (problem === told) return;
    told = problem;
    tell(problem);
  };

  const later = (milliseconds: number): void => {
    stop();
    const of = library();
    if (!settings.on || of === null || of.reading !== undefined) return;
    timer = setTimeout(() => void turn(of), milliseconds);
    // It keeps nobody from ending.
    timer.unref();
  };

  const turn = async (of: Library): Promise<void> => {
    // What lies in its place is not it: a backup of that would stand as the newest.
    if (keptOf(of) !== null) return;
    const taken = await keeper.run(
      'take',
      { library: of.path, driver: driverOf(of.db), now: now(), limit: settings.limit * MEGABYTE },
      of.path,
    );
    if (library() !== of) return;
    say(
      taken.ok
        ? wrongWith(taken.value)
        : `No backup could be taken, and the library itself is as it was. ${taken.message}`,
    );
    later(times.hour);
  };

  const stop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };

  return {
    follow(wanted) {
      settings = wanted;
      if (timer === null || !wanted.on) later(times.first);
    },
    changed() {
      say(null);
      later(times.first);
    },
    stop,
  };
}

/** What somebody should know of a backup that was taken. */
function wrongWith({ backup }: Taken): string | null {
  return backup?.kind === 'doubted'
    ? 'A backup was taken, but something in the library is not as Daybrief wrote it: Verify, in Library, says what. The good backups before it stay.'
    : null;
}
