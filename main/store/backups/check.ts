import { articlesIn } from '../articles';
import { hasChain } from '../chain/entries';
import { connect, type Connection, type Driver } from '../database';
import { verifyLibrary } from '../verify';

/** What a look into a copy of a library says of it. */
export interface Checked {
  /** `doubted`: it can be read whole, but something in it is not as the app wrote it. `damaged`: it can't be relied on. */
  state: 'sound' | 'doubted' | 'damaged';
  articles: number;
  form: number;
}

/**
 * Opens a copy that is nobody's yet, and walks through all of it: every page, every record's references, the chain, each
 * original's hash. Of a form without chain the pages and references.
 */
export function checkCopy(path: string, driver: Driver): Checked {
  let db: Connection | null = null;
  try {
    db = connect(path, { driver, readOnly: false, mustExist: true });
    db.pragma('trusted_schema = OFF');
    const form = Number(db.pragma('user_version', { simple: true }));
    if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') return DAMAGED;
    return { state: isSound(db) ? 'sound' : 'doubted', articles: articlesIn(db), form };
  } catch {
    return DAMAGED;
  } finally {
    db?.close();
  }
}

const DAMAGED: Checked = { state: 'damaged', articles: 0, form: 0 };

function isSound(db: Connection): boolean {
  if (hasChain(db)) return verifyLibrary(db).problems.length === 0;
  const broken = db.pragma('foreign_key_check');
  return Array.isArray(broken) && broken.length === 0;
}
