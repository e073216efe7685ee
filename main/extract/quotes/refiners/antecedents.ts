import type { SpeakerKind } from '../../../../preload/contract/findings';
import { subjectOf } from '../../../syntax/clauses';
import { isVerb, type Grammar } from '../../../syntax/grammar';
import { nounPhrase } from '../../../syntax/phrases';
import type { Document } from '../../../text/document';
import { VERBS, WEAK } from '../lexicon';
import { textOf, type Context } from '../phrases';
import { nameWithin } from './beside';
import { isOnePerson } from './people';

export type Gender = 'he' | 'she';

/** Who a pronoun stands for: an actor of the article, or a person it describes without a name. */
export interface Antecedent {
  actor: string | null;
  name: string;
  kind: SpeakerKind;
  token: number;
}

/** What a person does in a sentence: who speaks comes to mind before who acts, the
 * main clause before the others, and who acts before who is only named. */
type Part = 'named' | 'acts' | 'leads' | 'speaks';

interface Present extends Antecedent {
  part: Part;
}

/** Sentences of the paper's own, and tokens, back to a pronoun's person: further up nobody reads it so. */
const SENTENCES = 4;
const TOKENS = 300;
/** Longer sentences are lists or tables: nobody in them is taken up. */
const LONGEST = 250;
/** Pronouns before a pronoun that are looked up for its sake. */
const LONGEST_CHAIN = 8;

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
  readonly #nameOf: ReadonlyMap<string, string>;
  readonly #quoted: Uint8Array;
  readonly #present: (Present[] | undefined)[] = [];
  readonly #found = new Map<number, Antecedent | null>();
  /** How often each actor was taken up by either pronoun where it speaks. */
  readonly #counts = new Map<string, Record<Gender, number>>();

  /**
   * @param genders what titles and courtesy forms tell of the actors
   */
  constructor(context: Context, genders: ReadonlyMap<string, Gender>) {
    this.#context = context;
    this.#genders = genders;
    this.#nameOf = new Map(context.names.actors.map(({ id, name }) => [id, name]));
    this.#quoted = new Uint8Array(context.document.tokens.length);
    for (const { first, past } of context.spans) this.#quoted.fill(1, first, past);
  }

  /** @returns whom the pronoun at a token stands for; null where it stays open or stands in quotation marks */
  at(token: number, chain = 0): Antecedent | null {
    const known = this.#found.get(token);
    if (known !== undefined) return known;
    const word = this.#context.document.tokens[token];
    const gender = word === undefined || word.allCapitals ? null : genderOf(word.lower);
    if (word === undefined || gender === null || this.#quoted[token] === 1 || chain > LONGEST_CHAIN) return null;
    const found = this.#look(token, gender, chain);
    this.#found.set(token, found);
    if (found?.actor != null && this.#speaks(token)) {
      const count = this.#counts.get(found.actor) ?? { he: 0, she: 0 };
      this.#counts.set(found.actor, count);
      count[gender]++;
    }
    return found;
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
    if (this.#isWordBefore(sentence, pronoun)) {
      const above = this.#aboveIn(sentence, pronoun, gender, chain);
      if (above !== null) return above;
      here = this.#fitting(sentence, gender, pronoun, chain);
    }
    let told = 0;
    for (let before = sentence - 1; here.length === 0 && told < SENTENCES; before--) {
      const first = firstToken[before];
      if (first === undefined || pronoun - first > TOKENS) return null;
      if (this.#isQuoted(before)) continue;
      told++;
      here = this.#fitting(before, gender, pronoun, chain);
    }
    return here.length === 0 ? null : clearest(here);
  }

  #isQuoted(sentence: number): boolean {
    const { firstToken } = this.#context.document;
    const end = firstToken[sentence + 1] ?? 0;
    for (let token = firstToken[sentence] ?? 0; token < end; token++) if (this.#quoted[token] !== 1) return false;
    return true;
  }

  /** "X said he …": the subject of a clause above the pronoun's own, where it stands before it and is one person. */
  #aboveIn(sentence: number, pronoun: number, gender: Gender, chain: number): Antecedent | null {
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
      const person = this.#people(sentence).find(({ token, part }) => token === subject.head && part !== 'named');
      if (person !== undefined && this.#fits(person, gender)) return person;
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
    const people = this.#people(sentence).filter((one) => one.token < pronoun && this.#fits(one, gender));
    const end = Math.min(pronoun, firstToken[sentence + 1] ?? 0);
    for (let token = firstToken[sentence] ?? 0; token < end; token++) {
      const word = this.#word(token);
      if (word !== gender || this.#quoted[token] === 1) continue;
      const taken = this.at(token, chain + 1);
      if (taken !== null)
        people.push({ ...taken, token, part: partOf(this.#context.syntax.grammar(sentence), this.#context, token) });
    }
    return people;
  }

  #fits({ actor }: Antecedent, gender: Gender): boolean {
    return actor === null || (this.#genderOf(actor) ?? gender) === gender;
  }

  /** The persons whom a sentence names or describes outside quotation marks; `token` is the head of the phrase each stands in. */
  #people(sentence: number): Present[] {
    return (this.#present[sentence] ??= this.#readPeople(sentence));
  }

  #readPeople(sentence: number): Present[] {
    const { document, names, syntax } = this.#context;
    const from = document.firstToken[sentence] ?? 0;
    const to = document.firstToken[sentence + 1] ?? from;
    if (to - from > LONGEST) return [];
    const present: Present[] = [];
    const grammar = (): Grammar => syntax.grammar(sentence);
    for (let token = from; token < to; token++) {
      if (this.#quoted[token] === 1) continue;
      const held = names.mentionOfToken[token] ?? -1;
      const mention = names.mentions[held];
      if (mention === undefined) {
        const stranger = this.#strangerAt(sentence, token);
        if (stranger !== null) present.push(stranger);
        continue;
      }
      if (mention.kind !== 'person' || mention.form === 'pronoun' || mention.actor === null) continue;
      if (names.mentionOfToken[token - 1] === held) continue;
      let last = token;
      while (names.mentionOfToken[last + 1] === held) last++;
      const head = headOfName(grammar(), this.#context, token, last);
      const part = isModifier(grammar(), head, last) ? 'named' : partOf(grammar(), this.#context, head);
      present.push({
        actor: mention.actor,
        name: this.#nameOf.get(mention.actor) ?? '',
        kind: 'person',
        token: head,
        part,
      });
    }
    // "the vet, X, said": the description and the name beside it are one person.
    const heads = new Set(present.filter(({ actor }) => actor !== null).map(({ token }) => token));
    return present.filter(({ actor, token }) => actor !== null || !heads.has(token));
  }

  /** Somebody without a name, or with one the text gives once and nobody knows: "a farmer said", "Authority Roe hailed". */
  #strangerAt(sentence: number, token: number): Present | null {
    const { document, names, syntax } = this.#context;
    const word = document.tokens[token];
    if (word === undefined || word.kind !== 'word' || (names.placeOfToken[token] ?? -1) >= 0) return null;
    const grammar = syntax.grammar(sentence);
    const relation = grammar.relation(token);
    if (relation !== 'nsubj' && relation !== 'nsubj:pass' && relation !== 'obl:agent') return null;
    const { first, past } = nounPhrase(grammar, token);
    // A title before a name is the name's.
    for (let index = first; index <= past; index++)
      if (names.mentions[names.mentionOfToken[index] ?? -1]?.kind === 'person') return null;
    const proper = grammar.tag(token).startsWith('PROPN') && word.capital && !word.allCapitals;
    const described = grammar.tag(token) === 'NOUN-NN' && isOnePerson(textOf(document, [first, past]));
    if (!proper && !described) return null;
    const named = proper ? capitalsAround(document, token) : nameWithin(this.#context, { first, past });
    return {
      actor: null,
      name: textOf(document, named ?? [first, past]),
      kind: named === null ? 'unnamed' : 'person',
      token,
      part: partOf(grammar, this.#context, token),
    };
  }
}

/** The run of capitalised words around a token of a name. */
function capitalsAround({ tokens }: Document, token: number): [first: number, past: number] {
  const belongs = (index: number): boolean => {
    const word = tokens[index];
    return word !== undefined && word.sentence === tokens[token]?.sentence && word.kind === 'word' && word.capital;
  };
  let first = token;
  let past = token + 1;
  while (belongs(first - 1)) first--;
  while (belongs(past)) past++;
  return [first, past];
}

export function genderOf(word: string): Gender | null {
  if (word === 'he' || word === 'him' || word === 'his') return 'he';
  return word === 'she' || word === 'her' || word === 'hers' ? 'she' : null;
}

/** The one person among several who is meant, or null: who speaks, else who acts, else the only one there is. */
function clearest(people: readonly Present[]): Antecedent | null {
  for (const part of ['speaks', 'leads', 'acts', 'named'] as const) {
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

const sameOne = (one: Antecedent, other: Antecedent): boolean =>
  one.actor === null ? other.actor === null && one.name === other.name : one.actor === other.actor;

/** The token of a name, or of the title and the description it is put beside, that hangs on something outside them. */
function headOfName(grammar: Grammar, { document, names }: Context, first: number, last: number): number {
  let head = first;
  for (let step = 0; step < 12; step++) {
    const above = grammar.head(head);
    const inside = above >= first && above <= last;
    // One person's name beside another's is nobody's description.
    if (!inside && names.mentions[names.mentionOfToken[above] ?? -1]?.kind === 'person') break;
    if (
      !inside &&
      !(above >= 0 && above < first && (BESIDE.has(grammar.relation(head)) || isTitle(document.tokens, above, first)))
    )
      break;
    head = above;
  }
  return head;
}

/** "the envoy, X", "Authority X": relations by which a name stands beside what it is called. */
const BESIDE = new Set(['appos', 'flat', 'compound']);

/** Nothing but capitalised words stands from a word to the name: its title. */
function isTitle(tokens: Document['tokens'], above: number, first: number): boolean {
  for (let index = above; index < first; index++) if (tokens[index]?.capital !== true) return false;
  return true;
}

/** "the Roe government": a name before the noun it belongs to is not who acts. */
function isModifier(grammar: Grammar, head: number, last: number): boolean {
  const relation = grammar.relation(head);
  return (relation === 'compound' || relation === 'nmod:poss' || relation === 'amod') && grammar.head(head) > last;
}

/** The verb is the sentence's own, or joined to it. */
function inMainClause(grammar: Grammar, verb: number): boolean {
  let at = verb;
  for (let step = 0; step < 6 && grammar.relation(at) === 'conj'; step++) at = grammar.head(at);
  return grammar.relation(at) === 'root';
}

/** A verb by which somebody speaks, whatever else it may say. */
function saysAt({ tokens }: Document, verb: number): boolean {
  const known = VERBS.get(tokens[verb]?.lower ?? '');
  return known !== undefined && !WEAK.has(known.lemma);
}

/** What the word at the head of a person's phrase does in its sentence. */
function partOf(grammar: Grammar, context: Context, head: number): Part {
  const { document } = context;
  const relation = grammar.relation(head);
  const verb = grammar.head(head);
  // Two who are joined do the same.
  if (relation === 'conj' && verb >= 0 && verb < head && !isVerb(grammar, verb)) return partOf(grammar, context, verb);
  if (relation === 'nsubj' || relation === 'nsubj:pass') {
    return relation === 'nsubj' && saysAt(document, verb)
      ? 'speaks'
      : inMainClause(grammar, verb)
        ? 'leads'
        : 'acts';
  }
  if (relation === 'obl:agent') return 'acts';
  const { first } = nounPhrase(grammar, head);
  for (let token = Math.max(grammar.from, first - 2); token < head; token++)
    if (document.tokens[token]?.lower === 'according' && document.tokens[token + 1]?.lower === 'to') return 'speaks';
  return 'named';
}
