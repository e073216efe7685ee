import { describe, expect, test } from 'vitest';
import { buildBriefing } from '../../../main/briefing/index';
import { input, toll, type Written } from './make';

const DAY = '2026-03-11';

/** An article about one harmful event, told in one sentence. */
function told(id: number, words: string, low: number, place: string, more: Partial<Written> = {}): Written {
  return {
    id,
    title: `Report ${id}`,
    text: `${words} died in ${place} on Wednesday.`,
    casualties: [{ words, low, high: low, place, date: DAY }],
    tolls: [toll(['c1'], { place, date: { value: DAY, precision: 'day' }, killed: { low, high: low } })],
    ...more,
  };
}

const blast = told(1, '12 dockers', 12, 'Osmark', { title: 'Warehouse explodes in harbour' });
const flood = told(2, 'Five farmers', 5, 'Veldin', { title: 'Rivers burst over fields' });

describe('the ledger', () => {
  test('nobody harmed is no event of any table, and is listed as not counted', () => {
    const fire = told(2, 'Nobody', 0, 'Veldin', { title: 'Fire in a barn' });
    const { casualties, aside, notCounted } = buildBriefing(input([blast, fire]));
    expect(casualties.map(({ place }) => place)).toEqual(['Osmark']);
    expect(Object.values(aside).flat()).toEqual([]);
    expect(notCounted).toMatchObject([{ phrase: 'Nobody', reason: 'nobody harmed, as stated' }]);
  });

  test('keeps counts, old harm, harm without a day and what is no bodily harm apart from the day’s events', () => {
    const war: Written = {
      id: 3,
      title: 'Talks resume',
      text: 'The war has killed 9,000 people in the delta. In January a raid killed 40 villagers in Suvo. Gunmen once killed a nun in Taren. Floods drove 300 families from Ilmen on Wednesday.',
      casualties: [
        { words: '9,000 people', low: 9000, high: 9000, place: 'the delta', scope: 'cumulative' },
        { words: '40 villagers', low: 40, high: 40, place: 'Suvo', date: '2026-01' },
        { words: 'a nun', low: 1, high: 1, place: 'Taren' },
        { words: '300 families', type: 'displaced', low: 300, high: 300, place: 'Ilmen', date: DAY },
      ],
      tolls: ['c2', 'c3', 'c4'].map((id) => toll([id], { main: false })),
    };
    const { casualties, aside, glance } = buildBriefing(input([blast, war]));
    const places = (events: typeof casualties): (string | null)[] => events.map(({ place }) => place);
    expect(places(casualties)).toEqual(['Osmark']);
    expect(places(aside.running)).toEqual(['the delta']);
    expect(places(aside.older)).toEqual(['Suvo']);
    expect(places(aside.undated)).toEqual(['Taren']);
    expect(places(aside.other)).toEqual(['Ilmen']);
    expect(glance.killed).toMatchObject({ low: 12, high: 12, added: 1, leftOut: 3, withheld: null });
  });

  test('a count that an article tells twice, once without its place, is one line, with what its sentence counts beside it', () => {
    const war: Written = {
      id: 3,
      title: 'Concern over the strip',
      text: 'The ministry spoke of the killing of more than 60 villagers in the delta. More than 60 villagers were killed and more than 250 others wounded in the campaign.',
      casualties: [
        { words: 'more than 60 villagers', low: 61, high: null, place: 'the delta', scope: 'cumulative' },
        { words: 'More than 60 villagers', low: 61, high: null, scope: 'cumulative' },
        { words: 'more than 250 others', type: 'injured', low: 251, high: null, scope: 'cumulative' },
      ],
    };
    const { running } = buildBriefing(input([blast, war])).aside;
    expect(running.map(({ place, totals }) => [place, totals.map(({ type, low }) => `${type} ${low}`)])).toEqual([
      ['the delta', ['killed 61', 'injured 251']],
    ]);
  });

  test('harm of the seven days before the period is its own news, of the eighth no more', () => {
    const on = (date: string): Written => ({
      ...flood,
      casualties: [{ words: 'Five farmers', low: 5, high: 5, place: 'Veldin', date }],
      tolls: [toll(['c1'], { place: 'Veldin', date: { value: date, precision: 'day' } })],
    });
    expect(buildBriefing(input([on('2026-03-04')])).casualties).toHaveLength(1);
    expect(buildBriefing(input([on('2026-03-03')])).aside.older).toHaveLength(1);
  });

  test('one of the harmed told of by himself caps no count, but a count of one does', () => {
    const range = (one: string): unknown => {
      const blown: Written = {
        id: 4,
        title: 'Bomb in the capital',
        text: `A bomb killed at least one person in Osmark on Wednesday. The ministry said ${one} was killed in the blast.`,
        casualties: [
          { words: 'at least one person', low: 1, high: null, place: 'Osmark', date: DAY },
          { words: one, low: 1, high: 1, place: 'Osmark', date: DAY },
        ],
        tolls: [toll(['c1', 'c2'], { place: 'Osmark', date: { value: DAY, precision: 'day' } })],
      };
      const [event] = buildBriefing(input([blown])).casualties;
      return event?.totals.map(({ low, high }) => [low, high]);
    };
    expect(range('a 12-year-old boy')).toEqual([[1, null]]);
    expect(range('one person only')).toEqual([[1, 1]]);
  });

  test('the dead of the day after settle who was missing, and overtake a floor', () => {
    const mine = (
      id: number,
      published: string,
      words: [string, 'killed' | 'missing', number, number | null][],
    ): Written => ({
      id,
      title: `Mine blast ${id}`,
      published,
      text: `${words.map(([phrase]) => phrase).join(' and ')} after the mine blast in Osmark on Wednesday.`,
      casualties: words.map(([phrase, type, low, high]) => ({
        words: phrase,
        type,
        low,
        high,
        place: 'Osmark',
        date: DAY,
      })),
      tolls: [
        toll(
          words.map((_, index) => `c${index + 1}`),
          { place: 'Osmark', date: { value: DAY, precision: 'day' } },
        ),
      ],
    });
    const totals = (...articles: Written[]): unknown =>
      buildBriefing(input(articles)).casualties[0]?.totals.map(({ type, low, high }) => [type, low, high]);
    const first = mine(1, DAY, [
      ['eight miners', 'killed', 8, 8],
      ['15 miners', 'missing', 15, 15],
    ]);
    expect(totals(first, mine(2, '2026-03-12', [['all 23 miners', 'killed', 23, 23]]))).toEqual([['killed', 23, 23]]);
    expect(totals(first, mine(2, '2026-03-12', [['ten miners', 'killed', 10, 10]]))).toEqual([
      ['killed', 8, 10],
      ['missing', 15, 15],
    ]);
    const floor = mine(1, DAY, [['at least eight miners', 'killed', 8, null]]);
    expect(totals(floor, mine(2, '2026-03-12', [['ten miners', 'killed', 10, 10]]))).toEqual([['killed', 10, 10]]);
  });

  test('that nobody was hurt is no event', () => {
    const calm: Written = {
      ...flood,
      casualties: [{ words: 'Five farmers', low: 0, high: 0, place: 'Veldin', date: DAY }],
    };
    expect(buildBriefing(input([calm])).casualties).toEqual([]);
  });

  test('one man’s death in two articles is one, whatever day and place they give', () => {
    const death = (id: number, place: string, date: string): Written => ({
      id,
      title: `Minister dead, report ${id}`,
      text: `Gunmen killed Pavel Orsk in ${place}, officials said.`,
      actors: [{ name: 'Pavel Orsk' }],
      casualties: [{ words: 'Pavel Orsk', low: 1, high: 1, place, date }],
      tolls: [toll(['c1'], { place, date: { value: date, precision: 'day' } })],
    });
    expect(buildBriefing(input([death(1, 'Osmark', DAY), death(2, 'Linden', '2026-03-10')])).casualties).toHaveLength(
      1,
    );
    const other = death(3, 'Linden', '2026-03-10');
    const stranger = { ...other, text: other.text.replace('Pavel Orsk', 'Ivan Rell'), actors: [{ name: 'Ivan Rell' }] };
    stranger.casualties = [{ words: 'Ivan Rell', low: 1, high: 1, place: 'Linden', date: '2026-03-10' }];
    expect(buildBriefing(input([death(1, 'Osmark', DAY), stranger])).casualties).toHaveLength(2);
  });

  test('a quarter and its city are one place where a text puts the one into the other', () => {
    const inner = told(4, '12 dockers', 12, 'Harbour quarter', {
      text: '12 dockers died in the Harbour quarter of Osmark on Wednesday.',
    });
    const { casualties } = buildBriefing(input([blast, inner]));
    expect(casualties.map(({ place }) => place)).toEqual(['Harbour quarter']);
    const elsewhere = told(4, '12 nurses', 12, 'Harbour quarter', { title: 'Clinic burns down' });
    expect(buildBriefing(input([blast, elsewhere])).casualties).toHaveLength(2);
  });
});

describe('the sum', () => {
  test('adds what can be told apart, and says what it added', () => {
    expect(buildBriefing(input([blast, flood])).glance.killed).toMatchObject({
      low: 17,
      high: 17,
      events: [0, 1],
      largest: [0, 1],
      withheld: null,
    });
  });

  test('is withheld where harm of which no day is told would change it', () => {
    const nuns = (low: number): Written => ({
      id: 3,
      title: 'Talks resume',
      text: `Talks resumed in Taren on Wednesday. Gunmen had killed ${low} nuns in Taren.`,
      casualties: [{ words: `${low} nuns`, low, high: low, place: 'Taren' }],
      tolls: [toll(['c1'], { main: false })],
    });
    const sumOf = (low: number) => buildBriefing(input([blast, flood, nuns(low)])).glance.killed;
    expect(sumOf(1)).toMatchObject({ low: 17, high: 17, withheld: null });
    expect(sumOf(2)).toMatchObject({ low: null, high: null, withheld: 'for some no day is told' });
  });

  test('is withheld where a sentence on such harm was not read', () => {
    const sumOf = (sentence: string, type: 'killed' | 'injured' = 'killed') =>
      buildBriefing(input([{ ...blast, text: `${blast.text} ${sentence}` }, flood])).glance[type];
    expect(sumOf('Four night guards were killed as well.')?.withheld).toContain(
      '“Four night guards were killed as well.”',
    );
    // One more makes the sum a floor.
    expect(sumOf('A night guard was killed as well.')).toMatchObject({ low: 17, high: null, withheld: null });
    // Read as what it is not, of no number, of those told of before, or of other harm: nothing is missing.
    expect(sumOf('The 12 killed were all from Osmark.')).toMatchObject({ low: 17, high: 17, withheld: null });
    expect(sumOf('Eight people were injured.')).toMatchObject({ low: 17, high: 17, withheld: null });
    expect(sumOf('Nobody knows who was killed.')).toMatchObject({ low: 17, high: 17, withheld: null });
    expect(sumOf('Nobody knows how many were killed.')).toMatchObject({ low: 17, high: 17, withheld: null });
    // Of what was before, and of what a court deals with.
    expect(sumOf('Since 2003 such blasts have killed 90 dockers.')).toMatchObject({
      low: 17,
      high: 17,
      withheld: null,
    });
    expect(sumOf('Two men are accused of having killed a guard.')).toMatchObject({ low: 17, high: 17, withheld: null });
  });

  test('is withheld where a report on the one event names the place of the other, on one day', () => {
    const pier = told(4, 'Nine clerks', 9, 'Pier Street', { title: 'Clinic burns down' });
    const named = { ...pier, text: `${pier.text} Smoke drifted over Osmark.` };
    expect(buildBriefing(input([blast, pier])).glance.killed).toMatchObject({ low: 21, withheld: null });
    expect(buildBriefing(input([blast, named])).glance.killed?.withheld).toContain('may be one event');
  });

  test('is a floor where somebody speaks of more whom nobody counted', () => {
    const several: Written = {
      ...flood,
      text: 'Several farmers died in Veldin on Wednesday.',
      casualties: [{ words: 'Several farmers', low: null, high: null, vague: true, place: 'Veldin', date: DAY }],
      tolls: [toll(['c1'], { place: 'Veldin', date: { value: DAY, precision: 'day' } })],
    };
    expect(buildBriefing(input([blast, several])).glance.killed).toMatchObject({ low: 12, high: null, added: 1 });
  });

  test('is withheld where one of the worst has no day', () => {
    const undated: Written = {
      ...flood,
      casualties: [{ words: 'Five farmers', low: 5, high: 5, place: 'Veldin' }],
      tolls: [toll(['c1'], { place: 'Veldin' })],
    };
    const { killed } = buildBriefing(input([blast, undated])).glance;
    expect(killed).toMatchObject({ low: null, high: null, added: 0, events: [], largest: [0, 1] });
    expect(killed?.withheld).toContain('no day is told for Veldin');
  });

  test('is withheld where one of the worst may be another of them', () => {
    const inner = told(4, 'Nine clerks', 9, 'Harbour quarter', {
      title: 'Clinic burns down',
      text: 'Nine clerks died in the Harbour quarter of Osmark on Wednesday.',
    });
    const { killed } = buildBriefing(input([blast, inner])).glance;
    expect(killed).toMatchObject({ low: null, high: null });
    expect(killed?.withheld).toContain('may be one event');
  });

  test('is not withheld for a lesser event that has no place: it is added nowhere', () => {
    const worse = [3, 4, 5, 6, 7].map((id) =>
      told(id, `${id}0 people`, id * 10, `Town${id}`, {
        title: `${'quake storm blaze wreck crush'.split(' ')[id - 3]} ${id}`,
      }),
    );
    const nowhere: Written = {
      ...flood,
      id: 9,
      casualties: [{ words: 'Five farmers', low: 5, high: 5, date: DAY }],
      tolls: [toll(['c1'], { date: { value: DAY, precision: 'day' } })],
    };
    const { killed } = buildBriefing(input([...worse, nowhere])).glance;
    expect(killed).toMatchObject({ low: 250, added: 5, leftOut: 1, withheld: null });
  });

  test('leaves a lesser event that is in doubt out and gives the reason', () => {
    const worse = [3, 4, 5, 6, 7].map((id) =>
      told(id, `${id}0 people`, id * 10, `Town${id}`, {
        title: `${'quake storm blaze wreck crush'.split(' ')[id - 3]} ${id}`,
      }),
    );
    const undated: Written = {
      ...flood,
      id: 9,
      casualties: [{ words: 'Five farmers', low: 5, high: 5, place: 'Veldin' }],
      tolls: [toll(['c1'], { place: 'Veldin' })],
    };
    const { killed } = buildBriefing(input([...worse, undated])).glance;
    expect(killed).toMatchObject({ low: 250, added: 5, leftOut: 1 });
    expect(killed?.left[0]?.reason).toContain('no day');
  });
});

describe('since when a count is counted', () => {
  test.each([
    ['Bombings have killed 230 people since 2002.', '2002', true],
    ['Bombings have killed 230 people since the revolt began in 2002.', '2002', true],
    ['Bombings killed 230 people in 2002.', '2002', false],
    ['Bombings have killed 230 people since the truce ended, after quiet in 2002.', '2002', false],
  ])('%s', (text, words, since) => {
    const from = `Talks resume\n\n${text}`.lastIndexOf(words);
    const count: Written = {
      id: 9,
      title: 'Talks resume',
      text,
      casualties: [{ words: '230 people', low: 230, high: 230, scope: 'cumulative', date: '2002' }],
    };
    const made = input([count]);
    for (const { findings } of made.articles)
      for (const casualty of findings.casualties)
        casualty.date = { value: '2002', precision: 'year', phrase: [from, from + words.length] };
    expect(buildBriefing(made).aside.running).toMatchObject([{ date: '2002', since }]);
  });
});

test.each([
  ['The blast brought the number of miners killed in 2025 in the country to 28.', null],
  ['The landslide raised the toll of floods in the country this year to 28.', 'floods'],
  ['The blast brought the toll to 28.', 'blast'],
])('what raised the count of a year is not what all of it died of: %s', (text, what) => {
  const count: Written = {
    id: 9,
    title: 'Blast in Osmark',
    text,
    casualties: [{ words: '28', low: 28, high: 28, scope: 'cumulative', place: 'the country' }],
    tolls: [toll(['c1'], {})],
  };
  const told = text.includes('the country')
    ? count
    : { ...count, casualties: [{ words: '28', low: 28, high: 28, scope: 'cumulative' as const }] };
  expect(buildBriefing(input([told])).aside.running).toMatchObject([{ what }]);
});

test.each([
  ['A Danish guide was kidnapped along with the pilgrims.', 7],
  ['A Danish guide was among the kidnapped.', 6],
])('who came to harm along with others is counted beside them: %s', (more, low) => {
  const taken = { type: 'abducted' as const, place: 'Osmark', date: DAY, claimant: 'the office' };
  const raid: Written = {
    id: 9,
    title: 'Pilgrims taken',
    text: `Gunmen kidnapped four men and two women in Osmark on Wednesday, the office said. ${more}`,
    casualties: [
      { ...taken, words: 'four men', victims: 'men', low: 4, high: 4 },
      { ...taken, words: 'two women', victims: 'women', low: 2, high: 2 },
      { ...taken, words: 'A Danish guide', victims: 'guide', low: 1, high: 1 },
    ],
    tolls: [toll([], { place: 'Osmark', date: { value: DAY, precision: 'day' } })],
  };
  const made = buildBriefing(input([raid]));
  expect([...made.casualties, ...made.aside.other]).toMatchObject([{ totals: [{ type: 'abducted', low, high: low }] }]);
});
