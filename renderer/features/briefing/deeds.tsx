import type { ReactNode } from 'react';
import type { Briefing } from '../../../preload/contract';
import { formatPartial } from '../../../preload/contract/wording/dates';
import { ActorName } from '../actor/link';
import { DeedTools } from '../edit/actor-tools';
import { Note } from '../edit/staff-words';
import { Cited, Ref } from './citations';

/**
 * Decisions and moves: who did what, in the source's own sentence; nothing where none was read.
 * @param most how many there is room for
 */
export function Deeds({ briefing, most }: { briefing: Briefing; most: number }): ReactNode {
  const deeds = briefing.deeds.slice(0, most);
  if (deeds.length === 0) return null;
  const year = briefing.options.to.slice(0, 4);
  return (
    <section aria-labelledby="deeds">
      <h2 className="section" id="deeds">
        Decisions and moves
      </h2>
      <ul className="lines deeds">
        {deeds.map((deed, index) => {
          const { actor, text, date, citation } = deed;
          const name = [actor, `The ${actor}`].find((form) => text.startsWith(form));
          return (
            <li key={index}>
              <b>
                <ActorName name={actor}>{name ?? actor}</ActorName>
              </b>
              {name === undefined && ': '}
              <Cited citation={citation}>{text.slice(name?.length ?? 0)}</Cited>
              {date !== null && <span className="soft"> {formatPartial(date, year)}</span>}
              {'\u00A0'}
              <Ref citation={citation} />
              <DeedTools deed={deed} />
              <Note of={deed} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
