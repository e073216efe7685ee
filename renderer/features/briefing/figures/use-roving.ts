import { useState, type KeyboardEvent } from 'react';

/** What each stop of a figure needs to be reached by keyboard and told of when pointed at. */
interface Stop {
  tabIndex: number;
  'data-stop': true;
  onFocus: () => void;
  onBlur: () => void;
  onPointerEnter: () => void;
  onPointerLeave: () => void;
}

export interface Roving {
  /** Which stop is pointed at or has the focus; null when none. */
  told: number | null;
  /** For the element around the stops. */
  onKeyDown: (event: KeyboardEvent) => void;
  stop: (index: number) => Stop;
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** One tab stop for all parts of a figure; the arrow keys, Home and End go from part to part. */
export function useRoving(): Roving {
  const [at, setAt] = useState(0);
  const [told, setTold] = useState<number | null>(null);
  return {
    told,
    onKeyDown: (event) => {
      const stops = [...event.currentTarget.querySelectorAll<SVGElement>('[data-stop]')];
      const from = stops.findIndex((stop) => stop === document.activeElement);
      const step = STEPS[event.key];
      const to =
        event.key === 'Home' ? 0 : event.key === 'End' ? stops.length - 1 : step === undefined ? -1 : from + step;
      const next = stops[to];
      if (from < 0 || next === undefined) return;
      event.preventDefault();
      next.focus();
    },
    stop: (index) => ({
      tabIndex: index === at ? 0 : -1,
      'data-stop': true,
      onFocus: () => {
        setAt(index);
        setTold(index);
      },
      onBlur: () => setTold(null),
      onPointerEnter: () => setTold(index),
      onPointerLeave: () => setTold(null),
    }),
  };
}
