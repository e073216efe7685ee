import type { Edit } from './edits';

// Windows-1252's letters for the bytes 80 to 9F; a hole in it is kept as the control character of the same number.
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function byteOf(code: number, letter: string): number {
  if (code >= 0xa0 && code <= 0xff) return code;
  if (code < 0x80) return -1;
  const index = UPPER.indexOf(letter);
  return index < 0 ? -1 : 0x80 + index;
}

// What can open a UTF-8 sequence of several bytes, read as windows-1252.
const FIND = /[\u00C2-\u00F4]/g;
// Behind these nothing but mojibake has a sign. Other letters may meet one in clean text ("Spaß»"), so they need company.
const CERTAIN = 'ÂÃâ';

/**
 * UTF-8 that was read as windows-1252: "â€™" is "’", "Ã©" is "é". A sequence is mended only where its bytes are
 * valid UTF-8, which text that was never damaged does not contain.
 */
export function mojibake(text: string): Edit[] {
  if (!/[\u00C2-\u00F4][\u0080-\u00BF\u0152-\u2122]|\u00C2 /.test(text)) return [];
  const edits: Edit[] = [];
  let certain = 0;
  let from = 0;
  for (const match of text.matchAll(FIND)) {
    if (match.index < from) continue;
    const edit = sequence(text, match.index) ?? remnant(text, match.index);
    if (edit === null) continue;
    edits.push(edit);
    if (CERTAIN.includes(text.charAt(match.index))) certain++;
    from = edit.end;
  }
  return certain > 0 || edits.length > 2 ? edits : [];
}

function sequence(text: string, start: number): Edit | null {
  const lead = text.charCodeAt(start);
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  let value = lead & (0xff >> (length + 1));
  for (let index = 1; index < length; index++) {
    const byte = byteOf(text.charCodeAt(start + index), text.charAt(start + index));
    if (byte < 0x80 || byte > 0xbf) return null;
    value = (value << 6) | (byte & 0x3f);
  }
  if (
    value < 0x80 ||
    (length === 3 && (value < 0x800 || (value >= 0xd800 && value <= 0xdfff))) ||
    (length === 4 && (value < 0x10000 || value > 0x10ffff))
  )
    return null;
  return { start, end: start + length, put: String.fromCodePoint(value), rule: 'mojibake' };
}

/** Sequences that lost their last byte on the way: `â€` was a closing mark, `â€"` a dash, `Â ` a fixed space. */
function remnant(text: string, start: number): Edit | null {
  if (text.startsWith('â€', start)) {
    const third = text.charAt(start + 2);
    return {
      start,
      end: start + (third === '"' || third === '\uFFFD' ? 3 : 2),
      put: third === '"' ? '–' : '”',
      rule: 'mojibake',
    };
  }
  if (
    text.charAt(start) === 'Â' &&
    text.charAt(start + 1) === ' ' &&
    /[\p{Ll}\p{N}.,;:!?]/u.test(text.charAt(start - 1))
  ) {
    return { start, end: start + 1, put: '', rule: 'mojibake' };
  }
  return null;
}
