import type { Briefing } from './briefing';
import type { Signer, Trust } from './handover';

/** A briefing that was closed, and why it could not be signed, as a sentence; null where it was. */
export interface Closed {
  briefing: Briefing;
  unsigned: string | null;
}

/** What is known of a closed briefing's signature. */
export type Seal =
  | { state: 'signed'; signer: Signer; trust: Trust }
  /** It, or what the library held then, was changed since. */
  | { state: 'broken'; signer: Signer }
  /** `before`: closed before briefings were signed in this library. */
  | { state: 'unsigned'; before: boolean };
