import { createHash } from 'node:crypto';
import type { Problem, VerifyReport } from '../../preload/contract';
import { plural } from '../../preload/contract/wording/words';
import { hasChain } from './chain/entries';
import { asOneSees } from './chain/sound';
import { noteTrouble, wordsFor } from '../files/trouble';
import { connect, sql, type Connection, type Driver } from './database';
import { isBusy } from './failures';
import { signaturesIn } from './signatures';
import { chainProblems } from './verifying/chain';
import { articleCalled } from './verifying/naming';
import { schemaProblems } from './verifying/schema';

/** Checks that hold what is kept beside the readings against them; who knows how it follows from them gives them. */
export type Derived = readonly ((db: Connection) => Problem[])[];

/**
 * Checks a library whole: the file's pages and form, every record's references, the indexes, each original against its hash,
 * each row against the chain, what follows from rows against them, and each closed briefing against its signature.
 * @param derived none for a copy, which holds what its library does, byte for byte
 */
export function verifyLibrary(db: Connection, derived: Derived = []): VerifyReport {
  // To ask an index is to write, for SQLite: by itself, and before the rest is read as it stands together.
  const ofIndexes = indexes(db);
  try {
    return asOneSees(db, () => verified(db, derived, ofIndexes));
  } catch (error) {
    if (isBusy(error)) throw error;
    // A file so damaged that reading it together ends in its middle is read piece by piece.
    return verified(db, derived, ofIndexes);
  }
}

/** So often the check of the indexes is tried while others write; each try waits a moment, and between two it can be ended. */
const TRIES = 30;

/**
 * The same through a connection of its own, beside the one that is worked with.
 * @throws SqliteError where it can't be opened, or another program writes to it all the time
 */
export function verifyAt(path: string, driver: Driver, derived: Derived): VerifyReport {
  const db = connect(path, { driver, readOnly: false, mustExist: true });
  try {
    db.pragma('trusted_schema = OFF');
    for (let tried = 1; ; tried++) {
      try {
        return verifyLibrary(db, derived);
      } catch (error) {
        if (!isBusy(error) || tried === TRIES) throw error;
      }
    }
  } finally {
    db.close();
  }
}

function verified(db: Connection, derived: Derived, ofIndexes: Problem[]): VerifyReport {
  const noted: string[] = [];
  const signed: string[] = [];
  const { articles, problems } = originals(db);
  const checks: (() => Problem[])[] = [
    () => pages(db),
    () => references(db),
    () => ofIndexes,
    ...derived.map((check) => () => check(db)),
    () => briefed(db),
    () => schemaProblems(db),
    () => {
      const told = chainProblems(db);
      noted.push(...told.noted);
      return told.problems;
    },
    () => {
      if (!hasChain(db)) return [];
      const told = signaturesIn(db);
      signed.push(...told.told);
      return told.problems;
    },
  ];
  for (const check of checks) problems.push(...tried(check));
  return {
    articles,
    problems,
    ...(noted.length === 0 ? {} : { noted }),
    ...(signed.length === 0 ? {} : { signed }),
  };
}

/** What a check finds; where the file is too damaged for it, that. */
function tried(check: () => Problem[]): Problem[] {
  try {
    return check();
  } catch (error) {
    return [{ words: `The file is damaged: one of the checks could not be made (${wordsFor(error)}).` }];
  }
}

/** So many damaged places are looked for. */
const MOST_PLACES = 20;

/** Damage to the file's own form. SQLite tells each place by the numbers of its pages, which are for whoever mends it. */
function pages(db: Connection): Problem[] {
  const told = sql<[], string>(db, `PRAGMA integrity_check(${MOST_PLACES})`)
    .pluck()
    .all()
    .filter((words) => words !== 'ok')
    .flatMap((words) => words.split('\n'));
  // Some stand under a line that names the database.
  const places = told.filter((line) => !line.startsWith('***')).length;
  if (told.length === 0) return [];
  const file = noteTrouble(told.join('\n'));
  const many = places < MOST_PLACES ? plural(places, 'place') : `${MOST_PLACES} or more places`;
  const noted = file === null ? '' : ` What the machine says of it is noted in ${file}.`;
  return [
    {
      words: `The file is damaged in ${many}: what stands there may be lost. Keep the file, and restore a backup, in Library; where there is none, “daybrief library salvage” saves what can be read into a new library.${noted}`,
    },
  ];
}

function references(db: Connection): Problem[] {
  return sql<[], { table: string; rowid: number; parent: string }>(db, 'PRAGMA foreign_key_check')
    .all()
    .map(({ table, rowid, parent }) => ({
      words: `A record of ${table} (${rowid}) points to a ${parent} that is not there.`,
    }));
}

function indexes(db: Connection): Problem[] {
  return (
    [
      ['search', 'articles'],
      ['name_search', 'names'],
    ] as const
  ).flatMap(([index, of]) => {
    try {
      sql(db, `INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`).run();
      return [];
    } catch (error) {
      if (isBusy(error)) throw error;
      return [{ words: `The search index does not fit the ${of} (${wordsFor(error)}).` }];
    }
  });
}

/** Which closed briefings an article stands in is told from their documents. */
function briefed(db: Connection): Problem[] {
  const told = `SELECT DISTINCT article.id AS article, briefing.id AS briefing
    FROM briefing, json_each(briefing.document, '$.sources') AS source
    JOIN article ON article.id = json_extract(source.value, '$.article')`;
  const query = `SELECT DISTINCT article FROM (SELECT * FROM (${told} EXCEPT SELECT article, briefing FROM briefed)
    UNION ALL SELECT * FROM (SELECT article, briefing FROM briefed EXCEPT ${told}))`;
  return sql<[], { article: number }>(db, query)
    .all()
    .map(({ article }) => {
      const { name, ...at } = articleCalled(db, article);
      return { words: `${name}: the closed briefings it is said to stand in are not those that hold it.`, ...at };
    });
}

interface Row {
  id: number;
  hash: string;
  bytes: number;
  content: Uint8Array | null;
  reading: number | null;
}

function originals(db: Connection): { articles: number; problems: Problem[] } {
  const problems: Problem[] = [];
  let articles = 0;
  const query = `SELECT article.id, article.hash, article.bytes, original.content, reading.article AS reading
    FROM article LEFT JOIN original ON original.article = article.id LEFT JOIN reading ON reading.article = article.id ORDER BY article.id`;
  const broken = tried(() => {
    for (const { id, hash, bytes, content, reading } of sql<[], Row>(db, query).iterate()) {
      articles += 1;
      const { name, ...at } = articleCalled(db, id);
      if (reading === null) problems.push({ words: `${name} has no reading.`, ...at });
      if (content === null) problems.push({ words: `${name} has lost its original.`, ...at });
      else if (content.byteLength !== bytes || createHash('sha256').update(content).digest('hex') !== hash)
        problems.push({ words: `${name}: the original no longer has the bytes that were taken in.`, ...at });
    }
    return [];
  });
  return { articles, problems: [...problems, ...broken] };
}
