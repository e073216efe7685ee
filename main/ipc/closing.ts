import { success, type Result, type Seal } from '../../preload/contract';
import { fingerprintOf } from '../keys/fingerprint';
import { knownSigners, trustIn } from '../keys/known';
import { keyState, signingKey } from '../keys/signing-key';
import type { Handlers } from './handle';
import type { Surroundings } from './surroundings';

/** The answers about closing: the key that signs is this process's, for it alone reaches the keyring. */
export function createClosing({
  engine,
  keyring,
  keys,
}: Surroundings): Pick<Handlers, 'briefing:close' | 'briefing:seal'> {
  /** Signs a briefing that was just closed. @returns why it could not be, or null */
  const signed = async (id: number, by: string): Promise<string | null> => {
    const asked = await engine.ask('toSign', id, by);
    if (!asked.ok) return asked.message;
    const { entry, statement } = asked.value;
    const key = await signingKey(keys.signing, keyring(), new Date().toISOString());
    if (!key.ok) return key.message;
    const { publicKey } = key.value;
    const kept = await engine.ask('sign', id, { entry, by, publicKey, signature: key.value.sign(statement) });
    return kept.ok ? null : kept.message;
  };
  const sealOf = async (id: number): Promise<Result<Seal>> => {
    const answer = await engine.ask('signedState', id);
    if (!answer.ok) return answer;
    const of = answer.value;
    if (of.state === 'unsigned') return success(of);
    const { by: name, publicKey } = of;
    const signer = { name, fingerprint: fingerprintOf(publicKey) };
    if (of.state === 'broken') return success({ state: 'broken', signer });
    const known = await knownSigners(keys.known);
    if (!known.ok) return known;
    const own = await keyState(keys.signing);
    const trust = trustIn({ name, publicKey }, known.value, own.ok ? (own.value?.publicKey ?? null) : null);
    return success({ state: 'signed', signer, trust });
  };
  return {
    'briefing:close': async ([options, closing]) => {
      const closed = await engine.ask('closeBriefing', options, closing);
      if (!closed.ok) return closed;
      const { id } = closed.value;
      return success({ briefing: closed.value, unsigned: id === null ? null : await signed(id, closing.by) });
    },
    'briefing:seal': ([id]) => sealOf(id),
  };
}
