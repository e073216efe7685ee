import type { ReactNode } from 'react';
import type { Opened } from '../../../preload/contract';
import { Button } from '../../ui/button';
import { dayOf, formatDay } from '../../../preload/contract/wording/dates';

/** The time zone of who reads: a file comes without a library's. */
export const here = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Who signed what is read: said quietly of a known key, with a way to compare one that is not. */
export function SignedLine({
  opened: { signer, trust },
  onCompare,
}: {
  opened: Extract<Opened, { kind: 'read' }>;
  onCompare: () => void;
}): ReactNode {
  switch (trust.state) {
    case 'own':
      return <p className="signed">Signed as {signer.name}, with the key of this very app.</p>;
    case 'known': {
      const since = formatDay(dayOf(trust.since, here()));
      return (
        <p className="signed">
          {trust.knownAs === signer.name
            ? `Signed by ${signer.name}, whose key is known since ${since}.`
            : `Signed as ${signer.name}, with the key that is known as ${trust.knownAs}’s since ${since}.`}
        </p>
      );
    }
    case 'first':
      return (
        <p className="signed unknown">
          Signed as {signer.name}; the key was not compared. <Button onClick={onCompare}>Compare it…</Button>
        </p>
      );
  }
}
