import { PURGED } from './0006-purge';
import type { Migration } from './migration';

/**
 * Who did what: the name of the person at the desk when it was done. What was done before nobody was asked stays without a
 * name, but for data of articles, whose changes always said who made them.
 */
export const who: Migration = {
  version: 9,
  name: 'who',
  up: `
ALTER TABLE action ADD COLUMN by TEXT CHECK (by <> '');

DROP TRIGGER action_same;

UPDATE action SET by = nullif(json_extract(content, '$.by'), '') WHERE kind = 'details' AND content <> '${PURGED}';

CREATE TRIGGER action_same BEFORE UPDATE ON action
WHEN new.content <> '${PURGED}' OR NOT EXISTS (SELECT 1 FROM tombstone)
  OR (new.id, new.at, new.kind, new.of, new.by) IS NOT (old.id, old.at, old.kind, old.of, old.by) BEGIN
  SELECT RAISE(ABORT, 'an action never changes');
END;
`,
};
