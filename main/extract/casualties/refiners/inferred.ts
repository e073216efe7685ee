import type { HarmPlace } from '../../../../preload/contract/findings';
import { ARTICLES, POSSESSIVE_MARKS, union } from '../../../language/classes';
import type { Document, Report } from '../../../text/document';
import type { Names } from '../../types';
import { countryNamed, placesNamed } from '../../places/gazetteer';
import { KINDS, WHERE } from '../lexicon/places';
import { nobodyHeld, type Entry } from './entry';
import { isAdjective } from './tie';

/** Those of a country who tell of harm in it: police and helpers, but no soldiers and ministers, who speak of other lands too. */
const AT_HOME = union('police rescuers firefighters paramedics');
/** Places of a country that its adjective names ("in a Nepali prison"). */
const SPOTS = new Set([
  ...KINDS,
  ...union('prison jail mine airport highway waters factory school university hospital'),
]);

/** What a country has many of, wherever in it ("Nepali roads"). */
const ALL_OVER = union(
  'roads highways streets railways prisons jails mines schools hospitals cities towns villages waters soil',
);

/** What papers call a country for a change, and its ISO code; nothing that fits two. */
const CALLED = new Map([
  ['himalayan kingdom', 'BT'],
  ['himalayan republic', 'NP'],
  ['hermit kingdom', 'KP'],
  ['emerald isle', 'IE'],
]);
/** Until the year it became a republic, the kingdom of the Himalayas that was in the news was Nepal. */
const REPUBLIC = '2008';

/** Sentences from a report's start that may tell where all of it is. */
const OPENING = 3;
/** Words between a preposition and the adjective ("in a remote Nepali village"). */
const BEFORE = 4;

/**
 * Gives harm to which the text ties no place the country that a careful reader infers: from the adjective of a place or of
 * the police who tell ("in a Nepali prison", "Kenyan police said"), or from what papers call a land ("in the hermit
 * kingdom"). Not where the report names places, since one of them may be meant, nor where two countries are.
 * @param entries those of the report
 */
export function inferPlaces(document: Document, report: Report, names: Names, entries: readonly Entry[]): void {
  if (names.places.some((place) => !isAdjective(place))) return;
  const ofEvents = new Map<number, HarmPlace>();
  const open = entries.filter((entry) => entry.scope === 'incident' && entry.place === null && !nobodyHeld(entry));
  for (const entry of open) {
    entry.place = inferPlace(document, report, entry.statement.sentence);
    if (entry.place !== null && !ofEvents.has(entry.event)) ofEvents.set(entry.event, entry.place);
  }
  for (const entry of open) entry.place ??= ofEvents.get(entry.event) ?? null;
}

/** The country that a sentence's own adjective gives a count ("Nepali roads saw 650 deaths"), or null. */
export function homeIn(document: Document, sentence: number): HarmPlace | null {
  const found = inferIn(document, sentence);
  return found === 'several' ? null : found;
}

function inferPlace(document: Document, report: Report, sentence: number): HarmPlace | null {
  for (const at of [sentence, ...opening(report, sentence)]) {
    const found = inferIn(document, at);
    if (found !== null) return found === 'several' ? null : found;
  }
  return null;
}

/** The first sentences of a report, up to this one. */
const opening = ({ from, to }: Report, sentence: number): number[] =>
  Array.from({ length: Math.max(0, Math.min(sentence, to, from + OPENING) - from) }, (_, index) => from + index);

function inferIn(document: Document, sentence: number): HarmPlace | 'several' | null {
  const to = document.firstToken[sentence + 1] ?? document.tokens.length;
  let found: HarmPlace | null = null;
  for (let index = document.firstToken[sentence] ?? 0; index < to; index++) {
    const token = document.tokens[index];
    const next = document.tokens[index + 1];
    if (token === undefined || next === undefined || index + 1 >= to || token.kind !== 'word') continue;
    const code = calledAt(document, index) ?? (token.capital ? homeAt(document, index) : null);
    const name = code === null ? null : countryNamed(code);
    if (name === null) continue;
    if (found !== null && found.name !== name) return 'several';
    found ??= { name, start: token.start, end: next.end, inferred: true };
  }
  return found;
}

/** "in the hermit kingdom", "the hermit kingdom's capital" */
function calledAt(document: Document, index: number): string | null {
  const word = (at: number): string => document.tokens[at]?.lower ?? '';
  const code = CALLED.get(`${word(index)} ${word(index + 1)}`);
  if (code === undefined || word(index - 1) !== 'the') return null;
  if (!WHERE.has(word(index - 2)) && !POSSESSIVE_MARKS.has(word(index + 2))) return null;
  const { published } = document;
  return code === 'BT' && (published === null || published < REPUBLIC) ? (published === null ? null : 'NP') : code;
}

/** "in a remote Nepali village", "Kenyan police": the country of an adjective that says where something is. */
function homeAt(document: Document, index: number): string | null {
  const word = (at: number): string => document.tokens[at]?.lower ?? '';
  const next = word(index + 1);
  if (!AT_HOME.has(next) && !ALL_OVER.has(next) && !(SPOTS.has(next) && isLocated(document, index))) return null;
  const codes = new Set(
    placesNamed(document.tokens[index]?.text ?? '').flatMap(({ kind, country }) =>
      kind === 'nation' ? [country] : [],
    ),
  );
  const [code] = codes;
  return codes.size === 1 ? (code ?? null) : null;
}

function isLocated({ tokens }: Document, index: number): boolean {
  for (let at = index - 1; at >= index - BEFORE; at--) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word' || token.sentence !== tokens[index]?.sentence) return false;
    if (WHERE.has(token.lower)) return true;
    if (token.capital && !ARTICLES.has(token.lower)) return false;
  }
  return false;
}
