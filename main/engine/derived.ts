import type { Problem } from '../../preload/contract';
import { keysOf } from '../importing/similarity';
import type { Connection } from '../store/database';
import { likedOtherwise } from '../store/kin';
import type { Derived } from '../store/verify';
import { articleCalled } from '../store/verifying/naming';
import { misnamed } from './naming';

/**
 * Holds what is told from the readings and kept beside them against them: the names an article is found by, and the keys that
 * find it beside others like it.
 */
export const DERIVED: Derived = [
  (db) =>
    told(db, misnamed(db), 'the names it is found by are not those that were read in it or that the staff gives.'),
  (db) => told(db, likedOtherwise(db, keysOf), 'what finds it beside articles like it is not what it is compared by.'),
];

const told = (db: Connection, articles: readonly number[], so: string): Problem[] =>
  articles.map((id) => {
    const { name, ...at } = articleCalled(db, id);
    return { words: `${name}: ${so}`, ...at };
  });
