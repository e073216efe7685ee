import { describe, expect, test } from 'vitest';
import { nameDate, readHeader, type ReadHeader } from '../../../main/text/header/index';

type Expected = Partial<ReadHeader['header']> & {
  published?: string | null;
  ambiguous?: string[];
  titleSpan?: string | null;
  bylineSpan?: string | null;
  datelineSpan?: string | null;
};

const BODY =
  'The ferry sank at dawn with about eighty people on board, the coast guard said.\nRescue crews pulled forty survivors from the water.';

const CASES: [name: string, text: string, expected: Expected][] = [
  [
    'a stamp glued to the headline told again',
    `Ferry sinks off northern island\n\nFerry sinks off northern island Updated: 2024-03-07 06:50 (Agency)\n${BODY}`,
    { title: 'Ferry sinks off northern island', published: '2024-03-07' },
  ],
  [
    'a day of another thing in such a line',
    `Ferry sinks off northern island\n\nFerry sinks off island, plan updated 2024-03-07 is of no use to anybody\n${BODY}`,
    { published: null },
  ],
  [
    'a headline',
    `Ferry sinks off northern island\n${BODY}`,
    { title: 'Ferry sinks off northern island', titleSpan: 'Ferry sinks off northern island' },
  ],
  [
    'a headline with a stop in title case',
    `Ferry Sinks Off Northern Island.\n\n${BODY}`,
    { title: 'Ferry Sinks Off Northern Island.' },
  ],
  [
    'a headline in capitals',
    `FERRY SINKS OFF ISLAND -- COAST GUARD\n${BODY}`,
    { title: 'FERRY SINKS OFF ISLAND -- COAST GUARD', dateline: null },
  ],
  ['a headline that asks', `Why did the ferry sink?\n\n${BODY}`, { title: 'Why did the ferry sink?' }],
  [
    'a headline with a speaker',
    `Minister: ‘We will not rest’\n\n${BODY}`,
    { title: 'Minister: ‘We will not rest’', dateline: null },
  ],
  ['a body from the first line', BODY, { title: null, titleSpan: null }],
  ['one line', 'Ferry sinks off northern island', { title: null }],
  [
    'a web address first',
    `https://www.example.com/2022/05/23/ferry-sinks/\n\n${BODY}`,
    { title: null, source: 'example.com', published: '2022-05-23' },
  ],
  [
    'a wrapped body',
    'The ferry sank at dawn with about\neighty people on board, the coast guard said.',
    { title: null },
  ],
  [
    'labels',
    `Title: Ferry sinks\nSource: The Osmark Herald\nAuthor: Jane Roe\nPublished: 3 July 2025 12:00\n\n${BODY}`,
    {
      title: 'Ferry sinks',
      titleSpan: 'Ferry sinks',
      source: 'The Osmark Herald',
      byline: 'Jane Roe',
      published: '2025-07-03',
    },
  ],
  [
    'an outlet after a bar',
    `Ferry sinks off island | The Osmark Herald\n${BODY}`,
    { title: 'Ferry sinks off island', titleSpan: 'Ferry sinks off island', source: 'The Osmark Herald' },
  ],
  [
    'a byline',
    `Ferry sinks\nBy Jane Roe\n${BODY}`,
    { title: 'Ferry sinks', byline: 'Jane Roe', bylineSpan: 'By Jane Roe' },
  ],
  [
    'two writers and an outlet',
    `Ferry sinks\nBy Jane Roe and John de Vries | The Osmark Herald\n${BODY}`,
    { byline: 'Jane Roe and John de Vries', source: 'The Osmark Herald' },
  ],
  [
    'a writer and an agency',
    `BY JANE ROE, ASSOCIATED PRESS\n${BODY}`,
    { byline: 'JANE ROE', agency: 'Associated Press' },
  ],
  ['a writer with a trade', `Ferry sinks\nby sportswriter Jane Roe\n${BODY}`, { byline: 'Jane Roe' }],
  [
    'a writer in a place',
    `Ferry sinks\n\nJane Roe in Geneva\n\n${BODY}`,
    { byline: 'Jane Roe', bylineSpan: 'Jane Roe in Geneva' },
  ],
  [
    'a body that begins with By',
    `Ferry sinks\nBy Tuesday the ferry had been raised, the owner said.\n${BODY}`,
    { byline: null },
  ],
  [
    'a dateline with day and agency',
    `Ferry sinks\nGENEVA, July 3 (Reuters) - ${BODY}`,
    { dateline: 'GENEVA, July 3', datelineSpan: 'GENEVA, July 3 (Reuters) -', agency: 'Reuters', published: null },
  ],
  [
    'a dateline with a year',
    `OSMARK, 3 July 2025 (Xinhua) -- ${BODY}`,
    { dateline: 'OSMARK, 3 July 2025', agency: 'Xinhua', published: '2025-07-03' },
  ],
  ['a dateline with a bare dash', `KYIV — ${BODY}`, { dateline: 'KYIV', datelineSpan: 'KYIV —' }],
  ['a dateline with a region', `FORT LUND, Ill. (AP) — ${BODY}`, { dateline: 'FORT LUND, Ill.', agency: 'AP' }],
  [
    'a long dateline in capitals',
    `VILLA NUEVA DEL RIO Y LOS MOLINOS (Coastal News Corporation of the South) - ${BODY}`,
    {
      dateline: 'VILLA NUEVA DEL RIO Y LOS MOLINOS',
      datelineSpan: 'VILLA NUEVA DEL RIO Y LOS MOLINOS (Coastal News Corporation of the South) -',
      agency: 'Coastal News Corporation of the South',
    },
  ],
  [
    'a long dateline with a day',
    `Ferry sinks\nSAN TELMO DE LAS AGUAS DEL NORTE, March 3 (Coastal News Corporation) - ${BODY}`,
    { dateline: 'SAN TELMO DE LAS AGUAS DEL NORTE, March 3', agency: 'Coastal News Corporation' },
  ],
  ['a dateline with a colon', `NEW OSMARK: ${BODY}`, { dateline: 'NEW OSMARK' }],
  ['a dateline in small letters with an agency', `Geneva (dpa) - ${BODY}`, { dateline: 'Geneva', agency: 'dpa' }],
  [
    'an agency alone',
    `Ferry sinks\n(Reuters) - ${BODY}`,
    { agency: 'Reuters', dateline: null, datelineSpan: '(Reuters) -' },
  ],
  ['an agency below', `Ferry sinks\n${BODY}\n— AFP`, { agency: 'AFP' }],
  ['a source below', `Ferry sinks\n${BODY}\nSource: The Osmark Herald`, { source: 'The Osmark Herald' }],
  ['a dash in a sentence', `The ferry — an old one — sank.\n${BODY}`, { dateline: null }],
  ['a label before a colon', `UPDATE: ${BODY}`, { dateline: null }],
  ['a day alone', `Ferry sinks\nThursday, July 3, 2025\n${BODY}`, { published: '2025-07-03' }],
  ['an update alone', `Ferry sinks\nUpdated July 3, 2025 5:00 PM EDT\n${BODY}`, { published: '2025-07-03' }],
  [
    'publication wins over update',
    `Ferry sinks\nUpdated: 5 July 2025\nPublished: 3 July 2025\n${BODY}`,
    { published: '2025-07-03' },
  ],
  [
    'a day that can be read two ways',
    `Ferry sinks\nPublished: 03/07/2025\n\n${BODY}`,
    { published: null, ambiguous: ['03/07/2025'] },
  ],
  [
    'a day the article settles',
    `Ferry sinks\nPublished: 03/07/2025\n\n${BODY} It left on 3 July 2025.`,
    { published: '2025-07-03', ambiguous: ['03/07/2025'] },
  ],
  [
    'a numeric day with one reading',
    `Ferry sinks\nPublished: 23/07/2025\n\n${BODY}`,
    { published: '2025-07-23', ambiguous: [] },
  ],
  ['no such day', `Ferry sinks\nPublished: 31 June 2025\n\n${BODY}`, { published: null }],
  [
    'an outlet and a day on a line',
    `Wall to be mended\nSarvan Courier, 12 March 2026\n${BODY}`,
    { title: 'Wall to be mended', source: 'Sarvan Courier', published: '2026-03-12' },
  ],
  [
    'an outlet, a day and an hour',
    `Wall to be mended\nSarvan Courier - Thursday 12 March 2026 - 14:05 GMT\n${BODY}`,
    { source: 'Sarvan Courier', published: '2026-03-12' },
  ],
  [
    'a day, an hour and an outlet',
    `Wall to be mended\nMarch 12, 2026 / 10:05 AM / Northwire\n${BODY}`,
    { source: 'Northwire', published: '2026-03-12' },
  ],
  [
    'an outlet and a day over the headline',
    `Sarvan Courier | 12 March 2026\nWall to be mended\n${BODY}`,
    { title: 'Wall to be mended', source: 'Sarvan Courier', published: '2026-03-12' },
  ],
  [
    'a label, a day and an outlet',
    `Wall to be mended\nPublished March 12, 2026 by Sarvan Courier\n${BODY}`,
    { source: 'Sarvan Courier', published: '2026-03-12' },
  ],
  [
    'an update before a publication',
    `Wall to be mended\nUpdated 13 March 2026 | Published 12 March 2026\n${BODY}`,
    { published: '2026-03-12' },
  ],
  [
    'an agency and a day',
    `Wall to be mended\nReuters | 12 March 2026\n${BODY}`,
    { source: null, agency: 'Reuters', published: '2026-03-12' },
  ],
  [
    'a place and a day',
    `Wall to be mended\nGeneva, 12 March 2026\n${BODY}`,
    { title: 'Wall to be mended', source: null, byline: null, published: '2026-03-12' },
  ],
  [
    'a section and a day',
    `Wall to be mended\nWorld News | 12 March 2026\n${BODY}`,
    { source: null, published: '2026-03-12' },
  ],
  [
    'a headline with a day',
    `Budget Speech, 12 March 2026\n${BODY}`,
    { title: 'Budget Speech, 12 March 2026', published: null },
  ],
  ['days in a list', `- 12 March 2026\n- 13 March 2026\n${BODY}`, { title: null, published: null }],
  [
    'a sentence with an outlet and a day',
    `The Sarvan Courier said on 12 March 2026 that the wall holds.\n${BODY}`,
    { title: null, source: null, published: null },
  ],
  [
    'a writer, an outlet and a day',
    `Wall to be mended\nJane Roe, Sarvan Courier, 12 March 2026\n${BODY}`,
    { byline: 'Jane Roe', source: 'Sarvan Courier', published: '2026-03-12' },
  ],
  [
    'writers and a day',
    `Wall to be mended\nBy Jane Roe, John Doe, 12 March 2026\n${BODY}`,
    { byline: 'Jane Roe, John Doe', source: null, published: '2026-03-12' },
  ],
  [
    'a writer and an outlet',
    `Wall to be mended\nBy Jane Roe, Sarvan Courier\n${BODY}`,
    { byline: 'Jane Roe', source: 'Sarvan Courier', bylineSpan: 'By Jane Roe, Sarvan Courier' },
  ],
  [
    'a writer for an outlet',
    `Wall to be mended\nBy Jane Roe for the Sarvan Courier\n${BODY}`,
    { byline: 'Jane Roe', source: 'Sarvan Courier' },
  ],
  [
    'a writer, an office and an outlet',
    `Wall to be mended\nBy Jane Roe, Political Editor, Sarvan Courier\n${BODY}`,
    { byline: 'Jane Roe', source: 'Sarvan Courier' },
  ],
  [
    'a writer and an office',
    `Wall to be mended\nBy Jane Roe, Political Editor\n${BODY}`,
    { byline: 'Jane Roe', source: null },
  ],
  ['a writer and a place', `Wall to be mended\nBy Jane Roe, in Geneva\n${BODY}`, { byline: 'Jane Roe', source: null }],
  [
    'two writers',
    `Wall to be mended\nBy Jane Roe and John Doe\n${BODY}`,
    { byline: 'Jane Roe and John Doe', source: null },
  ],
  [
    'writers with names of outlets',
    `Wall to be mended\nBy Mary Star and John Post\n${BODY}`,
    { byline: 'Mary Star and John Post', source: null },
  ],
  [
    'a house that signs',
    `Wall to be mended\nBy Sarvan Courier Staff\n${BODY}`,
    { byline: null, source: 'Sarvan Courier', bylineSpan: 'By Sarvan Courier Staff' },
  ],
  [
    'a writer over an agency',
    `Wall to be mended\nBy JANE ROE\nAssociated Press Writer\n${BODY}`,
    { byline: 'JANE ROE', agency: 'Associated Press' },
  ],
  [
    'a bare name over a day',
    `Wall to be mended\nJane Roe\nThursday, March 12, 2026\n${BODY}`,
    { byline: 'Jane Roe', bylineSpan: 'Jane Roe', published: '2026-03-12' },
  ],
  [
    'a bare name and an outlet over a day',
    `Wall to be mended\nJane Roe\nSarvan Courier\n12 March 2026\n${BODY}`,
    { byline: 'Jane Roe', source: 'Sarvan Courier', published: '2026-03-12' },
  ],
  [
    'a place over a day',
    `Wall to be mended\nNew York\n12 March 2026\n${BODY}`,
    { byline: null, published: '2026-03-12' },
  ],
  ['a body of people over a day', `Wall to be mended\nHarbour Board\n12 March 2026\n${BODY}`, { byline: null }],
  ['a bare name over prose', `Wall to be mended\nJane Roe\n${BODY}`, { byline: null }],
  [
    'a headline that ends with a place',
    `Grain Stocks Hold Traders in Suspense\n${BODY}`,
    { title: 'Grain Stocks Hold Traders in Suspense', byline: null },
  ],
  [
    'an outlet in capitals over the headline',
    `SARVAN COURIER\nWall to be mended\n${BODY}`,
    { title: 'Wall to be mended', titleSpan: 'Wall to be mended', source: 'SARVAN COURIER' },
  ],
  [
    'an outlet with its article over the headline',
    `The Sarvan Courier\n\nWall to be mended\n\n${BODY}`,
    { title: 'Wall to be mended', source: 'The Sarvan Courier' },
  ],
  [
    'an outlet between headline and body',
    `Wall to be mended\n\nThe Sarvan Courier\n\n${BODY}`,
    { title: 'Wall to be mended', source: 'The Sarvan Courier' },
  ],
  [
    'a wrapped body that begins with an outlet',
    `WALL TO BE MENDED\n  Sarvan Broadcasting\n  Company said it would pay for the wall.`,
    { source: null },
  ],
  [
    'an author after a label',
    `Title: Wall to be mended\nAuthor: Jane Roe, Sarvan Courier\n${BODY}`,
    { byline: 'Jane Roe', source: 'Sarvan Courier' },
  ],
  [
    'a section over the headline',
    `BREAKING NEWS\nWall to be mended\n${BODY}`,
    { title: 'Wall to be mended', source: null },
  ],
  [
    'a one-word section over the headline',
    `Politics\nWall to be mended\n${BODY}`,
    { title: 'Wall to be mended', source: null },
  ],
  [
    'a bar, a section and an outlet',
    `Wheat falls sharply | Business | Sarvan Courier\n${BODY}`,
    { title: 'Wheat falls sharply', source: 'Sarvan Courier' },
  ],
  ['a bar and a section', `Wheat falls sharply | Business\n${BODY}`, { title: 'Wheat falls sharply', source: null }],
  [
    'a bar and more headline',
    `Wheat falls sharply | What we know\n${BODY}`,
    { title: 'Wheat falls sharply | What we know', source: null },
  ],
  [
    'a dateline on its own line',
    `Wall to be mended\n\nSARVAN, March 11 (Northwire) -\n\n${BODY}`,
    { title: 'Wall to be mended', dateline: 'SARVAN, March 11', agency: 'Northwire' },
  ],
  ['a day in the body', `Ferry sinks\n${BODY} The ferry was built on 3 July 2015.`, { published: null }],
];

describe('header', () => {
  test.each(CASES)('%s', (_name, text, expected) => {
    const read = readHeader(text, null);
    const slice = (span: [number, number] | null): string | null =>
      span === null ? null : text.slice(span[0], span[1]);
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

  test.each([
    ['Wheat falls sharply - Sarvan Courier', 'Sarvan Courier'],
    ['Wheat falls sharply – Jakarta Post', 'Jakarta Post'],
    ['Wheat falls sharply — The Guardian', 'The Guardian'],
    ['Wheat falls sharply - BBC News', 'BBC News'],
    ['Wheat falls sharply - Morning Star', 'Morning Star'],
    ['Wheat falls sharply - Radio Sarvan', 'Radio Sarvan'],
    ['Wheat falls sharply - Times of Sarvan', 'Times of Sarvan'],
    ['Wheat falls sharply - news.example.com', 'news.example.com'],
  ])('%s has its outlet at the end', (line, source) => {
    expect(readHeader(`${line}\n${BODY}`, null).header).toMatchObject({ title: 'Wheat falls sharply', source });
  });

  test.each([
    'Geneva - city of peace',
    'Geneva - City of Peace',
    'Forty killed in blast - state media',
    'Forty Killed In Blast - State Media',
    'Forty Killed In Blast - Iranian State TV',
    'Forty killed in blast - WHO',
    'Forty killed in blast - Sarvan police',
    '“We will hold” - Vera Holt',
    'Farmers See End - Hard Times',
    'Wheat Falls Sharply - Good News',
    'Wheat falls sharply - Maria Post',
    'Minister resigns - Facebook Post',
    'WHEAT FALLS SHARPLY - SARVAN TIMES',
    'Wheat falls - 40 Times',
    'Markets brace for tax - Live Updates',
    'Wheat falls sharply - Business Digest',
    'Wheat falls for a third week - 2026 Record',
  ])('%s has no outlet at its end', (line) => {
    expect(readHeader(`${line}\n${BODY}`, null).header).toMatchObject({ title: line, source: null, agency: null });
  });

  test('a dateline without a year gives a day of no year', () => {
    const partial = (dateline: string): unknown => readHeader(`${dateline} - ${BODY}`, null).partialDate;
    expect(partial('SARVAN, March 11 (Northwire)')).toEqual({ month: 3, day: 11 });
    expect(partial('SARVAN, 29 Feb (Northwire)')).toEqual({ month: 2, day: 29 });
    expect(partial('SARVAN, Sept. 3 (Northwire)')).toEqual({ month: 9, day: 3 });
    expect(partial('SARVAN, March 11, 2026 (Northwire)')).toBeNull();
    expect(partial('SARVAN, June 31 (Northwire)')).toBeNull();
    expect(partial('SARVAN (Northwire)')).toBeNull();
  });

  test('a headline given beside the text is found in it when it stands there', () => {
    const text = `Ferry sinks off northern island\n${BODY}`;
    expect(readHeader(text, 'Ferry sinks off northern island')).toMatchObject({
      header: { title: 'Ferry sinks off northern island' },
      title: [0, 31],
    });
    expect(readHeader(text, 'Minister orders inquiry into shipping')).toMatchObject({
      header: { title: 'Minister orders inquiry into shipping' },
      title: null,
    });
    expect(readHeader(BODY, 'Ferry sinks')).toMatchObject({ header: { title: 'Ferry sinks' }, title: null });
  });

  test.each([
    'A',
    'A ',
    'By A ',
    'By ',
    '(',
    'A, ',
    'A - ',
    '1/2/',
    '2025 ',
    '- ',
    ' | ',
    'OSMARK, ',
    'Title: ',
    'and A ',
    'A\n',
    'http://',
    'Published ',
    '. A',
    '12 March 2026 ',
    'Times ',
    '10:05 | ',
    'A.com',
    'Updated 12 March 2026 / ',
    'By A for ',
  ])('50,000 characters of %j are read', (piece) => {
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
