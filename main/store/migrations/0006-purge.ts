import type { Migration } from './migration';

/** The triggers by which what belongs to an article stays, but for one that was purged. */
const staysUnlessPurged = (table: string, column: string, what: string): string => `
DROP TRIGGER ${table}_stays;
CREATE TRIGGER ${table}_stays BEFORE DELETE ON ${table}
WHEN NOT EXISTS (SELECT 1 FROM tombstone WHERE tombstone.article = old.${column}) BEGIN
  SELECT RAISE(ABORT, '${what} is never deleted');
END;
`;

/** What a purged action holds. */
export const PURGED = '{"purged":true}';

/**
 * Articles that should never have been taken in can be purged: a tombstone stays, with the hash and who, when and why, and
 * not a word of the article.
 */
export const purge: Migration = {
  version: 6,
  name: 'purge',
  up: `
CREATE TABLE tombstone (
  article INTEGER PRIMARY KEY,
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  at TEXT NOT NULL,
  by TEXT NOT NULL CHECK (by <> ''),
  reason TEXT NOT NULL CHECK (reason <> '')
) STRICT;

CREATE TRIGGER tombstone_stays BEFORE DELETE ON tombstone BEGIN
  SELECT RAISE(ABORT, 'a tombstone is never deleted');
END;

CREATE TRIGGER tombstone_same BEFORE UPDATE ON tombstone BEGIN
  SELECT RAISE(ABORT, 'a tombstone never changes');
END;

-- An article's number is never given to another one.
CREATE TRIGGER article_number BEFORE INSERT ON article
WHEN EXISTS (SELECT 1 FROM tombstone WHERE tombstone.article = new.id) BEGIN
  SELECT RAISE(ABORT, 'this number was a purged article''s');
END;
${staysUnlessPurged('article', 'id', 'an article')}
${staysUnlessPurged('original', 'article', 'an original')}
${staysUnlessPurged('reading', 'article', 'a reading')}
${staysUnlessPurged('decision', 'article', 'a decision')}
${staysUnlessPurged('withdrawal', 'article', 'a withdrawal')}
DROP TRIGGER action_same;
CREATE TRIGGER action_same BEFORE UPDATE ON action
WHEN new.content <> '${PURGED}' OR NOT EXISTS (SELECT 1 FROM tombstone)
  OR (new.id, new.at, new.kind, new.of) IS NOT (old.id, old.at, old.kind, old.of) BEGIN
  SELECT RAISE(ABORT, 'an action never changes');
END;

CREATE TRIGGER reading_removed AFTER DELETE ON reading BEGIN
  INSERT INTO search (search, rowid, title, text) VALUES ('delete', old.article, old.title, old.text);
END;

CREATE TRIGGER name_removed AFTER DELETE ON name BEGIN
  INSERT INTO name_search (name_search, rowid, text) VALUES ('delete', old.id, old.text);
END;
`,
};
