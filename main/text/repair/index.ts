import type { Repair } from '../../../preload/contract/findings';
import { detectLanguage } from '../language';
import { boilerplate } from './boilerplate';
import { brokenWords } from './broken-words';
import { capitals } from './capitals';
import { lostCommas } from './commas';
import { compounds } from './compounds';
import { doubledQuotationMarks } from './doubled';
import { apply, type Edit, type Mended, type Pass } from './edits';
import { gluedSentences } from './glued';
import { spacedHyphens } from './hyphens';
import { invisible } from './invisible';
import { ligatureCharacters, ligatureSpaces } from './ligatures';
import { hyphenatedBreaks, wrappedLines } from './lines';
import { misread } from './misread';
import { mojibake } from './mojibake';
import { repeatedParagraphs } from './paragraphs';
import { straySpaces } from './spaces';
import { quotationSpaces, singleQuotationSpaces, straightQuotationSpaces } from './quotation';
import { findStamp, type Stamp } from './stamp';

export interface Repaired {
  text: string;
  repairs: Repair[];
  /** What a syndicator's stamp before the text named, when one was taken out. */
  stamp: Stamp | null;
}

// Two single marks for a double one (''so'') are a typist's habit and no damage: who reads quotes must take them as they are.
// Characters before words, words before lines, lines before paragraphs: each pass reads what the ones before it mended.
const CHARACTERS: readonly Pass[] = [
  mojibake,
  mojibake, // what was damaged twice is mended twice
  invisible,
  ligatureCharacters,
];
// They know English words only: in another language a clean word may look broken to them.
const WORDS: readonly Pass[] = [
  hyphenatedBreaks,
  wrappedLines,
  ligatureSpaces,
  doubledQuotationMarks,
  quotationSpaces,
  straightQuotationSpaces,
  singleQuotationSpaces,
  straySpaces,
  spacedHyphens,
  compounds,
  misread,
  gluedSentences,
  lostCommas,
  capitals,
];

/**
 * Mends what copying and converting broke, and nothing else: clean text comes back unchanged.
 * @returns the repaired text; each repair points into it and says what stood there before. A repair with
 * `start === end` is text taken out. Undone from the last to the first, the repairs give the original back.
 */
export function repair(text: string): Repaired {
  let mended: Mended = { text, repairs: [] };
  for (const pass of CHARACTERS) mended = apply(mended, pass(mended.text));
  let english: boolean | null = null;
  const mendWords = (edits: readonly Edit[]): void => {
    if (edits.length === 0) return;
    english ??= ['en', 'und'].includes(detectLanguage(mended.text));
    if (english) mended = apply(mended, edits);
  };
  for (const pass of WORDS) mendWords(pass(mended.text));
  mendWords(
    brokenWords(
      mended.text,
      mended.repairs.some((done) => TORN.test(done.rule)),
    ),
  );
  const found = findStamp(mended.text);
  if (found !== null) mended = apply(mended, [found.edit]);
  mended = apply(mended, boilerplate(mended.text));
  mended = apply(mended, repeatedParagraphs(mended.text));
  return { ...mended, stamp: found?.stamp ?? null };
}

/** Repairs that show words were torn in this article. */
const TORN = /ligature|hyphen-break|misread/;
