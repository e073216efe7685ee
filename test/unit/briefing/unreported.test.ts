import { describe, expect, test } from 'vitest';
import type { Decision } from '../../../preload/contract';
import { buildBriefing } from '../../../main/briefing/index';
import { input, toll, type Written } from './make';

const DAY = '2026-03-11';

/** A quake that killed two, and what its report says of others. */
function quake(more: string, words: string): Written {
  return {
    id: 1,
    title: 'Quake in Osmark',
    text: `A quake killed two farmers in Osmark on Wednesday. ${more}`,
    casualties: [
      { words: 'two farmers', low: 2, high: 2, place: 'Osmark', date: DAY },
      { words, type: 'injured', low: 0, high: 0, place: 'Osmark', date: DAY },
    ],
    tolls: [
      toll(['c1', 'c2'], {
        place: 'Osmark',
        date: { value: DAY, precision: 'day' },
        killed: { low: 2, high: 2 },
        injured: { low: 0, high: 0 },
      }),
    ],
  };
}

describe('that no harm was reported', () => {
  test.each([
    ['There were no immediate reports of injuries.', 'no immediate reports of injuries'],
    ['No injuries were reported.', 'No injuries'],
    ['No injuries or damage to homes have been reported so far.', 'No injuries'],
    ['No one was reported hurt elsewhere.', 'No one'],
    ['It was not immediately known if there were any injuries.', 'any injuries'],
  ])('is no zero: %s', (more, words) => {
    const { casualties, notCounted } = buildBriefing(input([quake(more, words)]));
    expect(casualties.map(({ totals }) => totals.map(({ type }) => type))).toEqual([['killed']]);
    expect(notCounted).toMatchObject([{ phrase: words, reason: 'none reported' }]);
  });

  test.each([
    ['The governor said nobody was hurt.', 'nobody'],
    ['No one was hurt, it was reported from the town hall.', 'No one'],
    ['There were no injuries, though reports of damage came in.', 'no injuries'],
  ])('is not what says that there was none: %s', (more, words) => {
    const { casualties, notCounted } = buildBriefing(input([quake(more, words)]));
    expect(casualties[0]?.totals).toMatchObject([{ type: 'killed' }, { type: 'injured', low: 0, high: 0 }]);
    expect(notCounted).toEqual([]);
  });

  test('stands where the staff accepted it', () => {
    const accepted: Decision = {
      id: 1,
      key: { article: 1, kind: 'casualty', phrase: 'No injuries', nth: 0 },
      verdict: 'accepted',
      patch: null,
      reason: '',
      at: '2026-03-12T05:00:00.000Z',
      by: null,
    };
    const { casualties, notCounted } = buildBriefing(
      input([quake('No injuries were reported.', 'No injuries')], { decisions: [accepted] }),
    );
    expect(casualties[0]?.totals).toMatchObject([{ type: 'killed' }, { type: 'injured', low: 0 }]);
    expect(notCounted).toEqual([]);
  });
});
