import type { Instant } from '../../preload/contract';
import { formatUniversal } from '../../preload/contract/wording/dates';
import { doneAfter } from '../store/clock';
import type { Connection } from '../store/database';

/** Clocks of two computers may differ by so much (milliseconds). */
const APART = 5 * 60_000;

/** What is said when a library is opened in which something was done later than it is now; null where nothing was. */
export function clockOnOpening(db: Connection, now: Instant): string | null {
  const at = doneAfter(db, new Date(Date.parse(now) + APART).toISOString());
  return at === null
    ? null
    : `This computer’s clock says ${formatUniversal(now)}, but something was done in this library on ${formatUniversal(at)}. If the clock was set back, set it right before you go on: what is taken in and closed now bears the time it says.`;
}

/** What is said once before a briefing is closed earlier than the last one. */
export const clockBeforeClosing = (now: Instant, last: Instant): string =>
  `Not closed: this computer’s clock says ${formatUniversal(now)}, but a briefing was closed on ${formatUniversal(last)}. Set the clock right, and close it then. If the clock is right, close it again: it is closed under the time the clock says.`;
