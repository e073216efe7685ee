/** A text in the form in which names are compared: lower case, no accents, no stops, no article before it. */
export const plainText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f.]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');

const plain = new Map<string, string>();
const MOST = 20_000;

/**
 * A name made comparable.
 * Names compare equal only as wholes: across articles a surname alone never joins two people.
 */
export function plainName(name: string): string {
  const known = plain.get(name);
  if (known !== undefined) return known;
  // A day names the same few thousand again and again; what a long-lived process remembers of them is bounded.
  if (plain.size >= MOST) plain.clear();
  const made = plainText(name);
  plain.set(name, made);
  return made;
}

/** True when a name tells one bearer from another by itself: a person's needs two words. */
export function standsAlone(name: string, kind: 'person' | 'organisation' | 'unnamed'): boolean {
  if (kind === 'unnamed') return false;
  return kind === 'organisation' || plainName(name).includes(' ');
}

/** The outlet an article comes from, made comparable; null when it names none. */
export function outletOf(article: { source: string | null; agency: string | null }): string | null {
  const name = article.source ?? article.agency;
  return name === null ? null : plainName(name);
}
