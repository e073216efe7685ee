import type { HarmType } from '../../../../preload/contract/findings';
import { MODALS, without } from '../../../language/classes';
import type { Choice, Features } from '../../../learning/judge';
import type { Syntax } from '../../../syntax/index';
import type { Document } from '../../../text/document';
import type { Names } from '../../types';
import { TIES_OF_HARM } from '../../budget';
import { harmWord, type HarmWord } from '../lexicon/harm';
import { inTitle, ledeOf } from '../opening';
import { isCount, type People } from '../people';
import { lowerAt, readSentence, type Found, type Reading } from '../reading';
import { state } from '../parsers/statement';
import { CUES, TYPES } from './cues';
import { aboutOf, likeliest, type Judges, type Question } from './judges';
import { meets } from './near';
import {
  countsIn,
  featuresOfPeople,
  isNegated,
  placeIn,
  wordsAround,
  type Placed,
  type Scene,
} from './people-features';

/**
 * From this share on a harm is stated: on articles that were not learned from, six in seven of such statements are right
 * (`npm run train -- --harm --evaluate`). Of a name more is asked, since a wrong one is the worse mistake.
 */
const SURE = 0.75;
const SURE_OF_NAME = 0.8;

/** Forms of people that are asked about: a pronoun and a thing are told of elsewhere. */
const ASKED: ReadonlySet<People['form']> = new Set(['count', 'bare', 'single', 'definite', 'named', 'none', 'plural']);

/**
 * Adds the statements that no rule found: of all people in the text of whom no rule speaks, those who came to a harm by
 * what was learned of the words and the tree around them.
 * @param found what the rules found, in the order of the text
 * @returns all of it, in the order of the text
 */
export function findMore(
  document: Document,
  names: Names,
  syntax: Syntax,
  found: readonly Found[],
  judges: Judges,
): Found[] {
  // An article in which no rule finds a harm tells of none: its sentences need no trees.
  if (found.length === 0) return [];
  if (found.length * document.sentences.length > TIES_OF_HARM) return [...found];
  const more: Found[] = [];
  for (const scene of scenesOf(document, names, syntax, found)) {
    const cues = cuesIn(scene.reading);
    for (const people of scene.open) {
      const placed = placeIn(scene, people);
      const best = likeliest(questionOf(document, scene, placed, cues), judges.finder, String, (type) => type !== null);
      const type = best?.answer ?? null;
      if (best === null || type === null || isElse(scene, placed, type, cues)) continue;
      if (best.share < (people.form === 'named' || people.form === 'definite' ? SURE_OF_NAME : SURE)) continue;
      const statement = state(scene.reading, people, {
        type,
        predicate: predicateOf(placed, cues, type),
        rule: 'learned',
        hypothetical: isUnreal(scene, placed),
      });
      more.push({ reading: scene.reading, statement: { ...statement, certainty: Math.round(best.share * 100) / 100 } });
    }
  }
  if (more.length === 0) return [...found];
  return [...found, ...more].sort(
    (one, other) =>
      one.statement.sentence - other.statement.sentence || one.statement.people.first - other.statement.people.first,
  );
}

/** The sentences with people of whom no rule speaks. */
function scenesOf(document: Document, names: Names, syntax: Syntax, found: readonly Found[]): Scene[] {
  const lede = ledeOf(document);
  const ofSentences = new Map<number, Found[]>();
  for (const one of found) {
    const list = ofSentences.get(one.statement.sentence);
    if (list === undefined) ofSentences.set(one.statement.sentence, [one]);
    else list.push(one);
  }
  const scenes: Scene[] = [];
  for (let sentence = 0; sentence < document.sentences.length; sentence++) {
    const here = ofSentences.get(sentence) ?? [];
    const reading = here[0]?.reading ?? readSentence(document, names, syntax, sentence);
    const open = reading.people.filter(
      (people) =>
        ASKED.has(people.form) &&
        !here.some(({ statement }) => describes(people, statement.people, reading)) &&
        !here.some(({ statement }) => statement.people.first < people.next && statement.people.next > people.first),
    );
    if (open.length === 0 || !isNearHarm(reading)) continue;
    scenes.push({
      reading,
      grammar: syntax.grammar(sentence),
      after: sentence - lede,
      headline: inTitle(document, sentence),
      here,
      before: ofSentences.get(sentence - 1) ?? [],
      next: ofSentences.get(sentence + 1) ?? [],
      all: found,
      open,
      ...countsIn(reading),
    });
  }
  return scenes;
}

/** "One person, a fisherman who": the same one, told twice. */
const describes = (people: People, told: People, reading: Reading): boolean =>
  people.form === 'single' &&
  told.low === 1 &&
  isCount(told) &&
  told.next === people.first - 1 &&
  reading.tokens[told.next]?.text === ',';

const ANY_CUE: ReadonlySet<string> = new Set(TYPES.flatMap((type) => [...CUES[type]]));

/** Whether a word that may tell of a harm stands in a sentence or the one before it: else nothing is asked, and no tree made. */
function isNearHarm({ document, tokens, sentence, from, to }: Reading): boolean {
  for (let at = document.firstToken[sentence - 1] ?? from; at < to; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (ANY_CUE.has(lower) || harmWord(lower) !== undefined) return true;
  }
  return false;
}

/** Where a sentence and the one before it hold words of a kind of harm. */
interface Cues {
  /** Words that may stand near it. */
  near: number[];
  /** Words that tell of it by themselves. */
  telling: number[];
  /** How many of the first kind stood in the sentence before. */
  before: number;
}

function cuesIn({ document, tokens, sentence, from, to }: Reading): Cues[] {
  return TYPES.map((type) => {
    const cues: Cues = { near: [], telling: [], before: 0 };
    for (let at = document.firstToken[sentence - 1] ?? from; at < to; at++) {
      const lower = tokens[at]?.lower ?? '';
      const isCue = CUES[type].has(lower);
      if (at < from) {
        if (isCue) cues.before++;
        continue;
      }
      if (isCue) cues.near.push(at);
      if (harmWord(lower)?.type === type) cues.telling.push(at);
    }
    return cues;
  });
}

function questionOf(
  document: Document,
  scene: Scene,
  placed: Placed,
  cues: readonly Cues[],
): Question<HarmType | null> {
  const shared = featuresOfPeople(scene, placed);
  const words = wordsAround(scene, placed);
  const none: Choice & { answer: null } = { answer: null, shared, own: { harm: -1 }, words: [], column: -1 };
  const choices = TYPES.map((type, column) => ({
    answer: type,
    shared,
    own: featuresOfHarm(scene, placed, type, cues[column] ?? NO_CUES),
    words,
    column,
  }));
  return { about: aboutOf(document, placed.people), choices: [none, ...choices] };
}

const NO_CUES: Cues = { near: [], telling: [], before: 0 };

/** In the order in which they were learned. */
const WORD_FORMS: readonly HarmWord['form'][] = [
  'verb',
  'base',
  'ing',
  'self',
  'state',
  'noun',
  'event',
  'toll',
  'lives',
  'bodies',
  'wounds',
  'struck',
  'condition',
  'group',
];

/** Tokens around people in which words are counted. */
const AROUND = 6;
/** Stands for "nowhere". */
const FAR = 99;

/** What speaks for or against people having come to this harm. */
function featuresOfHarm(
  { reading, grammar, here, before, next, all }: Scene,
  placed: Placed,
  type: HarmType,
  cues: Cues,
): Features {
  const { people, way, verb, joinedTo, head } = placed;
  const isCue = (index: number): boolean => CUES[type].has(lowerAt(reading, index));
  const governor = harmWord(lowerAt(reading, grammar.head(head)));
  const near = nearest(people, cues.near);
  const told = nearest(people, cues.telling);
  const [nearUp, nearDown] = heightOf(cues.near, (token) => meets(grammar, way, token));
  const [toldUp, toldDown] = heightOf(cues.telling, (token) => meets(grammar, way, token));
  const ofType = (list: readonly Found[]): number => list.filter(({ statement }) => statement.type === type).length;
  return {
    harm: TYPES.indexOf(type),
    cues: cues.near.length,
    'to cue': near.gap,
    'distance to cue': Math.abs(near.gap),
    'words of harm': cues.telling.length,
    'to word of harm': told.gap,
    'distance to word of harm': Math.abs(told.gap),
    'up to word of harm': toldUp,
    'down to word of harm': toldDown,
    'steps to word of harm': toldUp + toldDown,
    'up to cue': nearUp,
    'down to cue': nearDown,
    'steps to cue': nearUp + nearDown,
    'cues around': cues.near.filter((at) => at >= people.first - AROUND && at < people.next + AROUND).length,
    'cues inside': cues.near.filter((at) => at >= people.first && at < people.shown).length,
    'cues before': cues.before,
    'on a cue': isCue(grammar.head(head)),
    'on a word of harm': governor?.type === type,
    'form of that word': governor?.type === type ? WORD_FORMS.indexOf(governor.form) : -1,
    'form of word of harm': told.at < 0 ? -1 : WORD_FORMS.indexOf(harmWord(lowerAt(reading, told.at))?.form ?? 'verb'),
    'harm told here': ofType(here),
    'harm told before': ofType(before),
    'harm told next': ofType(next),
    'harm told': ofType(all),
    'share of harm told': ofType(all) / Math.max(1, all.length),
    'count told':
      people.low !== null &&
      all.some(({ statement }) => statement.type === type && statement.people.low === people.low),
    'name told':
      people.name !== null &&
      all.some(({ statement }) => statement.type === type && statement.people.name === people.name),
    'joined to harm': joinedTo?.statement.type === type,
    'verb is a cue': verb >= 0 && isCue(verb),
    'cue at +1': isCue(people.next),
    'cue at +2': isCue(people.next + 1),
    'cue at -1': isCue(people.first - 1),
    'cue at -2': isCue(people.first - 2),
  };
}

/** The nearest of these tokens outside the people: how many tokens behind them, or before them as a negative number. */
function nearest(people: People, tokens: readonly number[]): { gap: number; at: number } {
  let found = { gap: FAR, at: -1 };
  for (const at of tokens) {
    if (at >= people.first && at < people.shown) continue;
    const gap = at >= people.next ? at - people.next + 1 : at - people.first;
    if (Math.abs(gap) < Math.abs(found.gap)) found = { gap, at };
  }
  return found;
}

/** Steps in the tree from the people up, and from there down to the nearest of these tokens. */
function heightOf(
  tokens: readonly number[],
  meet: (token: number) => { up: number; down: number } | null,
): [up: number, down: number] {
  let best: [number, number] = [FAR, FAR];
  for (const token of tokens) {
    const height = meet(token);
    if (height !== null && height.up + height.down < best[0] + best[1]) best = [height.up, height.down];
  }
  return best;
}

/** The word by which people came to a harm: one that tells of it, one that may, or the verb above them. */
function predicateOf({ people, verb, head }: Placed, cues: readonly Cues[], type: HarmType): number {
  const { near, telling } = cues[TYPES.indexOf(type)] ?? NO_CUES;
  return [nearest(people, telling).at, nearest(people, near).at, verb].find((at) => at >= 0) ?? head;
}

/**
 * A number that likelihood alone can't tell from one of something else: "lost nine" of matches, "claims 1,200 members", where
 * nothing near it speaks of death by itself; and "from 30 to 34", which is no range.
 */
function isElse(
  { reading, grammar, here, before }: Scene,
  { people, verb }: Placed,
  type: HarmType,
  cues: readonly Cues[],
): boolean {
  // "The other five did not die"
  if (people.form !== 'none' && verb >= 0 && isNegated(reading, grammar, verb)) return true;
  if (people.low !== people.high && lowerAt(reading, people.first - 1) === 'from') return true;
  if (type !== 'killed') return false;
  return here.length === 0 && before.length === 0 && (cues[TYPES.indexOf('killed')]?.telling.length ?? 0) === 0;
}

/** "could kill 300": the verb above the people tells of what is not. */
function isUnreal({ grammar, reading }: Scene, { verb }: Placed): boolean {
  return (
    verb >= 0 &&
    grammar.dependents(verb).some((one) => grammar.relation(one) === 'aux' && UNREAL_AUX.has(lowerAt(reading, one)))
  );
}
/** What must be is told as a conclusion, and has been. */
const UNREAL_AUX = without(MODALS, 'must shall');
