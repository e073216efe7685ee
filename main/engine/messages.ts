import type { Result } from '../../preload/contract';
import type { Driver } from '../store/database';
import type { EngineEvents, RequestName, Requests } from './requests';

/** What the engine's worker is started with. */
export interface WorkerSettings {
  /** The bundled analyser, as a URL. */
  analyser: string;
  /** The bundled worker of one chore, as a URL. */
  keeper: string;
  driver: Driver;
  timeZone: string;
  reread: boolean;
  /** Where it is noted what is being made; null for nowhere. */
  begun: string | null;
  /** Where it is kept how far the chain of each library went; null for nowhere. */
  seen: string | null;
}

export type ToWorker = { id: number; request: RequestName; args: Requests[RequestName]['arguments'] } | { stop: true };

export type FromWorker =
  | { id: number; result: Result<unknown> }
  | { [E in keyof EngineEvents]: { event: E; payload: EngineEvents[E] } }[keyof EngineEvents]
  | { stopped: true };
