import type { Edit } from './edits';

// "China 's", "Sudan' s": an owner's mark opens no word. "( MDG)", "( lessor )": a bracket hugs what it holds.
const STRAY =
  /(?<=\p{L}) (?=['’]s(?![\p{L}\p{N}'’]))|(?<=\p{L}['’]) (?=s [\p{L}\p{N}])|(?<=(?:^|[\s\p{L}])\() (?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}%.]) (?=\)(?:[\s,.;:]|$))/gmu;

/** Spaces that stand before an owner's mark or inside a bracket. */
export function straySpaces(text: string): Edit[] {
  if (!/ ['’]s|['’] s |\( | \)/u.test(text)) return [];
  return [...text.matchAll(STRAY)].map(({ index }) => ({ start: index, end: index + 1, put: '', rule: 'stray-space' }));
}
