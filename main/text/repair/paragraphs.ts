import { splitParagraphs } from '../paragraphs';
import type { Edit } from './edits';

// Shorter lines may repeat on purpose: a question in an interview, a line of a table.
const SHORTEST = 60;

/** A paragraph that stands in the article twice: the first is kept. */
export function repeatedParagraphs(text: string): Edit[] {
  if (!text.includes('\n')) return [];
  const paragraphs = splitParagraphs(text).filter(([start, end]) => end - start >= SHORTEST);
  // Only paragraphs of one length can be equal.
  const lengths = new Map<number, number>();
  for (const [start, end] of paragraphs) lengths.set(end - start, (lengths.get(end - start) ?? 0) + 1);
  const seen = new Set<string>();
  const edits: Edit[] = [];
  for (const [start, end] of paragraphs) {
    if ((lengths.get(end - start) ?? 0) < 2) continue;
    const paragraph = text.slice(start, end);
    if (seen.has(paragraph)) edits.push(removal(text, start, end, 'repeated-paragraph'));
    else seen.add(paragraph);
  }
  return edits;
}

/** Takes a paragraph out with the line break before it; the first one with the line break after it. */
export function removal(text: string, start: number, end: number, rule: string): Edit {
  let from = start;
  while (from > 0 && text.charAt(from - 1).trim() === '') from--;
  let to = end;
  if (from === 0) while (to < text.length && text.charAt(to).trim() === '') to++;
  return { start: from, end: to, put: '', rule };
}
