import type { Anchor, Findings } from '../../../preload/contract';

/**
 * The words selected in the article's text, by which a finding names its place.
 * @returns null when nothing of the text is selected, or more than a paragraph
 */
export function selectedWords(article: number, { text }: Findings): Anchor | null {
  const selection = window.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const paragraph = paragraphOf(range.startContainer);
  if (paragraph === null || paragraph !== paragraphOf(range.endContainer)) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const words = range.toString();
  const phrase = words.trim();
  const start = Number(paragraph.dataset['start']) + before.toString().length + words.indexOf(phrase);
  return phrase !== '' && text.slice(start, start + phrase.length) === phrase
    ? { article, start, end: start + phrase.length, phrase }
    : null;
}

function paragraphOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('.article-text p[data-start]') ?? null;
}

/** The first place of words that were typed, for who selects nothing; null when they stand nowhere in the text. */
export function writtenWords(article: number, { text }: Findings, words: string): Anchor | null {
  const phrase = words.trim();
  const start = phrase === '' ? -1 : text.indexOf(phrase);
  return start < 0 ? null : { article, start, end: start + phrase.length, phrase };
}
