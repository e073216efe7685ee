import { describe, expect, test } from 'vitest';
import { nameDate, readHeader, type ReadHeader } from '../../../main/text/header/index';

type Expected = Partial<ReadHeader['header']> & { published?: string | null; ambiguous?: string[]; titleSpan?: string | null; bylineSpan?: string | null; datelineSpan?: string | null };

const BODY = 'The ferry sank at dawn with about eighty people on board, the coast guard said.\nRescue crews pulled forty survivors from the water.';

const CASES: [name: string, text: string, expected: Expected][] = [
  ['a headline', `Ferry sinks off northern island\n${BODY}`, { title: 'Ferry sinks off northern island', titleSpan: 'Ferry sinks off northern island' }],
  ['a headline with a stop in title case', `Ferry Sinks Off Northern Island.\n\n${BODY}`, { title: 'Ferry Sinks Off Northern Island.' }],
  ['a headline in capitals', `FERRY SINKS OFF ISLAND -- COAST GUARD\n${BODY}`, { title: 'FERRY SINKS OFF ISLAND -- COAST GUARD', dateline: null }],
  ['a headline that asks', `Why did the ferry sink?\n\n${BODY}`, { title: 'Why did the ferry sink?' }],
  ['a headline with a speaker', `Minister: ‘We will not rest’\n\n${BODY}`, { title: 'Minister: ‘We will not rest’', dateline: null }],
  ['a body from the first line', BODY, { title: null, titleSpan: null }],
  ['one line', 'Ferry sinks off northern island', { title: null }],
  ['a web address first', `https://www.example.com/2022/05/23/ferry-sinks/\n\n${BODY}`, { title: null, source: 'example.com', published: '2022-05-23' }],
  ['a wrapped body', 'The ferry sank at dawn with about\neighty people on board, the coast guard said.', { title: null }],
  ['labels', `Title: Ferry sinks\nSource: The Osmark Herald\nAuthor: Jane Roe\nPublished: 3 July 2025 12:00\n\n${BODY}`, { title: 'Ferry sinks', titleSpan: 'Ferry sinks', source: 'The Osmark Herald', byline: 'Jane Roe', published: '2025-07-03' }],
  ['an outlet after a bar', `Ferry sinks off island | The Osmark Herald\n${BODY}`, { title: 'Ferry sinks off island', titleSpan: 'Ferry sinks off island', source: 'The Osmark Herald' }],
  ['a byline', `Ferry sinks\nBy Jane Roe\n${BODY}`, { title: 'Ferry sinks', byline: 'Jane Roe', bylineSpan: 'By Jane Roe' }],
  ['two writers and an outlet', `Ferry sinks\nBy Jane Roe and John de Vries | The Osmark Herald\n${BODY}`, { byline: 'Jane Roe and John de Vries', source: 'The Osmark Herald' }],
  ['a writer and an agency', `BY JANE ROE, ASSOCIATED PRESS\n${BODY}`, { byline: 'JANE ROE', agency: 'Associated Press' }],
  ['a writer with a trade', `Ferry sinks\nby sportswriter Jane Roe\n${BODY}`, { byline: 'Jane Roe' }],
  ['a writer in a place', `Ferry sinks\n\nJane Roe in Geneva\n\n${BODY}`, { byline: 'Jane Roe', bylineSpan: 'Jane Roe in Geneva' }],
  ['a body that begins with By', `Ferry sinks\nBy Tuesday the ferry had been raised, the owner said.\n${BODY}`, { byline: null }],
  ['a dateline with day and agency', `Ferry sinks\nGENEVA, July 3 (Reuters) - ${BODY}`, { dateline: 'GENEVA, July 3', datelineSpan: 'GENEVA, July 3 (Reuters) -', agency: 'Reuters', published: null }],
  ['a dateline with a year', `OSMARK, 3 July 2025 (Xinhua) -- ${BODY}`, { dateline: 'OSMARK, 3 July 2025', agency: 'Xinhua', published: '2025-07-03' }],
  ['a dateline with a bare dash', `KYIV — ${BODY}`, { dateline: 'KYIV', datelineSpan: 'KYIV —' }],
  ['a dateline with a region', `FORT LUND, Ill. (AP) — ${BODY}`, { dateline: 'FORT LUND, Ill.', agency: 'AP' }],
  ['a dateline with a colon', `NEW OSMARK: ${BODY}`, { dateline: 'NEW OSMARK' }],
  ['a dateline in small letters with an agency', `Geneva (dpa) - ${BODY}`, { dateline: 'Geneva', agency: 'dpa' }],
  ['an agency alone', `Ferry sinks\n(Reuters) - ${BODY}`, { agency: 'Reuters', dateline: null, datelineSpan: '(Reuters) -' }],
  ['an agency below', `Ferry sinks\n${BODY}\n— AFP`, { agency: 'AFP' }],
  ['a source below', `Ferry sinks\n${BODY}\nSource: The Osmark Herald`, { source: 'The Osmark Herald' }],
  ['a dash in a sentence', `The ferry — an old one — sank.\n${BODY}`, { dateline: null }],
  ['a label before a colon', `UPDATE: ${BODY}`, { dateline: null }],
  ['a day alone', `Ferry sinks\nThursday, July 3, 2025\n${BODY}`, { published: '2025-07-03' }],
  ['an update alone', `Ferry sinks\nUpdated July 3, 2025 5:00 PM EDT\n${BODY}`, { published: '2025-07-03' }],
  ['publication wins over update', `Ferry sinks\nUpdated: 5 July 2025\nPublished: 3 July 2025\n${BODY}`, { published: '2025-07-03' }],
  ['a day that can be read two ways', `Ferry sinks\nPublished: 03/07/2025\n\n${BODY}`, { published: null, ambiguous: ['03/07/2025'] }],
  ['a day the article settles', `Ferry sinks\nPublished: 03/07/2025\n\n${BODY} It left on 3 July 2025.`, { published: '2025-07-03', ambiguous: ['03/07/2025'] }],
  ['a numeric day with one reading', `Ferry sinks\nPublished: 23/07/2025\n\n${BODY}`, { published: '2025-07-23', ambiguous: [] }],
  ['no such day', `Ferry sinks\nPublished: 31 June 2025\n\n${BODY}`, { published: null }],
  ['a day in the body', `Ferry sinks\n${BODY} The ferry was built on 3 July 2015.`, { published: null }],
];

describe('header', () => {
  test.each(CASES)('%s', (_name, text, expected) => {
    const read = readHeader(text, null);
    const slice = (span: [number, number] | null): string | null => (span === null ? null : text.slice(span[0], span[1]));
    const got: Expected = {
      ...read.header,
      published: read.published,
      ambiguous: read.ambiguousDates,
      titleSpan: slice(read.title),
      bylineSpan: slice(read.byline),
      datelineSpan: slice(read.dateline),
    };
    expect(got).toMatchObject(expected);
  });

  test('a headline given beside the text is found in it when it stands there', () => {
    const text = `Ferry sinks off northern island\n${BODY}`;
    expect(readHeader(text, 'Ferry sinks off northern island')).toMatchObject({ header: { title: 'Ferry sinks off northern island' }, title: [0, 31] });
    expect(readHeader(text, 'Minister orders inquiry into shipping')).toMatchObject({ header: { title: 'Minister orders inquiry into shipping' }, title: null });
    expect(readHeader(BODY, 'Ferry sinks')).toMatchObject({ header: { title: 'Ferry sinks' }, title: null });
  });

  test.each(['A', 'A ', 'By A ', 'By ', '(', 'A, ', 'A - ', '1/2/', '2025 ', '- ', ' | ', 'OSMARK, ', 'Title: ', 'and A ', 'A\n', 'http://', 'Published ', '. A'])('50,000 characters of %j are read', (piece) => {
    const text = piece.repeat(Math.ceil(50_000 / piece.length));
    expect(readHeader(`${text}\n${text}`, text).header.syndicator).toBeNull();
  });
});

describe('a day in a file name', () => {
  test.each([
    ['2025-07-04 call.txt', '2025-07-04', null],
    ['call_20250704.txt', '2025-07-04', null],
    ['2025_07_04-call.md', '2025-07-04', null],
    ['04-Jul-2025.html', '2025-07-04', null],
    ['July 4, 2025 call.txt', '2025-07-04', null],
    ['04jul2025.txt', '2025-07-04', null],
    ['13-07-2025.txt', '2025-07-13', null],
    ['07.07.2025.txt', '2025-07-07', null],
    ['03-07-2025.txt', null, '03-07-2025'],
    ['call.txt', null, null],
    ['article-12345678.txt', null, null],
    ['20251345.txt', null, null],
    ['2025-02-30.txt', null, null],
    ['v1.2.2025x.txt', null, null],
  ])('%s', (name, day, ambiguous) => {
    expect(nameDate(name)).toMatchObject({ day, ambiguous });
  });
});
