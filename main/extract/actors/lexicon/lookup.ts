import { MONTHS, MONTH_ABBREVIATIONS, WEEKDAYS } from '../../../language/classes';
import { CAPITALS, LARGE_CITIES, TOWNS } from '../../../lists/generated/cities';
import { COMMON_WORDS } from '../../../lists/generated/common-words';
import { COUNTRIES } from '../../../lists/generated/countries';
import { FEMALE_NAMES, MALE_NAMES, USUAL_OF_MEN, USUAL_OF_WOMEN } from '../../../lists/generated/given-names';
import { PEOPLE_NAMES } from '../../../lists/generated/people-names';
import { WORLD_BODIES } from '../../../lists/generated/world-bodies';
import { formsIn, formsOfAll } from '../../../language/verbs';
import { MORE_TOWNS } from '../../places/lexicon';
import * as bodies from './bodies';
import { KNOWN_BODIES, PARTY_COLOURS } from './known';
import * as places from './places';
import * as titles from './titles';
import { ACTING, HUMAN, LEADING, OBJECT_VERBS, SAYING } from './verbs';
import * as words from './words';

/** What a lower-cased word can be, one bit each: one look-up answers every question about it. */
export const NAME = 1;
export const COMMON = 2;
export const FUNCTION = 4;
export const HONORIFIC = 8;
export const RANK = 16;
export const ROLE = 32;
export const MODIFIER = 64;
export const HEAD = 128;
export const SUFFIX = 256;
export const BODY = 512;
export const CALENDAR = 1024;
export const NO_ACTOR = 2048;
export const PARTICLE = 4096;
export const NATIONALITY = 8192;
export const COUNTRY = 16384;
export const CITY = 32768;
export const REGION = 65536;
export const PLACE_KIND = 1 << 17;
export const DIRECTION = 1 << 18;
export const LOCATIVE = 1 << 19;
export const SAYS = 1 << 20;
export const ACTS = 1 << 21;
export const ACTED_ON = 1 << 22;
export const WEAK_HEAD = 1 << 23;
export const PLAIN_ACRONYM = 1 << 24;
export const LOWER_BODY = 1 << 25;
export const CAPITAL_KIND = 1 << 26;
/** Among the two thousand commonest words of the language. */
export const VERY_COMMON = 1 << 27;
export const ABBREVIATION = 1 << 28;
export const OPENER = 1 << 29;
export const COMPANY = 1 << 30;
export const GENERIC = 1 << 31;

const flags = new Map<string, number>();

function mark(list: Iterable<string>, flag: number): void {
  for (const word of list) flags.set(word, (flags.get(word) ?? 0) | flag);
}

const split = (text: string): string[] => text.split(' ');

/** Full names of places in lower case, single words too, with what they are and whose country they stand for. */
export interface Gazetteer {
  kind: 'country' | 'city' | 'region';
  /** ISO code where the place can act as a government, else null. */
  government: string | null;
}

const gazetteer = new Map<string, Gazetteer>();
/** First words of places of several words: no look-up of phrases for any other word. */
const placeStarts = new Set<string>();
const nationalities = new Map<string, string>();

function addPlace(name: string, kind: Gazetteer['kind'], government: string | null): void {
  const lower = name.toLowerCase();
  const known = gazetteer.get(lower);
  if (known !== undefined && known.government !== null) return;
  if (known !== undefined && government === null) return;
  gazetteer.set(lower, { kind, government });
  const space = lower.indexOf(' ');
  if (space > 0) placeStarts.add(lower.slice(0, space));
  else mark([lower], kind === 'country' ? COUNTRY : kind === 'city' ? CITY : REGION);
}

function pairs(list: string): [name: string, code: string][] {
  return list.split(',').map((entry) => {
    const space = entry.lastIndexOf(' ');
    return [entry.slice(0, space), entry.slice(space + 1)];
  });
}

function addNationality(name: string, code: string): void {
  nationalities.set(name.toLowerCase(), code);
  const space = name.indexOf(' ');
  if (space > 0) {
    placeStarts.add(name.slice(0, space).toLowerCase());
    nationalities.set(`${name.toLowerCase()}s`, code);
  }
  if (name.includes(' ')) return;
  mark([name.toLowerCase()], NATIONALITY);
  if (/n$|[aeo]li$|qi$|ni$|di$|ti$|ri$|k$|b$/.test(name) && name.length > 3) mark([`${name.toLowerCase()}s`], NO_ACTOR);
}

let isBuilt = false;

/** Done when the first word is looked up: the lists are long, and a window that only opens a library looks none up. */
function build(): void {
  isBuilt = true;
  mark(PEOPLE_NAMES.split('\n'), NAME);
  const common = COMMON_WORDS.split('\n');
  mark(common, COMMON);
  mark(common.slice(0, 2000), VERY_COMMON);
  mark(split(words.FUNCTION_WORDS), FUNCTION);
  mark(split(words.OPENERS), OPENER);
  mark(split(titles.HONORIFICS), HONORIFIC);
  mark(split(titles.RANKS), RANK);
  mark(['april', 'may', 'june', 'august', 'jan', 'jun'], NAME);
  const roles = [...split(titles.ROLES), ...split(titles.TRADES), ...split(titles.LOWER_TRADES)];
  mark(roles, ROLE);
  mark(
    roles.filter((role) => role.length > 4 || role === 'mp' || role === 'ceo').map((role) => `${role}s`),
    ROLE,
  );
  mark(
    roles.map((role) => `co-${role}`),
    ROLE,
  );
  mark(
    roles.map((role) => `ex-${role}`),
    ROLE,
  );
  mark(split(titles.ROLE_MODIFIERS), MODIFIER);
  mark(split(titles.TITLE_ABBREVIATIONS), ABBREVIATION);
  mark(split(bodies.BODY_HEADS), HEAD);
  mark(split(bodies.WEAK_HEADS), WEAK_HEAD);
  mark(split(bodies.COMPANY_SUFFIXES), SUFFIX);
  mark(split(bodies.BODY_NOUNS), BODY);
  mark(split(bodies.LOWER_BODIES), LOWER_BODY);
  mark(split(bodies.COMPANY_NOUNS), COMPANY);
  mark(split(bodies.GENERIC_HEADS), GENERIC);
  mark(split(bodies.PLAIN_ACRONYMS), PLAIN_ACRONYM);
  mark([...WEEKDAYS.keys(), 'tue', 'tues', 'thu', 'thurs', 'fri'], CALENDAR);
  mark([...MONTHS.keys(), ...MONTH_ABBREVIATIONS.keys(), 'ramadan'], CALENDAR);
  mark(split(words.NO_ACTORS), NO_ACTOR);
  mark(split(words.PARTICLES), PARTICLE);
  mark(split(places.PLACE_KINDS), PLACE_KIND);
  mark(split(places.CAPITAL_PLACE_KINDS), CAPITAL_KIND);
  mark(split(places.DIRECTIONS), DIRECTION);
  mark(split(places.LOCATIVES), LOCATIVE);
  mark(formsOfAll(split(SAYING)).keys(), SAYS);
  mark(formsOfAll(split(ACTING)).keys(), ACTS);
  mark(formsOfAll(split(OBJECT_VERBS)).keys(), ACTED_ON);
  for (const line of COUNTRIES.split('\n')) {
    const [code = '', names = '', adjective = ''] = line.split('\t');
    for (const name of names.split('|')) addPlace(name, 'country', code);
    if (adjective !== '') addNationality(adjective, code);
  }
  for (const [name, code] of pairs(places.MORE_COUNTRIES)) addPlace(name, 'country', code);
  for (const [name, code] of pairs(places.MORE_ADJECTIVES)) addNationality(name, code);
  for (const [name, code] of pairs(places.SEATS)) addPlace(name, 'city', code);
  for (const line of CAPITALS.split('\n')) {
    const [name = '', code = ''] = line.split('\t');
    addPlace(name, 'city', code);
  }
  for (const name of split(places.REGIONS)) addPlace(name, 'region', null);
  for (const name of places.MULTIWORD_REGIONS.split(',')) addPlace(name, 'region', null);
  for (const name of LARGE_CITIES.split('\n')) addPlace(name, 'city', null);
  // A name of one word may be somebody's as well; of several words these are a town's alone.
  for (const [name = ''] of MORE_TOWNS.split(',').map((town) => town.split('|')))
    if (name.includes(' ')) addPlace(name, 'city', null);
  for (const name of TOWNS.split('\n')) {
    // A small town that shares its name with a word or a person is a place only where the text says so.
    if (((flags.get(name.toLowerCase()) ?? 0) & (COMMON | NAME)) === 0) addPlace(name, 'city', null);
  }
}

const placeOpeners = new Set(split(places.PLACE_OPENERS));
const landmarkOpeners = new Set(split(places.LANDMARK_OPENERS));
export const opensPlace = (lower: string): boolean => placeOpeners.has(lower);
export const opensLandmark = (lower: string): boolean => landmarkOpeners.has(lower);
const metonyms = new Set(places.METONYMS.split(','));
for (const name of metonyms) {
  const space = name.indexOf(' ');
  if (space > 0) placeStarts.add(name.slice(0, space));
}
/** Names of several words known to be bodies, by their first word. */
const known = new Set([...KNOWN_BODIES.split(','), ...WORLD_BODIES.split('\n')]);
for (const name of known) {
  const space = name.indexOf(' ');
  if (space > 0) placeStarts.add(name.slice(0, space));
}
export const isKnownBody = (lower: string): boolean => known.has(lower);
const posted = new Set(split(bodies.POSTED));
/** A body that a state keeps in another: its place is part of its name. */
export const isPosted = (lower: string): boolean => posted.has(lower);
const foreignHeads = new Set(split(bodies.FOREIGN_HEADS));
const foreignArticles = new Set(split(bodies.FOREIGN_ARTICLES));
export const isForeignHead = (lower: string): boolean => foreignHeads.has(lower);
export const isForeignArticle = (lower: string): boolean => foreignArticles.has(lower);
const things = new Set(split(bodies.THINGS));
export const isThing = (lower: string): boolean => things.has(lower);
const works = new Set(split(bodies.WORKS));
/** "the film X": the noun of a work before its title. */
export const isWork = (lower: string): boolean => works.has(lower);
const namedThings = new Set(split(bodies.NAMED_THINGS));
export const isNamedThing = (lower: string): boolean => namedThings.has(lower);
const machines = new Set(split(bodies.MACHINES));
/** A noun for what is made, or measured, and has letters for its name. */
export const isMachine = (lower: string): boolean => machines.has(lower);
const numbered = new Set(split(bodies.NUMBERED));
/** "PAC-3", "MK-84", "F-15K": what a machine is called by those who make it; of some groups a number is the name. */
export const isDesignation = (text: string): boolean =>
  /^\p{Lu}{1,4}-\d/u.test(text) && !numbered.has(text.toLowerCase());
const partyColours = new Set(split(PARTY_COLOURS));
export const isPartyColour = (lower: string): boolean => partyColours.has(lower);
const leadingSurnames = new Set(split(words.LEADING_SURNAMES));
export const isLeadingSurname = (lower: string): boolean => leadingSurnames.has(lower);
const trades = new Set(split(titles.TRADES));
export const isTrade = (lower: string): boolean => trades.has(lower);
const lowerTrades = new Set(split(titles.LOWER_TRADES));
/** What somebody is in lower case only. */
export const isLowerTrade = (lower: string): boolean => lowerTrades.has(lower);
/** Many of a trade: with a capital rather part of a body's name ("Velden Dancers") than a title. */
export const isManyOfTrade = (lower: string): boolean => lower.endsWith('s') && trades.has(lower.slice(0, -1));
const letteredRoles = new Set(
  'ceo cfo coo cto vp svp evp cpo cso mp mep mla mlc pm cm dig ig dgp igp ssp dsp asi si sho adgp dcp acp asp sp oc ocs uno sdpo mec mpl mna mpa mca md dr ccpo rpo csp ppro ocpd cp lg td dg vc gm ag da di dci pc'.split(
    ' ',
  ),
);
/** Offices and ranks that are written in capitals. */
export const isLetteredRole = (lower: string): boolean => letteredRoles.has(lower);
const men = new Set(MALE_NAMES.split('\n'));
const women = new Set(FEMALE_NAMES.split('\n'));
/** Gender of a given name, null for names of both or neither. */
export function genderOfName(lower: string): 'male' | 'female' | null {
  const isMan = men.has(lower);
  return isMan === women.has(lower) ? null : isMan ? 'male' : 'female';
}
const usualOfMen = new Set(USUAL_OF_MEN.split('\n'));
const usualOfWomen = new Set(USUAL_OF_WOMEN.split('\n'));
/** Gender of a given name that English texts use of one alone: the long lists of the world's names err too often to tell. */
export const genderOfUsualName = (lower: string): 'male' | 'female' | null =>
  usualOfMen.has(lower) ? 'male' : usualOfWomen.has(lower) ? 'female' : null;
/** A given name of the lists, of men or women. */
export const isGivenName = (lower: string): boolean => men.has(lower) || women.has(lower);
const generations = new Set(split(words.GENERATIONS));
/** What tells bearers of one name apart, after it: "Jr", "VI". */
export const isGeneration = (lower: string): boolean => generations.has(lower);
const nameOpeners = new Set(split(words.NAME_OPENERS));
/** A word of the language that begins names of three words, where the others are none of it. */
export const opensName = (lower: string): boolean => nameOpeners.has(lower);
const postnominals = new Set(split(words.POSTNOMINALS));
/** Letters that follow a person's name: "Roe QC". */
export const isPostnominal = (lower: string): boolean => postnominals.has(lower);
const human = new Set(formsOfAll(split(HUMAN)).keys());
const leading = new Set(formsIn(split(LEADING), ['third', 'past']));
/** A finite form of a verb that says what somebody's post is. */
export const isLeadingVerb = (lower: string): boolean => leading.has(lower);
const plainHuman = new Set(split(HUMAN));
/** "Parisians believe": the form that goes with many. */
export const isPlainHumanVerb = (lower: string): boolean => plainHuman.has(lower);
const facilities = new Set(split(bodies.FACILITIES));
export const isHumanVerb = (lower: string): boolean => human.has(lower);
export const isFacility = (lower: string): boolean => facilities.has(lower);
const buildings = new Set(split(bodies.BUILDINGS));
/** A body's head that names a house first of all: what is told of it is told of the house, unless it does something. */
export const isBuilding = (lower: string): boolean => buildings.has(lower);
const kin = new Set(split(titles.KIN));
export const isKin = (lower: string): boolean => kin.has(lower);
const male = new Set(split(titles.MALE));
const female = new Set(split(titles.FEMALE));
const possessiveMembers = new Set(split(words.POSSESSIVE_MEMBERS));

/** The words met first are the language's commonest: kept apart, they stay in the processor's cache. */
const NEAR = 2048;
const near = new Map<string, number>();

/** Everything the word lists know of a word in lower case, as bits. */
export function flagsOf(lower: string): number {
  const known = near.get(lower);
  if (known !== undefined) return known;
  const found = lookUp(lower);
  if (near.size < NEAR) near.set(lower, found);
  return found;
}

function lookUp(lower: string): number {
  if (!isBuilt) build();
  const found = flags.get(lower);
  if (found !== undefined) return found;
  if (ASCII.test(lower)) return 0;
  return flags.get(lower.replaceAll('’', "'")) ?? (flags.get(fold(lower)) ?? 0) & FOLDED;
}

/** What holds for a word without its accents too. */
const FOLDED = NAME | CITY | COUNTRY | REGION | HONORIFIC | ROLE | PARTICLE;
const ASCII = /^[ -~]*$/;
/** Without accents and with the plain apostrophe: the lists of names have none of either. */
const fold = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/’/g, "'");

export function placeNamed(lower: string): Gazetteer | undefined {
  if (!isBuilt) build();
  return gazetteer.get(lower);
}

export function startsPlace(lower: string): boolean {
  if (!isBuilt) build();
  return placeStarts.has(lower);
}
export const isMetonym = (lower: string): boolean => metonyms.has(lower);
/** ISO code of the country an adjective belongs to. */
export function countryOfNationality(lower: string): string | undefined {
  if (!isBuilt) build();
  return nationalities.get(lower);
}
export const joinsByPossessive = (lower: string): boolean => possessiveMembers.has(lower);
export const genderOfTitle = (lower: string): 'male' | 'female' | null =>
  male.has(lower) ? 'male' : female.has(lower) ? 'female' : null;
