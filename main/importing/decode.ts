import { analyse } from 'chardet';
import iconv from 'iconv-lite';

/** Bytes turned to text, or where they resist. `encoding` is a name both TextDecoder or iconv-lite and people know. */
export type Decoded =
  | { ok: true; text: string; encoding: string }
  | { ok: false; reason: 'binary' }
  | { ok: false; reason: 'undecodable'; encoding: string; count: number; offset: number };

// How much of a file is looked at to tell what it is.
const SAMPLE = 65_536;

/**
 * Turns a file's bytes to text without ever replacing one. A byte order mark decides; else valid UTF-8 is UTF-8 (other
 * encodings almost never are by chance); else zero bytes in every second place are UTF-16; else the encoding the page
 * itself declares; else windows-1252 where the text looks like its languages; else what statistics say.
 * UTF-8 with a few broken bytes is reported, not read as something else that would turn every accent to rubbish.
 * @param declared encoding an HTML page names for itself, or null
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const marked = byMark(bytes);
  if (marked !== null) return strictly(bytes.subarray(marked.length), marked.encoding, marked.length);
  if (isKnownBinary(bytes)) return { ok: false, reason: 'binary' };
  const zeros = byZeros(bytes);
  if (zeros === 'binary') return { ok: false, reason: 'binary' };
  if (zeros !== null) return strictly(bytes, zeros, 0);
  const utf8 = strictly(bytes, 'utf-8', 0);
  if (utf8.ok) return tooManyControls(bytes) ? { ok: false, reason: 'binary' } : utf8;
  if (tooManyControls(bytes)) return { ok: false, reason: 'binary' };
  if (looksLikeBrokenUtf8(bytes)) return utf8;
  if (declared !== null && iconv.encodingExists(declared)) {
    const page = strictly(bytes, declared.toLowerCase(), 0);
    if (page.ok) return page;
  }
  if (looksWestern(bytes)) return strictly(bytes, 'windows-1252', 0);
  for (const { name, confidence } of analyse(bytes.subarray(0, SAMPLE))) {
    if (confidence < 20 || !iconv.encodingExists(name)) continue;
    const guess = strictly(bytes, name.toLowerCase(), 0);
    if (guess.ok && !/[\u0080-\u009F]/.test(guess.text)) return guess;
  }
  return utf8;
}

/** Decodes bytes by an encoding known before, a byte order mark left out. A byte that does not fit gives U+FFFD. */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  const mark = byMark(bytes);
  const body = mark !== null && mark.encoding === encoding ? bytes.subarray(mark.length) : bytes;
  return iconv.decode(Buffer.from(body.buffer, body.byteOffset, body.byteLength), encoding);
}

function byMark(bytes: Uint8Array): { encoding: string; length: number } | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { encoding: 'utf-32le', length: 4 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

function strictly(bytes: Uint8Array, encoding: string, skipped: number): Decoded {
  if (encoding === 'utf-8' || encoding === 'utf-16le' || encoding === 'utf-16be') {
    try {
      return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch {
      const { count, offset } = encoding === 'utf-8' ? brokenUtf8(bytes) : brokenUtf16(bytes, encoding === 'utf-16le');
      return { ok: false, reason: 'undecodable', encoding, count, offset: offset + skipped };
    }
  }
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
  const first = text.indexOf('\uFFFD');
  if (first < 0) return { ok: true, text, encoding };
  return { ok: false, reason: 'undecodable', encoding, count: text.split('\uFFFD').length - 1, offset: skipped };
}

/** Formats that may wear a text file's name. */
function isKnownBinary(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  return /^(?:%PDF-|PK\x03\x04|\x89PNG|GIF8|\xFF\xD8\xFF|\x7FELF|MZ[\x00-\x1f\x90]|\xD0\xCF\x11\xE0|\x1F\x8B|Rar!|7z\xBC\xAF|{\\rtf)/.test(
    head,
  );
}

/** Zero bytes mean UTF-16 when they stand in every second place and next to none in the others. */
function byZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'binary' | null {
  const end = Math.min(bytes.length, SAMPLE) & ~1;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < end; index += 2) {
    if (bytes[index] === 0) even++;
    if (bytes[index + 1] === 0) odd++;
  }
  if (even + odd === 0) return bytes.length > SAMPLE && bytes.includes(0) ? 'binary' : null;
  const pairs = end / 2;
  if (odd > pairs * 0.3 && even < pairs * 0.02) return 'utf-16le';
  if (even > pairs * 0.3 && odd < pairs * 0.02) return 'utf-16be';
  return 'binary';
}

function tooManyControls(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, SAMPLE);
  let controls = 0;
  for (let index = 0; index < end; index++) {
    const byte = bytes[index] ?? 0;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) controls++;
  }
  return controls > 8 && controls > end * 0.01;
}

/** Length of the UTF-8 sequence at `index`: 0 when it is none. */
function sequenceLength(bytes: Uint8Array, index: number): number {
  const lead = bytes[index] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  for (let next = 1; next < length; next++) if (((bytes[index + next] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[index + 1] ?? 0;
  if (
    (lead === 0xe0 && second < 0xa0) ||
    (lead === 0xed && second > 0x9f) ||
    (lead === 0xf0 && second < 0x90) ||
    (lead === 0xf4 && second > 0x8f)
  )
    return 0;
  return length;
}

function brokenUtf8(bytes: Uint8Array): { count: number; offset: number; whole: number } {
  let count = 0;
  let offset = -1;
  let whole = 0;
  for (let index = 0; index < bytes.length;) {
    const length = sequenceLength(bytes, index);
    if (length > 1) whole++;
    if (length === 0) {
      if (offset < 0) offset = index;
      count++;
    }
    index += Math.max(1, length);
  }
  return { count, offset: Math.max(0, offset), whole };
}

function brokenUtf16(bytes: Uint8Array, little: boolean): { count: number; offset: number } {
  let count = bytes.length % 2;
  let offset = count > 0 ? bytes.length - 1 : -1;
  const unit = (index: number): number =>
    ((bytes[little ? index + 1 : index] ?? 0) << 8) | (bytes[little ? index : index + 1] ?? 0);
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    const code = unit(index) & 0xfc00;
    if (code === 0xd800 && index + 3 < bytes.length && (unit(index + 2) & 0xfc00) === 0xdc00) index += 2;
    else if (code === 0xd800 || code === 0xdc00) {
      count++;
      if (offset < 0 || index < offset) offset = index;
    }
  }
  return { count, offset: Math.max(0, offset) };
}

/** As many whole sequences as broken ones, which other encodings hardly ever form: UTF-8 that was cut or pasted together. */
function looksLikeBrokenUtf8(bytes: Uint8Array): boolean {
  const { count, whole } = brokenUtf8(bytes);
  return whole > 0 && whole >= count;
}

/**
 * Whether high bytes read like Western European text in windows-1252: none of its five holes, and accents stand
 * singly among plain letters. Cyrillic, Greek or Chinese bytes stand in long runs.
 */
function looksWestern(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, SAMPLE);
  let high = 0;
  let inRuns = 0;
  let letters = 0;
  let run = 0;
  for (let index = 0; index <= end; index++) {
    const byte = index < end ? (bytes[index] ?? 0) : 0;
    if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d) return false;
    if (byte >= 0x80) {
      high++;
      run++;
      continue;
    }
    if ((byte | 32) >= 97 && (byte | 32) <= 122) letters++;
    if (run > 2) inRuns += run;
    run = 0;
  }
  for (let index = end; index < bytes.length; index++) {
    const byte = bytes[index];
    if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d) return false;
  }
  return high <= letters * 0.3 + 1 && inRuns <= high * 0.2;
}
