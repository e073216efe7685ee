import { useState } from 'react';

/** A value, or while there is none the last there was: what stands beside a list does not vanish while it is counted anew. */
export function useLast<T>(value: T | null): T | null {
  const [last, setLast] = useState(value);
  if (value !== null && value !== last) setLast(value);
  return value ?? last;
}
