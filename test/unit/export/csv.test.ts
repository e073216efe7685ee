import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { casualtiesAsCsv, quotesAsCsv } from '../../../main/export/csv';
import { EMPTY } from '../../../main/briefing/completed';
import { briefing, cite, claim, event, figure, quote } from './harbour';

const rows = (text: string): Record<string, string>[] => parse(text, { bom: true, columns: true });

test('every figure is a line of its own, with its event, who says so and its sentence', () => {
  const text = casualtiesAsCsv(briefing({ aside: { ...EMPTY.aside, running: [event([claim('the army', [])])] } }));
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  const [first, second, ...more] = rows(text);
  expect(first).toMatchObject({
    table: 'event',
    event: 'E1',
    place: 'Orlen',
    harm: 'killed',
    low: '28',
    high: '28',
    phrase: '28 people',
    claimant: 'the mayor',
    reference: '1',
    sentence: 'A river burst its banks.',
    source: 'The Lantern',
    sha256: 'ab12',
  });
  expect(second).toMatchObject({ phrase: 'at least 31 residents', low: '31', high: '', claimant: '' });
  expect(more).toEqual([]);
});

test('what is never added stands in its own table, without a number', () => {
  const count = event([claim('the army', [figure('4,000 dead', 4000, 4000)])], { scope: 'cumulative' });
  const told = rows(casualtiesAsCsv(briefing({ casualties: [], aside: { ...EMPTY.aside, running: [count] } })));
  expect(told).toMatchObject([{ table: 'running total', event: '', low: '4000' }]);
});

test('what is a part, and what is none by any words, is told of each figure', () => {
  const told = claim('the mayor', [
    figure('28 people', 28, 28),
    figure('four children', 4, 4, { part: true }),
    figure('two sailors', 2, 2, { part: true, unstated: true }),
  ]);
  const lines = rows(casualtiesAsCsv(briefing({ casualties: [event([told])] })));
  expect(lines.map((line) => [line['part of a whole'], line['not added']])).toEqual([
    ['false', 'false'],
    ['true', 'true'],
    ['false', 'true'],
  ]);
});

test('commas, quotation marks and line ends survive, and nothing is a formula', () => {
  const spoken = quote({ kind: 'indirect', parts: [], context: 'He said "no, never",\nand left.', checked: true });
  const text = quotesAsCsv(
    briefing({
      quotes: [{ speaker: '=HYPERLINK("http://x")', kind: 'person', role: '+1, envoy', quotes: [spoken] }],
      otherQuotes: [{ speaker: null, kind: 'unnamed', role: ' @sum', quotes: [quote({ also: [cite(1)] })] }],
    }),
  );
  const [first, second] = rows(text);
  expect(first).toMatchObject({
    chosen: 'true',
    speaker: `'=HYPERLINK("http://x")`,
    role: "'+1, envoy",
    words: 'He said "no, never",\nand left.',
    'looked at by the staff': 'true',
  });
  expect(second).toMatchObject({
    chosen: 'false',
    speaker: '',
    role: "' @sum",
    words: '“We will rebuild.”',
    'also in references': '1',
  });
});
