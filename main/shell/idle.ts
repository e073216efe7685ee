/** Tells when nobody has used the window for a while. */
export interface Idle {
  /** Somebody does something, or waits for what is being done. */
  touch(): void;
  /** After how many minutes it is told; null for never. */
  after(minutes: number | null): void;
}

/** @param idle called each time the minutes are over */
export function createIdle(idle: () => void): Idle {
  let timer: NodeJS.Timeout | null = null;
  return {
    touch: () => void timer?.refresh(),
    after(minutes) {
      if (timer !== null) clearTimeout(timer);
      timer = minutes === null ? null : setTimeout(idle, minutes * 60_000);
    },
  };
}
