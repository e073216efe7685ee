import type { Decision, Instant, NewDecision, Patch } from '../../preload/contract';
import { actionInForce, addAction } from './actions';
import { alteredOf } from './chain/sound';
import { atomically, sql, type Connection } from './database';
import { refuse } from './failures';

interface Row {
  id: number;
  article: number;
  kind: Decision['key']['kind'];
  phrase: string;
  nth: number;
  verdict: Decision['verdict'];
  patch: string | null;
  reason: string;
  at: string;
  by: string | null;
}

/** Adds a decision after those that stand; none is ever changed. @param by who decides; null where nobody said */
export function addDecision(
  db: Connection,
  { key, verdict, patch, reason }: NewDecision,
  now: Instant,
  by: string | null = null,
): Decision {
  if ((verdict === 'corrected') !== (patch !== null)) {
    refuse('bad-request', 'A correction says what is right, and nothing but a correction does.');
  }
  if (patch !== null && patch.kind !== key.kind)
    refuse('bad-request', `A ${key.kind} can't be corrected to a ${patch.kind}.`);
  return atomically(db, () => {
    if (sql(db, 'SELECT id FROM article WHERE id = ?').get(key.article) === undefined) {
      refuse('not-found', `There is no article ${key.article} in this library.`);
    }
    const action = addAction(db, { kind: 'decision', decision: { key, verdict } }, null, now, by);
    const insert =
      'INSERT INTO decision (article, kind, phrase, nth, verdict, patch, reason, at, action) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)';
    const { lastInsertRowid } = sql(db, insert).run(
      key.article,
      key.kind,
      key.phrase,
      key.nth,
      verdict,
      patch === null ? null : JSON.stringify(patch),
      reason,
      now,
      action,
    );
    return { id: Number(lastInsertRowid), key, verdict, patch, reason, at: now, by };
  });
}

/** All decisions on an article that were not undone, oldest first; without those changed outside of the app. */
export const decisionsOn = (db: Connection, article: number): Decision[] => decisionsOnAll(db, [article]);

/** The same of several articles. */
export function decisionsOnAll(db: Connection, articles: readonly number[]): Decision[] {
  const query = `SELECT decision.*, action.by FROM decision LEFT JOIN action ON action.id = decision.action
    WHERE article IN (SELECT value FROM json_each(?)) AND ${actionInForce('decision.action')} ORDER BY decision.id`;
  const altered = alteredOf(db, 'decision');
  return sql<[string], Row>(db, query)
    .all(JSON.stringify(articles))
    .filter(({ id }) => !altered.has(String(id)))
    .map(decisionOf);
}

function decisionOf(row: Row): Decision {
  const patch: Patch | null = row.patch === null ? null : JSON.parse(row.patch);
  const { article, kind, phrase, nth } = row;
  return {
    id: row.id,
    key: { article, kind, phrase, nth },
    verdict: row.verdict,
    patch,
    reason: row.reason,
    at: row.at,
    by: row.by,
  };
}
