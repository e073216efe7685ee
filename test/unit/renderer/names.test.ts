import { expect, test } from 'vitest';
import { MOST_NAMES } from '../../../preload/contract';
import { namesIn } from '../../../renderer/features/library/names';

test.each([
  ['', []],
  ['Nora Field', ['Nora Field']],
  ['Nora Field, Idris Kell; Lena Maro', ['Nora Field', 'Idris Kell', 'Lena Maro']],
  ['Nora Field\r\n\nIdris Kell\n nora field ', ['Nora Field', 'Idris Kell']],
  // Lines are names as they stand, commas and all.
  ['Field, Nora\nKell, Idris', ['Field, Nora', 'Kell, Idris']],
  [
    '1. Nora Field\n2) Idris Kell\n- Lena Maro\n• “Pavel Arden”,',
    ['Nora Field', 'Idris Kell', 'Lena Maro', 'Pavel Arden'],
  ],
  ['Nora Field\tMinister\nIdris Kell\tProsecutor', ['Nora Field', 'Idris Kell']],
  ['al-Amal\n7th Brigade\nO’Brien', ['al-Amal', '7th Brigade', 'O’Brien']],
  ['---\n***\n', []],
])('reads %j as %j', (pasted, names) => {
  expect(namesIn(pasted)).toEqual(names);
});

test('holds no more names than a list may', () => {
  expect(namesIn(Array.from({ length: 3000 }, (_, index) => `Name ${index}`).join('\n'))).toHaveLength(MOST_NAMES);
});
