import type { ReactNode } from 'react';
import { hasPage, type Briefing, type QuoteEntry, type SpeakerQuotes } from '../../../preload/contract';
import { quoteCircumstances } from '../../../preload/contract/wording/words';
import { ActorName, WithNames } from '../actor/link';
import { QuoteNotes, QuotePlace, QuoteTools } from '../edit/quote-tools';
import { CheckedMark } from '../edit/staff-words';
import { QuoteMark } from './changed';
import { Cited, Refs } from './citations';
import { fragmentContext, withOneContext } from './fragments';

/** The quotations that the front page prints, of the first so many it has. */
export function frontQuotes({ front, quotes }: Briefing, printed: number): QuoteEntry[] {
  return front.quotes.slice(0, printed).flatMap(({ speaker, quote }) => quotes[speaker]?.quotes[quote] ?? []);
}

export const isAmong = (quote: QuoteEntry, those: readonly QuoteEntry[]): boolean =>
  those.some(
    ({ citation: { article, start } }) => article === quote.citation.article && start === quote.citation.start,
  );

/** The quotations that the cards of the key actors print. */
export const cardQuotes = ({ actors }: Briefing, most = Infinity): QuoteEntry[] =>
  actors.slice(0, most).flatMap(({ quote }) => quote ?? []);

/**
 * @param elsewhere quotes that this edition prints at another place and not again here
 * @param referred whether those are named at the end, with their numbers
 * @param most how many speakers there is room for
 */
export function Quotes({
  briefing,
  elsewhere,
  referred = false,
  most,
}: {
  briefing: Briefing;
  elsewhere: readonly QuoteEntry[];
  referred?: boolean;
  most: number;
}): ReactNode {
  const year = briefing.options.to.slice(0, 4);
  const others = briefing.quotes.filter(({ quotes }) => referred && quotes.some((quote) => isAmong(quote, elsewhere)));
  const groups = briefing.quotes
    .map((group) => ({ ...group, quotes: group.quotes.filter((quote) => !isAmong(quote, elsewhere)) }))
    .filter(({ quotes }) => quotes.length > 0)
    .slice(0, most);
  if (groups.length === 0 && others.length === 0 && elsewhere.length > 0) return null;
  return (
    <section aria-labelledby="quotes">
      <h2 className="section" id="quotes">
        Quotes
      </h2>
      {briefing.quotes.length === 0 && (
        <p className="none">
          {briefing.otherQuotes.length === 0
            ? 'Nobody is quoted in these articles.'
            : 'No quotation of these articles stands alone; all are listed below.'}
        </p>
      )}
      <div className="speakers">
        {groups.map((group, index) => (
          <Speaker key={index} group={group} year={year} />
        ))}
      </div>
      {others.length > 0 && (
        <p className="none">
          With the key actors below:{' '}
          {others.map((group, index) => (
            <span key={index}>
              {index > 0 && ', '}
              <Named group={group} />{' '}
              <Refs
                citations={group.quotes.filter((quote) => isAmong(quote, elsewhere)).map(({ citation }) => citation)}
              />
            </span>
          ))}
          .
        </p>
      )}
    </section>
  );
}

/** What was said besides: complete, for whoever looks something up. */
export function OtherQuotes({ briefing }: { briefing: Briefing }): ReactNode {
  const year = briefing.options.to.slice(0, 4);
  if (briefing.otherQuotes.length === 0) return null;
  return (
    <section aria-labelledby="other-quotes">
      <h2 className="section" id="other-quotes">
        All other quotes
      </h2>
      {briefing.otherQuotes.map((group, index) => (
        <Speaker key={index} group={group} year={year} />
      ))}
    </section>
  );
}

/** On paper every other quote is printed once, in its sentence among the evidence: this says which are whose. */
export function QuoteIndex({ briefing: { otherQuotes } }: { briefing: Briefing }): ReactNode {
  if (otherQuotes.length === 0) return null;
  return (
    <section className="annex" aria-labelledby="other-quotes">
      <h2 className="section" id="other-quotes">
        All other quotes
      </h2>
      <p className="none">By speaker; each number leads to the sentence with the words, among the evidence.</p>
      <ul className="columns">
        {otherQuotes.map(({ speaker, role, quotes }, index) => (
          <li key={index}>
            <b>{speaker ?? 'Unattributed'}</b>
            {role !== null && `, ${role}`}{' '}
            <Refs citations={quotes.flatMap(({ citation, also }) => [citation, ...also])} />
            <QuoteNotes quotes={quotes} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Speaker({ group, year }: { group: SpeakerQuotes; year: string }): ReactNode {
  return (
    <div className="quote-group">
      <h3 className="who">
        <Named group={group} /> {group.role !== null && <span>{group.role}</span>}
      </h3>
      {withOneContext(group.quotes).map((quotes, index) => (
        <Quote key={index} quotes={quotes} year={year} speaker={group.speaker} />
      ))}
    </div>
  );
}

/** Who speaks; whoever has a name is reached by it. */
export function Named({ group: { speaker, kind } }: { group: SpeakerQuotes }): ReactNode {
  if (speaker === null) return 'Unattributed';
  return kind === 'unnamed' ? speaker : <ActorName name={speaker} />;
}

/** One quote, or several fragments of one sentence. */
function Quote({ quotes, year, speaker }: { quotes: QuoteEntry[]; year: string; speaker: string | null }): ReactNode {
  const quote = quotes[0];
  if (quote === undefined) return null;
  const also = quotes.flatMap((one) => one.also);
  const foot = (
    <p className="quote-foot">
      <WithNames text={quoteCircumstances(quote, year)} names={quote.via === null ? [] : [quote.via].filter(hasPage)} />{' '}
      <Refs citations={quotes.map(({ citation }) => citation)} />
      {also.length > 0 && (
        <>
          , also <Refs citations={also} />
        </>
      )}
      {speaker !== null && quotes.some((one) => !one.resolved) && <span className="corrected"> speaker left open</span>}
      {quotes.some((one) => one.corrected) && <span className="corrected"> corrected by the staff</span>}
      <CheckedMark of={quote} />
      <QuotePlace quote={quote} />
    </p>
  );
  const staff = (
    <>
      <QuoteNotes quotes={quotes} />
      <QuoteTools quote={quote} speaker={speaker} />
    </>
  );
  if (quote.kind === 'indirect') {
    return (
      <div className="indirect">
        <QuoteMark quotes={quotes} />
        <p className="words">
          <Cited citation={quote.citation}>{quote.context ?? quote.parts.join(' … ')}</Cited>
        </p>
        {foot}
        {staff}
      </div>
    );
  }
  return (
    <blockquote className={quote.kind === 'mixed' ? 'fragment' : undefined}>
      <QuoteMark quotes={quotes} />
      <p className="words">
        <Words quotes={quotes} />
      </p>
      {foot}
      {staff}
    </blockquote>
  );
}

function Words({ quotes }: { quotes: QuoteEntry[] }): ReactNode {
  const context = quotes[0]?.kind === 'mixed' ? quotes[0].context : null;
  const pieces = context === null ? null : fragmentContext(context, quotes);
  if (pieces === null) {
    return quotes.map((quote, index) => (
      <span key={index}>
        {index > 0 && ' … '}
        <Cited citation={quote.citation}>{spoken(quote.parts)}</Cited>
      </span>
    ));
  }
  return pieces.map((piece, index) => {
    const quote = piece.quote === null ? undefined : quotes[piece.quote];
    if (quote === undefined) return <span key={index}>{piece.text}</span>;
    return (
      <b key={index}>
        <Cited citation={quote.citation}>“{piece.text}”</Cited>
      </b>
    );
  });
}

/** A broken quote keeps its break: what stood between the parts was the paper's. */
export function spoken(parts: readonly string[]): string {
  return parts.map((part) => `“${part}”`).join(' … ');
}
