import { describe, expect, it } from 'vitest';
import { Judge, toShares, valuesOf, type Choice, type Learned } from '../../../main/learning/judge';

const NOTHING: Learned = {
  columns: 2,
  words: '',
  weights: [],
  features: 'words\nwords share\nwords behind the best',
  trees: [],
};

const choice = (given: Partial<Choice>): Choice => ({ shared: {}, own: {}, words: [], column: 0, ...given });

/** A tree that asks for the feature of this number: above the bound the second value, else the first. */
const split = (feature: number, bound: number, below: number, above: number): number[] =>
  [[3], [feature, bound, 1, 2], [-1, below, 0, 0], [-1, above, 0, 0]].flat();

describe('a judge', () => {
  it('that learned nothing holds all choices for as likely', () => {
    expect(new Judge(NOTHING).shares([choice({}), choice({}), choice({}), choice({})])).toEqual([
      0.25, 0.25, 0.25, 0.25,
    ]);
  });

  it('adds up what the words say, each once and by the column of the choice', () => {
    const judge = new Judge({ ...NOTHING, words: 'verb:die head:dog', weights: [2000, -500, -3000, 1000] });
    const words = ['verb:die', 'verb:die', 'head:dog', 'never:seen'];
    expect(
      judge.ofWords([choice({ words, column: 0 }), choice({ words, column: 1 }), choice({ words, column: -1 })]),
    ).toEqual([-1, 0.5, 0]);
  });

  it('follows its trees to the value of a leaf', () => {
    const features = 'commas\nwords\nwords share\nwords behind the best';
    const judge = new Judge({
      ...NOTHING,
      features,
      trees: [...split(0, 1.5, 0, 20_000), ...split(0, 0.5, -10_000, 0)],
    });
    const [few, many] = judge.shares([choice({ own: { commas: 1 } }), choice({ own: { commas: 2 } })]);
    // 0 and 2
    expect(few).toBeCloseTo(Math.exp(0) / (Math.exp(0) + Math.exp(2)), 6);
    expect((few ?? 0) + (many ?? 0)).toBeCloseTo(1, 9);
  });

  it('tells its trees what the words say', () => {
    const features = 'words\nwords share\nwords behind the best';
    const judge = new Judge({ ...NOTHING, words: 'a', weights: [1000, 0], features, trees: split(0, 0.5, 0, 10_000) });
    const [with_, without] = judge.shares([choice({ words: ['a'] }), choice({ words: ['b'] })]);
    expect(with_).toBeGreaterThan(without ?? 1);
  });

  it('takes what is said of this choice before what is said of all, and an absent feature for less than any', () => {
    const names = ['mine', 'ours', 'nobody’s', 'words', 'words share', 'words behind the best'];
    const values = valuesOf(names, choice({ shared: { mine: 1, ours: true }, own: { mine: 7 } }), [0.5, 0.25, 0]);
    expect([...values]).toEqual([7, 1, -1e9, 0.5, 0.25, 0]);
  });
});

it('makes shares of scores, however large', () => {
  expect(toShares([1000, 1000])).toEqual([0.5, 0.5]);
  expect(toShares([0, -2000])).toEqual([1, 0]);
});
