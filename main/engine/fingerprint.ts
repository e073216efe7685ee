import { createHash } from 'node:crypto';
import type { Briefing } from '../../preload/contract';

/** A draft that can be told from one of other articles, edits or decisions. */
export const withFingerprint = (draft: Briefing): Briefing => ({ ...draft, fingerprint: fingerprintOf(draft) });

/** What two drafts share that print the same, whenever they were made. */
function fingerprintOf(draft: Briefing): string {
  return createHash('sha256')
    .update(JSON.stringify({ ...draft, created: '', fingerprint: '' }))
    .digest('hex');
}
