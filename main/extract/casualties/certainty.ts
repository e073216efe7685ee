/**
 * How often a statement found by a rule is right: first where it reads people that stand right by its word, then where they
 * stand further off or are of a looser form. Whoever changes a rule looks at the calibration `npm run quality` prints.
 */
const SHARES = {
  active: [0.92, 0.92],
  passive: [0.93, 0.8],
  'passive-part': [0.8, 0.8],
  reduced: [0.9, 0.7],
  part: [0.85, 0.85],
  'along-with': [0.85, 0.85],
  elliptic: [0.8, 0.8],
  fatally: [0.85, 0.85],
  participle: [0.93, 0.7],
  'event-of': [0.8, 0.8],
  present: [0.85, 0.85],
  denial: [0.87, 0.87],
  'harm-noun': [0.87, 0.87],
  'to-death': [0.85, 0.75],
  toll: [0.9, 0.9],
  'toll-before': [0.78, 0.78],
  lives: [0.88, 0.88],
  bodies: [0.8, 0.8],
  suicide: [0.85, 0.85],
  hostage: [0.75, 0.75],
  state: [0.88, 0.75],
  'of-number': [0.8, 0.8],
  'state-after-number': [0.9, 0.7],
  attribute: [0.65, 0.65],
  treated: [0.75, 0.75],
  'with-wounds': [0.7, 0.7],
  suffered: [0.82, 0.82],
  struck: [0.75, 0.75],
  condition: [0.75, 0.75],
  'in-care': [0.75, 0.75],
  intransitive: [0.9, 0.78],
  'not-made': [0.8, 0.8],
  fled: [0.75, 0.75],
  lost: [0.8, 0.8],
  nth: [0.8, 0.8],
  tree: [0.72, 0.72],
  among: [0.82, 0.82],
  included: [0.82, 0.82],
  'of-whole': [0.82, 0.82],
  'of-group': [0.82, 0.82],
  identified: [0.8, 0.8],
  held: [0.75, 0.75],
  listed: [0.75, 0.75],
  idiom: [0.85, 0.85],
  'for-life': [0.75, 0.75],
  thing: [0.5, 0.5],
  // No rule's: each statement has the share its own question gave it.
  learned: [0.7, 0.7],
} as const satisfies Record<string, readonly [near: number, far: number]>;

/** The rules that find statements of harm. */
export type HarmRule = keyof typeof SHARES;

/** How sure a statement of this rule is. @param far the people stand off its word, or are of a looser form */
export const certaintyOf = (rule: HarmRule, far: boolean): number => SHARES[rule][far ? 1 : 0];

/** What was found by likelihood alone is summed up from this certainty on: a sum at the top of an article is read as a fact. */
const SUMMED = 0.8;

/** Whether a statement of this rule and certainty counts in an article's own tolls. */
export const isSummed = ({ rule, certainty }: { rule: HarmRule; certainty: number }): boolean =>
  rule !== 'learned' || certainty >= SUMMED;
