import { expect, test } from 'vitest';
import { matching, type Group } from '../../../renderer/features/palette/entries';
import { fuzzy } from '../../../renderer/features/palette/fuzzy';

test.each([
  ['Thursday 12 March 2026', '12 mar', true],
  ['Thursday 12 March 2026', 'thu 26', true],
  ['Export this briefing…', 'exbr', true],
  ['Élodie Rémy', 'elodie remy', true],
  ['Settings…', 'stg', true],
  ['Settings…', 'gts', false],
  ['Larger text', 'smaller', false],
  ['Anything', '', true],
  // A long title holds nearly any letters in their order.
  ['Quake toll climbs to 28 in mountain province, the interior ministry of the republic says', 'qtm', false],
])('%j fits %j: %s', (text, typed, fits) => {
  expect(fuzzy(text, typed) !== null).toBe(fits);
});

test('the beginning of a word fits better than its middle, and its middle better than scattered letters', () => {
  const score = (text: string): number => fuzzy(text, 'port') ?? -1;
  const scores = [score('Port Lind'), score('The port'), score('Airport'), score('Poor start')];
  expect(scores).toEqual(scores.toSorted((one, other) => other - one));
  expect(new Set(scores).size).toBe(4);
});

test('groups stand by their best entry, what was found elsewhere behind them', () => {
  const entry = (label: string): Group['entries'][number] => ({ id: label, label, act: () => undefined });
  const groups: Group[] = [
    { name: 'Commands', entries: [entry('Smaller text'), entry('Export')] },
    { name: 'Days', entries: ['Monday 2 March 2026', 'Tuesday 3 March 2026'].map(entry) },
  ];
  const found: Group[] = [
    { name: 'Actors', entries: [entry('Amar Lund')] },
    { name: 'Articles', entries: [] },
  ];
  expect(matching(groups, found, 'mar').map(({ name, entries }) => [name, entries.map(({ label }) => label)])).toEqual([
    ['Days', ['Monday 2 March 2026', 'Tuesday 3 March 2026']],
    ['Commands', ['Smaller text']],
    ['Actors', ['Amar Lund']],
  ]);
  expect(matching(groups, [], '').map(({ entries }) => entries[0]?.label)).toEqual([
    'Smaller text',
    'Monday 2 March 2026',
  ]);
  expect(matching(groups, [], 'zzz')).toEqual([]);
});
