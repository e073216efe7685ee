import { ARTICLES, POSSESSIVE_MARKS, union } from '../../../language/classes';
import { smallNumber } from '../../../language/numbers';
import { formsIn } from '../../../language/verbs';
import type { Syntax } from '../../../syntax/index';
import type { Document } from '../../../text/document';
import { EVENT_NOUNS } from '../lexicon/happenings';
import { BE, CLAUSE, harmWord, HAVE, PREPOSITIONS } from '../lexicon/harm';
import * as lexicon from '../lexicon/places';
import { TELLING } from '../lexicon/telling';
import type { PlaceMention } from '../../types';
import { CARE, HOSPITALS, isOfCare, isOnTheWay, isUnderCare } from './care-places';
import { isElsewhere, learnsOf, protestsOver } from './elsewhere';
import type { PlacePhrase } from './place-phrases';

/** How a phrase is tied to what its sentence tells: 2 as the place of it, 1 by standing there at all, 0 not. */
export function tie(document: Document, syntax: Syntax, phrase: PlacePhrase): number {
  const { first, next, places } = phrase;
  const sentence = document.tokens[first]?.sentence;
  const word = (index: number): string => {
    const token = document.tokens[index];
    return token !== undefined && token.sentence === sentence ? token.lower : '';
  };
  if (inDateline(document, first)) return 0;
  // "Karsa: 10 killed": a label.
  if (word(next) === ':' && isLabel(document, first, next)) return 2;
  // "the spokesman in Geneva said", "…, in Geneva, told reporters": where the teller is.
  if (TELLING.has(word(next)) || TELLING.has(word(next + 1))) return 0;
  // "quoted an official in Karsa as saying"
  if (word(next) === 'as' && SAYING.has(word(next + 1))) return 0;
  const care = places.some(({ name }) => CARE.test(name)) || isOfCare(document, next);
  if (!care && word(next) === ',' && word(next + 1) === 'where') return 2;
  if (inSource(document, first) || learnsOf(document, next) || protestsOver(document, next)) return 0;
  if (isUnderCare(document, first) || isOnTheWay(document, next)) return 0;
  const strength = tieOfWords(document, phrase, care, word);
  if (
    strength === 2 &&
    sentence !== undefined &&
    (isElsewhere(document, syntax, sentence, phrase) || isOfOther(document, syntax, sentence, phrase))
  )
    return 0;
  return strength === 1 && places.every(({ acts }) => acts === true) ? 0 : strength;
}

const SAYING = union('saying telling claiming reporting describing');

/** Sentences from the start of a text in which a name before a colon is a dateline, unless a figure follows. */
const TOP = 6;

/** "Karsa: Ten villagers were killed": at the top of a text a label may be where the report was written. */
export const isTopLabel = ({ tokens }: Document, { first, next }: PlacePhrase): boolean =>
  tokens[next]?.text === ':' && (tokens[first]?.sentence ?? TOP) < TOP;

/** "– Karsa: 10 killed", "KARSA: A youth was killed": only marks stand before the name. */
function isLabel({ tokens }: Document, first: number, colon: number): boolean {
  const sentence = tokens[first]?.sentence ?? 0;
  let at = first - 1;
  while (tokens[at]?.kind === 'mark' && tokens[at]?.sentence === sentence) at--;
  const after = tokens[colon + 1];
  if (tokens[at]?.sentence === sentence || after?.sentence !== sentence) return false;
  return sentence >= TOP || after.kind === 'number' || smallNumber(after.lower) !== null;
}

/** The tie by the words around a phrase. */
function tieOfWords(
  document: Document,
  { first, next, places }: PlacePhrase,
  care: boolean,
  word: (index: number) => string,
): number {
  // "the Karsa bombing", "the Karsa bus crash"
  // "the Himalayan flood" tells of a land by its adjective, as "the Karsa flood" does by the town.
  const named = places.some((place) => !isAdjective(place));
  // "in the Himalayan kingdom"
  if (!named && LANDS.has(word(next))) return 0;
  for (let index = next; index < next + 3; index++) {
    if (EVENT_NOUNS.has(word(index))) return named ? 2 : 0;
    if (document.tokens[index]?.kind !== 'word' || CLOSED.has(word(index))) break;
  }
  if (suffers(word, next)) return 2;
  const sentence = document.tokens[first]?.sentence;
  let at = first - 1;
  // "in the Peruvian capital, Karsa"
  if (word(at) === ',' && lexicon.KINDS.has(word(at - 1))) at -= 2;
  // "the Karsa beachside suburb of Telmo": before a kind of place stands whose it is.
  let ofKind = false;
  while (
    first - at < 9 &&
    (lexicon.DIRECTIONS.has(word(at)) ||
      INNER.has(word(at)) ||
      word(at) === 'the' ||
      POSSESSIVE_MARKS.has(word(at)) ||
      (at + 1 < first && isOwner(document, at, sentence)) ||
      (ofKind && document.tokens[at]?.capital === true && word(at) !== '' && !governs(word(at))) ||
      (lexicon.KINDS.has(word(at)) && (word(at + 1) === 'of' || at + 1 === first || word(at + 1) === "'s")) ||
      (word(at) === 'of' && lexicon.KINDS.has(word(at - 1))) ||
      (isPlain(document, at) &&
        (at < first - 1 || isQuality(word(at))) &&
        !governs(word(at)) &&
        !(ofKind && TAKEN.has(word(at)))))
  ) {
    ofKind ||= word(at) === 'of' && lexicon.KINDS.has(word(at - 1));
    at--;
  }
  const governor = word(at);
  // "Tolm, like Karsa, has faced …"
  if (LIKENED.has(governor)) return 0;
  for (let index = at; index > at - 5; index--)
    if (lexicon.INSTITUTIONS.has(word(index)) && !isScene(word, index)) return 0;
  // "outside Velmo University Hospital": where they were treated, unless it was struck.
  if (lexicon.WHERE.has(governor) && care) return 0;
  if (lexicon.WHERE.has(governor)) return 2;
  if (governor === 'on' && BLAMED.has(word(at - 1))) return 0;
  if (governor === 'on') return places[0]?.kind === 'country' ? (EVENT_NOUNS.has(word(at - 1)) ? 2 : 0) : 2;
  if (governor === 'of')
    return EVENT_NOUNS.has(word(at - 1)) || lexicon.DIRECTIONS.has(word(at - 1)) || isSpotOf(document, at) ? 2 : 1;
  if (lexicon.STRIKES.has(governor)) return 2;
  // "fell into the Karsa river"
  if (governor === 'into' && FALLS.has(word(at - 1))) return 2;
  // "close to Karsa", "Officers were called to Karsa Road"
  if (governor === 'to' && (BESIDE.has(word(at - 1)) || SUMMONED.has(word(at - 1)))) return 2;
  if (lexicon.ELSEWHERE.has(governor)) return 0;
  // "upon reaching Karsa", "attacked on Saturday, taking the town of Karsa"
  if (REACHING.has(governor) || (ofKind && TAKEN.has(governor))) return 2;
  return POSTS.has(word(next)) ? 0 : 1;
}

/** "the former Karsa bureau chief", "its Telmo correspondent": where somebody is posted. */
const POSTS = union('bureau correspondent correspondents embassy consulate edition');

const LIKENED = union('like unlike than');
/** "explosions blamed on Karsa", "pressure on Karsa": what is laid on a government. */
const BLAMED = union('blamed blame blaming pinned sanctions pressure imposed tariffs');
/** What a part of a town is called by where it lies in it. */
const INNER = union('downtown uptown midtown inner outer greater suburban metropolitan');
/** What is held or kept in a land's name and no place of it ("in the Kenyan election", "in the Kenya vote"). */
const HELD_THERE = union(
  'election elections vote primary referendum race campaign championship cup league tournament season series congress senate parliament government cabinet administration budget economy constitution military army navy embassy',
);

/** "in the Karsa presidential election": the name goes with a noun after it that is no place. */
function isOfOther(document: Document, syntax: Syntax, sentence: number, { first, next }: PlacePhrase): boolean {
  const grammar = syntax.grammar(sentence);
  const noun = grammar.head(next - 1);
  if (noun < next || noun - next > 3 || !/^(?:compound|amod|nmod)/.test(grammar.relation(next - 1))) return false;
  return first < noun && HELD_THERE.has(document.tokens[noun]?.lower ?? '');
}

const BESIDE = union('close next adjacent');
/** Who comes because of the harm comes where it was. */
const SUMMONED: ReadonlySet<string> = new Set(formsIn(['call', 'summon', 'dispatch', 'respond', 'alert'], ['past']));
const REACHING = union('reaching nearing approaching');

/** What is done to a town where the fighting is. */
const TAKEN: ReadonlySet<string> = new Set(
  formsIn('take retake seize capture recapture overrun storm enter hold lose'.split(' '), ['past', 'ing']),
);

const HIT = union('fire attack shelling bombardment');

/** "Karsa was also shelled", "Karsa came under fire", "Karsa was the target of an attack": what befell the place itself. */
function suffers(word: (index: number) => string, next: number): boolean {
  let at = next;
  if (word(at) === 'has' || word(at) === 'have' || word(at) === 'had') at++;
  if (!BE.has(word(at)) && word(at) !== 'came' && word(at) !== 'come') return false;
  at++;
  if (word(at) === 'also' || word(at) === 'again') at++;
  if (lexicon.STRIKES.has(word(at))) return word(at + 1) === 'by' || !word(at).endsWith('ing');
  if (word(at) === 'under') return HIT.has(word(at + 1)) || HIT.has(word(at + 2));
  return word(at + 1) === 'target' && word(at + 2) === 'of';
}

/** "stormed a university in …", "shot outside a court in …", "the bombing of the embassy in …": the institution suffered. */
function isScene(word: (index: number) => string, index: number): boolean {
  if (lexicon.DWELLING.has(word(index))) return false;
  let before = index - 1;
  while (before > index - 5 && !governs(word(before))) before--;
  // Who is in a hospital was brought there; but "a shell hit a hospital in …".
  if (CARING.has(word(index)) && !lexicon.STRIKES.has(word(before))) return false;
  if (lexicon.STRIKES.has(word(before)) || AT.has(word(before))) return true;
  return (word(before) === 'of' || word(before) === 'on') && EVENT_NOUNS.has(word(before - 1));
}

/** What comes down into a river or a gorge. */
const FALLS: ReadonlySet<string> = new Set(
  formsIn(['fall', 'plunge', 'crash', 'plummet', 'tumble', 'roll', 'slide', 'skid'], ['past', 'third', 'ing']),
);

const CARING = union(HOSPITALS, 'mortuary');
const AT = union('at near inside outside into');

/** "in the parking lot of", "at the foot of": a spot which a preposition of place governs, with its article. */
function isSpotOf(document: Document, of: number): boolean {
  if (lexicon.NO_SPOTS.has(document.tokens[of - 1]?.lower ?? '')) return false;
  for (let index = of - 1; index > of - 5; index--) {
    const token = document.tokens[index];
    if (token === undefined || token.sentence !== document.tokens[of]?.sentence || token.kind !== 'word') return false;
    if (ARTICLES.has(token.lower)) return index < of - 1 && lexicon.WHERE.has(document.tokens[index - 1]?.lower ?? '');
    if (CLOSED.has(token.lower)) return false;
  }
  return false;
}

/** Words that end the row of nouns which a name begins ("the Karsa bus crash"). */
const CLOSED: ReadonlySet<string> = new Set([
  ...PREPOSITIONS,
  ...CLAUSE,
  ...BE,
  ...HAVE,
  'and',
  'or',
  'the',
  'a',
  'an',
]);

/** An adjective of nationality, as it ends. */
const ADJECTIVE = /(?:an|ese|ish|i|ch|ek)$/u;

/** A name that is an adjective by its end. */
const NATIONAL = /(?:ian|ayan|ese|ean)$/u;

/** "the Himalayan flood": a name that tells of a land by its adjective. */
export const isAdjective = ({ kind, name }: PlaceMention): boolean => kind === 'other' && NATIONAL.test(name);

const LANDS = union('kingdom republic nation country state');

/** An adjective or small word between the kind of place and its preposition ("in a remote Colombian village of"). */
function isPlain(document: Document, index: number): boolean {
  const token = document.tokens[index];
  return token?.kind === 'word' && (!token.capital || ADJECTIVE.test(token.lower));
}

/** "Mali's northern town of": the name that owns what follows, however many words it has. */
function isOwner(document: Document, index: number, sentence: number | undefined): boolean {
  const token = document.tokens[index];
  let mark = index + 1;
  while (document.tokens[mark]?.capital === true && mark - index < 3) mark++;
  return (
    token?.capital === true && token.sentence === sentence && POSSESSIVE_MARKS.has(document.tokens[mark]?.lower ?? '')
  );
}

/** "insurgency-hit Karsa", "besieged Karsa": what a place has become. */
const isQuality = (lower: string): boolean => lower.includes('-') || lexicon.BETWEEN_NAMES.has(lower);

const governs = (lower: string): boolean =>
  lexicon.WHERE.has(lower) ||
  lexicon.ELSEWHERE.has(lower) ||
  lexicon.STRIKES.has(lower) ||
  REACHING.has(lower) ||
  lower === 'on' ||
  lower === 'of' ||
  lower === 'and' ||
  harmWord(lower) !== undefined;

/** True for a token of a dateline. */
export function inDateline(document: Document, index: number): boolean {
  const start = document.tokens[index]?.start ?? 0;
  return document.reports.some(({ dateline }) => dateline !== null && start >= dateline[0] && start < dateline[1]);
}

/** "according to a statement from the palace in …": where the one lives who tells, with no comma between. */
function inSource(document: Document, at: number): boolean {
  const sentence = document.tokens[at]?.sentence;
  for (let index = at - 1; index > 0 && at - index < 14; index--) {
    const token = document.tokens[index];
    if (token === undefined || token.sentence !== sentence || (token.kind === 'mark' && token.text !== '.'))
      return false;
    if (token.lower === 'to' && document.tokens[index - 1]?.lower === 'according') return true;
    if (HARMED.has(token.lower) || harmWord(token.lower)?.form === 'verb') return false;
  }
  return false;
}

/** With these between the source's name and the place, the place is of what is told. */
const HARMED = union('that who which when where');
