import type { Actor, ActorKind, MentionForm } from '../../../../preload/contract/findings';
import type { ActorMention, Names, PlaceMention } from '../../types';
import * as is from '../lexicon/lookup';
import type { Candidate } from '../parsers/candidate';
import { at, type Reading } from '../parsers/runs';
import type { Entry } from './memory';
import { readRoles } from './roles';

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

  const bearers: (Actor | null)[] = [];
  const named = new Int32Array(tokens.length);
  for (const [position, candidate] of candidates.entries()) {
    bearers.push(null);
    const entry = entries.get(candidate.key);
    if (entry === undefined) continue;
    const root = rootOf(entry);
    const verdict = entry.verdict;
    if (verdict === 'place' || (verdict !== 'none' && candidate.located && candidate.place >= 6)) {
      const government = is.placeNamed(candidate.key)?.government ?? null;
      if (government !== null && actsAsGovernment(reading, candidate)) {
        let actor = governments.get(government);
        if (actor === undefined) governments.set(government, (actor = actorFor('organisation', textOf(reading, candidate))));
        mention(candidate, actor, 'organisation', 'metonym');
      } else place(reading, candidate, places, placeOfToken);
      continue;
    }
    if (verdict === 'none') {
      if (candidate.located && candidate.size <= 3 && !candidate.weak && candidate.organisation < 3) place(reading, candidate, places, placeOfToken);
      continue;
    }
    if (verdict === 'organisation' && candidate.weak && entry.organisation < 3) continue;
    if (entry.ambiguous) {
      mention(candidate, null, 'person', 'alias');
      continue;
    }
    let actor = byEntry.get(root);
    if (actor === undefined) {
      const fullest = root.mentions[0];
      byEntry.set(root, (actor = actorFor(verdict, fullest === undefined ? textOf(reading, candidate) : textOf(reading, fullest))));
    }
    const form: MentionForm = is.isMetonym(candidate.key) ? 'metonym' : root === entry ? 'name' : 'alias';
    mention(candidate, actor, actor.kind, form);
    bearers[position] = actor;
    if (actor.kind === 'person') named.fill(1, candidate.first, candidate.last);
  }
  for (const [index, candidate] of candidates.entries()) {
    const actor = bearers[index];
    if (actor?.kind === 'person') readRoles(reading, candidate, actor, named);
  }
  return { actors, mentions, places, mentionOfToken, placeOfToken };
}

function rootOf(entry: Entry): Entry {
  let root = entry;
  for (let step = 0; step < 4 && root.whole !== null; step++) root = root.whole;
  return root;
}

function textOf({ document, tokens }: Reading, candidate: Candidate): string {
  return document.text.slice(tokens[candidate.first]?.start ?? 0, tokens[candidate.last - 1]?.end ?? 0);
}

/** A country or capital before a verb of saying or deciding stands for its government. */
function actsAsGovernment({ tokens, flags }: Reading, candidate: Candidate): boolean {
  if (candidate.located) return false;
  let index = candidate.last;
  while (index < candidate.last + 3 && (tokens[index]?.lower.endsWith('ly') === true || AUXILIARIES.has(tokens[index]?.lower ?? ''))) index++;
  return (at(flags, index) & (is.SAYS | is.ACTS)) !== 0 && tokens[index]?.capital === false;
}
const AUXILIARIES = new Set(['has', 'have', 'had', 'will', 'would', 'is', 'was', 'also', 'could', 'may', 'might', 'should', 'must', 'can', 'been', 'not', 'itself']);

function place(reading: Reading, candidate: Candidate, places: PlaceMention[], placeOfToken: Int32Array): void {
  const { tokens, flags, document } = reading;
  let { first, last } = candidate;
  const before = tokens[first - 1];
  if (before !== undefined && (at(flags, first - 1) & is.DIRECTION) !== 0 && placeOfToken[first - 1] === -1 && before.sentence === tokens[first]?.sentence) first--;
  const next = tokens[last];
  if (next !== undefined && !next.capital && (at(flags, last) & is.PLACE_KIND) !== 0 && next.sentence === tokens[last - 1]?.sentence) last++;
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last - 1]?.end ?? start;
  for (let index = first; index < last; index++) placeOfToken[index] = places.length;
  const kind = is.placeNamed(candidate.key)?.kind ?? (last > candidate.last ? 'region' : 'other');
  places.push({ start, end, name: document.text.slice(start, end), kind: first < candidate.first && kind === 'country' ? 'region' : kind });
}
