import type { HarmPlace } from '../../../../preload/contract/findings';
import { POSSESSIVE_MARKS } from '../../../language/classes';
import type { Choice, Features } from '../../../learning/judge';
import type { Syntax } from '../../../syntax/index';
import { tokenAt, type Document } from '../../../text/document';
import { countryNamed, placesNamed } from '../../places/gazetteer';
import type { Names, PlaceMention } from '../../types';
import { harmWord, PREPOSITIONS } from '../lexicon/harm';
import { EVENT_NOUNS } from '../lexicon/happenings';
import { DWELLING } from '../lexicon/places';
import { TELLING } from '../lexicon/telling';
import { inTitle, ledeOf } from '../opening';
import { CARE } from '../refiners/care-places';
import type { Entry } from '../refiners/entry';
import { isPrecededBy, NEAR, toSpan, type Placed } from '../refiners/place';
import { narrowest, phrasesIn, precisionOf, type PlacePhrase } from '../refiners/place-phrases';
import { inDateline, isAdjective, tie } from '../refiners/tie';
import { aboutOf, type Question } from './judges';
import { above, isFullVerb, stem } from './near';
import { countsOf, featuresOfStatement, sameCount } from './statement-features';
import { anchorOf, featuresOfTie, wordsOfTie, type Mention } from './tie-features';

/** The words of a text that name a nation ("Syrian", "Jamaicans"), as mentions of its country. */
export function nationsOf({ tokens }: Document): PlaceMention[] {
  return tokens.flatMap(({ text, start, end, capital, kind }) => {
    if (!capital || kind !== 'word') return [];
    const codes = new Set(placesNamed(text).flatMap((place) => (place.kind === 'nation' ? [place.country] : [])));
    const [code] = codes;
    const name = codes.size === 1 && code !== undefined ? countryNamed(code) : null;
    return name === null ? [] : [{ name, start, end, kind: 'country' }];
  });
}

const BEFORE =
  'in at near of from to on outside between into off across by with for inside around along towards toward'.split(' ');
const RELATIONS = 'nmod obl nsubj nsubj:pass appos compound nmod:poss obj conj flat root dep'.split(' ');
const KINDS: readonly PlaceMention['kind'][] = ['country', 'region', 'city', 'other'];
/** Steps up a tree to the verb that a name hangs on. */
const CLIMB = 6;
const ROAD = /road|highway|street|avenue|expressway|motorway/iu;
const DIVISION = /(?:district|province|county|state|region|governorate|division|oblast)$/iu;
const SPOT =
  /village|town|township|camp|mine|market|school|prison|jail|station|hospital|hotel|mosque|church|airport|bridge|area|barangay|sitio|river|lake|sea|beach|island/iu;

interface Known extends Mention {
  mention: PlaceMention;
  span: HarmPlace;
  phrase: PlacePhrase | null;
  /** How its phrase is tied to what its sentence tells; -1 where it stands in none. */
  tied: number;
  key: string;
  features: Features;
  words: readonly string[];
}

export const keyOf = (name: string): string => name.toLowerCase();

/** The places of the text, each with what it is by itself. */
export function placesOf(
  document: Document,
  located: Names,
  nations: readonly PlaceMention[],
  syntax: Syntax,
  entries: readonly Entry[],
  placed: ReadonlyMap<Entry, Placed>,
): Known[] {
  const { tokens, firstToken } = document;
  const lede = ledeOf(document);
  const phrases = new Map<number, PlacePhrase[]>();
  const ofNations = new Set(nations);
  const found = [...located.places, ...nations].flatMap((mention): Omit<Known, 'features' | 'words'>[] => {
    const first = tokenAt(document, mention.start);
    const next = tokenAt(document, mention.end - 1) + 1;
    const sentence = tokens[first]?.sentence;
    if (sentence === undefined) return [];
    let list = phrases.get(sentence);
    if (list === undefined)
      phrases.set(
        sentence,
        (list = phrasesIn(document, located, firstToken[sentence] ?? 0, firstToken[sentence + 1] ?? tokens.length)),
      );
    const phrase = list.find(({ places }) => places.includes(mention)) ?? null;
    const tied = phrase === null ? -1 : tie(document, syntax, phrase);
    const { start, end, name } = mention;
    const span = ofNations.has(mention)
      ? { name, start, end, inferred: true as const }
      : toSpan(document, located, mention);
    return [{ mention, span, first, next, head: next - 1, sentence, phrase, tied, key: keyOf(mention.name) }];
  });
  const counts = countsOf(found.map(({ key }) => key));
  const order = [...counts.keys()];
  const most = Math.max(1, ...counts.values());
  const top = new Set(found.filter(({ sentence }) => sentence <= lede).map(({ key }) => key));
  const tiedAtTop = new Set(
    found.filter(({ sentence, tied }) => sentence <= lede + 2 && tied === 2).map(({ key }) => key),
  );
  const own = countsOf(entries.map((entry) => placed.get(entry)?.tied?.name).map(lowered));
  const given = countsOf(entries.map(({ place }) => lowered(place?.name)));
  const harmed = new Set(entries.map(({ statement }) => statement.sentence));
  const many = Math.max(1, entries.length);
  const deepest = Math.max(0, ...found.filter(({ tied }) => tied === 2).map(({ mention }) => precisionOf(mention)));
  return found.map((one): Known => {
    const { mention, first, next, phrase, sentence, head, tied, key } = one;
    const { name } = mention;
    const word = (index: number): string => (tokens[index]?.sentence === sentence ? (tokens[index]?.lower ?? '') : '');
    const grammar = syntax.grammar(sentence);
    const on = grammar.head(head);
    const verb = above(grammar, on, CLIMB, isFullVerb);
    const start = phrase?.first ?? first;
    const [preposition, steps] = prepositionBefore(tokens, word, start);
    const features: Features = {
      tie: tied,
      narrowest: phrase !== null && narrowest(document, phrase) === mention,
      preposition,
      'tokens to preposition': steps,
      precision: precisionOf(mention),
      kind: KINDS.indexOf(mention.kind),
      acts: mention.acts === true,
      'a part': mention.part === true,
      adjective: isAdjective(mention),
      nation: ofNations.has(mention),
      'words of name': name.split(' ').length,
      possessive: POSSESSIVE_MARKS.has(word(next)),
      'before comma': word(next) === ',',
      'behind comma': word(first - 1) === ',',
      'before “and”': word(next) === 'and',
      'names in phrase': phrase?.places.length ?? 0,
      'place in phrase': phrase?.places.indexOf(mention) ?? -1,
      'only near': isPrecededBy(document, { first: start }, NEAR),
      care: CARE.test(name),
      road: ROAD.test(name),
      division: DIVISION.test(name),
      spot: SPOT.test(name),
      'times named': counts.get(key) ?? 0,
      'share of most named': (counts.get(key) ?? 0) / most,
      'place among names': order.indexOf(key),
      'named at the top': top.has(key),
      'tied at the top': tiedAtTop.has(key),
      'statements of it': own.get(key) ?? 0,
      'statements given it': given.get(key) ?? 0,
      'share of it': (own.get(key) ?? 0) / many,
      'share given it': (given.get(key) ?? 0) / many,
      'in headline': inTitle(document, sentence),
      'name after the lede': sentence - lede,
      'in dateline': inDateline(document, first),
      relation: RELATIONS.indexOf(grammar.relation(head)),
      'on a verb': isFullVerb(grammar.tag(on)),
      'on telling': TELLING.has(word(on)),
      'on harm': harmWord(word(on)) !== undefined,
      'on an event': EVENT_NOUNS.has(word(on)),
      'before an event': [0, 1, 2, 3].some((step) => EVENT_NOUNS.has(word(next + step))),
      'beside harm': harmed.has(sentence),
      'inside a name': (located.mentionOfToken[first] ?? -1) >= 0,
      'behind dwelling': DWELLING.has(word(first - steps - 1)),
      'precision from deepest': precisionOf(mention) - deepest,
      'in capitals': tokens[first]?.text === tokens[first]?.text.toUpperCase(),
    };
    const ahead = BEFORE[preposition] ?? '';
    const words = [
      `on:${stem(word(on))}`,
      `on:${stem(word(on))}:${ahead}`,
      `verb:${stem(word(verb))}`,
      `verb:${stem(word(verb))}:${ahead}`,
      `+1:${stem(word(next))}`,
      `+2:${stem(word(next + 1))}`,
      `-1:${word(start - 1)}`,
      `-3:${stem(word(start - 3))}`,
      `-4:${stem(word(start - 4))}`,
      `-2-1:${word(start - 2)}:${word(start - 1)}`,
      `last:${keyOf(name.slice(name.lastIndexOf(' ') + 1))}`,
      `relation:${grammar.relation(head)}`,
    ];
    return { ...one, features, words };
  });
}

const lowered = (name: string | undefined): string | null => (name === undefined ? null : keyOf(name));

/** The preposition before a phrase and how many tokens before it stands, -1 and 0 where there is none. */
function prepositionBefore(
  tokens: Document['tokens'],
  word: (index: number) => string,
  start: number,
): [preposition: number, steps: number] {
  for (let index = start - 1; index > start - 6; index--) {
    const found = BEFORE.indexOf(word(index));
    if (found >= 0) return [found, start - index];
    if (word(index) === '' || tokens[index]?.kind === 'mark' || PREPOSITIONS.has(word(index))) break;
  }
  return [-1, 0];
}

/** Pairs of names that stand together in a phrase, "narrower|wider". */
export function narrowerOf(known: readonly Known[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const { phrase, mention, key } of known)
    for (const other of phrase?.places ?? [])
      if (precisionOf(other) > precisionOf(mention)) pairs.add(`${keyOf(other.name)}|${key}`);
  return pairs;
}

export function questionOf(
  document: Document,
  syntax: Syntax,
  known: readonly Known[],
  inside: ReadonlySet<string>,
  entry: Entry,
  entries: readonly Entry[],
  placed: ReadonlyMap<Entry, Placed>,
): Question<HarmPlace | null> {
  const { statement, place: rule } = entry;
  const own = placed.get(entry);
  const anchor = anchorOf(document, syntax, entry, entries);
  const tiedOf = (other: Entry | undefined): string | null =>
    lowered(other === undefined ? undefined : placed.get(other)?.tied?.name);
  const ruleKey = lowered(rule?.name);
  const { others } = anchor;
  const ownOfOthers = countsOf(others.map(tiedOf));
  const ofOthers = countsOf(others.map(({ place }) => lowered(place?.name)));
  const ofSame = countsOf(sameCount(entry, entries).map(tiedOf));
  const here = known.filter(({ sentence }) => sentence === statement.sentence);
  const tiedHere = new Set(here.filter(({ tied }) => tied === 2).map(({ key }) => key));
  const at = entries.indexOf(entry);
  const many = Math.max(1, others.length);
  const shared: Features = {
    ...featuresOfStatement(entry, entries, ledeOf(document)),
    'own place': own?.tied != null,
    near: own?.near ?? false,
    wide: own?.wide ?? false,
    'names here': here.length,
    'tied here': tiedHere.size,
    names: known.length,
  };
  const choices = known.map((mention): Choice & { answer: HarmPlace | null } => {
    const { key, span, features, words } = mention;
    const apart = mention.sentence !== statement.sentence;
    return {
      answer: span,
      shared,
      own: {
        ...features,
        ...featuresOfTie(document, anchor, mention),
        'is span of rule': rule !== null && span.start <= rule.start && span.end >= rule.start,
        'is rule': key === ruleKey || keyOf(span.name) === ruleKey,
        'is own': key === tiedOf(entry),
        'is loose': key === lowered(own?.loose?.name),
        'to rule': inside.has(`${key}|${ruleKey}`) ? 1 : inside.has(`${ruleKey}|${key}`) ? -1 : 0,
        'tied here too': tiedHere.has(key),
        'narrower than tied': apart && [...tiedHere].some((one) => inside.has(`${key}|${one}`)),
        'wider than tied': apart && [...tiedHere].some((one) => inside.has(`${one}|${key}`)),
        'own of event': ownOfOthers.get(key) ?? 0,
        'of event': ofOthers.get(key) ?? 0,
        'share own of event': (ownOfOthers.get(key) ?? 0) / many,
        'share of event': (ofOthers.get(key) ?? 0) / many,
        'of same count': ofSame.has(key),
        'of statement before': key === tiedOf(entries[at - 1]),
        'of statement after': key === tiedOf(entries[at + 1]),
      },
      words: wordsOfTie(words, anchor, mention),
      column: 0,
    };
  });
  if (rule === null)
    choices.push({ answer: null, shared, own: { 'is rule': true, none: true }, words: [], column: -1 });
  else if (!choices.some(({ answer }) => answer?.name === rule.name))
    choices.push({ answer: rule, shared, own: { 'is rule': true, inferred: true }, words: [], column: -1 });
  return { about: aboutOf(document, statement.people), choices };
}
