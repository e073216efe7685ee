import type { Answer, Arguments, Asked, DaybriefApi, EventName, Events } from '../preload/contract';
import { failure, meaningOf, UNFORESEEN } from '../preload/contract';

declare global {
  interface Window {
    readonly daybrief: DaybriefApi;
  }
}

/** Asks the main process; what it cannot answer comes back as a failure, never as an exception. */
export async function ask<C extends Asked>(channel: C, ...args: Arguments<C>): Promise<Answer<C>> {
  try {
    return await window.daybrief.ask(channel, ...args);
  } catch (error) {
    return failure(
      'failed',
      `The app could not do this (${meaningOf(error) ?? UNFORESEEN}). Try again, and restart it if that does not help.`,
    );
  }
}

/** Hands dropped or pasted files to the preload, which alone knows their paths. */
export async function importFiles(files: File[]): Promise<Answer<'import:paths'>> {
  try {
    return await window.daybrief.importFiles(files);
  } catch (error) {
    return failure('failed', `These files could not be taken in (${meaningOf(error) ?? UNFORESEEN}).`);
  }
}

/** Hands a dropped handed-over briefing to the preload; gives the number it is opened by. */
export async function openHanded(file: File): Promise<Answer<'handover:path'>> {
  try {
    return await window.daybrief.openHanded(file);
  } catch (error) {
    return failure('failed', `This file could not be opened (${meaningOf(error) ?? UNFORESEEN}).`);
  }
}

/** Calls back at each event until the returned function is called. */
export function on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
  return window.daybrief.on(event, listener);
}
