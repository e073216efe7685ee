import type { Document } from '../../../text/document';
import type { Phrase } from '../context';
import { OUTLETS } from '../lexicon';
import { SENDS } from './beside';
import { lastOfPost, postWords } from './posts';
import type { Subject } from './subject';

// How many subjects back a pronoun may reach, and how many tokens.
const REACH = 6;

const REACH_TOKENS = 260;

/** Tokens between whoever issued a text and "the statement". */
const ISSUED = 120;

/** Words before a text that make the subject its author: "in a statement", "its statement". */
const ISSUING = new Set('a an its his her their written joint brief short'.split(' '));

/** What papers and stations are called. */
const NAMED_OUTLET =
  /\b(?:Times|Post|News|Zeitung|Gazeta|Gazette|Tribune|Herald|Journal|Telegraph|Guardian|Daily|Television|TV|Radio|Broadcasting|Chronicle|Inquirer)\b/;

const OWN = new Set('its his her their'.split(' '));

/** How a phrase comes to be resolved. */
export interface Telling {
  /** Taken over from an earlier quote. */
  readonly carried?: boolean;
  /** Who relays it. */
  readonly via?: Phrase | null;
  /** Told of by the way, so that no later title takes him up. */
  readonly aside?: boolean;
  /** Said something, and did not only plan or wish. */
  readonly spoke?: boolean;
}

/** Whoever was the subject of what the text tells, latest last, with the token each stood at. */
export class Recent {
  readonly #document: Document;
  readonly #all: Subject[] = [];
  /** Tokens at which a body said something. */
  readonly #spoke = new Set<number>();
  /** While it is true nobody is taken down. */
  quiet = false;

  constructor(document: Document) {
    this.#document = document;
  }

  add(subject: Subject): void {
    if (this.quiet) return;
    const last = this.#all[this.#all.length - 1];
    if (subject.actor !== null && last?.actor === subject.actor) Object.assign(last, subject);
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

  /** Whoever was taken down at a token said something: if a body, a paper may be meant. */
  said(token: number): void {
    if (this.#all[this.#all.length - 1]?.kind === 'organisation') this.#spoke.add(token);
  }

  /** "The daily": the outlet that was the subject last. */
  lastOutlet(phrase: Phrase): Subject | null {
    // Another "the daily" that stayed open names none.
    return this.#last(
      phrase,
      (subject) => !/^the \S+$/i.test(subject.name) && (this.#spoke.has(subject.token) || this.#isOutlet(subject)),
    );
  }

  /** What the paper calls an outlet, beside its name or in it: "the daily Corvin", "the Corvin Post". */
  #isOutlet({ name, kind, token }: Subject): boolean {
    const { tokens } = this.#document;
    if (OUTLETS.has(tokens[token - 1]?.lower ?? '')) return true;
    if (NAMED_OUTLET.test(name)) return true;
    if (kind !== 'organisation') return false;
    const past = token + name.split(' ').length;
    for (let index = token; index <= past + 1; index++) if (OUTLETS.has(tokens[index]?.lower ?? '')) return true;
    return false;
  }

  /** The body that was the subject last. */
  lastBody(phrase: Phrase): Subject | null {
    return this.#last(phrase, ({ kind }) => kind === 'organisation');
  }

  #last(phrase: Phrase, fits: (subject: Subject) => boolean): Subject | null {
    const least = Math.max(0, this.#all.length - REACH);
    for (let index = this.#all.length - 1; index >= least; index--) {
      const subject = this.#all[index];
      if (subject === undefined || phrase.first - subject.token > REACH_TOKENS) return null;
      if (subject.token <= phrase.first && fits(subject)) return subject;
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
      if (tokens[index]?.lower === head && this.#isHis(index, index > subject.token, subject)) return subject;
    return null;
  }

  /** "In a brief statement", "issued a statement", and after him "its statement": not "read a statement". */
  #isHis(text: number, after: boolean, { token }: Subject): boolean {
    const { tokens } = this.#document;
    // "Roe left. The firm released a report": theirs who released it.
    if (after && tokens[text]?.sentence !== tokens[token]?.sentence && !OWN.has(tokens[text - 1]?.lower ?? ''))
      return false;
    let first = text - 1;
    if (!ISSUING.has(tokens[first]?.lower ?? '')) return false;
    while (ISSUING.has(tokens[first]?.lower ?? '')) first--;
    const lead = tokens[first]?.lower ?? '';
    return lead === 'in' || (after && (SENDS.has(lead) || OWN.has(tokens[first + 1]?.lower ?? '')));
  }
}
