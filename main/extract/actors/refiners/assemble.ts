import type { Actor, ActorKind, MentionForm } from '../../../../preload/contract/findings';
import type { ActorMention, Names, PlaceMention } from '../../types';
import * as is from '../lexicon/lookup';
import type { Candidate } from '../parsers/candidate';
import { endOfPhrase } from '../parsers/pieces';
import { at, type Reading } from '../parsers/reading';
import { isActing } from './acting';
import { nameInCaption } from './captions';
import type { Entry } from './memory';
import { readRoles } from './roles/index';

/** Makes actors, mentions and places of what the entries were judged to be. */
export function assemble(reading: Reading, candidates: Candidate[], entries: Map<string, Entry>): Names {
  const { document, tokens } = reading;
  const actors: Actor[] = [];
  const mentions: ActorMention[] = [];
  const places: PlaceMention[] = [];
  const mentionOfToken = new Int32Array(tokens.length).fill(-1);
  const placeOfToken = new Int32Array(tokens.length).fill(-1);
  const byEntry = new Map<Entry, Actor>();
  const governments = new Map<string, Actor>();

  const actorFor = (kind: ActorKind, name: string): Actor => {
    const actor: Actor = { id: `a${actors.length + 1}`, kind, name, acts: true, aliases: [], roles: [], mentions: [] };
    actors.push(actor);
    return actor;
  };
  const mention = (candidate: Candidate, actor: Actor | null, kind: ActorKind, form: MentionForm): void => {
    const start = tokens[candidate.first]?.start ?? 0;
    const end = tokens[candidate.last - 1]?.end ?? start;
    for (let index = candidate.first; index < candidate.last; index++) mentionOfToken[index] = mentions.length;
    mentions.push({ start, end, form, actor: actor?.id ?? null, kind });
    if (actor === null) return;
    actor.mentions.push({ start, end, form });
    const text = document.text.slice(start, end);
    if (text !== actor.name && !actor.aliases.includes(text)) actor.aliases.push(text);
  };

  /** Whom the text means by a surname of several, once it has used it alone. */
  const usual = new Map<Entry, Entry>();
  const acting = governmentsActing(reading, candidates);
  const bearers: (Actor | null)[] = [];
  const named = new Int32Array(tokens.length);
  for (const [position, candidate] of candidates.entries()) {
    bearers.push(null);
    const entry = entries.get(candidate.key);
    if (entry === undefined) continue;
    const bearer = bearerAt(reading, candidate, entry, position) ?? usual.get(entry) ?? foremost(entry);
    if (bearer !== null && entry.bearers.length > 0 && candidate.size === 1)
      usual.set(entry, usual.get(entry) ?? bearer);
    const root = rootOf(bearer ?? entry);
    if (candidate.body !== null && candidate.body !== '') {
      let actor = governments.get(candidate.body);
      if (actor === undefined)
        governments.set(candidate.body, (actor = actorFor('organisation', textOf(reading, candidate))));
      mention(candidate, actor, 'organisation', 'metonym');
      placeInside(reading, candidate, places, placeOfToken);
      continue;
    }
    const verdict = entry.verdict;
    if (
      !candidate.asleep &&
      (verdict === 'place' || (verdict !== 'none' && candidate.located && candidate.place >= 6))
    ) {
      const government = is.placeNamed(candidate.key)?.government ?? null;
      if (government !== null && acting[position] === 1) {
        let actor = governments.get(government);
        if (actor === undefined)
          governments.set(government, (actor = actorFor('organisation', textOf(reading, candidate))));
        mention(candidate, actor, 'organisation', 'metonym');
        places.push({ ...placeAt(reading, candidate.first, candidate.last, candidate.key), acts: true });
      } else place(reading, candidate, places, placeOfToken);
      continue;
    }
    if (verdict === 'none') {
      if (candidate.asleep) continue;
      if (candidate.located && candidate.size <= 3 && !candidate.weak && candidate.organisation < 3)
        place(reading, candidate, places, placeOfToken);
      continue;
    }
    if (candidate.asleep && verdict !== 'person' && entry.whole === null) continue;
    if (verdict === 'organisation' && candidate.weak && entry.organisation < 3 && entry.whole === null) continue;
    if (verdict === 'place') continue;
    let actor = byEntry.get(root);
    if (actor === undefined) {
      const awake = root.mentions.filter((one) => !one.asleep);
      // "UNITED NATIONS, 3 July": elsewhere the text writes it as a name.
      const fullest = awake.find((one) => one.size < 2 || !isShouted(reading, one)) ?? awake[0];
      const name = wholeName(reading, fullest ?? candidate, verdict);
      const whole = verdict === 'person' ? (nameInCaption(document, name) ?? name) : name;
      byEntry.set(root, (actor = actorFor(verdict, whole)));
    }
    const form: MentionForm =
      candidate.body !== null || is.isMetonym(candidate.key) ? 'metonym' : root === entry ? 'name' : 'alias';
    mention(candidate, actor, actor.kind, form);
    placeInside(reading, candidate, places, placeOfToken);
    bearers[position] = actor;
    if (actor.kind === 'person') named.fill(1, candidate.first, candidate.last);
  }
  for (const [index, candidate] of candidates.entries()) {
    const actor = bearers[index];
    if (actor !== undefined && actor !== null) readRoles(reading, candidate, actor, named);
  }
  return { actors, mentions, places, mentionOfToken, placeOfToken };
}

/**
 * Whom a surname with several bearers names here: the only one the text has named so far, or the only one a courtesy
 * title fits. Null leaves it open.
 */
function bearerAt({ tokens }: Reading, candidate: Candidate, entry: Entry, position: number): Entry | null {
  if (entry.bearers.length === 0) return null;
  const named = entry.bearers.filter((bearer) => bearer.firstAt < position);
  if (named.length === 1) return named[0] ?? null;
  const title = tokens[candidate.title];
  const gender = candidate.title < candidate.first && title !== undefined ? is.genderOfTitle(title.lower) : null;
  if (gender === null) return null;
  const possible = named.length > 0 ? named : entry.bearers;
  const sure = possible.filter((bearer) => is.genderOfName(bearer.words[0] ?? '') === gender);
  if (sure.length === 1) return sure[0] ?? null;
  const fit = possible.filter((bearer) => (is.genderOfName(bearer.words[0] ?? '') ?? gender) === gender);
  return fit.length === 1 ? (fit[0] ?? null) : null;
}

/** The bearer of a surname whom the text names in full more often than all the others together; null where there is none. */
function foremost({ bearers }: Entry): Entry | null {
  if (bearers.length === 0) return null;
  let most = bearers[0] ?? null;
  let all = 0;
  for (const bearer of bearers) {
    all += bearer.mentions.length;
    if (bearer.mentions.length > (most?.mentions.length ?? 0)) most = bearer;
  }
  return most !== null && most.mentions.length * 2 > all && most.mentions.length > 1 ? most : null;
}

function rootOf(entry: Entry): Entry {
  let root = entry;
  for (let step = 0; step < 4 && root.whole !== null; step++) root = root.whole;
  return root;
}

const isShouted = ({ tokens }: Reading, { first, last }: Candidate): boolean =>
  tokens.slice(first, last).some((token) => token.allCapitals && token.text.length > 4);

function textOf({ document, tokens }: Reading, candidate: Candidate): string {
  return document.text.slice(tokens[candidate.first]?.start ?? 0, tokens[candidate.last - 1]?.end ?? 0);
}

/** A body's name with what makes it particular: "Ostria's Interior Ministry", "Ostrian Embassy in Velden". */
function wholeName(reading: Reading, candidate: Candidate, kind: ActorKind): string {
  const { tokens, flags, document } = reading;
  let { first, last } = candidate;
  if (kind !== 'organisation') return textOf(reading, candidate);
  const noun = tokens[last - 1];
  if (noun === undefined || (at(flags, last - 1) & (is.GENERIC | is.HEAD | is.BODY)) === 0)
    return textOf(reading, candidate);
  const mark = tokens[first - 1]?.lower;
  if ((mark === "'s" || mark === '’s') && tokens[first - 1]?.sentence === noun.sentence) {
    let owner = first - 2;
    while (
      tokens[owner - 1]?.capital === true &&
      tokens[owner]?.spaced === true &&
      tokens[owner - 1]?.sentence === noun.sentence
    )
      owner--;
    let key = '';
    for (let index = owner; index < first - 1; index++)
      key = key === '' ? (tokens[index]?.lower ?? '') : `${key} ${tokens[index]?.lower ?? ''}`;
    if (is.placeNamed(key) !== undefined) first = owner;
  }
  if (is.isPosted(noun.lower) && tokens[last]?.lower === 'in' && tokens[last + 1]?.sentence === noun.sentence) {
    const end = endOfPhrase(reading, last + 1, tokens.length);
    const placed = end > last + 1 || (at(flags, last + 1) & (is.COUNTRY | is.CITY)) !== 0;
    if (placed) last = Math.max(end, last + 2);
  }
  return document.text.slice(tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0);
}

/**
 * Which countries and capitals stand for their governments: those that do or decide something, or share a list with one that does.
 * Read from the back, so that "Botswana, Lesotho and Zambia agreed" makes actors of all three.
 */
function governmentsActing(reading: Reading, candidates: Candidate[]): Uint8Array {
  const { tokens } = reading;
  const acting = new Uint8Array(candidates.length);
  for (let index = candidates.length - 1; index >= 0; index--) {
    const candidate = candidates[index];
    if (
      candidate === undefined ||
      candidate.place < 4 ||
      candidate.located ||
      is.placeNamed(candidate.key)?.government == null
    )
      continue;
    // "President Ann Roe of Ghana said".
    const holder = candidates[index - 1];
    if (
      tokens[candidate.first - 1]?.lower === 'of' &&
      holder?.last === candidate.first - 1 &&
      holder.person > Math.max(holder.place, holder.organisation)
    )
      continue;
    if (tokens[candidate.last]?.text === ',' && tokens[candidate.first - 1]?.text === ',') {
      // "Geneva, Switzerland, said": a country after its town is a place, unless the list ends in "and".
    } else if (isActing(reading, candidate.first, candidate.last)) {
      acting[index] = 1;
      continue;
    }
    const next = candidates[index + 1];
    if (next !== undefined && acting[index + 1] === 1 && listedWith(reading, candidate, next)) acting[index] = 1;
  }
  for (let index = 1; index < candidates.length; index++) {
    const candidate = candidates[index];
    const previous = candidates[index - 1];
    if (candidate === undefined || previous === undefined || acting[index] === 1 || acting[index - 1] !== 1) continue;
    if (
      candidate.place >= 4 &&
      is.placeNamed(candidate.key)?.government != null &&
      listedWith(reading, previous, candidate)
    )
      acting[index] = 1;
  }
  return acting;
}

/** Only a comma or "and" (and "the") stands between the two. */
function listedWith({ tokens }: Reading, one: Candidate, other: Candidate): boolean {
  if (other.first - one.last > 3) return false;
  for (let index = one.last; index < other.first; index++) {
    const token = tokens[index];
    if (token === undefined || !(token.text === ',' || token.lower === 'and' || token.lower === 'the')) return false;
  }
  return tokens[one.last]?.sentence === tokens[other.first]?.sentence;
}

/** The place that a body's name holds is one where things happen too. */
function placeInside(reading: Reading, { inside }: Candidate, places: PlaceMention[], placeOfToken: Int32Array): void {
  if (inside === null) return;
  placeOfToken.fill(places.length, ...inside);
  places.push(placeAt(reading, ...inside));
}

/** @param key its name in lower case, where that is not what stands there */
function placeAt({ tokens, document }: Reading, first: number, last: number, key?: string): PlaceMention {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last - 1]?.end ?? start;
  const name = document.text.slice(start, end);
  return { start, end, name, kind: is.placeNamed(key ?? name.toLowerCase())?.kind ?? 'other' };
}

const WHOSE = new Set(['u.s.', 'us', 'u.k.', 'uk', 'un', 'u.n.', 'eu', 'nato']);

/** "A US soldier", "in UK custody": whose he is; not "in the US last week". */
function standsBeforeNoun({ tokens, flags }: Reading, letters: number): boolean {
  const next = tokens[letters + 1];
  if (next?.kind !== 'word' || next.capital || next.sentence !== tokens[letters]?.sentence) return false;
  if ((at(flags, letters + 1) & is.FUNCTION) !== 0) return false;
  return !(tokens[letters - 1]?.lower === 'the' && (at(flags, letters - 2) & is.LOCATIVE) !== 0);
}

function place(reading: Reading, candidate: Candidate, places: PlaceMention[], placeOfToken: Int32Array): void {
  const { tokens, flags } = reading;
  let { first, last } = candidate;
  // "in Bagram U.S. military base": whose it is.
  if (last - first > 1 && WHOSE.has(tokens[last - 1]?.lower ?? '')) last--;
  // "in Ukrainian shelling", "in the Sunni dominated west": whose it was, not where.
  const whose = is.NATIONALITY | is.NO_ACTOR;
  if (last - first === 1 && (at(flags, first) & whose) !== 0 && is.placeNamed(candidate.key) === undefined) return;
  if (last - first === 1 && WHOSE.has(tokens[first]?.lower ?? '') && standsBeforeNoun(reading, first)) return;
  const before = tokens[first - 1];
  if (
    before !== undefined &&
    (at(flags, first - 1) & is.DIRECTION) !== 0 &&
    placeOfToken[first - 1] === -1 &&
    before.sentence === tokens[first]?.sentence
  )
    first--;
  const next = tokens[last];
  if (
    next !== undefined &&
    !next.capital &&
    (at(flags, last) & is.PLACE_KIND) !== 0 &&
    next.sentence === tokens[last - 1]?.sentence
  )
    last++;
  placeOfToken.fill(places.length, first, last);
  const found = placeAt(reading, first, last, candidate.key);
  if (found.kind === 'other' && last > candidate.last) found.kind = 'region';
  if (found.kind === 'country' && first < candidate.first) {
    found.kind = 'region';
    found.land = tokens[candidate.first]?.start ?? found.start;
  }
  places.push(found);
}
