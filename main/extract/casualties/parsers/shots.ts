import { type Reading, lowerAt } from '../reading';
import { isNoun } from '../../../syntax/grammar';

const BEFORE_SHOT_NOUN = new Set([
  'a',
  'the',
  'one',
  'single',
  'each',
  'every',
  'another',
  'first',
  'second',
  'third',
  'last',
  'warning',
  'final',
  'fatal',
  'stray',
  'no',
  'his',
  'her',
  'their',
  'that',
  'this',
  'gun',
  'mug',
  'booster',
  'flu',
  'long',
]);

const FIRES = new Set(['fired', 'firing', 'fires', 'fire', 'heard', 'hearing', 'took', 'taking']);

const AFTER_SHOT_NOUN = new Set([
  'struck',
  'hit',
  'rang',
  'fired',
  'through',
  'at',
  'that',
  'which',
  'grazed',
  'went',
  'missed',
  'of',
]);

/** "at least one shot struck the boy", "a single shot": a shot, not somebody shot. */
export function isShotNoun(reading: Reading, at: number): boolean {
  const before = lowerAt(reading, at - 1);
  const after = lowerAt(reading, at + 1);
  return (
    BEFORE_SHOT_NOUN.has(before) &&
    (before !== 'one' ||
      AFTER_SHOT_NOUN.has(after) ||
      FIRES.has(lowerAt(reading, at - 2)) ||
      (after === 'was' && lowerAt(reading, at + 2) === 'fired') ||
      isCounted(reading, at))
  );
}

const CAMERAS = new Set('photographer photographers paparazzi cameraman cameramen'.split(' '));

/** "was shot by photographers": with a camera. */
export function isPictured(reading: Reading, at: number): boolean {
  if (lowerAt(reading, at + 1) !== 'by') return false;
  return [2, 3, 4].some((ahead) => CAMERAS.has(lowerAt(reading, at + ahead)));
}

/** "one shot over par": by the tree the number counts the word. */
function isCounted({ syntax, sentence }: Reading, at: number): boolean {
  const grammar = syntax.grammar(sentence);
  return grammar.relation(at - 1) === 'nummod' && grammar.head(at - 1) === at && isNoun(grammar, at);
}
