import type { Actor, Link, Quote } from '../../../../preload/contract/findings';
import type { Harm, Names } from '../../types';
import { WIRES } from '../lexicon/deeds';
import * as is from '../lexicon/lookup';
import { at, type Reading } from '../parsers/runs';
import { isActing, isSubject } from './acting';

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
  const { tokens } = reading;
  for (let first = 0; first < tokens.length; ) {
    const index = names.mentionOfToken[first] ?? -1;
    let last = first + 1;
    if (index >= 0) {
      while (last < tokens.length && names.mentionOfToken[last] === index) last++;
      const actor = names.mentions[index]?.actor ?? null;
      if (actor !== null && !acting.has(actor) && byId.get(actor)?.kind === 'organisation') {
        const wire = WIRES.has(byId.get(actor)?.name.toLowerCase() ?? '');
        if (!wire ? isActing(reading, first, last) : isSubject(reading, last) && !saysOnly(reading, last)) acting.add(actor);
      }
    }
    first = last;
  }
  for (const actor of names.actors) {
    const wire = WIRES.has(actor.name.toLowerCase());
    if (actor.kind === 'organisation') actor.acts = acting.has(actor.id) || (speaking.has(actor.id) && !wire);
    else actor.acts = true;
  }
}

function saysOnly({ flags }: Reading, last: number): boolean {
  return (at(flags, last) & is.SAYS) !== 0;
}

export function statedLinks(_reading: Reading, _names: Names, _actors: readonly Actor[]): Link[] {
  return [];
}
