import type { ReactNode } from 'react';
import type { Seal, Trust } from '../../../preload/contract';
import { dayOf, formatDay } from '../../../preload/contract/wording/dates';
import { Failed } from '../../ui/failed';
import { useAnswer } from '../../ui/use-answer';
import { useDesk } from '../desk/context';
import { Fingerprint } from './fingerprint';

/** Above a closed briefing: who signed it, with which key, and whether that holds. */
export function SealLine({ id }: { id: number }): ReactNode {
  const { revision, library } = useDesk();
  const answer = useAnswer('briefing:seal', [id], revision);
  const { value: seal } = answer;
  if (seal === null) return <Failed of={[answer]} />;
  if (seal.state === 'unsigned')
    return <p className="seal">{seal.before ? 'Not signed: it was closed before signing.' : 'Not signed.'}</p>;
  return (
    <details className={seal.state === 'broken' ? 'seal broken' : 'seal'} open={seal.state === 'broken'}>
      <summary role={seal.state === 'broken' ? 'alert' : undefined}>
        {inWords(seal, library?.timeZone ?? 'UTC')}
      </summary>
      <p>The fingerprint of the key, to be compared with the signer’s own:</p>
      <Fingerprint of={seal.signer.fingerprint} label="Fingerprint" />
    </details>
  );
}

function inWords(seal: Exclude<Seal, { state: 'unsigned' }>, zone: string): string {
  const { name } = seal.signer;
  return seal.state === 'broken'
    ? `Does not fit the signature of ${name}: it, or what the library held then, was changed since it was signed.`
    : `Signed by ${name}, ${keyInWords(seal.trust, zone)}.`;
}

function keyInWords(trust: Trust, zone: string): string {
  switch (trust.state) {
    case 'own':
      return 'with the key of this very app';
    case 'known':
      return `with the key known as ${trust.knownAs}’s since ${formatDay(dayOf(trust.since, zone))}`;
    case 'first':
      return 'with a key that was not compared on this machine';
    case 'other-key':
      return `with another key than the one known as ${trust.known.name}’s: ask them`;
  }
}
