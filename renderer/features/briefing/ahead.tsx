import type { ReactNode } from 'react';
import type { Briefing } from '../../../preload/contract';
import { formatPartial } from '../../../preload/contract/wording/dates';
import { NoteTools } from '../edit/note-tools';
import { Note } from '../edit/staff-words';
import { Cited, Refs } from './citations';

/**
 * What the sources say is to come; nothing is printed where they say nothing.
 * @param printed how many of them stand on the front page and are not told again
 * @param most how many more there is room for
 */
export function Ahead({ briefing, printed, most }: { briefing: Briefing; printed: number; most: number }): ReactNode {
  const { options } = briefing;
  const ahead = briefing.ahead.slice(printed, printed + most);
  if (ahead.length === 0) return null;
  const year = options.to.slice(0, 4);
  return (
    <section aria-labelledby="ahead">
      <h2 className="section" id="ahead">
        Ahead
      </h2>
      <dl className="ahead">
        {ahead.map((item, index) => {
          const { date, text, citation, assumed } = item;
          return (
            <div key={index}>
              <dt>
                {formatPartial(date, year)}
                {assumed && ' (date assumed)'}
              </dt>
              <dd>
                <Cited citation={citation}>{text}</Cited> <Refs citations={[citation]} />
                <NoteTools on="ahead" label={`Edit what is ahead: ${text}`} of={text} item={item} />
                <Note of={item} />
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
