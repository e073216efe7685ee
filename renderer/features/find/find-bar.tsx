import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '../../ui/button';
import { formatNumber } from '../../../preload/contract/wording/figures';
import { isReading, useDesk } from '../desk/context';
import { isCovered } from '../desk/use-commands';
import { isBeside, rangesOf, readPage, show, type Page } from './page-nodes';
import { MOST_HITS } from './page-text';

const CONTENT = 'content';

const NOTHING: { ranges: readonly Range[]; at: number } = { ranges: [], at: 0 };

/** Finds words in the page one looks at: how many there are, one after another. */
export function FindBar(): ReactNode {
  const desk = useDesk();
  const { state, dispatch } = desk;
  // A briefing is read a section at a time.
  const reads = isReading(desk);
  const where = reads ? 'section' : 'page';
  const [words, setWords] = useState('');
  const [found, setFound] = useState(NOTHING);
  const page = useRef<Page | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const before = useRef<Element | null>(null);
  const sought = useRef('');

  /** Marks all hits anew; `at` is the one gone to, or null where the page only changed. */
  const search = useCallback((text: string, at: number | null): void => {
    sought.current = text;
    const root = document.getElementById(CONTENT);
    if (root === null || text.trim() === '') {
      setFound(NOTHING);
      return;
    }
    page.current ??= readPage(root);
    const ranges = rangesOf(page.current, text);
    setFound((last) => ({ ranges, at: Math.min(at ?? last.at, Math.max(0, ranges.length - 1)) }));
    if (at !== null && ranges[at] !== undefined) show(ranges[at]);
  }, []);

  useEffect(() => {
    before.current = document.activeElement;
    field.current?.focus();
    const root = document.getElementById(CONTENT);
    if (root === null) return undefined;
    const observer = new MutationObserver((changes) => {
      if (changes.every(isBeside)) return;
      page.current = null;
      search(sought.current, null);
    });
    observer.observe(root, { subtree: true, childList: true, characterData: true });
    return () => {
      observer.disconnect();
      CSS.highlights.delete('found');
      CSS.highlights.delete('found-here');
    };
  }, [search]);

  useEffect(() => {
    const here = found.ranges[found.at];
    CSS.highlights.set('found', new Highlight(...found.ranges.filter((range) => range !== here)));
    CSS.highlights.set('found-here', here === undefined ? new Highlight() : new Highlight(here));
  }, [found]);

  // Asked for again while it is open: the words are ready to be typed over.
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [state.find]);

  const step = useCallback(
    (by: 1 | -1): void => {
      const { ranges, at } = found;
      if (ranges.length === 0) return;
      const next = (at + by + ranges.length) % ranges.length;
      setFound({ ranges, at: next });
      const range = ranges[next];
      if (range !== undefined) show(range);
    },
    [found],
  );
  const close = useCallback((): void => {
    dispatch({ type: 'find', open: false });
    const back = before.current;
    const place =
      back instanceof HTMLElement && back !== document.body && back.isConnected
        ? back
        : document.getElementById(CONTENT);
    place?.focus({ preventScroll: true });
  }, [dispatch]);

  useEffect(() => {
    const pressed = (event: globalThis.KeyboardEvent): void => {
      const again = event.key === 'F3' || (event.key.toLowerCase() === 'g' && (event.ctrlKey || event.metaKey));
      if (again) step(event.shiftKey ? -1 : 1);
      else if (event.key === 'Escape' && !event.defaultPrevented && !isCovered()) close();
      else return;
      event.preventDefault();
    };
    // Before the window's own keys: Escape closes this first.
    window.addEventListener('keydown', pressed, { capture: true });
    return () => window.removeEventListener('keydown', pressed, { capture: true });
  }, [step, close]);

  const typed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  };
  const { ranges, at } = found;
  return (
    <div className="find-bar strip" role="search" aria-label={`Find in this ${where}`}>
      <input
        ref={field}
        type="text"
        aria-label={`Find in this ${where}`}
        maxLength={300}
        value={words}
        onKeyDown={typed}
        onChange={({ target }) => {
          setWords(target.value);
          search(target.value, 0);
        }}
      />
      <span className="hits" role="status">
        {words.trim() !== '' &&
          (ranges.length === 0
            ? reads
              ? 'Nothing found in this section'
              : 'Nothing found'
            : `${formatNumber(at + 1)} of ${ranges.length === MOST_HITS ? 'more than ' : ''}${formatNumber(ranges.length)}`)}
      </span>
      <Button disabled={ranges.length === 0} aria-keyshortcuts="Shift+Enter" onClick={() => step(-1)}>
        Previous
      </Button>
      <Button disabled={ranges.length === 0} aria-keyshortcuts="Enter" onClick={() => step(1)}>
        Next
      </Button>
      <Button look="plain" onClick={close}>
        Close <kbd>Esc</kbd>
      </Button>
    </div>
  );
}
