import { createHash, verify } from 'node:crypto';
import type { Instant, Problem } from '../../preload/contract';
import { fingerprintOf, inGroups, publicKeyOf } from '../keys/fingerprint';
import { isBriefingSound } from './chain/sound';
import { headOf } from './chain/entries';
import { atomically, sql, type Connection } from './database';
import { refuse } from './failures';
import { rowCalled } from './verifying/naming';

/** The signature of a closed briefing, as it is kept. */
export interface KeptSignature {
  /** The newest entry of the chain when it was signed. */
  entry: number;
  /** The name of who signed. */
  by: string;
  /** 32 bytes. */
  publicKey: Uint8Array;
  /** 64 bytes, over the statement. */
  signature: Uint8Array;
}

interface Closed {
  first_day: string;
  last_day: string;
  version: number;
  title: string;
  marking: string | null;
  closed: Instant;
  document: string;
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

const hashAt = (db: Connection, entry: number): string | null => {
  const row = sql<[number], { hash: Uint8Array }>(db, 'SELECT hash FROM chain WHERE id = ?').get(entry);
  return row === undefined ? null : hex(row.hash);
};

/**
 * What is signed of a closed briefing: which one it is, of which library, its document, when it was closed, and the chain as
 * it stood, which holds all that the library held then. Null where the briefing or that entry is not there.
 */
function statementOf(db: Connection, briefing: number, entry: number, by: string): Buffer | null {
  const row = sql<[number], Closed>(
    db,
    'SELECT first_day, last_day, version, title, marking, closed, document FROM briefing WHERE id = ?',
  ).get(briefing);
  const chain = hashAt(db, entry);
  if (row === undefined || chain === null) return null;
  const { first_day, last_day, version, title, marking, closed, document } = row;
  const told = {
    // No other library begins its chain with this hash; a copy of it does.
    library: hashAt(db, 1),
    briefing,
    from: first_day,
    to: last_day,
    version,
    title,
    marking,
    closed,
    document: createHash('sha256').update(document).digest('hex'),
    entry,
    chain,
    by,
  };
  return Buffer.from(`daybrief-closed 1\n${JSON.stringify(told)}\n`);
}

const signatureRow = (db: Connection, briefing: number): KeptSignature | null =>
  sql<[number], KeptSignature>(
    db,
    'SELECT entry, by, public_key AS publicKey, signature FROM briefing_signature WHERE briefing = ?',
  ).get(briefing) ?? null;

function holds(db: Connection, briefing: number, { entry, by, publicKey, signature }: KeptSignature): boolean {
  const statement = statementOf(db, briefing, entry, by);
  try {
    return statement !== null && verify(null, statement, publicKeyOf(publicKey), signature);
  } catch {
    // The key is none.
    return false;
  }
}

/**
 * What somebody signs of a closed briefing now.
 * @throws when there is none of that number, it is not as it was closed, or it is signed already
 */
export function statementToSign(
  db: Connection,
  briefing: number,
  by: string,
): { entry: number; statement: Uint8Array } {
  const entry = headOf(db).id;
  const statement = statementOf(db, briefing, entry, by);
  if (statement === null) return refuse('not-found', `There is no closed briefing ${briefing} in this library.`);
  if (!isBriefingSound(db, briefing))
    return refuse('damaged-library', `The closed briefing ${briefing} is not as it was closed: it is not signed.`);
  if (signatureRow(db, briefing) !== null) return refuse('refused', 'This briefing is signed already.');
  return { entry, statement };
}

/** Keeps a signature for good. @throws when it does not fit the briefing, or there is one already */
export function keepSignature(db: Connection, briefing: number, kept: KeptSignature): void {
  atomically(db, () => {
    if (signatureRow(db, briefing) !== null) refuse('refused', 'This briefing is signed already.');
    if (!holds(db, briefing, kept)) refuse('refused', 'The signature does not fit the briefing: it was not kept.');
    const insert = 'INSERT INTO briefing_signature (briefing, entry, by, public_key, signature) VALUES (?, ?, ?, ?, ?)';
    sql(db, insert).run(briefing, kept.entry, kept.by, kept.publicKey, kept.signature);
  });
}

/** Whether a closed briefing is signed, by whom, and whether that holds. */
export type SignedState =
  | { state: 'signed' | 'broken'; by: string; publicKey: Uint8Array }
  /** `before`: it was closed before the first one that was signed, or none is. */
  | { state: 'unsigned'; before: boolean };

export function signedState(db: Connection, briefing: number): SignedState {
  const kept = signatureRow(db, briefing);
  if (kept !== null) {
    const { by, publicKey } = kept;
    return { state: holds(db, briefing, kept) ? 'signed' : 'broken', by, publicKey };
  }
  const earlier = 'SELECT 1 FROM briefing_signature WHERE briefing < ? LIMIT 1';
  return { state: 'unsigned', before: sql<[number]>(db, earlier).get(briefing) === undefined };
}

/** Every closed briefing's signature: what does not hold, and in words who signed the others. */
export function signaturesIn(db: Connection): { problems: Problem[]; told: string[] } {
  const problems: Problem[] = [];
  const told: string[] = [];
  for (const { id } of sql<[], { id: number }>(db, 'SELECT id FROM briefing ORDER BY id').all()) {
    const { name, ...at } = rowCalled(db, 'briefing', String(id));
    const of = signedState(db, id);
    if (of.state === 'unsigned')
      told.push(`${name} is not signed${of.before ? ': it was closed before signing' : ''}.`);
    else {
      const signer = `${of.by}, key ${inGroups(fingerprintOf(of.publicKey))}`;
      if (of.state === 'signed') told.push(`${name} is signed by ${signer}.`);
      else
        problems.push({
          words: `${name} does not fit its signature (${signer}): it, or what the library held then, was changed since.`,
          ...at,
        });
    }
  }
  return { problems, told };
}
