import { expect, it } from 'vitest';
import { buildBriefing } from '../../../main/briefing';
import { figuresAsMarkdown } from '../../../main/export/markdown/days';
import { input } from '../briefing/make';

it('tells harm by day and the points of the map as tables', () => {
  const briefing = buildBriefing(
    input([
      {
        id: 1,
        title: 'Six killed in Kabul',
        text: 'A blast killed six people in Kabul on Thursday.',
        casualties: [{ words: 'six people', low: 6, high: 6, place: 'Kabul', date: '2026-03-12' }],
      },
      {
        id: 2,
        title: 'Ferry sinks',
        text: 'A ferry sank off Osmark and at least two drowned.',
        casualties: [{ words: 'at least two', low: 2, place: 'Osmark', date: '2026-03-12' }],
      },
    ]),
  );
  expect(figuresAsMarkdown(briefing)).toEqual([
    '## Killed and injured by day',
    [
      '| Day | Killed | Injured | Events |',
      '| --- | --- | --- | --- |',
      '| 12 March 2026 | at least 8 | – | Kabul; Osmark |',
    ].join('\n'),
    '## Where it happened',
    [
      '| Place | Day | On the map at |',
      '| --- | --- | --- |',
      '| Kabul | 12 March 2026 | 34.5, 69.2 |',
      '| Osmark | 12 March 2026 | not placed |',
    ].join('\n'),
  ]);
});

it('is nothing where nothing has a day or a certain place', () => {
  expect(figuresAsMarkdown(buildBriefing(input([])))).toEqual([]);
});
