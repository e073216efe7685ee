import type { SpeakerKind } from '../../preload/contract';
import { BODY, COUNTRY, flagsOf, HEAD, LOWER_BODY, NATIONALITY } from '../extract/actors/lexicon/lookup';
import { BARE_TEXT } from './issuer';
import { standsAlone } from './names';

/** Who speaks, as the briefing names him. */
export interface Speaker {
  name: string | null;
  kind: SpeakerKind;
  /** What he is called; null or empty where nothing is told. */
  role: string | null;
}

/**
 * True where a reader can tell who speaks: a person with a full name or a post, a body or a state with its name, an office
 * or spokesman of one that is named ("a UN spokesman"). "One participant", "senior officials", "the Croatian", "the
 * ministry" and "an Interior Ministry source" could be anybody.
 */
export function isPlaced({ name, kind, role }: Speaker): boolean {
  if (name === null) return false;
  const told = role !== null && role !== '';
  if (kind === 'person') return told || standsAlone(name, kind);
  // A statement by itself is nobody's: its role says whose it is.
  if (BARE_TEXT.test(name)) return told;
  const { own, land, body } = namesWithin(name);
  if (kind === 'organisation') return own || land;
  return OFFICE.test(name) && !SOME.test(name) && (own || (land && body));
}

/**
 * True where nothing at all tells who speaks: no name, no office, nobody's spokesman ("one participant", "senior officials",
 * "the Croatian"). "Five UN experts" and "a spokesman for the centre" are somebody to who reads the words around them.
 */
export function isAnybody({ name, kind, role }: Speaker): boolean {
  if (name === null) return true;
  if (kind === 'person' || BARE_TEXT.test(name) || isPlaced({ name, kind, role })) return false;
  const { own, land, body } = namesWithin(name);
  return !own && !(land && body) && !OFFICE.test(name);
}

/** Who holds an office or speaks for a body; an official, an officer or a source does neither. */
const OFFICE =
  /\b(?:spokes\w+|president|premier|minister|chancellor|secretary|chief|head|leader|commander|governor|mayor|ambassador|envoy|chairman|chairwoman|chair|commissioner|director|general|king|pope|judge|prosecutor|speaker)\b/i;
/** One of many: "another senior leader", "four ministers". */
const SOME = /^(?:another|one|some|several|many|two|three|four|five|other|a (?:number|group) of)\b/i;

/** Whether a description holds a name of its own ("UNEP"), a land's ("the Indian foreign ministry"), and a word for a body. */
function namesWithin(description: string): Record<'own' | 'land' | 'body', boolean> {
  const words = description.replace(/^(?:the|an?|his|her|its|their)\s/i, '').match(/[\p{L}\p{N}.&'’-]+/gu) ?? [];
  const is = (word: string, kinds: number): boolean =>
    (flagsOf(word.toLowerCase().replace(/['’]s$/, '')) & kinds) !== 0;
  const names = words.filter((word) => /^\p{Lu}/u.test(word) && !OFFICE.test(word));
  return {
    own: names.some((word) => !is(word, NATIONALITY | COUNTRY)),
    land: names.some((word) => is(word, NATIONALITY | COUNTRY)),
    body: words.some((word) => is(word, BODY | HEAD | LOWER_BODY)),
  };
}
