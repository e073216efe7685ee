import { expect, test } from 'vitest';
import { buildBriefing } from '../../../main/briefing/index';
import { bearersOf, namedIn, type Bearers } from '../../../main/briefing/named';
import type { ActorCard } from '../../../preload/contract';
import { input, type Written } from './make';

const bearers: Bearers = new Map([
  ['Ilse Tarn', 'Ilse Tarn'],
  ['Tarn', 'Ilse Tarn'],
  ['Tarn Valley Union', 'Tarn Valley Union'],
]);

test('whom words name is told once, in their order, by the longest name and by whole words', () => {
  expect(namedIn('The Tarn Valley Union met Ilse Tarn; Tarn left.', bearers)).toEqual([
    'Tarn Valley Union',
    'Ilse Tarn',
  ]);
  expect(namedIn('Tarn said so.', bearers)).toEqual(['Ilse Tarn']);
  expect(namedIn('Tarnish on the Starn.', bearers)).toEqual([]);
});

test('a briefing names those with a card, who speaks, who states a figure; nobody without a name, and nobody by what two go by', () => {
  const stated = (claimant: string, words: string): Written => ({
    id: words.length,
    title: `Fire on a quay: ${words} dead`,
    text: `${words} died on Wednesday, ${claimant} said.`,
    casualties: [{ words, low: 4, high: 4, place: claimant, date: '2026-03-11', claimant }],
  });
  const made = buildBriefing(
    input([stated('police', 'Four dockers'), stated('the Osmark Fire Corps', 'Four fishermen')]),
  );
  const card = { kind: 'person' as const, roles: [], mentions: 1, articles: 1, quote: null, deeds: [], links: [] };
  const actors: ActorCard[] = [
    { ...card, name: 'Ilse Tarn', aliases: ['Tarn', 'Mayor Tarn', 'the mayor'] },
    { ...card, name: 'Odo Tarn', aliases: ['Tarn'] },
  ];
  const quotes = [
    { speaker: 'Ada Quill', kind: 'person' as const, role: null, quotes: [] },
    { speaker: 'Two Osmark dockers', kind: 'unnamed' as const, role: null, quotes: [] },
  ];
  expect(Object.fromEntries(bearersOf({ ...made, actors, quotes }))).toEqual({
    'Ilse Tarn': 'Ilse Tarn',
    'Odo Tarn': 'Odo Tarn',
    'Mayor Tarn': 'Ilse Tarn',
    'Ada Quill': 'Ada Quill',
    'the Osmark Fire Corps': 'the Osmark Fire Corps',
  });
});
