import type { ReactNode } from 'react';
import type { Briefing } from '../../../../preload/contract';
import { CheckedMark } from '../../edit/staff-words';
import { QuoteMark } from '../changed';
import { Cited, Ref } from '../citations';
import { Named, spoken } from '../quotes';

/** What was said, by the few who matter most. */
export function FrontQuotes({ briefing, most }: { briefing: Briefing; most: number }): ReactNode {
  const chosen = briefing.front.quotes.slice(0, most).flatMap(({ speaker, quote }) => {
    const group = briefing.quotes[speaker];
    const entry = group?.quotes[quote];
    return group === undefined || entry === undefined ? [] : [{ group, entry }];
  });
  if (chosen.length === 0) return null;
  return (
    <div className="front-part">
      <h2 className="section">Said</h2>
      {chosen.map(({ group, entry }, index) => (
        <blockquote key={index}>
          <QuoteMark quotes={[entry]} />
          <p className="words">
            <Cited citation={entry.citation}>{spoken(entry.parts)}</Cited>
          </p>
          <p className="quote-foot">
            <b>
              <Named group={group} />
            </b>
            {group.role !== null && `, ${group.role}`} <Ref citation={entry.citation} />
            <CheckedMark of={entry} />
          </p>
        </blockquote>
      ))}
    </div>
  );
}
