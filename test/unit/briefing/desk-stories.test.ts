import { expect, test } from 'vitest';
import type { Edit, EditEntry } from '../../../preload/contract';
import { buildBriefing } from '../../../main/briefing/index';
import { at, edited, entries } from './desk';
import { input, type Written } from './make';

const quake: Written = {
  id: 1,
  title: 'Quake toll rises as rescuers reach cut-off valleys in Sarvan',
  text: 'Rescuers reached the last villages cut off by the earthquake in Sarvan province on Wednesday. Officials said soldiers had cleared the road through the mountains.',
  source: 'Sarvan Courier',
};
const tents: Written = {
  id: 2,
  title: 'Rescuers reach Sarvan villages hit by earthquake',
  text: 'Soldiers cleared a road through the mountains of Sarvan province on Wednesday and rescuers reached villages hit by the earthquake.',
  source: 'Northwire',
};
const talks: Written = {
  id: 3,
  title: 'Talks on lake border adjourn without a date',
  text: 'Negotiators left Tarsk after two days without agreement on the western shore of Lake Orin. The foreign minister said her government would return with proposals in April.',
  source: 'Tarsk Herald',
};
const rovers: Written = {
  id: 4,
  title: 'Rovers win late at home',
  text: 'Rovers scored twice in the last five minutes to beat United and open a lead of eleven points at the top of the table.',
  source: 'Evening Sport',
};
const more: Written[] = [
  'The justice minister of Ostrel resigned on Wednesday over a prison escape.',
  'Parliament in Quarn voted on Wednesday to leave the customs union of the coast.',
  'The president of Belmar dissolved the assembly on Wednesday and called elections.',
  'Troops of Northern Uldan crossed the river Sile on Wednesday and took a fort.',
].map((text, index) => ({ id: 5 + index, title: text.split(' on ')[0] ?? '', text, source: `Paper ${index}` }));
const all = [quake, tents, talks, rovers];
const titles = (edits: Edit[], articles = all): string[] => edited(articles, edits).leads.map(({ title }) => title);

test('leads stand in the order the staff gives them, and who is not named follows', () => {
  const before = titles([]);
  expect(before[0]).toMatch(/Sarvan/);
  const after = titles([{ kind: 'lead-order', stories: [3] }]);
  expect(after).toEqual([
    'Talks on lake border adjourn without a date',
    ...before.filter((title) => !/lake/.test(title)),
  ]);
});

test('a lead the staff hides is nowhere in the briefing, is listed to be brought back, and the next one leads', () => {
  const hide: Edit = { kind: 'story-place', story: 2, place: 'hidden' };
  const { leads, stories, desk } = edited(all, [hide]);
  expect([...leads, ...stories].some(({ title }) => /Sarvan/.test(title))).toBe(false);
  expect(desk.hidden).toHaveLength(1);
  expect(desk.hidden[0]?.title).toMatch(/Sarvan/);
  expect(titles([hide, { ...hide, place: null }])).toEqual(titles([]));
});

test('a story the staff pins leads, whatever it weighs, and pushes out the lightest', () => {
  const articles = [...all, ...more];
  expect(titles([], articles)).not.toContain(rovers.title);
  const { leads } = edited(articles, [{ kind: 'story-place', story: 4, place: 'lead' }]);
  expect(leads).toHaveLength(5);
  expect(leads.find(({ title }) => title === rovers.title)?.staff?.pinned).toBe(true);
});

test('a headline of the staff says so and keeps the source’s beside it', () => {
  const title: Edit = { kind: 'story-title', story: 3, title: 'Border talks: no date' };
  const { leads, stories } = edited(all, [title]);
  const staff = { headline: 'Talks on lake border adjourn without a date', pinned: false, summary: false, note: null };
  expect(leads.find((lead) => lead.title === 'Border talks: no date')?.staff).toEqual(staff);
  expect(stories.find((line) => line.title === 'Border talks: no date')?.staff).toEqual(staff);
  expect(titles([title, { ...title, title: null }])).toEqual(titles([]));
});

test('two stories the staff puts together are one, and one it takes apart is two', () => {
  const count = (edits: Edit[]): number => edited(all, edits).stories.length;
  expect(count([])).toBe(3);
  expect(count([{ kind: 'story-merge', stories: [3, 1] }])).toBe(2);
  expect(count([{ kind: 'story-split', articles: [2] }])).toBe(4);
  const merged = edited(all, [{ kind: 'story-merge', stories: [3, 1] }]);
  expect(merged.stories.some(({ sources }) => sources.length === 3)).toBe(true);
});

test('the summary is the sentences the staff chose, in their order; their own wording is marked', () => {
  const [first, second] = [
    'Negotiators left Tarsk after two days without agreement on the western shore of Lake Orin.',
    'The foreign minister said her government would return with proposals in April.',
  ];
  const choose: Edit = {
    kind: 'story-summary',
    story: 3,
    sentences: [
      { at: at(talks, second), text: null },
      { at: at(talks, first), text: 'Talks on the lake ended without agreement.' },
    ],
  };
  const { leads, references } = edited(all, [choose]);
  const lead = leads.find(({ title }) => /lake/.test(title));
  expect(lead?.summary.map(({ text, staff }) => [text, staff ?? false])).toEqual([
    [second, false],
    ['Talks on the lake ended without agreement.', true],
  ]);
  expect(lead?.staff?.summary).toBe(true);
  const cited = lead?.summary[1]?.citation.reference;
  expect(references.find(({ number }) => number === cited)?.text).toBe(first);
});

test('a chosen sentence that stands no more is not printed, and the edit is told as unfit', () => {
  const gone = { article: 3, start: 0, end: 9, phrase: 'Not there' };
  const choose: Edit = { kind: 'story-summary', story: 3, sentences: [{ at: gone, text: 'Words of nobody.' }] };
  const { leads, desk } = edited(all, [choose]);
  expect(JSON.stringify(leads)).not.toContain('Words of nobody');
  expect(desk.unfit.map(({ edit }) => edit)).toEqual([choose]);
});

test('how a briefing is arranged is its own: another period does not have it', () => {
  const edits = entries([{ kind: 'story-title', story: 3, title: 'Renamed' }], {
    from: '2026-03-09',
    to: '2026-03-15',
  });
  expect(JSON.stringify(buildBriefing(input(all, { edits })))).not.toContain('Renamed');
});

test('notes stand beside what they are on, and an empty one takes them away', () => {
  const note: Edit = { kind: 'note', on: 'lead', at: 3, text: 'Ask the **desk** first.' };
  expect(edited(all, [note]).leads.find(({ title }) => /lake/.test(title))?.staff?.note).toBe(
    'Ask the **desk** first.',
  );
  const taken = edited(all, [note, { ...note, text: ' ' }]);
  expect(taken.leads.find(({ title }) => /lake/.test(title))).not.toHaveProperty('staff');
  const pinned = edited(all, [{ kind: 'story-place', story: 3, place: 'lead' }, note, { ...note, text: '' }]);
  expect(pinned.leads.find(({ title }) => /lake/.test(title))?.staff).toMatchObject({ pinned: true, note: null });
  const [first, second] = entries([note, { ...note, text: 'Ask again.' }]);
  const signed = [{ ...first!, by: 'Ana Reyes' }];
  const noted = (edits: EditEntry[]) =>
    buildBriefing(input(all, { edits })).leads.find(({ title }) => /lake/.test(title))?.staff;
  expect(noted(signed)).toMatchObject({ note: 'Ask the **desk** first.', noteBy: 'Ana Reyes' });
  // Who wrote the one before did not write this one.
  expect(noted([...signed, second!])).toMatchObject({ note: 'Ask again.' });
  expect(noted([...signed, second!])).not.toHaveProperty('noteBy');
  const lost = edited(all, [{ kind: 'note', on: 'actor', at: 'Nobody Known', text: 'Who?' }]);
  expect(lost.desk.unfit).toHaveLength(1);
});
