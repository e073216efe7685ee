import { plainName } from '../names';

export type Agreement = 'yes' | 'no' | 'open';

export function datesAgree(a: string | null, b: string | null): Agreement {
  if (a === null || b === null) return 'open';
  if (a === b) return 'yes';
  return a.startsWith(b) || b.startsWith(a) ? 'open' : 'no';
}

export function placesAgree(a: string | null, b: string | null): Agreement {
  if (a === null || b === null) return 'open';
  const x = plainName(a);
  const y = plainName(b);
  if (x === y) return 'yes';
  // "south Lebanon" lies in "Lebanon"; two names without a common word may still be a town and its country.
  return ` ${x} `.includes(` ${y} `) || ` ${y} `.includes(` ${x} `) ? 'yes' : 'open';
}

export function moreSpecific(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return b.length > a.length && b.includes(a) ? b : a;
}

/** A text puts the one place into the other: "the Harbour quarter of Osmark", "Osmark's Harbour", "Harbour, Osmark". */
export function liesIn(inner: string, outer: string, texts: Iterable<string>): boolean {
  if (inner === '' || outer === '') return false;
  let owner: RegExp | null = null;
  for (const text of texts) {
    if (!text.includes(outer)) continue;
    owner ??= new RegExp(`${escape(outer)}['’]s?\\s(?:\\S+\\s){0,2}$`);
    for (let at = text.indexOf(inner); at >= 0; at = text.indexOf(inner, at + 1)) {
      const after = text.slice(at + inner.length, at + inner.length + outer.length + REACH);
      const found = after.indexOf(outer);
      if (found >= 0 && LINK.test(after.slice(0, found))) return true;
      if (owner.test(text.slice(Math.max(0, at - outer.length - REACH), at))) return true;
    }
  }
  return false;
}

/** Characters between the names of two places of which the one is in the other. */
const REACH = 40;
const LINK = /^[^.;!?]{0,25}(?:,|\b(?:in|of|near))\s(?:[a-z'’]+\s){0,3}$/;
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
