import { expect, test } from 'vitest';
import { opening, restAfter } from '../../../renderer/features/briefing/headline';

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
