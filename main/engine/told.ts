import type { LibraryInfo } from '../../preload/contract';
import { alteredCount } from '../store/chain/sound';
import { libraryInfo } from '../store/library';
import type { Library } from '../store/open';
import { keptOf, noticedIn, readOnlySentence } from './writes';

/**
 * What a library says of itself to the window.
 * @param engine its name, which tells what was read by another
 * @returns given a library, and what was noticed when it was opened, or null
 */
export function tellingOf(engine: string): (of: Library, onOpening: string | null) => LibraryInfo {
  let lastSaid: { of: Library; said: ReturnType<typeof libraryInfo> } | null = null;
  /** Of one that was written over nothing may be left to be read, and what it said last holds. */
  const saidBy = (of: Library): ReturnType<typeof libraryInfo> => {
    try {
      const said = libraryInfo(of, engine);
      lastSaid = { of, said };
      return said;
    } catch (error) {
      if (lastSaid?.of !== of || keptOf(of) === null) throw error;
      return lastSaid.said;
    }
  };
  return (of, onOpening) => {
    const kept = keptOf(of);
    const goOn = kept?.file ?? null;
    const noticed = [noticedIn(of), onOpening].filter((words) => words !== null).join(' ') || null;
    const altered = alteredCount(of.db);
    return {
      ...saidBy(of),
      readOnly: readOnlySentence(of),
      ...(altered === 0 ? {} : { altered }),
      ...(goOn === null ? {} : { goOn }),
      ...(kept?.overwritten === true && goOn === null ? { restore: true } : {}),
      ...(noticed === null ? {} : { noticed }),
    };
  };
}
