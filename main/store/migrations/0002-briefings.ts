import type { Migration } from './migration';

/** Staff decisions and closed briefings: both only ever grow. */
export const briefings: Migration = {
  version: 2,
  name: 'briefings',
  up: `
CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article (id),
  kind TEXT NOT NULL CHECK (kind IN ('quote', 'casualty', 'role')),
  phrase TEXT NOT NULL,
  nth INTEGER NOT NULL CHECK (nth >= 0),
  verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'rejected', 'corrected', 'withdrawn')),
  patch TEXT CHECK (patch IS NULL OR json_valid(patch)),
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  CHECK ((verdict = 'corrected') = (patch IS NOT NULL))
) STRICT;

CREATE INDEX decision_article ON decision (article, id);

CREATE TRIGGER decision_stays BEFORE DELETE ON decision BEGIN
  SELECT RAISE(ABORT, 'a decision is never deleted');
END;

CREATE TRIGGER decision_same BEFORE UPDATE ON decision BEGIN
  SELECT RAISE(ABORT, 'a decision never changes');
END;

CREATE TABLE briefing (
  id INTEGER PRIMARY KEY,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  title TEXT NOT NULL,
  marking TEXT,
  closed TEXT NOT NULL,
  articles INTEGER NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document)),
  CHECK (first_day <= last_day),
  UNIQUE (first_day, last_day, version)
) STRICT;

CREATE TRIGGER briefing_stays BEFORE DELETE ON briefing BEGIN
  SELECT RAISE(ABORT, 'a closed briefing is never deleted');
END;

CREATE TRIGGER briefing_same BEFORE UPDATE ON briefing BEGIN
  SELECT RAISE(ABORT, 'a closed briefing never changes');
END;

CREATE TABLE briefing_options (
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  title TEXT NOT NULL,
  marking TEXT,
  note TEXT NOT NULL,
  used TEXT NOT NULL,
  PRIMARY KEY (first_day, last_day)
) STRICT, WITHOUT ROWID;
`,
};
