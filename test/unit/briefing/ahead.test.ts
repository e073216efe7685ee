import { expect, test } from 'vitest';
import { buildBriefing } from '../../../main/briefing/index';
import { briefingAsMarkdown } from '../../../main/export/markdown/index';
import { at, edited } from './desk';
import { input, type Written } from './make';

function told(id: number, text: string, words: string, value: string, more: Partial<Written> = {}): Written {
  return { id, title: `Parliament and government, report ${id}`, text, dates: [{ words, value }], ...more };
}

const vote = told(1, 'Parliament will vote on the border treaty on 20 March.', '20 March', '2026-03-20');

test('a dated vote to come stands under ahead, in its source’s sentence', () => {
  const { ahead, references } = buildBriefing(input([vote]));
  expect(ahead).toMatchObject([{ date: '2026-03-20', text: 'Parliament will vote on the border treaty on 20 March.' }]);
  expect(references[(ahead[0]?.citation.reference ?? 0) - 1]?.text).toContain('border treaty');
});

test('the soonest stands first, and a story’s day once', () => {
  const hearing = told(
    2,
    'The court set a hearing in the bribery trial for 15 March, to begin at ten.',
    '15 March',
    '2026-03-15',
    {
      title: 'Bribery trial of banker opens',
    },
  );
  const again: Written = { ...vote, id: 3, title: vote.title };
  expect(buildBriefing(input([vote, hearing, again])).ahead.map(({ date }) => date)).toEqual([
    '2026-03-15',
    '2026-03-20',
  ]);
});

test.each([
  ['the past', told(1, 'Parliament will vote again; it last held a vote on 3 March.', '3 March', '2026-03-03')],
  [
    'what had been due',
    told(1, 'The vote in parliament had been due to end on 20 March but was stopped.', '20 March', '2026-03-20'),
  ],
  [
    'by whom, not by when',
    told(1, 'Parliament held a vote on 20 March, when the cabinet was defeated by rebels.', '20 March', '2026-03-20'),
  ],
  ['no occasion', told(1, 'The minister will turn sixty on 20 March.', '20 March', '2026-03-20')],
  [
    'a date in another year’s report',
    told(1, 'The government will review the treaty by 1 March 2031.', '1 March 2031', '2031-03-01'),
  ],
  [
    'a match',
    told(
      1,
      'The striker will play the cup final match for his team on 20 March after the coach plans a meeting.',
      '20 March',
      '2026-03-20',
      { title: 'Cup final: striker, team and coach ready for match' },
    ),
  ],
  ['a wire copy', { ...vote, copyOf: 9 }],
])('not ahead: %s', (_, written) => {
  expect(buildBriefing(input([written])).ahead).toEqual([]);
});

test.each([
  ['what had been set before', 'The court had previously set the hearing for 20 March.'],
  ['the day of what was done', 'The cabinet will meet again; the deputy criticised on 20 March the plan for talks.'],
  ['a president of no country', 'Dorn said the president will visit Linden for talks on 20 March.'],
  ['the last day of a span', 'The envoy will visit Linden for talks from 10 March to 20 March.'],
  ['a meeting "here"', 'The summit of the island states will be held here on 20 March.'],
  ['a meeting that is over', 'The meeting of ministers was held before the summit slated for 20 March.'],
])('not ahead: %s', (_, text) => {
  expect(buildBriefing(input([told(1, text, '20 March', '2026-03-20')])).ahead).toEqual([]);
});

test('what will be held is ahead, and a long sentence ends with the clause of its day', () => {
  const long =
    'The presidential election in the northern islands will be held on 20 March, which the commission of the islands in the capital called a day of joy for all those who had waited for years for a vote of their own.';
  const [line] = buildBriefing(input([told(1, long, '20 March', '2026-03-20')])).ahead;
  expect(line?.text).toBe('The presidential election in the northern islands will be held on 20 March …');
});

test('who speaks "here" speaks, wherever that is, and in the source’s own words', () => {
  const text = 'The cabinet of Osk will meet on 20 March, its office said here on Friday.';
  const [line] = buildBriefing(input([told(1, text, '20 March', '2026-03-20')])).ahead;
  expect(line?.text).toBe(text);
});

test('of two sentences on one day the one that tells the whole name', () => {
  const text =
    'Quill will visit Osk on 20 March. On Friday the office in Linden gave out that its foreign minister Ada Quill will visit Osk for talks on March 20.';
  const dates = ['20 March', 'March 20'].map((words) => ({ words, value: '2026-03-20' }));
  const [line] = buildBriefing(
    input([told(1, text, '20 March', '2026-03-20', { dates, actors: [{ name: 'Ada Quill' }] })]),
  ).ahead;
  expect(line?.text).toContain('Ada Quill');
});

test('a sentence that opens with its day is not cut behind it', () => {
  const long =
    'On 20 March, the president of the northern islands will leave the capital for a summit with all the heads of state of the region, which the commission of the islands called a day of joy for all who had waited.';
  const [line] = buildBriefing(input([told(1, long, '20 March', '2026-03-20')])).ahead;
  expect(line?.text).toMatch(/^On 20 March, the president of the northern islands will leave .+ …$/);
});

test('a sentence with two days stands once, and two reports of one day are one line', () => {
  const two = told(1, 'Parliament will vote on 20 March and again on 25 March.', '20 March', '2026-03-20', {
    dates: [
      { words: '20 March', value: '2026-03-20' },
      { words: '25 March', value: '2026-03-25' },
    ],
  });
  expect(buildBriefing(input([two])).ahead.map(({ date }) => date)).toEqual(['2026-03-20']);
  const other = told(2, 'The northern parliament will vote on the treaty on 20 March.', '20 March', '2026-03-20', {
    title: 'Banker on trial in bribery case',
  });
  const third = told(3, 'Parliament will vote on the treaty of the north on 20 March.', '20 March', '2026-03-20', {
    title: 'Floods drive farmers from valley',
  });
  expect(buildBriefing(input([other, third])).ahead).toHaveLength(1);
});

test('a day told from a date that is only assumed says so', () => {
  expect(buildBriefing(input([vote])).ahead[0]?.assumed).toBe(false);
  const made = input([vote]);
  for (const { findings } of made.articles) findings.published = { value: '2026-03-12', basis: 'file' };
  expect(buildBriefing(made).ahead[0]?.assumed).toBe(true);
});

test('a note of the staff stands beside what is ahead, and in what is exported', () => {
  const note = { kind: 'note', on: 'ahead', at: at(vote, '20 March'), text: 'Ask them.' } as const;
  const briefing = edited([vote], [note]);
  expect(briefing.ahead.map((one) => one.note)).toEqual(['Ask them.']);
  expect(briefing.desk.unfit).toEqual([]);
  expect(briefingAsMarkdown(briefing)).toMatch(
    /border treaty on 20 March.*\n\n {2}> \*\*Note of the staff.*\n {2}>\n {2}> Ask them/,
  );
});
