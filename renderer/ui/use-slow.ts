import { useEffect, useState } from 'react';

/** So long nobody wonders whether anything happens (milliseconds). */
const UNNOTICED = 500;

/** Whether something has kept somebody waiting for longer than goes unnoticed. */
export function useSlow(busy: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setSlow(true), UNNOTICED);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [busy]);
  return slow;
}
