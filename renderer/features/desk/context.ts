import { createContext, useContext, type Dispatch, type RefObject } from 'react';
import type { AppInfo, Failure, LibraryInfo, Settings } from '../../../preload/contract';
import type { Imports } from '../import/use-imports';
import type { DeskAction, DeskState, LibraryAt, Looked, NoticeAction } from './state';

/** What every screen of the desk shares. */
export interface DeskContext {
  state: DeskState;
  dispatch: Dispatch<DeskAction>;
  /** Rises whenever the library changed: what is shown is asked for again. */
  revision: number;
  /** Tells that something changed without waiting for the main process to say so. */
  changed: () => void;
  /** Whether anything was changed here since the start. */
  worked: boolean;
  library: LibraryInfo | null;
  setLibrary: (library: LibraryInfo) => void;
  app: AppInfo | null;
  settings: Settings;
  saveSettings: (settings: Settings) => void;
  imports: Imports;
  /** Tells where in the library one is, while one is there. */
  inLibrary: RefObject<(() => LibraryAt) | null>;
  /** Opens the evidence panel; `opener` gets the focus back when it closes. */
  look: (at: Looked, opener: HTMLElement) => void;
  closeEvidence: () => void;
  /** Says in the strip what went well, or why something did not; a cancelled action says nothing. */
  tell: (text: string, actions?: NoticeAction[]) => void;
  fail: (failure: Failure) => void;
}

/** Whether a briefing is read instead of the desk: nothing can be changed then. */
export function isReading({ state, library }: Pick<DeskContext, 'state' | 'library'>): boolean {
  // A library that cannot be opened is told of at the desk; what was handed over needs none.
  return state.reading !== null && (typeof state.reading === 'object' || library !== null);
}

/** Whether the library is opened for reading only: nothing that would write to it is offered. */
export const useReadOnly = (): boolean => (useDesk().library?.readOnly ?? null) !== null;

export const Desk = createContext<DeskContext | null>(null);

export function useDesk(): DeskContext {
  const context = useContext(Desk);
  if (context === null) throw new Error('This part of the page stands outside of the desk.');
  return context;
}
