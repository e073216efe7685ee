import type { ReactNode } from 'react';

/** A key's fingerprint as two people compare it: sixteen groups of four, in four lines. */
export function Fingerprint({ of, label }: { of: string; label: string }): ReactNode {
  const groups = of.match(/.{4}/gu) ?? [];
  return (
    <p className="fingerprint" aria-label={`${label}: ${groups.join(' ')}`} role="img">
      {groups.map((group, index) => (
        <span key={index}>{group} </span>
      ))}
    </p>
  );
}

/** The first four groups, to tell keys apart in a list: nothing to compare by. */
export const shortPrint = (fingerprint: string): string => (fingerprint.slice(0, 16).match(/.{4}/gu) ?? []).join(' ');
