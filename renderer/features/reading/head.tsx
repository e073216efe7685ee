import type { ReactNode } from 'react';
import type { Briefing } from '../../../preload/contract';
import { formatInstant, formatPeriod } from '../../../preload/contract/wording/dates';
import { articlesFrom } from '../../../preload/contract/wording/words';

/**
 * What is read, of which days, by whom it was closed and from how much.
 * @param signed who signed it, where it came in a file
 */
export function Head({
  briefing: { options, closed, closedBy, version, timeZone, glance },
  signed,
}: {
  briefing: Briefing;
  signed: ReactNode;
}): ReactNode {
  return (
    <header>
      {options.marking !== null && <p className="marking">{options.marking}</p>}
      <h1>{options.title}</h1>
      <p className="reading-meta">
        {formatPeriod(options.from, options.to)}
        {closed !== null && `. Closed ${formatInstant(closed, timeZone)}`}
        {closedBy !== null && ` by ${closedBy}`}, version {version}. {articlesFrom(glance)}.
      </p>
      {signed}
    </header>
  );
}
