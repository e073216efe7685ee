import { expect, it } from 'vitest';
import { analyse } from '../../../main/extract/analyse';
import { theModel } from '../syntax/read';

const LOWER =
  'osmark: a bus fell into a gorge on monday, killing 12 people, the mayor said. "he drove too fast," anil velmarsingh told reporters at the hospital. "we had warned him," he added. police held the owner of the bus.';

const read = (text: string, repair: boolean) =>
  analyse(
    { id: 'a', text, title: null, published: { value: '2024-05-16', basis: 'given' }, repair },
    'test',
    theModel(),
  );

it.each([true, false])('marks nothing surely in a text without capitals (repair: %s)', (repair) => {
  const { quotes, casualties } = read(LOWER, repair);
  expect(casualties).toHaveLength(1);
  for (const { certainty } of [...quotes, ...casualties]) expect(certainty).toBeLessThanOrEqual(0.6);
  for (const { speaker } of quotes) if (speaker?.basis === 'pronoun') expect(speaker.resolved).toBe(false);
});

it('is sure where the capitals stand', () => {
  const { casualties } = read('Osmark: A bus fell into a gorge on Monday, killing 12 people, the mayor said.', true);
  expect(casualties[0]?.certainty).toBeGreaterThan(0.6);
});
