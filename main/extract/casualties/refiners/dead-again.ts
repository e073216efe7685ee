import type { Entry } from './entry';

/**
 * Sets back the death of one who is told of by a pronoun as dead already, of an earlier time: "The guard, Anders Roe, died last
 * month. … His widow is sure that he was killed." Nobody dies twice, and no living man can be meant; it has no place of its own.
 */
export function setDeadBack(entries: readonly Entry[]): void {
  let dead: Entry | null = null;
  for (const entry of entries) {
    const { type, people } = entry.statement;
    if (type !== 'killed' || people.low !== 1 || people.high !== 1) continue;
    if (people.form !== 'pronoun') {
      dead = entry;
      continue;
    }
    if (dead?.scope !== 'background' || entry.scope !== 'incident' || entry.date !== null) continue;
    const { gender } = dead.statement.people;
    if (gender !== null && people.gender !== null && gender !== people.gender) continue;
    entry.scope = dead.scope;
    entry.place = dead.place;
  }
}
