import { describe, expect, it } from 'vitest';
import { theModel } from '../../syntax/read';
import { analyse } from '../../../../main/extract/analyse';
import { briefs, readHarm } from './read';

const history = (text: string): (number | null | undefined)[] =>
  readHarm(text)
    .tolls.find(({ main }) => main)
    ?.history.map(({ killed }) => killed?.low) ?? [];

describe('figures told before', () => {
  it.each([
    [
      'A landslide killed 15 people on Tuesday, the district office said. The office had earlier spoken of 12 dead.',
      [12],
    ],
    ['The blaze killed 22 people on Tuesday, the fire service said, revising an earlier figure of 19.', [19]],
    ['A cyclone killed 34 people in the delta, officials said on Wednesday, up from 27 the day before.', [27]],
    ['Rescuers said 16 people had died in the avalanche on Monday, down from the 18 reported on Monday night.', [18]],
    [
      'At least 44 people were killed in the flood on Monday, police said, after an initial figure of 30. Earlier reports put the number of dead at 28.',
      [30, 28],
    ],
    ['Officials had said earlier that 12 people were killed. A quake killed 19 people on Monday, they now say.', [12]],
  ])('enters the history: %s', (text, figures) => {
    expect(history(text)).toEqual(figures);
  });

  it('is all there is when no other figure stands', () => {
    expect(readHarm('Police had earlier said 12 people were killed in the crash on Monday.').tolls[0]?.killed).toEqual({
      low: 12,
      high: 12,
    });
  });

  it('leaves open which of two counts was revised', () => {
    expect(
      briefs('The blast killed 22 people and injured 30, the hospital said, revising an earlier figure of 19.'),
    ).toEqual(['killed 22-22 22 people', 'injured 30-30 30']);
  });
});

describe('those in hospital', () => {
  it.each([
    ['A blast killed one man on Monday. Two more were in hospital with burns.', 'injured 2-2 Two more'],
    [
      'A blast killed one man on Monday. Three others were being treated for smoke inhalation.',
      'injured 3-3 Three others',
    ],
    [
      'A bus crash killed two people on Monday. Nine passengers remained in a local hospital.',
      'injured 9-9 Nine passengers',
    ],
  ])('are injured beside a harm: %s', (text, injured) => {
    expect(briefs(text)).toContain(injured);
  });

  it.each([
    'Forty people were in hospital with flu on Monday, the ministry said.',
    'Some 300 people were in hospital on Monday, the ministry said.',
    'A bomb killed two men on Monday. Twelve people could be in hospital by Friday.',
  ])('are none without it: %s', (text) => {
    expect(readHarm(text).casualties.filter(({ type }) => type === 'injured')).toEqual([]);
  });
});

describe('ranked victims', () => {
  it.each([
    ['Lea Ferrand is the fourth reporter to be killed this year, her newspaper said.', 4],
    ['It was the sixth traffic death in the town this year.', 6],
    ['Lt. Haim Roe is the 17th officer to die there since May.', 17],
  ])('are a count up to the last of them: %s', (text, count) => {
    const { casualties } = readHarm(`A bomb killed two men on Monday. ${text}`);
    expect(casualties.slice(1).map(({ low, high, scope }) => [low, high, scope])).toEqual([
      [count, count, 'cumulative'],
    ]);
  });

  it.each(['Lea Ferrand was the second soldier killed in the region this month.'])(
    'are told of elsewhere: %s',
    (text) => {
      expect(readHarm(`A bomb killed two men on Monday. ${text}`).notCounted.map(({ reason }) => reason)).toEqual([
        'ordinal',
      ]);
    },
  );

  it('are victims when they are the subject', () => {
    expect(briefs('The second soldier was killed on Monday by a mine.')).toEqual(['killed 1-1 The second soldier']);
  });
});

describe('victims', () => {
  it('are people where the noun is left out', () => {
    expect(
      readHarm('The quake killed 120 villagers and injured more than 3,500.').casualties.map(({ victims }) => victims),
    ).toEqual(['villagers', 'people']);
  });
});

describe('a hearing about an older harm', () => {
  const hearing = readHarm(
    'A court on Wednesday jailed a builder for nine years over a collapse that killed 21 people in 2019.',
  );

  it('keeps the harm with its own date', () => {
    expect(hearing.casualties.map(({ scope, date }) => [scope, date?.value])).toEqual([['incident', '2019']]);
  });

  it('has the toll of that harm, with the time it is of', () => {
    expect(hearing.tolls.map(({ main, date }) => [main, date?.value])).toEqual([[true, '2019']]);
  });
});

describe('a bare figure in the headline', () => {
  it('is counted over what the text says, and leaves the toll to the text', () => {
    const text =
      'Fever kills 61 in Dorrin camp\n\nFever has killed 61 people since May in the camp outside Dorrin, the relief agency said on Thursday. The health ministry says 38 have died.';
    const { casualties, tolls } = analyse(
      { id: 'fever', text, title: null, published: { value: '2022-08-11', basis: 'given' }, repair: true },
      'test',
      theModel(),
    );
    expect(casualties.map(({ scope }) => scope)).toEqual(['cumulative', 'cumulative', 'cumulative']);
    expect(tolls.map(({ findings, killed }) => [findings, killed?.low])).toEqual([[['c2'], 61]]);
  });
});
