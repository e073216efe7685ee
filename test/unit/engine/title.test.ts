import { expect, test } from 'vitest';
import { titleOf } from '../../../main/engine/title';

test('the title follows the period', () => {
  expect(titleOf('2031-05-06', '2031-05-06')).toBe('Daily briefing');
  expect(titleOf('2031-05-05', '2031-05-11')).toBe('Weekly briefing');
  expect(titleOf('2031-05-01', '2031-05-31')).toBe('Monthly briefing');
  expect(titleOf('2032-02-01', '2032-02-29')).toBe('Monthly briefing');
});

test('what is no day, week or month is a briefing', () => {
  expect(titleOf('2031-05-06', '2031-05-08')).toBe('Briefing');
  expect(titleOf('2031-05-01', '2031-05-30')).toBe('Briefing');
  expect(titleOf('2031-05-02', '2031-06-01')).toBe('Briefing');
  expect(titleOf('2031-05-01', '2031-06-30')).toBe('Briefing');
});

test('a title the office chose stands over every period', () => {
  expect(titleOf('2031-05-05', '2031-05-11', 'Situation report')).toBe('Situation report');
});
