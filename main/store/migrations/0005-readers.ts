import type { Migration } from './migration';

/**
 * What a file was read as, where it is none of the forms that the first libraries knew: their check on `format` stands, and
 * says `text` for these.
 */
export const readers: Migration = {
  version: 5,
  name: 'readers',
  up: `
ALTER TABLE article ADD COLUMN reader TEXT CHECK (reader IN ('docx', 'pdf', 'rtf', 'email', 'record'));

CREATE TRIGGER article_reader_stays BEFORE UPDATE OF reader ON article BEGIN
  SELECT RAISE(ABORT, 'where an article came from never changes');
END;
`,
};
