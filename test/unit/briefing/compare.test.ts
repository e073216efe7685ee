import { expect, test } from 'vitest';
import type { Briefing } from '../../../preload/contract';
import { compareBriefings, tollHistory } from '../../../main/briefing/compare';
import { buildBriefing } from '../../../main/briefing/index';
import { withoutPurged } from '../../../main/briefing/purged';
import { input, toll, type Written } from './make';

const DAY = '2026-03-11';

function told(id: number, words: string, low: number, place: string, title: string): Written {
  return {
    id,
    title,
    text: `${words} died in ${place} on Wednesday. "The road to ${place} will stay shut for the whole of the week," said Odo Brandt, Mayor.`,
    source: `Paper ${id}`,
    casualties: [{ words, low, high: low, place, date: DAY }],
    tolls: [toll(['c1'], { place, date: { value: DAY, precision: 'day' }, killed: { low, high: low } })],
    quotes: [{ words: `The road to ${place} will stay shut for the whole of the week`, said: 'Odo Brandt' }],
    actors: [{ name: 'Odo Brandt', roles: ['Mayor'] }],
  };
}

const closed = (id: number, articles: Written[], version = id): Briefing => ({
  ...buildBriefing(input(articles, { id, version, closed: `2026-03-12T0${id}:00:00.000Z` })),
  closedBy: 'M. Orr',
});
const blast = (low: number, words: string): Written => told(1, words, low, 'Osmark', 'Warehouse explodes in harbour');
const flood = told(2, 'Five farmers', 5, 'Veldin', 'Rivers burst over fields');
const fire = told(3, 'Two guests', 2, 'Port Lind', 'Hotel burns on the quay');

test('two versions stand side by side, with the sentence of each toll', () => {
  const { before, after, rows } = compareBriefings(
    closed(1, [blast(12, '12 dockers'), flood]),
    closed(2, [blast(14, '14 dockers'), fire]),
  );
  expect([before.version, after.version, after.closedBy]).toEqual([1, 2, 'M. Orr']);
  const tolls = rows.filter(({ of }) => of === 'toll');
  expect(tolls.map(({ kind, before: was, after: is }) => [kind, was?.text ?? null, is?.text ?? null])).toEqual([
    ['revised', 'Osmark: 12 killed', 'Osmark: 14 killed'],
    ['new', null, 'Port Lind: 2 killed'],
    ['withdrawn', 'Veldin: 5 killed', null],
  ]);
  expect(tolls[0]?.before?.sentence).toBe('12 dockers died in Osmark on Wednesday.');
  expect(tolls[0]?.after).toMatchObject({ source: 'Paper 1', published: '2026-03-12' });
});

test('what is the same in both is unchanged, and the same words in another mouth are not', () => {
  const one = closed(1, [flood]);
  expect(new Set(compareBriefings(one, closed(2, [flood])).rows.map(({ kind }) => kind))).toEqual(
    new Set(['unchanged']),
  );
  const other: Written = {
    ...flood,
    quotes: [{ words: 'The road to Veldin will stay shut for the whole of the week', said: 'Ilse Tarn' }],
    text: flood.text.replace('Odo Brandt', 'Ilse Tarn'),
    actors: [{ name: 'Ilse Tarn', roles: ['Mayor'] }],
  };
  const quotes = compareBriefings(one, closed(2, [other])).rows.filter(({ of }) => of === 'quote');
  expect(quotes.map(({ kind }) => kind)).toEqual(['revised']);
});

test('stories stand side by side: new, withdrawn, and what of one under the same headline is another', () => {
  const plain = (article: Written, text: string): Written => ({ ...article, text, quotes: [], actors: [] });
  const blasts = (words: string, low: number): Written =>
    plain(blast(low, words), `${words} died in Osmark on Wednesday. The warehouse held fireworks.`);
  const water = plain(flood, 'Five farmers died in Veldin on Wednesday. The river rose by two metres.');
  const hotel = plain(fire, 'Two guests died in Port Lind on Wednesday. Smoke filled every floor.');
  const stories = (before: Written[], after: Written[]): unknown[] =>
    compareBriefings(closed(1, before), closed(2, after))
      .rows.filter(({ of }) => of === 'story' || of === 'line')
      .map((row) => [row.of, row.kind, row.before?.text, row.after?.text, row.was]);
  expect(stories([blasts('12 dockers', 12), water], [blasts('14 dockers', 14), hotel])).toEqual([
    ['story', 'revised', 'Warehouse explodes in harbour', 'Warehouse explodes in harbour', 'summed up otherwise'],
    ['story', 'new', undefined, 'Hotel burns on the quay', undefined],
    ['story', 'withdrawn', 'Rivers burst over fields', undefined, undefined],
  ]);
  expect(stories([water], [{ ...water, title: 'Fields lie under water' }])).toEqual([
    ['story', 'revised', 'Rivers burst over fields', 'Fields lie under water', undefined],
  ]);
  const council = { id: 9, title: 'Council debates harbour fees', text: 'The council of Port Lind debated fees.' };
  const line = (briefing: Briefing): Briefing => ({
    ...briefing,
    leads: [],
    stories: briefing.stories.map((story) => ({ ...story, lead: null })),
  });
  const inLines = compareBriefings(line(closed(1, [council])), line(closed(2, [water]))).rows;
  expect(inLines.filter(({ of }) => of === 'line').map(({ kind }) => kind)).toEqual(['new', 'withdrawn']);
  const risen = compareBriefings(line(closed(1, [water])), closed(2, [water])).rows;
  expect(risen.filter(({ of }) => of === 'story')).toMatchObject([{ kind: 'revised', was: 'not a lead' }]);
});

test('of another period nothing is withdrawn', () => {
  const week = closed(1, [flood, fire]);
  const earlier = { ...week, options: { ...week.options, from: '2026-03-05' } };
  expect(compareBriefings(earlier, closed(2, [flood])).rows.some(({ kind }) => kind === 'withdrawn')).toBe(false);
});

test('the history of a toll goes back through the briefings that told it, and says where it was revised', () => {
  const first = closed(1, [blast(12, '12 dockers'), flood]);
  const second = closed(2, [blast(12, '12 dockers')]);
  const third = closed(3, [blast(14, '14 dockers'), flood]);
  const index = third.casualties.findIndex(({ place }) => place === 'Osmark');
  const steps = tollHistory(third, index, [second, first]);
  expect(steps.map(({ briefing, text, changed }) => [briefing.version, text, changed])).toEqual([
    [3, 'Osmark: 14 killed', true],
    [2, 'Osmark: 12 killed', false],
    [1, 'Osmark: 12 killed', false],
  ]);
  const farmers = third.casualties.findIndex(({ place }) => place === 'Veldin');
  expect(tollHistory(third, farmers, [second, first]).map(({ briefing }) => briefing.version)).toEqual([3, 1]);
});

test('each side names who states its toll, who says its words, and whom its sentence names', () => {
  const corps = (low: number): Written => ({
    ...told(1, `${low} dockers`, low, 'Osmark', 'Warehouse explodes in harbour'),
    text: `${low} dockers died in Osmark on Wednesday, the Osmark Fire Corps and Brandt said. "The road to Osmark will stay shut for the whole of the week," said Odo Brandt, Mayor.`,
    casualties: [
      { words: `${low} dockers`, low, high: low, place: 'Osmark', date: DAY, claimant: 'the Osmark Fire Corps' },
    ],
    actors: [{ name: 'Odo Brandt', roles: ['Mayor'], aliases: ['Brandt'] }],
  });
  const [first, second] = [closed(1, [corps(12)]), closed(2, [corps(14)])];
  const { rows } = compareBriefings(first, second);
  const toll = rows.find(({ of }) => of === 'toll');
  expect(toll?.after?.names).toEqual(['the Osmark Fire Corps', 'Odo Brandt']);
  expect(rows.find(({ of }) => of === 'quote')?.after?.names).toEqual(['Odo Brandt']);
  expect(rows.find(({ of }) => of === 'story')?.before?.names).toEqual(['the Osmark Fire Corps', 'Odo Brandt']);
  expect(tollHistory(second, 0, [first]).map(({ names }) => names[0])).toEqual([
    'the Osmark Fire Corps',
    'the Osmark Fire Corps',
  ]);
  // What was purged names nobody.
  const stone = {
    article: 1,
    hash: second.sources[0]?.hash ?? '',
    at: '2026-03-13T08:00:00.000Z',
    by: 'Ana Reyes',
    reason: 'sent by mistake',
  };
  const [step] = tollHistory(second, 0, [], (briefing) => withoutPurged(briefing, [stone]));
  expect([step?.sentence, step?.names]).toEqual([null, []]);
});
