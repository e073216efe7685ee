import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Briefing, CasualtyEvent, HarmDay, MapPoint } from '../../../preload/contract';
import { HarmChart } from '../../../renderer/features/briefing/chart';
import { EventMap } from '../../../renderer/features/briefing/map';
import { drawAtlas, extentOf, WIDTH } from '../../../renderer/features/briefing/figures/atlas';
import { datedDays, drawnDays, panelsOf } from '../../../renderer/features/briefing/figures/chart-layout';
import { layMap, type Label } from '../../../renderer/features/briefing/figures/map-layout';
import { buildBriefing } from '../../../main/briefing';
import { input } from '../briefing/make';

function event(place: string, killed: number, date = '2026-03-12'): CasualtyEvent {
  return {
    place,
    date,
    since: false,
    scope: 'incident',
    what: null,
    totals: [{ type: 'killed', low: killed, high: killed, top: null, vague: null }],
    claims: [],
    conflicting: false,
  };
}

const EMPTY = buildBriefing(input([]));

/** A briefing with these events at these points; those without one stand among the unplaced. */
function drawn(events: [string, number, number?, number?, boolean?][]): Briefing {
  const points = events.flatMap(([, , latitude, longitude, area = false], index): MapPoint[] =>
    latitude === undefined || longitude === undefined ? [] : [{ event: index, latitude, longitude, area }],
  );
  const placed = new Set(points.map((point) => point.event));
  return {
    ...EMPTY,
    casualties: events.map(([place, killed]) => event(place, killed)),
    figures: { days: [], points, unplaced: [...events.keys()].filter((index) => !placed.has(index)) },
  };
}

const day = (iso: string, low: number, high: number | null = low, index = 0): HarmDay => ({
  day: iso,
  killed: { low, high },
  injured: null,
  events: [{ table: 'casualties', index }],
});

describe('the chart of harm by day', () => {
  it('is nothing where no event has a day or a number', () => {
    expect(renderToStaticMarkup(<HarmChart briefing={EMPTY} medium="screen" />)).toBe('');
  });

  it('puts empty days before few, so that a bar stays a bar', () => {
    const days = drawnDays([day('2026-03-12', 3)]);
    expect(days).toHaveLength(14);
    expect(days[0]?.day).toBe('2026-02-27');
    expect(days.at(-1)?.killed?.low).toBe(3);
  });

  it('draws what is sure in full and what is claimed at most above it', () => {
    const [panel, ...others] = panelsOf([day('2026-03-11', 5, 20), day('2026-03-12', 10, null)]);
    expect(others).toEqual([]);
    expect(panel?.bars).toMatchObject([
      { sure: 0.25, open: 0.75 },
      { sure: 0.5, open: 0 },
    ]);
    expect(panel?.lines).toEqual([{ value: 10, at: 0.5 }]);
  });

  it('prints the greatest figures, none over another', () => {
    const days = Array.from({ length: 31 }, (_, index) => day(`2026-03-${index + 1}`, 31 - index));
    const labelled = panelsOf(days)[0]?.bars.flatMap((bar) => (bar.labelled ? [bar.day] : []));
    expect(labelled?.slice(0, 3)).toEqual([0, 3, 6]);
  });

  it('dates the last day and each seventh before it', () => {
    expect(datedDays(16)).toEqual([15, 8, 1]);
  });

  const briefing: Briefing = {
    ...drawn([
      ['Osmark', 3],
      ['Talvik', 9],
    ]),
    figures: { days: [day('2026-03-11', 3), day('2026-03-12', 9, null, 1)], points: [], unplaced: [0, 1] },
  };

  it('names each day’s events for the keyboard and in a table, with one tab stop', () => {
    const markup = renderToStaticMarkup(<HarmChart briefing={briefing} medium="screen" />);
    expect(markup).toContain('aria-label="11 March 2026: 3 killed. Osmark (3 killed)"');
    expect(markup).toContain('aria-label="12 March 2026: at least 9 killed. Talvik (9 killed)"');
    expect(markup.match(/tabindex="0"/g)).toHaveLength(1);
    expect(markup.match(/<tr>/g)).toHaveLength(3);
    expect(markup).toContain('A + stands for at least.');
  });

  it('is still on paper', () => {
    const markup = renderToStaticMarkup(<HarmChart briefing={briefing} medium="paper" />);
    expect(markup).toContain('>9+</text>');
    expect(markup).not.toContain('tabindex');
  });
});

describe('what a map shows of the world', () => {
  const across = ({ west, east }: { west: number; east: number }): number => east - west;

  it('is never so near that the country can’t be told', () => {
    const small = extentOf([{ latitude: 33.9, longitude: 35.5 }]);
    const large = extentOf([{ latitude: 39.7, longitude: 106.8 }]);
    expect(across(small)).toBeGreaterThan(10);
    expect(across(large)).toBeGreaterThan(30);
  });

  it('does not tear the Pacific in two', () => {
    const extent = extentOf([
      { latitude: -18.1, longitude: 178.4 },
      { latitude: -13.8, longitude: -171.8 },
    ]);
    expect(across(extent)).toBeLessThan(40);
    const at = drawAtlas(extent, 'screen').place(-171.8, -13.8);
    expect(at?.[0]).toBeGreaterThan(0);
    expect(at?.[0]).toBeLessThan(WIDTH);
  });
});

describe('the map of events', () => {
  it('is nothing where no event can be placed', () => {
    expect(renderToStaticMarkup(<EventMap briefing={drawn([['Osmark', 3]])} medium="screen" />)).toBe('');
  });

  it('makes one point of the events at one place', () => {
    const laid = layMap(
      drawn([
        ['Kabul', 3, 34.5, 69.2],
        ['Herat', 1, 34.35, 62.2],
        ['Kabul', 2, 34.5, 69.2],
      ]),
      'screen',
    );
    expect(laid?.markers.map(({ events, label }) => [events, label?.text])).toEqual([
      [[0, 2], '1, 3 Kabul'],
      [[1], '2 Herat'],
    ]);
    expect(laid?.names.map(({ name }) => name)).toContain('Iran');
  });

  it('writes nothing over anything, however many there are', () => {
    // Places as a sunflower sets its seeds: near each other in the middle, scattered farther out.
    const events = Array.from({ length: 40 }, (_, index): [string, number, number, number] => {
      const [turn, reach] = [index * 2.4, 3.2 * Math.sqrt(index)];
      return [
        `Place of number ${index}`,
        1 + ((index * 7) % 30),
        20 + reach * Math.sin(turn),
        30 + reach * Math.cos(turn),
      ];
    });
    const laid = layMap(drawn(events), 'screen');
    const labels = laid?.markers.flatMap(({ label }) => label ?? []) ?? [];
    expect(labels.length).toBeGreaterThan(30);
    const box = ({ text, x, y, anchor }: Label): [number, number, number, number] => {
      const width = text.length * 5.5;
      const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
      return [left, y - 8, left + width, y];
    };
    const boxes = labels.map(box);
    for (const [index, [left, top, right, bottom]] of boxes.entries()) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(WIDTH);
      for (const other of boxes.slice(index + 1))
        expect(right <= other[0] || left >= other[2] || bottom <= other[1] || top >= other[3]).toBe(true);
    }
  });

  const briefing = drawn([
    ['Kabul', 3, 34.5, 69.2],
    ['Kunar province', 9, 34.9, 71.2, true],
    ['Osmark', 1],
  ]);

  it('numbers the events as the table does, and lists what can’t be placed', () => {
    const markup = renderToStaticMarkup(<EventMap briefing={briefing} medium="screen" />);
    expect(markup).toContain('aria-label="2 Kunar province, 12 March: 9 killed"');
    expect(markup).toContain('class="point area"');
    expect(markup).toMatch(/not for certain: ?<span><b>3<\/b> Osmark, 12 March: 1 killed<\/span>/);
    expect(markup.match(/tabindex="0"/g)).toHaveLength(1);
    expect(markup).toContain('<td>34.5° N, 69.2° E</td>');
    expect(markup).toContain('<td>about 34.9° N, 71.2° E</td>');
    expect(markup).toContain('<td>not placed</td>');
  });

  it('is still on paper, where the names that found no room are told below', () => {
    const markup = renderToStaticMarkup(<EventMap briefing={briefing} medium="paper" />);
    expect(markup).not.toContain('tabindex');
    expect(markup).not.toContain('class="key"');
    expect(markup).not.toContain('Without a name on the map');
  });
});
