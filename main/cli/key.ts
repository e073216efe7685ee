import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { failure } from '../../preload/contract';
import { formatPartial } from '../../preload/contract/wording/dates';
import { Said } from '../files/trouble';
import { writeChosen } from '../files/write';
import { inGroups } from '../keys/fingerprint';
import { publicKeyEntry, publicKeyText } from '../keys/signing-key';
import { DONE, type ExitCode, type SpeakingIo } from './io';
import { valueOf } from './with-library';

/** Tells the key that briefings are signed with here, and writes its public half for whoever is to check them. */
export async function keyCommand(args: string[], io: SpeakingIo): Promise<ExitCode> {
  const { values } = parseArgs({ args, options: { out: { type: 'string' }, json: { type: 'boolean' } } });
  const state = valueOf(await (io.keyState?.() ?? failure('failed', 'There is no key to sign with here.')));
  if (state === null)
    throw new Said('No key was made yet. It is made when the first briefing is closed, or handed over signed.');
  const { publicKey, made } = state;
  const by = io.settings?.().closedBy ?? '';
  const key = publicKeyEntry(publicKey, by);
  if (values.json === true) io.json({ ...key, made });
  else
    io.say(
      `Key ${inGroups(key.fingerprint)}, made ${formatPartial(made.slice(0, 10))}${by === '' ? '' : `, of ${by}`}`,
    );
  if (values.out !== undefined) {
    const path = resolve(values.out);
    valueOf(await writeChosen(path, Buffer.from(publicKeyText(publicKey, by))));
    if (values.json !== true)
      io.say(`${path}: the public key. Compare its fingerprint by another way before it is relied on.`);
  }
  return DONE;
}
