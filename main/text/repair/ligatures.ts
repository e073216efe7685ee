import { BE, HAVE, union } from '../../language/classes';
import { isDictionaryWord, isKnownWord, isPlainWord } from '../../lists/words';
import type { Edit } from './edits';
import { isDigit, isLetter, isLower, wordEnd, wordStart } from './letters';
import { quotationSpaces } from './quotation';

const CHARACTERS: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

const NAMELESS = '\0';

/**
 * A PDF may name no letters for a ligature: "con\0ict". The one that makes a word of what it stands in is put there;
 * where none does, or several do, the replacement character says that letters are missing.
 */
function namelessLigatures(text: string): Edit[] {
  return [...text.matchAll(/[\p{L}\0]*\0[\p{L}\0]*/gu)].flatMap(({ 0: word, index }) => {
    const made = ['fi', 'fl', 'ff', 'ffi', 'ffl', 'ft', 'tt'].filter((letters) =>
      isKnownWord(word.replaceAll(NAMELESS, letters).toLowerCase()),
    );
    const put = made.length === 1 ? (made[0] ?? '') : '\uFFFD';
    return [...word.matchAll(/\0/g)].map((at): Edit => ({
      start: index + at.index,
      end: index + at.index + 1,
      put,
      rule: 'ligature-character',
    }));
  });
}

/** Ligature characters are type, not letters: "ﬁre" is "fire". */
export function ligatureCharacters(text: string): Edit[] {
  const nameless = text.includes(NAMELESS) ? namelessLigatures(text) : [];
  if (!/[\uFB00-\uFB06]/.test(text)) return nameless;
  const edits: Edit[] = nameless;
  for (const match of text.matchAll(/[\uFB00-\uFB06]/g)) {
    edits.push({
      start: match.index,
      end: match.index + 1,
      put: CHARACTERS[match[0]] ?? match[0],
      rule: 'ligature-character',
    });
  }
  return edits.toSorted((a, b) => a.start - b.start);
}

// A verb before "off" that makes it a particle of its own: "turn off ice machines" holds no broken "office".
const PHRASAL = new Set(
  (
    'back block break breaks breaking broke broken buy call called calls calling cast close closed come comes coming came cool cordon cordoned ' +
    'cut cuts cutting drop drops dropped dropping fall falls fell fend fended fight fire fired get gets getting give go goes going gone went hold holds holding held ' +
    'kick kicked kicking kicks knock knocked lay laid laying leave let live log marked march move nod pair pay pays paid paying pull pulled pulls put puts putting ' +
    'ran rip ripped round run runs running seal sealed sealing see sell selling send sent set sets setting shake show showed showing shrug shut shuts shutting sign signed ' +
    'start started starts stave stop switch switched switches switching take takes taking took taken tear tip told turn turned turns turning ward wear wore write wrote written'
  ).split(' '),
);

const AUXILIARY = union(BE, HAVE, 'did get gets getting got');
const SUFFIXES = new Set('ed er ers es est ing ings ish less ly ness'.split(' '));

const FIND = /(?:ff|f[il])[ \u00A0](?=\p{Ll})/gu;

/**
 * A space after a ligature that a converter put there: "confl ict", "off ensive".
 * A word list decides where one half is no word; where both halves are ("off ice"), only other damage of the same
 * kind in the article does.
 */
export function ligatureSpaces(text: string): Edit[] {
  FIND.lastIndex = 0;
  const edits: Edit[] = [];
  const open: Edit[] = [];
  for (const match of text.matchAll(FIND)) {
    const gap = match.index + match[0].length - 1;
    const to = wordEnd(text, gap + 1);
    const last = edits.at(-1);
    if (last !== undefined && last.end === gap) {
      // "fl uff ed": broken twice.
      const joined = last.put + text.slice(gap + 1, to);
      if (isKnownWord(joined.toLowerCase()) && !isPlainWord(text.slice(gap + 1, to))) {
        last.put = joined;
        last.end = to;
      }
      continue;
    }
    const from = wordStart(text, gap);
    const three = setApart(text, from, gap, to);
    if (three !== null && three.start >= (last?.end ?? 0)) {
      edits.push(three);
      continue;
    }
    if (from < (open.at(-1)?.end ?? 0)) continue;
    const verdict = judge(text, from, gap, to);
    if (verdict === 'whole') continue;
    const edit = { start: from, end: to, put: text.slice(from, gap) + text.slice(gap + 1, to), rule: 'ligature-space' };
    (verdict === 'broken' ? edits : open).push(edit);
  }
  // The converter that breaks ligatures also loses the spaces around quotation marks.
  if (open.length === 0 || (edits.length === 0 && quotationSpaces(text).length === 0)) return edits;
  return [...edits, ...open].sort((a, b) => a.start - b.start);
}

/** "con fl ict": the ligature was set apart on both sides. */
function setApart(text: string, from: number, gap: number, to: number): Edit | null {
  const ligature = text.slice(from, gap);
  if (!/^(?:ff|ffi|ffl|fi|fl)$/.test(ligature) || text.charAt(from - 1) !== ' ' || !isLetter(text, from - 2))
    return null;
  const start = wordStart(text, from - 1);
  const right = text.slice(gap + 1, to);
  const whole = text.slice(start, from - 1) + ligature + right;
  if (isPlainWord(ligature + right) || isPlainWord(right) || !isDictionaryWord(whole.toLowerCase())) return null;
  return { start, end: to, put: whole, rule: 'ligature-space' };
}

function judge(text: string, from: number, gap: number, to: number): 'broken' | 'open' | 'whole' {
  const left = text.slice(from, gap).toLowerCase();
  const right = text.slice(gap + 1, to);
  if (isUnit(text, from, left, right) || right !== right.toLowerCase()) return 'whole';
  const rightStands = isPlainWord(right) || right === 's';
  const leftStands = left.length > 2 && isDictionaryWord(left);
  if (compounded(text, from, left)) return rightStands || !isKnownWord(left + right) ? 'whole' : 'broken';
  if (!isKnownWord(left + right)) return rightStands ? 'whole' : unknown(text, from, to, left, right);
  if (!leftStands) return rightStands && !isLower(text, from) && !isDictionaryWord(left + right) ? 'whole' : 'broken';
  if (!rightStands) return 'broken';
  const before = wordBefore(text, from);
  // "were off ended": after an auxiliary a participle stands, and "off" has no verb to belong to.
  if (right.endsWith('ed') && AUXILIARY.has(before)) return 'broken';
  return PHRASAL.has(before) ? 'whole' : 'open';
}

/** The joined form is in no list: an inflection ("fluff ed"), or a name or rare word broken where none breaks ("Winkfi eld"). */
function unknown(text: string, from: number, to: number, left: string, right: string): 'broken' | 'open' | 'whole' {
  if (right.length < 2 || "'’".includes(text.charAt(to) || ' ')) return 'whole';
  if (SUFFIXES.has(right) ? isDictionaryWord(left) : inflected(left + right)) return 'broken';
  const capital = !isLower(text, from);
  const leftKnown = left.length > 2 && isKnownWord(left);
  if (leftKnown && text.charAt(to) === '.') return 'whole';
  if (!isKnownWord(right) && !leftKnown) return capital ? 'broken' : 'open';
  // "Traff ord" and "Chaff etz": a name's second half may be a rare short word by chance, never a long one.
  return capital && right.length < 5 ? 'open' : 'whole';
}

/** A known word with an ending on it: "influencers". */
function inflected(word: string): boolean {
  const match = /^(.{4,30}?)(?:ers|er|ing|ings|ed|es|s|ly|ness|able|ation|ations)$/.exec(word);
  return match?.[1] !== undefined && (isDictionaryWord(match[1]) || isDictionaryWord(`${match[1]}e`));
}

/** "8 fl oz", "pages 50 ff". */
function isUnit(text: string, from: number, left: string, right: string): boolean {
  return (left === 'fl' && right === 'oz') || (left === 'ff' && isDigit(text, from - 2));
}

/** The second half of "sci-fi", "wi-fi", "hi-fi" and "lo-fi" is a word there. */
function compounded(text: string, from: number, left: string): boolean {
  return (
    left === 'fi' &&
    text.charAt(from - 1) === '-' &&
    /(?:^|[^a-z])(?:sci|wi|hi|lo)$/i.test(text.slice(Math.max(0, from - 5), from - 1))
  );
}

function wordBefore(text: string, from: number): string {
  let end = from;
  while (end > 0 && from - end < 3 && !isLetter(text, end - 1)) end--;
  return text.slice(wordStart(text, end), end).toLowerCase();
}
