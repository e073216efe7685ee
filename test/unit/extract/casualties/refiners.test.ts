import { describe, expect, it } from 'vitest';
import type { Casualty } from '../../../../preload/contract/findings';
import { readHarm } from './read';

const first = (text: string, published?: string | null): Casualty | undefined =>
  readHarm(text, published).casualties[0];

describe('scope', () => {
  it.each([
    ['A mine killed three herders on Tuesday.', 'incident'],
    ['More than 400 people have been killed in the feud since 2011.', 'cumulative'],
    ['The strike injured 18 people in Karsa, where rebels have fought since May.', 'incident'],
    ['The insurgency has killed more than 40,000 people.', 'cumulative'],
    ['Three mine accidents killed seven people in a week.', 'period'],
    ['Some 1,100 people have died at sea so far this year.', 'cumulative'],
    ['At least 20 people were killed in clashes over the past week.', 'period'],
    ['More than 4,000 people are killed in road accidents every year.', 'period'],
    ['A fire that broke out at the plant could kill hundreds of people.', 'hypothetical'],
    ['There has been a total of 37 deaths from the disease.', 'cumulative'],
    ['The measles epidemic left 12 children dead.', 'cumulative'],
    ['The outbreak had claimed 37 lives by Thursday.', 'cumulative'],
    ['Two boys died of cholera on Friday.', 'incident'],
    ['Police said three men with the virus were shot dead.', 'incident'],
    ['Police have shot dead three men who fled from the fever hospital.', 'incident'],
  ])('%s is %s', (text, scope) => {
    expect(first(text)?.scope).toBe(scope);
  });

  it('tells history from news', () => {
    const { casualties } = readHarm(
      'A bus crash killed nine people on Tuesday. In 1998 a train crash killed 60 people in the same valley. Last month, 11 people died in a similar accident.',
    );
    expect(casualties.map(({ scope }) => scope)).toEqual(['incident', 'background', 'background']);
  });

  it('carries a running total on to the figures of the same violence', () => {
    const { casualties } = readHarm(
      'At least 26 soldiers have been killed in the hills since March. A total of 24 rebels were killed in the attacks.',
    );
    expect(casualties.map(({ scope }) => scope)).toEqual(['cumulative', 'cumulative']);
  });
});

it('a third blast is another event than the one told of before', () => {
  const { casualties } = readHarm(
    'On Monday 32 miners were killed in a gas blast at Alda mine in Lahore. A third gas blast on Sunday hit Orme mine in Quetta, killing all 24 miners underground.',
  );
  expect(new Set(casualties.map(({ place }) => place?.name)).size).toBe(2);
});

describe('a sum over several events', () => {
  it.each([
    ['At least 23 people were killed in separate attacks in Lahore and Quetta.', true],
    ['At least 23 people were killed in various roadside bomb attacks on Tuesday.', true],
    ['At least 23 people were killed in a separate attack in Lahore.', undefined],
    ['At least 23 people were killed in separate rooms of the hotel after the attack.', undefined],
    ['A storm killed 11 people across the region on Tuesday.', true],
    ['A storm killed 11 people across the river on Tuesday.', undefined],
    ['Bombings in eastern Lahore and western Quetta killed seven people on Tuesday.', true],
    ['A bombing in eastern Lahore killed seven people on Tuesday.', undefined],
    ['A soldier was killed in separate raids on Tuesday.', undefined],
    ['At least 14 people were killed in a string of bombings and shootings on Tuesday.', true],
    ['At least 14 people were killed in floods and landslides on Tuesday.', undefined],
  ])('%s: %s', (text, several) => {
    expect(first(text)?.scope).toBe('incident');
    expect(first(text)?.several).toBe(several);
  });

  it('is what an agency counts over a country, and not over a town', () => {
    const counted = (place: string): boolean | undefined =>
      first(`According to an agency tally, 47 soldiers were killed in ${place} on Tuesday.`)?.several;
    expect([counted('Iraq'), counted('Lahore')]).toEqual([true, undefined]);
  });

  it('is the lede whose dead are those of the events told below it', () => {
    const sums = (last: string): (true | undefined)[] =>
      readHarm(
        [
          'Gunmen shot dead four men and wounded three on Thursday in the restive south of Velden, police said.',
          'A trader was gunned down at his stall in Osk, police said, and his nephew was wounded.',
          'In Tarn, a former village chief was shot dead by militants.',
          `In Olm, six gunmen burst into an office, ${last}.`,
        ].join('\n\n'),
        '2031-12-14',
      ).casualties.map(({ several: sum }) => sum);
    expect(sums('killing two engineers').slice(0, 3)).toEqual([true, true, undefined]);
    // One more than the lede says: not the same men.
    expect(sums('killing three engineers')[0]).toBeUndefined();
  });
});

describe('who says so', () => {
  it.each([
    ['Police said two men were killed in the blast.', 'Police'],
    ['Two men were killed in the blast, a hospital source said.', 'a hospital source'],
    ['Two men were killed in the blast, according to the interior ministry.', 'the interior ministry'],
    ['Two men were killed in the blast, witnesses and a local official said.', 'witnesses and a local official'],
    ['A reporter quoted eyewitnesses as saying several residents were hurt.', 'eyewitnesses'],
    ['Two men were killed in the blast.', undefined],
    ['The feud has claimed 60 lives.', undefined],
  ])('%s', (text, claimant) => {
    expect(first(text)?.claimant?.name).toBe(claimant);
  });

  it('writes what a pronoun stands for', () => {
    const { casualties } = readHarm('The army said it had raided a camp. Four rebels were killed, it said.');
    expect(casualties[0]?.claimant?.name).toBe('The army');
  });
});

describe('date and place', () => {
  it('gives a blast no day of the kidnap told before it', () => {
    const dated = (before: string, harm: string): string | undefined =>
      readHarm(`Aid workers left Osk on Thursday.\n\n${before}\n\n${harm}`, '2031-12-18').casualties.at(-1)?.date
        ?.value;
    const freed = 'Of the men snatched in Sunday’s raid by gunmen 13 have been freed.';
    expect(dated(freed, 'In Tarn, five people were killed when a car bomb exploded.')).toBeUndefined();
    expect(dated(freed, 'Three guards were killed in the raid.')).toBe('2031-12-14');
    const shook = 'Sunday’s raid on the camp shook the town.';
    expect(dated(shook, 'In Tarn, five people were killed when a car bomb exploded.')).toBe('2031-12-14');
  });

  it('gives a province’s harm no town of a list told after it', () => {
    const placed = (after: string): string | undefined =>
      readHarm(
        `Attacks went on, police said on Thursday.\n\nIn Yala province, gunmen burst into an office, killing two engineers.\n\n${after}`,
        '2031-12-14',
      ).casualties[0]?.place?.name;
    expect(placed('Attacks have surged in the provinces of Yala, Pattani and Narathiwat.')).toBe('Yala province');
    expect(placed('The attack happened in the town of Betong.')).not.toBe('Yala province');
  });

  it('takes no country whose somebody is for the place of a count', () => {
    const text = [
      'Two US soldiers died in Karsa on Tuesday, US military said.',
      'US troops came, and US aircraft. Rebels fought them in Afghanistan.',
      'Troops have fought in Afghanistan for years. More than 80 US soldiers have died this year.',
    ];
    expect(readHarm(text.join('\n\n'), '2031-12-14').casualties.at(-1)?.place?.name).toBe('Afghanistan');
  });

  it('takes no faith or people for a place', () => {
    expect(first('A blast hurt two men in Muslim neighbourhoods.')?.place).toBeNull();
    expect(first('A bomb killed two men in the Sunni dominated west.')?.place?.name).not.toBe('Sunni');
  });

  it('dates the harm, not the telling', () => {
    expect(first('Two men were killed on Monday, police said Wednesday.', '2024-05-16')?.date).toMatchObject({
      value: '2024-05-13',
      precision: 'day',
    });
  });

  it('shares place and day within an event', () => {
    const { casualties } = readHarm(
      'A bomb killed four people in northern Mali on Tuesday. The blast in Timbuktu also wounded nine people.',
      '2024-05-16',
    );
    expect(casualties.map(({ place, date }) => [place?.name, date?.value])).toEqual([
      ['Timbuktu', '2024-05-14'],
      ['Timbuktu', '2024-05-14'],
    ]);
  });

  it('keeps an event apart that the text sets apart', () => {
    const { casualties, tolls } = readHarm(
      'A bomb killed four people in Timbuktu on Tuesday. Separately, gunmen killed two guards in Gao on Wednesday.',
      '2024-05-16',
    );
    expect(casualties.map(({ place }) => place?.name)).toEqual(['Timbuktu', 'Gao']);
    expect(tolls.map(({ main, killed }) => [main, killed?.low])).toEqual([
      [true, 4],
      [false, 2],
    ]);
  });

  it('gives no place to where the victims were treated', () => {
    expect(first('Two policemen died of their wounds at a hospital in Maiduguri after the ambush.')?.place).toBeNull();
  });
});

describe('who did it', () => {
  it.each([
    ['Russian strikes yesterday killed eight people.', 'Russian strikes'],
    ['Air strikes on the south killed 20 people.', 'Air strikes'],
    ['Two men were shot dead by soldiers on Monday.', 'soldiers'],
    ['Two men were killed on Monday.', undefined],
    ['An air strike on a market in the northern town killed nine people.', 'air strike'],
    ['Three bombings on two hotels in the old port, which killed 30 people, were claimed by a sect.', 'Three bombings'],
    ['She named neighbours of a soldier who killed nine farmers.', 'soldier'],
    ['Officials say the fire killed 12 people.', 'fire'],
    ['Almost two years ago rebel fighters killed 40 villagers.', 'rebel fighters'],
    ['A gunman opened fire in a café in Leiden and wounded five people.', 'gunman'],
    ['In Corda, Nevada, which killed nobody, 12 people were hurt by midnight.', undefined],
    ['The talks, held in a hall near the river, wounded 12 people.', undefined],
    ['Leaders condemned the recent offensive that killed 19 people.', 'recent offensive'],
    ['On Monday, a border patrol killed two adults and injured a child in the north.', 'border patrol'],
    ['Two men were hurt by Sunday.', undefined],
  ])('%s', (text, perpetrator) => {
    expect(first(text)?.perpetrator?.name).toBe(perpetrator);
  });
});

/** Place and day of each statement. */
const told = (text: string): (string | undefined)[][] =>
  readHarm(text).casualties.map(({ place, date }) => [place?.name, date?.value]);

describe('place and day of an event told apart from its figure', () => {
  it('takes them from the sentence that tells by its verb what happened', () => {
    expect(
      told('A coach overturned on Tuesday in the town of Velmora. It was carrying pupils. The driver said seven died.'),
    ).toEqual([['Velmora', '2024-05-14']]);
  });

  it.each([
    // The narrowest name of those that stand together, on either side.
    ["Three guards were killed in Mali's northern region of Kidal, the army said.", 'Kidal'],
    ['Six pupils drowned in Telmo, northern Mali.', 'Telmo'],
    // What struck a place tells where.
    ['A bomb shook Timbuktu on Tuesday and two people died.', 'Timbuktu'],
    ['The Timbuktu bombing killed nine people.', 'Timbuktu'],
    ['Nine people died in the raid on Timbuktu.', 'Timbuktu'],
    // Where the teller is, or what a country suffers from outside.
    ['Two aid workers were killed, a spokesman in Geneva said.', undefined],
    ['Two men were hurt, their wives said outside Geneva University Hospital.', undefined],
    ['The envoy spoke of sanctions on Mali after nine people were killed.', undefined],
    ['Nine people were hurt, a spokeswoman told a news conference in Dakar.', undefined],
    ['The governor, who confirmed the incident in Dakar, said nine people were killed.', undefined],
    // An institution that suffered, and one that speaks.
    ['Gunmen stormed a university in Telmo, killing nine people.', 'Telmo'],
    ['Nine people died in the bombing of an embassy in Dakar.', 'Dakar'],
    ['Nine people died, said the bureau, a body of the university in Dakar.', undefined],
    // Whose suburb it is.
    ['Nine people were stabbed to death in the Dakar beachside suburb of Telmo Junction.', 'Telmo Junction'],
    // A name that goes on.
    ['Nine people were shot dead outside the Cathedral of Our Lady in Telmo.', 'Cathedral of Our Lady'],
    // What is told was there, not who told it.
    ['Nine deaths were reported in Telmo because of the heat.', 'Telmo'],
    // However the place is described.
    ['Nine people died when a stand fell in the central Malian town of Telmo.', 'Telmo'],
    ["Nine people died when a bomb fell in Mali's second-largest city of Kidal.", 'Kidal'],
    ['Nine rebels were killed in raids across insurgency-hit Mali.', 'Mali'],
    ['Nine people died in Sudanese shelling of the village of Telmo.', 'Telmo'],
    // A government that acts is a place too where a preposition says so.
    ['Raids on Mali killed nine people, Mali said.', 'Mali'],
  ])('%s', (text, place) => {
    expect(told(text)[0]?.[0]).toBe(place);
  });

  it.each([
    // The day a count is given is not the harm's, that of the event its count names is.
    ["The number of people killed in Tuesday's blast has climbed to 26, the mayor said on Wednesday.", '2024-05-14'],
    ["Police have identified the victim of Monday's shooting. Ana Velo, 33, was killed by accident.", '2024-05-13'],
    // Who confirmed it did so later.
    ['The governor, who confirmed the raid in Dakar on Wednesday, said four men were killed on Monday.', '2024-05-13'],
    // Counted back from what came after.
    ['A day after nine people died in a stampede, the minister visited the injured on Wednesday.', '2024-05-14'],
    ['On Wednesday, two days after nine people died in a blast, the minister came.', '2024-05-13'],
    ['A day after nine people died in a stampede on Monday, the minister came.', '2024-05-13'],
    [
      'On Wednesday a bomb hit a bus, just a day after a similar attack on the road left nine people dead.',
      '2024-05-14',
    ],
    // Since when something else went on.
    ['After rain since Tuesday evening, nine people died in a flood in Gao at about 2 am on Wednesday.', '2024-05-15'],
    // Who is blamed is blamed later; what still goes on "as of" a day began before it.
    ['Peru accused the rebels on Wednesday of killing nine farmers. The raid was on Monday.', '2024-05-13'],
    ['Nine people were killed in a raid. Shots were still heard as of Wednesday evening.', undefined],
    // Operations end on another day than the harm's.
    ['Rescue work ended on Wednesday and the mayor said nine miners died. The mine collapsed on Monday.', '2024-05-13'],
    // Told once, far from the figure.
    ['Nine people were killed. The mayor wept. Nobody slept. A crowd came. The blast was on Monday.', '2024-05-13'],
    ['A man was shot dead. The mayor wept. Nobody slept. Officers were called to the bar on Monday.', '2024-05-13'],
    ['A man was shot dead. The mayor wept. Nobody slept. The shooting was reported on Monday.', '2024-05-13'],
    ['A man was shot dead. The mayor wept. Nobody slept. The council met on Monday.', undefined],
    // The only day of the month that is named.
    ['Two girls were shot in January, police said. The two had come home on January 6.', '2024-01-06'],
    [
      'The deputy said on Tuesday that Peru would wait. He spoke hours after a civilian was wounded in Velmo. Since Monday, 25 rockets have landed.',
      '2024-05-14',
    ],
    ['A bomb wounded two civilians in Velmo. Since Monday, 25 rockets have landed.', undefined],
    [
      "A strike for Thursday was called in protest against Tuesday's court bombings in Gao, which killed nine people.",
      '2024-05-14',
    ],
    // The day of mourning, and that on which the last were given up, are later ones.
    ['Mourning began on Wednesday after nine miners were killed in Gao. The blast was on Monday.', '2024-05-13'],
    ['All nine trapped miners were confirmed dead, an agency reported on Wednesday.', undefined],
  ])('dates an event: %s', (text, date) => {
    expect(told(text)[0]?.[1]).toBe(date);
  });

  it.each([
    // Near a town it was not in it: the village that is named is the place.
    [
      'Nine farmers were killed near the northern town of Timbuktu. Gunmen tied their hands in the village of Velmora.',
      'Velmora',
    ],
    ['Nine farmers were killed near Timbuktu. British troops, meanwhile, fought rebels in Velmora.', 'Timbuktu'],
    // A building in its town, told by the sentence that says what happened.
    ['Nine people died in a blast in Timbuktu. The bomb exploded at Velmora Stadium.', 'Velmora Stadium'],
    // A spot of a place, no matter what kind of spot.
    ['Nine people died when a bomb exploded in the parking lot of Velmora Park.', 'Velmora Park'],
    // A building known as a body, unless it is where they tell of things.
    ['The gunman was shot dead at Westmere Velmora Junction.', 'Westmere Velmora Junction'],
    ['Nine guards were killed, it was said at the Velmora Ministry.', undefined],
    // Where they were treated, and where others spoke.
    ['Nine people were hurt in Gao and taken to Velmora Hospital, where two died.', 'Gao'],
    ['Nine people died in a blast in Mali. Prime Minister Ana Velo spoke in Dakar.', 'Mali'],
    // What gunmen invaded; what fell into a river; the capital by its name; a hospital that was hit.
    ['Nine people died when gunmen invaded Velmora, a settlement in Karsa Local Government Area.', 'Velmora'],
    ['A jeep fell into the Velmora river, killing nine.', 'Velmora river'],
    ['Nine people died in a blast in the Malian capital, Bamako, officials said.', 'Bamako'],
    ['A shell hit a hospital in Velmora and killed nine people.', 'Velmora'],
    // Another quake is brought up: the town told of before was not its.
    [
      'A quake hit northern Mali on Tuesday. It struck near Telmo. A quake shook southern Mali on Sunday, killing nine.',
      'southern Mali',
    ],
    // The attacks in two towns place neither.
    [
      'A bomb went off at a market in Telmo district, killing nine. Lawyers protested against the attacks in Gao and Dakar.',
      'Telmo district',
    ],
    // What is told of a part is not the place of the whole, unless it adds up to it.
    ['Raids on Mali killed nine people. Two of them died in the village of Telmo.', 'Mali'],
    ['Raids in Mali killed nine people. Five women and four men died in the village of Telmo.', 'Telmo'],
    // What was all over a land is not the next town's.
    ['Nine rebels died in raids across Mali. A raid on a post in the village of Telmo began on Sunday.', 'Mali'],
    // A village and what holds it.
    ['Nine people died at Alda township, Telmo City.', 'Alda township'],
    // What befell the place itself.
    ['Nine people died on Monday. The village of Velmora came under fire from the hills.', 'Velmora'],
    ['Nine people died on Monday in Mali. Velmora district was the target of an attack by rebels.', 'Velmora district'],
    ['Nine people died on Monday in Mali. Velmora district was the target of criticism.', 'Mali'],
    // A road is no narrower than the village on it.
    ['Nine people died on the Velmora Highway. The bus crashed at Telmora in Gao district.', 'Telmora'],
    // A reporter at the scene of a part, and figures of the whole.
    ['Raids on Mali killed nine people. Two people died in Velmora. A reporter in Velmora saw a crater.', 'Mali'],
    ['Raids on Mali killed nine people, including six men. Seven people died in Velmora, two in Telmo.', 'Mali'],
    // Who speaks after a colon tells where it was.
    ['He said: “In Velmora, nine farmers were killed.”', 'Velmora'],
    // A label, and a dateline.
    ['The mayors spoke. They wept. Nobody slept. TIMBUKTU: A farmer was killed by a truck.', 'TIMBUKTU'],
    ['– Timbuktu: nine killed', 'Timbuktu'],
    // Several parts of a district, by what they are called.
    ['Nine people were killed in Velmora and Telmo police station areas on Monday.', 'Velmora and Telmo'],
    ['Nine people were hurt by shelling in Velmora and Telmo sectors on Monday.', 'Velmora and Telmo'],
    ['Nine people were hurt in Velmora and Telmo police said so on Monday.', 'Velmora'],
    // The first label of a text is its dateline.
    ['TIMBUKTU: At least nine people were killed in the village of Velmora.', 'Velmora'],
    // How a place lies; what lies in a district.
    ['Nine people were shot dead in neighbouring Velmora Gardens.', 'Velmora Gardens'],
    ['Nine people died in a strike on Velmora in the Karsa district.', 'Velmora'],
    ['Nine people died in a strike on Velmora.', undefined],
    // A village, and a people.
    ['Gunmen attacked Velmora community, killing nine.', 'Velmora'],
    ['Nine people died, the leaders of the Velmora community said.', undefined],
    // The text says what lies in what, whatever the two are called.
    [
      'A bomb killed nine guards in Karsa district. The men had come to a checkpoint in the Velmo area of Karsa district.',
      'Velmo area',
    ],
    ['Shells killed nine people in Gao. The army had a post in the Velmo district of Gao.', 'Velmo district'],
    ['Mud killed nine people in Karsa. It swallowed huts in Velmo district, Karsa, at dawn.', 'Velmo district'],
    ['Nine people died in the Velmo region of southern Mali.', 'Velmo region'],
    // What a list names lies side by side; what lies in another place is not there.
    ['A bomb killed nine people in Gao. Schools were shut in Velmo, Gao and Telmo.', 'Gao'],
    ['A bomb killed nine people in Gao. The mayor owns a farm in the Velmo district of Telmo.', 'Gao'],
    ['Nine people died in the Karsa region of Mali. In Dakar, their families asked for a truce.', 'Karsa region'],
    // A hospital by the town's name treats, unless it was struck.
    ['Nine people died in Karsa district. The last died during treatment at Telmo hospital.', 'Karsa district'],
    ["Nine people died in Karsa district, one of them at St Telmo's Mission Hospital.", 'Karsa district'],
    ['A shell struck Timbuktu hospital and killed nine people.', 'Timbuktu'],
    // Who came came to where it was; what it was close to, or had reached.
    ['A man was shot dead on Monday. Officers were called to Velmo Street after a report of shots.', 'Velmo Street'],
    ['A man was shot dead on Monday. The mayor moved to Velmo Street after a report of shots.', undefined],
    ['Nine people died in northern Mali. The ambush happened close to Velmo hamlet.', 'Velmo hamlet'],
    ['Nine people died when the truck lost its brakes upon reaching Velmo Bridge.', 'Velmo Bridge'],
    // The seat of an office that tells.
    ['A spokesman for the health ministry in Dakar, Ana Velo, said nine people were killed.', undefined],
    ['A spokesman for the health ministry said nine people were killed in Dakar.', 'Dakar'],
    // An office that was rammed, and a statement before the comma; what is said at an office is said there.
    ['A bomber rammed a van into a district office in Timbuktu and killed nine people.', 'Timbuktu'],
    [
      'According to a police statement, an attack on a convoy in the Velmo area of Karsa district killed nine people.',
      'Velmo area',
    ],
    ['Nine people were killed, an officer said in a statement at an office in Dakar.', undefined],
    // A town beside its county where the sentence tells of harm, and a part of the capital a land owns.
    ['Nine people died in Karsa County. A shot had been fired at a house in Velmora.', 'Velmora'],
    ['Nine people died in Karsa County. The sheriff bought a house in Velmora.', 'Karsa County'],
    [
      "A bomb killed nine people in Bamako. Wrecks stood at the scene of a blast in Velmo district of Mali's capital Bamako.",
      'Velmo district',
    ],
    ['Nine people died on Monday. Shells struck the northern Mali town of Velmora.', 'Velmora'],
    // One town, spelled two ways.
    ['Nine people died in the town of Tal Velmor. The nine were killed near Tall Velmor on Monday.', 'Tal Velmor'],
  ])('weighs the places of an event: %s', (text, place) => {
    expect(told(text)[0]?.[0]).toBe(place);
  });

  it.each([
    [
      'Crews looked for more on Wednesday after nine migrants drowned when their overcrowded wooden boat sank in the night off the coast of Velmora on Monday.',
      '2024-05-13',
    ],
    [
      'Mali held a day of mourning on Tuesday for the nine people killed in a blast. The bomb exploded on Monday.',
      '2024-05-13',
    ],
  ])('takes no day of what followed for that of the harm: %s', (text, day) => {
    expect(told(text)[0]?.[1]).toBe(day);
  });

  it('finds the town beside the figures when they name only the country', () => {
    expect(
      told(
        'A tourist boat hit a bridge in Germany, and 27 people were hurt. It rammed a pillar near Duisburg at dusk.',
      ),
    ).toEqual([['Duisburg', undefined]]);
    expect(
      told('Floods killed 27 people in Germany. Streets were under water in Duisburg.').map(([place]) => place),
    ).toEqual(['Germany']);
  });

  it('takes none from a verb that tells of no event', () => {
    expect(told('The minister struck a deal on Tuesday in the town of Velmora. Seven people were killed.')).toEqual([
      [undefined, undefined],
    ]);
    expect(told('Share prices crashed on Tuesday in the town of Velmora. Seven people were killed.')).toEqual([
      [undefined, undefined],
    ]);
  });

  it('keeps both ends of a stretch of road', () => {
    expect(told('Two people died on Tuesday when a bus skidded between Velmora and Tashk.')).toEqual([
      ['between Velmora and Tashk', '2024-05-14'],
    ]);
  });

  it.each([
    ['At least 52 people have died in floods in the Orlen, Sudra and Hesk regions.', 'Orlen, Sudra and Hesk'],
    ['Nine farmers were killed in Zamfara, Kaduna and Katsina on Tuesday.', 'Zamfara, Kaduna and Katsina'],
    ['Strikes killed nine people across Lebanon, Syria and Iraq.', 'Lebanon, Syria and Iraq'],
    ['Six people were killed in Homs and Damascus on Tuesday.', 'Homs and Damascus'],
    // A town and its country, and a name that belongs to what follows.
    ['Nine people died in Kidal, Mali and Niger.', 'Kidal'],
    ['Six people were killed in Homs, and Damascus police said it was a bomb.', 'Homs'],
    ['Shelling killed six in Homs and Damascus was bombed.', 'Homs'],
    ['Six people died in Homs, John Alder and Mary Bell said.', 'Homs'],
  ])('takes a list of places of one kind as a whole: %s', (text, place) => {
    expect(told(text)[0]?.[0]).toBe(place);
  });

  it('does not take the seat of the one who tells for the place of the harm', () => {
    expect(told('The landslide killed over 100 people, according to a statement from the palace in Velmora.')).toEqual([
      [undefined, undefined],
    ]);
  });

  it('prefers the part of a town that the event is tied to', () => {
    expect(
      told("A bomber killed three guards in Kabul on Tuesday. The bombing took place in the city's Shamal Orlu area."),
    ).toEqual([['Shamal Orlu area', '2024-05-14']]);
  });
});

describe('what a figure is counted over', () => {
  const scopes = (...paragraphs: string[]): string[] =>
    readHarm(paragraphs.join('\n\n'), '2031-12-13').casualties.map(({ scope }) => scope);

  it('is the operation whose first day was told before, in the lede as well', () => {
    const concern = 'The government voiced concern on Thursday after the killing of more than 60 fighters by troops.';
    const launch = 'On Dec. 1, Velden launched a large-scale operation in the north.';
    const toll = 'More than 60 fighters were killed and 250 others wounded during the operation.';
    const strike = 'Troops shelled houses in Tarn on Wednesday, killing at least 18 civilians.';
    expect(scopes(concern, `${launch} ${toll}`, strike)).toEqual(['period', 'period', 'period', 'incident']);
    expect(scopes(concern, `Police held a raid in the north. ${toll}`, strike)).toEqual([
      'incident',
      'incident',
      'incident',
      'incident',
    ]);
  });

  it('is no year where a part of it is named', () => {
    const of = (when: string): string[] =>
      scopes('A court sat on Friday in the harbour.', `A bomb killed nine people in Osk ${when}.`);
    expect(of('on Aug. 16 this year')).not.toContain('cumulative');
    expect(of('in March this year')).not.toContain('cumulative');
    expect(of('earlier this year')).not.toContain('cumulative');
    expect(scopes('A court sat on Friday in the harbour.', 'Mines have killed nine people in Osk this year.')).toEqual([
      'cumulative',
    ]);
  });

  it('is history where an event is named with its year', () => {
    const bombings =
      'The group is accused of attacks in the past years, including the 2022 Osk bombings which killed 202.';
    expect(scopes('A court sat on Friday in the harbour.', bombings)).toEqual(['background']);
  });
});

describe('older harm beside the news of the day', () => {
  const scopes = (text: string): string[] => readHarm(text).casualties.map(({ scope }) => scope);

  it('is history when it is weeks older than the event of the report', () => {
    expect(
      scopes('A bomber killed three guards on Tuesday. On April 2, gunmen killed nine nurses at a hotel in Velmora.'),
    ).toEqual(['incident', 'background']);
  });

  it('is no history when it is of the same days, or the report is about nothing newer', () => {
    expect(
      scopes('A bomber killed three guards on Tuesday. On Monday, gunmen killed nine nurses at a hotel in Velmora.'),
    ).toEqual(['incident', 'incident']);
    expect(scopes('The trial opened. On April 2, gunmen killed nine nurses at a hotel in Velmora.')).toEqual([
      'incident',
    ]);
  });

  it('reads the perfect of a lede about attacks as news, and that of a war as a count that runs on', () => {
    expect(scopes('Nine guards have been killed in several attacks across the country.')).toEqual(['incident']);
    expect(scopes('Nine guards have been killed in the war across the country.')).toEqual(['cumulative']);
  });

  it('takes the raised toll of an outbreak for a count up to now, that of a crash for the event', () => {
    expect(scopes('Three people died of cholera on Tuesday, raising the death toll to 140.').at(-1)).toBe('cumulative');
    expect(scopes('Three people died in the crash on Tuesday, raising the death toll to 14.').at(-1)).toBe('incident');
  });

  it('dates the event by its first telling, and not by the next event that opens with its day', () => {
    const { casualties } = readHarm(
      'A bomb killed two guards in Velmora. The explosion took place on Wednesday. On Monday, gunmen killed six policemen at a checkpoint.',
    );
    expect(casualties.map(({ date }) => date?.value)).toEqual(['2024-05-15', '2024-05-13']);
  });
});

describe('several events of one text', () => {
  it('puts two districts, and the towns of two clauses, apart', () => {
    expect(
      told(
        'A flood killed nine people in Alda district. Seven people were killed by a flood in Gao district. ' +
          'Two people died in Velmora in Karsa district, while two more, including a woman, died in Telmo district.',
      ).map(([place]) => place),
    ).toEqual(['Alda district', 'Gao district', 'Velmora', 'Telmo district', 'Telmo district']);
  });

  it('keeps a mine with its town from another town', () => {
    expect(
      told(
        'Nine miners were killed in a blast at Velmora Coal Mine in Timbuktu on Monday. A third blast on Monday hit a pit in Lahore, killing 24.',
      ).map(([place]) => place),
    ).toEqual(['Velmora Coal Mine', 'Lahore']);
  });

  it('opens another event with "Also on"', () => {
    expect(
      told(
        'A bomb killed nine people at a market in Timbuktu on Monday. Also on Monday, a farmer was killed in a raid in northern Mali.',
      ).map(([place]) => place),
    ).toEqual(['Timbuktu', 'northern Mali']);
  });
});

describe('a report of several events', () => {
  const MINES =
    'Seven miners died in a rockfall in southern Bolivia on Monday, bringing the toll of mine accidents to 85 over the past three days.\n\nThe past weekend has seen three mine disasters that left at least 78 people dead.\n\nTwenty-two miners were confirmed dead in a gas blast on Saturday at the Torvik mine.\n\nThree managers responsible for the blast have been arrested, police said.\n\nIn another tragedy, 32 miners were killed in a fire at the Lind mine.';
  const read = (phrase: string): Casualty | undefined => {
    const { text, casualties } = readHarm(MINES, '2026-03-09');
    return casualties.find(({ start, end }) => text.slice(start, end).startsWith(phrase));
  };

  it('dates what follows a sum of other days by them, and not by its first event', () => {
    expect(read('Seven')?.date?.value).toBe('2026-03-09');
    expect(read('Twenty-two')?.date?.value).toBe('2026-03-07');
    expect(read('32')?.date).toMatchObject({ value: '2026-03-07', precision: 'period' });
  });

  it('places no total where its last event was', () => {
    expect(read('Seven')?.place?.name).toBe('southern Bolivia');
    expect(read('85')?.place ?? null).toBeNull();
    const { casualties, tolls } = readHarm(MINES, '2026-03-09');
    const total = casualties.find(({ low }) => low === 85);
    expect(tolls.flatMap(({ findings }) => findings)).not.toContain(total?.id);
  });

  it('counts who was arrested over one of them to no total', () => {
    expect(read('Three')?.scope).toBe('incident');
  });
});

it('knows a figure told earlier where the sentence opens with the word', () => {
  const { text, casualties } = readHarm(
    'A plane crashed at the airport of Lind on Monday, killing 36 people, the guards said. Earlier, the television had said the number of victims was 38. A deputy police chief said the death toll had risen to 39. Another plane crashed on May 6, 2005, killing 108 people.',
    '2026-03-09',
  );
  expect(casualties.map(({ start, end, date }) => [text.slice(start, end), date?.value])).toEqual([
    ['36 people', '2026-03-09'],
    ['38', '2026-03-09'],
    ['39', '2026-03-09'],
    ['108 people', '2005-05-06'],
  ]);
});
