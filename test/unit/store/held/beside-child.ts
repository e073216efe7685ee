import { atomically, connect, driverOf, sql } from '../../../../main/store/database';
import { closeLibrary, openLibrary } from '../../../../main/store/open';

/**
 * A process that works in a library beside another one, in every way that SQLite knows, until its input ends.
 * Arguments: path, the addons for plain and for encrypted files, the key in hexadecimal (empty for a plain library).
 */
const [path = '', plain = '', ciphers = '', key = ''] = process.argv.slice(2);
const options = {
  create: false,
  driver: { plain: plain === '' ? null : plain, ciphers: ciphers === '' ? null : ciphers, key: null },
  unlock: key === '' ? null : { key },
  now: '2031-05-06T08:00:00.000Z',
  timeZone: 'UTC',
};

function opened() {
  const made = openLibrary(path, options);
  if (!made.ok) throw new Error(made.message);
  made.value.db.pragma('busy_timeout = 20');
  return made.value;
}

const NOTE = "INSERT INTO action (at, by, kind, content) VALUES ('2031-05-06T08:00:00.000Z', ?, 'import', '{}')";
let library = opened();
let ended = false;
process.stdin.on('end', () => {
  ended = true;
});
process.stdin.resume();

const note = (size: number): void =>
  atomically(library.db, () => {
    for (let row = 0; row < size; row++) sql(library.db, NOTE).run('x'.repeat(2000));
  });

/** In each way a program may write by SQLite, ours and any other. */
const WAYS: Record<string, () => void> = {
  little: () => note(1),
  much: () => note(60),
  passive: () => library.db.pragma('wal_checkpoint(PASSIVE)'),
  restart: () => library.db.pragma('wal_checkpoint(RESTART)'),
  truncate: () => library.db.pragma('wal_checkpoint(TRUNCATE)'),
  unmarked: () => {
    const other = connect(path, { driver: driverOf(library.db), readOnly: false, mustExist: true });
    try {
      other.exec(`UPDATE library SET name = 'Other ${Math.random()}'`);
    } finally {
      other.close();
    }
  },
  packed: () => library.db.exec('VACUUM'),
  shifted: () => {
    // Rows of other tables go, so that packing gives their pages to others.
    library.db.exec(`CREATE TABLE IF NOT EXISTS bulk (id INTEGER PRIMARY KEY, x BLOB);
      INSERT INTO bulk (x) SELECT zeroblob(3000) FROM (VALUES (1), (2), (3), (4), (5), (6), (7), (8));
      DROP TABLE bulk; VACUUM`);
  },
  spilled: () => {
    library.db.pragma('cache_size = 10');
    try {
      atomically(library.db, () => {
        for (let row = 0; row < 200; row++) sql(library.db, NOTE).run('x'.repeat(2000));
        throw new Error('taken back');
      });
    } catch {
      // As it should be.
    }
    library.db.pragma('cache_size = -16000');
  },
  held: () => {
    const reader = connect(path, { driver: driverOf(library.db), readOnly: true, mustExist: true });
    try {
      reader.exec('BEGIN');
      reader.prepare('SELECT count(*) FROM action').get();
      note(2);
      library.db.pragma('wal_checkpoint(PASSIVE)');
      note(2);
    } finally {
      reader.close();
    }
  },
  reopened: () => {
    closeLibrary(library);
    library = opened();
  },
};

const done: Record<string, number> = {};
function work(): void {
  if (ended) {
    const words = closeLibrary(library);
    process.stdout.write(`${JSON.stringify({ done, words })}\n`);
    return;
  }
  const names = Object.keys(WAYS);
  const name = names[Math.floor(Math.random() * names.length)] ?? '';
  try {
    WAYS[name]?.();
    done[name] = (done[name] ?? 0) + 1;
  } catch (error) {
    // The other one writes just now.
    if (!String(error).includes('locked') && !String(error).includes('busy')) throw error;
  }
  setImmediate(work);
}
process.stdout.write('ready\n');
work();
