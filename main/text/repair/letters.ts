/** True for a letter of any script; fast for Latin ones. */
export function isLetter(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (Number.isNaN(code)) return false;
  const letter = text.charAt(index);
  return letter.toLowerCase() !== letter.toUpperCase();
}

export function isLower(text: string, index: number): boolean {
  const letter = text.charAt(index);
  return isLetter(text, index) && letter === letter.toLowerCase();
}

export function isDigit(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 48 && code <= 57;
}

export function isSpace(text: string, index: number): boolean {
  return index < 0 || index >= text.length || text.charAt(index).trim() === '';
}

/** No word that needs mending is longer; the bound keeps a walk over a hostile run of letters short. */
const LONGEST = 40;

/** Where the run of letters that ends before `end` begins. */
export function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST && isLetter(text, start - 1)) start--;
  return start;
}

/** Where the run of letters that begins at `start` ends. */
export function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && end - start < LONGEST && isLetter(text, end)) end++;
  return end;
}
