import { ARTICLES, POSSESSIVES, SUBJECT_PRONOUNS, union, without } from '../../language/classes';
import { ADVERBS, BE, CLAUSE, harmWord, HAVE, MODALS, PREPOSITIONS } from './lexicon/harm';
import { REPORTS } from './lexicon/telling';
import { peopleNoun } from './lexicon/people';
import type { People } from './people';
import { TITLES } from './phrases/named';
import { lowerAt, peopleCovering, peopleStartingAt, type Reading } from './reading';
import { splitWhole, STOPS } from './lists';

const SUBJECT_FORMS = without(SUBJECT_PRONOUNS, 'it you');

export interface Objects {
  list: People[];
  parts: People[];
}

const NAMING = new Set([
  'named',
  'identified',
  'aged',
  'believed',
  'suspected',
  'called',
  'dressed',
  'described',
  'accused',
  'linked',
  'armed',
  'based',
  'allied',
  'affiliated',
  'employed',
  'related',
  'said',
]);

/** True when a finite verb follows the people, so that they are its subject and no further object. */
function hasOwnVerb(reading: Reading, people: People): boolean {
  let index = people.next;
  // "injuring five others, Governor Ann Lee reported": a word that is an adverb only before harm ("reported dead").
  if (REPORTS.has(lowerAt(reading, index)) && harmWord(lowerAt(reading, index + 1)) === undefined) return true;
  while (index - people.next < 5 && (ADVERBS.has(lowerAt(reading, index)) || lowerAt(reading, index).endsWith('ly')))
    index++;
  const lower = lowerAt(reading, index);
  if (lowerAt(reading, people.next) === 'said') return true;
  if (NAMING.has(lower)) return false;
  if (BE.has(lower) || HAVE.has(lower) || MODALS.has(lower) || REPORTS.has(lower)) return true;
  const form = harmWord(lower)?.form;
  if (form === 'verb' || form === 'self' || form === 'state') return true;
  return lower.endsWith('ed') && !lower.includes('-');
}

const FINITE = /^VERB-VB[DPZ]/;

/** Words after the name of one of a list. */
const GOES_ON: ReadonlySet<string> = new Set([
  ...PREPOSITIONS,
  ...CLAUSE,
  ...ADVERBS,
  ...NAMING,
  'and',
  'or',
  'as',
  'alias',
]);

/** "after the blast killed 12 people, Ann Lee left the city": by the tree, they are who does what a verb after them tells. */
function acts({ syntax, sentence, tokens }: Reading, { first, next, form }: People): boolean {
  // A verb the tree did not know follows a name at once.
  const after = tokens[next];
  if (form === 'named' && after?.kind === 'word' && !after.capital && !GOES_ON.has(after.lower)) return true;
  const grammar = syntax.grammar(sentence);
  for (let index = first; index < next; index++) {
    const verb = grammar.head(index);
    if (grammar.relation(index) === 'nsubj' && verb >= next && FINITE.test(grammar.tag(verb)))
      return harmWord(tokens[verb]?.lower ?? '') === undefined;
  }
  return false;
}

/** The people that begin at `index`, or behind the titles there ("Capt. Ann Lee"). */
function titledAt(reading: Reading, index: number): People | null {
  let at = index;
  while (
    at - index < 3 &&
    reading.tokens[at]?.capital === true &&
    TITLES.has(lowerAt(reading, at)) &&
    at < reading.to
  ) {
    const people = peopleStartingAt(reading, at);
    if (people !== null) return people;
    at += lowerAt(reading, at + 1) === '.' ? 2 : 1;
  }
  return peopleStartingAt(reading, at) ?? namedBehind(reading, at);
}

/** Words of a role without an article that may stand before a name. */
const ROLE = 6;

/** "the murder of human rights lawyer and activist Ann Lee": the name behind a role of several words. */
function namedBehind(reading: Reading, index: number): People | null {
  if (lowerAt(reading, index - 1) !== 'of' || reading.tokens[index]?.capital !== false) return null;
  for (let at = index + 1; at < reading.to && at - index < ROLE; at++) {
    const lower = lowerAt(reading, at);
    const named = peopleStartingAt(reading, at);
    if (named?.form === 'named' && (peopleNoun(lower) ?? peopleNoun(lowerAt(reading, at - 1))) !== null) return named;
    if (reading.tokens[at]?.kind !== 'word' || reading.tokens[at]?.capital === true) return null;
    if (harmWord(lower) !== undefined || PREPOSITIONS.has(lower) || CLAUSE.has(lower) || BE.has(lower)) return null;
  }
  return null;
}

/** The people that begin at `index` and those joined to them, with the parts after "including". */
export function objectsFrom(reading: Reading, index: number): Objects {
  const list: People[] = [];
  const parts: People[] = [];
  let at = index;
  while (
    at - index < 5 &&
    (ADVERBS.has(lowerAt(reading, at)) || lowerAt(reading, at).endsWith('ly')) &&
    peopleCovering(reading, at) === null &&
    lowerAt(reading, at) !== 'to'
  )
    at++;
  if (MARKS.has(lowerAt(reading, at))) at++;
  let people = titledAt(reading, at);
  // "the murder she plotted": a subject form is no object.
  people ??= othersAfter(reading, at);
  if (people === null || (people.form === 'pronoun' && SUBJECT_FORMS.has(people.head ?? ''))) return { list, parts };
  let target = list;
  for (let turn = 0; turn < 40 && people !== null; turn++) {
    // "84 people, ten of them children", "200 others, 52 critically": a part of those just named.
    if (list.length > 0 && people !== list[0] && (people.partitive || gravely(reading, people))) parts.push(people);
    else target.push(people);
    at = people.next;
    let step = nextJoint(reading, at);
    if (step === null) step = jointAfterPhrase(reading, at);
    if (step === null) break;
    let next: People | null = titledAt(reading, step.at);
    if (next === null) break;
    // "killed Ann Lee, a teacher, and two pupils": the description is no further victim.
    const over = step.subset ? null : describes(reading, people, next);
    if (over !== null) {
      step = nextJoint(reading, over);
      next = step === null ? null : peopleStartingAt(reading, step.at);
      if (step === null || next === null) break;
    }
    if (!step.subset && (hasOwnVerb(reading, next) || acts(reading, next))) break;
    if (step.subset) target = parts;
    if (samePerson(reading, people, next)) {
      at = next.next;
      break;
    }
    people = next;
  }
  const split = splitWhole(list);
  return { list: split.list, parts: [...split.parts, ...parts] };
}

/** A headline puts what others say in marks: "kills 'at least 15'", "'shoots dead' two". */
const MARKS = union('" “ \' ‘ ’');

/** Tokens of a phrase that names somebody by a word no list holds. */
const UNKNOWN = 12;

/** "killing the village head, identified as Ali Modu, and 17 others": past who is told of first, the others are counted. */
function othersAfter(reading: Reading, index: number): People | null {
  if (reading.tokens[index]?.kind !== 'word' || lowerAt(reading, index) === 'and') return null;
  for (let at = index; at < reading.to && at - index < UNKNOWN; at++) {
    const lower = lowerAt(reading, at);
    if (lower === 'and' || lower === ',') {
      const others = peopleStartingAt(reading, at + 1);
      if (others !== null && (others.head === 'others' || (others.form === 'count' && others.further)))
        return endsPhrase(reading, others.next) ? others : null;
      continue;
    }
    if (NAMING.has(lower) || lower === 'as' || lower === 'of') continue;
    if (
      CLAUSE.has(lower) ||
      BE.has(lower) ||
      HAVE.has(lower) ||
      MODALS.has(lower) ||
      STOPS.has(lower) ||
      PREPOSITIONS.has(lower) ||
      harmWord(lower) !== undefined
    )
      return null;
  }
  return null;
}

/** Nothing that they do follows them. */
function endsPhrase(reading: Reading, at: number): boolean {
  const lower = lowerAt(reading, at);
  return (
    lower === '' ||
    lower === 'and' ||
    reading.tokens[at]?.kind === 'mark' ||
    PREPOSITIONS.has(lower) ||
    CLAUSE.has(lower) ||
    lower.endsWith('day')
  );
}

/** Where a description of the person just named ends (at its comma or the end), or null when it is a person of its own. */
function describes(reading: Reading, named: People, next: People): number | null {
  if (
    named.form !== 'named' ||
    (next.form !== 'single' && next.form !== 'definite') ||
    lowerAt(reading, next.first - 1) !== ','
  )
    return null;
  if (!['a', 'an', 'the'].includes(lowerAt(reading, next.first))) return null;
  // "…, the son of a baker and his wife": nobody after it is another victim.
  if (lowerAt(reading, next.next) === 'of') return reading.to;
  for (let at = next.next; at <= reading.to && at - next.next < 12; at++) {
    const lower = lowerAt(reading, at);
    if (lower === ',' || lower === '' || lower === '.') return at;
    if (lower === 'and' || lower === 'or' || CLAUSE.has(lower)) return null;
  }
  return null;
}

const DETERMINERS = union(ARTICLES, POSSESSIVES, 'another one');

/** "an activist and colleague": without a determiner of its own the second noun names the same person. */
function samePerson(reading: Reading, first: People, second: People): boolean {
  return (
    first.form === 'single' &&
    second.form === 'single' &&
    second.age === null &&
    !DETERMINERS.has(lowerAt(reading, second.first)) &&
    lowerAt(reading, second.first - 1) === 'and'
  );
}

const GRAVELY = new Set(['critically', 'seriously', 'severely', 'gravely', 'badly', 'slightly', 'lightly', 'fatally']);

/** A bare number after a comma with only an adverb: ", 52 critically". */
function gravely(reading: Reading, people: People): boolean {
  return (
    people.form === 'bare' &&
    lowerAt(reading, people.first - 1) === ',' &&
    GRAVELY.has(lowerAt(reading, people.next)) &&
    harmWord(lowerAt(reading, people.next + 1)) === undefined
  );
}

function nextJoint(reading: Reading, index: number): { at: number; subset: boolean } | null {
  let at = index;
  let joined = false;
  const lower = lowerAt(reading, at);
  if (lower === ',' || lower === '(' || lower === '-' || lower === '–' || lower === '—') {
    at++;
    joined = lower === ',';
    while (lowerAt(reading, at) === '-' || lowerAt(reading, at) === '–') at++;
  }
  const word = lowerAt(reading, at);
  if (word === 'including' || word === 'among')
    return { at: word === 'among' && lowerAt(reading, at + 1) === 'them' ? at + 2 : at + 1, subset: true };
  if (word === 'and' || word === 'or' || word === 'plus') return { at: at + 1, subset: false };
  if (word === 'as' && lowerAt(reading, at + 1) === 'well') return { at: at + 3, subset: false };
  if (word === 'along' && lowerAt(reading, at + 1) === 'with') return { at: at + 2, subset: false };
  return joined ? { at, subset: false } : null;
}

/** Adjectives that open a description after the people ("a cleric close to the rebels"). */
const DESCRIBES = new Set(['aged', 'close', 'loyal', 'linked', 'allied', 'affiliated']);

/** "killed two soldiers in the north and a civilian": steps right over one short phrase to "and" or "including". */
function jointAfterPhrase(reading: Reading, index: number): { at: number; subset: boolean } | null {
  if (!PREPOSITIONS.has(lowerAt(reading, index)) && !DESCRIBES.has(lowerAt(reading, index))) return null;
  for (let at = index + 1; at < reading.to && at - index < 9; at++) {
    const lower = lowerAt(reading, at);
    if (lower === 'and' || lower === 'including') return { at: at + 1, subset: lower === 'including' };
    if (lower === ',' && lowerAt(reading, at + 1) === 'including') return { at: at + 2, subset: true };
    if (CLAUSE.has(lower) || BE.has(lower) || STOPS.has(lower) || lower === ',' || harmWord(lower) !== undefined)
      return null;
  }
  return null;
}
