import { PLAIN, RARE, WIDER } from './generated/words';

// Two letters make a word only when they are one of these; the frequency lists also hold units and abbreviations.
const TWO_LETTERS = new Set(
  'am an as at be by do go he hi if in is it me mr ms my no of oh ok on or so to up us we'.split(' '),
);

interface Words {
  plain: Set<string>;
  dictionary: Set<string>;
  wider: Set<string>;
}

let loaded: Words | null = null;

/** Unpacked on first use: a clean article never needs it. */
function words(): Words {
  if (loaded !== null) return loaded;
  const plain = unpack(PLAIN, new Set());
  const dictionary = unpack(RARE, new Set(plain));
  loaded = { plain, dictionary, wider: unpack(WIDER, new Set()) };
  return loaded;
}

function unpack(packed: string, into: Set<string>): Set<string> {
  let before = '';
  let start = 0;
  for (let index = 1; index <= packed.length; index++) {
    if (index < packed.length && packed.charCodeAt(index) > 90) continue;
    before = before.slice(0, packed.charCodeAt(start) - 65) + packed.slice(start + 1, index);
    into.add(before);
    start = index;
  }
  return into;
}

/** An everyday English word (lower case); two-letter ones only from a closed list. */
export function isPlainWord(lower: string): boolean {
  if (lower.length < 3) return lower.length === 2 ? TWO_LETTERS.has(lower) : lower === 'a' || lower === 'i';
  return words().plain.has(lower);
}

/** A word of the general list (lower case): everyday and rarer words, common names too. */
export function isDictionaryWord(lower: string): boolean {
  return lower.length < 3 ? isPlainWord(lower) : words().dictionary.has(lower);
}

/** A word any of the lists knows (lower case), rare inflections too. */
export function isKnownWord(lower: string): boolean {
  return isDictionaryWord(lower) || words().wider.has(lower);
}
