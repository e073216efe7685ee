import type { ActorKind } from '../../../../preload/contract/findings';
import * as is from '../lexicon/lookup';
import type { Candidate } from '../parsers/candidate';

/** All the mentions of one wording, weighed together. */
export interface Entry {
  key: string;
  words: string[];
  mentions: Candidate[];
  person: number;
  organisation: number;
  place: number;
  /** Some mention does not stand where everything has a capital. */
  firm: boolean;
  /** Some mention is said to be somebody by what stands around it. */
  human: boolean;
  verdict: ActorKind | 'place' | 'none';
  /** The fuller entry this one is a short form of. */
  whole: Entry | null;
  /** Bearers of this surname, when there are several. */
  bearers: Entry[];
  /** Index among the candidates of its first mention. */
  firstAt: number;
}

export function gather(candidates: Candidate[]): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const [position, candidate] of candidates.entries()) {
    let entry = entries.get(candidate.key);
    if (entry === undefined) {
      entry = {
        key: candidate.key,
        words: candidate.key.split(' '),
        mentions: [],
        person: -99,
        organisation: -99,
        place: -99,
        firm: false,
        human: false,
        verdict: 'none',
        whole: null,
        bearers: [],
        firstAt: position,
      };
      entries.set(candidate.key, entry);
    }
    entry.mentions.push(candidate);
    if (candidate.asleep) continue;
    entry.person = Math.max(entry.person, candidate.person);
    entry.organisation = Math.max(entry.organisation, candidate.organisation);
    entry.place = Math.max(entry.place, candidate.place);
    if (!candidate.weak) entry.firm = true;
    if (candidate.human) entry.human = true;
  }
  return entries;
}

/** First reading of each wording on its own evidence. */
export function judge(entry: Entry): void {
  const { person, organisation, place } = entry;
  const best = Math.max(person, organisation, place);
  const floor = entry.firm ? 2 : 2.5;
  if (entry.words.length === 1) {
    const bits = is.flagsOf(entry.key);
    if ((bits & is.NATIONALITY) !== 0 && (bits & is.COUNTRY) === 0) return;
    if ((bits & is.NO_ACTOR) !== 0 && (bits & (is.NAME | is.COUNTRY)) === 0) return;
    // "Co", "Inc": an ending cut from its name.
    if ((bits & is.SUFFIX) !== 0 && entry.key.length < 5) return;
    if (
      (bits & (is.GENERIC | is.SUFFIX)) !== 0 &&
      (bits & is.NAME) === 0 &&
      !is.isKnownBody(entry.key) &&
      organisation === best
    )
      return;
    // A common word that is also a surname ("Marine", "News") needs to be used as one.
    if ((bits & is.COMMON) !== 0 && person === best && best < ((bits & is.NAME) !== 0 ? 3 : 6)) return;
  }
  if (best < floor) return;
  if (place === best) entry.verdict = 'place';
  else if (organisation > person) entry.verdict = organisation >= 3 ? 'organisation' : 'none';
  else entry.verdict = 'person';
}
