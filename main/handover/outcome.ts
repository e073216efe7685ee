import type { HandedAbout, Instant, Signer } from '../../preload/contract';
import type { Claimed } from '../keys/known';
import { checkHanded } from './check';
import { bytesOnDisk } from './disk';

/** What a file of the watched folder turned out to be, whoever signed it. */
export type Outcome =
  | { state: 'sound'; claimed: Claimed; signer: Signer; made: Instant; about: HandedAbout }
  | { state: 'stop'; signer: Signer | null; problem: string }
  | { state: 'arriving' | 'unreadable'; problem: string };

/** Checks a file to the last byte; what is in it is not read. */
export async function outcomeOf(path: string): Promise<Outcome> {
  const bytes = await bytesOnDisk(path);
  if (!bytes.ok) return { state: 'unreadable', problem: bytes.message };
  const reading = checkHanded(bytes.value);
  switch (reading.state) {
    case 'sound': {
      const { manifest, key } = reading;
      const { by: name, fingerprint, made, about } = manifest;
      return { state: 'sound', claimed: { name, publicKey: key }, signer: { name, fingerprint }, made, about };
    }
    case 'changed': {
      const { manifest, changed } = reading;
      const signer = manifest === null ? null : { name: manifest.by, fingerprint: manifest.fingerprint };
      return { state: 'stop', signer, problem: `Changed since it was signed: ${changed.join(' ')}` };
    }
    case 'unfinished':
      return { state: 'arriving', problem: `Not whole yet. ${reading.missing}` };
    case 'foreign':
      return { state: 'unreadable', problem: reading.problem };
  }
}
