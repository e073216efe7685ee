import { sql, type Connection } from '../database';
import { READ } from './compile';

/** A text in small letters without diacritics, its words parted by single spaces. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Every name of an outlet, a syndicator or an agency, as it counts or as it was read, that holds these words one after the other. There are few of them, so each
 * is looked at.
 * @param beginning whether the last word may go on
 */
export function outletsHolding(db: Connection, words: string, beginning: boolean): string[] {
  const query = `SELECT source AS name FROM article UNION SELECT syndicator FROM article UNION SELECT agency FROM article
    UNION SELECT ${READ.source} FROM article WHERE given_source IS NOT NULL
    UNION SELECT ${READ.agency} FROM article WHERE given_agency IS NOT NULL`;
  const sought = folded(words);
  return sql<[], { name: string | null }>(db, query)
    .all()
    .flatMap(({ name }) => (name !== null && holds(folded(name), sought, beginning) ? [name] : []));
}

function holds(text: string, words: string, beginning: boolean): boolean {
  return ` ${text} `.includes(` ${words}${beginning ? '' : ' '}`);
}
