import { describe, expect, test } from 'vitest';
import { readModel } from '../../../main/syntax/index';
import { createSyntax } from '../../../main/syntax/index';
import { cost } from '../../../main/syntax/oracle';
import { act, LEFT, possible, RIGHT, SHIFT, startState } from '../../../main/syntax/state';
import { toUnits } from '../../../main/syntax/units';
import { arcs, documentOf, theModel, weights } from './read';

describe('who does what in a sentence', () => {
  test.each([
    ['The harbour master said the ferry had left.', 'master/NOUN <-nsubj- said'],
    ['“We will rebuild,” said the mayor.', 'mayor/NOUN <-nsubj- said'],
    ['Three farmers were killed by a falling tree.', 'farmers/NOUN <-nsubj:pass- killed'],
    ['A landslide buried two houses.', 'houses/NOUN <-obj- buried'],
    ['The man who shot the guard was arrested on Friday.', 'man/NOUN <-nsubj:pass- arrested'],
    ['The miners who work at night left the pit.', 'miners/NOUN <-nsubj- left'],
    ['Officials did not confirm the figure.', 'figure/NOUN <-obj- confirm'],
  ])('%s', (text, arc) => {
    expect(arcs(text)).toContain(arc);
  });

  // In the last three the parser hangs the halves of a compound on different words, one of them below the other half.
  test.each([
    'Rescuers, who hadn’t slept, pulled a 16-year-old girl out of the flooded mine, its owner said.',
    'Okel blamed the go-slow quarter of town.',
    'Villagers spoke of the take-over Okel said.',
    'The clinic opened a go-slow talks failed.',
  ])('no word is above itself: %s', (text) => {
    const document = documentOf(text);
    const { from, to, heads } = createSyntax(document, theModel()).tree(0);
    for (let word = from; word < to; word++) {
      let steps = 0;
      for (let at = word; at >= 0; at = heads[at - from] ?? -1) expect(++steps).toBeLessThanOrEqual(to - from);
    }
  });
});

describe('words as the treebanks cut them', () => {
  test.each([
    ["They hadn't gone.", ['They', 'had', "n't", 'gone', '.']],
    ['We cannot wait.', ['We', 'can', 'not', 'wait', '.']],
    ['A 16-year-old re-entered.', ['A', '16', '-', 'year', '-', 'old', 're-entered', '.']],
    ["The mayor's aides won’t.", ['The', 'mayor', "'s", 'aides', 'wo', 'n’t', '.']],
  ])('%s', (text, units) => {
    const { tokens } = documentOf(text);
    const cut = toUnits(tokens, 0, tokens.length);
    expect(cut.texts).toEqual(units);
    for (const [unit, token] of cut.tokens.entries()) expect(tokens[token]?.text).toContain(cut.texts[unit]);
  });
});

describe('the oracle', () => {
  // "dogs bark": bark heads dogs, the root heads bark.
  const gold = Int32Array.from([1, 2]);

  test('an action that keeps the true tree within reach costs nothing, one that loses an arc costs it', () => {
    const state = startState(2);
    expect([SHIFT, LEFT, RIGHT].map((action) => cost(state, gold, action))).toEqual([0, Infinity, Infinity]);
    act(state, SHIFT);
    expect(cost(state, gold, LEFT)).toBe(0);
    expect(cost(state, gold, SHIFT)).toBe(1);
    act(state, LEFT);
    act(state, SHIFT);
    expect(possible(state, SHIFT)).toBe(false);
    expect(cost(state, gold, LEFT)).toBe(0);
  });
});

describe('the weights', () => {
  test('a file that is cut, changed in its head or empty is refused with what to do', () => {
    const whole = weights();
    for (const bytes of [
      whole.subarray(0, whole.length - 1),
      whole.subarray(0, 200),
      new Uint8Array(),
      whole.subarray(3),
    ])
      expect(readModel(bytes)).toMatchObject({ ok: false, message: expect.stringContaining('npm run train') });
    expect(readModel(whole).ok).toBe(true);
  });

  test('the same words give the same tree', () => {
    const text = 'Two of the nine crew were found alive, the coastguard said late on Sunday.';
    expect(arcs(text)).toEqual(arcs(text));
  });
});

test('a sentence of 50,000 characters is read in pieces', () => {
  const document = documentOf('the guard said that '.repeat(2500));
  const { from, to } = createSyntax(document, theModel()).tree(0);
  expect(to - from).toBe(10_000);
}, 5000);
