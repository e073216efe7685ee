import { expect, it } from 'vitest';
import { briefs } from './read';

it.each([
  'Okafor said he had started one shot over Brandt.',
  'Brandt finished one shot ahead after a birdie at the last hole.',
  'He led by two shots, and one shot from the rough hit a tree.',
])('a number that counts strokes counts nobody harmed: %s', (text) => {
  expect(briefs(text)).toEqual([]);
});

it.each([
  ['Two shot in Oldford, police said.', 1],
  ['Two people were shot in Oldford, police said.', 1],
  ['Gunmen killed three and wounded five in Oldford.', 2],
])('but people do not stop being counted: %s', (text, count) => {
  expect(briefs(text)).toHaveLength(count);
});
