import type { ReactNode } from 'react';
import { coveredInWords, type Briefing } from '../../../preload/contract';
import { formatInstant } from '../../../preload/contract/wording/dates';

/** Says that words of a closed briefing are covered since their article was purged. */
export function Covered({ briefing: { purged, timeZone } }: { briefing: Briefing }): ReactNode {
  const words = coveredInWords(purged, (instant) => formatInstant(instant, timeZone));
  return words === null ? null : <p className="staff-line">{words}</p>;
}
