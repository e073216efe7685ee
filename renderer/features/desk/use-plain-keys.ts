import { useLayoutEffect, useRef } from 'react';
import { isCovered, isTyping } from './use-commands';

/**
 * Calls what belongs to a letter, in whichever case it is typed: alone, not in a field, and with no dialog or menu open.
 * It listens from the moment that the button beside the letter is drawn.
 */
export function usePlainKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isCovered()) return;
      const letter = event.key.toLowerCase();
      if (!Object.hasOwn(latest.current, letter)) return;
      event.preventDefault();
      latest.current[letter]?.();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
