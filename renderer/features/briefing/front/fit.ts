import type { Step } from './budget';
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/**
 * The fullest budget with which an element fits its room: from the barest each step is tried and kept where it fits.
 * @param scrolled what is drawn where even the barest doesn't fit (a small window, very large type): it is then as high as it has to be
 * @param steps what is tried, in this order
 * @param shown what is drawn: anything else starts anew
 * @param roomOf the height an element may have, in pixels
 */
export function useFit<Budget extends Record<keyof Budget, number>>(
  least: Budget,
  scrolled: Budget,
  steps: readonly Step<Budget>[],
  shown: unknown,
  roomOf: (element: HTMLElement) => number,
): { page: RefObject<HTMLDivElement | null>; budget: Budget } {
  const page = useRef<HTMLDivElement>(null);
  const [state, setState] = useState({ budget: least, tried: 0, shown });
  if (state.shown !== shown) setState({ budget: least, tried: 0, shown });
  useLayoutEffect(() => {
    const element = page.current;
    if (element === null || state.tried > steps.length) return;
    const fits = element.scrollHeight <= roomOf(element);
    setState((known) => {
      if (known !== state) return known;
      if (!fits && known.tried === 0) return { ...known, budget: scrolled, tried: steps.length + 1 };
      return next(known, steps, fits);
    });
  }, [state, scrolled, steps, roomOf]);
  useEffect(() => {
    // A room of another size and typefaces that have come in start anew, too.
    const again = (): void => setState((known) => ({ ...known, budget: least, tried: 0 }));
    const room = page.current?.closest('.scroll') ?? null;
    let size = room === null ? '' : sizeOf(room);
    const watch = new ResizeObserver(() => {
      // Beside the evidence the page keeps what it prints: what was looked up stays where it is.
      if (room === null || sizeOf(room) === size || document.querySelector('.ev') !== null) return;
      size = sizeOf(room);
      again();
    });
    if (room !== null) watch.observe(room);
    void document.fonts.ready.then(again);
    return () => watch.disconnect();
  }, [least]);
  return { page, budget: state.budget };
}

/** Takes the step tried last back where it doesn't fit, and tries the one after it. */
function next<Budget extends Record<keyof Budget, number>, State extends { budget: Budget; tried: number }>(
  state: State,
  steps: readonly Step<Budget>[],
  fits: boolean,
): State {
  const last = state.tried === 0 || fits ? undefined : steps[state.tried - 1];
  const kept = last === undefined ? state.budget : more(state.budget, last[0], -last[1]);
  const step = steps[state.tried];
  return { ...state, budget: step === undefined ? kept : more(kept, step[0], step[1]), tried: state.tried + 1 };
}

const more = <Budget extends Record<keyof Budget, number>>(budget: Budget, part: keyof Budget, by: number): Budget => ({
  ...budget,
  [part]: budget[part] + by,
});

const sizeOf = (element: Element): string => `${element.clientWidth} ${element.clientHeight}`;

/** Of the desk above and below a page that fills the screen, in pixels. */
const DESK = 32;

/**
 * One screen of what scrolls the page, or the page of paper that it is. In a window so small that the tools above scroll
 * with the page there is no such room.
 */
export function onePage(element: HTMLElement): number {
  const desk = element.closest('.scroll');
  if (desk === null) return element.clientHeight;
  return getComputedStyle(desk).overflowY === 'visible' ? 0 : desk.clientHeight - DESK;
}

/** Pages of the executive edition behind its front page, and what of them breaks between pages leave empty. */
const PAGES = 3;
const FILLED = 0.9;

/** What the executive edition has room for behind its front page, which is one page high; the desk has all the room there is. */
export function executivePages(element: HTMLElement): number {
  const front = element.previousElementSibling;
  if (element.closest('.scroll') !== null || !(front instanceof HTMLElement)) return Infinity;
  return front.clientHeight * PAGES * FILLED;
}
