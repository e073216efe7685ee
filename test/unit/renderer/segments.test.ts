import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphs, segments } from '../../../renderer/ui/segments';

describe('segments', () => {
  it('cuts overlapping layers at every border', () => {
    const layers = [
      { start: 0, end: 6, value: 'a' },
      { start: 4, end: 8, value: 'b' },
    ];
    expect(segments(layers, 0, 10)).toEqual([
      { start: 0, end: 4, values: ['a'] },
      { start: 4, end: 6, values: ['a', 'b'] },
      { start: 6, end: 8, values: ['b'] },
      { start: 8, end: 10, values: [] },
    ]);
  });

  it('keeps a place where something was cut out', () => {
    expect(segments([{ start: 3, end: 3, value: 'cut' }], 0, 5)).toEqual([
      { start: 0, end: 3, values: [] },
      { start: 3, end: 3, values: ['cut'] },
      { start: 3, end: 5, values: [] },
    ]);
  });

  it('clips layers that reach beyond the stretch', () => {
    expect(segments([{ start: 0, end: 20, value: 'a' }], 5, 9)).toEqual([{ start: 5, end: 9, values: ['a'] }]);
  });

  it('covers any stretch once, without a gap, and names every layer over it', () => {
    const layer = fc
      .tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(
        fc.array(layer, { maxLength: 8 }),
        fc.nat(20),
        fc.integer({ min: 1, max: 40 }),
        (spans, start, length) => {
          const end = start + length;
          const layers = spans.map((span, value) => ({ ...span, value }));
          const found = segments(layers, start, end);
          let at = start;
          for (const segment of found) {
            expect(segment.start).toBe(at);
            at = segment.end;
            const over = layers
              .filter((one) => one.start <= segment.start && one.end >= segment.end)
              .map(({ value }) => value);
            expect(segment.values).toEqual(over);
          }
          expect(at).toBe(end);
        },
      ),
    );
  });
});

describe('paragraphs', () => {
  it('leaves blank lines out and keeps offsets', () => {
    const text = 'One.\n\n  \nTwo.\n';
    expect(paragraphs(text).map(([start, end]) => text.slice(start, end))).toEqual(['One.', 'Two.']);
  });

  it('takes an empty text', () => {
    expect(paragraphs('')).toEqual([]);
  });
});
