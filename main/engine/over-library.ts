import type { Instant } from '../../preload/contract';
import type { Library } from '../store/open';
import type { Analysts } from './jobs';
import type { Patience } from './patience';

/** The library that is open, which may be closed while something takes its time. */
export interface OpenLibrary {
  /** The library that is open now. @throws where none is */
  opened: () => Library;
  /** Whether a library is not the open one any more. */
  left: (library: Library) => boolean;
}

/** What works in it for a while has these. */
export interface WorkTools extends OpenLibrary {
  analysts: Analysts;
  patience: Patience;
  /** Name of the engine, kept in what it reads. */
  engine: string;
  now: () => Instant;
}
