import type { Entry } from '../refiners/entry';

interface Person {
  actor: string | null;
  age: number | null;
  gender: 'f' | 'm' | null;
  killed: boolean;
  /** He did the harm and died of it or after it; a figure of victims leaves him out. */
  doer: boolean;
  name: string | null;
  /** Where it was last introduced. */
  sentence: number;
}

/** The statement tells of who did the harm. */
export const isDoer = (entry: Entry): boolean => entry.statement.people.doer;

/** Single victims told one by one: each is one person, however often the article returns to them. */
export class Victims {
  private readonly persons: Person[] = [];
  private last: Person | null = null;

  add(entry: Entry): void {
    const { people, type, sentence } = entry.statement;
    const killed = type === 'killed';
    const actor = people.mention?.actor ?? null;
    const found = this.find(entry, actor);
    if (found !== null) {
      found.killed ||= killed;
      found.actor ??= actor;
      found.age ??= people.age;
      found.gender ??= people.gender;
      found.name ??= nameOf(entry);
      if (people.form !== 'pronoun' && people.form !== 'definite') found.sentence = sentence;
      this.last = found;
      return;
    }
    // A pronoun or "the boy" points at somebody: with nobody told of yet, this is the first.
    if ((people.form === 'pronoun' || people.form === 'definite') && this.persons.length > 0 && !isDoer(entry)) return;
    if (this.persons.length >= MOST) return;
    const person: Person = {
      actor,
      age: people.age,
      gender: people.gender,
      killed,
      doer: killed && isDoer(entry),
      name: nameOf(entry),
      sentence,
    };
    this.persons.push(person);
    this.last = person;
  }

  private find(entry: Entry, actor: string | null): Person | null {
    const { people, sentence, type, also } = entry.statement;
    const { last } = this;
    if (isDoer(entry)) {
      const same = this.persons.find((person) => person.doer);
      if (same !== undefined) return same;
      // "accidentally shot himself": the one spoken of, not somebody besides him.
      return type !== 'killed' && last !== null && genderFits(last, entry) ? last : null;
    }
    if (actor !== null) {
      const same = this.persons.find((person) => person.actor === actor);
      if (same !== undefined) return same;
    }
    if (people.form === 'pronoun')
      return last !== null && genderFits(last, entry)
        ? last
        : (this.persons.find((person) => genderFits(person, entry)) ?? null);
    if (people.further || (also && people.form !== 'definite')) return null;
    const name = nameOf(entry);
    for (const person of this.persons) {
      if (person.doer) continue;
      if (person.sentence === sentence && people.form !== 'definite' && !entry.statement.nominal) continue;
      if (!genderFits(person, entry) || !agesFit(person.age, people.age)) continue;
      if (name !== null && person.name !== null) {
        if (sameName(name, person.name)) return person;
        continue;
      }
      return person;
    }
    return null;
  }

  /** How many came to this harm, those who did it left out of the killed. */
  count(killed: boolean): number {
    return this.persons.filter((person) => person.killed === killed && !person.doer).length;
  }

  /** Those who did the harm and died as well. */
  doers(): number {
    return this.persons.filter((person) => person.doer).length;
  }
}

/** No article tells of more victims one by one; the bound keeps a hostile text linear. */
const MOST = 60;

function nameOf(entry: Entry): string | null {
  const { people } = entry.statement;
  return people.form === 'named' ? people.name : null;
}

function genderFits(person: Person, entry: Entry): boolean {
  const { gender } = entry.statement.people;
  return person.gender === null || gender === null || person.gender === gender;
}

function agesFit(a: number | null, b: number | null): boolean {
  return a === null || b === null || a === b;
}

/** "James E. Lonaker" and "James Lonaker", or a surname or first name alone, are one. */
function sameName(a: string, b: string): boolean {
  const first = a.split(' ');
  const second = b.split(' ');
  if (first.length === 1 || second.length === 1) {
    const short = first.length === 1 ? a : b;
    const long = first.length === 1 ? second : first;
    return long[0] === short || long[long.length - 1] === short;
  }
  return first[0] === second[0] && first[first.length - 1] === second[second.length - 1];
}
