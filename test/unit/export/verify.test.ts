import { expect, test } from 'vitest';
import { headedAnew } from '../../../main/export/heading';
import { PLAIN } from '../../../main/export/layout';
import { differences } from '../../../main/export/pdf/verify';
import { briefing } from './harbour';

const RUNNING =
  'Harbour day, Tuesday 6 May 2031, draft Created 6 May 2031 at 10:00, engine 1.0.0 Page 1 of 2 INTERNAL INTERNAL';
const FRONT = 'Harbour day Killed 28–31 1 Flood cuts off towns A river burst';
const BODY = 'its banks. 1 “We will re build,” she said. Orlen, 5 May';
const print = (front = FRONT, body = BODY): string[] => [`${front} ${RUNNING}`, `${body} ${RUNNING}`];

test('a print that says what its data say has no difference, however its lines and pages break', () => {
  expect(differences({ briefing: briefing(), layout: PLAIN }, print())).toEqual([]);
});

test.each([
  ['a sum', FRONT.replace('28', '82'), BODY, 'The sum of killed is 28'],
  ['a headline', FRONT.replace('cuts', 'spares'), BODY, 'Lead 1 is not printed'],
  ['a sentence', FRONT, BODY.replace('its banks', 'no banks'), 'Sentence 1 is not printed'],
  ['a quotation', FRONT, BODY.replace('re build', 'leave'), 'A quotation is not printed'],
  ['a place', FRONT, BODY.replace('Orlen', 'Lind'), 'The place of E1'],
])('%s that was changed in the print is told', (_what, front, body, told) => {
  expect(differences({ briefing: briefing(), layout: PLAIN }, print(front, body)).join('\n')).toContain(told);
});

test('data that were changed behind the print are told, and a page without the marking', () => {
  const other = briefing({ leads: [{ ...briefing().leads[0]!, title: 'Flood spares towns' }] });
  expect(differences({ briefing: other, layout: PLAIN }, print())).toHaveLength(1);
  const [first = '', second = ''] = print();
  expect(differences({ briefing: briefing(), layout: PLAIN }, [first, second.replaceAll('INTERNAL', '')])).toEqual([
    'Page 2 lacks the marking INTERNAL.',
  ]);
});

test('the shorter editions are checked for what they print', () => {
  const layout = { ...PLAIN, edition: 'front' as const };
  expect(differences({ briefing: briefing(), layout }, [print()[0] ?? ''])).toEqual([]);
});

test('a print whose heading an earlier version wrote holds as well', () => {
  const one = briefing();
  const several = briefing({ options: { ...one.options, from: '2031-05-04' } });
  const older = print().map((page) => page.replace('Tuesday 6 May 2031', '6 May 2031'));
  expect(older.map((page) => headedAnew(page, one))).toEqual(print());
  const both = print().map((page) => page.replace('Tuesday 6 May 2031', '4 May 2031  to\n6 May 2031'));
  const anew = both.map((page) => headedAnew(page, several));
  expect(anew[0]).toContain('Harbour day, 4 to 6 May 2031, draft');
  expect(differences({ briefing: several, layout: PLAIN }, anew)).toEqual([]);
  expect(headedAnew(print()[0] ?? '', one)).toBe(print()[0]);
});

test('two letters set as one may have no name in the file; another word in their place has', () => {
  const text = 'The fishermen left.';
  const of = briefing({ quotes: [], references: [{ ...briefing().references[0]!, text }] });
  const [first = ''] = print();
  expect(differences({ briefing: of, layout: PLAIN }, [first, `The \0shermen left. Orlen ${RUNNING}`])).toEqual([]);
  expect(differences({ briefing: of, layout: PLAIN }, [first, `The \0shermen stayed. Orlen ${RUNNING}`])).toHaveLength(
    1,
  );
});

test('what is shown as a mark in the print is the data’s own character, and a print without the mark is told', () => {
  const text = 'We will \u202Enot\u202C leave.';
  const of = briefing({ quotes: [], references: [{ ...briefing().references[0]!, text }] });
  const [first = ''] = print();
  const printed = (words: string): string[] =>
    differences({ briefing: of, layout: PLAIN }, [first, `${words} Orlen ${RUNNING}`]);
  expect(printed('We will [U+202E]not[U+202C] leave.')).toEqual([]);
  expect(printed('We will ton leave.')).toHaveLength(1);
});
