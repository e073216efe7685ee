import type { Day } from '../../../preload/contract';
import { isDay } from '../days';

export const NAME_FIELDS = ['source', 'actor', 'place', 'file'] as const;
const DAY_FIELDS = ['after', 'before'] as const;
type NameField = (typeof NAME_FIELDS)[number];
type DayField = (typeof DAY_FIELDS)[number];

/** One thing that is sought. `beginning`: its last word may go on. */
export type Term =
  | { kind: 'words'; text: string; beginning: boolean }
  | { kind: 'name'; field: NameField; text: string; beginning: boolean }
  /** `after`: published on that day or later; `before`: on an earlier one. */
  | { kind: 'day'; field: DayField; day: Day };

export interface Clause {
  term: Term;
  /** What must not be found. */
  without: boolean;
}

/** Every group must hold; a group holds where one of its clauses does. */
export interface Parsed {
  all: Clause[][];
  /** What could not be understood, each in a sentence; the rest is searched all the same. */
  notes: string[];
  /** Said where nothing is found; null where there is nothing to say. */
  hint: string | null;
}

/** What stands between two spaces, or a phrase in its marks. */
type Token =
  | { kind: 'word'; text: string; last: boolean }
  | { kind: 'phrase'; text: string; closed: boolean; star: boolean }
  | { kind: 'minus' };

const MARKS = '"“”„«»';
const holdsLetter = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Cuts what was typed into words, phrases and the minus before either. */
function tokens(search: string): Token[] {
  const found: Token[] = [];
  const pattern = new RegExp(`(?<minus>-(?=[\\p{L}\\p{N}${MARKS}]))|[${MARKS}]|[^\\s${MARKS}]+`, 'uy');
  let at = 0;
  while (at < search.length) {
    if (/\s/u.test(search.charAt(at))) {
      at += 1;
      continue;
    }
    pattern.lastIndex = at;
    const match = pattern.exec(search);
    const text = match?.[0] ?? search.charAt(at);
    at += text.length;
    // A minus leaves out only at the head of a word: "al-Amal" has none.
    if (match?.groups?.['minus'] !== undefined) found.push({ kind: 'minus' });
    else if (MARKS.includes(text)) {
      const closing = search.slice(at).search(new RegExp(`[${MARKS}]`, 'u'));
      const end = closing === -1 ? search.length : at + closing;
      const phrase = search.slice(at, end);
      at = closing === -1 ? end : end + 1;
      const star = closing !== -1 && search.charAt(at) === '*';
      if (star) at += 1;
      found.push({ kind: 'phrase', text: phrase, closed: closing !== -1, star });
    } else found.push({ kind: 'word', text, last: at === search.length });
  }
  return found;
}

/**
 * Reads the search language: every word must occur; "…" as it stands; word* a beginning; OR between two; -word must not occur;
 * source: actor: place: file: after: before:. The last word, while it is typed, is a beginning as well from three letters on.
 */
export function parseSearch(search: string): Parsed {
  // SQLite ends a text at NUL.
  const found = tokens(search.replaceAll('\0', ' '));
  const notes: string[] = [];
  let hint: string | null = null;
  const all: Clause[][] = [];
  const any = found.some((token) => isOr(token));
  let joined = false;
  let without = false;
  const add = (term: Term | null): void => {
    if (term !== null) {
      const group = joined ? all.at(-1) : undefined;
      if (group === undefined) all.push([{ term, without }]);
      else group.push({ term, without });
    }
    joined = false;
    without = false;
  };
  for (let index = 0; index < found.length; index++) {
    const token = found[index];
    const next = found[index + 1];
    if (token === undefined) break;
    if (token.kind === 'minus') without = true;
    else if (token.kind === 'phrase') add(phraseOf(token, notes));
    else if (isOr(token)) {
      if (all.length === 0 || next === undefined || isOr(next))
        notes.push('OR stands between two words: it was left out.');
      else joined = true;
    } else if (token.text === 'NOT')
      notes.push('NOT was left out. To leave a word out, put a minus right before it: -word.');
    else if (token.text === '-')
      notes.push('A minus stands right before the word to leave out, without a space: -word.');
    else if (token.text !== 'AND' && token.text !== '&') {
      if (any && /^\(|\)$/u.test(token.text))
        notes.push('Brackets group nothing here: OR joins the words right beside it.');
      const field = fieldOf(token.text, notes);
      if (field === null) {
        if (isShort(token)) hint = `“${token.text}” was sought as a word. ${token.text}* finds what begins with it.`;
        add(wordOf(token, notes));
      } else {
        const value = valueOf(field.rest, token.last, next);
        if (value?.taken === true) index += 1;
        add(fieldTerm(field.name, value, notes));
      }
    }
  }
  return { all, notes: [...new Set(notes)], hint };
}

const isOr = (token: Token): boolean => token.kind === 'word' && (token.text === 'OR' || token.text === '|');

function phraseOf({ text, closed, star }: Extract<Token, { kind: 'phrase' }>, notes: string[]): Term | null {
  if (!holdsLetter(text)) return null;
  if (!closed)
    notes.push(`The quotation mark before “${text.trim()}” is not closed: all behind it was taken as one phrase.`);
  return { kind: 'words', text, beginning: star || (!closed && !/\s$/u.test(text)) };
}

/** A word as it stands: a star at its end, or that it is still typed, makes it a beginning. */
function wordOf({ text, last }: Extract<Token, { kind: 'word' }>, notes: string[]): Term | null {
  if (!holdsLetter(text)) {
    if (text.includes('*')) notes.push('A * stands right behind the beginning of a word: minist*.');
    return null;
  }
  const bare = text.replace(/\*+$/u, '');
  if (bare.includes('*')) notes.push(`In “${text}” only a * at the end counts.`);
  // One letter begins nearly every article: it waits for the next.
  if (last && /^[a-z]$/iu.test(bare)) return null;
  const typed = last && !isShort({ text, last });
  return { kind: 'words', text: bare.replaceAll('*', ' '), beginning: typed || bare !== text };
}

/** The last word is two letters: they begin something in most articles, and are a name as often ("UN", "Li"). */
const isShort = ({ text, last }: { text: string; last: boolean }): boolean => last && /^[a-z]{2}$/iu.test(text);

type Field = NameField | DayField;
const FIELDS = new Map<string, Field>([...NAME_FIELDS, ...DAY_FIELDS].map((field) => [field, field]));

/** The field a word begins with, and what stands behind its colon. A word of another name before a colon is a word, and said so. */
function fieldOf(text: string, notes: string[]): { name: Field; rest: string } | null {
  const match = /^(\p{L}+):(?!\/\/)(.*)$/u.exec(text);
  const [, name = '', rest = ''] = match ?? [];
  const field = FIELDS.get(name.toLowerCase());
  if (field !== undefined) return { name: field, rest };
  if (/^\p{L}/u.test(rest)) {
    const known = [...FIELDS.keys()].map((one) => `${one}:`).join(' ');
    notes.push(`“${name}:” is searched as a word. The fields are ${known}.`);
  }
  return null;
}

interface Value {
  text: string;
  beginning: boolean;
  /** It is the next token's. */
  taken: boolean;
}

/** What stands behind a field's colon: the rest of the word, a phrase, or after a space the next word. */
function valueOf(rest: string, last: boolean, next: Token | undefined): Value | null {
  if (rest !== '') {
    const bare = rest.replace(/\*+$/u, '');
    return { text: bare, beginning: last || bare !== rest, taken: false };
  }
  if (next?.kind === 'phrase') return { text: next.text, beginning: next.star || !next.closed, taken: true };
  if (next?.kind !== 'word' || isOr(next) || next.text.includes(':')) return null;
  const bare = next.text.replace(/\*+$/u, '');
  return { text: bare, beginning: next.last || bare !== next.text, taken: true };
}

function fieldTerm(field: Field, value: Value | null, notes: string[]): Term | null {
  const text = value?.text ?? '';
  if (field !== 'after' && field !== 'before') {
    if (holdsLetter(text)) return { kind: 'name', field, text, beginning: value?.beginning ?? false };
    notes.push(`“${field}:” wants a name behind it.`);
    return null;
  }
  const day = firstDay(text);
  if (day !== null) return { kind: 'day', field, day };
  notes.push(
    text === ''
      ? `“${field}:” wants a day behind it, written like 2026-03-12, 2026-03 or 2026.`
      : `“${text}” is no day: write it like 2026-03-12, 2026-03 or 2026.`,
  );
  return null;
}

/** The first day of a day, month or year; null for what the calendar has not. */
function firstDay(text: string): Day | null {
  const match = /^(\d{4})(-\d{2})?(-\d{2})?$/u.exec(text);
  if (match === null) return null;
  const day = `${match[1]}${match[2] ?? '-01'}${match[3] ?? '-01'}`;
  return isDay(day) ? day : null;
}
