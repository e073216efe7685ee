import { isOfPeople, isPlace } from '../../../text/header/names';
import { genderOfName, genderOfUsualName } from '../../actors/lexicon/lookup';
import { ROLE_NOUNS } from '../lexicon';
import type { Names } from '../../types';
import type { Document } from '../../../text/document';
import type { Gender } from './subject';
import { HONORIFICS, fitsPost, genderOfWord, isPost } from './posts';

/** A post that somebody holds, in lower case. */
interface Held {
  actor: string;
  post: string;
  /** What it is of. */
  what: string;
  former: boolean;
  /** The countries and bodies by letters that it names. */
  lands: readonly string[];
}

/** "An American student living in Velden": up to what somebody is, in lower case. */
function postOf(text: string): string {
  const post = (text.split(OF_WHAT, 1)[0] ?? '').toLowerCase();
  const words = post.split(' ');
  if (!words[words.length - 1]?.endsWith('ing')) return post;
  const head = words.findLastIndex((word) => ROLE_NOUNS.has(word));
  return head < 0 ? post : words.slice(0, head + 1).join(' ');
}

const RANKS = new Map([
  ['adm', 'admiral'],
  ['gen', 'general'],
  ['col', 'colonel'],
  ['capt', 'captain'],
  ['cmdr', 'commander'],
  ['lt', 'lieutenant'],
  ['sgt', 'sergeant'],
  ['maj', 'major'],
  ['gov', 'governor'],
  ['sen', 'senator'],
]);

/** "Rear Adm.": a post with its rank written out. */
const writtenOut = (post: string): string =>
  post
    .split(' ')
    .map((word) => RANKS.get(word.replace(/\.$/, '')) ?? word)
    .join(' ');

/** "North Korean leader", "the UN chief": the words for whose the holder of a post is, in lower case. */
export function landsIn(text: string): string[] {
  const words = text.split(/[\s-]+/).map((word) => word.replace(/['’]s?$/, ''));
  return words.flatMap((word, index) => {
    const lower = word.toLowerCase();
    const pair = `${words[index - 1]?.toLowerCase() ?? ''} ${lower}`;
    const named =
      /^\p{Lu}{2,}$/u.test(word) || isOfPeople(lower) || isOfPeople(pair) || isPlace(lower) || isPlace(pair);
    return named && word !== lower ? [lower] : [];
  });
}

/**
 * The gender of whoever has a given name, in a name of two words or more, that tells it; else null.
 * @param genderOf which given names tell
 */
export function genderByName(name: string, genderOf = genderOfUsualName): Gender | null {
  const [given = '', ...others] = name.toLowerCase().split(' ');
  const gender = others.length > 0 ? genderOf(given) : null;
  return gender === null ? null : gender === 'male' ? 'he' : 'she';
}

/** Which persons of the article hold a post, and of which gender their titles make them. */
export class Bearers {
  readonly genders: ReadonlyMap<string, Gender>;
  /** By the last word of a post ("president") who holds such a one, with the whole of it in lower case. */
  readonly #byHead = new Map<string, Held[]>();
  /** What an actor is now, in lower case. */
  readonly #roles = new Map<string, string[]>();

  constructor(names: Names, document: Document) {
    const genders = new Map<string, Gender>();
    const persons = new Map<string, string>();
    for (const actor of names.actors) {
      if (actor.kind !== 'person') continue;
      persons.set(actor.id, actor.name);
      for (const { text, former } of actor.roles) {
        const written = postOf(text);
        const what = text.slice(written.length).toLowerCase();
        const post = writtenOut(written);
        const head = post.slice(post.lastIndexOf(' ') + 1);
        this.#byHead.set(head, [
          ...(this.#byHead.get(head) ?? []),
          { actor: actor.id, post, what, former, lands: landsIn(text) },
        ]);
        const said = HONORIFICS.get(text.slice(text.lastIndexOf(' ') + 1).toLowerCase());
        if (said !== undefined) genders.set(actor.id, said);
        if (!former) this.#roles.set(actor.id, [...(this.#roles.get(actor.id) ?? []), text.toLowerCase()]);
      }
    }
    let last = -1;
    for (let index = 0; index < document.tokens.length; index++) {
      const mention = names.mentionOfToken[index] ?? -1;
      if (mention < 0 || mention === last) continue;
      last = mention;
      const actor = names.mentions[mention]?.actor;
      const name = actor == null ? undefined : persons.get(actor);
      if (actor == null || name === undefined || genders.has(actor)) continue;
      const title = document.tokens[index - 1];
      // "Mrs. Roe", "her husband Tom"; not "… said the woman. Roe left."
      const stopped = title?.text === '.';
      const before = stopped ? document.tokens[index - 2] : title;
      if (before?.sentence !== document.tokens[index]?.sentence) continue;
      const said = stopped ? (HONORIFICS.get(before?.lower ?? '') ?? null) : genderOfWord(before?.lower ?? '');
      // "Mrs Roe", where the text has named Peter Roe alone, is his wife.
      if (said !== null && (genderByName(name, genderOfName) ?? said) === said) genders.set(actor, said);
    }
    this.genders = genders;
  }

  /**
   * "The president", "the finance minister": who may be meant.
   * @param head the last word of the post
   * @param words the words of the post as they stand, without the article
   * @param what what it is said to be of, in lower case: "the head of the church" is not the head of government
   * @param body whose it is, in lower case: "the Council's president" is no land's
   */
  of(
    head: string,
    words: readonly string[],
    what: readonly string[] = [],
    lands: readonly string[] = [],
    body: string | null = null,
  ): ReadonlySet<string> {
    const spelt = PREMIER.has(head) ? { head: 'minister', words: [...words.slice(0, -1), 'prime', 'minister'] } : null;
    const held = this.#byHead.get(head) ?? [];
    if (held.length === 0 && spelt !== null) return this.of(spelt.head, spelt.words, what, lands, body);
    const told = held.filter(
      (one) =>
        fitsPost(one.post, words, one.former) &&
        (body === null || one.what.includes(body) || one.post.includes(body)) &&
        (what.length === 0 || one.what === '' || what.some((word) => one.what.includes(word))),
    );
    // "The UN leader" is not the North Korean one; where one of another land is told of, no other is meant for want of a land.
    const named = lands.length === 0 ? told : told.filter((one) => lands.some((land) => one.lands.includes(land)));
    const meant = named.length > 0 ? named : told.some((one) => one.lands.length > 0) ? [] : told;
    // "The Lao minister": whoever's post has all these words, also those of no list.
    const alike = meant.filter(({ post }) => words.every((word) => post.split(/[ -]/).includes(word)));
    return new Set((alike.length > 0 ? alike : meant).map(({ actor }) => actor));
  }

  /** Whether what is called so may be this actor: he is known to hold no such post, or one that fits. */
  mayBe(actor: string, head: string, words: readonly string[]): boolean {
    const held = (this.#byHead.get(head) ?? []).filter((one) => one.actor === actor);
    return held.length === 0 || held.some(({ post, former }) => fitsPost(post, words, former));
  }

  /** "The OC", "the IO": the one person whose post has these letters, or the words they begin. */
  byLetters(letters: string): string | null {
    let only: string | null = null;
    for (const [actor, roles] of this.#roles)
      if (actor !== only && roles.some((role) => isWrittenSo(role, letters.toLowerCase()))) {
        if (only !== null) return null;
        only = actor;
      }
    return only;
  }

  /** "Minister vows …", "Harbour minister …": a headline drops the article; whoever alone holds such a post is meant. */
  inHeadline(head: string, text: string): string | null {
    const words = text.toLowerCase().split(' ');
    let only: string | null = null;
    for (const { actor } of this.#byHead.get(head) ?? []) {
      if (actor === only || !(this.#roles.get(actor) ?? []).some((role) => isPost(role, words))) continue;
      if (only !== null) return null;
      only = actor;
    }
    return only;
  }
}

/** "officer-in-charge" is "OC", and "officer-in-charge (OC)" and "OC of the station" say so. */
function isWrittenSo(role: string, letters: string): boolean {
  const post = role.split(OF_WHAT, 1)[0] ?? '';
  if (post.split(/[\s()]+/).includes(letters)) return true;
  const words = post.replace(/\(.*?\)/, '').split(/[\s-]+/);
  return letters === words.map((word) => (SMALL.test(word) ? '' : word.charAt(0))).join('');
}

/** Other words for a prime minister. */
const PREMIER = new Set(['premier', 'pm']);

const OF_WHAT = / (?:of|for|to|at|in) /;
const SMALL = /^(?:of|in|the|and|for|at|to)$/;
