import { expect, test } from 'vitest';
import { buildBriefing } from '../../../main/briefing/index';
import { minutesLeft, sectionsOf } from '../../../renderer/features/reading/sections';
import { input, toll, type Written } from '../briefing/make';

const DAY = '2026-03-11';
const blast: Written = {
  id: 1,
  title: 'Warehouse explodes in harbour',
  text: '12 dockers died in Osmark on Wednesday, the mayor said.',
  casualties: [{ words: '12 dockers', low: 12, high: 12, place: 'Osmark', date: DAY }],
  tolls: [toll(['c1'], { place: 'Osmark', date: { value: DAY, precision: 'day' } })],
};

test('only what a briefing tells is a section, in the order it is read', () => {
  const briefing = buildBriefing(input([blast]));
  expect(sectionsOf(briefing).map(({ id }) => id)).toEqual(['leads', 'casualties']);
  const noted = { ...briefing, options: { ...briefing.options, note: 'Call the **embassy**.' } };
  expect(sectionsOf(noted).map(({ id }) => id)).toEqual(['leads', 'note', 'casualties']);
  expect(sectionsOf(buildBriefing(input([])))).toEqual([]);
});

test('minutes left fall as one reads, and are never none before the end', () => {
  const sections = [
    { id: 'leads', name: 'Lead stories', words: 476 },
    { id: 'quotes', name: 'Quotes', words: 238 },
    { id: 'actors', name: 'Key actors', words: 10 },
  ] as const;
  expect([0, 1, 2, 3].map((from) => minutesLeft(sections, from))).toEqual([3, 1, 1, 0]);
});
