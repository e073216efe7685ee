import { scrollerOf } from '../../ui/scroller';
import { hitsOf, pageText, type PageText, type Piece } from './page-text';

/** What is no text of the page: its own tools, and what only a screen reader is told. */
const SKIPPED =
  '.bar, .strip, .find-bar, .reading-foot, .toolbar, .hidden-text, [hidden], svg, script, style, select, textarea, button';
const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, summary, caption, figcaption, blockquote, div, section';

/** Whether a change leaves the text of the page as it was: it happens within its tools, or only they come and go. */
export function isBeside({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  const within = target instanceof Element ? target : target.parentElement;
  if (within === null || within.closest(SKIPPED) !== null) return true;
  const moved = [...addedNodes, ...removedNodes];
  return moved.length > 0 && moved.every((node) => node instanceof Element && node.matches(SKIPPED));
}

/** The text one looks at. */
export interface Page {
  nodes: Text[];
  pieces: Piece[];
  text: PageText;
}

/** Reads the text of a part of the page, that in closed details too; what is not shown at all is left out. */
export function readPage(root: HTMLElement): Page {
  const nodes: Text[] = [];
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
    return node.matches(SKIPPED) || getComputedStyle(node).display === 'none'
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_SKIP;
  });
  let block: Element | null = null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.data === '') continue;
    const within = node.parentElement?.closest(BLOCKS) ?? null;
    nodes.push(node);
    pieces.push({ text: node.data, breaks: within !== block });
    block = within;
  }
  return { nodes, pieces, text: pageText(pieces) };
}

export function rangesOf({ nodes, pieces, text }: Page, words: string): Range[] {
  return hitsOf(text, words, pieces).flatMap(({ from, to }) => {
    const first = nodes[from.piece];
    const last = nodes[to.piece];
    if (first === undefined || last === undefined) return [];
    const range = document.createRange();
    range.setStart(first, from.offset);
    range.setEnd(last, to.offset);
    return [range];
  });
}

/** Opens what holds a hit and brings it into sight. */
export function show(range: Range): void {
  const element = range.startContainer.parentElement;
  if (element === null) return;
  for (
    let details = element.closest('details');
    details !== null;
    details = details.parentElement?.closest('details') ?? null
  )
    // The summary of a closed one is in sight as it is.
    if (!details.open && element.closest('summary')?.parentElement !== details) details.open = true;
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const scroller = scrollerOf(element);
  if (scroller === null) return;
  const room = scroller.getBoundingClientRect();
  const place = range.getBoundingClientRect();
  // The words one types stand over what scrolls, where little room is left.
  const bar = document.querySelector('.find-bar')?.getBoundingClientRect().bottom ?? 0;
  const top = Math.max(room.top, bar);
  if (place.top < top + 16 || place.bottom > room.bottom - 16)
    scroller.scrollTop += place.top - (top + room.bottom) / 2;
}
