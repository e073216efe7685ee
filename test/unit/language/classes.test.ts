import { describe, expect, it } from 'vitest';
import * as classes from '../../../main/language/classes';

const { union, without } = classes;

describe('closed classes', () => {
  it('are joined and parted', () => {
    expect([...union('a b', new Set(['b', 'c']), ' d\n e ')]).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect([...without(union('a b c d'), 'b', new Set(['c']))]).toEqual(['a', 'd']);
    expect([...without(classes.MONTHS.keys(), 'may')]).toHaveLength(11);
  });

  it('hold single words in lower case', () => {
    for (const [name, value] of Object.entries(classes)) {
      if (typeof value === 'function') continue;
      const sets = value instanceof Set || value instanceof Map ? [value] : Object.values(value);
      for (const set of sets) for (const word of set.keys()) expect(word, name).toMatch(/^['’]?[a-z]+(?:['’]t)?$/);
    }
  });

  it.each<[string, ReadonlySet<string>, string, string]>([
    ['PREPOSITIONS', classes.PREPOSITIONS, 'amid', 'and'],
    ['SUBORDINATORS', classes.SUBORDINATORS, 'although', 'who'],
    ['MODALS', classes.MODALS, 'would', 'did'],
    ['DETERMINERS', classes.DETERMINERS, 'their', 'them'],
    ['RELATIVES', classes.RELATIVES, 'whose', 'what'],
  ])('%s', (_name, words, member, other) => {
    expect(words.has(member)).toBe(true);
    expect(words.has(other)).toBe(false);
  });

  it('have both apostrophes', () => {
    expect(['can’t', "can't", 'cannot'].every((word) => classes.NEGATED.modal.has(word))).toBe(true);
    expect(["'ll", '’ll'].every((word) => classes.CLITICS.modal.has(word))).toBe(true);
  });

  it('number the days and months', () => {
    expect([classes.WEEKDAYS.get('sunday'), classes.WEEKDAYS.get('saturday'), classes.MONTHS.get('december')]).toEqual([
      0, 6, 12,
    ]);
  });
});
