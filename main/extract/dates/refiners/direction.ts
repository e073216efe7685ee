import { ARTICLES, POSSESSIVES, union } from '../../../language/classes';
import type { Token } from '../../../text/tokens';
import { word } from '../words';

/** Whether the clause around a date looks back or ahead. */
export type Direction = 'past' | 'future';

/** How many tokens around a date are asked; keeps the search linear in sentences without end. */
const REACH = 24;

const MODALS: ReadonlySet<string> = new Set([
  'will',
  "'ll",
  '’ll',
  'shall',
  'wo',
  "won't",
  'won’t',
  "we'll",
  "they'll",
  "he'll",
  "she'll",
  "i'll",
  "it'll",
  "you'll",
  'tomorrow',
]);

/** Words that lead from now to a time ahead: "due Nov. 1", "is scheduled for", "effective June 1". */
const AHEAD: ReadonlySet<string> = new Set([
  'due',
  'effective',
  'payable',
  'expected',
  'expects',
  'expect',
  'scheduled',
  'slated',
  'planned',
  'plans',
  'plan',
  'planning',
  'set',
  'intends',
  'intend',
  'intending',
  'hopes',
  'hope',
  'upcoming',
  'forthcoming',
  'expire',
  'expires',
  'postponed',
  'deadline',
  'anticipated',
  'anticipates',
  'projected',
  'poised',
  'destined',
  'tentatively',
  'record',
  'begins',
  'opens',
  'starts',
  'resumes',
  'would',
  'could',
  'should',
  'might',
  'must',
  'vows',
  'vowed',
  'threatens',
  'promised',
  'proposes',
  'wants',
]);

const PAST_VERBS: ReadonlySet<string> = new Set([
  'broke',
  'brought',
  'built',
  'bought',
  'caught',
  'chose',
  'drove',
  'fell',
  'felt',
  'fought',
  'found',
  'fled',
  'flew',
  'gave',
  'got',
  'grew',
  'held',
  'heard',
  'kept',
  'knew',
  'led',
  'left',
  'lost',
  'made',
  'met',
  'paid',
  'ran',
  'rose',
  'sank',
  'saw',
  'sent',
  'shot',
  'shook',
  'slid',
  'sold',
  'spent',
  'spoke',
  'stood',
  'stole',
  'struck',
  'swept',
  'swore',
  'taught',
  'took',
  'thought',
  'threw',
  'tore',
  'won',
  'wore',
  'wrote',
  'hit',
  'drew',
  'ate',
  'bore',
  'dealt',
  'rang',
  'sang',
  'sought',
  'slept',
  'died',
  'blew',
  'ended',
  'wed',
  'bled',
  'burnt',
  'dug',
  'fed',
  'hung',
  'laid',
  'lay',
  'lit',
  'rode',
  'sat',
  'shut',
  'withdrew',
  'overthrew',
  'undertook',
  'lent',
  'sworn',
]);

/** Past by themselves: never a participle after "to be". */
const FINITE: ReadonlySet<string> = new Set([
  'was',
  'were',
  'had',
  'did',
  'been',
  'said',
  'told',
  'went',
  'came',
  'became',
  'began',
]);

/** Before a noun: "the plan", "a set". */
const DETERMINERS = union(ARTICLES, POSSESSIVES, "this that 's ’s of peace");

const NOT_PAST: ReadonlySet<string> = new Set([
  'need',
  'indeed',
  'speed',
  'red',
  'bed',
  'feed',
  'seed',
  'united',
  'hundred',
  'proceed',
  'succeed',
  'exceed',
  'breed',
  'led',
  'armed',
  'sacred',
  'kindred',
]);

/**
 * Tells which way the clause looks from its nearest decisive verb: before the date, then after it. News looks back
 * unless something says otherwise.
 * @param from index of the date's first token
 * @param to index after its last
 */
export function directionOf(tokens: readonly Token[], from: number, to: number): Direction {
  const sentence = tokens[from]?.sentence;
  for (let index = from - 1; index >= Math.max(0, from - REACH); index--) {
    const token = tokens[index];
    if (token === undefined || token.sentence !== sentence) break;
    const verdict = verdictAt(tokens, index);
    if (verdict !== null) return verdict;
  }
  for (let index = to; index < Math.min(tokens.length, to + REACH); index++) {
    const token = tokens[index];
    if (token === undefined || token.sentence !== sentence) break;
    const verdict = verdictAt(tokens, index);
    if (verdict !== null) return verdict;
  }
  return 'past';
}

function verdictAt(tokens: readonly Token[], index: number): Direction | null {
  const token = tokens[index];
  if (token === undefined || token.kind !== 'word') return null;
  const lower = token.lower;
  if (MODALS.has(lower)) return 'future';
  if (FINITE.has(lower)) return 'past';
  if (lower === 'to') return ahead(tokens, index);
  if (AHEAD.has(lower) && !token.capital) {
    const before = word(tokens, index - 1);
    if (DETERMINERS.has(before) || before === 'as') return null;
    if (lower === 'record' && before !== 'of') return null;
    return before === 'had' ||
      before === 'was' ||
      before === 'were' ||
      (lower === 'set' &&
        before !== 'is' &&
        before !== 'are' &&
        word(tokens, index + 1) !== 'to' &&
        word(tokens, index + 1) !== 'for')
      ? null
      : 'future';
  }
  if (PAST_VERBS.has(lower) || (lower.length > 3 && lower.endsWith('ed') && !NOT_PAST.has(lower))) {
    // "to be released", "will be held": the verb before decides.
    for (let step = 1; step <= 3; step++) {
      const before = word(tokens, index - step);
      if (before === 'be') return beforeBe(tokens, index - step - 1);
      if (before !== 'not' && before !== 'also' && !before.endsWith('ly')) break;
    }
    return 'past';
  }
  return null;
}

function beforeBe(tokens: readonly Token[], index: number): Direction | null {
  for (let step = 0; step < 3; step++) {
    const before = word(tokens, index - step);
    if (
      MODALS.has(before) ||
      before === 'to' ||
      before === 'would' ||
      before === 'should' ||
      before === 'could' ||
      before === 'must' ||
      before === 'may'
    )
      return 'future';
  }
  return null;
}

/** "to" before a verb, led by a word that looks ahead: "set to resume", "is to resume", "agreed to meet". */
function ahead(tokens: readonly Token[], index: number): Direction | null {
  const before = word(tokens, index - 1);
  const after = tokens[index + 1];
  if (after === undefined || after.kind !== 'word' || after.capital || after.lower === 'the' || after.lower === 'a')
    return null;
  if (
    AHEAD.has(before) ||
    before === 'is' ||
    before === 'are' ||
    before === 'agreed' ||
    before === 'scheduled' ||
    before === 'ready' ||
    before === 'about'
  )
    return 'future';
  return null;
}
