import type { Migration } from './migration';

/** What the index holds of an article: the title that counts, the text, and the title that was read where it is another. */
const entry = (title: string, text: string, read: string): string => `${title}, ${text}, nullif(${read}, ${title})`;

/** Takes an article's words out of the index, as they stand there. */
const leave = (id: string, words: string, from = ''): string =>
  `INSERT INTO search (search, rowid, title, text, read) SELECT 'delete', ${id}, ${words}${from};`;

const enter = (id: string, words: string, from = ''): string =>
  `INSERT INTO search (rowid, title, text, read) SELECT ${id}, ${words}${from};`;

const OF_ARTICLE = ' FROM reading WHERE reading.article = new.id';
const ofReading = (row: 'old' | 'new'): string => ` FROM article WHERE article.id = ${row}.article`;
const readingOf = (row: 'old' | 'new'): string => entry('article.title', `${row}.text`, `${row}.title`);

/** An article is found by the title the staff gives it as well as by the one that was read. */
export const titles: Migration = {
  version: 7,
  name: 'titles',
  up: `
DROP TRIGGER reading_added;
DROP TRIGGER reading_changed;
DROP TRIGGER reading_removed;
DROP TABLE search;

CREATE VIEW searched AS
  SELECT reading.article, ${entry('article.title', 'reading.text', 'reading.title')} AS read
  FROM reading JOIN article ON article.id = reading.article;

CREATE VIRTUAL TABLE search USING fts5 (
  title, text, read,
  content = 'searched', content_rowid = 'article',
  tokenize = 'unicode61 remove_diacritics 2'
);

INSERT INTO search (search) VALUES ('rebuild');

CREATE TRIGGER reading_added AFTER INSERT ON reading BEGIN
  ${enter('new.article', readingOf('new'), ofReading('new'))}
END;

CREATE TRIGGER reading_changed AFTER UPDATE OF title, text ON reading BEGIN
  ${leave('old.article', readingOf('old'), ofReading('old'))}
  ${enter('new.article', readingOf('new'), ofReading('new'))}
END;

CREATE TRIGGER reading_removed AFTER DELETE ON reading BEGIN
  ${leave('old.article', readingOf('old'), ofReading('old'))}
END;

CREATE TRIGGER article_titled AFTER UPDATE OF title ON article WHEN old.title <> new.title BEGIN
  ${leave('old.id', entry('old.title', 'reading.text', 'reading.title'), OF_ARTICLE)}
  ${enter('new.id', entry('new.title', 'reading.text', 'reading.title'), OF_ARTICLE)}
END;
`,
};
