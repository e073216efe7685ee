import type { ReactNode } from 'react';
import type { Briefing, WarningEntry } from '../../../../preload/contract';
import { formatInstant, formatPartial } from '../../../../preload/contract/wording/dates';
import { ClaimantName } from '../../actor/link';
import { NoteTools } from '../../edit/note-tools';
import { Note } from '../../edit/staff-words';
import { ChangeList } from '../changed';
import { Cited, Ref } from '../citations';

interface Props {
  briefing: Briefing;
  most: number;
}

/** What is warned of, before everything else. */
export function FrontWarnings({ briefing: { warnings }, most }: Props): ReactNode {
  return <Warnings of={warnings.slice(0, most)} />;
}

/** Warnings and orders in force; nothing where none is reported. */
export function Warnings({ of }: { of: readonly WarningEntry[] }): ReactNode {
  if (of.length === 0) return null;
  return (
    <div className="front-warnings">
      <ul>
        {of.map((item, index) => {
          const { text, by, citation } = item;
          return (
            <li key={index}>
              <b>
                {by === undefined ? (
                  'Warning'
                ) : (
                  <>
                    Warning, <ClaimantName name={by} />:
                  </>
                )}
              </b>{' '}
              <Cited citation={citation}>{text}</Cited> <Ref citation={citation} />
              <NoteTools on="warning" label={`Edit warning: ${text}`} of={text} item={item} />
              <Note of={item} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** What differs from the last closed briefing; nothing where none was closed. */
export function FrontChanges({ briefing: { changes, timeZone }, most }: Props): ReactNode {
  if (changes === null) return null;
  return (
    <div className="front-part">
      <h2 className="section">Changed since {formatInstant(changes.since.closed, timeZone)}</h2>
      {changes.items.length === 0 ? (
        <p className="none">Nothing that stood there has changed, and nothing is new.</p>
      ) : (
        <ChangeList items={changes.items.slice(0, most)} />
      )}
    </div>
  );
}

/** Dated things to come. */
export function FrontAhead({ briefing: { ahead, options }, most }: Props): ReactNode {
  if (ahead.length === 0) return null;
  const year = options.to.slice(0, 4);
  return (
    <div className="front-part">
      <h2 className="section">Ahead</h2>
      <ul className="front-list">
        {ahead.slice(0, most).map((item, index) => {
          const { date, text, citation, assumed } = item;
          return (
            <li key={index}>
              <span className="when">{formatPartial(date, year)}</span>
              <span>
                {assumed && <span className="soft">(date assumed) </span>}
                <Cited citation={citation}>{text}</Cited> <Ref citation={citation} />
                <Note of={item} />
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
