/** What scrolls a part of the page: the desk's middle, or in a small window all of it. What has no more than it shows comes last. */
export function scrollerOf(part: Element | null): Element | null {
  let still: Element | null = null;
  for (let at = part; at !== null; at = at.parentElement) {
    if (!['auto', 'scroll'].includes(getComputedStyle(at).overflowY)) continue;
    if (at.scrollHeight > at.clientHeight) return at;
    still ??= at;
  }
  return still;
}
