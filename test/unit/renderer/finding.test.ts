import { describe, expect, it } from 'vitest';
import type { Findings } from '../../../preload/contract';
import { findingKey, sentenceOf } from '../../../renderer/features/evidence/finding';
import { occurrence } from '../../../main/briefing/decisions';

const text = 'One died. One died again. One more.';

describe('the key of a finding', () => {
  it.each([0, 10, 26])('counts equal phrases as the briefing does, at %i', (start) => {
    const key = findingKey(7, text, { kind: 'casualty', start, end: start + 3 });
    expect(key).toEqual({ article: 7, kind: 'casualty', phrase: 'One', nth: occurrence(text, 'One', start) });
  });
});

describe('the sentence of a finding', () => {
  const findings = {
    sentences: [
      [0, 9],
      [10, 25],
      [26, 35],
    ],
  } as Pick<Findings, 'sentences'> as Findings;

  it('is the one it stands in', () => {
    expect(sentenceOf(findings, 10, 13)).toEqual([10, 25]);
  });

  it('reaches over all it touches', () => {
    expect(sentenceOf(findings, 5, 30)).toEqual([0, 35]);
  });

  it('is the finding itself outside of every sentence', () => {
    expect(sentenceOf(findings, 9, 9)).toEqual([9, 9]);
  });
});
