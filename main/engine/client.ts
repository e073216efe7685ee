import { Worker } from 'node:worker_threads';
import { failure, type Result } from '../../preload/contract';
import type { Driver } from '../store/database';
import { begunFolder, ownFolder } from '../files/begun';
import { besideBundle } from '../files/bundle';
import { wordsFor } from '../files/trouble';
import type { FromWorker, ToWorker, WorkerSettings } from './messages';
import { driverHere } from './driver';
import type { Engine, EngineEvents } from './requests';

export interface EngineOptions {
  /** The bundled worker; found beside the bundle that asks, unless said. */
  workerUrl?: URL;
  /** The bundled analyser; found beside the worker, unless said. */
  analyserUrl?: URL;
  /** The bundled worker of one chore; found beside the worker, unless said. */
  keeperUrl?: URL;
  /** The database addons for this runtime; found by itself, unless said. */
  driver?: Driver;
  /** Time zone of new libraries; this computer's, unless said. */
  timeZone?: string;
  /** Reads articles again that another engine read, in the background; yes, unless said. A single command leaves that to the app. */
  reread?: boolean;
}

/** Starts the engine in a worker of its own. It opens no library by itself. */
export function createEngine(options: EngineOptions = {}): Engine {
  const workerUrl = options.workerUrl ?? besideBundle('worker.js', import.meta.url);
  const settings: WorkerSettings = {
    analyser: (options.analyserUrl ?? new URL('./analyser.js', workerUrl)).href,
    keeper: (options.keeperUrl ?? new URL('./keeper.js', workerUrl)).href,
    driver: options.driver === undefined ? driverHere() : options.driver,
    reread: options.reread ?? true,
    begun: begunFolder(),
    seen: ownFolder('seen'),
    timeZone: options.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
  const worker = new Worker(workerUrl, { workerData: settings });
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  const listeners: { [E in keyof EngineEvents]: Set<(payload: EngineEvents[E]) => void> } = {
    progress: new Set(),
    changed: new Set(),
    reread: new Set(),
    waiting: new Set(),
    gone: new Set(),
    backups: new Set(),
  };
  let ids = 0;
  let over: string | null = null;
  let stopped: Promise<void> | null = null;

  const end = (why: string): void => {
    over ??= why;
    for (const resolve of waiting.values()) resolve(failure('failed', over));
    waiting.clear();
  };

  worker.on('message', (message: FromWorker) => {
    if ('id' in message) {
      waiting.get(message.id)?.(message.result);
      waiting.delete(message.id);
    } else if ('event' in message) dispatch(listeners, message);
  });
  worker.on('error', (error) =>
    end(`The engine ended unexpectedly (${wordsFor(error)}). What was taken in is safe: start Daybrief again.`),
  );
  const ended = new Promise<void>((resolve) =>
    worker.on('exit', () => {
      end('The engine has ended. Start Daybrief again.');
      resolve();
    }),
  );

  return {
    ask(request, ...args) {
      return new Promise((resolve) => {
        if (over !== null) {
          resolve(failure('failed', over));
          return;
        }
        const id = ++ids;
        // The worker answers a request with that request's value: see `Service`.
        waiting.set(id, resolve as (result: Result<unknown>) => void);
        const message: ToWorker = { id, request, args };
        worker.postMessage(message);
      });
    },
    on(event, listener) {
      listeners[event].add(listener);
      return () => listeners[event].delete(listener);
    },
    stop() {
      stopped ??= (async () => {
        const message: ToWorker = { stop: true };
        if (over === null) worker.postMessage(message);
        await ended;
      })();
      return stopped;
    },
  };
}

function dispatch(
  listeners: { [E in keyof EngineEvents]: Set<(payload: EngineEvents[E]) => void> },
  message: Extract<FromWorker, { event: string }>,
): void {
  switch (message.event) {
    case 'progress':
      for (const listener of listeners.progress) listener(message.payload);
      return;
    case 'changed':
      for (const listener of listeners.changed) listener(message.payload);
      return;
    case 'reread':
      for (const listener of listeners.reread) listener(message.payload);
      return;
    case 'gone':
      for (const listener of listeners.gone) listener(message.payload);
      return;
    case 'backups':
      for (const listener of listeners.backups) listener(message.payload);
      return;
    case 'waiting':
      for (const listener of listeners.waiting) listener(message.payload);
  }
}
