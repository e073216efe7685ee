import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { changesInWords, type CasualtyEvent, type EventStaff } from '../../../preload/contract';
import { HarmTable } from '../../../renderer/features/briefing/harm-table';

const NOTHING: EventStaff = {
  facts: [],
  regrouped: null,
  sum: null,
  within: null,
  figures: [],
  machine: null,
  note: null,
};
const words = (more: Partial<EventStaff>): string[] => changesInWords({ ...NOTHING, ...more }, (iso) => `day ${iso}`);

test('each thing the staff changed at an event has its words', () => {
  expect(words({})).toEqual([]);
  expect(words({ facts: ['place'] })).toEqual(['place by the staff']);
  expect(words({ facts: ['place', 'date', 'what'] })).toEqual(['place, day and kind by the staff']);
  expect(words({ regrouped: 'together' })).toEqual(['put together by the staff']);
  expect(words({ regrouped: 'apart' })).toEqual(['an event of its own, by the staff']);
  expect(words({ within: 'Osmark, 2026-03' })).toEqual(['part of Osmark, day 2026-03, by the staff']);
  expect(words({ within: 'Osmark' })).toEqual(['part of Osmark, by the staff']);
  expect(words({ sum: 'in', figures: ['killed'] })).toEqual([
    'put into the sum by the staff',
    'figure chosen by the staff',
  ]);
  expect(words({ sum: 'out' })).toEqual(['left out of the sum by the staff']);
});

test('the table says in the line what the staff changed, and offers no tools on paper', () => {
  const event: CasualtyEvent = {
    place: 'Orlen',
    date: '2031-05-05',
    since: false,
    scope: 'incident',
    what: 'flood',
    totals: [{ type: 'killed', low: 28, high: 28, top: null, vague: null }],
    claims: [],
    conflicting: false,
    staff: { ...NOTHING, facts: ['place'] },
  };
  const table = renderToStaticMarkup(
    <HarmTable rows={[{ event, number: 0 }]} name="Casualty table" year="2031" claims>
      Caption
    </HarmTable>,
  );
  expect(table).toContain('place by the staff');
  expect(table).not.toContain('item-menu');
});
