/** A stretch of a quote's context: spoken words (between marks) or the paper's own. */
export interface ContextPart {
  text: string;
  spoken: boolean;
}

const opening = /[“”„‟"«‹‘'`]$/;
const closing = /^[“”"»›’'`]/;

/**
 * A fragment inside the sentence it stands in. The spoken words are given without their marks, which stand next to them in
 * the source in many shapes; the reader sees them set in one. Null when the sentence does not hold the words.
 */
export function fragmentContext(context: string, parts: readonly string[]): ContextPart[] | null {
  const found: ContextPart[] = [];
  let at = 0;
  for (const part of parts) {
    const start = context.indexOf(part, at);
    if (start === -1 || part === '') return null;
    let before = context.slice(at, start);
    if (found.length > 0) before = before.replace(closing, '');
    found.push({ text: before.replace(opening, ''), spoken: false }, { text: part, spoken: true });
    at = start + part.length;
  }
  found.push({ text: context.slice(at).replace(closing, ''), spoken: false });
  return found.filter((piece) => piece.text !== '');
}
