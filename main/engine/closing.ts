import type { Misquote } from '../briefing/guard';
import { refuse } from '../store/failures';

/** So many of the quotations that are not word for word are named. */
const NAMED = 3;

/** Said when the draft is not the one that was seen. */
export const refuseUnseen = (): never =>
  refuse(
    'changed',
    'Something came in since the draft on screen was made, so nothing was closed. Look at the draft as it stands now, and close it then.',
  );

/** @throws while a quotation is not word for word in its source */
export function refuseMisquotes(wrong: readonly Misquote[]): void {
  if (wrong.length === 0) return;
  const named = wrong.slice(0, NAMED).map(({ words, where }) => `“${words}” in ${where}`);
  const more = wrong.length > NAMED ? `, and ${wrong.length - NAMED} more` : '';
  refuse('refused', `Not closed: not word for word in its source is ${named.join('; ')}${more}.`);
}
