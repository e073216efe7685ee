import type { Migration } from './migration';

/** Takes up what the readings name, those of one article or all. */
const nameAll = (where: string): string => `
  INSERT OR IGNORE INTO name (kind, text) SELECT kind, text FROM reading_name WHERE text <> '' ${where};
  INSERT OR IGNORE INTO naming (name, article)
    SELECT name.id, found.article FROM reading_name AS found
    JOIN name ON name.kind = found.kind AND name.text = found.text WHERE found.text <> '' ${where};`;

const BRIEFED = (where: string): string => `
  INSERT OR IGNORE INTO briefed (article, briefing)
    SELECT article.id, briefing.id FROM briefing, json_each(briefing.document, '$.sources') AS source
    JOIN article ON article.id = json_extract(source.value, '$.article') ${where};`;

/**
 * What a search asks for beside words: who and where an article names, and which closed briefings it stands in. Both are told
 * from what is kept already, so that they can't drift from it. And the searches and lists of names the staff keep.
 */
export const finding: Migration = {
  version: 4,
  name: 'finding',
  up: `
-- What the readings name: actors, what else they are called, the places of casualty statements, tolls and datelines.
CREATE VIEW reading_name AS
  SELECT reading.article, 'actor' AS kind, json_extract(actor.value, '$.name') AS text
    FROM reading, json_each(reading.findings, '$.actors') AS actor
  UNION ALL SELECT reading.article, 'alias', alias.value
    FROM reading, json_each(reading.findings, '$.actors') AS actor, json_each(actor.value, '$.aliases') AS alias
  UNION ALL SELECT reading.article, 'place', json_extract(statement.value, '$.place.name')
    FROM reading, json_each(reading.findings, '$.casualties') AS statement
  UNION ALL SELECT reading.article, 'place', json_extract(toll.value, '$.place')
    FROM reading, json_each(reading.findings, '$.tolls') AS toll
  -- "PORT AMRIT, March 3 (Agency)": the place ends before the first comma or bracket.
  UNION ALL SELECT article, 'place', trim(substr(line, 1, instr(replace(line, '(', ',') || ',', ',') - 1))
    FROM (SELECT article, json_extract(findings, '$.header.dateline') AS line FROM reading);

CREATE TABLE name (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('actor', 'alias', 'place')),
  text TEXT NOT NULL,
  UNIQUE (kind, text)
) STRICT;

CREATE TABLE naming (
  name INTEGER NOT NULL REFERENCES name (id),
  article INTEGER NOT NULL REFERENCES article (id),
  PRIMARY KEY (name, article)
) STRICT, WITHOUT ROWID;

CREATE INDEX naming_article ON naming (article);

CREATE VIRTUAL TABLE name_search USING fts5 (
  text,
  content = 'name', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER name_added AFTER INSERT ON name BEGIN
  INSERT INTO name_search (rowid, text) VALUES (new.id, new.text);
END;

CREATE TRIGGER name_same BEFORE UPDATE ON name BEGIN
  SELECT RAISE(ABORT, 'a name never changes');
END;

CREATE TRIGGER reading_names AFTER INSERT ON reading BEGIN ${nameAll('AND article = new.article')}
END;

CREATE TRIGGER reading_renames AFTER UPDATE OF findings ON reading BEGIN
  DELETE FROM naming WHERE article = new.article; ${nameAll('AND article = new.article')}
END;

${nameAll('')}

CREATE TABLE briefed (
  article INTEGER NOT NULL REFERENCES article (id),
  briefing INTEGER NOT NULL REFERENCES briefing (id),
  PRIMARY KEY (article, briefing)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER briefing_articles AFTER INSERT ON briefing BEGIN ${BRIEFED('WHERE briefing.id = new.id')}
END;

${BRIEFED('')}

-- A search as it was kept, or a list of names; seen is the newest article that was there when its hits were last looked at.
CREATE TABLE saved_search (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('search', 'watch')),
  name TEXT NOT NULL CHECK (name <> ''),
  content TEXT NOT NULL CHECK (json_valid(content)),
  created TEXT NOT NULL,
  seen INTEGER NOT NULL
) STRICT;
`,
};
