import type { Briefing, Citation } from '../../preload/contract';

/**
 * The same briefing with its references numbered in the order a reader meets them: the front page, the body, the annex.
 * A reference that nothing cites is left out.
 */
export function inReadingOrder(briefing: Briefing): Briefing {
  const { front, casualties, quotes, aside } = briefing;
  const read: unknown[] = [
    briefing.warnings,
    briefing.leads,
    front.events.map((index) => casualties[index]),
    front.quotes.map(({ speaker, quote }) => quotes[speaker]?.quotes[quote]),
    briefing.changes,
    briefing.ahead,
    briefing.stories.filter(({ minor }) => !minor),
    briefing.deeds,
    casualties,
    aside.running,
    aside.sums,
    quotes,
    briefing.actors,
    aside,
    briefing.stories,
    briefing.otherQuotes,
    briefing.notCounted,
    briefing.checks,
  ];
  const numbers = new Map<number, number>();
  const citations = citationsIn(read);
  for (const { reference } of citations) if (!numbers.has(reference)) numbers.set(reference, numbers.size + 1);
  const references = briefing.references
    .flatMap((reference) => {
      const number = numbers.get(reference.number);
      return number === undefined ? [] : [{ ...reference, number }];
    })
    .toSorted((a, b) => a.number - b.number);
  // Each citation once: the front page and the table share theirs.
  for (const citation of new Set(citations)) citation.reference = numbers.get(citation.reference) ?? citation.reference;
  return { ...briefing, references };
}

/** All citations within a value, in the order they stand. */
function citationsIn(value: unknown, into: Citation[] = []): Citation[] {
  if (Array.isArray(value)) for (const one of value) citationsIn(one, into);
  else if (typeof value === 'object' && value !== null) {
    if (isCitation(value)) into.push(value);
    else for (const one of Object.values(value)) citationsIn(one, into);
  }
  return into;
}

const isCitation = (value: object): value is Citation =>
  'reference' in value && 'article' in value && 'start' in value && 'end' in value;
