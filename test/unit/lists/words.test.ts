import { describe, expect, test } from 'vitest';
import { isDictionaryWord, isKnownWord, isPlainWord } from '../../../main/lists/words';

describe('word list', () => {
  test.each(['office', 'conflict', 'the', 'a', 'i', 'of', 'us', 'center', 'centre', 'defense', 'color', 'program'])(
    '%s is an everyday word',
    (word) => {
      expect(isPlainWord(word)).toBe(true);
      expect(isDictionaryWord(word)).toBe(true);
      expect(isKnownWord(word)).toBe(true);
    },
  );

  test.each(['ed', 'er', 'st', 're', 'ict', 'ment', 'fi', 'confl', ''])('%j is none', (word) => {
    expect(isPlainWord(word)).toBe(false);
    expect(isDictionaryWord(word)).toBe(false);
  });

  test('rarer words and inflections are known without being everyday words', () => {
    expect(isPlainWord('aardvark')).toBe(false);
    expect(isDictionaryWord('aardvark')).toBe(true);
    expect(isDictionaryWord('bowlegged')).toBe(false);
    expect(isKnownWord('bowlegged')).toBe(true);
    expect(isKnownWord('zyzzyvaq')).toBe(false);
  });
});
