import { describe, expect, it, test } from 'vitest';
import { readHarm } from './read';

const NEWS = 'Three miners were killed on Tuesday in a blast in a coal mine in Norvik, police said. ';
const after = (text: string): string[] =>
  readHarm(NEWS + text)
    .casualties.slice(1)
    .map(({ scope }) => scope);

describe('harm that went before today’s', () => {
  it.each([
    ['A previous attack on the road left seven dead.', 'background'],
    ['Last week, a roadside bomb killed four soldiers in the same district.', 'background'],
    ['A similar strike on the town had killed 18 people.', 'background'],
    ['It recalled the collapse of a factory that killed 1,100 workers.', 'background'],
    ['The group carried out several attacks, including one on a hotel that killed five people.', 'background'],
    ['It came a day after a bomber killed 10 worshippers in Alta.', 'background'],
    ['It struck three weeks after a fire that claimed 40 lives.', 'background'],
    ['At least 130 people were killed in militant attacks in the province last month.', 'period'],
    ['Between January and March, 81 civilians were killed in the province.', 'period'],
    ['The office counted 212 deaths in the first half of the year.', 'period'],
    ['Some 40 people were killed in the week to Sunday.', 'period'],
    ['Armed men have already killed 60 people.', 'cumulative'],
    ['The toll from the rainy season now stands at 310.', 'cumulative'],
    ['More than 20 people were killed as the land observed a day of mourning.', 'incident'],
    ['The storm killed 99 people after striking for the second time in a month.', 'incident'],
    ['The raids came in the wake of the bombing at a mall in Torvik which killed five shoppers.', 'background'],
    ['It was fired in response to an ambush that killed three soldiers.', 'background'],
    ['Schools were shut in the wake of the blast, which killed two more men on Wednesday.', 'incident'],
    ['The 1981 derailment in the valley claimed 750 lives.', 'background'],
    ['In April last year, blasts at a depot killed at least 165 people.', 'background'],
    ['Gunmen had in March killed three farmers at a chapel.', 'background'],
    ['It is the third blast this year; 60 people were hurt when a wall fell.', 'incident'],
    ['In the last one month, at least 27 people have died in road accidents.', 'period'],
    ['Earlier, officials had put the toll at 14.', 'incident'],
    ['Officials likened it to the Margalla pit disaster, which killed 68 men.', 'background'],
    ['The Biafran war killed more than a million people.', 'background'],
    ['The Norvik blast also injured seven men.', 'incident'],
    ['Earlier this month, nine people were killed in a similar explosion in Alta.', 'background'],
    ['The ministry of Arvenia says more than 35,000 people have been killed.', 'cumulative'],
    ['Police said that gunmen had killed two others at the gate.', 'incident'],
    ['A second blast an hour after the first killed two others.', 'incident'],
  ])('%s is %s', (text, scope) => {
    expect(after(text)).toEqual([scope]);
  });
});

test('what the news is likened to has no day but its own', () => {
  const days = (text: string): (string | undefined)[] =>
    readHarm(`${NEWS}${text}`).casualties.map(({ date }) => date?.value);
  expect(days('A similar blast killed six miners in Tolm, in the north.')).toEqual(['2024-05-14', undefined]);
  expect(days('A similar blast killed six miners in Tolm on Monday.')).toEqual(['2024-05-14', '2024-05-13']);
  expect(days('A blast in a second pit killed six miners in Tolm.')).toEqual(['2024-05-14', '2024-05-14']);
});

test('a toll that rises to what headline or lede counts up to now is that count, and no one day’s', () => {
  const scopes = (text: string): (string | null)[] => readHarm(text).casualties.map(({ scope }) => scope);
  const lede = 'A fourth day of gang violence in the port has left at least eight people dead, police said on Monday. ';
  expect(scopes(`${lede}The chief said the death toll rose to eight late on Sunday.`)).toEqual([
    'cumulative',
    'cumulative',
  ]);
  expect(scopes('A bus crash left eight people dead in Osk on Sunday. The toll rose to nine on Monday.')).toEqual([
    'incident',
    'incident',
  ]);
});

describe('harm to kin', () => {
  const scopes = (text: string): string[] => readHarm(text).casualties.map(({ scope }) => scope);

  it('is no news in an article about something else', () => {
    const text =
      'A sewing school opened in Alta on Monday. It was set up by a woman whose husband and two sons were killed by bandits.';
    expect(scopes(text)).toEqual(['background', 'background']);
  });

  it('is news where the lede tells of the harm, or of the trial of it', () => {
    expect(scopes('A bomb went off in a blast at a market in Alta on Monday. Her brother was killed.')).toEqual([
      'incident',
    ]);
    expect(scopes('The trial of a warlord opened in Alta on Monday. A witness said her brother was killed.')).toEqual([
      'incident',
    ]);
  });
});

describe('counts that run on', () => {
  const scopes = (text: string): string[] => readHarm(text).casualties.map(({ scope }) => scope);

  it('are since the day that unrest began', () => {
    expect(scopes('At least 42 people have died in protests which began on April 28, the ombudsman said.')).toEqual([
      'cumulative',
    ]);
    expect(scopes('At least 42 people died in violence that erupted on Monday, the ombudsman said.')).toEqual([
      'incident',
    ]);
    expect(scopes('At least 42 people died in protests on Tuesday, the ombudsman said.')).toEqual(['incident']);
  });

  it('take in what the text goes on to say of them in the perfect', () => {
    const opening = 'At least 42 people have died in protests which began on April 28, the ombudsman said. ';
    expect(scopes(`${opening}Another 168 people have been reported missing.`)).toEqual(['cumulative', 'cumulative']);
    expect(scopes(`${opening}On Tuesday three people were shot at a roadblock.`)).toEqual(['cumulative', 'incident']);
  });

  it('leave out the day whose dead are added to them', () => {
    expect(
      scopes(
        'Three soldiers were killed in an ambush, raising to 198 the number of troops killed since the war began.',
      ),
    ).toEqual(['incident', 'cumulative']);
  });
});

it('is what a later inquiry found of it', () => {
  const { casualties } = readHarm(
    'A convoy shot one civilian dead near Telmo on Wednesday. An air strike killed up to 80 civilians in Karsa on March 24. An inquiry found 31 civilians were killed in the incident.',
    '2024-05-16',
  );
  expect(casualties.map(({ low, high, scope }) => [low ?? high, scope])).toEqual([
    [1, 'incident'],
    [80, 'background'],
    [31, 'background'],
  ]);
});

describe('harm brought up beside the news', () => {
  it.each([
    ['Over 5,000 civilians have been killed by the army since the March 2015 coup.', ['cumulative']],
    ['Over 5,000 civilians were killed in the 1998-2000 civil war.', ['background']],
    ['The war that preceded it killed over 2,000 people.', ['background']],
    [
      'It was the second such drill since the 2008 rampage that left seven people dead and 10 wounded.',
      ['background', 'background'],
    ],
    ['The chief gave another account, saying four men had died, the last of them in hospital.', ['incident']],
    ['The envoy was told that a farmer had recently lost his life at the border.', ['background']],
    ['The envoy protested against the recent killing of a herder by guards.', ['background']],
    ['The envoy protested against the killing of a herder by guards.', ['incident']],
  ])('%s', (text, scopes) => {
    expect(after(text)).toEqual(scopes);
  });

  const told = (text: string): string[] =>
    readHarm(text, '2019-03-12').casualties.map(({ low, scope, date }) => `${low} ${scope} ${date?.value ?? '-'}`);

  it('is each item of a list under its date, the first as well', () => {
    expect(
      told(
        'Velin: Fires at factories in recent years:\n\nJuly 2, 2018: A fire at a shoe factory in Velin killed 40 people.\n\nMarch 3, 2014: After a party at a mill in Tolm 32 people were burnt to death.',
      ),
    ).toEqual(['40 background 2018-07-02', '32 background 2014-03-03']);
    expect(told('March 11, 2019: A fire at a shoe factory in Velin killed 40 people.')).toEqual([
      '40 incident 2019-03-11',
    ]);
  });

  it('is what the article remembers, years on, and not what befell somebody these days', () => {
    const opening = 'Velin remembers its dead, a year on.\n\nGunmen came to the market of Velin on March 9, 2018. ';
    expect(told(`${opening}They killed at least 40 people and injured 60.`)).toEqual([
      '40 background -',
      '60 background -',
    ]);
    expect(
      told(
        `${opening}They killed at least 40 people. A guard was shot dead there and two are missing since Sunday.`,
      )[1],
    ).toBe('1 incident 2019-03-10');
    expect(told('A robber, two years on the run, shot dead four guards in Velin on Monday.')).toEqual([
      '4 incident 2019-03-11',
    ]);
  });

  it('is another man than the one of headline and lede', () => {
    const title = 'Mayor shot dead in Velin';
    const text = `${title}\n\nA mayor was gunned down in Velin on Monday. On February 9, a deputy mayor of Tolm was ambushed and killed.`;
    const { casualties } = readHarm(text, '2019-03-12', null, [0, title.length]);
    expect(casualties.map(({ scope }) => scope)).toEqual(['incident', 'incident', 'background']);
  });
});

it('is no threat that those were harmed who would not leave', () => {
  expect(after('Police said 14 herders who would not leave were arrested.')).toEqual(['incident']);
  expect(after('Police said 14 herders would be arrested.')).toEqual(['hypothetical']);
  expect(after('Two men who tried to flee were shot.')).toEqual(['incident']);
});
