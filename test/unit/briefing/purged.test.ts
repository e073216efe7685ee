import { expect, test } from 'vitest';
import type { Briefing } from '../../../preload/contract';
import { compareBriefings, tollHistory } from '../../../main/briefing/compare';
import { buildBriefing } from '../../../main/briefing/index';
import { PURGED, purgedInWords, withoutPurged } from '../../../main/briefing/purged';
import { briefingAsMarkdown } from '../../../main/export/markdown/index';
import { input, toll, write, type Written } from './make';

const DAY = '2026-03-11';
const SECRET: Written = {
  id: 1,
  title: 'Warehouse explodes in Osmark harbour',
  text: 'Dozens of people and 12 dockers died in Osmark on Wednesday, harbourmaster Odo Brandt said. "The road to Osmark will stay shut for the whole of the week," said Odo Brandt, Mayor. Odo Brandt closed the harbour.',
  source: 'Osmark Gazette',
  casualties: [
    { words: '12 dockers', low: 12, high: 12, place: 'Osmark', date: DAY, claimant: 'harbourmaster Odo Brandt' },
  ],
  tolls: [toll(['c1'], { place: 'Osmark', date: { value: DAY, precision: 'day' }, killed: { low: 12, high: 12 } })],
  quotes: [{ words: 'The road to Osmark will stay shut for the whole of the week', said: 'Odo Brandt' }],
  actors: [{ name: 'Odo Brandt', roles: ['Mayor'] }],
};
const FLOOD: Written = {
  id: 2,
  title: 'Rivers burst over fields of Veldin',
  text: 'Five farmers died in Veldin on Wednesday. "We shall plant the fields again before the summer is here," said Ilse Tarn, Minister.',
  source: 'Veldin Post',
  casualties: [{ words: 'Five farmers', low: 5, high: 5, place: 'Veldin', date: DAY }],
  quotes: [{ words: 'We shall plant the fields again before the summer is here', said: 'Ilse Tarn' }],
  actors: [{ name: 'Ilse Tarn', roles: ['Minister'] }],
};
const WORDS = /Osmark|docker|Brandt|Warehouse|explodes|harbour|Mayor|Gazette|stay shut|1\.txt/i;

const closed = (articles: Written[], id = 1): Briefing => ({
  ...buildBriefing(input(articles, { id, version: id, closed: `2026-03-12T0${id}:00:00.000Z` })),
  closedBy: 'M. Orr',
});
const stone = {
  article: 1,
  hash: write(SECRET).hash,
  at: '2026-03-13T08:00:00.000Z',
  by: 'Ana Reyes',
  reason: 'a private letter',
};
const NAMED = 'a purged article (purged 13 March 2026 by Ana Reyes: a private letter)';
const called = (): string => purgedInWords(stone, 'UTC');

test('not a word of a purged article is shown of a closed briefing, and all else stays as it was', () => {
  const briefing = closed([SECRET, FLOOD]);
  expect(JSON.stringify(briefing)).toMatch(WORDS);
  const shown = withoutPurged(briefing, [stone]);
  expect(JSON.stringify(shown)).not.toMatch(WORDS);
  expect(briefingAsMarkdown(shown)).not.toMatch(WORDS);
  expect(briefingAsMarkdown(shown)).toContain('Words of a purged article are covered here');
  expect(shown.glance).toEqual(briefing.glance);
  expect(shown.sources.map(({ hash }) => hash)).toEqual(briefing.sources.map(({ hash }) => hash));
  expect(shown.casualties.map(({ totals }) => totals)).toEqual(briefing.casualties.map(({ totals }) => totals));
  expect(JSON.stringify(shown)).toContain('We shall plant the fields again');
  expect(withoutPurged(briefing, [{ ...stone, hash: 'f'.repeat(64) }])).toBe(briefing);
});

test('a headline stays where another report has it, and only that report’s words are left of its lead', () => {
  const twin: Written = { ...SECRET, id: 3, source: 'Coast Daily', text: `Soldiers came. ${SECRET.text}` };
  const shown = withoutPurged(closed([SECRET, twin, FLOOD]), [stone]);
  const [lead] = shown.leads;
  expect(lead?.title).toBe(SECRET.title);
  expect(shown.casualties.some(({ claims }) => claims.some(({ outlet }) => outlet === 'Coast Daily'))).toBe(true);
  expect(JSON.stringify(shown)).not.toContain('Osmark Gazette');
});

test('a draft says that a purged article was withdrawn, by its tombstone', () => {
  const before = closed([SECRET, FLOOD]);
  const draft = (shown?: Briefing): string =>
    JSON.stringify(buildBriefing({ ...input([FLOOD]), before, ...(shown === undefined ? {} : { shown }) }).changes);
  expect(draft()).toMatch(WORDS);
  const told = draft(withoutPurged(before, [stone], { called }));
  expect(told).not.toMatch(WORDS);
  expect(told).toContain(NAMED);
});

test('nor does the changes’ list of a later closed briefing tell its words', () => {
  const before = closed([SECRET, FLOOD]);
  const later = { ...closed([FLOOD], 2), changes: buildBriefing({ ...input([FLOOD]), before }).changes };
  expect(JSON.stringify(later.changes)).toMatch(WORDS);
  expect(JSON.stringify(withoutPurged(later, [stone], { before }).changes)).not.toMatch(WORDS);
});

test('nor what a lead that is revised was', () => {
  const before = closed([SECRET, FLOOD]);
  const other: Written = { ...SECRET, id: 6, source: 'Coast Daily', title: 'Fire is out' };
  const changes = buildBriefing({ ...input([FLOOD]), before }).changes;
  if (changes === null) throw new Error('nothing was compared');
  const was = before.stories.find(({ sources }) => before.sources[sources[0] ?? 0]?.article === SECRET.id)?.title ?? '';
  const item = { kind: 'revised', of: 'story', text: other.title, was, citation: null, at: null } as const;
  const later = { ...closed([FLOOD], 2), changes: { ...changes, items: [item], lines: [item] } };
  const shown = withoutPurged(later, [stone], { before }).changes;
  expect([...(shown?.items ?? []), ...(shown?.lines ?? [])].map((one) => one.was)).toEqual([PURGED, PURGED]);
});

test('two briefings stand side by side without its words, paired as they were told', () => {
  const show = (briefing: Briefing): Briefing => withoutPurged(briefing, [stone], { called });
  const { rows } = compareBriefings(closed([SECRET, FLOOD]), closed([FLOOD], 2), show);
  expect(JSON.stringify(rows)).not.toMatch(WORDS);
  expect(rows.map(({ of, kind }) => `${of} ${kind}`)).toEqual(
    compareBriefings(closed([SECRET, FLOOD]), closed([FLOOD], 2)).rows.map(({ of, kind }) => `${of} ${kind}`),
  );
  for (const of of ['toll', 'story', 'quote'])
    expect(rows.find((row) => row.of === of && row.kind === 'withdrawn')?.before?.text).toContain(NAMED);
});

test('the history of a toll names it, and tells the figures', () => {
  const other: Written = {
    ...SECRET,
    id: 4,
    source: 'Coast Daily',
    text: SECRET.text.replace('12 dockers', '14 dockers'),
    casualties: [{ words: '14 dockers', low: 14, high: 14, place: 'Osmark', date: DAY }],
  };
  const [now, earlier] = [closed([other], 2), closed([SECRET])];
  const steps = tollHistory(now, 0, [earlier], (briefing) => withoutPurged(briefing, [stone], { called }));
  expect(steps.map(({ text }) => text)).toEqual(['Osmark: 14 killed', `${NAMED}: 12 killed`]);
  expect(JSON.stringify(steps[1])).not.toMatch(WORDS);
});
