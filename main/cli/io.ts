import type { Briefing, Layout, Preset, Result, Settings } from '../../preload/contract';
import { Said } from '../files/trouble';
import type { Engine } from '../engine/requests';
import type { KeyState, SigningKey } from '../keys/signing-key';
import type { Speech, Streams } from './speech';

/** What the command line has of the world around it. */
export interface CommandIo extends Surroundings, Streams {}

/** What a command has of it: it speaks in lines, and reaches no stream itself. */
export interface SpeakingIo extends Surroundings, Speech {}

interface Surroundings {
  /** Library used when none is named. */
  defaultLibrary: string;
  /** The packed weights of the syntax layer. */
  weights: URL;
  /** Writes what a window draws to a file and tells its size; only inside the app's runtime. */
  exportDrawn?: (
    briefing: Briefing,
    path: string,
    format: 'pdf' | 'html',
    layout: Layout,
    preset: Preset | null,
  ) => Promise<Result<number>>;
  /** The app's settings, for its presets and the name of who signs. */
  settings?: () => Pick<Settings, 'presets' | 'closedBy'>;
  /** The key that closed briefings are signed with, made when it is first needed. */
  signingKey?: () => Promise<Result<SigningKey>>;
  /** The same key without its private half; null while there is none. */
  keyState?: () => Promise<Result<KeyState | null>>;
  /** The list of signers whose keys this user keeps. */
  knownSigners?: string;
  /** Fires when the user asks the command to end. */
  interrupted?: AbortSignal;
  /** Where a passphrase is typed or comes in; the process's own streams unless a test says otherwise. */
  terminal?: Terminal;
  /** Starts the engine; the real one unless a test says otherwise. */
  startEngine?(): Engine;
}

/** Where a passphrase is typed or comes in. */
export interface Terminal {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean; setRawMode?: (raw: boolean) => unknown };
  stderr: { write: (words: string) => unknown };
}

/** The exit codes of every command. */
export const DONE = 0;
/** Some inputs were rejected, or the work could not be done; standard error says which and why. */
export const REJECTED = 1;
export const WRONG_USE = 2;

export type ExitCode = typeof DONE | typeof REJECTED | typeof WRONG_USE;

/** The command line is not understood; the message says what is. */
export class WrongUse extends Said {}
