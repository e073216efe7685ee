import type { LibraryInfo, Result, Settings } from '../../../preload/contract';
import { ask } from '../../api';
import { newestTrusted } from '../handover/watched';
import type { DeskAction } from './state';

/** What is read when the window opens, before the desk is seen: the file it was opened with, or, where it is wished, the newest closed briefing. */
export async function readAtStart(
  settings: Settings | null,
): Promise<Extract<DeskAction, { type: 'read' | 'read-handed' }> | null> {
  const waiting = await ask('handover:waiting');
  if (waiting.ok && waiting.value !== null) return { type: 'read-handed', file: waiting.value };
  return settings?.startReading === true ? { type: 'read', of: 'newest' } : null;
}

/**
 * The newest briefing that came from a known signer, where there is none of one's own to read; null where there is, or
 * nothing came. A share that does not answer keeps nobody waiting: this is asked when the desk is there already.
 */
export async function newestHanded(settings: Settings | null, library: Result<LibraryInfo>): Promise<number | null> {
  const own = library.ok ? library.value : { articles: 0, briefings: 0 };
  if (own.briefings > 0 || (own.articles > 0 && settings?.startReading !== true)) return null;
  const watched = await ask('watch:get');
  return watched.ok ? (newestTrusted(watched.value)?.id ?? null) : null;
}
