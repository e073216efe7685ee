import type { Token } from '../text/tokens';

/** A sentence's words as the treebanks cut them, each with the index of the document token it is part of. */
export interface Units {
  texts: string[];
  tokens: Int32Array;
}

const CONTRACTION = /^(.+?)(n['’]t|['’](?:ll|re|ve|d|m|s))$/i;
// What the treebanks keep whole at the front of a compound.
const PREFIX =
  /^(?:anti|co|counter|e|ex|extra|inter|mid|mini|multi|neo|non|over|post|pre|pro|re|self|semi|sub|super|un|x)$/i;

/** Cuts the tokens from `from` to `to` into units: contractions and hyphen compounds apart. */
export function toUnits(tokens: readonly Token[], from: number, to: number): Units {
  const texts: string[] = [];
  const owners: number[] = [];
  for (let index = from; index < to; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    for (const text of piecesOf(token)) {
      texts.push(text);
      owners.push(index);
    }
  }
  return { texts, tokens: Int32Array.from(owners) };
}

function piecesOf({ text, lower, kind }: Token): string[] {
  if (kind === 'mark') return [text];
  if (lower === 'cannot') return [text.slice(0, 3), text.slice(3)];
  const parts = CONTRACTION.exec(text);
  if (parts !== null) return [...compound(parts[1] ?? ''), parts[2] ?? ''];
  return compound(text);
}

function compound(text: string): string[] {
  const parts = text.split(/([-‐‑])/);
  if (parts.length === 1 || PREFIX.test(parts[0] ?? '')) return [text];
  return parts.filter(Boolean);
}
