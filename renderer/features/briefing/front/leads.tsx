import type { ReactNode } from 'react';
import type { Briefing, LeadStory } from '../../../../preload/contract';
import { plural } from '../../../../preload/contract/wording/words';
import { ByStaff } from '../../edit/staff-words';
import { Told } from '../told';
import { ChangeMark } from '../changed';
import { eventNumber, toll } from '../event-words';
import { SaysWho } from '../who-says';

/**
 * The leads in two or three lines each: what happened, where, how many, who says so.
 * @param whole how many of them are told in whole sentences; those behind are headlines, so that none is dropped
 */
export function FrontLeads({
  briefing,
  most,
  whole,
  sentences,
}: {
  briefing: Briefing;
  most: number;
  whole: number;
  sentences: number;
}): ReactNode {
  if (briefing.leads.length === 0)
    return <p className="none front-leads">No report of this period tells of an event that leads.</p>;
  return (
    <ol className="front-leads" aria-label="Lead stories">
      {briefing.leads.slice(0, most).map((lead, index) => (
        <Lead key={index} briefing={briefing} lead={lead} number={index} whole={index < whole} sentences={sentences} />
      ))}
    </ol>
  );
}

function Lead({
  briefing,
  lead,
  number,
  whole,
  sentences,
}: {
  briefing: Briefing;
  lead: LeadStory;
  number: number;
  whole: boolean;
  sentences: number;
}): ReactNode {
  return (
    <li>
      <Told lead={lead} sentences={sentences} whole={whole} />
      {lead.staff?.headline != null && <ByStaff of="headline by the staff" />}
      <LeadFoot briefing={briefing} lead={lead} number={number} />
    </li>
  );
}

/** "Osmark: 12 killed, says the mayor (E1). 3 reports". */
function LeadFoot({ briefing, lead, number }: { briefing: Briefing; lead: LeadStory; number: number }): ReactNode {
  const event = lead.event === null ? undefined : briefing.casualties[lead.event];
  const figure = event === undefined ? null : toll(event);
  return (
    <p className="lead-foot">
      {lead.place !== null && <b>{lead.place}</b>}
      {event !== undefined && figure !== null && lead.event !== null && (
        <span>
          {figure}, <SaysWho event={event} /> <span className="number">{eventNumber(lead.event)}</span>
        </span>
      )}
      <ChangeMark briefing={briefing} list="leads" index={number} />
      <span>{lead.sources.length === 1 ? 'one report' : plural(lead.sources.length, 'report')}</span>
    </p>
  );
}
