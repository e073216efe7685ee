import { POSSESSIVE_MARKS, SUBORDINATORS, union } from '../../../language/classes';
import { nounPhrase } from '../../../syntax/phrases';
import { DETERMINERS, PREPOSITIONS, WEEKDAYS } from '../lexicon';
import { type Context, type Phrase, textOf } from '../context';
import { nameWithin } from './beside';
import { introduced } from './introduced';
import { Named, partOf, type Present } from './parts';
import { isForOne, isOnePerson, isPeople } from './people';
import { capitalsAround, isNoName } from './posts';

/** Whom a rule found to speak or act, whatever the tree of the sentence shows. */
interface Noted {
  phrase: Phrase;
  part: 'leads' | 'speaks' | 'closes';
}

/** Words between a determiner and its noun. */
const LONGEST_BEFORE = 4;

/** Prepositions, none of which opens a clause. */
const GOVERNS = union('of in to at on from into between among against over under about through during');

const OPENS_CLAUSE = union(SUBORDINATORS, 'how why');

const NONE = union('not no nor never');

/** Longer sentences are lists or tables: nobody in them is taken up. */
export const LONGEST = 250;

/** Who is named or described in each sentence, and what each does there: by its tree, and by what the rules took down. */
export class People {
  /** 1 for each token between quotation marks. */
  readonly quoted: Uint8Array;
  readonly #context: Context;
  readonly #nameOf: ReadonlyMap<string, string>;
  readonly #present: (readonly Present[] | undefined)[] = [];
  readonly #noted: (Noted[] | undefined)[] = [];

  constructor(context: Context) {
    this.#context = context;
    this.#nameOf = new Map(context.names.actors.map(({ id, name }) => [id, name]));
    this.quoted = new Uint8Array(context.document.tokens.length);
    for (const { first, past } of context.spans) this.quoted.fill(1, first, past);
  }

  /**
   * Takes down who speaks or acts in a sentence by the verb that tells so: it comes to mind before whoever the tree alone shows.
   * @param speaks it says something; else it is the subject of what is told
   */
  note(phrase: Phrase, speaks: boolean): void {
    const { tokens } = this.#context.document;
    const sentence = tokens[phrase.first]?.sentence;
    if (sentence === undefined || phrase.pronoun) return;
    // "He objected once, when a member mentioned it": whom such a clause brings in does not take the floor from who leads.
    if (phrase.mention < 0 && SUBORDINATORS.has(tokens[phrase.first - 1]?.lower ?? '')) return;
    // "Roe said it was late, the mayor's aide stressed.": who closes the sentence tells all of it.
    const closes = tokens[phrase.first - 1]?.text === ',' && tokens[phrase.past + 1]?.text === '.';
    (this.#noted[sentence] ??= []).push({ phrase, part: !speaks ? 'leads' : closes ? 'closes' : 'speaks' });
  }

  /**
   * The persons whom a sentence names or describes outside quotation marks, with what was taken down of them; `token` is the
   * head of the phrase each stands in.
   */
  in(sentence: number): readonly Present[] {
    const people = (this.#present[sentence] ??= this.#withIntroduced(sentence, this.#read(sentence)));
    const noted = this.#noted[sentence];
    if (noted === undefined) return people;
    const all = people.map((one) => {
      const told = noted.find(({ phrase }) =>
        phrase.mention >= 0
          ? phrase.mention === one.mention
          : one.mention < 0 && phrase.first <= one.token && one.token < phrase.past,
      );
      return told === undefined ? one : toldOf(one, told.part);
    });
    for (const { phrase, part } of noted) {
      if (phrase.mention >= 0) continue;
      const name = textOf(this.#context.document, [phrase.first, phrase.past]);
      const inside = (one: Present): boolean =>
        one.token >= phrase.first && one.token < phrase.past && !this.#owns(one, phrase);
      // "As a mother, she feels": what she is, and nobody else.
      const before = this.#context.document.tokens[phrase.first - 1]?.lower ?? '';
      if (before === 'as' || NONE.has(before)) continue;
      if (!isOnePerson(name) || all.some(inside)) continue;
      all.push({ actor: null, name, kind: 'unnamed', token: phrase.first, mention: -1, part });
    }
    return all;
  }

  /**
   * "A guard at the pier, who asked not to be named, said": a text that brings in somebody so lets him speak next, whatever the
   * tree makes of the long clause between.
   */
  #withIntroduced(sentence: number, people: Present[]): Present[] {
    const found = introduced(this.#context, sentence, this.quoted);
    if (found === null) return people;
    const { first, past, who } = found;
    const name = textOf(this.#context.document, [first, past]);
    const others = people.filter(({ token }) => token < first || token > who);
    return [...others, { actor: null, name, kind: 'unnamed', token: first, mention: -1, part: 'speaks' }];
  }

  /** "Ann May's aide": she only owns. */
  #owns({ mention, token }: Present, { past }: Phrase): boolean {
    if (mention < 0) return false;
    const { document, names } = this.#context;
    let last = token;
    while (names.mentionOfToken[last + 1] === mention) last++;
    return last + 2 < past && POSSESSIVE_MARKS.has(document.tokens[last + 1]?.lower ?? '');
  }

  #read(sentence: number): Present[] {
    const { document, names } = this.#context;
    const from = document.firstToken[sentence] ?? 0;
    const to = document.firstToken[sentence + 1] ?? from;
    if (to - from > LONGEST) return [];
    const present: Present[] = [];
    for (let token = from; token < to; token++) {
      const held = names.mentionOfToken[token] ?? -1;
      const mention = names.mentions[held];
      if (this.quoted[token] === 1 || mention?.kind !== 'person' || mention.form === 'pronoun') continue;
      if (mention.actor === null || names.mentionOfToken[token - 1] === held) continue;
      present.push(new Named(this.#context, mention.actor, this.#nameOf.get(mention.actor) ?? '', held, token));
    }
    if (!this.#mayHoldStranger(from, to)) return present;
    const known = present.length;
    for (let token = from; token < to; token++) {
      if (this.quoted[token] === 1 || names.mentions[names.mentionOfToken[token] ?? -1] !== undefined) continue;
      const stranger = this.#strangerAt(sentence, token);
      // "the vet, X, said": the description and the name beside it are one person.
      if (stranger !== null && !present.slice(0, known).some((one) => one.token === token)) present.push(stranger);
    }
    return present;
  }

  /** Whether a word for one person, or a capital that no name the article knows accounts for, stands there: spares the tree. */
  #mayHoldStranger(from: number, to: number): boolean {
    const { document, names, syntax } = this.#context;
    for (let token = from; token < to; token++) {
      const word = document.tokens[token];
      if (word === undefined || word.kind !== 'word' || this.quoted[token] === 1) continue;
      if ((names.mentionOfToken[token] ?? -1) >= 0 || (names.placeOfToken[token] ?? -1) >= 0) continue;
      const named = word.capital && !word.allCapitals && !isNoName(word.lower) && syntax.mayBe(word.text, 'PROPN-NNP');
      if (named || (isForOne(word.lower) && syntax.mayBe(word.text, 'NOUN-NN') && this.#maySubject(token))) return true;
    }
    return false;
  }

  /** A title right before a name is the name's, and what hangs on a preposition is no subject. */
  #maySubject(token: number): boolean {
    const { document, names } = this.#context;
    if (names.mentions[names.mentionOfToken[token + 1] ?? -1]?.kind === 'person') return false;
    for (let before = token - 1; token - before <= LONGEST_BEFORE; before--) {
      const word = document.tokens[before];
      if (word === undefined || word.kind !== 'word') return true;
      if (GOVERNS.has(word.lower)) return false;
      if (DETERMINERS.has(word.lower)) return !GOVERNS.has(document.tokens[before - 1]?.lower ?? '');
    }
    return true;
  }

  #personAt(token: number): boolean {
    const { mentionOfToken, mentions } = this.#context.names;
    const mention = mentions[mentionOfToken[token] ?? -1];
    return mention?.kind === 'person' && mention.form !== 'pronoun';
  }

  /** Somebody without a name, or with one the text gives once and nobody knows: "a farmer said", "Authority Roe hailed". */
  #strangerAt(sentence: number, token: number): Present | null {
    const { document, names, syntax } = this.#context;
    const word = document.tokens[token];
    if (word === undefined || word.kind !== 'word' || (names.placeOfToken[token] ?? -1) >= 0) return null;
    // "Roe (D-Velden)": where somebody sits.
    if (document.tokens[token - 1]?.text === '(') return null;
    const grammar = syntax.grammar(sentence);
    const relation = grammar.relation(token);
    if (relation !== 'nsubj' && relation !== 'nsubj:pass' && relation !== 'obl:agent') return null;
    const whole = nounPhrase(grammar, token);
    const { past } = whole;
    let { first } = whole;
    // "when a member": the tree may hang what opens the clause on its subject.
    while (first < token && OPENS_CLAUSE.has(document.tokens[first]?.lower ?? '')) first++;
    // "by the cook": the agent without his preposition.
    if (PREPOSITIONS.has(document.tokens[first]?.lower ?? '')) first++;
    // "the deputy minister for trade, X": the name beside it is his.
    if (document.tokens[past]?.text === ',' && this.#personAt(past + 1)) return null;
    // "Not one singer was known": nobody.
    if (NONE.has(document.tokens[first - 1]?.lower ?? '')) return null;
    // A title before a name is the name's.
    for (let index = first; index <= past; index++)
      if (names.mentions[names.mentionOfToken[index] ?? -1]?.kind === 'person') return null;
    const proper =
      grammar.tag(token).startsWith('PROPN') &&
      word.capital &&
      !word.allCapitals &&
      !isPeople(word.lower) &&
      // "on Mondays"
      !WEEKDAYS.has(word.lower.replace(/s$/, ''));
    const described = grammar.tag(token) === 'NOUN-NN' && isOnePerson(textOf(document, [first, past]));
    if (!proper && !described) return null;
    const named = proper ? capitalsAround(document, token) : nameWithin(this.#context, { first, past });
    // "The Tigers", "the North": no person's name.
    if (proper && named !== null && document.tokens[named[0] - 1]?.lower === 'the') return null;
    return {
      actor: null,
      name: textOf(document, named ?? [first, past]),
      kind: named === null ? 'unnamed' : 'person',
      token,
      mention: -1,
      part: SUBORDINATORS.has(document.tokens[first - 1]?.lower ?? '') ? 'acts' : partOf(grammar, this.#context, token),
    };
  }
}

/** What was taken down of somebody beside what the tree shows: whoever speaks by either speaks. */
const toldOf = (one: Present, part: Noted['part']): Present => ({
  actor: one.actor,
  name: one.name,
  kind: one.kind,
  mention: one.mention,
  get token() {
    return one.token;
  },
  get part() {
    return part === 'leads' && one.part === 'speaks' ? 'speaks' : part;
  },
});
