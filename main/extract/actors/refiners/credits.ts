import { lastAtOrBefore, type Document } from '../../../text/document';

// A line that says who made the report is short.
const LONGEST = 240;

/** Words of a line of names, each a whole word: nothing is tried twice. */
const OF_NAMES =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|and|in|for|of|the|at|from|also|our|staff|special|reporters?|correspondents?|writers?|&|[|–—-])[,:;.]?$/u;
/** The verb of whoever was there, and what may follow it: "Ann Roe reported from Velden.", "Ann Roe contributed to this report." */
const FROM_PLACE = /^(?:reported|reporting|reports|contributed) (?:from|reporting|to this)\b[^.!?]{2,80}\.?$/u;
/** What a sentence, or a bracket, of credits opens with. */
const MADE_BY =
  /^\(?(?:(?:additional|further|with|original|local) )*(?:(?:reporting|editing|writing|graphics?|photos?|photographs?|pictures?|images?|videos?|compiled|edited|written|translated|produced|video provided)(?: and (?:reporting|editing|writing))? by\b|(?:assistance|inputs?|files) (?:by|from)\b|sources? ?:)/iu;
/** A short line, or a bracket, with the word for a picture before a colon. */
const PICTURE = /^\(?(?:photo|photograph|picture|image|video|graphic)s?(?: credit)? ?: ?[^:]{2,60}$/iu;
/** Where else the page's own words stand, and where its writers are. */
const PAGE =
  /^(?:this (?:article|story|piece|report) (?:(?:was|has been) )?(?:first|originally)? ?(?:appeared|published|produced|ran)\b|follow \p{Lu}.{0,60} on (?:twitter|x|facebook|instagram)\b|\(?with (?:inputs? from )?(?:news |other )?agenc)/iu;
/** "Ann Roe | Tom Poe", "The Pillar / Velden": names and strokes alone. */
const STROKED = /(?:^| )[|/] /u;
/** "Three die in Velden | The Pillar", "… was bombed in May. / The Pillar": whose the headline or the picture is, behind a stroke. */
const TAIL = /(?: \| |[.)] ?\/ ?)(?=(?:\p{Lu}\S* ?|of |the |and ){1,5}$)/u;

/** "(Ann Roe, Tom Poe/The Pillar)": the source of a picture behind a stroke. */
const STROKE = /\p{Lu}\S{1,30} \p{Lu}\S{1,30}(?:, File)? ?\/ ?\p{Lu}/u;

/**
 * Whether what stands at an offset only says who wrote the report, took its pictures or published it.
 * @returns a predicate; each sentence is looked at once
 */
export function creditsOf(document: Document): (start: number) => boolean {
  const { text, sentences, paragraphs, byline } = document;
  const known = new Map<number, boolean>();
  const isLine = (span: readonly [number, number]): boolean => {
    if (span[1] - span[0] > LONGEST) return false;
    const line = text.slice(span[0], span[1]).trim();
    // "(Photo: Ann Roe, AP) Asked about it, Tom Poe said": the bracket alone.
    if (line.startsWith('(') && !/^[^)]*\)\.?$/.test(line)) return false;
    return MADE_BY.test(line) || PICTURE.test(line) || PAGE.test(line) || isByline(line) || isFromPlace(line);
  };
  return (start) => {
    if (byline !== null && start >= byline[0] && start < byline[1]) return true;
    const index = lastAtOrBefore((at) => sentences[at]?.[0] ?? 0, sentences.length, start);
    let credit = known.get(index);
    if (credit === undefined) {
      const sentence = sentences[index];
      const paragraph = paragraphs[lastAtOrBefore((at) => paragraphs[at]?.[0] ?? 0, paragraphs.length, start)];
      credit = (sentence !== undefined && isLine(sentence)) || (paragraph !== undefined && isLine(paragraph));
      known.set(index, credit);
    }
    return credit || isBracketed(text, start) || isTail(document, start);
  };
}

/** Where a line of its own begins, and one past its end. */
function lineAt(text: string, start: number): readonly [from: number, to: number] {
  const end = text.indexOf('\n', start);
  return [text.lastIndexOf('\n', start - 1) + 1, end < 0 ? text.length : end];
}

/** What stands behind a line's stroke, or under a byline, is whose the page is; and so are lines of names and strokes. */
function isTail({ text }: Document, start: number): boolean {
  const [from, to] = lineAt(text, start);
  if (to - from > LONGEST) return false;
  const line = text.slice(from, to).trim();
  const tail = TAIL.exec(line);
  if (tail !== null && start - from >= tail.index) return true;
  if (from === 0 || !line.split(/\s+/).every((word) => word === '/' || OF_NAMES.test(word))) return false;
  return STROKED.test(line) || (line.length < LONGEST_DESK && isByline(text.slice(...lineAt(text, from - 1)).trim()));
}
// "Ostrel Bureau".
const LONGEST_DESK = 40;

/** "By Ann Roe and Tom Poe in Velden:": nothing but "by" and names. */
function isByline(line: string): boolean {
  if (!/^by:? \p{Lu}/iu.test(line)) return false;
  const words = line.split(/\s+/).slice(1);
  return words.every((word) => OF_NAMES.test(word));
}

/** "Ann Roe and Tom Poe in Velden reported from the coast." */
function isFromPlace(line: string): boolean {
  if (!/ (?:report|contribut)/.test(line)) return false;
  const words = line.split(/\s+/);
  const verb = words.findIndex((word) => !OF_NAMES.test(word));
  return verb > 0 && FROM_PLACE.test(words.slice(verb).join(' '));
}

/** Inside brackets that name a source. */
function isBracketed(text: string, start: number): boolean {
  const back = text.slice(Math.max(0, start - LONGEST), start).lastIndexOf('(');
  if (back < 0) return false;
  const open = Math.max(0, start - LONGEST) + back;
  const around = text.slice(open, open + LONGEST);
  const inside = around.slice(0, around.indexOf(')') + 1);
  return inside.length > start - open && (STROKE.test(inside) || MADE_BY.test(inside) || PICTURE.test(inside));
}
