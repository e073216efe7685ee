import * as chrono from 'chrono-node';
import { assert, integer, nat, property, record } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { eventDates } from '../../../../main/extract/dates/events';
import { extractDates } from '../../../../main/extract/dates/index';
import { readDocument } from '../../../../main/text/document';
import { read } from './read';

/** A Friday. */
const FRIDAY = '2025-07-04';

type Case = [text: string, ...expected: string[]];

function check(cases: Case[], published: string | null = FRIDAY): void {
  for (const [text, ...expected] of cases) expect(read(text, published), text).toEqual(expected);
}

describe('written out in full', () => {
  test('needs no publication day', () => {
    check(
      [
        ['The bridge opened on 3 July 2019.', '3 July 2019 = 2019-07-03'],
        ['It closed on Thursday, July 3, 2014, for good.', 'Thursday, July 3, 2014 = 2014-07-03'],
        ['She was born on the 3rd of May 1961.', 'the 3rd of May 1961 = 1961-05-03'],
        ['The accord of Aug. 2, 1998, still holds.', 'Aug. 2, 1998 = 1998-08-02'],
        ['Talks began in March 1996.', 'March 1996 = 1996-03'],
        ['Talks began in nineteen ninety-six.', 'nineteen ninety-six = 1996'],
        ['The log reads 2021-11-05.', '2021-11-05 = 2021-11-05'],
        ['Der Bericht, dated 5.11.2021, was leaked.', '5.11.2021 = 2021-11-05'],
        ['The strike of 12-14 June 2003 spread.', '12-14 June 2003 = 2003-06-12 period'],
        ['In the 1980s the mine shut.', '1980s = 1980 period'],
        ['The summer of 1998 was dry.', 'summer of 1998 = 1998 period'],
        ['Losses in the third quarter of 2009 doubled.', 'third quarter of 2009 = 2009-07 period'],
        ['He fled by the year two thousand.', 'the year two thousand = 2000'],
        ['Easter 2024 fell early.', 'Easter 2024 = 2024-03-31'],
      ],
      null,
    );
  });

  test('everything relative is left out when the publication day is unknown', () => {
    check([['On Friday, two days ago, last month, on July 3 and at Christmas he called yesterday.']], null);
  });

  test('agrees with a second reader on every form of a full date', () => {
    const months = [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ];
    const forms = [
      (y: number, m: string, d: number) => `${d} ${m} ${y}`,
      (y: number, m: string, d: number) => `${m} ${d}, ${y}`,
      (y: number, m: string, d: number) => `${m} ${d} ${y}`,
    ];
    const days = record({
      year: integer({ min: 1901, max: 2049 }),
      month: integer({ min: 0, max: 11 }),
      day: integer({ min: 1, max: 28 }),
      form: nat(2),
    });
    assert(
      property(days, ({ year, month, day, form }) => {
        const phrase = forms[form]?.(year, months[month] ?? '', day) ?? '';
        const other = chrono.strict.parse(phrase)[0]?.start;
        const value = `${other?.get('year')}-${String(other?.get('month')).padStart(2, '0')}-${String(other?.get('day')).padStart(2, '0')}`;
        expect(read(`The ship sank on ${phrase} off the cape.`, null)).toEqual([`${phrase} = ${value}`]);
      }),
    );
  });
});

describe('numeric dates', () => {
  test('one that can be read two ways keeps its year alone', () => {
    check([
      ['Signed on 03/07/2024 in the port.', '03/07/2024 = 2024 unknown'],
      ['Signed on 03-07-2024.', '03-07-2024 = 2024 unknown'],
    ]);
  });

  test('one that can be read one way only is known', () => {
    check([
      ['Signed on 23/07/2024.', '23/07/2024 = 2024-07-23'],
      ['Signed on 07/23/2024.', '07/23/2024 = 2024-07-23'],
      ['Signed on 05/05/2024.', '05/05/2024 = 2024-05-05'],
      ['From /news/2024/07/03/ onwards.', '2024/07/03 = 2024-07-03'],
    ]);
  });

  test('another date of the document settles the order', () => {
    check([
      ['Sent 23/07/2024, answered 03/08/2024.', '23/07/2024 = 2024-07-23', '03/08/2024 = 2024-08-03'],
      ['Sent 07/23/2024, answered 08/03/2024.', '07/23/2024 = 2024-07-23', '08/03/2024 = 2024-08-03'],
    ]);
  });

  test('no such day, no date', () => {
    check([['The ratio was 45/67/2024 and 2024-13-45.'], ['On 31 February 2024 nothing happened.', '2024 = 2024']]);
  });
});

describe('weekdays', () => {
  test('look back, the day itself included', () => {
    check([
      ['The ferry capsized on Tuesday.', 'Tuesday = 2025-07-01'],
      ['The minister said Friday the port was safe.', 'Friday = 2025-07-04'],
      ['Early Tuesday a wall fell.', 'Early Tuesday = 2025-07-01'],
      ['It fell late Thursday night.', 'late Thursday night = 2025-07-03'],
      ['Monday of last week was calm.', 'Monday of last week = 2025-06-23'],
      ['Last Friday the dam held.', 'Last Friday = 2025-06-27'],
    ]);
  });

  test('look ahead where the clause does', () => {
    check([
      ['The talks will resume on Monday.', 'Monday = 2025-07-07'],
      ['The court is set to rule Tuesday.', 'Tuesday = 2025-07-08'],
      ['A funeral will be held on Saturday.', 'Saturday = 2025-07-05'],
      ['He said on Monday that the vote will follow.', 'Monday = 2025-06-30'],
      ['They meet next Wednesday.', 'next Wednesday = 2025-07-09'],
    ]);
  });

  test('a weekday beside a day tells the year', () => {
    check([['The fire of Monday, July 3, is told again.', 'Monday, July 3 = 2023-07-03']]);
  });

  test('habits and names are no dates', () => {
    check([
      ['Each Thursday and every Monday they march.'],
      ['The Sunday Times and the Mail on Sunday reported it.'],
      ['The Bloody Sunday inquiry closed.'],
      ['Flights leave on Monday and Tuesday nights.'],
    ]);
  });
});

describe('months and days without a year', () => {
  test('look back by default', () => {
    check([
      ['The blast of May 12 was traced.', 'May 12 = 2025-05-12'],
      ['Prices fell in October.', 'October = 2024-10'],
      ['They were shot on Dec. 20.', 'Dec. 20 = 2024-12-20'],
      ['It began last May.', 'last May = 2025-05'],
      ['It began last June.', 'last June = 2024-06'],
      ['They met in June last year.', 'June last year = 2024-06'],
    ]);
  });

  test('look ahead where the clause does, and where the day is near at hand', () => {
    check([
      ['Voters will decide in September.', 'September = 2025-09'],
      ['The bonds are due Nov. 1.', 'Nov. 1 = 2025-11-01'],
      ['The offer was extended to July 16.', 'July 16 = 2025-07-16'],
      ['A new head takes office this September.', 'this September = 2025-09'],
    ]);
  });

  test('of the month to come: back only where a past verb of the clause itself tells of it', () => {
    check([
      ['A ferry sank in August.', 'August = 2024-08'],
      ['The last fair in August was marred by a fire.', 'August = 2024-08'],
      ['The bridge was to open in August.', 'August = 2025-08'],
      ['The vote was set to be held in August.', 'August = 2025-08'],
      ['A mayor was elected and takes office in August.', 'August = 2025-08'],
    ]);
  });

  test('a year said a little later counts', () => {
    check([['The Oct. 7 raid in 2019 was recalled.', 'Oct. 7 = 2019-10-07', '2019 = 2019']]);
  });

  test('are read in papers that print all in lower case', () => {
    check([
      [
        'the shop burned on sunday and in february, march 6, 2002: police said.',
        'sunday = 2025-06-29',
        'february = 2025-02',
        'march 6, 2002 = 2002-03-06',
      ],
      ['they may march 6 miles in an august place, by end-june.', 'end-june = 2026-06'],
    ]);
  });

  test('words that only look like months are none', () => {
    check([
      ['Theresa May said they may march on.'],
      ['April Stone met June Harper and Augustus.'],
      ['The sun rose for a second time; a march began; mar no more.'],
      ['They planned the March on Rome again.'],
      ['Mrs May will speak.'],
    ]);
    check([['In May they left, under a June agreement.', 'May = 2025-05', 'June = 2025-06']]);
  });
});

test('what only begins like a date is none', () => {
  check([
    ['The mid-sized firm sold mid-range lamps to end-users in its mid-thirties.'],
    ['He left in mid-afternoon, late-onset or not.'],
  ]);
});

describe('distances', () => {
  test('from the publication day', () => {
    check([
      [
        'It rained today, yesterday and last night.',
        'today = 2025-07-04',
        'yesterday = 2025-07-03',
        'last night = 2025-07-03',
      ],
      ['Shelling overnight killed two.', 'overnight = 2025-07-04'],
      ['It failed last month and this year.', 'last month = 2025-06', 'this year = 2025'],
      ['It failed last week.', 'last week = 2025-06-23 period'],
      ['Over the weekend it failed.', 'the weekend = 2025-06-28 period'],
      ['It sank three days ago.', 'three days ago = 2025-07-01'],
      ['It sank nearly four years ago.', 'nearly four years ago = 2021'],
      ['It sank two months ago.', 'two months ago = 2025-05'],
      ['It was due by the end of the year.', 'the year = 2025'],
      ['Sales rose from year-ago levels.', 'year-ago = 2024'],
    ]);
  });

  test('from the date the text gave before', () => {
    check([
      [
        'Troops crossed on 24 February 2022; a day earlier they had massed.',
        '24 February 2022 = 2022-02-24',
        'a day earlier = 2022-02-23',
      ],
      ['He won in 1995. The following year he resigned.', '1995 = 1995', 'The following year = 1996'],
      ['Fire broke out on June 1. The next day it spread.', 'June 1 = 2025-06-01', 'The next day = 2025-06-02'],
      [
        'He fled in May 2011 and returned in August of that year.',
        'May 2011 = 2011-05',
        'August of that year = 2011-08',
      ],
      [
        'It shut in March 2019 and reopened the following month.',
        'March 2019 = 2019-03',
        'the following month = 2019-04',
      ],
    ]);
  });

  test('an event without a date is none to count from', () => {
    check([['It came two days before the vote, the day after the storm.'], ['The following day he left.']]);
  });

  test('spans of time are no dates', () => {
    check([['He was held for two years and 10 days, a 16-year-old of 45 years, for a week.']]);
  });
});

describe('years', () => {
  test('are told from quantities, labels and clock times', () => {
    check([
      ['Flight 1998 left at 1930 GMT with 1950 people and 1999 troops.'],
      ['It cost $2000, or 1,995 euros, in Room 2010.'],
      ['About 2000 fled; 1980 shares were sold.'],
      ['The mass of 1500 tons fell 2010 metres.'],
      ['Copyright 2016. © 2017 All rights reserved.'],
    ]);
    check([
      ['In 1998 and again in 2004 it flooded.', '1998 = 1998', '2004 = 2004'],
      ['His 1996 campaign failed (1997).', '1996 = 1996', '1997 = 1997'],
      ['The 2024-25 season ended.', '2024-25 = 2024 period'],
      ["In the '80s it grew.", "'80s = 1980 period"],
    ]);
  });
});

describe('feasts', () => {
  test('fall where the calendar puts them', () => {
    check([
      ['He fell at Christmas.', 'Christmas = 2024-12-25'],
      ['Easter Monday was calm.', 'Easter Monday = 2025-04-21'],
      ['They will march on Labor Day.', 'Labor Day = 2025-09-01'],
      ['It happened on New Year’s Eve.', 'New Year’s Eve = 2024-12-31'],
    ]);
    check([['She died on Easter Sunday.', 'Easter Sunday = 2024-03-31']], '2025-01-22');
    check([['The Christmas tree on Easter Island burned.']]);
  });
});

describe('the direction of a clause', () => {
  it.each([
    ['The trial will open on Monday.', '2025-07-07'],
    ['She is due in court on Tuesday.', '2025-07-08'],
    ['He was to appear in court on Tuesday.', '2025-07-08'],
    ['The court is to rule on Monday.', '2025-07-07'],
    ['Talks resume Monday in Osmark.', '2025-07-07'],
    ['He faces a judge on Monday.', '2025-07-07'],
    ['Voters go to the polls on Sunday.', '2025-07-06'],
    ['The ban takes effect on Monday.', '2025-07-07'],
    ['The funeral is Monday.', '2025-07-07'],
    ['She may leave hospital on Sunday.', '2025-07-06'],
    ['They have until Sunday to respond.', '2025-07-06'],
    ['Schools remain closed until Monday.', '2025-07-07'],
    ['He said the school would reopen on Monday.', '2025-07-07'],
    // Near misses: weekdays look back.
    ['They were held until Sunday.', '2025-06-29'],
    ['Gunmen open fire on a crowd Monday.', '2025-06-30'],
    ['She may have left on Sunday.', '2025-06-29'],
    ['The start Monday was slow.', '2025-06-30'],
    ['Police said on Monday that they will search the river.', '2025-06-30'],
    ['The plan announced Monday will cut jobs.', '2025-06-30'],
    ['Police, who will hold talks with him, found the body on Monday.', '2025-06-30'],
    ['The storm is moving north after it hit Osmark on Monday.', '2025-06-30'],
  ])('%s', (text, value) => expect(read(text, FRIDAY)[0]).toMatch(new RegExp(`= ${value}$`)));
});

describe('the dates on which something can have happened', () => {
  it.each([
    ['Fighting from 3 May 2025 to 6 May 2025 killed 12 people.', ['2025-05-03']],
    ['Fighting between 3 May 2025 and 6 May 2025 killed 12 people.', ['2025-05-03']],
    ['They were held until Sunday.', []],
    ['Three died here. — Osmark Police (@osmark) July 3, 2025', []],
    ['A letter dated March 3, 2025 tells of it.', []],
    ['The video, posted on Monday, shows the blast.', []],
    ['A house burns (Photo by Ana Velmar, July 3, 2025) in Osmark.', []],
    ['Attacks on 3 May 2025 and 6 May 2025 killed 12 people.', ['2025-05-03', '2025-05-06']],
    ['The mayor (62) was shot on Monday.', ['2025-06-30']],
    ['He went from Osmark to Monday’s meeting.', ['2025-06-30']],
  ])('%s', (text, values) => {
    const document = readDocument(text, { published: FRIDAY, title: null, byline: null, dateline: null });
    expect(eventDates(document, extractDates(document)).map(({ value }) => value)).toEqual(values);
  });
});
