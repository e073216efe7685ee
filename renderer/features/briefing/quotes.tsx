import type { ReactNode } from 'react';
import type { Briefing, QuoteEntry, SpeakerQuotes } from '../../../preload/contract';
import { quoteCircumstances } from '../../ui/words';
import { Cited, Ref, Refs } from './citations';
import { fragmentContext } from './fragments';

export function Quotes({ briefing }: { briefing: Briefing }): ReactNode {
  const year = briefing.options.to.slice(0, 4);
  return (
    <section aria-labelledby="quotes">
      <h2 className="section" id="quotes">
        Quotes
      </h2>
      {briefing.quotes.length === 0 && <p className="none">Nobody is quoted in these articles.</p>}
      {briefing.quotes.map((group, index) => (
        <Speaker key={index} group={group} year={year} />
      ))}
    </section>
  );
}

function Speaker({ group, year }: { group: SpeakerQuotes; year: string }): ReactNode {
  return (
    <div className="quote-group">
      <h3 className="who">
        {group.speaker ?? 'Unattributed'} {group.role !== null && <span>{group.role}</span>}
      </h3>
      {group.quotes.map((quote, index) => (
        <Quote key={index} quote={quote} year={year} attributed={group.speaker !== null} />
      ))}
    </div>
  );
}

function Quote({ quote, year, attributed }: { quote: QuoteEntry; year: string; attributed: boolean }): ReactNode {
  const foot = (
    <p className="quote-foot">
      {quoteCircumstances(quote, year)} <Ref citation={quote.citation} />
      {quote.also.length > 0 && (
        <>
          , also <Refs citations={quote.also} />
        </>
      )}
      {attributed && !quote.resolved && <span className="corrected"> speaker left open</span>}
      {quote.corrected && <span className="corrected"> corrected by the staff</span>}
    </p>
  );
  if (quote.kind === 'indirect') {
    return (
      <div className="indirect">
        <p>
          <Cited citation={quote.citation}>{quote.context ?? quote.parts.join(' … ')}</Cited>
        </p>
        {foot}
      </div>
    );
  }
  const context = quote.kind === 'mixed' && quote.context !== null ? fragmentContext(quote.context, quote.parts) : null;
  return (
    <blockquote className={quote.kind === 'mixed' ? 'fragment' : undefined}>
      <p>
        <Cited citation={quote.citation}>
          {context === null
            ? spoken(quote.parts)
            : context.map((piece, index) => (piece.spoken ? <b key={index}>“{piece.text}”</b> : <span key={index}>{piece.text}</span>))}
        </Cited>
      </p>
      {foot}
    </blockquote>
  );
}

/** A broken quote keeps its break: what stood between the parts was the paper's. */
export function spoken(parts: readonly string[]): string {
  return parts.map((part) => `“${part}”`).join(' … ');
}
