import type { SpeakerKind } from '../../../../preload/contract/findings';

export type Gender = 'he' | 'she';

/** Whoever was the subject of what the text tells. */
export interface Subject {
  /** Null for a described speaker nobody names. */
  actor: string | null;
  name: string;
  kind: SpeakerKind;
  token: number;
}
