/** What a form of a verb tells: `past` and `participle` are one word for most verbs. */
export type FormKind = 'base' | 'third' | 'past' | 'participle' | 'ing';

/** All forms of a verb. A verb with two spellings of a form ("burned", "burnt") has both, the usual one first. */
export type Forms = Readonly<Record<FormKind, readonly string[]>>;

/** Past and participle of irregular verbs; the participle is left out where it is the past. A slash parts two spellings. */
const IRREGULAR: Readonly<Record<string, readonly [past: string, participle?: string]>> = {
  bear: ['bore', 'borne'],
  beat: ['beat', 'beaten'],
  become: ['became', 'become'],
  begin: ['began', 'begun'],
  bite: ['bit', 'bitten'],
  bleed: ['bled'],
  blow: ['blew', 'blown'],
  break: ['broke', 'broken'],
  bring: ['brought'],
  build: ['built'],
  burn: ['burned/burnt'],
  buy: ['bought'],
  catch: ['caught'],
  choose: ['chose', 'chosen'],
  come: ['came', 'come'],
  cut: ['cut'],
  deal: ['dealt'],
  dig: ['dug'],
  do: ['did', 'done'],
  draw: ['drew', 'drawn'],
  drink: ['drank', 'drunk'],
  drive: ['drove', 'driven'],
  eat: ['ate', 'eaten'],
  fall: ['fell', 'fallen'],
  feed: ['fed'],
  feel: ['felt'],
  fight: ['fought'],
  find: ['found'],
  flee: ['fled'],
  fly: ['flew', 'flown'],
  foresee: ['foresaw', 'foreseen'],
  forget: ['forgot', 'forgotten'],
  get: ['got', 'got/gotten'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  grow: ['grew', 'grown'],
  hang: ['hung'],
  hear: ['heard'],
  hide: ['hid', 'hidden'],
  hit: ['hit'],
  hold: ['held'],
  hurt: ['hurt'],
  keep: ['kept'],
  know: ['knew', 'known'],
  lay: ['laid'],
  lead: ['led'],
  leave: ['left'],
  lend: ['lent'],
  lie: ['lay', 'lain'],
  light: ['lit'],
  lose: ['lost'],
  make: ['made'],
  mean: ['meant'],
  meet: ['met'],
  overthrow: ['overthrew', 'overthrown'],
  pay: ['paid'],
  put: ['put'],
  quit: ['quit'],
  read: ['read'],
  ride: ['rode', 'ridden'],
  ring: ['rang', 'rung'],
  rise: ['rose', 'risen'],
  run: ['ran', 'run'],
  say: ['said'],
  see: ['saw', 'seen'],
  seek: ['sought'],
  sell: ['sold'],
  send: ['sent'],
  set: ['set'],
  shake: ['shook', 'shaken'],
  shoot: ['shot'],
  shut: ['shut'],
  sing: ['sang', 'sung'],
  sink: ['sank', 'sunk'],
  sit: ['sat'],
  slay: ['slew', 'slain'],
  sleep: ['slept'],
  slide: ['slid'],
  speak: ['spoke', 'spoken'],
  spend: ['spent'],
  stand: ['stood'],
  steal: ['stole', 'stolen'],
  strike: ['struck', 'struck/stricken'],
  swear: ['swore', 'sworn'],
  sweep: ['swept'],
  take: ['took', 'taken'],
  teach: ['taught'],
  tear: ['tore', 'torn'],
  tell: ['told'],
  think: ['thought'],
  throw: ['threw', 'thrown'],
  understand: ['understood'],
  undertake: ['undertook', 'undertaken'],
  wake: ['woke', 'woken'],
  wear: ['wore', 'worn'],
  wed: ['wed'],
  weep: ['wept'],
  win: ['won'],
  withdraw: ['withdrew', 'withdrawn'],
  write: ['wrote', 'written'],
};

/** Verbs of more than one syllable that double their last consonant: the stress is on the end, or usage wants it. */
const DOUBLING = new Set(
  'abet abhor admit allot befit begin commit compel concur confer control defer demur deter dispel emit equip excel expel forget format handicap impel incur infer inter kidnap occur omit patrol permit prefer propel rebel rebut recur refer regret remit repel submit transfer transmit withdraw worship zigzag'.split(
    ' ',
  ),
);

/** Stress before the end: British usage doubles the "l" all the same, American does not. */
const EITHER_L = /[^aeiou](?:[eo]l|al)$|[ai]uel$|vil$/;
const SHORT = /^[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]$/;
const CONSONANT_Y = /[^aeiou]y$/;

/** What stands before "-ed" and "-ing" once the last consonant is doubled where it must be; the usual spelling first. */
function stems(lemma: string): string[] {
  const doubled = lemma + lemma.slice(-1);
  if (DOUBLING.has(lemma) || (SHORT.test(lemma) && lemma.length > 2)) return [doubled];
  if (EITHER_L.test(lemma) && !SHORT.test(lemma)) return [doubled, lemma];
  return [lemma.endsWith('ic') ? `${lemma}k` : lemma];
}

function thirdPerson(lemma: string): string {
  if (CONSONANT_Y.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function regularPast(lemma: string): string[] {
  if (lemma.endsWith('e')) return [`${lemma}d`];
  return CONSONANT_Y.test(lemma) ? [`${lemma.slice(0, -1)}ied`] : stems(lemma).map((stem) => `${stem}ed`);
}

function ingForms(lemma: string): string[] {
  if (lemma.endsWith('ie')) return [`${lemma.slice(0, -2)}ying`];
  if (/(?:[eoy]e|^singe)$/.test(lemma)) return [`${lemma}ing`];
  return lemma.endsWith('e') ? [`${lemma.slice(0, -1)}ing`] : stems(lemma).map((stem) => `${stem}ing`);
}

/**
 * The forms of a verb by the spelling rules of Quirk et al., A Comprehensive Grammar of the English Language, 3.5-10:
 * silent "e" goes, a consonant after a short stressed vowel is doubled, "y" after a consonant becomes "i".
 * @param lemma the base form in lower case, one word; "be" has more forms than these and is a word class of its own
 */
export function formsOf(lemma: string): Forms {
  if (lemma === 'have') return { base: ['have'], third: ['has'], past: ['had'], participle: ['had'], ing: ['having'] };
  const irregular = IRREGULAR[lemma];
  const past = irregular?.[0].split('/') ?? regularPast(lemma);
  return {
    base: [lemma],
    third: [thirdPerson(lemma)],
    past,
    participle: irregular?.[1]?.split('/') ?? past,
    ing: ingForms(lemma),
  };
}

/** One word read as a form of a verb. */
export interface VerbForm {
  lemma: string;
  kind: FormKind;
}

const KINDS: readonly FormKind[] = ['base', 'third', 'past', 'participle', 'ing'];

/**
 * Every form of the given verbs, each with its lemma and what it tells. Where a form is two things ("hit", "killed") it is
 * the first in the order base, third, past, participle, ing; where two verbs share a form the earlier verb has it.
 */
export function formsOfAll(lemmas: readonly string[]): Map<string, VerbForm> {
  const all = new Map<string, VerbForm>();
  for (const lemma of lemmas) {
    const forms = formsOf(lemma);
    for (const kind of KINDS) for (const form of forms[kind]) if (!all.has(form)) all.set(form, { lemma, kind });
  }
  return all;
}

/** The forms of the given kinds of the given verbs, in their order and without repeats. */
export function formsIn(lemmas: readonly string[], kinds: readonly FormKind[]): string[] {
  return [...new Set(lemmas.flatMap((lemma) => kinds.flatMap((kind) => formsOf(lemma)[kind])))];
}

/** Pasts of the irregular verbs that tell the time by themselves: those that look like their base ("cut", "hit") do not. */
export const IRREGULAR_PASTS: ReadonlySet<string> = new Set(
  Object.keys(IRREGULAR).flatMap((lemma) => formsOf(lemma).past.filter((past) => past !== lemma)),
);
