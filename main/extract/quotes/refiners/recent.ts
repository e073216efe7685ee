import type { SpeakerKind } from '../../../../preload/contract/findings';
import type { Document } from '../../../text/document';
import type { Phrase } from '../context';
import { SENDS } from './beside';
import { lastOfPost, postWords } from './posts';

// How many subjects back a pronoun may reach, and how many tokens.
const REACH = 6;

const REACH_TOKENS = 260;

/** Tokens between whoever issued a text and "the statement". */
const ISSUED = 120;

/** Words before a text that make the subject its author: "in a statement", "its statement". */
const ISSUING = new Set('a an its his her their written joint brief short'.split(' '));

const OWN = new Set('its his her their'.split(' '));

export interface Subject {
  /** Null for a described speaker nobody names. */
  actor: string | null;
  name: string;
  kind: SpeakerKind;
  token: number;
}

/** Whoever was the subject of what the text tells, latest last, with the token each stood at. */
export class Recent {
  readonly #document: Document;
  readonly #all: Subject[] = [];
  /** While it is true nobody is taken down. */
  quiet = false;

  constructor(document: Document) {
    this.#document = document;
  }

  add(subject: Subject): void {
    if (this.quiet) return;
    const last = this.#all[this.#all.length - 1];
    if (subject.actor !== null && last?.actor === subject.actor) last.token = subject.token;
    else this.#all.push(subject);
  }

  /** The one of these who was a subject last. */
  lastOf(actors: ReadonlySet<string>, before: number): string | null {
    for (let index = this.#all.length - 1; index >= Math.max(0, this.#all.length - REACH); index--) {
      const subject = this.#all[index];
      if (subject?.actor != null && subject.token <= before && actors.has(subject.actor)) return subject.actor;
    }
    return null;
  }

  /** "A company spokesman said … The spokesman added": the one described so before. */
  describedBefore(head: string, phrase: Phrase): string | null {
    let only: string | null = null;
    const told = postWords(this.#document.tokens, phrase);
    for (const subject of this.#all.slice(-REACH)) {
      const words = subject.name.toLowerCase().split(' ');
      if (words.length < 2 || !told.every((word) => word === 'same' || words.includes(word))) continue;
      if (subject.actor !== null || phrase.first - subject.token > REACH_TOKENS || /^the /i.test(subject.name))
        continue;
      if (subject.token >= phrase.first || lastOfPost(subject.name) !== head || subject.name === only) continue;
      if (only !== null) return null;
      only = subject.name;
    }
    return only;
  }

  /** "The daily": the body that was the subject last. */
  lastBody(phrase: Phrase): Subject | null {
    const least = Math.max(0, this.#all.length - REACH);
    for (let index = this.#all.length - 1; index >= least; index--) {
      const subject = this.#all[index];
      if (subject === undefined || phrase.first - subject.token > REACH_TOKENS) return null;
      if (subject.token < phrase.first && subject.kind === 'organisation') return subject;
    }
    return null;
  }

  /** "Rao" after "the deputy director Kishore Rao", whom the list of actors does not hold: the name in full. */
  fullName(name: string, phrase: Phrase): string {
    if (/\s/.test(name)) return name;
    const least = Math.max(0, this.#all.length - REACH);
    for (let index = this.#all.length - 1; index >= least; index--) {
      const subject = this.#all[index];
      if (subject === undefined || phrase.first - subject.token > REACH_TOKENS) break;
      if (subject.actor === null && subject.kind === 'person' && subject.name.endsWith(` ${name}`)) return subject.name;
    }
    return name;
  }

  /** "X said in a statement … The statement added": who issued a text told of before. */
  author(head: string, phrase: Phrase): Subject | null {
    const { tokens } = this.#document;
    const article = tokens[phrase.first]?.lower;
    if (article !== 'the' && article !== 'this') return null;
    const subject = this.#all.findLast(({ token }) => token < phrase.first);
    if (subject === undefined || phrase.first - subject.token > ISSUED) return null;
    const { firstToken } = this.#document;
    // "In a letter to the king, the bishops said …": the text stands before them.
    for (let index = firstToken[tokens[subject.token]?.sentence ?? 0] ?? 0; index < phrase.first; index++)
      if (tokens[index]?.lower === head && this.#isHis(index, index > subject.token)) return subject;
    return null;
  }

  /** "In a brief statement", "issued a statement", and after him "its statement": not "read a statement". */
  #isHis(text: number, after: boolean): boolean {
    const { tokens } = this.#document;
    let first = text - 1;
    if (!ISSUING.has(tokens[first]?.lower ?? '')) return false;
    while (ISSUING.has(tokens[first]?.lower ?? '')) first--;
    const lead = tokens[first]?.lower ?? '';
    return lead === 'in' || (after && (SENDS.has(lead) || OWN.has(tokens[first + 1]?.lower ?? '')));
  }
}
