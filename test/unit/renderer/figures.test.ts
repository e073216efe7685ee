import { describe, expect, it } from 'vitest';
import type { Claim, ClaimFigure } from '../../../preload/contract';
import {
  claimFigure,
  eventFigure,
  inColumn,
  formatBytes,
  formatRange,
  formatShortRange,
  formatSpan,
  formatTotal,
  statedQuantity,
  whomCounted,
} from '../../../preload/contract/wording/figures';
import { glanceScope } from '../../../preload/contract/wording/words';

function figure(phrase: string, low: number | null, high: number | null, more: Partial<ClaimFigure> = {}): ClaimFigure {
  return {
    type: 'killed',
    low,
    high,
    vague: false,
    phrase,
    citation: { reference: 1, article: 1, start: 0, end: 1 },
    part: false,
    corrected: false,
    certainty: 0.9,
    ...more,
  };
}

function claim(...figures: ClaimFigure[]): Claim {
  return {
    claimant: null,
    outlet: null,
    published: null,
    scope: 'incident',
    figures,
    superseded: false,
    disputed: false,
    assumed: false,
  };
}

const total = (low: number | null, high: number | null, vague: string | null = null, top: number | null = null) => ({
  type: 'killed' as const,
  low,
  high,
  top,
  vague,
});

describe('ranges', () => {
  it.each([
    [8, 8, '8'],
    [28, 31, '28–31'],
    [8, null, 'at least 8'],
    [null, 12, 'up to 12'],
    [0, 0, '0'],
    [2318, 2400, '2,318–2,400'],
    [null, null, null],
  ])('writes %s to %s', (low, high, written) => {
    expect(formatRange(low, high)).toBe(written);
  });

  it.each([
    [8, 8, '8'],
    [2318, 2400, '2,318–2,400'],
    [57, null, '57+'],
  ])('writes %s to %s in a few signs', (low, high, written) => {
    expect(formatShortRange({ low, high })).toBe(written);
  });

  it('writes positions as they are counted', () => {
    expect(formatSpan(1044, 1131)).toBe('1044–1131');
  });

  it.each([
    [total(28, 31), '28–31'],
    [total(9, null, null, 17), '9 to at least 17'],
    [total(null, null, 'dozens'), 'dozens'],
    [total(null, null), 'an unknown number'],
  ])('writes a total without its claims: %j', (of, written) => {
    expect(formatTotal(of)).toBe(written);
  });
});

it('writes the sum where a claim joins two counts of one wording', () => {
  expect(eventFigure(total(4, 4), [claim(figure('two guards', 2, 2), figure('two clerks', 2, 2))]).text).toBe('4');
});

describe('the quantity of a stated phrase', () => {
  it.each([
    ['at least eight people', 'at least eight'],
    ['At least 28 people', 'at least 28'],
    ['12 people, including four children', '12'],
    ['hundreds of thousands of people', 'hundreds of thousands'],
    ['more than 3,700 residents', 'more than 3,700'],
    ['between 12 and 15 miners', 'between 12 and 15'],
    ['a dozen fishermen', 'a dozen'],
    ['thirty-two passengers', 'thirty-two'],
    ['the 12 miners', '12'],
    ['the other 12 miners', '12'],
    ['no one', 'no one'],
    ['two of them', 'two'],
    ['1.2 million people', '1.2 million'],
    ['Dozens', 'dozens'],
  ])('finds it in “%s”', (phrase, quantity) => {
    expect(statedQuantity(phrase)).toBe(quantity);
  });

  it.each(['a nurse', 'no casualties', 'a 34-year-old driver', 'nobody'])('leaves “%s” whole', (phrase) => {
    expect(statedQuantity(phrase)).toBe(phrase);
  });

  it('says whom a phrase counts, and nothing of people', () => {
    const whom = (phrase: string, of?: string): string | null =>
      whomCounted(figure(phrase, 1, 1, of === undefined ? {} : { of }));
    expect(whom('more than 60 Ustel farmers')).toBe('Ustel farmers');
    expect(whom('hundreds of nurses')).toBe('nurses');
    expect(whom('121', 'Ustel soldiers')).toBe('Ustel soldiers');
    expect(whom('121')).toBe(null);
    expect(whom('a total of 37 deaths')).toBe(null);
    expect(whom('at least eight people')).toBe(null);
    expect(whom('a nurse')).toBe(null);
  });

  it('finishes a hostile phrase', () => {
    const hostile = 'at least '.repeat(10_000);
    expect(statedQuantity(hostile)).toBe(hostile.trim());
  });
});

describe('a figure on an event’s line', () => {
  it('prints one wording as stated, never its bound', () => {
    expect(eventFigure(total(3701, null), [claim(figure('more than 3,700 people', 3701, null))])).toEqual({
      text: 'more than 3,700',
      vague: false,
    });
  });

  it('makes a range over claims that differ', () => {
    expect(
      eventFigure(total(28, 31), [claim(figure('at least 28 people', 28, null)), claim(figure('31', 31, 31))]).text,
    ).toBe('28–31');
  });

  it('writes a derived bound back as it was said', () => {
    const claims = [claim(figure('more than 3,700 people', 3701, null)), claim(figure('3,900', 3900, 3900))];
    expect(eventFigure(total(3701, 3900), claims).text).toBe('more than 3,700, up to 3,900');
  });

  it('names the greatest claim where the range is open above', () => {
    const claims = [claim(figure('31', 31, 31)), claim(figure('at least 40', 40, null))];
    expect(eventFigure(total(31, null, null, 40), claims).text).toBe('31 to at least 40');
    const derived = [claim(figure('31', 31, 31)), claim(figure('more than 40 people', 41, null))];
    expect(eventFigure(total(31, null, null, 41), derived).text).toBe('31 to more than 40');
  });

  it('keeps a vague word beside firm figures out of the range', () => {
    const claims = [
      claim(figure('at least 28 people', 28, null)),
      claim(figure('31', 31, 31)),
      claim(figure('dozens', 24, null, { vague: true })),
    ];
    expect(eventFigure(total(28, 31), claims)).toEqual({ text: '28–31', vague: false });
  });

  it('shows a vague word in itself when nothing else is said', () => {
    const claims = [
      claim(figure('dozens', 24, null, { vague: true })),
      claim(figure('scores', 40, null, { vague: true })),
    ];
    expect(eventFigure(total(null, null, 'dozens'), claims)).toEqual({ text: 'dozens', vague: true });
  });

  it('counts only claims that stand', () => {
    const old = { ...claim(figure('19', 19, 19)), superseded: true };
    expect(eventFigure(total(28, null), [old, claim(figure('at least 28', 28, null))]).text).toBe('at least 28');
  });

  it('adds no part to the whole', () => {
    expect(
      eventFigure(total(12, 12), [claim(figure('12 people', 12, 12), figure('four children', 4, 4, { part: true }))])
        .text,
    ).toBe('12');
  });

  it('prints the staff’s figures where they corrected it', () => {
    expect(claimFigure(figure('dozens', 12, 14, { corrected: true, vague: true }))).toEqual({
      text: '12–14',
      vague: false,
    });
  });
});

describe('a figure in its column', () => {
  const one = { low: 1, high: 1 };
  it.each([
    ['a local nurse', one, '1', 'a local nurse'],
    ['three', { low: 3, high: 3 }, 'three', null],
    ['at least eight', { low: 8, high: null }, 'at least eight', null],
    ['another', one, '1', null],
    ['no casualties', { low: 0, high: 0 }, '0', null],
    ['the passengers', { low: null, high: null }, 'the passengers', null],
  ])('tells the number of “%s” from its words', (text, bounds, number, words) => {
    expect(inColumn({ text, vague: false }, bounds)).toEqual({ text: number, vague: false, words });
  });

  it('leaves a vague word as it is', () => {
    expect(inColumn({ text: 'many', vague: true }, one)).toEqual({ text: 'many', vague: true, words: null });
  });
});

describe('what stands below a sum', () => {
  it('says how many incidents were added and left out', () => {
    expect(glanceScope({ added: 1, leftOut: 0 })).toBe('1 incident');
    expect(glanceScope({ added: 3, leftOut: 2 })).toBe('3 incidents, 2 left out');
  });
});

it('writes sizes', () => {
  expect([formatBytes(12), formatBytes(214_321), formatBytes(5_240_000)]).toEqual(['12 bytes', '214 KB', '5.2 MB']);
});
