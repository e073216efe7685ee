import type { Migration } from './migration';

const COLUMNS = 'id, at, by, kind, of, first_day, last_day, content';

/**
 * What the staff keeps beside articles and briefings, searches, lists of names and presets, is in the record as well. Its
 * table is made anew, for what kinds of actions there are is said in it.
 */
export const kept: Migration = {
  version: 10,
  name: 'kept',
  up: `
PRAGMA defer_foreign_keys = ON;

CREATE TEMP TABLE record AS SELECT ${COLUMNS} FROM action;

DROP TABLE action;

CREATE TABLE action (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('edit', 'decision', 'dates', 'details', 'withdrawal', 'import', 'saved', 'preset', 'closing', 'undo', 'redo')),
  -- The action that is undone or done again.
  of INTEGER REFERENCES action (id),
  -- The briefing an edit was made in.
  first_day TEXT,
  last_day TEXT,
  content TEXT NOT NULL CHECK (json_valid(content)),
  by TEXT CHECK (by <> ''),
  CHECK ((kind IN ('undo', 'redo')) = (of IS NOT NULL)),
  CHECK ((first_day IS NULL) = (last_day IS NULL)),
  CHECK (kind <> 'edit' OR first_day IS NOT NULL)
) STRICT;

INSERT INTO action (${COLUMNS}) SELECT ${COLUMNS} FROM record ORDER BY id;

DROP TABLE record;

CREATE INDEX action_of ON action (of, id) WHERE of IS NOT NULL;
CREATE INDEX action_edit ON action (id) WHERE kind = 'edit';
CREATE INDEX action_closing ON action (id) WHERE kind = 'closing';

CREATE TRIGGER action_stays BEFORE DELETE ON action BEGIN
  SELECT RAISE(ABORT, 'an action is never deleted');
END;

CREATE TRIGGER action_same BEFORE UPDATE ON action
WHEN new.content <> '{"purged":true}' OR NOT EXISTS (SELECT 1 FROM tombstone)
  OR (new.id, new.at, new.kind, new.of, new.by) IS NOT (old.id, old.at, old.kind, old.of, old.by) BEGIN
  SELECT RAISE(ABORT, 'an action never changes');
END;
`,
};
