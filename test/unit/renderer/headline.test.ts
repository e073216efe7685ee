import { expect, test } from 'vitest';
import { runIn } from '../../../renderer/features/briefing/headline';

test('a headline cut from the first sentence is gone on with', () => {
  const sentence = 'Two trawlers sank off Velm (north) on Friday.';
  expect(runIn('Two trawlers sank off Velm', sentence)).toEqual({
    head: 'Two trawlers sank off Velm',
    rest: ' (north) on Friday.',
  });
  expect(runIn('Two trawlers sank off Velm', 'Two trawlers sank off Velm.')?.rest).toBe('.');
});

test.each([
  ['The Sea Board called for calm in Velm', 'The Sea Board (SB) called for calm in Velm', ' (north) as they wait.'],
  ['The Sea Board called for calm', 'The Sea Board, which met on Friday, called for calm', '.'],
  ['The Sea Board met on Friday', 'The Sea Board here met on Friday', ', Ann Hale said.'],
])('and so is one that leaves out what its sentence says aside: %s', (headline, head, rest) => {
  expect(runIn(headline, head + rest)).toEqual({ head, rest });
});

test('a headline of its own, or one that ends within a word, is none of the sentence', () => {
  for (const headline of ['Trawlers lost', 'Two trawl', 'Two sank off Velm', ''])
    expect(runIn(headline, 'Two trawlers (both old) sank off Velm on Friday.'), headline).toBeNull();
});

test('a headline cut within a clause gives way to its whole sentence, where that is not too long', () => {
  const sentence = 'Ministers said safety has worsened judging by the number of bombings.';
  expect(runIn('Ministers said safety has worsened judging by the…', sentence)).toEqual({ head: sentence, rest: '' });
  expect(runIn('Ministers said safety has worsened', sentence)).toEqual({
    head: 'Ministers said safety has worsened',
    rest: ' judging by the number of bombings.',
  });
  const long = `Ministers said ${'so '.repeat(80)}much.`;
  expect(runIn('Ministers said…', long)?.head).toBe('Ministers said');
});

test('a headline that its sentence says further on gives way to it: nothing is said twice', () => {
  const sentence = 'The council of Velm met on Friday after two trawlers sank off the north cape.';
  const whole = { head: sentence, rest: '' };
  expect(runIn('Two trawlers sank off the north cape', sentence)).toEqual(whole);
  expect(runIn('Two trawlers sank off the north…', sentence)).toEqual(whole);
  for (const headline of ['Two trawlers sank off the no', 'Sank off', 'Two boats sank off the north cape'])
    expect(runIn(headline, sentence), headline).toBeNull();
  expect(runIn('Two trawlers sank off the north cape', `${'Long '.repeat(50)}${sentence}`)).toBeNull();
});
