import { expect, test } from 'vitest';
import type { Briefing } from '../../../preload/contract';
import { buildBriefing } from '../../../main/briefing/index';
import { input, toll, type Written } from './make';

const blast = (id: number, words: string, low: number, more: Partial<Written> = {}): Written => ({
  id,
  title: 'Blast in Orlen market kills shoppers',
  text: `A bomb went off in the market of Orlen on Tuesday and killed ${words}, police said. Soldiers sealed the quarter after the attack.`,
  casualties: [{ words, low, high: low, place: 'Orlen', date: '2026-03-10', claimant: 'police' }],
  ...more,
});
const flood: Written = {
  id: 5,
  title: 'Flood in Vast valley breaks dam',
  text: 'A flood in the Vast valley killed thirty people on Monday, rescuers said. Rescuers searched the debris of the dam.',
  casualties: [{ words: 'thirty people', low: 30, high: 30, place: 'Vast', date: '2026-03-09', claimant: 'rescuers' }],
};
const minister = (words: string): Written => ({
  id: 7,
  title: 'Minister speaks on border treaty in parliament',
  text: `The foreign minister, Ada Quill, spoke in parliament on the border treaty. "${words}" Ada Quill told lawmakers.`,
  actors: [{ name: 'Ada Quill', roles: ['foreign minister'] }],
  quotes: [{ words, said: 'Ada Quill', role: 'foreign minister' }],
});

const closed = (...articles: Written[]): Briefing => ({
  ...buildBriefing(input(articles)),
  id: 4,
  closed: '2026-03-12T06:00:00.000Z',
});
const after = (before: Briefing | null, ...articles: Written[]): Briefing['changes'] =>
  buildBriefing({ ...input(articles), before }).changes;
const told = (changes: Briefing['changes']): string[] =>
  (changes?.items ?? []).map(({ kind, of, text, was }) => `${kind} ${of}: ${text}${was === null ? '' : ` < ${was}`}`);

test('where nothing was closed before, nothing has changed', () => {
  expect(after(null, blast(1, 'nine people', 9))).toBeNull();
});

test('a risen toll is revised, with what it was, whichever paper tells it', () => {
  const changes = after(closed(blast(1, 'nine people', 9)), blast(2, 'twelve people', 12));
  expect(told(changes)).toEqual([
    'revised toll: Orlen: 12 killed < 9 killed',
    'revised story: Blast in Orlen market kills shoppers < summed up otherwise',
  ]);
  expect(changes?.items[0]?.at).toEqual({ list: 'casualties', index: 0 });
  expect(changes?.since).toMatchObject({ id: 4, version: 1 });
});

test('a figure that is gone while another stands is a revision', () => {
  const text =
    'A bomb went off in the market of Orlen on Tuesday, killed nine people and hurt 30 people, police said. Soldiers sealed the quarter.';
  const place = { place: 'Orlen', date: '2026-03-10', claimant: 'police' };
  const killed = { words: 'nine people', low: 9, high: 9, ...place };
  const both = blast(1, 'nine people', 9, {
    text,
    casualties: [killed, { words: '30 people', type: 'injured', low: 30, high: 30, ...place }],
  });
  const less = blast(1, 'nine people', 9, { text, casualties: [killed] });
  expect(told(after(closed(both), less))).toEqual([
    'revised toll: Orlen: 9 killed < 30 injured',
    'revised story: Blast in Orlen market kills shoppers < told with another figure',
  ]);
});

test('the same toll is unchanged; another day or place is another event', () => {
  const before = closed(blast(1, 'nine people', 9));
  const same = after(before, blast(1, 'nine people', 9));
  expect([told(same), same?.unchanged]).toEqual([[], 2]);
  const other = after(before, blast(1, 'nine people', 9), flood);
  expect(told(other)).toEqual(['new toll: Vast: 30 killed', 'new story: Flood in Vast valley breaks dam']);
  const next = blast(3, 'nine people', 9, {
    casualties: [{ words: 'nine people', low: 9, high: 9, place: 'Orlen', date: '2026-03-11', claimant: 'police' }],
  });
  expect(told(after(before, next))).toContain('new toll: Orlen: 9 killed');
});

test('what is gone from the same period is withdrawn; what another period told is not', () => {
  const before = closed(blast(1, 'nine people', 9), flood);
  expect(told(after(before, blast(1, 'nine people', 9)))).toEqual([
    'withdrawn toll: Vast: 30 killed',
    'withdrawn story: Flood in Vast valley breaks dam',
  ]);
  const earlier = { ...before, options: { ...before.options, from: '2026-03-11', to: '2026-03-11' } };
  expect(told(after(earlier, blast(1, 'nine people', 9)))).toEqual([]);
});

const quotes = (changes: Briefing['changes']): string[] => told(changes).filter((line) => / quote: /.test(line));
const TREATY = 'We will sign the treaty before the winter comes.';

test('new words of those with a card are told, known ones are unchanged, those gone from the same period withdrawn', () => {
  const before = closed(minister(TREATY));
  const same = after(before, minister(TREATY));
  expect([told(same), same?.kept]).toEqual([[], { tolls: 0, stories: 1, quotes: 1 }]);
  const other = minister('No map that somebody else drew will ever be put to this house.');
  const changes = after(before, other);
  expect(quotes(changes)).toEqual([
    `withdrawn quote: Ada Quill: “${TREATY}”`,
    'new quote: Ada Quill: “No map that somebody else drew will ever be put to this house.”',
  ]);
  expect(changes?.items.find(({ of, kind }) => of === 'quote' && kind === 'new')?.at).toEqual({
    list: 'quotes',
    index: 0,
    quote: 0,
  });
  const earlier = { ...before, options: { ...before.options, from: '2026-03-11', to: '2026-03-11' } };
  expect(quotes(after(earlier, other))).toEqual([
    'new quote: Ada Quill: “No map that somebody else drew will ever be put to this house.”',
  ]);
});

test('words put a little otherwise, or in another mouth, are revised, with what they were', () => {
  const before = closed(minister(TREATY));
  expect(quotes(after(before, minister('We will sign the border treaty before the winter comes.')))).toEqual([
    `revised quote: Ada Quill: “We will sign the border treaty before the winter comes.” < “${TREATY}”`,
  ]);
  const one = minister(TREATY);
  const other: Written = {
    ...one,
    text: one.text.replaceAll('Ada Quill', 'Ilse Tarn'),
    actors: [{ name: 'Ilse Tarn', roles: ['foreign minister'] }],
    quotes: [{ words: TREATY, said: 'Ilse Tarn', role: 'foreign minister' }],
  };
  expect(quotes(after(before, other))).toEqual([`revised quote: Ilse Tarn: “${TREATY}” < said by Ada Quill`]);
  // Both lead to their pages.
  expect(after(before, other)?.items.find(({ of }) => of === 'quote')?.names).toEqual(['Ilse Tarn', 'Ada Quill']);
});

test('a lead under another headline is revised, with the headline it had', () => {
  const risen = blast(1, 'nine people', 9, { title: 'Toll of the Orlen market blast is counted' });
  const changes = after(closed(blast(1, 'nine people', 9)), blast(2, 'nine people', 9), risen);
  const [lead] = (changes?.items ?? []).filter(({ of }) => of === 'story');
  expect(lead).toMatchObject({ kind: 'revised', was: 'Blast in Orlen market kills shoppers', at: { list: 'leads' } });
});

test('a lead of an event that led before is the same story, whatever it is headed with', () => {
  const later = blast(2, 'twelve people', 12, { title: 'Search for the missing ends at dusk' });
  expect(told(after(closed(blast(1, 'nine people', 9)), later, flood))).toContain(
    'revised story: Search for the missing ends at dusk < Blast in Orlen market kills shoppers',
  );
  // Another day's blast in the same town is another story.
  const [casualty] = later.casualties ?? [];
  const other = { ...later, casualties: casualty === undefined ? [] : [{ ...casualty, date: '2026-03-11' }] };
  expect(told(after(closed(blast(1, 'nine people', 9)), other, flood))).toContain(
    'new story: Search for the missing ends at dusk',
  );
});

const line = (id: number, title: string, text: string): Written => ({ id, title, text });
/** Events of the day that lead before anything the council does. */
const many = [
  ['Ard', 'A flood', 'villagers', 'River', 'The dam broke before dawn'],
  ['Bern', 'An earthquake', 'miners', 'Hill', 'The shaft fell in'],
  ['Cald', 'A fire', 'dockers', 'Harbour', 'The warehouse burned all night'],
  ['Dorn', 'A storm', 'sailors', 'Coast', 'Two ferries sank off the cape'],
  ['Elm', 'A landslide', 'climbers', 'Mountain', 'Mud buried the camp'],
  ['Fjor', 'An explosion', 'chemists', 'Factory', 'The laboratory went up in smoke'],
].map(([place = '', what = '', whom = '', where = '', how = ''], index): Written => {
  const words = `${index + 20} ${whom}`;
  return {
    id: 20 + index,
    title: `${where} of ${place}: ${words} dead`,
    text: `${what} killed ${words} in ${place} on Tuesday, the mayor said. ${how}.`,
    casualties: [{ words, low: index + 20, high: index + 20, place, date: '2026-03-10', claimant: 'the mayor' }],
  };
});

test('stories that do not lead are compared as well, apart from what is weighty', () => {
  const treaty = line(50, 'Council debates harbour fees', 'The council of Port Lind debated fees for the harbour.');
  const bridge = line(
    51,
    'Osmark parliament votes on bridge bill',
    'Parliament in Osmark voted on a bill for a bridge.',
  );
  const before = closed(...many, treaty);
  const changes = after(before, ...many, bridge);
  expect(changes?.lines?.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    'withdrawn: Council debates harbour fees',
    'new: Osmark parliament votes on bridge bill',
  ]);
  expect(changes?.lines?.at(-1)?.at).toMatchObject({ list: 'stories' });
  expect(told(changes)).toEqual([]);
  const again = after(before, ...many, treaty);
  expect([again?.lines, again?.kept?.stories]).toEqual([
    [],
    before.stories.filter(({ minor, lead }) => !minor || lead !== null).length,
  ]);
  const retold = { ...treaty, id: 52, title: 'Council of Port Lind debates the harbour fees' };
  expect(after(before, ...many, retold)?.lines).toMatchObject([
    { kind: 'revised', text: retold.title, was: 'Council debates harbour fees' },
  ]);
  const earlier = { ...before, options: { ...before.options, from: '2026-03-11', to: '2026-03-11' } };
  expect(after(earlier, ...many)?.lines).toEqual([]);
});

test('an event whose hurt have died, or whose day is told only later, is not new', () => {
  const hurt = blast(1, 'nine people', 9, {
    casualties: [{ words: 'nine people', type: 'injured', low: 9, high: 9, place: 'Orlen', date: '2026-03-10' }],
  });
  expect(told(after(closed(hurt), blast(2, 'nine people', 9)))[0]).toBe(
    'revised toll: Orlen: 9 killed < no killed told, 9 injured',
  );
  const undated = blast(1, 'nine people', 9, {
    casualties: [{ words: 'nine people', low: 9, high: 9, place: 'Orlen' }],
    tolls: [toll(['c1'], { place: 'Orlen' })],
  });
  expect(told(after(closed(undated), blast(2, 'nine people', 9)))).toEqual([]);
  // Another number of another day is another event.
  expect(told(after(closed(undated), blast(2, 'twelve people', 12)))).toContain('new toll: Orlen: 12 killed');
});
