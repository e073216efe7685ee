/** "PORT AMRIT, March 3 (Agency)": the place of a dateline ends before its first comma or bracket; null where there is none. */
export function placeOfDateline(dateline: string | null): string | null {
  const place = dateline?.split(/[,(]/u, 1)[0]?.trim() ?? '';
  return place === '' ? null : place;
}

const SMALL = new Set('al and da das de del der di do dos du el en la las los of on the upon y'.split(' '));

/**
 * A dateline's capitals are its line's style, not the place's name: "PORT OF SOL" is "Port of Sol". Short ones may be
 * letters (UAE), unless an article writes them as a name ("GAZA", and further on "Gaza").
 * @param texts the articles that name it
 */
export function inPlainCase(place: string, texts: readonly string[]): string {
  if (/\p{Ll}|\d|\./u.test(place)) return place;
  const plain = place
    .toLowerCase()
    .replace(/\p{L}+/gu, (word, at: number) =>
      at > 0 && SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    );
  const isName = (): boolean => texts.some((text) => text.includes(plain));
  return place.length < 5 && !isName() ? place : plain;
}
