import type { ReactNode } from 'react';
import type { Briefing, GlanceFigure, HarmType } from '../../../preload/contract';
import { formatNumber, formatRange, glanceScope } from '../../ui/figures';
import { plural } from '../../ui/words';

export function GlanceLine({ briefing }: { briefing: Briefing }): ReactNode {
  const { glance } = briefing;
  const aside = [
    glance.unsourced > 0
      ? `${formatNumber(glance.unsourced)} ${glance.unsourced === 1 ? 'names' : 'name'} no source`
      : null,
    glance.notAnalysed > 0 ? `${formatNumber(glance.notAnalysed)} not analysed` : null,
    glance.undated > 0 ? `${formatNumber(glance.undated)} undated, not in here` : null,
  ].filter((part) => part !== null);
  return (
    <dl className="glance">
      <div>
        <dt>Articles read</dt>
        <dd className="figure">{formatNumber(glance.articles)}</dd>
        <dd className="under">from {plural(glance.sources, 'source')}</dd>
        {aside.map((part) => (
          <dd className="under" key={part}>
            {part}
          </dd>
        ))}
      </div>
      <Figure name="Killed" type="killed" figure={glance.killed} briefing={briefing} />
      <Figure name="Injured" type="injured" figure={glance.injured} briefing={briefing} />
    </dl>
  );
}

function Figure({
  name,
  type,
  figure,
  briefing,
}: {
  name: string;
  type: HarmType;
  figure: GlanceFigure | null;
  briefing: Briefing;
}): ReactNode {
  const range = figure === null ? null : formatRange(figure.low, figure.high);
  return (
    <div>
      <dt>{name}</dt>
      <dd className="figure">{range ?? '–'}</dd>
      <dd className="under">{figure !== null && range !== null ? glanceScope(figure) : reason(type, briefing)}</dd>
    </div>
  );
}

/** A sum that is missing says why: nobody stated one, or the statements do not add. */
function reason(type: HarmType, briefing: Briefing): string {
  const stated = briefing.casualties.some((event) => event.totals.some((total) => total.type === type));
  return stated ? 'not summed, see the table' : 'none stated';
}
