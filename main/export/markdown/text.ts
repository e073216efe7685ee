import type { Citation } from '../../../preload/contract';

/**
 * Text that came from outside, made inert: no mark of Markdown and no tag of HTML in it takes effect, and line breaks
 * become spaces, so that it stays in its line, cell or heading.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replaceAll(/\s+/gu, ' ')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll(/[\\`*_[\]~|#]/gu, '\\$&')
      // At the start of a line these would open a list.
      .replace(/^ ?([-+=])/u, '\\$1')
      .replace(/^ ?(\d{1,9})([.)])/u, '$1\\$2')
      .trim()
  );
}

/** One row of a table; the cells are escaped already. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** The staff's own Markdown, set apart in a quotation block; tags and script addresses in it take no effect. */
export function staffMarkdown(text: string): string {
  return text
    .trim()
    .replaceAll('<', '&lt;')
    .replaceAll(/\b(javascript|vbscript|data)\s*:/giu, '$1 :')
    .split(/\r?\n/u)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

/** The numbers of the references, each once, leading to their headings. */
export function cite(...citations: readonly Citation[]): string {
  const numbers = [...new Set(citations.map(({ reference }) => reference))];
  return numbers.map((number) => `[\\[${number}\\]](#reference-${number})`).join(' ');
}

/** The same text with the references' numbers kept and their links taken: an edition without the annex they lead to. */
export function withoutLinks(text: string): string {
  return text.replaceAll(/\[(\\\[\d+\\\])\]\(#reference-\d+\)/gu, '$1');
}
