import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { Briefing, BriefingOptions, Result } from '../../../preload/contract';
import { work } from '../../../main/engine/analyst';
import { theWeights } from '../syntax/read';
import type { Analysts, Job } from '../../../main/engine/jobs';
import type { Keeper } from '../../../main/engine/keeper/chores';
import { keeperHere } from './keeper-here';
import { driverHere } from '../../../main/engine/driver';
import type { EngineEvents } from '../../../main/engine/requests';
import { createService, type Service } from '../../../main/engine/service';

/** A folder of its own for one test, gone after it. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'daybrief-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Analysts that work in this very thread. A test may put something before each job. */
export function here(before: (job: Job) => Promise<void> | void = () => undefined): Analysts {
  return {
    size: 2,
    async run(job) {
      await before(job);
      return work(job, theWeights);
    },
    forget: () => undefined,
    stop: () => Promise.resolve(),
  };
}

export interface Desk {
  service: Service;
  events: { [E in keyof EngineEvents]: EngineEvents[E][] };
}

export interface DeskOptions {
  analysts?: Analysts;
  keeper?: Keeper;
  engine?: string;
  timeZone?: string;
  reread?: boolean;
  /** The app's own folder in which it is kept how far each library went. */
  seen?: string;
  /** False where the test damages its library, or changes it by hand. */
  sound?: boolean;
  /** The clock; one that moves a second at each look, unless said. */
  now?: () => string;
  /** Called after each event was kept. */
  listen?(name: keyof EngineEvents): void;
}

/** The use cases without a worker, on a clock that moves a second at each look. */
export function desk(options: DeskOptions = {}): Desk {
  const events: Desk['events'] = { progress: [], changed: [], reread: [], gone: [], waiting: [], backups: [] };
  let seconds = 0;
  const service = createService({
    analysts: options.analysts ?? here(),
    keeper: options.keeper ?? keeperHere,
    driver: driverHere(),
    engine: options.engine ?? 'test',
    timeZone: options.timeZone ?? 'UTC',
    reread: options.reread ?? true,
    seen: options.seen ?? null,
    now: options.now ?? (() => new Date(Date.UTC(2031, 4, 6, 8, 0, seconds++)).toISOString()),
    emit(name, payload) {
      events[name].push(payload);
      options.listen?.(name);
    },
  });
  onTestFinished(async () => {
    // Whatever a test does with the app itself leaves its library sound.
    const report = await service.ask('verify', []);
    await service.stop();
    // The folder of a test may have been cleared away by now, which the app notices.
    if (options.sound !== false && report.ok)
      expect(report.value.problems.filter(({ words }) => !events.gone.includes(words))).toEqual([]);
  });
  return { service, events };
}

/** Settles when something happens: `happen` is called from a listener or a stub. */
export function event(): { happened: Promise<void>; happen(): void } {
  let happen = (): void => undefined;
  const happened = new Promise<void>((resolve) => {
    happen = resolve;
  });
  return { happened, happen: () => happen() };
}

/** Closes the draft of a period as it stands. */
export async function close({ service }: Desk, options: BriefingOptions, by = 'M. Orr'): Promise<Briefing> {
  const seen = value(await service.ask('draft', [options])).fingerprint;
  return value(await service.ask('closeBriefing', [options, { by, seen }]));
}

/** The value of an answer; a refusal fails the test with its message. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`);
  return result.value;
}
