import type { Actor } from '../../../../preload/contract/findings';
import { DEMONSTRATIVES, POSSESSIVES, union } from '../../../language/classes';
import type { ActorMention, Names } from '../../types';
import * as is from '../lexicon/lookup';
import { at, type Reading } from '../parsers/reading';

type Gender = 'male' | 'female';

/** A reference that is no name: the title's or pronoun's tokens and who it stands for. */
interface Reference {
  first: number;
  last: number;
  actor: Actor;
  form: 'title' | 'pronoun';
}

const DEFINITE = union('the', DEMONSTRATIVES, POSSESSIVES);
const AFTER_TITLE = new Set(['of', 'for', 'at', 'in', 'to', 'who', 'with']);

interface Bearers {
  /** Persons by the head nouns of their roles. */
  byRole: Map<string, Actor[]>;
  /** Bodies by the last word of their name. */
  byHead: Map<string, Actor[]>;
  genders: Map<string, Gender>;
  /** How many bodies the text names as armed. */
  armed: number;
}

const ARMED = /(?:^| )(?:army|forces?|military|guards?|brigades?|troops)(?: |$)/i;

function headOf(text: string): string {
  const before = text.split(/,| of | for | at | in | to | with | on | who /, 1)[0] ?? text;
  return before.slice(before.lastIndexOf(' ') + 1).toLowerCase();
}

function index(actors: readonly Actor[]): Bearers {
  const byRole = new Map<string, Actor[]>();
  const byHead = new Map<string, Actor[]>();
  const genders = new Map<string, Gender>();
  const put = (map: Map<string, Actor[]>, key: string, actor: Actor): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [actor]);
    else if (!list.includes(actor) && list.length < 8) list.push(actor);
  };
  for (const actor of actors) {
    if (actor.kind === 'person') {
      for (const role of actor.roles) {
        const head = headOf(role.text);
        put(byRole, head, actor);
        const gender = is.genderOfTitle(head);
        if (gender !== null) genders.set(actor.id, gender);
      }
    } else {
      const head = actor.name.slice(actor.name.lastIndexOf(' ') + 1).toLowerCase();
      if ((is.flagsOf(head) & is.GENERIC) !== 0) put(byHead, head, actor);
      else if ((is.flagsOf(headOf(actor.name)) & is.GENERIC) !== 0) put(byHead, headOf(actor.name), actor);
    }
  }
  const armed = actors.filter(({ kind, name }) => kind === 'organisation' && ARMED.test(name)).length;
  return { byRole, byHead, genders, armed };
}

/** Adds the titles ("the minister") and pronouns that can stand for one actor only. */
export function resolveReferences(reading: Reading, names: Names): void {
  const { tokens, flags } = reading;
  const bearers = index(names.actors);
  const byId = new Map(names.actors.map((actor) => [actor.id, actor]));
  honorificGenders(reading, names, bearers.genders);
  const found: Reference[] = [];
  /** Persons of the last sentence that names any, for the pronouns after it. */
  let recent: Actor[] = [];
  let here: Actor[] = [];
  let sentence = -1;
  let gap = 0;
  for (let position = 0; position < tokens.length; position++) {
    const token = tokens[position];
    if (token === undefined) break;
    if (token.sentence !== sentence) {
      sentence = token.sentence;
      if (here.length > 0) {
        recent = here;
        here = [];
        gap = 0;
      } else gap++;
      // "A supplier said …": who comes after may be meant by "he".
      if (opensWithStranger(reading, position)) recent = [];
    }
    const held = names.mentionOfToken[position] ?? -1;
    if (held >= 0) {
      const mention = names.mentions[held];
      const actor = mention?.actor == null ? undefined : byId.get(mention.actor);
      if (actor?.kind === 'person' && !here.includes(actor) && here.length < 8) here.push(actor);
      continue;
    }
    if (token.lower === 'he' || token.lower === 'she') {
      const gender = token.lower === 'he' ? 'male' : 'female';
      const fits = (actor: Actor): boolean => (bearers.genders.get(actor.id) ?? gender) === gender;
      const near = here.filter(fits);
      const pool = near.length > 0 || gap > 3 ? near : recent.filter(fits);
      const only = pool.length === 1 ? pool[0] : undefined;
      if (only === undefined) continue;
      bearers.genders.set(only.id, gender);
      if (!here.includes(only) && here.length < 8) here.push(only);
      found.push({ first: position, last: position + 1, actor: only, form: 'pronoun' });
      continue;
    }
    const bits = at(flags, position);
    if ((bits & (is.ROLE | is.GENERIC)) === 0 || names.placeOfToken[position] !== -1) continue;
    const title = (bits & is.ROLE) !== 0 ? personOfTitle(reading, position, bearers) : null;
    const reference = title ?? ((bits & is.GENERIC) !== 0 ? bodyOfHead(reading, position, bearers) : null);
    if (reference === null || overlaps(names, reference)) continue;
    found.push(reference);
    if (reference.actor.kind === 'person' && !here.includes(reference.actor) && here.length < 8)
      here.push(reference.actor);
  }
  insert(reading, names, found);
}

const INDEFINITE = new Set(['a', 'an', 'one', 'another']);
const AGENT = /[a-z]{3}(?:er|or|ist|ian|man|woman)$/;

/** The sentence begins with a person whom the text does not name, and who speaks or does something. */
function opensWithStranger(reading: Reading, position: number): boolean {
  const { tokens, flags } = reading;
  const opening = tokens[position];
  if (opening === undefined || !INDEFINITE.has(opening.lower)) return false;
  for (let index = position + 1; index < position + 6; index++) {
    const token = tokens[index];
    const next = tokens[index + 1];
    if (token === undefined || token.kind !== 'word' || next === undefined || next.sentence !== opening.sentence)
      return false;
    if ((at(flags, index) & is.ROLE) === 0 && !AGENT.test(token.lower)) {
      // "A guard reached by telephone said": one of whatever kind, with what hangs on it.
      if (at(flags, index) & is.FUNCTION || token.capital || !HANGING.test(next.lower)) continue;
    }
    if (next.text === ',' || next.lower === 'who' || ((at(flags, index + 1) & is.SAYS) !== 0 && !next.capital))
      return true;
    if (HANGING.test(next.lower) && saysAfter(reading, index + 2, opening.sentence)) return true;
  }
  return false;
}

/** What hangs on a noun before its verb: a participle or a preposition. */
const HANGING = /^(?:[a-z]{3,}ed|at|in|from|near|with|on)$/;
// What hangs on the subject of a sentence is seldom longer, in tokens.
const LONGEST_HANGING = 8;

/** A verb of saying follows before any comma, clause or person. */
function saysAfter({ tokens, flags }: Reading, from: number, sentence: number): boolean {
  for (let index = from; index < from + LONGEST_HANGING; index++) {
    const token = tokens[index];
    if (
      token === undefined ||
      token.sentence !== sentence ||
      token.kind === 'mark' ||
      token.lower === 'that' ||
      token.lower === 'and'
    )
      return false;
    if (
      token.lower === 'said' ||
      token.lower === 'told' ||
      token.lower === 'says' ||
      ((at(flags, index) & is.SAYS) !== 0 &&
        !token.capital &&
        token.lower.endsWith('ed') &&
        tokens[index + 1]?.lower === 'that')
    )
      return true;
  }
  return false;
}

function overlaps(names: Names, { first, last }: Reference): boolean {
  for (let index = first; index < last; index++) if ((names.mentionOfToken[index] ?? -1) >= 0) return true;
  return false;
}

/** "Mr Roe", "Mrs Roe": courtesy titles tell the gender. */
function honorificGenders({ tokens }: Reading, names: Names, genders: Map<string, Gender>): void {
  let last = -1;
  for (let position = 0; position < tokens.length; position++) {
    const mention = names.mentionOfToken[position] ?? -1;
    if (mention < 0 || mention === last) continue;
    last = mention;
    const actor = names.mentions[mention]?.actor;
    if (actor == null || names.mentions[mention]?.kind !== 'person') continue;
    const before = tokens[position - 1]?.text === '.' ? tokens[position - 2] : tokens[position - 1];
    const gender = before === undefined ? null : is.genderOfTitle(before.lower);
    if (gender !== null) genders.set(actor, gender);
  }
}

/** "the minister", "the Israeli prime minister": the one person in the text with that office. */
function personOfTitle({ tokens, flags }: Reading, position: number, { byRole }: Bearers): Reference | null {
  const token = tokens[position];
  const next = tokens[position + 1];
  if (token === undefined) return null;
  if (
    next !== undefined &&
    next.sentence === token.sentence &&
    ((at(flags, position + 1) & is.ROLE) !== 0 ||
      next.capital ||
      AFTER_TITLE.has(next.lower) ||
      next.lower === "'s" ||
      next.lower === '’s')
  ) {
    if (!(next.lower === "'s" || next.lower === '’s')) return null;
  }
  const list = byRole.get(token.lower);
  if (list === undefined) return null;
  let first = position;
  let nationality: string | undefined;
  const modifiers: string[] = [];
  while (first > 0 && position - first < 4) {
    const before = tokens[first - 1];
    if (before === undefined || before.sentence !== token.sentence || before.kind !== 'word') return null;
    if (DEFINITE.has(before.lower)) break;
    const bits = at(flags, first - 1);
    if ((bits & is.NATIONALITY) !== 0) nationality = before.lower;
    else if ((bits & (is.MODIFIER | is.ROLE)) !== 0) modifiers.push(before.lower);
    else return null;
    first--;
  }
  const article = tokens[first - 1];
  if (article === undefined || !(article.lower === 'the' || article.lower === 'this' || article.lower === 'that'))
    return null;
  if (modifiers.includes('former')) return null;
  // "The driver himself", and who was a driver once, has been told of before.
  const emphatic = next?.lower === 'himself' || next?.lower === 'herself';
  const fit = list.filter(({ mentions, roles }) => {
    const told = (mentions[0]?.start ?? token.start) < token.start;
    return roles.some(
      (role) =>
        (told || !(emphatic || role.former)) && fits(role.text.toLowerCase(), token.lower, modifiers, nationality),
    );
  });
  const actor = fit.length === 1 ? fit[0] : undefined;
  return actor === undefined ? null : { first: first - 1, last: position + 1, actor, form: 'title' };
}

function fits(role: string, head: string, modifiers: string[], nationality: string | undefined): boolean {
  if (headOf(role) !== head) return false;
  for (const modifier of modifiers) if (!role.includes(modifier)) return false;
  return nationality === undefined || role.includes(nationality);
}

/** "the ministry", "the party": the one body in the text with that noun at its end. */
function bodyOfHead({ tokens }: Reading, position: number, { byHead, armed }: Bearers): Reference | null {
  const token = tokens[position];
  const article = tokens[position - 1];
  const next = tokens[position + 1];
  if (token === undefined || article === undefined || article.lower !== 'the' || article.sentence !== token.sentence)
    return null;
  if (
    next !== undefined &&
    next.sentence === token.sentence &&
    (next.capital || next.lower === 'of' || (is.flagsOf(next.lower) & (is.ROLE | is.BODY)) !== 0)
  )
    return null;
  const list = byHead.get(token.lower);
  const actor = list !== undefined && list.length === 1 ? list[0] : undefined;
  // "the army" of a state or of those who fight it: the name alone does not tell.
  if (actor === undefined || (armed > 1 && ARMED.test(token.lower))) return null;
  // The body must have been named before it is called by its noun.
  const named = actor.mentions[0];
  return named !== undefined && named.start < token.start
    ? { first: position - 1, last: position + 1, actor, form: 'title' }
    : null;
}

/** Puts the references among the mentions, in the order of the text. */
function insert({ tokens }: Reading, names: Names, found: Reference[]): void {
  if (found.length === 0) return;
  const merged: ActorMention[] = [];
  const moved = new Int32Array(names.mentions.length);
  let next = 0;
  const flush = (before: number): void => {
    while (next < names.mentions.length && (names.mentions[next]?.start ?? 0) < before) {
      moved[next] = merged.length;
      const mention = names.mentions[next];
      if (mention !== undefined) merged.push(mention);
      next++;
    }
  };
  const places: [Reference, number][] = [];
  for (const reference of found) {
    const start = tokens[reference.first]?.start ?? 0;
    const end = tokens[reference.last - 1]?.end ?? start;
    flush(start);
    places.push([reference, merged.length]);
    merged.push({ start, end, form: reference.form, actor: reference.actor.id, kind: reference.actor.kind });
    reference.actor.mentions.push({ start, end, form: reference.form });
  }
  flush(Number.POSITIVE_INFINITY);
  for (let index = 0; index < names.mentionOfToken.length; index++) {
    const old = names.mentionOfToken[index] ?? -1;
    if (old >= 0) names.mentionOfToken[index] = moved[old] ?? -1;
  }
  for (const [reference, index] of places) names.mentionOfToken.fill(index, reference.first, reference.last);
  names.mentions = merged;
  for (const actor of new Set(found.map((reference) => reference.actor)))
    actor.mentions.sort((a, b) => a.start - b.start);
}
