import { hashText } from './hash';

/** The words of one sentence as the tagger and the parser see them: hashes of their forms, one entry a word. */
export interface Words {
  count: number;
  form: Uint32Array;
  /** Hashes of the last two, three and four characters, and of the first three. */
  last2: Uint32Array;
  last3: Uint32Array;
  last4: Uint32Array;
  first3: Uint32Array;
  /** Capitals, small letters, digits and marks, runs drawn together. */
  shape: Uint32Array;
}

/** Looks at the words of a sentence once. */
export function lookAt(texts: readonly string[]): Words {
  const count = texts.length;
  const words: Words = {
    count,
    form: new Uint32Array(count),
    last2: new Uint32Array(count),
    last3: new Uint32Array(count),
    last4: new Uint32Array(count),
    first3: new Uint32Array(count),
    shape: new Uint32Array(count),
  };
  for (const [index, text] of texts.entries()) {
    const form = plain(text);
    const { length } = form;
    words.form[index] = hashText(form);
    words.last2[index] = hashText(form, Math.max(0, length - 2));
    words.last3[index] = hashText(form, Math.max(0, length - 3));
    words.last4[index] = hashText(form, Math.max(0, length - 4));
    words.first3[index] = hashText(form, 0, Math.min(3, length));
    words.shape[index] = shapeOf(text, index === 0);
  }
  return words;
}

/** The hash under which a word stands in the lexicon. */
export function formHash(text: string): number {
  return hashText(plain(text));
}

/** Small letters, one kind of apostrophe and quotation mark, and all digits alike. */
function plain(text: string): string {
  const lower = text.toLowerCase();
  if (!/[\d‘’“”–—`]|''/.test(lower)) return lower;
  return lower
    .replace(/[‘’]/g, "'")
    .replace(/[“”]|''|``/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/\d/g, '0');
}

function shapeOf(text: string, first: boolean): number {
  let key = first ? 7 : 1;
  let last = 0;
  let runs = 0;
  for (let index = 0; index < text.length && runs < 6; index++) {
    const kind = kindOf(text.charAt(index));
    if (kind === last) continue;
    last = kind;
    runs++;
    key = key * 5 + kind;
  }
  return key;
}

function kindOf(character: string): number {
  if (character >= '0' && character <= '9') return 3;
  if (character !== character.toLowerCase()) return 1;
  return character === character.toUpperCase() ? 4 : 2;
}
