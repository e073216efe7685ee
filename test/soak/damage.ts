import type { Chance } from './chance';

// What copying, converting and malice do to a text, one at a time.

type Damage = (text: string, by: Chance, other: string) => string;

/** Words and marks at which a reader could trip. */
const PIECES = [
  '“',
  '”',
  '"',
  "'",
  '’',
  '‘',
  '«',
  '»',
  '„',
  '…',
  '—',
  ' - ',
  '(',
  ')',
  '[',
  ']',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\ufffd',
  '\u0000',
  '\u001b[31m',
  '\ud83d',
  '😀',
  'e\u0301',
  'ﬁ',
  'â€œ',
  'Ã©',
  '&amp;',
  '&#x202e;',
  '<b>',
  '</p>',
  '<script>alert(1)</script>',
  '<!--',
  ']]>',
  '{\\rtf1',
  '\\u8220?',
  '=cmd|x',
  '","',
  '\n---\n',
  '# ',
  '> ',
  '| a | b |',
  '](javascript:x)',
  '12,000',
  '1-',
  '0',
  '99999999999999999999',
  '3.5 million',
  'three-year-old',
  'killed',
  'at least',
  'said',
  'he',
  'told reporters',
  'according to',
  'Monday',
  '31 February 2025',
  'March 2025',
  '03/04/05',
  'U.S.',
  'Gen.',
  'al-',
  "O'",
  'No.',
  'confl ict',
  'of the of the',
] as const;

const place = (text: string, by: Chance): number => by.below(text.length + 1);
const put = (text: string, at: number, words: string): string => text.slice(0, at) + words + text.slice(at);

/** A stretch of a text, short more often than long. */
function stretch(text: string, by: Chance): [from: number, to: number] {
  const from = place(text, by);
  return [from, Math.min(text.length, from + 1 + by.below(by.often(0.8) ? 12 : 300))];
}

const DAMAGES: readonly Damage[] = [
  (text, by) => put(text, place(text, by), by.of(PIECES)),
  (text, by) => put(text, place(text, by), by.of(PIECES).repeat(1 + by.below(40))),
  (text, by) => {
    const [from, to] = stretch(text, by);
    return text.slice(0, from) + text.slice(to);
  },
  (text, by) => {
    const [from, to] = stretch(text, by);
    return put(text, place(text, by), text.slice(from, to));
  },
  (text, by) => {
    const [from, to] = stretch(text, by);
    return text.slice(0, from) + text.slice(from, to).split('').reverse().join('') + text.slice(to);
  },
  (text, by, other) => text.slice(0, place(text, by)) + other.slice(place(other, by)),
  (text, by, other) => put(text, place(text, by), other.slice(...stretch(other, by))),
  // A page that was printed without its spaces, its lines or its marks.
  (text, by) =>
    text.replaceAll(by.of([' ', '\n', '”', '“', '.', ',', '’', 'e']), by.of(['', ' ', '\n', '"', "'", '  '])),
  (text, by) => (by.often(0.5) ? text.toUpperCase() : text.toLowerCase()),
  // UTF-8 taken for windows-1252, or a letter of another script in a word.
  (text, by) => {
    const [from, to] = stretch(text, by);
    return text.slice(0, from) + Buffer.from(text.slice(from, to)).toString('latin1') + text.slice(to);
  },
  (text, by) => put(text, place(text, by), String.fromCharCode(by.below(0x1_0000))),
  (text, by) => text.slice(0, place(text, by)),
];

/** A text with a few of them. @param other another text, of which some may come in */
export function damaged(text: string, other: string, by: Chance): string {
  let out = text;
  for (let times = 1 + by.below(4); times > 0; times--) out = by.of(DAMAGES)(out, by, other);
  return out;
}

/** Bytes with a few of them changed, gone or doubled. */
export function damagedBytes(bytes: Uint8Array, by: Chance): Uint8Array {
  let out = Buffer.from(bytes);
  for (let times = 1 + by.below(4); times > 0 && out.length > 0; times--) {
    const at = by.below(out.length);
    const length = Math.min(out.length - at, 1 + by.below(8));
    switch (by.below(3)) {
      case 0:
        out[at] = by.below(256);
        break;
      case 1:
        out = Buffer.concat([out.subarray(0, at), out.subarray(at + length)]);
        break;
      default:
        out = Buffer.concat([out.subarray(0, at + length), out.subarray(at)]);
    }
  }
  return out;
}
