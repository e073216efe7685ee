import type { Document } from '../../../text/document';
import { VERBS } from '../lexicon';

type Role = 'open' | 'close' | 'either';

export interface Family {
  roleOf(mark: string): Role | null;
  /** Apostrophes share the mark. */
  readonly single: boolean;
  /** How many tokens a mark takes. */
  readonly width: 1 | 2;
  /** Single marks that stand for double ones. */
  readonly doubled: boolean;
}

export const DOUBLE: Family = {
  single: false,
  width: 1,
  doubled: false,
  roleOf(mark) {
    switch (mark) {
      case '“':
      case '„':
      case '‟':
      case '«':
        return 'open';
      case '”':
      case '»':
        return 'close';
      case '"':
      case '＂':
        return 'either';
      default:
        return null;
    }
  },
};

export const SINGLE: Family = {
  single: true,
  width: 1,
  doubled: false,
  roleOf(mark) {
    switch (mark) {
      case '‘':
      case '‚':
      case '‹':
        return 'open';
      case '’':
      case '›':
        return 'close';
      case "'":
        return 'either';
      default:
        return null;
    }
  },
};

/** Two single marks in a row for a double one, as typewriters and some databases write it. */
export const DOUBLED: Family = {
  single: false,
  width: 2,
  doubled: true,
  roleOf(mark) {
    if (mark === '`') return 'open';
    return mark === "'" || mark === '’' || mark === '‘' ? 'either' : null;
  },
};

/** Straight marks that a table's export wrote twice. */
export const EXPORTED: Family = {
  single: false,
  width: 2,
  doubled: false,
  roleOf: (mark) => (mark === '"' ? 'either' : null),
};

export const OPENS_BEFORE = new Set(['(', '[', '—', '–', '-', '/', '‘', '“', '"', "'", '…']);

export const CLOSES_AFTER = new Set([
  '.',
  ',',
  ';',
  ':',
  '!',
  '?',
  ')',
  ']',
  '—',
  '–',
  '-',
  '’',
  '”',
  '"',
  "'",
  '…',
  '/',
]);

export const isSpace = (character: string): boolean => character === '' || character.trim() === '';

export function settle(nature: Role, outerBefore: boolean, outerAfter: boolean, inside: boolean): 'open' | 'close' {
  if (nature === 'either') {
    if (outerBefore && !outerAfter) return 'open';
    if (!outerBefore && outerAfter) return 'close';
    return inside ? 'close' : 'open';
  }
  if (nature === 'open') return inside && !outerBefore && outerAfter ? 'close' : 'open';
  return !inside && outerBefore && !outerAfter ? 'open' : 'close';
}

/** Whether a single mark is an apostrophe: "workers' rights", "the '90s", "rock 'n' roll". */
export function isApostrophe(document: Document, index: number, role: 'open' | 'close', inside: boolean): boolean {
  const token = document.tokens[index];
  const next = document.tokens[index + 1];
  if (token === undefined) return true;
  // Two single marks in a row are a damaged double mark: mending it is the business of the repair.
  if (document.text.charAt(token.start - 1) === token.text || document.text.charAt(token.end) === token.text)
    return true;
  if (role === 'open') {
    const before = document.text.charAt(token.start - 1);
    if (!isSpace(before) && !OPENS_BEFORE.has(before)) return true;
    return (
      next === undefined || next.spaced || /^(?:\d|em\b|til\b|n\b|cause\b|tis\b|twas\b|round\b|bout\b)/.test(next.lower)
    );
  }
  if (!inside) return true;
  const before = document.text.charAt(token.start - 1);
  if (/[.,!?;:…—–-]/.test(before)) return false;
  // After a plural's s and before a word it is more often a possessive.
  return (
    before === 's' &&
    next !== undefined &&
    next.kind === 'word' &&
    next.spaced &&
    (next.capital || !VERBS.has(next.lower))
  );
}
