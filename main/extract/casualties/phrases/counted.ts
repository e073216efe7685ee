import { BE, CLAUSE, HAVE, MODALS, PREPOSITIONS, harmWord } from '../lexicon/harm';
import { isPlural } from '../lexicon/people';
import { type Noun, TIME_WORDS, readNoun } from '../noun';
import { type People, type PeopleForm, phrase } from '../people';
import { type Quantity, readQuantity } from '../quantity';
import { POSSESSIVE_MARKS, POSSESSIVES } from '../../../language/classes';
import type { Token } from '../../../text/tokens';
import type { VictimStatus } from '../../../../preload/contract/findings';

/** "no one", "none of the passengers": nobody, or null. */
export function denial(tokens: readonly Token[], index: number, limit: number): People | null {
  const token = tokens[index];
  const zero = (next: number, shown: number, head: string, status: VictimStatus): People =>
    phrase('none', index, next, shown, 0, 0, head, status);
  if (token?.lower === 'nobody' || token?.lower === 'no-one' || token?.lower === 'none' || token?.lower === 'neither') {
    const next = tokens[index + 1]?.lower === 'of' ? Math.min(limit, index + 4) : index + 1;
    return zero(next, index + 1, token.lower, 'unknown');
  }
  const second = tokens[index + 1]?.lower ?? '';
  if (second === 'one' || second === 'one-else') {
    const next = tokens[index + 2]?.lower === 'else' ? index + 3 : index + 2;
    return zero(next, next, 'one', 'unknown');
  }
  if (second === 'other' || second === 'immediate' || second === 'further' || second === 'additional') {
    const noun = readNoun(tokens, index + 2, limit, true);
    return noun === null ? null : zero(noun.next, noun.next, noun.head, noun.status);
  }
  const noun = readNoun(tokens, index + 1, limit, true);
  return noun === null || noun.guessed ? null : zero(noun.next, noun.next, noun.head, noun.status);
}

const STATES = new Set([
  'dead',
  'injured',
  'wounded',
  'missing',
  'killed',
  'deceased',
  'displaced',
  'arrested',
  'detained',
  'hurt',
  'rescued',
  'evacuated',
  'trapped',
  'hospitalised',
  'hospitalized',
]);

/** Words after a number that let it stand for people by itself. */
export const AFTER_BARE = new Set([
  'left',
  'rendered',
  ...BE,
  ...HAVE,
  ...MODALS,
  ...CLAUSE,
  'and',
  'or',
  'but',
  'still',
  'now',
  'feared',
  'confirmed',
  'presumed',
  'reported',
  'critically',
  'seriously',
  'fatally',
  'badly',
  'severely',
  'slightly',
  'in',
  'at',
  'on',
  'near',
  'inside',
  'outside',
  'by',
  'from',
  'with',
  'during',
  'to',
  'later',
  'reportedly',
  'also',
  'of',
  'for',
  'after',
  'more',
  'so',
  'among',
  'over',
  'across',
  'since',
  'amid',
  'throughout',
  'within',
]);

function fromQuantity(
  quantity: Quantity,
  form: PeopleForm,
  next: number,
  shown: number,
  head: string | null,
  status: VictimStatus,
): People {
  const people = phrase(form, quantity.first, next, shown, quantity.low, quantity.high, head, status);
  people.approx = quantity.approx;
  people.vague = quantity.vague;
  people.definite = quantity.definite;
  people.further = quantity.further;
  return people;
}

/** "those riding", "those in the back", "those who fell" */
const isDoing = (token: Token | undefined): boolean =>
  token !== undefined && (token.lower.endsWith('ing') || PLACED.has(token.lower));

const PLACED = new Set(['who', 'in', 'on', 'aboard', 'inside', 'at']);

/** The token after "a family", "the same family", "one family", or 0. */
function familyAt(tokens: readonly Token[], at: number): number {
  if (!['a', 'the', 'one', 'same', 'family'].includes(tokens[at]?.lower ?? '')) return 0;
  // "Six of family killed": a headline drops the article.
  if (tokens[at]?.lower === 'family') return at + 1;
  const next = tokens[at + 1]?.lower === 'same' ? at + 2 : at + 1;
  const owns = tokens[next + 1]?.lower;
  return tokens[next]?.lower === 'family' && owns !== "'s" && owns !== '’s' ? next + 1 : 0;
}

/** The token after "of"; after "among" and "out of" where the whole is counted too ("two among forty walkers"); 0 for none. */
function wholeAfter(tokens: readonly Token[], from: number, limit: number): number {
  const word = tokens[from]?.lower;
  const past =
    from + (word === 'of' || word === 'among' ? 1 : word === 'out' && tokens[from + 1]?.lower === 'of' ? 2 : 0);
  if (past === from || past >= limit) return 0;
  if (word === 'of') return past;
  const counted = readQuantity(tokens, past + (tokens[past]?.lower === 'the' ? 1 : 0), limit) !== null;
  return counted || tokens[past]?.lower === 'every' ? past : 0;
}

/** "The driver, 42, from Tolm, was held", "Habib Ali, 16, suffered a cut": between commas, before a verb of one person. */
function isAge(tokens: readonly Token[], { first, next }: Quantity): boolean {
  // "her brother Hugh (19) died"
  if (tokens[first - 1]?.text === '(' && tokens[next]?.text === ')' && tokens[first - 2]?.capital === true)
    return next - first === 1 && /^[1-9]\d?$/.test(tokens[first]?.text ?? '');
  if (describesOne(tokens, first, next)) return true;
  if (next - first !== 1 || tokens[first - 1]?.text !== ',' || !/^[1-9]\d$/.test(tokens[first]?.text ?? ''))
    return false;
  let at = tokens[next]?.text === ',' ? next + 1 : next;
  if (FROM.has(tokens[at]?.lower ?? '') && tokens[at + 1]?.capital === true) {
    for (at++; tokens[at]?.capital === true; at++);
    if (tokens[at]?.text !== ',') return false;
    at++;
  } else if (at === next) return false;
  return OF_ONE.has(tokens[at]?.lower ?? '');
}

const OPENS_ONE = new Set(['a', 'an', 'another', 'his', 'her', 'their', 'my']);
/** Words of the phrase before an age. */
const BEFORE_AGE = 5;
/** After the comma these say that a number counts. */
const COUNTS = new Set('most mostly many some all both including half mainly among one two three'.split(' '));

/** "A fishmonger, 44, and a customer died": between commas, behind somebody of whom there is one. */
function describesOne(tokens: readonly Token[], first: number, next: number): boolean {
  const noun = tokens[first - 2];
  if (next - first !== 1 || tokens[first - 1]?.text !== ',' || tokens[next]?.text !== ',') return false;
  if (!/^[1-9]\d?$/.test(tokens[first]?.text ?? '') || noun?.kind !== 'word' || isPlural(noun.lower)) return false;
  if (COUNTS.has(tokens[next + 1]?.lower ?? '')) return false;
  for (let at = first - 3; at >= 0 && first - at <= BEFORE_AGE; at--) {
    const { lower = '', kind } = tokens[at] ?? {};
    if (OPENS_ONE.has(lower)) return !PREPOSITIONS.has(tokens[at - 1]?.lower ?? '');
    if (kind !== 'word') return false;
  }
  return false;
}

const FROM = new Set(['from', 'of']);
/** Verbs in the singular, or of what one person does. */
const OF_ONE = new Set(['was', 'is', 'has', 'who', 'died', 'denied', 'appeared', 'suffered', 'sustained']);

/** Tokens of whoever owns those that are counted. */
const OWNER = 5;

/** "one of the governor's bodyguards", "two of Mr Velin's sons": those behind the mark are counted. */
function pastOwner(tokens: readonly Token[], from: number, limit: number): number {
  for (let at = from; at < limit && at - from < OWNER; at++) {
    if (POSSESSIVE_MARKS.has(tokens[at]?.lower ?? '')) return at > from ? at + 1 : from;
    if (tokens[at]?.kind !== 'word' && tokens[at]?.text !== '.') break;
  }
  return from;
}

/** The people a quantity counts, with their noun or without one; null when it counts something else. */
export function countedPeople(tokens: readonly Token[], quantity: Quantity, limit: number): People | null {
  const { low, high, vague } = quantity;
  let from = quantity.next;
  let ofNoun: Noun | null = null;
  const ofWhole = wholeAfter(tokens, from, limit);
  if (ofWhole > 0) {
    // "one out of every five" is a share.
    if (tokens[ofWhole]?.lower === 'every') return null;
    // "dozens of protesters", "two of the men": the noun after "of" names the victims; it is shown only with a vague word.
    let inside = ofWhole;
    const definiteInside = [
      'the',
      'them',
      'those',
      'these',
      'his',
      'her',
      'their',
      'its',
      'us',
      'whom',
      'which',
    ].includes(tokens[inside]?.lower ?? '');
    if (definiteInside) inside++;
    inside = pastOwner(tokens, inside, limit);
    if (tokens[ofWhole]?.lower === 'them' || tokens[ofWhole]?.lower === 'us' || tokens[ofWhole]?.lower === 'whom') {
      {
        const people = fromQuantity(quantity, 'bare', ofWhole + 1, from, null, 'unknown');
        people.partitive = true;
        return people;
      }
    }
    // "six of a family", "five of the same family": a number that stands for people
    const kin = familyAt(tokens, ofWhole);
    if (kin > 0) return fromQuantity(quantity, 'bare', kin, from, null, 'civilian');
    // "two of the critically injured"
    if (definiteInside && tokens[inside]?.lower.endsWith('ly') === true && STATES.has(tokens[inside + 1]?.lower ?? ''))
      inside++;
    const group = tokens[inside]?.lower ?? '';
    if (definiteInside && STATES.has(group) && inside < limit) {
      const people = fromQuantity(quantity, 'bare', inside + 1, from, group, 'unknown');
      people.partitive = true;
      return people;
    }
    const inner = definiteInside || tokens[from]?.lower !== 'of' ? readQuantity(tokens, inside, limit) : null;
    ofNoun = readNoun(tokens, inner?.next ?? inside, limit, true);
    if (ofNoun === null) {
      if (inner !== null) return fromQuantity(quantity, 'bare', inner.next, from, null, 'unknown');
      // "five of those riding in the back"
      if (low === 1 || tokens[ofWhole]?.lower !== 'those' || !isDoing(tokens[inside])) return null;
      const people = fromQuantity(quantity, 'bare', inside, from, null, 'unknown');
      people.partitive = true;
      return people;
    }
    const shown = vague && !definiteInside ? ofNoun.next : from;
    const people = fromQuantity(
      quantity,
      shown === from ? 'bare' : 'count',
      ofNoun.next,
      shown,
      ofNoun.head,
      ofNoun.status,
    );
    people.partitive = definiteInside;
    people.guessed = ofNoun.guessed;
    return people;
  }
  // "both her sisters"
  if (tokens[quantity.first]?.lower === 'both' && POSSESSIVES.has(tokens[from]?.lower ?? '')) from++;
  const noun = readNoun(tokens, from, limit, true);
  if (noun !== null) {
    let next = noun.next;
    let status = noun.status;
    // "13 members of the militia": what follows "of" belongs to the phrase but is not shown.
    if (
      tokens[next]?.lower === 'of' &&
      (noun.head === 'members' ||
        noun.head === 'member' ||
        noun.head === 'bodies' ||
        noun.head === 'lives' ||
        noun.head === 'supporters' ||
        noun.head === 'followers')
    ) {
      const complement = readNoun(tokens, next + 1, limit, false);
      if (complement !== null) {
        next = complement.next;
        if (status === 'unknown') status = complement.status;
      }
    }
    if (low === null && high === null && !vague) return null;
    if (vague && !isPlural(noun.head)) return null;
    const people = fromQuantity(quantity, 'count', next, noun.next, noun.head, status);
    people.guessed = noun.guessed;
    people.age = noun.age;
    people.further ||= tokens[from]?.lower === 'other';
    return people;
  }
  const after = from < limit ? tokens[from] : undefined;
  const bare =
    after === undefined ||
    after.kind === 'mark' ||
    AFTER_BARE.has(after.lower) ||
    harmWord(after.lower) !== undefined ||
    after.lower.endsWith('ly') ||
    (after.lower.endsWith('ed') && !after.capital) ||
    TIME_WORDS.has(after.lower);
  if (!bare || quantity.year || isAge(tokens, quantity)) return null;
  // "all 26 on board"
  const board = after?.lower === 'on' && tokens[from + 1]?.lower === 'board' ? 2 : after?.lower === 'aboard' ? 1 : 0;
  return fromQuantity(quantity, 'bare', from + board, from, null, 'unknown');
}
