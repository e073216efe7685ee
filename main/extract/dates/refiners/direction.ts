import {
  ARTICLES,
  MODALS as MODAL_VERBS,
  POSSESSIVES,
  RELATIVES,
  SUBJECT_PRONOUNS,
  union,
  without,
} from '../../../language/classes';
import { formsIn, IRREGULAR_PASTS } from '../../../language/verbs';
import type { Token } from '../../../text/tokens';
import { word } from '../words';

/** Whether the clause around a date looks back or ahead. */
export type Direction = 'past' | 'future';

/** How many tokens around a date are asked; keeps the search linear in sentences without end. */
const REACH = 24;

const CLITICS_OF_WILL = ["'ll", '’ll'].flatMap((end) => ['', ...SUBJECT_PRONOUNS].map((who) => who + end));

/** "Will" and what is left of it, glued to its subject or not. */
const MODALS = union("will shall wo won't won’t tomorrow", CLITICS_OF_WILL);

/** What begins, ends or is met at an hour that is set: with a day, its present tells of what is to come. */
const SET_DOWN = formsIn('begin close convene expire face open reopen resume start vote'.split(' '), ['base', 'third']);

/** Words that lead from now to a time ahead: "due Nov. 1", "is scheduled for", "effective June 1". */
const AHEAD = union(
  'due effective payable expected scheduled slated planned planning set intending upcoming forthcoming postponed deadline',
  'anticipated projected poised destined tentatively record vowed promised',
  formsIn(['expect', 'intend', 'hope', 'plan'], ['base', 'third']),
  formsIn(['anticipate', 'propose', 'threaten', 'vow', 'want'], ['third']),
  SET_DOWN,
  without(MODAL_VERBS, 'can will shall'),
);

const FORMS_OF_TAKE = union(formsIn(['take'], ['base', 'third']));
const FORMS_OF_GO = union(formsIn(['go', 'head'], ['base', 'third']));

/** After these, before a day: what holds now and lasts to it. */
const HOLDS_NOW = union('has have is are can may must remain remains stay stays');

/** Pasts of one word. "Hit" and "shut" are told with them: of a day nobody writes them in the present. */
const PAST_VERBS = union(IRREGULAR_PASTS, 'hit shut wed sworn');

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
  const before = word(tokens, from - 1);
  // "The funeral is Friday."
  if (before === 'is' || before === 'are') return 'future';
  if ((before === 'until' || before === 'till') && lastsOn(tokens, from - 1)) return 'future';
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

/** "killed nine in January": the verb before is past and finite, and nothing around it leads ahead ("was to open in January"). */
export function isOver(tokens: readonly Token[], from: number): boolean {
  if (word(tokens, from - 1) !== 'in') return false;
  const sentence = tokens[from]?.sentence;
  let over = false;
  for (let index = from - 2; index >= Math.max(0, from - REACH); index--) {
    const token = tokens[index];
    if (token === undefined || token.sentence !== sentence || token.kind === 'mark' || CLAUSES.has(token.lower)) break;
    const { lower } = token;
    if (MODALS.has(lower) || AHEAD.has(lower) || lower === 'to' || lower.endsWith('ing')) return false;
    over ||= isPast(lower) || FINITE.has(lower);
  }
  // "The last fair in January was marred by …"
  const next = word(tokens, from + 1);
  return over || next === 'was' || next === 'were' || next === 'had';
}

/** Another verb than the one before these tells of the date. */
const CLAUSES = union(RELATIVES, 'and but or where when while as');

const isPast = (lower: string): boolean =>
  PAST_VERBS.has(lower) || (lower.length > 3 && lower.endsWith('ed') && !NOT_PAST.has(lower));

/** "have until Friday", "remain closed until Monday": the nearest verb before holds now. */
function lastsOn(tokens: readonly Token[], until: number): boolean {
  for (let index = until - 1; index > until - 8 && tokens[index]?.sentence === tokens[until]?.sentence; index--) {
    const lower = word(tokens, index);
    if (HOLDS_NOW.has(lower)) return word(tokens, index + 1) !== 'been' && word(tokens, index + 1) !== 'had';
    if (FINITE.has(lower) || PAST_VERBS.has(lower)) return false;
  }
  return false;
}

function verdictAt(tokens: readonly Token[], index: number): Direction | null {
  const token = tokens[index];
  if (token === undefined || token.kind !== 'word') return null;
  const lower = token.lower;
  if (MODALS.has(lower)) return 'future';
  if (FINITE.has(lower)) return 'past';
  if (lower === 'to') return ahead(tokens, index);
  // "takes effect on Monday", "voters go to the polls on Sunday"
  if (lower === 'effect' && FORMS_OF_TAKE.has(word(tokens, index - 1))) return 'future';
  if (lower === 'polls' && FORMS_OF_GO.has(word(tokens, index - 3))) return 'future';
  if (AHEAD.has(lower) && !token.capital) {
    const before = word(tokens, index - 1);
    if (DETERMINERS.has(before) || before === 'as') return null;
    // "gunmen open fire": no opening hour.
    if (word(tokens, index + 1) === 'fire' || (isPerfect(tokens, index) && MODAL_VERBS.has(lower))) return null;
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
  if (isPast(lower)) {
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

/** "may have left": the modal weighs what is past. */
const isPerfect = (tokens: readonly Token[], index: number): boolean =>
  word(tokens, index + 1) === 'have' || word(tokens, index + 2) === 'have';

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

const LEADS_TO = union('is are was were agreed ready about');

/** "to" before a verb, led by a word that looks ahead: "set to resume", "is to resume", "agreed to meet". */
function ahead(tokens: readonly Token[], index: number): Direction | null {
  const before = word(tokens, index - 1);
  const after = tokens[index + 1];
  if (after === undefined || after.kind !== 'word' || after.capital || after.lower === 'the' || after.lower === 'a')
    return null;
  if (AHEAD.has(before) || LEADS_TO.has(before)) return 'future';
  return null;
}
