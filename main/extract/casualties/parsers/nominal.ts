import { DETERMINERS } from '../../../language/classes';
import { union } from '../../../language/classes';
import { BE, harmWord, PREPOSITIONS } from '../lexicon/harm';
import { formsIn } from '../../../language/verbs';
import type { HarmType } from '../../../../preload/contract/findings';
import { phrase, type People } from '../people';
import { readQuantity, type Quantity } from '../quantity';
import { objectsFrom } from '../objects';
import {
  auxiliariesBefore,
  lowerAt,
  peopleCovering,
  peopleEndingAt,
  peopleStartingAt,
  type Parser,
  type Reading,
  type Statement,
} from '../reading';
import { subjectsBefore } from '../subjects';
import { state, stateAll, unreal } from './statement';
import { eventOf } from './verbal';

/** People told of by a quantity alone, from token `first` to before `next`. */
export function fromQuantity(quantity: Quantity, first: number, next: number, head: string | null): People {
  const { low, high, approx, vague, definite, further } = quantity;
  const people = phrase(head === null ? 'bare' : 'count', first, next, next, low, high, head, 'unknown');
  people.approx = approx;
  people.vague = vague;
  people.definite = definite;
  people.further = further;
  return people;
}

const NOT_PREMODIFIERS = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'their',
  ',',
  '.',
  ';',
  ':',
  '(',
  ')',
  '"',
  '“',
  '”',
  'but',
  'than',
  'who',
  'that',
  'were',
  'was',
  'is',
  'are',
  'did',
  'does',
  'do',
  'not',
  'had',
  'has',
  'have',
  'suffer',
  'suffered',
  'sustained',
  'received',
  'while',
  'when',
  'because',
  'after',
  'before',
  'since',
  'last',
  'this',
  'next',
]);

const REPORTED = new Set(['reports', 'report', 'signs', 'sign', 'kind', 'sort']);

/** The quantity or "no" that counts the noun at `at`, over a few premodifiers. */
function countBefore(reading: Reading, at: number): People | null {
  let of = false;
  let determined = false;
  for (let index = at - 1; index >= reading.from && at - index < 9; index--) {
    const lower = lowerAt(reading, index);
    if (DETERMINERS.has(lower)) determined = true;
    if (lower === 'of' && !REPORTED.has(lowerAt(reading, index - 1))) of = true;
    if (lower === 'no' || lower === 'zero' || lower === 'any') {
      // "no independent assessment of casualties", "no idea the injury was grave" deny nothing.
      if (of || determined) return null;
      if (lower === 'any' && !deniedBefore(reading, index)) return null;
      const zero: Quantity = {
        first: index,
        next: index + 1,
        low: 0,
        high: 0,
        approx: false,
        vague: false,
        definite: false,
        further: false,
        one: false,
        year: false,
      };
      return { ...fromQuantity(zero, index, at + 1, lowerAt(reading, at)), form: 'none' };
    }
    if (lower === 'without') return null;
    if (
      PREPOSITIONS.has(lower) &&
      lower !== 'over' &&
      lower !== 'around' &&
      lower !== 'about' &&
      lower !== 'under' &&
      lower !== 'of'
    )
      return null;
    if (NOT_PREMODIFIERS.has(lower) && !(lower === 'a' || lower === 'an' || lower === 'the' || lower === 'than'))
      return null;
    const quantity = longestFrom(reading, index, at);
    if (quantity !== null)
      return quantity.year ? null : fromQuantity(quantity, quantity.first, at + 1, lowerAt(reading, at));
  }
  return null;
}

/** The quantity that covers `index`, begun as far left as it goes ("at least 12" from "12"). */
function longestFrom(reading: Reading, index: number, at: number): Quantity | null {
  let best: Quantity | null = null;
  for (let first = index; first >= reading.from && index - first < 4; first--) {
    const quantity = readQuantity(reading.tokens, first, at + 1);
    if (quantity !== null && quantity.next > index && quantity.next <= at) best = quantity;
  }
  return best;
}

function deniedBefore(reading: Reading, index: number): boolean {
  for (let at = index - 1; at >= reading.from && index - at < 7; at--) {
    const lower = lowerAt(reading, at);
    if (
      lower === 'not' ||
      lower === 'without' ||
      lower === 'never' ||
      lower === 'nor' ||
      lower.endsWith("n't") ||
      lower.endsWith('n’t')
    )
      return true;
  }
  return false;
}

const DISEASE = new Set(['cases', 'infections', 'counts', 'charges', 'heart', 'traffic', 'road']);

/** "57 deaths", "no casualties", "two fatalities". */
export const readHarmNoun: Parser = (reading, at) => {
  const lower = lowerAt(reading, at);
  const word = harmWord(lower);
  if (word === undefined || (word.form !== 'noun' && lower !== 'injuries' && lower !== 'death' && lower !== 'injury'))
    return null;
  if (
    [
      'toll',
      'penalty',
      'sentence',
      'row',
      'threats',
      'threat',
      'squad',
      'squads',
      'certificate',
      'rate',
      'rates',
      'benefit',
      'benefits',
      'camp',
      'camps',
      'insurance',
      'claims',
      'list',
    ].includes(lowerAt(reading, at + 1))
  )
    return [];
  const people = countBefore(reading, at);
  if (people !== null && lower === 'death' && people.low !== 1) return [];
  if (people !== null && people.vague && people.low === null && !lower.endsWith('s') && lower !== 'casualty') return [];
  if (people === null) {
    if (lowerAt(reading, at + 1) === 'of' && lower === 'deaths') return eventOf(reading, at, 'killed');
    return word.form === 'noun' ? [] : null;
  }
  if (DISEASE.has(lowerAt(reading, people.first - 1))) return [];
  const type: HarmType = lower === 'injuries' || lower === 'injury' ? 'injured' : word.type;
  if (
    type === 'injured' &&
    people.form !== 'none' &&
    !['caused', 'causing', 'reported', 'and', ',', 'with', 'were', 'resulted', 'in'].includes(
      lowerAt(reading, people.first - 1),
    )
  )
    return [];
  // "three deaths and 12 injuries"; "no deaths or injuries" denies both.
  if (
    people.form === 'none' &&
    (lowerAt(reading, at + 1) === 'or' || lowerAt(reading, at + 1) === 'and') &&
    harmWord(lowerAt(reading, at + 2)) !== undefined
  ) {
    return [state(reading, people, { type: 'killed_or_injured', predicate: at, rule: 'denial' })];
  }
  const { parts } = { parts: partsOf(reading, at) };
  return stateAll(reading, [people], parts, {
    type,
    predicate: at,
    rule: people.form === 'none' ? 'denial' : 'harm-noun',
    hypothetical: unreal(reading, people.first, 6),
  });
};

function partsOf(reading: Reading, at: number): People[] {
  const comma = lowerAt(reading, at + 1) === ',' ? 1 : 0;
  return lowerAt(reading, at + 1 + comma) === 'including'
    ? objectsFrom(reading, at + 2 + comma).list.filter((people) => people.form === 'count')
    : [];
}

/** "the death of two climbers", "the murder of X". */
export const readEvent: Parser = (reading, at) => {
  const word = harmWord(lowerAt(reading, at));
  if (word?.form !== 'event') return null;
  const next = lowerAt(reading, at + 1);
  if (lowerAt(reading, at) === 'suicide') return readSuicide(reading, at);
  if (lowerAt(reading, at) === 'martyrdom') return readMartyrdom(reading, at);
  if (next === 'of') return eventOf(reading, at, word.type);
  if (lowerAt(reading, at - 1) === 'to' && lowerAt(reading, at) === 'death') return readToDeath(reading, at);
  return [];
};

const COMMITS = new Set(formsIn(['commit'], ['past', 'third', 'ing']).concat('commited'));

/** "committed suicide": the subject. What bombers do is told by other words. */
function readSuicide(reading: Reading, at: number): Statement[] {
  const verb = at - 1;
  if (!COMMITS.has(lowerAt(reading, verb))) return [];
  const auxiliaries = auxiliariesBefore(reading, verb);
  if (auxiliaries.negated) return [];
  const subjects = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative);
  return stateAll(
    reading,
    subjects.list.filter((one) => one.form !== 'plural'),
    subjects.parts,
    {
      type: 'killed',
      predicate: at,
      rule: 'suicide',
      hypothetical: auxiliaries.modal || unreal(reading, verb),
    },
  );
}

const ATTAINS = new Set(formsIn(['embrace', 'attain', 'achieve'], ['past', 'third', 'participle', 'ing']));

/** "three soldiers embraced martyrdom", as papers of Pakistan and of Iran write of their dead. */
function readMartyrdom(reading: Reading, at: number): Statement[] {
  if (!ATTAINS.has(lowerAt(reading, at - 1))) return [];
  const auxiliaries = auxiliariesBefore(reading, at - 1);
  const { list, parts } = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative);
  return stateAll(
    reading,
    list.filter(({ form }) => form !== 'plural'),
    parts,
    { type: 'killed', predicate: at, rule: 'martyrdom' },
  );
}

/** "beaten to death", "burned to death", "plunged to his death". */
function readToDeath(reading: Reading, at: number): Statement[] {
  const verb = at - 2;
  const word = lowerAt(reading, verb);
  if (
    harmWord(word)?.form === 'verb' ||
    word.length < 3 ||
    word === 'close' ||
    word === 'sentenced' ||
    word === 'condemned'
  )
    return [];
  // "sentenced six persons of the town to death"
  for (let index = verb; index > reading.from && verb - index < 10; index--)
    if (['sentenced', 'sentence', 'sentencing', 'condemned', 'put'].includes(lowerAt(reading, index))) return [];
  const auxiliaries = auxiliariesBefore(reading, verb);
  const details = { type: 'killed', predicate: at, hypothetical: auxiliaries.modal } as const;
  // "hacked to death three children"
  const victims = auxiliaries.passive ? [] : objectsFrom(reading, at + 1).list.filter((one) => one.form !== 'plural');
  if (victims.length > 0) return stateAll(reading, victims, [], { ...details, rule: 'to-death' });
  const people = peopleCovering(reading, verb);
  if (people !== null)
    return stateAll(
      reading,
      [people].filter((one) => one.form !== 'plural' && harmWord(lowerAt(reading, one.first - 1)) === undefined),
      [],
      { ...details, rule: 'to-death', far: true },
    );
  const subjects = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative || auxiliaries.being);
  return stateAll(
    reading,
    subjects.list.filter((one) => one.form !== 'plural'),
    subjects.parts,
    { ...details, rule: 'to-death' },
  );
}

/** "the number of nurses killed": the verb closes the phrase that is counted. */
function numberOf(reading: Reading, at: number): boolean {
  for (let index = at - 2; index >= reading.from && at - index < 7; index--)
    if (lowerAt(reading, index) === 'number' && lowerAt(reading, index + 1) === 'of')
      return lowerAt(reading, index - 1) === 'the';
  return false;
}

const REACHES = new Set([
  'to',
  'at',
  'of',
  'is',
  'was',
  'reached',
  'reaches',
  'passed',
  'passes',
  'topped',
  'tops',
  'hit',
  'hits',
  'exceeded',
  'exceeds',
  'past',
  'above',
  'surpassed',
  'surpasses',
  'stands',
  'stood',
  'as',
  'be',
  'nears',
  'neared',
  'climbs',
  'rises',
  'reaching',
]);

/** "has passed 5,000": more than that. Of small numbers it is said of the very figure as often. */
const EXCEEDS = new Set(formsIn('pass top exceed surpass'.split(' '), ['past', 'third', 'participle']).concat('past'));

/** "the death toll rose to 19", "put the toll at 30", "a toll of 12". */
export const readToll: Parser = (reading, at) => {
  const word = harmWord(lowerAt(reading, at));
  const before = lowerAt(reading, at - 1);
  if (lowerAt(reading, at).startsWith('hospitali')) return null;
  const counted = word?.form === 'verb' && numberOf(reading, at);
  const number =
    counted ||
    before === 'number' ||
    (before === 'of' && lowerAt(reading, at - 2) === 'number') ||
    (before === 'the' && lowerAt(reading, at - 3) === 'number');
  // "fatalities stood at 12"
  const counting =
    word?.form === 'noun' && COUNTS_UP.has(lowerAt(reading, at + 1)) && countBefore(reading, at) === null;
  if (
    word?.form !== 'toll' &&
    !counting &&
    !(number && (word?.form === 'state' || word?.form === 'noun' || word?.form === 'verb' || word?.form === 'group'))
  )
    return null;
  if (
    before === 'road' ||
    before === 'bridge' ||
    before === 'highway' ||
    before === 'heavy' ||
    before === 'emotional' ||
    lowerAt(reading, at + 1) === 'road' ||
    lowerAt(reading, at + 1) === 'booth' ||
    before === 'its' ||
    (before === 'a' && lowerAt(reading, at + 1) !== 'of')
  )
    return [];
  let best: { people: People; index: number } | null = null;
  for (let index = at + 1; index < reading.to && index - at < 40; index++) {
    const lower = lowerAt(reading, index);
    if (lower === ';' || lower === '.' || lower === '"' || lower === '”') break;
    if (lower === 'from' && best !== null) break;
    if (lower === 'past' && lowerAt(reading, index - 1) === 'the') continue;
    if (!REACHES.has(lower) || (counted && (lower === 'of' || lower === 'as' || lower === 'at'))) continue;
    let first = index + 1;
    while (
      first - index < 4 &&
      ['now', 'currently', 'around', 'about'].includes(lowerAt(reading, first)) &&
      readQuantity(reading.tokens, first, reading.to) === null
    )
      first++;
    const quantity = readQuantity(reading.tokens, first, reading.to);
    if (quantity === null || quantity.one || quantity.year) continue;
    const covering = peopleStartingAt(reading, first);
    const following = lowerAt(reading, quantity.next);
    if (following === 'of' || following === 'days') continue;
    const people =
      covering !== null && covering.form === 'count'
        ? covering
        : fromQuantity(quantity, quantity.first, quantity.next, null);
    if (EXCEEDS.has(lower) && people.low !== null && people.low === people.high && people.low > 99)
      best = { people: { ...people, low: people.low + 1, high: null }, index };
    else best = { people, index };
    if (lower !== 'of' || index !== at + 1) break;
    break;
  }
  best ??= broughtTo(reading, at);
  if (best === null)
    return raisedFrom(reading, at, word?.form === 'toll' && before !== 'injury' && before !== 'injured');
  const injured = before === 'injury' || before === 'injured';
  const casualty = before === 'casualty' || before === 'casualties';
  const type: HarmType =
    word !== undefined && word.form !== 'toll'
      ? word.type
      : injured
        ? 'injured'
        : casualty
          ? 'killed_or_injured'
          : 'killed';
  let hypothetical = unreal(reading, at, 6);
  for (let index = at + 1; index < best.people.first; index++)
    if (FORECAST.has(lowerAt(reading, index))) hypothetical = true;
  const earlier = EARLIER.has(before) || EARLIER.has(lowerAt(reading, at - 2)) || EARLIER.has(lowerAt(reading, at - 3));
  const found = [
    state(reading, best.people, {
      type,
      predicate: at,
      rule: 'toll',
      total: !earlier,
      part: earlier,
      hypothetical,
    }),
  ];
  const past = earlierFigure(reading, best.people.next);
  if (past !== null)
    found.push(state(reading, past, { type, predicate: at, rule: 'toll-before', part: true, hypothetical }));
  return found;
};

const BRINGS = new Set(formsIn('bring raise take push'.split(' '), ['base', 'past', 'third', 'ing']));

/** "which brings to 19 the number of people put to death": the figure stands before what it counts. */
function broughtTo(reading: Reading, at: number): { people: People; index: number } | null {
  for (let index = at - 1; index > reading.from && at - index < 14; index--) {
    if (lowerAt(reading, index) !== 'to' || !BRINGS.has(lowerAt(reading, index - 1))) continue;
    const quantity = readQuantity(reading.tokens, index + 1, reading.to);
    return quantity === null || quantity.year || lowerAt(reading, quantity.next) !== 'the'
      ? null
      : { people: fromQuantity(quantity, quantity.first, quantity.next, null), index };
  }
  return null;
}

/** "…, raising the toll from 11": what it was before, where the sentence gives the new count elsewhere. */
function raisedFrom(reading: Reading, at: number, dead: boolean): Statement[] {
  if (!dead || lowerAt(reading, at + 1) !== 'from') return [];
  for (let index = at - 1; index > reading.from && at - index < 5; index--) {
    if (!BRINGS.has(lowerAt(reading, index))) continue;
    const quantity = readQuantity(reading.tokens, at + 2, reading.to);
    if (quantity === null || quantity.year) return [];
    const people = fromQuantity(quantity, quantity.first, quantity.next, null);
    return [state(reading, people, { type: 'killed', predicate: at, rule: 'toll-before', part: true })];
  }
  return [];
}

/** What a count does that has no number before it. */
const COUNTS_UP = new Set(
  formsIn('stand rise reach climb top pass exceed hit total number'.split(' '), ['past', 'third', 'participle']).concat(
    'has',
    'have',
    'had',
  ),
);
const FORECAST = union('could would may might will', 'expected likely feared potentially');
const EARLIER = new Set(['earlier', 'previous', 'initial', 'preliminary', 'former', 'revised']);

/** "rose to 31, up from 12": the figure it was before. */
function earlierFigure(reading: Reading, index: number): People | null {
  for (let at = index; at < reading.to && at - index < 10; at++) {
    if (lowerAt(reading, at) !== 'from') continue;
    const before = lowerAt(reading, at - 1);
    // "to 275 from 288"
    if (at > index && !['up', 'down', 'revised', 'rise', 'increase', ','].includes(before)) return null;
    let first = at + 1;
    while (
      first - at < 4 &&
      ['a', 'an', 'the', 'earlier', 'previous', 'figure', 'toll', 'of'].includes(lowerAt(reading, first)) &&
      readQuantity(reading.tokens, first, reading.to) === null
    )
      first++;
    const quantity = readQuantity(reading.tokens, first, reading.to);
    return quantity === null ? null : fromQuantity(quantity, quantity.first, quantity.next, null);
  }
  return null;
}

const TAKES = new Set([
  'claimed',
  'claiming',
  'claims',
  'claim',
  'cost',
  'costing',
  'took',
  'taking',
  'taken',
  'lost',
  'lose',
  'losing',
  'loss',
]);

const FIGHTS = new Set('fighting fights battling battles struggling'.split(' '));

/** "a third is fighting for his life", "was left battling for her life": gravely hurt. */
function readForLife(reading: Reading, verb: number): Statement[] {
  const left = lowerAt(reading, verb - 1) === 'left' ? verb - 1 : verb;
  const auxiliaries = auxiliariesBefore(reading, left);
  if (auxiliaries.negated || auxiliaries.modal) return [];
  const { list, parts } = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative || auxiliaries.being);
  return stateAll(
    reading,
    list.filter(({ form }) => form !== 'plural' && form !== 'pronoun'),
    parts,
    { type: 'injured', predicate: verb, rule: 'for-life' },
  );
}

/** "claimed 60 lives", "claimed the lives of 12", "lost their lives", "the loss of 30 lives". */
export const readLives: Parser = (reading, at) => {
  const lower = lowerAt(reading, at);
  if (harmWord(lower)?.form !== 'lives') return null;
  if (lowerAt(reading, at - 2) === 'for' && FIGHTS.has(lowerAt(reading, at - 3))) return readForLife(reading, at - 3);
  let taker = -1;
  for (let index = at - 1; index >= reading.from && at - index < 9; index--) {
    if (TAKES.has(lowerAt(reading, index))) {
      taker = index;
      break;
    }
  }
  const passive =
    BE.has(lowerAt(reading, at + 1)) && ['lost', 'claimed', 'taken'].includes(lowerAt(reading, at + 2))
      ? at + 2
      : lowerAt(reading, at + 1) === 'lost'
        ? at + 1
        : -1;
  if (taker < 0 && passive < 0 && !(BE.has(lowerAt(reading, at + 1)) && lowerAt(reading, at + 3) === 'lost')) return [];
  const predicate = taker >= 0 ? taker : at;
  const hypothetical = unreal(reading, predicate);
  const details = { type: 'killed', predicate, rule: 'lives', hypothetical } as const;
  const people = countBefore(reading, at);
  if (people !== null && people.form !== 'none' && !(taker > people.first)) return [state(reading, people, details)];
  if (lowerAt(reading, at + 1) === 'of') {
    const { list, parts } = objectsFrom(reading, at + 2);
    return stateAll(
      reading,
      list.filter((one) => one.form !== 'plural'),
      parts,
      details,
    );
  }
  const owner =
    lowerAt(reading, at - 1) === "'s" || lowerAt(reading, at - 1) === '’s' ? peopleEndingAt(reading, at - 1) : null;
  if (owner !== null && taker >= 0 && taker < owner.first && owner.form !== 'plural')
    return [state(reading, owner, details)];
  const own = lowerAt(reading, at - 1) === 'own' ? 1 : 0;
  const possessive = lowerAt(reading, at - 1 - own);
  // "took his own life"
  if (own === 1 && ['took', 'taking', 'taken'].includes(lowerAt(reading, taker)) && taker === at - 3) {
    const auxiliaries = auxiliariesBefore(reading, taker);
    const subjects = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative);
    return stateAll(
      reading,
      subjects.list.filter((one) => one.form !== 'plural'),
      [],
      { ...details, hypothetical: hypothetical || auxiliaries.modal },
    );
  }
  if (
    ['their', 'his', 'her'].includes(possessive) &&
    ['lost', 'lose', 'losing'].includes(lowerAt(reading, taker)) &&
    taker === at - 2
  ) {
    const auxiliaries = auxiliariesBefore(reading, taker);
    const subjects = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative || auxiliaries.being);
    return stateAll(
      reading,
      subjects.list.filter((one) => one.form !== 'plural'),
      subjects.parts,
      { ...details, hypothetical: hypothetical || auxiliaries.modal },
    );
  }
  return [];
};

const RECOVERED = new Set([
  'found',
  'recovered',
  'pulled',
  'retrieved',
  'discovered',
  'unearthed',
  'exhumed',
  'washed',
  'brought',
  'recovering',
  'recover',
  'dragged',
  'counted',
  'taken',
  'identified',
  'fished',
  'located',
  'saw',
  'lay',
  'littered',
  'dumped',
  'finding',
  'deposited',
  'received',
]);

/** "12 bodies were recovered", "the bodies of three miners were found", "found the body of a man". */
export const readBodies: Parser = (reading, at) => {
  const lower = lowerAt(reading, at);
  if (harmWord(lower)?.form !== 'bodies') return null;
  let recovered = false;
  for (let index = Math.max(reading.from, at - 14); index < reading.to && index - at < 22; index++)
    if (RECOVERED.has(lowerAt(reading, index))) recovered = true;
  if (!recovered) return [];
  const details = { type: 'killed', predicate: at, rule: 'bodies', nominal: true } as const;
  if (lowerAt(reading, at + 1) === 'of') {
    const { list, parts } = objectsFrom(reading, at + 2);
    const victims = list.filter(
      (one) => one.form === 'count' || one.form === 'bare' || one.form === 'single' || one.form === 'named',
    );
    if (victims.length > 0) return stateAll(reading, victims, parts, details);
  }
  if (lower === 'remains') return [];
  const people = countBefore(reading, at);
  if (people !== null && people.form !== 'none') return [state(reading, people, details)];
  return [];
};
