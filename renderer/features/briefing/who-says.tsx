import type { ReactNode } from 'react';
import type { CasualtyEvent } from '../../../preload/contract';
import { ClaimantName } from '../actor/link';
import { onlyClaimant, saysWho, whoSays } from './event-words';

/** Who gives an event's figures; the only claimant leads to a page. */
export function WhoSays({ event }: { event: CasualtyEvent }): ReactNode {
  const claimant = onlyClaimant(event);
  return claimant === null ? whoSays(event) : <ClaimantName name={claimant} />;
}

/** The same within a sentence. */
export function SaysWho({ event }: { event: CasualtyEvent }): ReactNode {
  const claimant = onlyClaimant(event);
  return claimant === null ? (
    saysWho(event)
  ) : (
    <>
      as stated by <ClaimantName name={claimant} />
    </>
  );
}
