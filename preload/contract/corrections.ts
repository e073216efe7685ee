import type { Casualty, Findings, NamedSpan, Quote } from './findings';
import type { CasualtyPatch, QuotePatch } from './library';

/** A quote with the speaker the staff gives; one the article names is that actor. */
export function correctQuote(quote: Quote, patch: QuotePatch, { actors }: Pick<Findings, 'actors'>): Quote {
  if (patch.speaker === null) return { ...quote, speaker: null, certainty: 1 };
  const name = patch.speaker;
  const actor = actors.find((known) => known.name === name || known.aliases.includes(name));
  const mention = actor?.mentions[0];
  return {
    ...quote,
    certainty: 1,
    speaker: {
      actor: actor?.id ?? null,
      name: actor?.name ?? name,
      kind: actor?.kind ?? 'unnamed',
      mention: mention === undefined ? [quote.start, quote.start] : [mention.start, mention.end],
      basis: 'name',
      resolved: true,
      via: quote.speaker?.via ?? null,
    },
  };
}

/** A statement of harm as the staff reads it; what the staff left as it was keeps its place in the text. */
export function correctCasualty(casualty: Casualty, patch: CasualtyPatch): Casualty {
  const here = { start: casualty.start, end: casualty.start };
  const named = (old: NamedSpan | null, name: string | null): NamedSpan | null =>
    name === null || name === '' ? null : old?.name === name ? old : { name, ...here };
  const claimant = named(casualty.claimant, patch.claimant);
  return {
    ...casualty,
    type: patch.type,
    low: patch.low,
    high: patch.high,
    vague: false,
    place: named(casualty.place, patch.place),
    claimant:
      claimant === null ? null : claimant === casualty.claimant ? casualty.claimant : { ...claimant, actor: null },
    date:
      patch.date === null
        ? null
        : casualty.date?.value === patch.date
          ? casualty.date
          : { value: patch.date, precision: precisionOf(patch.date), phrase: null },
    scope: patch.scope,
    certainty: 1,
  };
}

/** How precise an ISO date cut to its precision is. */
export function precisionOf(date: string): 'day' | 'month' | 'year' {
  return date.length > 7 ? 'day' : date.length > 4 ? 'month' : 'year';
}
