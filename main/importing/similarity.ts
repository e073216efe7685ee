/**
 * Likeness of texts by their five-word phrases. A sketch keeps the smallest hashes of all phrases (bottom-k sampling),
 * so two sketches tell how much two texts share, and how much of one stands in the other, without the texts.
 */

/** Phrases in a sketch. The share they give is within about 4 points of the true one. */
const SKETCH = 512;
const PHRASE = 5;
/** Words from the start whose phrases make the lede. */
const LEDE = 45;
const FIGURES = 64;
/** Keys by which like texts find each other in an index: texts that share half their phrases share about two in three. */
const KEYS = 24;

export interface Likeness {
  /** The sketch in bytes, to be kept: three counts, then figures, lede and phrases, 32 bits each, little end first. */
  signature: Uint8Array;
  /** Numbers that like texts are apt to share, for an index. */
  keys: number[];
}

/** Makes the sketch of a text. The same text, whatever its case, marks and spacing, gives the same sketch. */
export function fingerprint(text: string): Likeness {
  const words = normalisedWords(text);
  const hashes = phrases(words);
  const sketch = smallest(hashes, SKETCH);
  const lede = smallest(phrases(words.slice(0, LEDE)), LEDE);
  const figures = smallest(figuresOf(words).map(hashWord), FIGURES);
  const values = Uint32Array.of(figures.length, lede.length, sketch.length, ...figures, ...lede, ...sketch);
  return { signature: new Uint8Array(values.buffer), keys: sketch.slice(0, KEYS) };
}

/** The keys of a sketch that is kept, in rising order. */
export const keysOf = (signature: Uint8Array): number[] => [...unpack(signature).sketch.subarray(0, KEYS)];

/** The words of a text as comparison sees them. Texts with equal words are the same text. */
export function normalisedWords(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/[\u0300-\u036F'’]/g, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

export interface Comparison {
  /** Share of all phrases of the two that stand in both, 0 to 1. */
  similarity: number;
  /** Share of the first's phrases that stand in the second. */
  firstInSecond: number;
  secondInFirst: number;
  /** Share of the shorter lede's phrases that stand in the other's. */
  lede: number;
  /** Each has figures the other has not: numbers were replaced. */
  figuresReplaced: boolean;
}

export function compare(first: Uint8Array, second: Uint8Array): Comparison {
  const a = unpack(first);
  const b = unpack(second);
  // Up to the smaller of the two largest hashes both sketches are complete samples.
  const limit = Math.min(
    a.sketch.length < SKETCH ? Infinity : (a.sketch.at(-1) ?? 0),
    b.sketch.length < SKETCH ? Infinity : (b.sketch.at(-1) ?? 0),
  );
  const one = upTo(limit, a.sketch);
  const other = upTo(limit, b.sketch);
  const shared = common(one, other);
  const union = one.length + other.length - shared;
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  const sharedFigures = common(a.figures, b.figures);
  return {
    similarity: share(shared, union),
    firstInSecond: share(shared, one.length),
    secondInFirst: share(shared, other.length),
    lede: share(common(a.lede, b.lede), Math.min(a.lede.length, b.lede.length)),
    figuresReplaced: a.figures.length > sharedFigures && b.figures.length > sharedFigures,
  };
}

/** Share of phrases two texts have in common, 0 to 1. */
export function similarity(first: Uint8Array, second: Uint8Array): number {
  return compare(first, second).similarity;
}

/** Share of the first text's phrases that stand in the second, 0 to 1. */
export function containment(first: Uint8Array, second: Uint8Array): number {
  return compare(first, second).firstInSecond;
}

// Wire copies of one report differ by headline, stamp and a cut or added paragraph: four fifths of the phrases stay.
const SAME = 0.8;
// A copy cut short stands in the long one almost whole.
const INSIDE = 0.9;
// A later version keeps the report's opening and a good part of its text; background that outlets repeat in every
// story on a subject is shared too, but then the opening is another.
const KEPT = 0.3;
const OPENING = 0.3;

/**
 * What a new text is to one that was here before: `near-duplicate` says the same, `update` says more or says it with
 * other figures, null is another text.
 */
export function relation(mine: Uint8Array, earlier: Uint8Array): 'near-duplicate' | 'update' | null {
  const { similarity: share, firstInSecond, secondInFirst, lede, figuresReplaced } = compare(mine, earlier);
  if (share >= SAME || firstInSecond >= INSIDE) return figuresReplaced ? 'update' : 'near-duplicate';
  if (secondInFirst >= INSIDE) return 'update';
  return share >= KEPT && lede >= OPENING ? 'update' : null;
}

/** The parts of a sketch. Every machine that this runs on has the little end first, as the sketch has. */
function unpack(signature: Uint8Array): { figures: Uint32Array; lede: Uint32Array; sketch: Uint32Array } {
  // Copied, for what the database hands over may begin anywhere.
  const values = new Uint32Array(signature.byteLength >>> 2);
  new Uint8Array(values.buffer).set(signature.subarray(0, values.byteLength));
  const part = (from: number, count: number | undefined): Uint32Array =>
    values.subarray(from, from + Math.min(count ?? 0, SKETCH));
  const figures = part(3, values[0]);
  const lede = part(3 + figures.length, values[1]);
  return { figures, lede, sketch: part(3 + figures.length + lede.length, values[2]) };
}

/** Those of a rising list that are no greater. */
function upTo(limit: number, hashes: Uint32Array): Uint32Array {
  let end = hashes.length;
  while (end > 0 && (hashes[end - 1] ?? 0) > limit) end--;
  return hashes.subarray(0, end);
}

/** How many numbers two rising lists share. */
function common(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) count++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return count;
}

function phrases(words: readonly string[]): Uint32Array {
  const size = Math.min(PHRASE, words.length);
  if (size === 0) return new Uint32Array(0);
  const single = Uint32Array.from(words, hashWord);
  const out = new Uint32Array(words.length - size + 1);
  for (let start = 0; start < out.length; start++) {
    let hash = 0;
    for (let index = start; index < start + size; index++) hash = mix(hash ^ (single[index] ?? 0));
    out[start] = hash;
  }
  return out;
}

function smallest(hashes: Iterable<number>, most: number): number[] {
  // Sorted first: a set of all phrases of a text of millions of words takes seconds to fill.
  const found: number[] = [];
  for (const hash of Uint32Array.from(hashes).sort()) {
    if (found.length === most) break;
    if (hash !== found.at(-1)) found.push(hash);
  }
  return found;
}

const NUMBER_WORDS = new Set(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand dozen dozens scores'.split(
    ' ',
  ),
);
const MONTHS = new Set(
  'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december'.split(
    ' ',
  ),
);

/** Numbers a report may correct. Years and days of a month change from copy to copy, and are left out. */
function figuresOf(words: readonly string[]): string[] {
  return words.filter((word, index) => {
    if (NUMBER_WORDS.has(word)) return true;
    if (!/^\d{1,6}$/.test(word) || /^(?:19|20)\d\d$/.test(word)) return false;
    return !MONTHS.has(words[index - 1] ?? '') && !MONTHS.has(words[index + 1] ?? '');
  });
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return mix(hash);
}

/** The finaliser of MurmurHash3: spreads every bit over all others. */
function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
