import { subjectOf } from '../../../syntax/clauses';
import type { Context } from '../context';
import { PREPOSITIONS, WEEKDAYS } from '../lexicon';
import { genderOfWord } from './posts';
import { genderByName } from './bearers';
import { type Antecedent, type Present, partOf, saysAt } from './parts';
import { LONGEST, type People } from './present';
import type { Gender } from './subject';

/** Sentences of the paper's own, and tokens, back to a pronoun's person: further up nobody reads it so. */
const SENTENCES = 4;
const TOKENS = 300;
/** Pronouns before a pronoun that are looked up for its sake. */
const LONGEST_CHAIN = 8;

const DIES = new Set(['died', 'perished', 'drowned', 'killed', 'murdered', 'executed', 'assassinated']);

const ASKED = new Set(['asked', 'questioned', 'pressed', 'quizzed']);

/** Relations by which a clause hangs on another one, whose subject a pronoun in it may take up. */
const CLAUSES = new Set(['ccomp', 'advcl', 'conj', 'parataxis', 'xcomp', 'acl', 'acl:relcl']);

/**
 * Who "he" and "she" stand for outside quotation marks, looked up when asked for, once. A pronoun takes
 * up the subject of the clause above its own; else the one person the text before it speaks of, or of several the one
 * who speaks or acts there. Where two could be meant it stays open: a wrong name is worse than none.
 */
export class Antecedents {
  readonly #context: Context;
  readonly #genders: ReadonlyMap<string, Gender>;
  readonly #quoted: Uint8Array;
  readonly #present: People;
  readonly #found = new Map<number, Antecedent | null>();
  /** How often each actor was taken up by either pronoun where it speaks. */
  readonly #counts = new Map<string, Record<Gender, number>>();

  /**
   * @param present who is in each sentence
   * @param genders what titles and courtesy forms tell of the actors
   */
  constructor(context: Context, present: People, genders: ReadonlyMap<string, Gender>) {
    this.#context = context;
    this.#genders = genders;
    this.#present = present;
    this.#quoted = present.quoted;
  }

  /** @returns whom the pronoun at a token stands for; null where it stays open or stands in quotation marks */
  at(token: number, chain = 0): Antecedent | null {
    const known = this.#found.get(token);
    if (known !== undefined) return known;
    const word = this.#context.document.tokens[token];
    const gender = word === undefined || word.allCapitals ? null : genderOf(word.lower);
    if (word === undefined || gender === null || this.#quoted[token] === 1 || chain > LONGEST_CHAIN) return null;
    const meant = this.#look(token, gender, chain);
    const found = this.#isNamedOther(meant, gender) ? null : meant;
    this.#found.set(token, found);
    if (found?.actor != null && this.#speaks(token)) {
      const count = this.#counts.get(found.actor) ?? { he: 0, she: 0 };
      this.#counts.set(found.actor, count);
      count[gender]++;
    }
    return found;
  }

  /**
   * A given name that only women have, or only men, for the other pronoun: lists of names err too often to tell who else is
   * meant, and too seldom to name him all the same.
   */
  #isNamedOther(meant: Antecedent | null, gender: Gender): boolean {
    if (meant?.actor == null || this.#genderOf(meant.actor) !== null) return false;
    return (genderByName(meant.name) ?? gender) !== gender;
  }

  /** "he said": the tree is asked only where the verb doesn't stand right after the pronoun. */
  #speaks(pronoun: number): boolean {
    const { document, syntax } = this.#context;
    const sentence = document.tokens[pronoun]?.sentence ?? 0;
    return saysAt(document, pronoun + 1) || partOf(syntax.grammar(sentence), this.#context, pronoun) === 'speaks';
  }

  /** By its title, else by the pronoun that took it up at least twice as often as the other; null where neither tells. */
  #genderOf(actor: string): Gender | null {
    const stated = this.#genders.get(actor);
    if (stated !== undefined) return stated;
    const { he, she } = this.#counts.get(actor) ?? { he: 0, she: 0 };
    return he > 0 && he >= 2 * she ? 'he' : she > 0 && she >= 2 * he ? 'she' : null;
  }

  #look(pronoun: number, gender: Gender, chain: number): Antecedent | null {
    const { firstToken, tokens } = this.#context.document;
    const sentence = tokens[pronoun]?.sentence ?? 0;
    if ((firstToken[sentence + 1] ?? 0) - (firstToken[sentence] ?? 0) > LONGEST) return null;
    let here: Present[] = [];
    if (!this.#closesReport(pronoun) && this.#isWordBefore(sentence, pronoun) && !this.#isAsked(sentence)) {
      here = this.#fitting(sentence, gender, pronoun, chain);
      // Of one alone there is nothing to ask.
      const above = areOne(here) ? null : this.#aboveIn(sentence, pronoun, gender, chain);
      if (above !== null) return above === 'open' ? null : above;
    }
    let told = 0;
    for (let before = sentence - 1; here.length === 0 && told < SENTENCES; before--) {
      const first = firstToken[before];
      if (first === undefined || pronoun - first > TOKENS) return null;
      if (this.#isQuoted(before)) continue;
      told++;
      here = this.#fitting(before, gender, pronoun, chain);
      if (here.some((one) => this.#dies(one)) && this.#speaks(pronoun)) here = here.filter((one) => !this.#dies(one));
    }
    return here.length === 0 ? null : clearest(here);
  }

  /** "Ada Roe died on Tuesday. She also wrote …": it is not the dead who speak next. */
  #dies({ token }: Present): boolean {
    const grammar = this.#context.syntax.grammar(this.#context.document.tokens[token]?.sentence ?? 0);
    return grammar.relation(token).startsWith('nsubj') && DIES.has(this.#word(grammar.head(token)));
  }

  /** "X is to visit the port, he said": whoever is told of in what he said is not he. */
  #closesReport(pronoun: number): boolean {
    const { document } = this.#context;
    const { tokens } = document;
    if (tokens[pronoun - 1]?.text !== ',' || this.#quoted[pronoun - 2] === 1 || !saysAt(document, pronoun + 1))
      return false;
    const after = tokens[pronoun + 2];
    const day = after?.lower === 'on' ? tokens[pronoun + 3] : after;
    return after === undefined || /^[.,]$/.test(after.text) || WEEKDAYS.has(day?.lower ?? '');
  }

  /** "Asked about X, she said": whoever asks, or is asked about, is not she. */
  #isAsked(sentence: number): boolean {
    return ASKED.has(this.#word(this.#context.document.firstToken[sentence] ?? -1));
  }

  #isQuoted(sentence: number): boolean {
    const { firstToken } = this.#context.document;
    const end = firstToken[sentence + 1] ?? 0;
    for (let token = firstToken[sentence] ?? 0; token < end; token++) if (this.#quoted[token] !== 1) return false;
    return true;
  }

  /** "X said he …": the subject of a clause above the pronoun's own, where it stands before it and is one person. */
  #aboveIn(sentence: number, pronoun: number, gender: Gender, chain: number): Antecedent | 'open' | null {
    const grammar = this.#context.syntax.grammar(sentence);
    let verb = pronoun;
    for (let step = 0; step < 8; step++) {
      const relation = grammar.relation(verb);
      verb = grammar.head(verb);
      if (verb < 0) return null;
      if (step > 0 && !CLAUSES.has(relation)) continue;
      const subject = subjectOf(grammar, verb);
      if (subject === null || subject.head >= pronoun || this.#quoted[subject.head] === 1) continue;
      const pronounAbove = genderOf(this.#word(subject.head));
      if (pronounAbove !== null) return pronounAbove === gender ? this.at(subject.head, chain + 1) : null;
      const people = this.#present.in(sentence);
      const person = people.find(({ token, part }) => token === subject.head && part !== 'named');
      if (person === undefined || !this.#fits(person, gender)) continue;
      // "X said the envoy had left, though he …": whoever acts between them may be meant as well.
      const other = people.find(
        (one) => one.token > person.token && one.token < pronoun && one.part !== 'named' && this.#fits(one, gender),
      );
      return other === undefined || step === 0 ? person : 'open';
    }
    return null;
  }

  /** Spares the tree where nothing but words in quotation marks stands before the pronoun. */
  #isWordBefore(sentence: number, pronoun: number): boolean {
    const { firstToken, tokens } = this.#context.document;
    for (let token = firstToken[sentence] ?? pronoun; token < pronoun; token++)
      if (tokens[token]?.kind === 'word' && this.#quoted[token] !== 1) return true;
    return false;
  }

  #word(token: number): string {
    return this.#context.document.tokens[token]?.lower ?? '';
  }

  /** Who in a sentence, before the pronoun, is of its gender or may be. */
  #fitting(sentence: number, gender: Gender, pronoun: number, chain: number): Present[] {
    const { firstToken } = this.#context.document;
    const past = firstToken[sentence + 1] ?? 0;
    const people = this.#present
      .in(sentence)
      .filter((one) => (past <= pronoun || one.token < pronoun) && this.#fits(one, gender));
    const end = Math.min(pronoun, past);
    for (let token = firstToken[sentence] ?? 0; token < end; token++) {
      const word = this.#word(token);
      if (word !== gender || this.#quoted[token] === 1) continue;
      const taken = this.at(token, chain + 1);
      if (taken !== null)
        people.push({
          ...taken,
          token,
          mention: -1,
          part: partOf(this.#context.syntax.grammar(sentence), this.#context, token),
        });
    }
    return people;
  }

  #fits({ actor, name }: Antecedent, gender: Gender): boolean {
    return ((actor === null ? genderOfDescription(name) : this.#genderOf(actor)) ?? gender) === gender;
  }
}

/** "His bride" is she: by the last word for what somebody is; null where it tells nothing. */
function genderOfDescription(name: string): Gender | null {
  const words = name.toLowerCase().split(' ');
  const hangs = words.findIndex((word, index) => index > 0 && PREPOSITIONS.has(word));
  const head = words[(hangs < 0 ? words.length : hangs) - 1] ?? '';
  return genderOfWord(head);
}

export function genderOf(word: string): Gender | null {
  if (word === 'he' || word === 'him' || word === 'his') return 'he';
  return word === 'she' || word === 'her' || word === 'hers' ? 'she' : null;
}

/** The one person among several who is meant, or null: who speaks, else who acts, else the only one there is. */
function clearest(people: readonly Present[]): Antecedent | null {
  if (areOne(people)) return people[0] ?? null;
  for (const part of ['closes', 'speaks', 'leads', 'acts', 'named'] as const) {
    const all = people.filter((one) => one.part === part);
    // A name the article knows is surer than a word the tree makes a subject beside it.
    const known = all.filter(({ actor }) => actor !== null);
    const those = known.length > 0 ? known : all;
    if (those.length === 0) continue;
    const [first] = those;
    return first !== undefined && those.every((one) => sameOne(one, first)) ? first : null;
  }
  return null;
}

const areOne = (people: readonly Present[]): boolean =>
  people.every((one) => one === people[0] || sameOne(one, people[0] ?? one));

const sameOne = (one: Antecedent, other: Antecedent): boolean =>
  one.actor === null ? other.actor === null && one.name === other.name : one.actor === other.actor;
