import { MOST_NAMES, SHORT_LIMIT } from '../../../preload/contract';

/**
 * The names of a pasted list: one a line, or on one line between commas or semicolons. Bullets, numbers and quotation marks
 * before a name go, so does what stands behind a tab, as when it comes from a table.
 */
export function namesIn(pasted: string): string[] {
  const lines = pasted.split(/[\n\r]+/u).filter((line) => line.trim() !== '');
  const parts = lines.length === 1 ? (lines[0] ?? '').split(/[;,]/u) : lines;
  const names = new Map<string, string>();
  for (const part of parts) {
    const [cell = ''] = part.trim().split('\t');
    const name = cell
      .replace(/^\s*(?:[-*•·–—]|\d{1,4}[.)])\s*/u, '')
      .replace(/^["“”„«]+|["“”„»,;]+$/gu, '')
      .trim();
    if (/[\p{L}\p{N}]/u.test(name) && name.length <= SHORT_LIMIT && !names.has(name.toLowerCase()))
      names.set(name.toLowerCase(), name);
  }
  return [...names.values()].slice(0, MOST_NAMES);
}
