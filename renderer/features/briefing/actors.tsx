import type { ReactNode } from 'react';
import type { ActorCard, Briefing, DeedEntry, QuoteEntry } from '../../../preload/contract';
import { plural } from '../../../preload/contract/wording/words';
import { ActorName } from '../actor/link';
import { ActorMarks, ActorTools } from '../edit/actor-tools';
import { QuoteNotes, QuotePlace } from '../edit/quote-tools';
import { CheckedMark } from '../edit/staff-words';
import { QuoteMark } from './changed';
import { Cited, Ref } from './citations';
import { cardId, NamesLead } from './named';
import { isAmong, spoken } from './quotes';

/** The name on a card leads to no card. */
const NOBODY: readonly ActorCard[] = [];

/**
 * @param most how many cards there is room for
 * @param elsewhere quotes that the front page prints: a card refers to them
 */
export function Actors({
  briefing,
  most,
  elsewhere,
  deeds,
}: {
  briefing: Briefing;
  most: number;
  elsewhere: readonly QuoteEntry[];
  deeds: readonly DeedEntry[];
}): ReactNode {
  if (briefing.actors.length === 0) return null;
  return (
    <section aria-labelledby="actors">
      <h2 className="section" id="actors">
        Key actors
      </h2>
      <div className="cards">
        {briefing.actors.slice(0, most).map((actor, index) => (
          <Card
            key={index}
            id={cardId(index)}
            actor={actor}
            elsewhere={elsewhere}
            deeds={actor.deeds.flatMap((deed) => deeds[deed] ?? [])}
          />
        ))}
      </div>
    </section>
  );
}

function Card({
  id,
  actor,
  elsewhere,
  deeds,
}: {
  id: string;
  actor: ActorCard;
  elsewhere: readonly QuoteEntry[];
  deeds: readonly DeedEntry[];
}): ReactNode {
  return (
    <div className="card" id={id} tabIndex={-1}>
      <h3>
        <NamesLead printed={NOBODY}>
          <ActorName name={actor.name} />
        </NamesLead>
      </h3>
      <ActorTools actor={actor} />
      <p className="role">
        {actor.roles.length === 0 && (actor.kind === 'person' ? 'role not stated' : 'organisation')}
        {actor.roles.map((role, index) => (
          <span key={index}>
            {index > 0 && ', '}
            {role.former && 'formerly '}
            <Cited citation={role.citation}>{role.text}</Cited>
            <CheckedMark of={role} /> <Ref citation={role.citation} />
          </span>
        ))}
      </p>
      {actor.quote !== null && isAmong(actor.quote, elsewhere) && (
        <p className="role">
          quoted on the front page <Ref citation={actor.quote.citation} />
        </p>
      )}
      {actor.quote !== null && !isAmong(actor.quote, elsewhere) && (
        <p className="said">
          <QuoteMark quotes={[actor.quote]} />
          <Cited citation={actor.quote.citation}>
            {actor.quote.kind === 'indirect' ? actor.quote.parts.join(' … ') : spoken(actor.quote.parts)}
          </Cited>{' '}
          <Ref citation={actor.quote.citation} />
          <QuotePlace quote={actor.quote} />
          <CheckedMark of={actor.quote} />
        </p>
      )}
      {actor.quote !== null && <QuoteNotes quotes={[actor.quote]} />}
      <dl>
        {actor.aliases.length > 0 && (
          <>
            <dt>Named as</dt>
            <dd>{actor.aliases.join(', ')}</dd>
          </>
        )}
        {deeds.length > 0 && (
          <>
            <dt>Did</dt>
            <dd>
              {deeds.map(({ verb, citation }, index) => (
                <span key={index}>
                  {index > 0 && ', '}
                  <Cited citation={citation}>{verb}</Cited> <Ref citation={citation} />
                </span>
              ))}
            </dd>
          </>
        )}
        <dt>In</dt>
        <dd>
          {plural(actor.articles, 'article')}, {plural(actor.mentions, 'mention')}
        </dd>
        {actor.links.length > 0 && (
          <>
            <dt>Linked to</dt>
            <dd>
              {actor.links.map((link, index) => (
                <span key={index}>
                  {index > 0 && '; '}
                  <Cited citation={link.citation}>{link.relation}</Cited> <ActorName name={link.to} />{' '}
                  <Ref citation={link.citation} />
                </span>
              ))}
            </dd>
          </>
        )}
      </dl>
      <ActorMarks staff={actor.staff} />
    </div>
  );
}
