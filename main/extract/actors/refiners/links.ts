import type { Actor, Link, Role } from '../../../../preload/contract/findings';
import { POSSESSIVE_MARKS, union } from '../../../language/classes';
import { lastAtOrBefore } from '../../../text/document';
import type { ActorMention, Names } from '../../types';
import * as is from '../lexicon/lookup';
import { at, type Reading } from '../parsers/reading';

/** The preposition a role takes when its body stands before it: "Kremlin aide" is an aide to the Kremlin. */
const PREPOSITIONS: ReadonlyMap<string, string> = new Map([
  ...[
    'aide',
    'adviser',
    'advisor',
    'envoy',
    'ambassador',
    'ally',
    'delegate',
    'consultant',
    'counsel',
    'assistant',
    'secretary',
  ].map((role): [string, string] => [role, 'to']),
  ...[
    'spokesman',
    'spokeswoman',
    'spokesperson',
    'lawyer',
    'attorney',
    'candidate',
    'negotiator',
    'worker',
    'player',
    'correspondent',
    'reporter',
    'analyst',
  ].map((role): [string, string] => [role, 'for']),
]);
const LINKING = new Set(['of', 'for', 'to', 'at', 'with', 'from', 'in', 'under']);
/** Longer stretches between a role and the body it names are not one relation any more. */
const LONGEST_RELATION = 7;
/** A role belongs to the mention of its bearer that stands no further off than this, in UTF-16 code units. */
const NEAR = 40;

/** The relations that roles state between actors: "aide to", "leader of", "wife of", each with the words that state it. */
export function statedLinks(reading: Reading, names: Names): Link[] {
  const links: Link[] = [];
  for (const actor of names.actors) {
    for (const role of actor.roles) linkRole(reading, names, actor, role, links);
  }
  return links.sort((a, b) => a.start - b.start || a.end - b.end);
}

function linkRole(reading: Reading, names: Names, actor: Actor, role: Role, links: Link[]): void {
  const { mentions } = names;
  const count = mentions.length;
  let index = lastAtOrBefore((position) => mentions[position]?.start ?? 0, count, role.start);
  while (index < count && (mentions[index]?.start ?? 0) < role.start) index++;
  for (; index < count; index++) {
    const other = mentions[index];
    if (other === undefined || other.end > role.end) return;
    if (other.actor === null || other.actor === actor.id || other.form === 'pronoun') continue;
    const relation = relationOf(reading, names, role, other);
    if (
      relation === null ||
      links.some((link) => link.from === actor.id && link.to === other.actor && link.relation === relation)
    )
      continue;
    const [start, end] = statement(actor, role);
    links.push({ from: actor.id, to: other.actor, relation, start, end });
    return;
  }
}

/** From the role to its bearer's name, whichever comes first. */
function statement(actor: Actor, role: Role): [number, number] {
  const { mentions } = actor;
  const near = lastAtOrBefore((position) => mentions[position]?.start ?? 0, mentions.length, role.end + NEAR);
  let best: [number, number] = [role.start, role.end];
  let distance = NEAR;
  for (let index = Math.max(0, near - 2); index <= near; index++) {
    const mention = mentions[index];
    if (mention === undefined) continue;
    const gap = mention.start >= role.end ? mention.start - role.end : role.start - mention.end;
    if (gap >= 0 && gap < distance) {
      distance = gap;
      best = [Math.min(role.start, mention.start), Math.max(role.end, mention.end)];
    }
  }
  return best;
}

/** "aide to" of "a close aide to X", "spokesman for" of "X spokesman"; null when no role noun ties the two. */
function relationOf(reading: Reading, names: Names, role: Role, other: ActorMention): string | null {
  const { tokens } = reading;
  const first = lastAtOrBefore((position) => tokens[position]?.start ?? 0, tokens.length, role.start);
  let past = first;
  while (past < tokens.length && (tokens[past]?.end ?? 0) <= role.end) past++;
  let body = first;
  while (body < past && tokens[body]?.start !== other.start) body++;
  let behind = body;
  while (behind < past && (tokens[behind]?.end ?? 0) <= other.end) behind++;
  if (body === past) return null;
  const after = lastOffice(reading, behind, past);
  if (after !== null)
    return after.head + 1 < past && isPerson(reading, names, after.head + 1)
      ? null
      : relationAfter(reading, pastShortForm(reading, behind), after, past);
  const office = lastOffice(reading, first, body);
  if (office === null) return null;
  const words: string[] = [];
  for (const token of tokens.slice(office.from, body)) {
    if (token.kind === 'mark') return null;
    words.push(token.lower);
  }
  while (words.length > 1 && !LINKING.has(words[words.length - 1] ?? '')) words.pop();
  return words.length < 2 || words.length > LONGEST_RELATION ? null : words.join(' ');
}

/** "partner of the X leader Ann Roe": the office is hers whose name follows it within the role. */
function isPerson({ tokens }: Reading, { mentions }: Names, first: number): boolean {
  const start = tokens[first]?.start ?? -1;
  const mention = mentions[lastAtOrBefore((at) => mentions[at]?.start ?? 0, mentions.length, start)];
  return mention?.start === start && mention.kind === 'person';
}

/** "the Relief Office (KRO) director": past the body's short form in brackets, or past what closes them. */
function pastShortForm({ tokens }: Reading, at: number): number {
  const opens = tokens[at]?.text === '(';
  const closing = opens ? at + 2 : at;
  return tokens[closing]?.text === ')' ? closing + 1 : at;
}

interface Office {
  from: number;
  head: number;
}

/** The last office named between two tokens, whole: "secretary general", "executive vice president". */
function lastOffice({ tokens, flags }: Reading, from: number, past: number): Office | null {
  let head = past - 1;
  while (head >= from && !isOffice(at(flags, head))) head--;
  if (head < from) return null;
  let start = head;
  while (start > from && (isOffice(at(flags, start - 1)) || RANKED.has(tokens[start - 1]?.lower ?? ''))) start--;
  return { from: start, head };
}

const RANKED = union('vice deputy prime assistant executive former acting interim outgoing');
const isOffice = (bits: number): boolean => (bits & (is.ROLE | is.RANK)) !== 0;

/**
 * The relation of an office to a body that stands before it: "X spokesman", "X mission chief", "the X head of government".
 * Null where the body's own officer stands between: "the X secretary general's envoy" is not the secretary general.
 */
function relationAfter({ tokens }: Reading, behind: number, { head }: Office, past: number): string | null {
  const words = tokens.slice(behind, head + 1).map(({ lower }) => lower);
  if (POSSESSIVE_MARKS.has(words[0] ?? '')) words.shift();
  if (words.length > LONGEST_RELATION || tokens.slice(behind + 1, head).some(({ kind }) => kind === 'mark'))
    return null;
  if (words.some((word) => /^['’]s?$/.test(word))) return null;
  const noun = tokens[head]?.lower ?? '';
  if (tokens[head + 1]?.lower === 'of' && head + 2 < past)
    return [...words, ...tokens.slice(head + 1, past).map(({ lower }) => lower), 'of'].join(' ');
  return `${words.join(' ')} ${PREPOSITIONS.get(noun) ?? 'of'}`;
}
