import { MONTHS, union, WEEKDAYS, without } from '../../language/classes';
import { isKnownWord, isPlainWord } from '../../lists/words';
import { BEFORE_NAME, CUES } from '../abbreviations';
import { isGivenName, isOfPeople, isPersonsWord, isPlace } from '../header/names';
import { splitParagraphs } from '../paragraphs';
import type { Edit } from './edits';

// Fewer letters say nothing of how a text is written.
const FEWEST_LETTERS = 150;

// Shorter lines may be a stamp or a headline of another hand.
const PROSE = 60;

/** Whether a text is written without capitals: nearly none of its letters is one, and its lines of prose have none. */
export function isLowerCase(text: string): boolean {
  let letters = 0;
  let capitals = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 97 && code <= 122) letters++;
    else if (code >= 65 && code <= 90) {
      capitals++;
      letters++;
      // Ordinary prose has a capital in each line: a look at its head is enough.
      if (capitals > 12 && capitals > letters * 0.01) return false;
    }
  }
  if (letters < FEWEST_LETTERS || capitals > letters * 0.02) return false;
  const prose = splitParagraphs(text).filter(([start, end]) => end - start >= PROSE);
  const lower = prose.filter(([start, end]) => !/\p{Lu}/u.test(text.slice(start, end)));
  return lower.length > 0 && lower.length >= prose.length * 0.9;
}

const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const OPENS = /(?:^|[.!?]['’"”]{0,2}\s+)(?:[“"‘'(]{1,2})?$|^[\p{L} ]{3,30}: ?$/u;
/** Abbreviations that have no capitals. */
const MEASURES = union('pm km kg mm cm mph kph kmph hrs yrs pct mln dlrs cts');
const TO_PLACES = union('in at from near of to');
/** Months that are verbs too: a month beside a day. */
const VERBS_TOO = union('march may');
const ALWAYS = union(WEEKDAYS.keys(), without(MONTHS.keys(), VERBS_TOO), 'i');
/** Ways of address, which stand before a name and take its capital. */
const ADDRESS = union('mr mrs ms dr prof gen col lt sgt capt');
/** Shorter words are names too seldom to tell. */
const FEWEST_IN_NAME = 3;

/**
 * Gives the capitals back to a text written without them, as far as it lets them be told: sentences begin with one; days,
 * months, peoples and places have one; so have names of persons that are no everyday words, words no dictionary has, and
 * words the article writes with a capital elsewhere. Letters without a vowel among them are an abbreviation.
 */
export function capitals(text: string): Edit[] {
  if (!isLowerCase(text)) return [];
  const elsewhere = new Set<string>();
  for (const [word] of text.matchAll(/(?<=\p{Ll},? )\p{Lu}[\p{L}\p{M}]+/gu)) elsewhere.add(word.toLowerCase());
  const edits: Edit[] = [];
  for (const [start, end] of splitParagraphs(text)) {
    const line = text.slice(start, end);
    if (/\p{Lu}/u.test(line)) continue;
    for (const { from, word, kind } of readWords(line, elsewhere)) {
      if (kind === 'plain') continue;
      const put = kind === 'name' && isAbbreviation(word) ? word.toUpperCase() : raised(word);
      edits.push({ start: start + from, end: start + from + word.length, put, rule: 'capitals' });
    }
  }
  return edits;
}

interface Word {
  from: number;
  word: string;
  kind: 'plain' | 'opens' | 'name';
}

const raised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The words of a line and why each has a capital, if it has one. */
function readWords(line: string, elsewhere: ReadonlySet<string>): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index: from } of line.matchAll(WORD)) {
    const before = words.at(-1);
    const beside = before !== undefined && line.slice(before.from + before.word.length, from) === ' ';
    const place = beside && isPlace(`${before.word} ${word}`);
    if (place) before.kind = 'name';
    const named = beside && before.kind === 'name' && !isPlace(before.word) && !isOfPeople(before.word);
    const name =
      isWord(line, from, from + word.length) &&
      (place ||
        isName(word, elsewhere) ||
        (VERBS_TOO.has(word) && besideDay(line, from, from + word.length)) ||
        (named && isSurname(word)) ||
        (word.length > FEWEST_IN_NAME && isPlace(word) && beside && TO_PLACES.has(before.word)));
    if (name) raiseInitials(line, words, from);
    words.push({ from, word, kind: name ? 'name' : opensSentence(line, from, word) ? 'opens' : 'plain' });
  }
  return words;
}

const besideDay = (line: string, from: number, to: number): boolean =>
  /\d(?:st|nd|rd|th)? $/.test(line.slice(Math.max(0, from - 5), from)) || /^ \d/.test(line.slice(to, to + 2));

/** "r k pandit": single letters before a name are its initials. */
function raiseInitials(line: string, words: readonly Word[], name: number): void {
  let next = name;
  for (let index = words.length - 1; index >= 0; index--) {
    const initial = words[index];
    if (initial === undefined || initial.word.length > 1 || initial.word === 'a') return;
    if (!/^\.? ?$/.test(line.slice(initial.from + 1, next)) || !/^$|[\s(.“"‘]/.test(line.charAt(initial.from - 1)))
      return;
    initial.kind = 'name';
    next = initial.from;
  }
}

/** A dateline's colon opens one too; a verb of saying behind a closing mark goes on with its sentence. */
function opensSentence(line: string, from: number, word: string): boolean {
  const before = line.slice(Math.max(0, from - 40), from);
  return OPENS.test(before) && !(CUES.has(word) && /["”’']\s+$/.test(before));
}

/** A word by itself: no part of an address, an abbreviation with stops, or what an apostrophe cut off. */
function isWord(line: string, from: number, to: number): boolean {
  return (
    !/[@/_’'\d]/.test(line.charAt(from - 1)) &&
    !/^(?:[@/_\d]|\.\p{L}|['’]{1,2}(?:t|ll|re|ve|d|m)\b)/u.test(line.slice(to, to + 5))
  );
}

/** Endings of English words: a rare one is no name. */
const INFLECTED = /(?:ed|ing|ly|ous|ion|ions|ise|ize|ised|ized|ees|ness|ment|ments|able|ible|less|ful|ity|ism)$/;

function isName(word: string, elsewhere: ReadonlySet<string>): boolean {
  if (ALWAYS.has(word) || ADDRESS.has(word) || isOfPeople(word)) return true;
  if (word.length < FEWEST_IN_NAME || BEFORE_NAME.has(word)) return isAbbreviation(word);
  if (elsewhere.has(word) && !isPlainWord(word)) return true;
  if (isPlace(word) && !isPlainWord(word)) return true;
  if (!isKnownWord(word)) return !INFLECTED.test(word);
  return !isPlainWord(word) && (isGivenName(word) || isPersonsWord(word));
}

/** Behind a name a word that is a surname too: "george bush". */
const isSurname = (word: string): boolean => isPersonsWord(word) && !isVeryCommon(word);
const isVeryCommon = (word: string): boolean => word.length < 4 || /(?:ing|ed|ly|s)$/.test(word);

/** "bjp", "cpm": letters that make no syllable. */
function isAbbreviation(word: string): boolean {
  return (
    word.length >= 2 &&
    word.length <= 5 &&
    !/[aeiouyà-ÿ]/.test(word) &&
    !BEFORE_NAME.has(word) &&
    !MEASURES.has(word) &&
    !isKnownWord(word)
  );
}
