import { shown, type Anchor, type Findings } from '../../../preload/contract';

/**
 * The words selected in the article's text, by which a finding names its place.
 * @returns null when nothing of the text is selected, or more than a paragraph
 */
export function selectedWords(article: number, { text }: Pick<Findings, 'text'>): Anchor | null {
  const selection = window.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const paragraph = paragraphOf(range.startContainer);
  if (paragraph === null || paragraph !== paragraphOf(range.endContainer)) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const words = range.toString();
  const marked = words.trim();
  const from = before.toString().length + words.indexOf(marked);
  const own = text.slice(Number(paragraph.dataset['start']));
  const start = Number(paragraph.dataset['start']) + placeIn(own, from);
  const end = Number(paragraph.dataset['start']) + placeIn(own, from + marked.length);
  const phrase = text.slice(start, end);
  return phrase !== '' && shown(phrase) === marked ? { article, start, end, phrase } : null;
}

/** The place in a text of a place in what is shown of it, which has marks for what can't be seen. */
export function placeIn(text: string, at: number): number {
  let place = 0;
  for (let seen = 0; seen < at && place < text.length; place++) seen += shown(text.charAt(place)).length;
  return place;
}

function paragraphOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('.article-text p[data-start]') ?? null;
}

/** The first place of words that were typed, for who selects nothing; null when they stand nowhere in the text. */
export function writtenWords(article: number, { text }: Pick<Findings, 'text'>, words: string): Anchor | null {
  const typed = shown(words.trim());
  const at = typed === '' ? -1 : shown(text).indexOf(typed);
  if (at < 0) return null;
  const [start, end] = [placeIn(text, at), placeIn(text, at + typed.length)];
  return { article, start, end, phrase: text.slice(start, end) };
}
