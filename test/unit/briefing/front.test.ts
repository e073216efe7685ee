import { expect, test } from 'vitest';
import type { CasualtyEvent, Citation } from '../../../preload/contract';
import { buildBriefing } from '../../../main/briefing/index';
import { eventOf } from '../../../main/briefing/stories/lines';
import { input, type Written } from './make';

const blast: Written = {
  id: 1,
  title: 'Blast in market of Orlen kills nine',
  text: 'A bomb went off in the market of Orlen on Tuesday and killed nine people, police said. "Whoever planted it will be found and tried," the interior minister, Ada Quill, told parliament in Orlen. Soldiers sealed the quarter after the attack.',
  casualties: [{ words: 'nine people', low: 9, high: 9, place: 'Orlen', date: '2026-03-11', claimant: 'police' }],
  quotes: [{ words: 'Whoever planted it will be found and tried,', said: 'Ada Quill', role: 'interior minister' }],
};
const flood: Written = {
  id: 2,
  title: 'Flood in Vast valley kills thirty',
  text: 'A flood in the Vast valley killed thirty people on Tuesday, rescuers said. Rescuers searched the debris of the dam for survivors of the disaster.',
  casualties: [{ words: 'thirty people', low: 30, high: 30, place: 'Vast', date: '2026-03-11', claimant: 'rescuers' }],
};
const pitch: Written = {
  id: 3,
  title: 'Rovers striker hurt as team wins cup match',
  text: 'Rovers won the cup match in Kell on Tuesday though their striker was hurt in a tackle, the coach said. The team scored two goals in the final of the league championship.',
  casualties: [{ words: 'their striker', type: 'injured', low: 1, high: 1, place: 'Kell', date: '2026-03-11' }],
};
const vague: Written = {
  id: 4,
  title: 'Fire kills hundred somewhere',
  text: 'A fire killed a hundred people, a spokesman said. Rescuers fought the blaze.',
  casualties: [{ words: 'a hundred people', low: 100, high: 100, date: '2026-03-11' }],
};

test('the front page prints the worst events first; one without a place stands in the table alone', () => {
  const { front, casualties } = buildBriefing(input([blast, flood, vague]));
  expect(front.events.map((index) => casualties[index]?.place)).toEqual(['Vast', 'Orlen']);
  expect(casualties).toHaveLength(3);
});

test('who is hurt on a pitch is not on the front page', () => {
  const { front, casualties, stories } = buildBriefing(input([blast, pitch]));
  expect(stories.map(({ minor }) => minor)).toEqual([false, true]);
  expect(front.events.map((index) => casualties[index]?.place)).toEqual(['Orlen']);
});

test('the front page quotes whole sentences that stand in the body', () => {
  const { front, quotes } = buildBriefing(input([blast, flood]));
  expect(front.quotes.map(({ speaker, quote }) => quotes[speaker]?.quotes[quote]?.parts)).toEqual([
    ['Whoever planted it will be found and tried'],
  ]);
});

test('a lead knows the event it tells of', () => {
  const { leads, casualties } = buildBriefing(input([blast, flood]));
  expect(leads.map(({ event, place }) => [event === null ? null : casualties[event]?.place, place])).toEqual(
    leads.map(({ title }) => (title.includes('Orlen') ? ['Orlen', 'Orlen'] : ['Vast', 'Vast'])),
  );
});

test('references are numbered as they are read, and each leads to its own sentence', () => {
  const { leads, front, casualties, quotes, stories, references } = buildBriefing(input([blast, flood, pitch]));
  const numbers = (citations: Citation[]): number[] => citations.map(({ reference }) => reference);
  const read = [
    ...leads.flatMap(({ summary }) => summary.map(({ citation }) => citation)),
    ...front.events.flatMap(
      (index) => casualties[index]?.claims.flatMap((claim) => claim.figures.map((figure) => figure.citation)) ?? [],
    ),
    ...front.quotes.flatMap(({ speaker, quote }) => quotes[speaker]?.quotes[quote]?.citation ?? []),
    ...stories.filter(({ minor }) => !minor).map(({ citation }) => citation),
  ];
  expect([...new Set(numbers(read))]).toEqual([...new Set(numbers(read))].toSorted((a, b) => a - b));
  expect(references.map(({ number }) => number)).toEqual(references.map((_, index) => index + 1));
  for (const { summary } of leads)
    for (const { text, citation } of summary) expect(references[citation.reference - 1]?.text).toContain(text);
});

test('what another report of its story tells is not the event of a lead, and what is printed comes first', () => {
  const { articles } = input([blast, flood]);
  const read = articles.map((article, index) => ({
    ...article,
    index,
    corrected: new Set<string>(),
    checked: new Set<string>(),
    rejected: [],
  }));
  const [lead] = buildBriefing(input([blast])).leads;
  if (lead === undefined) throw new Error('the blast leads');
  const event = (place: string, low: number, article: number, reference: number): CasualtyEvent => ({
    place,
    date: '2026-03-11',
    since: false,
    scope: 'incident',
    what: null,
    totals: [{ type: 'killed', low, high: low, top: null, vague: null }],
    conflicting: false,
    claims: [
      {
        claimant: null,
        outlet: null,
        published: null,
        scope: 'incident',
        superseded: false,
        disputed: false,
        assumed: false,
        figures: [
          {
            type: 'killed',
            low,
            high: low,
            vague: false,
            phrase: String(low),
            citation: { reference, article, start: 40, end: 42 },
            part: false,
            corrected: false,
            certainty: 1,
          },
        ],
      },
    ],
  });
  const two = { ...lead, sources: [0, 1] };
  const printed = lead.summary[0]?.citation.reference ?? 0;
  expect(eventOf(two, [event('Vast', 30, 2, 8), event('Orlen', 9, 1, 9)], read, '2026-03-11')).toBe(1);
  expect(eventOf(two, [event('Kell', 30, 1, 8), event('Orlen', 9, 1, printed)], read, '2026-03-11')).toBe(1);
  expect(eventOf(two, [event('Vast', 30, 2, 8)], read, '2026-03-11')).toBeNull();
  // Harm of the days before that the first sentence leaves out is not what leads.
  expect(eventOf(two, [event('Orlen', 7, 1, 9)], read, '2026-03-15')).toBeNull();
  expect(eventOf(two, [event('Orlen', 9, 1, printed)], read, '2026-03-15')).toBe(0);
});

test('a quotation of a few words stands in the body alone', () => {
  const short: Written = {
    ...blast,
    text: blast.text.replace('Whoever planted it will be found and tried,', 'We have to hurry up now,'),
    quotes: [{ words: 'We have to hurry up now,', said: 'Ada Quill' }],
    actors: [{ name: 'Ada Quill' }],
  };
  const long: Written = { ...blast, actors: [{ name: 'Ada Quill' }] };
  const of = (one: Written): number[] => {
    const { front, quotes } = buildBriefing(input([one]));
    return [quotes.length, front.quotes.length];
  };
  expect(of(long)).toEqual([1, 1]);
  expect(of(short)).toEqual([1, 0]);
});
