import type { ReactNode } from 'react';
import type { Briefing, LeadStory } from '../../../preload/contract';
import { plural } from '../../ui/words';
import { Told } from './told';

export function Leads({ briefing }: { briefing: Briefing }): ReactNode {
  if (briefing.leads.length === 0) return null;
  return (
    <section aria-label="Lead stories">
      {briefing.leads.map((lead, index) => (
        <Story key={index} lead={lead} />
      ))}
    </section>
  );
}

function Story({ lead }: { lead: LeadStory }): ReactNode {
  return (
    <section className="story">
      {lead.sources.length > 1 && <div className="aside">{plural(lead.sources.length, 'report')}</div>}
      <Told lead={lead} />
      {lead.reasons.length > 0 && (
        <details className="screen-only">
          <summary>Why this leads</summary>
          <ul>
            {lead.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
