import type { Migration } from './migration';

/**
 * Articles, what was read in them, and the full-text index.
 * An original's bytes stand in a table of their own, so that lists never walk over them.
 * `reading` is what the newest engine found; it is replaced when a newer engine reads the article again.
 */
export const articles: Migration = {
  version: 1,
  name: 'articles',
  up: `
CREATE TABLE library (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT,
  time_zone TEXT NOT NULL,
  created TEXT NOT NULL
) STRICT;

CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  file_name TEXT NOT NULL,
  path TEXT,
  format TEXT NOT NULL CHECK (format IN ('text', 'markdown', 'html')),
  encoding TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
  text_hash TEXT NOT NULL CHECK (length(text_hash) = 64),
  file_time TEXT,
  imported TEXT NOT NULL,
  title TEXT NOT NULL,
  source TEXT,
  syndicator TEXT,
  agency TEXT,
  byline TEXT,
  -- Publication day with its basis; stated is the whole moment it was cut from, where one is known.
  published TEXT,
  basis TEXT CHECK (basis IN ('text', 'name', 'file', 'given')),
  stated TEXT,
  day TEXT CHECK (day IS NULL OR day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  ambiguous_dates TEXT NOT NULL CHECK (json_valid(ambiguous_dates)),
  language TEXT NOT NULL,
  analysed INTEGER NOT NULL CHECK (analysed IN (0, 1)),
  words INTEGER NOT NULL,
  quotes INTEGER NOT NULL,
  casualties INTEGER NOT NULL,
  repairs INTEGER NOT NULL,
  kin_relation TEXT CHECK (kin_relation IN ('near-duplicate', 'update')),
  kin_article INTEGER REFERENCES article (id),
  withdrawn_at TEXT,
  withdrawn_reason TEXT,
  CHECK ((published IS NULL) = (basis IS NULL)),
  CHECK (day IS NULL OR published IS NOT NULL),
  CHECK ((kin_relation IS NULL) = (kin_article IS NULL)),
  CHECK (kin_article IS NULL OR kin_article <> id),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
) STRICT;

CREATE INDEX article_day ON article (day DESC, id DESC);
CREATE INDEX article_text_hash ON article (text_hash);
CREATE INDEX article_kin ON article (kin_article) WHERE kin_article IS NOT NULL;
CREATE INDEX article_withdrawn ON article (day DESC, id DESC) WHERE withdrawn_at IS NOT NULL;
CREATE INDEX article_not_analysed ON article (day DESC, id DESC) WHERE analysed = 0;

CREATE TABLE original (
  article INTEGER PRIMARY KEY REFERENCES article (id),
  content BLOB NOT NULL
) STRICT;

CREATE TABLE reading (
  article INTEGER PRIMARY KEY REFERENCES article (id),
  engine TEXT NOT NULL,
  read_at TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  findings TEXT NOT NULL CHECK (json_valid(findings))
) STRICT;

CREATE INDEX reading_engine ON reading (engine, article);

-- Likeness: the signature of an article's text, and keys that like texts share.
CREATE TABLE signature (
  article INTEGER PRIMARY KEY REFERENCES article (id),
  content BLOB NOT NULL
) STRICT;

CREATE TABLE likeness (
  key INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article (id),
  PRIMARY KEY (key, article)
) STRICT, WITHOUT ROWID;

CREATE INDEX likeness_article ON likeness (article);

-- Every withdrawal and every return, in order; article.withdrawn_at is where it stands now.
CREATE TABLE withdrawal (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article (id),
  at TEXT NOT NULL,
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  reason TEXT NOT NULL
) STRICT;

CREATE INDEX withdrawal_article ON withdrawal (article);

CREATE VIRTUAL TABLE search USING fts5 (
  title, text,
  content = 'reading', content_rowid = 'article',
  tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER reading_added AFTER INSERT ON reading BEGIN
  INSERT INTO search (rowid, title, text) VALUES (new.article, new.title, new.text);
END;

CREATE TRIGGER reading_changed AFTER UPDATE OF title, text ON reading BEGIN
  INSERT INTO search (search, rowid, title, text) VALUES ('delete', old.article, old.title, old.text);
  INSERT INTO search (rowid, title, text) VALUES (new.article, new.title, new.text);
END;

CREATE TRIGGER article_stays BEFORE DELETE ON article BEGIN
  SELECT RAISE(ABORT, 'an article is never deleted');
END;

CREATE TRIGGER article_origin_stays BEFORE UPDATE OF hash, bytes, file_name, path, file_time, imported ON article BEGIN
  SELECT RAISE(ABORT, 'where an article came from never changes');
END;

CREATE TRIGGER original_stays BEFORE DELETE ON original BEGIN
  SELECT RAISE(ABORT, 'an original is never deleted');
END;

CREATE TRIGGER original_same BEFORE UPDATE ON original BEGIN
  SELECT RAISE(ABORT, 'an original never changes');
END;

CREATE TRIGGER reading_stays BEFORE DELETE ON reading BEGIN
  SELECT RAISE(ABORT, 'a reading is replaced, never deleted');
END;

CREATE TRIGGER withdrawal_stays BEFORE DELETE ON withdrawal BEGIN
  SELECT RAISE(ABORT, 'a withdrawal is never deleted');
END;

CREATE TRIGGER withdrawal_same BEFORE UPDATE ON withdrawal BEGIN
  SELECT RAISE(ABORT, 'a withdrawal never changes');
END;
`,
};
