import type { Migration } from './migration';

/**
 * What the staff did, in order, so that it can be taken back: it only ever grows. An action is in force unless the last row
 * about it is its undoing. A closing is a row as well: nothing before it is undone.
 * Beside it what the staff says an article's title, source, agency and dateline are: what was read stays as it was read.
 */
export const actions: Migration = {
  version: 3,
  name: 'actions',
  up: `
CREATE TABLE action (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('edit', 'decision', 'dates', 'details', 'withdrawal', 'import', 'closing', 'undo', 'redo')),
  -- The action that is undone or done again.
  of INTEGER REFERENCES action (id),
  -- The briefing an edit was made in.
  first_day TEXT,
  last_day TEXT,
  content TEXT NOT NULL CHECK (json_valid(content)),
  CHECK ((kind IN ('undo', 'redo')) = (of IS NOT NULL)),
  CHECK ((first_day IS NULL) = (last_day IS NULL)),
  CHECK (kind <> 'edit' OR first_day IS NOT NULL)
) STRICT;

CREATE INDEX action_of ON action (of, id) WHERE of IS NOT NULL;
CREATE INDEX action_edit ON action (id) WHERE kind = 'edit';
CREATE INDEX action_closing ON action (id) WHERE kind = 'closing';

CREATE TRIGGER action_stays BEFORE DELETE ON action BEGIN
  SELECT RAISE(ABORT, 'an action is never deleted');
END;

CREATE TRIGGER action_same BEFORE UPDATE ON action BEGIN
  SELECT RAISE(ABORT, 'an action never changes');
END;

ALTER TABLE decision ADD COLUMN action INTEGER REFERENCES action (id);

ALTER TABLE article ADD COLUMN given_title TEXT;
ALTER TABLE article ADD COLUMN given_source TEXT;
ALTER TABLE article ADD COLUMN given_agency TEXT;
ALTER TABLE article ADD COLUMN given_dateline TEXT;
`,
};
