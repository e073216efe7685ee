/** A stretch of a search passage; `found` ones stood between ‹ and ›. */
export interface PassagePart {
  text: string;
  found: boolean;
}

/** Cuts a passage at the marks the search put around the words it found. An opening mark without its end is text. */
export function passageParts(passage: string): PassagePart[] {
  const parts: PassagePart[] = [];
  let at = 0;
  while (at < passage.length) {
    const open = passage.indexOf('‹', at);
    const close = open === -1 ? -1 : passage.indexOf('›', open);
    if (close === -1) break;
    if (open > at) parts.push({ text: passage.slice(at, open), found: false });
    parts.push({ text: passage.slice(open + 1, close), found: true });
    at = close + 1;
  }
  if (at < passage.length) parts.push({ text: passage.slice(at), found: false });
  return parts;
}
