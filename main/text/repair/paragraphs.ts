import { splitParagraphs } from '../paragraphs';
import type { Edit } from './edits';

// Shorter lines may repeat on purpose: a question in an interview, a line of a table.
const SHORTEST = 60;

/** A paragraph that stands in the article twice: the first is kept. */
export function repeatedParagraphs(text: string): Edit[] {
  if (!text.includes('\n')) return [];
  const seen = new Set<string>();
  const edits: Edit[] = [];
  for (const [start, end] of splitParagraphs(text)) {
    if (end - start < SHORTEST) continue;
    const key = text.slice(start, end).replace(/\s+/g, ' ');
    if (seen.has(key)) edits.push(removal(text, start, end, 'repeated-paragraph'));
    else seen.add(key);
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
