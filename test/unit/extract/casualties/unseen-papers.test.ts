import { describe, expect, it } from 'vitest';
import type { Toll } from '../../../../preload/contract/findings';
import { briefs, readHarm } from './read';

const main = (text: string): Toll | undefined => readHarm(text, '2024-03-07').tolls.find((toll) => toll.main);
const scopes = (text: string): string[] => readHarm(text, '2024-03-07').casualties.map(({ scope }) => scope);
const days = (text: string): (string | undefined)[] =>
  readHarm(text, '2024-03-07').casualties.map(({ date }) => date?.value);
const places = (text: string): (string | undefined)[] =>
  readHarm(text, '2024-03-07').casualties.map(({ place }) => place?.name);

describe('the main toll', () => {
  it('leaves an earlier blow of the same kind apart from today’s', () => {
    const text =
      'Another strong earthquake shook western Iran on Wednesday after an earlier quake had killed some 1,400 people. ' +
      'Wednesday’s quake injured at least 60 people, the governor said. Officials said more than 1,400 had died across ' +
      'Kerman after the earlier quakes. They said 300 people were still missing.';
    expect(main(text)).toMatchObject({
      killed: null,
      injured: { low: 60, high: null },
      missing: null,
      place: 'western Iran',
      date: { value: '2024-03-06' },
    });
    expect(days(text)).toEqual([undefined, '2024-03-06', undefined, undefined]);
    expect(
      main('An earthquake shook western Iran on Wednesday, killing 14 people. The quake injured 60 people, he said.'),
    ).toMatchObject({ killed: { low: 14 }, injured: { low: 60 } });
  });

  it('adds the others of a sentence to those it counts before', () => {
    const scene = 'A ferry hit a jetty near the town of Velmo on Tuesday. ';
    const hurt = 'Nine passengers were brought to hospital with grave injuries while 14 others were slightly hurt.';
    expect(main(scene + hurt)).toMatchObject({ injured: { low: 23, high: 23 }, date: { value: '2024-03-05' } });
    expect(main(`${scene}Nine people were killed and 14 others were hurt.`)?.injured).toEqual({ low: 14, high: 14 });
  });

  it('keeps a count against another party’s word for many', () => {
    const count = 'At least three people died in a suicide attack on a bank in Nairobi on Monday. ';
    expect(main(`${count}The rebels said the attack had left "tens of invaders" dead.`)?.killed?.low).toBe(3);
    expect(main(`${count}The toll rose to 20 on Tuesday, the rebels said.`)?.killed?.low).toBe(20);
  });

  it('is that of harm the lede gives no figure of', () => {
    const rest =
      'The weather office had warned of rain. It said more was to come. It asked people to stay at home. ' +
      'In the area of chief Chulu alone, the office said, flooding caused 17 injuries.';
    expect(main(`Heavy rains in the north have injured people and damaged roads. ${rest}`)?.injured?.low).toBe(17);
    expect(main(`Donors have given the government money for roads and schools. ${rest}`)).toBeUndefined();
  });

  it('is what a court heard of, where the text goes on with it', () => {
    const court = 'A judge on Friday jailed Dale Orman for driving a truck into a fair in Lubbock in October 2022. ';
    expect(main(`${court}In that event, Orman killed a man and injured at least eleven others.`)).toMatchObject({
      killed: { low: 1 },
      injured: { low: 11 },
    });
    expect(main(`${court}Elsewhere in the state, a storm killed four people.`)).toBeUndefined();
  });
});

describe('numbers of captions and lines', () => {
  it('takes a gallery’s number of pictures for nobody', () => {
    const gallery =
      'Getty Images 22 Mourners lay flowers AP 22 Police at the crash Not known 22 Workers killed at the site Reuters 22 Trams';
    expect(briefs(`${gallery} stood still.`)).toEqual([]);
    expect(briefs('On Monday 22 Rail workers were killed.')).toHaveLength(1);
    const again = 'It regrets the deaths of 22 US citizens. The 22 US citizens were on board.';
    expect(briefs(`A plane crash killed 22 US citizens. ${again}`)[0]).toBe('killed 22-22 22 US citizens');
  });

  it('takes the number of a road for no count', () => {
    expect(briefs('Police came upon her beside a quarry on Hwy 62 with a gunshot wound in the leg.')).toEqual([]);
    expect(briefs('The crash on the highway left 150 with wounds to the head.')).toHaveLength(1);
  });

  it('takes a number among numbers for no count', () => {
    expect(briefs('Call 0700/111 0 222, die Nummer ist frei.')).toEqual([]);
    expect(briefs('In 2011 222 died.')).toHaveLength(1);
  });
});

describe('what dates something else', () => {
  it('leaves an aside on a person its years', () => {
    const crash = 'A plane crash in Costa Rica killed ten tourists. ';
    expect(days(`${crash}Laura Mendez, who was president from 2010 to 2014, said her cousin had died.`)).toEqual([
      undefined,
      undefined,
    ]);
    expect(days('A ferry sank off Velmo in 2010, and 14 people died.')).toEqual(['2010']);
  });

  it('leaves an honour its year', () => {
    expect(days('Gustav Roe, the 2003 Osk Open champion, was shot dead.')).toEqual([undefined]);
    expect(days('The 2003 Osk Open bombing killed four people.')).toEqual(['2003']);
  });

  it('knows the day of telling from that of the harm', () => {
    const news = 'A bomb killed four people in Velmo on Monday. ';
    expect(days(`${news}On Wednesday, a spokesman said 12 people were hurt.`)).toEqual(['2024-03-04', '2024-03-04']);
    expect(days(`${news}On Wednesday, police said, a second bomb killed two people in Osk.`)).toEqual([
      '2024-03-04',
      '2024-03-06',
    ]);
  });

  it('takes the day on which fires or floods are told of for none of theirs', () => {
    const told = 'The minister confirmed during a conference on Wednesday that 22 people were killed';
    expect(days(`${told} in forest fires in the south.`)).toEqual([undefined]);
    expect(days(`${told} in the blast.`)).toEqual(['2024-03-06']);
    expect(days('Forest fires killed 22 people on Wednesday.')).toEqual(['2024-03-06']);
  });

  it('takes the day of a promise for none of the disaster it is about', () => {
    const rest = 'He promised more. Six people died in Balaka following the rains.';
    expect(days(`The president on Tuesday assured those hit by the disaster of help. ${rest}`)).toEqual([undefined]);
    expect(days(`The disaster on Tuesday hit the south. ${rest}`)).toEqual(['2024-03-05']);
  });

  it('dates and places a harm by the lede that gives no figure of it', () => {
    const text =
      'A hailstorm on Sunday left a string of people injured in Nairobi. The office had warned of rain. It said more ' +
      'was to come. It asked people to stay at home. It said roofs were lost. Flooding caused 15 injuries, it said.';
    expect([days(text), places(text)]).toEqual([['2024-03-03'], ['Nairobi']]);
  });

  it('dates what a sentence points back at by the month before', () => {
    const court = 'A judge on Friday jailed Dale Orman over the October 2022 fair in Lubbock. ';
    expect(days(`${court}In that event, Orman killed a man.`)).toEqual(['2022-10']);
    expect(days(`${court}He said a storm had killed a man.`)).toEqual([undefined]);
  });

  it('takes what lasts to this day for no day of harm', () => {
    const text =
      'Flags will be flown at half-mast. In 2015, thousands of citizens were slaughtered in the capital. Hundreds of thousands fled the country';
    expect(days(`${text}, and some are in camps even today.`)).toEqual(['2015', undefined]);
    expect(scopes(`${text}, and some are in camps even today.`)).toEqual(['background', 'background']);
  });
});

describe('what is over, and what runs on', () => {
  it.each([
    ['Some 3,000 teachers were killed for their views under Velar’s regime, a report says.', 'background'],
    ['More than 3,000 people have been killed under Velar’s regime, a report says.', 'cumulative'],
    ['Her husband was killed during the long apartheid era.', 'background'],
    ['He had a last term that saw scores killed in riots.', 'background'],
    ['Thousands died in a long civil war, which finally ended in 2002.', 'background'],
    ['Thousands died in the 1998-2000 border war.', 'background'],
    ['Thousands died in a quake on Monday, which shook the north.', 'incident'],
    ['He had a raid that saw dozens killed in Velmo on Monday.', 'incident'],
  ])('%s is %s', (text, scope) => {
    expect(scopes(`A bank will pay into a fund. The fund is in Madrid. ${text}`)).toEqual([scope]);
  });

  it('reads a sentence within the time that the one before it names', () => {
    const told = 'Soldiers fought in skirmishes with sticks and dozens were injured, media said.';
    expect(scopes(`The armies met. Since May, tensions have run high. ${told}`)).toEqual(['cumulative']);
    expect(scopes(`The armies met. Since the clash, tensions have run high. ${told}`)).toEqual(['incident']);
  });
});

describe('places of something else', () => {
  it('takes what somebody studied at for no place of the harm', () => {
    const news = 'Ben Stein and his son were killed when their plane came down on Sunday. ';
    expect(places(`${news}Zack was a student at Osk University.`)).not.toContain('Osk University');
    expect(places(`${news}The wreck lies at Osk University.`)).toContain('Osk University');
  });

  it('gives a land its whole name, and a town in it before it', () => {
    expect(places('A boat sank in the Democratic Republic of Congo on Saturday, killing four people.')).toEqual([
      'Democratic Republic of Congo',
    ]);
    expect(places('A boat sank near Goma in the Democratic Republic of Congo, killing four people.')).toEqual(['Goma']);
    expect(places('A boat sank in Osk District of Gao, killing four people.')).toEqual(['Osk District']);
  });

  it('blames no place', () => {
    const talks = 'The two armies threatened each other in August. ';
    expect(places(`${talks}It was after blasts blamed on Pyongyang that killed two soldiers.`)).toEqual([undefined]);
    expect(places(`${talks}It was after a raid on Pyongyang that killed two soldiers.`)).toEqual(['Pyongyang']);
  });

  it('places an event where its headline does', () => {
    const title = 'Scarsdale mourns after plane crash in Panama';
    const text = `${title}\n\nScarsdale learned on Monday of the deaths of two families. Five people were killed.`;
    const placed = (headline: string): (string | undefined)[] =>
      readHarm(text, '2024-03-07', null, [0, headline.length]).casualties.map(({ place }) => place?.name);
    expect(placed(title)).toEqual(['Panama', 'Panama']);
  });

  it('leaves a clash to those harmed in it, where a side confirms no harm', () => {
    const text =
      'Three soldiers died in a clash late on Monday, the army said. China did not confirm any Chinese casualties on Wednesday. ' +
      'They met on Tuesday. Monday’s clashes took place in Nairobi.';
    expect(places(text)[0]).toBe('Nairobi');
  });

  it('takes where somebody is posted for no place of the harm', () => {
    const found = 'Pat Roe, the agency’s former Washington bureau chief, was murdered at home.';
    expect(places(`${found} Police asked for help.`)).toEqual([undefined]);
    expect(places('A bomb went off at the Washington bureau of the agency, killing two people.')).toEqual([
      'Washington',
    ]);
  });

  it('takes the headline’s name of a place only where the text has none, and no quarrel for an event', () => {
    const read = (title: string, text: string): (string | undefined)[] =>
      readHarm(`${title}\n\n${text}`, '2024-03-07', null, [0, title.length]).casualties.map(({ place }) => place?.name);
    const hurt = 'Two people were hurt when a barge caught fire. The fire at Terrigal Beach was put out.';
    expect(read('Thousands flee explosion at Panama', hurt)).toEqual(['Terrigal Beach']);
    const quarrel = 'Judge clashes with ministers';
    const rest =
      'A top judge has spoken about the courts of the land. He was asked about it. He said more would come. He gave no day.';
    const text = `${quarrel}\n\n${rest} The inquiry into the killing of Dr David Keller sparked debate.`;
    expect(readHarm(text, '2024-03-07', null, [0, quarrel.length]).tolls.map(({ main: is }) => is)).toEqual([false]);
  });

  it('goes back to the town of an older harm with the noun of it, and leaves the news its own', () => {
    const text =
      'Two guards have died in a suicide attack on a customs house in a city in the north. A car packed with ' +
      'explosives was rammed into the wall of the consulate in Mombasa. The rebels called it revenge for airstrikes in ' +
      'the town of Nakuru last month that left 32 civilians dead. ';
    const strikes = 'The strikes killed several children in Nakuru.';
    expect([places(text + strikes), scopes(text + strikes)]).toEqual([
      ['Mombasa', 'Nakuru', 'Nakuru'],
      ['incident', 'background', 'background'],
    ]);
    expect(scopes(`${text}A blast killed several children in Nakuru.`)).toEqual(['incident', 'background', 'incident']);
  });

  it('tells of the raid of the sentence before', () => {
    const text =
      'Troops were attacked in Lagos on Tuesday. The army freed 21 girls abducted in a raid on Kano last month. ';
    expect([
      places(`${text}Three were killed in the raid.`),
      scopes(`${text}Three girls were killed in the raid.`),
    ]).toEqual([
      ['Kano', 'Kano'],
      ['background', 'background'],
    ]);
    expect(scopes(`${text}Three girls were killed in the clash.`)).toEqual(['background', 'incident']);
  });

  it('guesses the one land that a text sets a disaster in, and for a plague before the town it was written in', () => {
    const dead = 'At least 28 people have died following heavy rains.';
    expect(places(`The bishop sent blankets to the homes of flood victims across Malawi. ${dead}`)).toEqual(['Malawi']);
    expect(places(`The chief of Malawi wrote to the families of flood victims across Kenya. ${dead}`)).toEqual([
      undefined,
    ]);
  });

  it('guesses no land for a past harm that the sentence sets in another', () => {
    const news = 'Two miners died in Kenya on Monday. Kenya mourned. ';
    expect(places(`${news}In 2015, thousands of Burundians were slaughtered.`)).toEqual(['Kenya', undefined]);
    expect(places(`${news}In 2015, thousands of Kenyans were slaughtered.`)).toEqual(['Kenya', 'Kenya']);
  });
});

describe('figures of headlines, and what stands beside a figure', () => {
  it('takes some among many for a part of them', () => {
    const text =
      'A couple and their sons were among 12 people killed when a plane crashed in Costa Rica on Sunday, according to a rabbi.';
    expect(main(`Family of 5 among 12 killed in Norway ferry fire\n\n${text}`)?.killed?.low).toBe(12);
    expect(main('Family of 5 killed in Costa Rica plane crash on Sunday, police said.')?.killed?.low).toBe(5);
  });

  it('reads a headline’s comma between two counts as "and"', () => {
    expect(briefs('10 pupils, 2 teachers killed in Costa Rica plane crash')).toEqual([
      'killed 10-10 10 pupils',
      'killed 2-2 2 teachers',
    ]);
    expect(briefs('The plane had 10 pupils on board, 2 teachers were killed.')).toEqual(['killed 2-2 2 teachers']);
  });

  it('takes a medical center for where somebody was brought', () => {
    const news = 'Police shot a man in Las Vegas on Saturday. ';
    expect(places(`${news}He was taken to Osk Medical Center, where he died.`)).toEqual(['Las Vegas', 'Las Vegas']);
    expect(places(`${news}He was taken to Reno, where he died.`)).toContain('Reno');
  });

  it('sets back what was on an occasion of a year told of before', () => {
    const news = 'Seven people died after a tram overturned in Croydon on Wednesday. ';
    const before = 'It is the first crash with deaths since 1959. On that occasion two passengers died in Glasgow.';
    expect([scopes(news + before)[1], days(news + before)[1]]).toEqual(['background', '1959']);
    expect(scopes(`${news}It came in 2024. On that occasion two passengers died in Glasgow.`)[1]).toBe('incident');
  });

  it('leaves a blow of its own apart from those who are held', () => {
    const held =
      'Rebels freed 21 of the schoolgirls kidnapped from a school, officials said. He met them. He was glad. He said more. ';
    const blow = 'On Wednesday the same gang staged a suicide attack that saw eight people killed in Nairobi.';
    const tolls = (text: string): (boolean | undefined)[] => readHarm(text, null).tolls.map(({ main: is }) => is);
    expect(tolls(held + blow)).toEqual([false]);
    expect(tolls(`${held}In the raid eight people were killed.`)).toEqual([true]);
  });
});
