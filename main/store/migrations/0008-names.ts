import type { Migration } from './migration';

/** Nobody on the staff said anything yet: what articles name is what was read. */
const STAFF = "EXISTS (SELECT 1 FROM action WHERE kind IN ('edit', 'decision'))";

/**
 * What an article names follows the staff's word: places it corrects, names it puts together, findings it makes. What that
 * comes to is told anew before the next search, for the articles noted here and for whatever was done since the last time.
 */
export const names: Migration = {
  version: 8,
  name: 'names',
  up: `
-- Articles whose names wait to be told anew.
CREATE TABLE unnamed (
  article INTEGER PRIMARY KEY REFERENCES article (id)
) STRICT;

-- The last action that the names tell of.
CREATE TABLE named (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  action INTEGER NOT NULL
) STRICT;

INSERT INTO named (id, action) VALUES (1, 0);

CREATE TRIGGER reading_unnames AFTER INSERT ON reading WHEN ${STAFF} BEGIN
  INSERT OR IGNORE INTO unnamed (article) VALUES (new.article);
END;

CREATE TRIGGER reading_unnames_again AFTER UPDATE OF findings ON reading WHEN ${STAFF} BEGIN
  INSERT OR IGNORE INTO unnamed (article) VALUES (new.article);
END;

CREATE TRIGGER article_unnames AFTER UPDATE OF given_dateline, day, withdrawn_at ON article
WHEN (new.given_dateline, new.day, new.withdrawn_at) IS NOT (old.given_dateline, old.day, old.withdrawn_at) BEGIN
  INSERT OR IGNORE INTO unnamed (article) VALUES (new.id);
END;

-- Decisions of the first libraries have no action.
INSERT INTO unnamed (article)
  SELECT article FROM decision UNION SELECT id FROM article WHERE given_dateline IS NOT NULL;
`,
};
