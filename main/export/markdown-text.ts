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
