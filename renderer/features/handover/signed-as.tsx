import type { ReactNode } from 'react';
import { Failed } from '../../ui/failed';
import { useAnswer } from '../../ui/use-answer';
import { useDesk } from '../desk/context';
import { shortPrint } from './fingerprint';
import { KEYRING_WORDS } from './signatures-dialog';

/** As whom a briefing will be signed, and with which key, before it is. */
export function SignedAs(): ReactNode {
  const { settings } = useDesk();
  const answer = useAnswer('signatures:get', [], 0);
  const { value, failure } = answer;
  if (failure !== null) return <Failed of={[answer]} />;
  if (value === null) return <p role="status">Looking for the key…</p>;
  const { own, keyring } = value;
  return (
    <p className="signed-as">
      {settings.closedBy === '' ? 'Signed in the name of who closed it' : `Signed as ${settings.closedBy}`},{' '}
      {own === null ? 'with a key that is made now' : `with the key ${shortPrint(own.fingerprint)} …`}.{' '}
      {KEYRING_WORDS[(own?.sealed ?? keyring) ? 'sealed' : 'plain']}
    </p>
  );
}
