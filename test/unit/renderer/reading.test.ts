import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { buildBriefing } from '../../../main/briefing/index';
import { briefingAsMarkdown } from '../../../main/export/markdown/index';
import { GlanceLine } from '../../../renderer/features/briefing/glance';
import { Head } from '../../../renderer/features/reading/head';
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

test('how many sources the articles name is said everywhere alike, and not at all where none is named', () => {
  const told = (sources: number): string[] => {
    const of = buildBriefing(input([blast]));
    const briefing = { ...of, glance: { ...of.glance, articles: 1200, sources } };
    const pages = [createElement(Head, { briefing, signed: null }), createElement(GlanceLine, { briefing })];
    return [...pages.map((page) => renderToStaticMarkup(page)), briefingAsMarkdown(briefing)];
  };
  for (const page of told(1)) expect(page).toMatch(/\bfrom 1 source\b/);
  for (const page of told(1100)) expect(page).toMatch(/\bfrom 1,100 sources\b/);
  for (const page of told(0)) expect(page).not.toMatch(/from \S* ?sources?\b/);
  expect(told(0)[0]).toMatch(/1,200 articles\.</);
});
