import { expect, test } from 'vitest';
import { actorPage, calledNow, namesAndEdits } from '../../../main/briefing/actor-page';
import type { Edit } from '../../../preload/contract';
import { applyDecisions } from '../../../main/briefing/decisions';
import { entries } from './desk';
import { write, type Written } from './make';

const read = (...articles: Written[]) => articles.map((written, index) => applyDecisions(write(written), index, []));
const none = { older: 0, edits: [] };

const first: Written = {
  id: 1,
  title: 'Bridge opened in Varn',
  text: 'Ilse Tarn, minister of works, opened the bridge. "We built it in two years," Ilse Tarn said.',
  source: 'Varn Post',
  published: '2026-03-10',
  quotes: [{ words: 'We built it in two years', said: 'Ilse Tarn' }],
  actors: [{ name: 'Ilse Tarn', roles: ['minister of works'], aliases: ['Tarn'] }],
  deeds: [{ words: 'Ilse Tarn, minister of works, opened the bridge', actor: 'Ilse Tarn', verb: 'opened' }],
};
const again: Written = {
  ...first,
  id: 2,
  title: 'A bridge for Varn',
  source: 'Osk Times',
  published: '2026-03-12',
  deeds: [],
};
const later: Written = {
  id: 3,
  title: 'Tarn moves to finance',
  text: 'Ilse Tarn, minister of finance, met Odo Brandt.',
  source: 'Varn Post',
  published: '2026-04-01',
  actors: [{ name: 'Ilse Tarn', roles: ['minister of finance'] }, { name: 'Odo Brandt' }],
};

test('a page holds all that articles tell of an actor, newest first, each role with its first and last article', () => {
  const page = actorPage('ilse tarn', read(first, later, again), none);
  expect(page).toMatchObject({ name: 'Ilse Tarn', kind: 'person', aliases: ['Tarn'], older: 0 });
  expect(page.articles.map(({ article }) => article)).toEqual([3, 2, 1]);
  expect(page.roles).toMatchObject([
    { text: 'minister of finance', articles: 1, first: { article: 3 }, last: { article: 3, source: 'Varn Post' } },
    { text: 'minister of works', articles: 2, first: { article: 1 }, last: { article: 2, published: '2026-03-12' } },
  ]);
  expect(page.quotes).toMatchObject([{ parts: ['We built it in two years'], at: { article: 1 }, also: 1 }]);
  expect(page.deeds).toMatchObject([{ text: 'Ilse Tarn, minister of works, opened the bridge.', at: { article: 1 } }]);
});

test('a name nobody bears has an empty page', () => {
  expect(actorPage('Nobody Here', read(first), none)).toEqual({
    name: 'Nobody Here',
    kind: null,
    aliases: [],
    roles: [],
    quotes: [],
    deeds: [],
    articles: [],
    ...none,
  });
});

test('edits of names are followed from name to name, and no further', () => {
  const edits: Edit[] = [
    { kind: 'actor-name', actor: 'I. Tarn', name: 'Ilse Tarn', reason: '' },
    { kind: 'actor-merge', names: ['I. Tarn', 'Tarn of Osk'], reason: '' },
    { kind: 'actor-role', actor: 'Odo Brandt', role: 'Mayor', place: 'forbidden', reason: '' },
    { kind: 'story-title', story: 1, title: 'Ilse Tarn' },
  ];
  const found = namesAndEdits('ilse tarn', entries(edits));
  expect(found.names).toEqual(['ilse tarn', 'I. Tarn', 'Tarn of Osk']);
  expect(found.edits.map(({ id }) => id)).toEqual([1, 2]);
});

test('a name that the staff gave up leads to the one they gave, and no other alias does', () => {
  const renamed = read({
    ...first,
    quotes: [],
    deeds: [],
    actors: [{ name: 'Ilse Tarn', roles: ['minister of works'], aliases: ['I. Tarn', 'Tarn'] }],
  });
  expect(calledNow('I. Tarn', renamed, ['I. Tarn', 'Ilse Tarn'])).toBe('Ilse Tarn');
  expect(calledNow('Tarn', renamed, ['Tarn'])).toBe('Tarn');
  expect(calledNow('Ilse Tarn', renamed, ['Ilse Tarn', 'I. Tarn'])).toBe('Ilse Tarn');
});
