/** Beyond it a page is refused: its text alone is then taken. */
const LONGEST = 5_000_000;

/**
 * Whether what was copied is a page of paragraphs. An editor's own HTML, each line in a box and no paragraph, says nothing
 * that its text doesn't.
 */
export function isPage(html: string): boolean {
  return html.length <= LONGEST && /<(?:p|h[1-6]|article|li|blockquote)[\s>]/iu.test(html);
}
