import type { Quote } from '../../../../preload/contract/findings';
import { DETERMINERS } from '../../../language/classes';
import { hangingOf } from '../../../syntax/phrases';
import type { Harm, Names } from '../../types';
import { WIRES } from '../lexicon/deeds';
import * as is from '../lexicon/lookup';
import { at, type Reading } from '../parsers/reading';
import { isActing, isSubject } from './acting';
import { creditsOf } from './credits';

/** Marks who acts, speaks or is acted on; the rest are affiliations, listeners and attributes. */
export function markActing(reading: Reading, names: Names, quotes: readonly Quote[], harm: Harm): void {
  const speaking = new Set<string>();
  for (const { speaker } of quotes) {
    if (speaker?.actor != null) speaking.add(speaker.actor);
    if (speaker?.via?.actor != null) speaking.add(speaker.via.actor);
  }
  for (const { claimant } of harm.casualties) if (claimant?.actor != null) speaking.add(claimant.actor);
  const acting = new Set<string>();
  const byId = new Map(names.actors.map((actor) => [actor.id, actor]));
  const {
    tokens,
    document: { dateline },
  } = reading;
  const described = roleTokens(reading, names);
  const isCredit = creditsOf(reading.document);
  for (let first = 0; first < tokens.length;) {
    const index = names.mentionOfToken[first] ?? -1;
    let last = first + 1;
    if (index >= 0) {
      while (last < tokens.length && names.mentionOfToken[last] === index) last++;
      const actor = names.mentions[index]?.actor ?? null;
      // The agency of a dateline says whose report this is.
      const dated =
        dateline !== null && (tokens[first]?.start ?? 0) >= dateline[0] && (tokens[first]?.start ?? 0) < dateline[1];
      if (
        actor !== null &&
        !dated &&
        described[first] !== 1 &&
        !acting.has(actor) &&
        byId.get(actor)?.kind === 'organisation' &&
        !isCredit(tokens[first]?.start ?? 0)
      ) {
        const wire = WIRES.has(byId.get(actor)?.name.toLowerCase() ?? '');
        const form = names.mentions[index]?.form;
        // A country or capital is a metonym only where it was found acting.
        if (form === 'metonym' && tokens[last - 1]?.capital === true) acting.add(actor);
        else if (
          wire
            ? isSubject(reading, first, last) && !saysOnly(reading, last)
            : !isMembership(reading, names, first, last) &&
              (isActing(reading, first, last) ||
                !(isBuilding(reading, first, last) || isAttribute(reading, names, first, last)))
        )
          acting.add(actor);
      }
    }
    first = last;
  }
  for (const actor of names.actors) {
    const wire = WIRES.has(actor.name.toLowerCase());
    if (actor.kind === 'organisation') actor.acts = acting.has(actor.id) || (speaking.has(actor.id) && !wire);
    // Who wrote the report or took its pictures is nobody in it.
    else
      actor.acts =
        speaking.has(actor.id) ||
        actor.mentions.some(({ form, start }) => form !== 'pronoun' && form !== 'title' && !isCredit(start));
  }
}

function saysOnly({ flags }: Reading, last: number): boolean {
  return (at(flags, last) & is.SAYS) !== 0;
}

/** The tokens that stand inside somebody's role: a body named there is where they belong. */
function roleTokens({ tokens }: Reading, names: Names): Uint8Array {
  const inside = new Uint8Array(tokens.length);
  const roles = names.actors.flatMap((actor) => actor.roles).sort((a, b) => a.start - b.start);
  let index = 0;
  for (const role of roles) {
    while (index < tokens.length && (tokens[index]?.start ?? 0) < role.start) index++;
    for (let held = index; held < tokens.length && (tokens[held]?.end ?? 0) <= role.end; held++) inside[held] = 1;
  }
  return inside;
}

/** A house's name: its noun ends it, or stands before "of". */
function isBuilding({ tokens }: Reading, first: number, last: number): boolean {
  for (let index = first; index < last; index++)
    if (is.isBuilding(tokens[index]?.lower ?? '') && (index === last - 1 || tokens[index + 1]?.lower === 'of'))
      return true;
  return false;
}

const MEMBERSHIP = is.ROLE | is.BODY | is.COMPANY;

/** The name only says where somebody belongs, who listens, or where something is: "an official of X", "told X", "at X", "X shares". */
function isAttribute(reading: Reading, names: Names, first: number, last: number): boolean {
  const { tokens, flags } = reading;
  const sentence = tokens[first]?.sentence;
  const next = tokens[last];
  if (next !== undefined && next.sentence === sentence && next.kind === 'word') {
    // A noun it qualifies, a person's title it opens.
    if (next.capital || (at(flags, last) & MEMBERSHIP) !== 0) return true;
    if (next.lower === "'s" || next.lower === '’s') return true;
    if ((at(flags, last) & (is.FUNCTION | is.LOCATIVE | is.SAYS | is.ACTS)) === 0) return true;
  }
  let index = first - 1;
  while (
    index >= 0 &&
    tokens[index]?.sentence === sentence &&
    (DETERMINERS.has(tokens[index]?.lower ?? '') || (at(flags, index) & (is.NATIONALITY | is.MODIFIER)) !== 0)
  )
    index--;
  // "degrees from the Velden Academy and the Ostrel University": the last stands where the first does.
  if (tokens[index]?.lower === 'and' && tokens[index]?.sentence === sentence) {
    const other = names.mentionOfToken[index - 1] ?? -1;
    if (other >= 0 && names.mentions[other]?.kind === 'organisation') {
      let start = index - 1;
      while (start > 0 && names.mentionOfToken[start - 1] === other) start--;
      return isAttribute(reading, names, start, index);
    }
  }
  while (tokens[index]?.text === '“' || tokens[index]?.text === '"') index--;
  const before = tokens[index];
  if (before === undefined || before.sentence !== sentence) return false;
  // "the harbour patrol guard (HPG) said": letters do what the words before them do.
  const beside = (names.mentionOfToken[index - 1] ?? -1) >= 0;
  if (before.text === '(' && tokens[last]?.text === ')' && !beside) return !isSubject(reading, first, last + 1);
  if (before.text === '(' || before.text === ',') return beside;
  return ATTACHING.has(before.lower) || (at(flags, index) & is.LOCATIVE) !== 0;
}
/**
 * The verb after the name is not its own: "Ann Roe of the small Harvest Party said", "classes at the college were
 * suspended". The tree is asked only where a preposition stands before the name.
 */
function isMembership({ syntax, tokens }: Reading, names: Names, first: number, last: number): boolean {
  const sentence = tokens[first]?.sentence;
  let index = first - 1;
  while (index > first - 5 && tokens[index]?.kind === 'word' && !BELONGING.has(tokens[index]?.lower ?? '')) index--;
  if (!BELONGING.has(tokens[index]?.lower ?? '') || tokens[index]?.sentence !== sentence || sentence === undefined)
    return false;
  // "Doctors at the clinic said": nobody acts behind "at".
  if (tokens[index]?.lower === 'at' && (index === first - 1 || DETERMINERS.has(tokens[first - 1]?.lower ?? '')))
    return true;
  if (OF.has(tokens[index]?.lower ?? '')) {
    const mention = names.mentions[names.mentionOfToken[index - 1] ?? -1];
    return mention?.kind === 'person' && mention.form !== 'pronoun';
  }
  const { relation, governor } = hangingOf(syntax.grammar(sentence), first, last);
  return NOMINAL.test(relation) && governor >= 0 && governor < index;
}
const NOMINAL = /^nmod/;
const OF = new Set(['of', 'from']);
const BELONGING = new Set(['of', 'from', 'at', 'in']);
const ATTACHING = new Set(['of', 'for', 'with', 'from', 'told', 'tell', 'at', 'in', 'to', 'as', 'like', 'on', 'via']);
