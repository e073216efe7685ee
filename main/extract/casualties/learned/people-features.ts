import { union } from '../../../language/classes';
import { isVerbTag, type Grammar } from '../../../syntax/grammar';
import { hangingOf } from '../../../syntax/phrases';
import type { Features } from '../../../learning/judge';
import { UNREAL } from '../lexicon/harm';
import { TELLING } from '../lexicon/telling';
import type { People } from '../people';
import type { Found, Reading } from '../reading';
import { TYPES } from './cues';
import { isFullVerb, stem, wayUp } from './near';
import { FORMS } from './statement-features';

/** In the order in which they were learned. */
const STATUSES = ['civilian', 'combatant', 'mixed', 'unknown'];
const RELATIONS =
  'nsubj nsubj:pass obj obl nmod conj appos root nmod:poss compound nummod parataxis obl:agent iobj acl:relcl dep flat ccomp advcl'.split(
    ' ',
  );
const BEFORE = 'by with of for in from to including against among at'.split(' ');
const NEGATIONS = union("not n't n’t never");
/** What is counted or measured is no people. */
const MEASURED = union('percent per year years day days hour hours % month months week weeks km miles');

/** Words of a sentence that are told apart. */
const LONGEST = 80;

/** People of a sentence and where they stand in its tree. */
export interface Placed {
  people: People;
  head: number;
  /** From the head up to the root. */
  way: readonly number[];
  /** The verb above them, or -1. */
  verb: number;
  /** What a word of theirs is joined to that a rule speaks of ("his wife and two sons were killed"). */
  joinedTo: Found | null;
}

/** What the finder knows of a sentence. */
export interface Scene {
  reading: Reading;
  grammar: Grammar;
  /** Sentences after the lede. */
  after: number;
  headline: boolean;
  /** Statements of rules: of the sentence, of the one before and the one after it, and of all the text. */
  here: readonly Found[];
  before: readonly Found[];
  next: readonly Found[];
  all: readonly Found[];
  /** People no rule speaks of. */
  open: readonly People[];
  /** How many of its words make what follows no fact, tell, and are written large; whether something is quoted. */
  unreal: number;
  telling: number;
  capitals: number;
  quoted: boolean;
  /** Its words as they are told apart. */
  words: readonly string[];
}

/** What the words of a sentence tell of it, whoever is asked about. */
export function countsIn({
  tokens,
  from,
  to,
}: Reading): Pick<Scene, 'unreal' | 'telling' | 'capitals' | 'quoted' | 'words'> {
  const counts = { unreal: 0, telling: 0, capitals: 0, quoted: false };
  const words: string[] = [];
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (UNREAL.has(token.lower)) counts.unreal++;
    if (TELLING.has(token.lower)) counts.telling++;
    if (token.capital) counts.capitals++;
    counts.quoted ||= token.text === '“' || token.text === '"';
    if (at < from + LONGEST) words.push(`sentence:${stem(token.lower)}`);
  }
  return { ...counts, words };
}

export function placeIn({ grammar, here }: Scene, people: People): Placed {
  const { head } = hangingOf(grammar, people.first, people.shown);
  const way = wayUp(grammar, head);
  let first = head;
  for (let steps = 0; steps < 6 && grammar.relation(first) === 'conj'; steps++) first = grammar.head(first);
  const joinedTo =
    first === head
      ? null
      : (here.find(({ statement }) => first >= statement.people.first && first < statement.people.next) ?? null);
  return { people, head, way, verb: way.find((at, step) => step > 0 && isVerbTag(grammar.tag(at))) ?? -1, joinedTo };
}

/** "did not die" */
export const isNegated = ({ tokens }: Reading, grammar: Grammar, verb: number): boolean =>
  grammar.dependents(verb).some((one) => NEGATIONS.has(tokens[one]?.lower ?? ''));

const typeOf = (found: Found | undefined | null): number =>
  found === undefined || found === null ? -1 : TYPES.indexOf(found.statement.type);
const mostOf = (list: readonly Found[]): number =>
  Math.max(0, ...list.map(({ statement }) => statement.people.low ?? 0));

/** What speaks for or against people having come to a harm, whichever. */
export function featuresOfPeople(scene: Scene, { people, head, way, verb, joinedTo }: Placed): Features {
  const { reading, grammar, here, before, next, all, open } = scene;
  const { from, to, tokens } = reading;
  const word = (index: number): string => (index >= from && index < to ? (tokens[index]?.lower ?? '') : '');
  const governor = grammar.head(head);
  const tag = grammar.tag(governor);
  const relation = grammar.relation(head);
  const hanging = verb < 0 ? [] : grammar.dependents(verb);
  const after = word(people.next);
  const ahead = word(people.first - 1);
  const { low } = people;
  return {
    form: FORMS.indexOf(people.form),
    count: low === null ? -1 : Math.min(low, 100_000),
    'open above': people.high === null,
    definite: people.definite,
    further: people.further,
    partitive: people.partitive,
    doer: people.doer,
    guessed: people.guessed,
    status: STATUSES.indexOf(people.status),
    age: people.age ?? -1,
    named: people.name !== null,
    vague: people.vague,
    about: people.approx,
    'sentences after the lede': scene.after,
    headline: scene.headline,
    statements: all.length,
    'statements here': here.length,
    'statements before': before.length,
    'statements next': next.length,
    'length of sentence': to - from,
    'place in sentence': people.first - from,
    'people in sentence': reading.people.length,
    'people open': open.length,
    'place among open': open.indexOf(people),
    relation: RELATIONS.indexOf(relation),
    'on a verb': isFullVerb(tag),
    'on a noun': tag.startsWith('NOUN'),
    'steps to verb': verb < 0 ? way.length : way.indexOf(verb),
    passive: hanging.some((one) => grammar.relation(one) === 'aux:pass'),
    negated: verb >= 0 && isNegated(reading, grammar, verb),
    'unreal verb': hanging.some((one) => grammar.relation(one) === 'aux' && UNREAL.has(tokens[one]?.lower ?? '')),
    'unreal words': scene.unreal,
    quoted: scene.quoted,
    'words of telling': scene.telling,
    'on a word of telling': TELLING.has(word(governor)),
    'joined to': typeOf(joinedTo),
    oblique: relation === 'obl' || relation === 'nmod',
    'word ahead': BEFORE.indexOf(ahead),
    'before “of”': after === 'of',
    'before a comma': after === ',',
    'before “who”': after === 'who',
    'at the end': after === '.' || people.next >= to,
    'before “in”': after === 'in',
    'before “and”': after === 'and',
    'behind a comma': ahead === ',',
    'behind “and”': ahead === 'and',
    measured: MEASURED.has(after),
    'share of capitals': scene.capitals / Math.max(1, to - from),
    'a part told': here.some(({ statement }) => statement.part),
    'harm here': typeOf(here[0]),
    'harm before': typeOf(before.at(-1)),
    'more than told': low === null ? -1 : Math.max(-50, Math.min(50, low - Math.max(mostOf(before), mostOf(here)))),
  };
}

/** The words around people, each with how it stands to them. */
export function wordsAround(scene: Scene, { people, head, way, verb }: Placed): string[] {
  const { reading, grammar } = scene;
  const { from, to, tokens } = reading;
  const word = (index: number): string => (index >= from && index < to ? (tokens[index]?.lower ?? '') : '');
  const at = (index: number): string => stem(word(index));
  const governor = at(grammar.head(head));
  const relation = grammar.relation(head);
  const hanging = verb < 0 ? [] : grammar.dependents(verb);
  const passive = hanging.some((one) => grammar.relation(one) === 'aux:pass');
  const words = [
    `on:${governor}`,
    `on:${governor}:${relation}`,
    `verb:${at(verb)}`,
    `verb:${at(verb)}:${relation}:${passive}`,
    `head:${at(people.shown - 1)}`,
    `+1:${at(people.next)}`,
    `+2:${at(people.next + 1)}`,
    `+3:${at(people.next + 2)}`,
    `+1+2:${at(people.next)}:${at(people.next + 1)}`,
    `-1:${word(people.first - 1)}`,
    `-2:${at(people.first - 2)}`,
    `-3:${at(people.first - 3)}`,
    `-2-1:${word(people.first - 2)}:${word(people.first - 1)}`,
  ];
  for (const above of way.slice(1, 6)) words.push(`above:${at(above)}`);
  for (const one of hanging) words.push(`beside:${at(one)}`, `beside:${at(one)}:${grammar.relation(one)}`);
  for (const one of grammar.dependents(head)) words.push(`below:${at(one)}`);
  return [...words, ...scene.words];
}
