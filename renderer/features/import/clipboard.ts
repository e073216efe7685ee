import { PASTE_LIMIT } from '../../../preload/contract';

/**
 * Whether what was copied is a page of paragraphs. An editor's own HTML, each line in a box and no paragraph, says nothing
 * that its text doesn't; a page that is longer than may be pasted would be refused, its text is taken alone.
 */
export function isPage(html: string): boolean {
  return html.length <= PASTE_LIMIT && /<(?:p|h[1-6]|article|li|blockquote)[\s>]/iu.test(html);
}
