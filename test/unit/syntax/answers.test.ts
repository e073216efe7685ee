import { describe, expect, test } from 'vitest';
import { agentOf, clauseOf, objectOf, subjectOf } from '../../../main/syntax/clauses';
import { grammarOf, type Grammar } from '../../../main/syntax/grammar';
import { joined, nounPhrase } from '../../../main/syntax/phrases';

/**
 * A tree drawn by hand, so that what is tested is the answer and not the parser: each word with its tag, the number of
 * its head (from 1, 0 for the root) and its relation.
 */
function drawn(...rows: readonly (readonly [word: string, tag: string, head: number, relation: string])[]): {
  grammar: Grammar;
  at(word: string): number;
  words(first: number, past: number): string;
} {
  const tags = [...new Set(rows.map(([, tag]) => tag))];
  const labels = [...new Set(rows.map(([, , , relation]) => relation))];
  const tree = {
    from: 0,
    to: rows.length,
    heads: Int32Array.from(rows.map(([, , head]) => head - 1)),
    labels: Uint8Array.from(rows.map(([, , , relation]) => labels.indexOf(relation))),
    tags: Uint8Array.from(rows.map(([, tag]) => tags.indexOf(tag))),
  };
  return {
    grammar: grammarOf(tree, { tags, labels }),
    at: (word) => rows.findIndex(([one]) => one === word),
    words: (first, past) =>
      rows
        .slice(first, past)
        .map(([word]) => word)
        .join(' '),
  };
}

const PASSIVE = drawn(
  ['Two', 'NUM', 2, 'nummod'],
  ['miners', 'NOUN-NNS', 6, 'nsubj:pass'],
  ['from', 'ADP', 4, 'case'],
  ['Oldford', 'PROPN-NNP', 2, 'nmod'],
  ['were', 'AUX-VBD', 6, 'aux:pass'],
  ['shot', 'VERB-VBN', 0, 'root'],
  ['by', 'ADP', 8, 'case'],
  ['guards', 'NOUN-NNS', 6, 'obl:agent'],
);

const RELATIVE = drawn(
  ['Ines', 'PROPN-NNP', 9, 'nsubj'],
  ['Varga', 'PROPN-NNP', 1, 'flat'],
  [',', 'PUNCT-,', 5, 'punct'],
  ['who', 'PRON-WP', 5, 'nsubj'],
  ['leads', 'VERB-VBZ', 1, 'acl:relcl'],
  ['the', 'DET', 7, 'det'],
  ['port', 'NOUN-NN', 5, 'obj'],
  [',', 'PUNCT-,', 5, 'punct'],
  ['came', 'VERB-VBD', 0, 'root'],
  ['and', 'CCONJ', 11, 'cc'],
  ['said', 'VERB-VBD', 9, 'conj'],
  ['nothing', 'PRON-NN', 11, 'obj'],
);

const URGED = drawn(
  ['She', 'PRON-PRP', 2, 'nsubj'],
  ['urged', 'VERB-VBD', 0, 'root'],
  ['the', 'DET', 4, 'det'],
  ['army', 'NOUN-NN', 2, 'obj'],
  ['to', 'PART-TO', 6, 'mark'],
  ['stop', 'VERB-VB', 2, 'xcomp'],
);

describe('who does what a verb tells', () => {
  test('in the passive the subject suffers it, and "by" gives who did it', () => {
    const { grammar, at } = PASSIVE;
    expect(subjectOf(grammar, at('shot'))).toEqual({
      head: at('miners'),
      passive: true,
      relative: -1,
      shared: false,
    });
    expect(objectOf(grammar, at('shot'))).toBe(at('miners'));
    expect(agentOf(grammar, at('shot'))).toBe(at('guards'));
  });

  test('a relative word stands for the noun before it', () => {
    const { grammar, at } = RELATIVE;
    expect(subjectOf(grammar, at('leads'))).toMatchObject({ head: at('Ines'), relative: at('who') });
    expect(objectOf(grammar, at('leads'))).toBe(at('port'));
  });

  test('a verb joined to another shares its subject', () => {
    const { grammar, at } = RELATIVE;
    expect(subjectOf(grammar, at('said'))).toMatchObject({ head: at('Ines'), shared: true });
  });

  test('whoever is urged does what is asked', () => {
    const { grammar, at } = URGED;
    expect(subjectOf(grammar, at('stop'))).toMatchObject({ head: at('army'), shared: true });
  });

  test('of two subjects the nearer one counts, and none behind a preposition', () => {
    const { grammar, at } = drawn(
      ['reports', 'NOUN-NNS', 5, 'nsubj'],
      ['in', 'ADP', 3, 'case'],
      ['town', 'NOUN-NN', 5, 'nsubj'],
      ['police', 'NOUN-NNS', 5, 'nsubj'],
      ['said', 'VERB-VBD', 0, 'root'],
    );
    expect(subjectOf(grammar, at('said'))?.head).toBe(at('police'));
  });

  test('whoever is said to be the one does what is told of that one', () => {
    const { grammar, at } = drawn(
      ['Ines', 'PROPN-NNP', 4, 'nsubj'],
      ['is', 'AUX-VBZ', 4, 'cop'],
      ['the', 'DET', 4, 'det'],
      ['first', 'ADJ-JJ', 0, 'root'],
      ['to', 'PART-TO', 6, 'mark'],
      ['speak', 'VERB-VB', 4, 'acl'],
    );
    const noun = drawn(
      ['Ines', 'PROPN-NNP', 3, 'nsubj'],
      ['is', 'AUX-VBZ', 3, 'cop'],
      ['envoy', 'NOUN-NN', 0, 'root'],
      ['to', 'PART-TO', 5, 'mark'],
      ['speak', 'VERB-VB', 3, 'acl'],
    );
    expect(subjectOf(grammar, at('speak'))).toBeNull();
    expect(subjectOf(noun.grammar, noun.at('speak'))).toMatchObject({ head: noun.at('Ines'), shared: true });
  });

  test('a verb alone has none', () => {
    const { grammar } = drawn(['Leave', 'VERB-VB', 0, 'root']);
    expect(subjectOf(grammar, 0)).toBeNull();
    expect([objectOf(grammar, 0), agentOf(grammar, 0)]).toEqual([-1, -1]);
  });
});

describe('a noun phrase, whole', () => {
  test('holds what hangs on its noun by a preposition', () => {
    const { grammar, at, words } = PASSIVE;
    const { first, past } = nounPhrase(grammar, at('miners'));
    expect(words(first, past)).toBe('Two miners from Oldford');
  });

  test('ends before a relative clause', () => {
    const { grammar, at, words } = RELATIVE;
    const { first, past } = nounPhrase(grammar, at('Ines'));
    expect(words(first, past)).toBe('Ines Varga');
  });

  test('is one of those it is joined to', () => {
    const { grammar, at } = drawn(
      ['farmers', 'NOUN-NNS', 0, 'root'],
      [',', 'PUNCT-,', 3, 'punct'],
      ['nurses', 'NOUN-NNS', 1, 'conj'],
      ['and', 'CCONJ', 5, 'cc'],
      ['clerks', 'NOUN-NNS', 1, 'conj'],
    );
    expect(joined(grammar, at('farmers'))).toEqual([at('farmers'), at('nurses'), at('clerks')]);
    expect(nounPhrase(grammar, at('farmers'))).toMatchObject({ first: 0, past: 1 });
  });
});

test('a word stands in the clause of the verb above it', () => {
  const { grammar, at } = RELATIVE;
  expect(clauseOf(grammar, at('port'))).toBe(at('leads'));
  expect(clauseOf(grammar, at('Varga'))).toBe(at('came'));
});
