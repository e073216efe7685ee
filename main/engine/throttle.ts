/** At most this many messages a second go to the window while a batch runs, so that it stays smooth. */
const MESSAGES_PER_SECOND = 20;

export interface Throttle {
  /** Tells soon: at once when nothing was told lately. */
  soon(): void;
  /** Tells now, whatever was told lately. */
  now(): void;
}

/** Calls `tell` when asked to, but not more often than the window can follow; the last call is never lost. */
export function throttle(tell: () => void, milliseconds: number = 1000 / MESSAGES_PER_SECOND): Throttle {
  let timer: NodeJS.Timeout | null = null;
  let last = -Infinity;
  const now = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    last = performance.now();
    tell();
  };
  return {
    now,
    soon() {
      if (timer !== null) return;
      const wait = last + milliseconds - performance.now();
      if (wait <= 0) now();
      else timer = setTimeout(now, wait);
    },
  };
}
