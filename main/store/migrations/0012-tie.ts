import type { Migration } from './migration';

/**
 * What ties a library to its write-ahead log (`store/held/tie.ts`): the mark of the transaction before, and of the last one.
 * Its first bytes are those of `TIE`, by which it is found in the file and in the log without SQLite.
 */
export const tie: Migration = {
  version: 12,
  name: 'tie',
  up: `
CREATE TABLE tie (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  mark BLOB NOT NULL CHECK (length(mark) = 48)
) STRICT;

INSERT INTO tie (id, mark) VALUES (1, CAST(x'd0fb7a11c45e8c0096e1f3aa5b02c8ed' || randomblob(16) || randomblob(16) AS BLOB));
`,
};
