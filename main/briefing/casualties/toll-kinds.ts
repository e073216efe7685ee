import type { HarmType } from '../../../preload/contract';

/** Kinds of harm that a toll counts, the gravest first; an event may be told to have done first the one and then the other. */
export const TOLL_KINDS: readonly HarmType[] = ['killed', 'missing', 'injured', 'killed_or_injured'];
