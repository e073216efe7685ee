import type { LibraryInfo, Result, Settings } from '../../../preload/contract';
import { ask } from '../../api';
import { newestTrusted } from '../handover/watched';
import type { DeskAction } from './state';

/**
 * What is read when the window opens, before the desk is seen: the file it was opened with; where there is no library
 * of one's own, the newest briefing that came from a known signer; where it is wished, the newest closed one.
 */
export async function readAtStart(
  settings: Settings | null,
  library: Result<LibraryInfo>,
): Promise<Extract<DeskAction, { type: 'read' | 'read-handed' }> | null> {
  const waiting = await ask('handover:waiting');
  if (waiting.ok && waiting.value !== null) return { type: 'read-handed', file: waiting.value };
  const wished = settings?.startReading === true;
  const closed = library.ok ? library.value.briefings : 0;
  const articles = library.ok ? library.value.articles : 0;
  if (closed === 0 && (wished || articles === 0)) {
    const watched = await ask('watch:get');
    const newest = watched.ok ? newestTrusted(watched.value) : null;
    if (newest !== null) return { type: 'read-handed', file: newest.id };
  }
  return wished ? { type: 'read', of: 'newest' } : null;
}
