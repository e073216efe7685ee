import type { Briefing, CasualtyEvent, Glance, GlanceFigure, SpeakerQuotes } from '../../preload/contract';

/** The document of a briefing as an earlier version of the app may have kept it: what was added since is missing. */
export type Kept = Partial<Briefing> &
  Pick<Briefing, 'options' | 'casualties' | 'quotes' | 'leads' | 'actors' | 'sources' | 'references'> & {
    glance: Omit<Glance, 'killed' | 'injured'> & Record<'killed' | 'injured', Partial<GlanceFigure> | null>;
  };

/** A briefing closed before some of its parts were told is shown as it was closed: those parts are empty. */
export function completed(kept: Kept): Briefing {
  const figure = (one: Partial<GlanceFigure> | null): GlanceFigure | null =>
    one === null
      ? null
      : { low: null, high: null, added: 0, leftOut: 0, events: [], left: [], largest: [], withheld: null, ...one };
  const { killed, injured } = kept.glance;
  // Earlier versions kept more beside these.
  const { hidden, hiddenActors, unfit, unfitDecisions, late } = { ...EMPTY.desk, ...kept.desk };
  const said = (groups: SpeakerQuotes[] | undefined): SpeakerQuotes[] =>
    (groups ?? []).map((group) => ({ ...group, quotes: group.quotes.map((quote) => ({ ...NO_QUOTE, ...quote })) }));
  const claimed = (events: CasualtyEvent[] | undefined): CasualtyEvent[] =>
    (events ?? []).map((event) => ({
      ...NO_EVENT,
      ...event,
      claims: event.claims.map((claim) => ({ ...NO_CLAIM, ...claim })),
    }));
  return {
    ...EMPTY,
    ...kept,
    glance: { ...kept.glance, killed: figure(killed), injured: figure(injured) },
    casualties: claimed(kept.casualties),
    aside: {
      running: claimed(kept.aside?.running),
      sums: claimed(kept.aside?.sums),
      older: claimed(kept.aside?.older),
      undated: claimed(kept.aside?.undated),
      other: claimed(kept.aside?.other),
    },
    desk: { hidden, hiddenActors, unfit: unfit.map((entry) => ({ ...NO_EDIT, ...entry })), unfitDecisions, late },
    leads: kept.leads.map((lead) => ({ ...NO_LEAD, ...lead })),
    ahead: (kept.ahead ?? []).map((one) => ({ ...NO_AHEAD, ...one })),
    quotes: said(kept.quotes),
    otherQuotes: said(kept.otherQuotes),
    actors: kept.actors.map((card) => ({
      ...NO_CARD,
      ...card,
      quote: card.quote === null ? null : { ...NO_QUOTE, ...card.quote },
    })),
  };
}

const NO_QUOTE = { said: null, assumed: false };
const NO_EDIT = { by: null };
const NO_EVENT = { since: false };
const NO_CLAIM = { disputed: false, assumed: false };
const NO_AHEAD = { assumed: false };
const NO_CARD = { deeds: [] };
const NO_LEAD = { topic: 'feature', region: 'World', place: null, event: null } as const;
/** What of a briefing says nothing. */
export const EMPTY = {
  id: null,
  version: 1,
  closed: null,
  created: '',
  timeZone: 'UTC',
  engine: '',
  front: { events: [], quotes: [] },
  stories: [],
  deeds: [],
  warnings: [],
  checks: [],
  changes: null,
  figures: { days: [], points: [], unplaced: [] },
  aside: { running: [], sums: [], older: [], undated: [], other: [] },
  ahead: [],
  notCounted: [],
  otherQuotes: [],
  desk: { hidden: [], hiddenActors: [], unfit: [], unfitDecisions: [], late: [] },
  closedBy: null,
  fingerprint: '',
} satisfies Partial<Briefing>;
