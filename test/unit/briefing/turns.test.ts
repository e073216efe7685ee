import { expect, test } from 'vitest';
import { buildBriefing } from '../../../main/briefing/index';
import { input, toll, type Written } from './make';

const crash: Written = {
  id: 1,
  title: 'Bus crash near Osk',
  text: 'A bus and a lorry collided near Osk on Thursday and killed six people, rescuers said.',
  casualties: [{ words: 'six people', low: 6, high: 6, place: 'Osk', date: '2026-03-12' }],
  tolls: [toll(['c1'], { place: 'Osk', date: { value: '2026-03-12', precision: 'day' } })],
};

const ahead = (title: string, text: string): boolean =>
  buildBriefing(input([crash, { id: 2, title, text }])).leads[0]?.title === title;

test.each([
  [
    'Opposition won election in Ustel',
    'The opposition candidate won the presidential election in Ustel, the commission said.',
  ],
  [
    'Ministry reports fever',
    'The ministry of health on Thursday confirmed the first human cases of Nipah in a hospital of the country, where doctors fight the virus.',
  ],
  [
    'Treaty is ready',
    'Russia and NATO will sign an agreement on their relations at a summit in May, the president said.',
  ],
])('what turns a country leads before a road accident: %s', (title, text) => {
  expect(ahead(title, text)).toBe(true);
});

test.each([
  ['Party hopes', 'The party may win a majority in the forthcoming election in Ustel, a new poll said.'],
  ['Fever in hens', 'The ministry of agriculture reported an outbreak of bird flu on a farm in the north of Ustel.'],
])('what is only hoped for or befalls hens does not: %s', (title, text) => {
  expect(ahead(title, text)).toBe(false);
});

test('five killed by a bomb weigh no less than four', () => {
  const bomb = (low: number): Written => ({
    id: 3,
    title: 'Bomb in Linden',
    text: `A bomb exploded in Linden on Thursday and killed ${low} clerks, police said.`,
    casualties: [{ words: `${low} clerks`, low, high: low, place: 'Linden', date: '2026-03-12' }],
    tolls: [toll(['c1'], { place: 'Linden', date: { value: '2026-03-12', precision: 'day' } })],
  });
  const first = (low: number): string | undefined => buildBriefing(input([crash, bomb(low)])).leads[0]?.title;
  expect([4, 5].map(first)).toEqual(['Bomb in Linden', 'Bomb in Linden']);
});
