import { expect, test } from 'vitest';
import { opening, restAfter, runIn } from '../../../renderer/features/briefing/headline';

test('a headline cut from the first sentence is gone on with', () => {
  expect(restAfter('Two trawlers sank off Velm…', 'Two trawlers sank off Velm on Friday.')).toBe(' on Friday.');
  expect(restAfter('Two trawlers sank off Velm', 'Two trawlers sank off Velm.')).toBe('.');
  expect(opening('Two trawlers sank off Velm…')).toBe('Two trawlers sank off Velm');
});

test('a headline of its own, or one that ends within a word, is none of the sentence', () => {
  expect(restAfter('Trawlers lost', 'Two trawlers sank off Velm on Friday.')).toBeNull();
  expect(restAfter('Two trawl', 'Two trawlers sank off Velm on Friday.')).toBeNull();
  expect(restAfter('', 'Two trawlers sank.')).toBeNull();
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
  expect(runIn('Safety', sentence)).toBeNull();
});
