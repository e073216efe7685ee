import type { Briefing, CasualtyEvent, Citation, Claim, ClaimFigure, QuoteEntry } from '../../../preload/contract';
import { EMPTY } from '../../../main/briefing/completed';

export const cite = (reference: number): Citation => ({ reference, article: 7, start: 0, end: 4 });

export const quote = (more: Partial<QuoteEntry> = {}): QuoteEntry => ({
  kind: 'direct',
  parts: ['We will rebuild.'],
  cue: 'said',
  via: null,
  published: '2031-05-06',
  said: null,
  assumed: false,
  citation: cite(2),
  also: [],
  corrected: false,
  resolved: true,
  certainty: 0.9,
  context: null,
  ...more,
});

export const figure = (
  phrase: string,
  low: number | null,
  high: number | null,
  more: Partial<ClaimFigure> = {},
): ClaimFigure => ({
  type: 'killed',
  low,
  high,
  vague: false,
  phrase,
  citation: cite(1),
  part: false,
  corrected: false,
  certainty: 0.9,
  ...more,
});

export const claim = (claimant: string | null, figures: ClaimFigure[], more: Partial<Claim> = {}): Claim => ({
  claimant,
  outlet: 'The Lantern',
  published: '2031-05-06',
  scope: 'incident',
  figures,
  superseded: false,
  disputed: false,
  assumed: false,
  ...more,
});

export const event = (claims: Claim[], more: Partial<CasualtyEvent> = {}): CasualtyEvent => ({
  place: 'Orlen',
  date: '2031-05-05',
  since: false,
  scope: 'incident',
  what: 'flood',
  totals: [{ type: 'killed', low: 28, high: 31, top: null, vague: null }],
  claims,
  conflicting: true,
  ...more,
});

/** A small briefing of a flood, to be exported. */
export function briefing(more: Partial<Briefing> = {}): Briefing {
  return {
    ...EMPTY,
    id: null,
    version: 2,
    options: { from: '2031-05-06', to: '2031-05-06', title: 'Harbour day', marking: 'INTERNAL', note: '' },
    closed: null,
    created: '2031-05-06T08:00:00.000Z',
    timeZone: 'Europe/Oslo',
    engine: '1.0.0+icu74',
    glance: {
      articles: 3,
      sources: 2,
      unsourced: 1,
      killed: { low: 28, high: 31, added: 1, leftOut: 2, events: [0], left: [], largest: [0], withheld: null },
      injured: null,
      notAnalysed: 1,
      undated: 4,
    },
    leads: [
      {
        title: 'Flood cuts off towns',
        topic: 'disaster',
        region: 'World',
        place: null,
        event: null,
        summary: [{ text: 'A river burst its banks.', citation: cite(1) }],
        sources: [0],
        reasons: [],
      },
    ],
    casualties: [
      event([
        claim('the mayor', [figure('28 people', 28, 28)]),
        claim(null, [figure('at least 31 residents', 31, null)]),
      ]),
    ],
    notCounted: [{ reason: 'not people', phrase: 'twelve sheep', citation: cite(1) }],
    quotes: [{ speaker: 'Ada Quill', kind: 'person', role: 'mayor', quotes: [quote()] }],
    actors: [
      {
        name: 'Ada Quill',
        kind: 'person',
        roles: [{ text: 'mayor', former: false, citation: cite(2) }],
        aliases: ['Quill'],
        mentions: 4,
        articles: 2,
        quote: null,
        deeds: [],
        links: [],
      },
    ],
    sources: [
      {
        article: 7,
        title: 'Flood cuts off towns',
        source: 'The Lantern',
        syndicator: 'Wire',
        agency: null,
        published: '2031-05-06',
        dateBasis: 'name',
        fileName: 'flood.txt',
        hash: 'ab12',
        copyOf: null,
        withdrawn: false,
        analysed: true,
        language: 'en',
      },
    ],
    references: [
      {
        number: 1,
        source: 0,
        article: 7,
        sentence: [10, 34],
        text: 'A river burst its banks.',
        repairs: [{ start: 0, end: 5, was: 'r iver', rule: 'space' }],
      },
      { number: 2, source: 0, article: 7, sentence: [35, 60], text: '“We will rebuild,” she said.', repairs: [] },
    ],
    ...more,
  };
}
