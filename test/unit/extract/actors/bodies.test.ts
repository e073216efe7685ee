import { describe, expect, test } from 'vitest';
import { readActors } from './read';

describe('bodies', () => {
  test.each([
    ['a head noun', 'The Harbour Safety Board fined the firm.', 'Harbour Safety Board'],
    ['an "of" phrase', 'The Ministry of Rural Affairs denied it.', 'Ministry of Rural Affairs'],
    ['subjects in a list', 'The Ministry of Roads, Ports and Water denied it.', 'Ministry of Roads, Ports and Water'],
    ['a pair before one head', 'The Seed and Soil Administration denied it.', 'Seed and Soil Administration'],
    ['"for" and "the"', 'The Movement for the Open Valley won two seats.', 'Movement for the Open Valley'],
    [
      'a shared possessive',
      "The Farmers' Union and the fishermen left. The People's Harvest Party stayed.",
      "Farmers' Union",
    ],
    ['subjects that end other names', 'The Wells Relief and Works Agency denied it.', 'Wells Relief and Works Agency'],
    ['a subject no list holds', 'The Front for Renovation and Peace denied it.', 'Front for Renovation and Peace'],
    ['a war inside an "of" phrase', 'The Institute for the Study of War denied it.', 'Institute for the Study of War'],
    ['two words for one head', 'The Ostria Red Crescent sent tents.', 'Ostria Red Crescent'],
    ['a headquarters', 'Haverton Fire Headquarters said no.', 'Haverton Fire Headquarters'],
    ["a body's branch", 'Amnesty International Estonia urged calm.', 'Amnesty International Estonia'],
    ['"for" after "of"', 'The Department of Inspection for Factories left.', 'Department of Inspection for Factories'],
    ['a word of no list that speaks', 'Zelvoracom said no.', 'Zelvoracom'],
    ['a firm', 'Brandt Marine Holdings cut 40 jobs.', 'Brandt Marine Holdings'],
    ['a firm by the noun before it', 'The chipmaker Velqora cut 40 jobs.', 'Velqora'],
    ['a firm by its apposition', 'Velqora, a maker of pumps, cut 40 jobs.', 'Velqora'],
    ['letters', 'The KLVN refused to comment.', 'KLVN'],
    ['a city and a plural', 'The Toronto Otters won again.', 'Toronto Otters'],
    ['guards are a body', 'The Philippine Coast Guard would stay.', 'Philippine Coast Guard'],
    ['letters that are a channel', 'The strike was reported by Al-Noor TV on Friday.', 'Al-Noor TV'],
    ['a survey with its country', 'According to the U.S. Geological Survey, it was strong.', 'U.S. Geological Survey'],
    ['the government of a country', 'The government of Estonia said no.', 'government of Estonia'],
    ['a ministry of its portfolio', 'On Friday the ministry of interior said no.', 'ministry of interior'],
    ["a country's body", "Estonia's military junta said no.", "Estonia's military junta"],
    ['words between', 'Afghan national security forces said no.', 'Afghan national security forces'],
    ['a bank that is central', 'The Polish central bank said no.', 'Polish central bank'],
    ['the council of a town', 'Nairobi city council banned it.', 'Nairobi city council'],
    ['who governs', 'On Friday the Obama administration said no.', 'Obama administration'],
    ['a ministry with its country', "Estonia's Interior Ministry said no.", "Estonia's Interior Ministry"],
    ['an embassy with its place', 'The Estonian Embassy in Nairobi said no.', 'Estonian Embassy in Nairobi'],
    ['two of them', 'The Daily Herald and The Morning Post said no.', 'Daily Herald'],
    ['a head of another language', 'Fundación Agua Clara paid for the well.', 'Fundación Agua Clara'],
    ['a political colour', 'The Conservative party lost two seats.', 'Conservative party'],
    ['a nationality stays inside', 'The Chinese Chess Association protested.', 'Chinese Chess Association'],
    ['a body world-known', 'Volunteers of the Red Cross arrived.', 'Red Cross'],
    ['a general is no rank here', 'Shares of General Motors rose.', 'General Motors'],
  ])('%s', (_what, text, name) => {
    expect(readActors(text).bodies).toContain(name);
  });

  test('letters in brackets are bound to the name', () => {
    const { actor, bodies } = readActors('The Northern Fisheries Council (NFC) met. The NFC agreed to a ban.');
    expect(bodies).toEqual(['Northern Fisheries Council']);
    expect(actor('Northern Fisheries Council').aliases).toEqual(['NFC']);
  });

  test('letters of the name in its own language are bound to it', () => {
    const { bodies } = readActors('The Eastern Liberation Army (CNN) left. CNN had come on Friday.');
    expect(bodies).toEqual(['Eastern Liberation Army']);
  });

  test('a law by its section, and a trophy by its name, are nobody', () => {
    const { bodies, persons } = readActors(
      'A case under Section 12 of the Bharatiya Roe was opened. They won the General Okafor Trophy.',
    );
    expect([...bodies, ...persons]).toEqual([]);
  });

  test('what is no body, or is nobody', () => {
    const { bodies, persons } = readActors('A Polish bank and an Estonian council closed. Nairobi Velqora sank.');
    expect(bodies).toEqual([]);
    expect(persons).toEqual([]);
  });

  test("a body's place is a place as well", () => {
    expect(readActors('The government of Estonia said no.').places).toEqual(['Estonia']);
    expect(readActors('The US military said no.').places).toEqual([]);
  });

  test('a law has letters too, but is no body', () => {
    expect(readActors('The Clean Rivers Act (CRA) passed. The CRA bans dumping.').bodies).toEqual([]);
  });

  test('a firm is known by its first words', () => {
    expect(readActors('Velqora Pumps Ltd cut jobs. Velqora said so.').bodies).toEqual(['Velqora Pumps Ltd']);
  });

  test('a currency before a number is none', () => {
    expect(readActors('The fine was QXR 250,000 or more.').bodies).toEqual([]);
  });

  test('a generic noun alone names nothing', () => {
    expect(readActors('It was the Ministry that paid, not the Board or the Party.').bodies).toEqual([]);
  });
});

describe('who acts', () => {
  test.each([
    ['what is at a body has the verb', 'Classes at the Harvest University were suspended.'],
    ['who belongs to it has the verb', 'Omar Haddad of the small Harvest Party said no.'],
  ])('the verb after a name is not its own: %s', (_what, text) => {
    expect(readActors(text).acting).toEqual([]);
  });

  test('one who speaks, decides or is acted on', () => {
    expect(readActors('The Harbour Safety Board fined Velqora Ltd.').acting).toEqual([
      'Harbour Safety Board',
      'Velqora Ltd',
    ]);
  });

  test.each([
    ['an affiliation', 'Maria Roe, an analyst at Corvin Research, laughed.', 'Corvin Research'],
    ['a listener', 'The mayor told Radio Velden News on Monday he would go.', 'Radio Velden News'],
    ['an attribute', 'Harbour Safety Board officials were late.', 'Harbour Safety Board'],
    ['a wire service', 'It was the third time, Reuters reported.', 'Reuters'],
  ])('not %s', (_what, text, name) => {
    const { bodies, acting } = readActors(text);
    expect(bodies).toContain(name);
    expect(acting).not.toContain(name);
  });
});

describe('governments by country, capital and seat', () => {
  test.each([
    ['a country that decides', 'France recalled its envoy.', ['France']],
    ['a capital that says', 'Talks will go on, Ottawa said.', ['Ottawa']],
    ['what it owns', "Moscow's aims have not changed.", ['Moscow']],
    ['one acted on', 'The senator accused Iran of lying.', ['Iran']],
    ['a past tense right after it', 'This came after Tokyo paused the plan.', ['Tokyo']],
    ['a list with one verb', 'Chad, Mali and Niger signed the text.', ['Chad', 'Mali', 'Niger']],
    ['a headline', 'Canada to host talks', ['Canada']],
    ['partners in talks', 'Talks between Peru and Chile failed.', ['Peru', 'Chile']],
    ['a seat', 'The Kremlin denied it.', ['Kremlin']],
    ['a body in lower case', 'The Afghan army withdrew.', ['Afghan army']],
    ['a ministry in lower case', 'The interior ministry denied it.', ['interior ministry']],
  ])('%s', (_what, text, names) => {
    expect(readActors(text).acting).toEqual(names);
  });

  test('country and capital are one government, by the form used first', () => {
    const { bodies, mentions } = readActors('Moscow rejected the offer. Later Russia agreed to talks.');
    expect(bodies).toEqual(['Moscow']);
    expect(mentions('Moscow')).toEqual(['metonym:Moscow', 'metonym:Russia']);
  });

  test.each([
    'The minister flew to Paris and slept in Rome.',
    'Rain fell across Poland.',
    'Exports from Brazil to Japan fell.',
    'A court in Nairobi, Kenya, was full.',
  ])('a plain place: %s', (text) => {
    expect(readActors(text).bodies).toEqual([]);
  });
});

describe('places', () => {
  test.each([
    ['countries and cities', 'Rain fell in Kenya and near Nairobi.', ['Kenya', 'Nairobi']],
    ['a side of a country', 'Shells fell in south Lebanon.', ['south Lebanon']],
    [
      'a region by its noun',
      'The quake shook Kharkiv region and Sarvan province.',
      ['Kharkiv region', 'Sarvan province'],
    ],
    ['the village of', 'A bus left the village of Ostrelka at noon.', ['Ostrelka']],
    ['an unknown name after in', 'A fire broke out in Ostrelka.', ['Ostrelka']],
    ['a country of two words', 'Floods hit Sri Lanka and Costa Rica.', ['Sri Lanka', 'Costa Rica']],
  ])('%s', (_what, text, places) => {
    expect(readActors(text).places).toEqual(places);
  });

  test.each([
    ['with day and agency', 'SARVAN, March 11 (Northwire) - Rain fell.', ['SARVAN']],
    ['of two words', 'NEW OSTREL (Northwire) -- Rain fell.', ['NEW OSTREL']],
    ['with its country', 'KYIV, Ukraine - Rain fell.', ['KYIV', 'Ukraine']],
    ['in lower case', 'Ostrel- Rain fell.', ['Ostrel']],
  ])('a dateline %s', (_what, text, places) => {
    const read = readActors(text);
    expect(read.places).toEqual(places);
    expect(read.persons).toEqual([]);
  });

  test('a nationality is no place', () => {
    expect(readActors('Three Lebanese farmers met a South Korean cook.').places).toEqual([]);
  });
});

test.each([
  ['a future', 'The envoy told ministers that Moscow will not give up the islands. Russia sent ships.', 'Moscow'],
  [
    'a future in the paper’s quotation',
    'The envoy told ministers that Moscow will not “yield” on the islands. Russia sent ships.',
    'Moscow',
  ],
  [
    'a perfect',
    'Ships lay off Russia. The envoy said that Moscow has given up the islands. Russia sent ships.',
    'Moscow',
  ],
  ['not yet', 'An aide made clear that Ankara had not yet chosen. Turkey sent ships.', 'Ankara'],
  ['a state of mind', 'An aide warned that Beijing is ready to fight. China sent ships.', 'Beijing'],
])('a government that acts in a that-clause gives the name: %s', (_what, text, name) => {
  expect(readActors(text).acting).toEqual([name]);
});

describe('what a body is', () => {
  test.each([
    [
      'part of another',
      "The Harbour Resistance, the ferry union's armed wing, left.",
      'Harbour Resistance',
      ["the ferry union's armed wing"],
    ],
    ['letters', 'Pelmora Ltd, a Spanish NGO, left.', 'Pelmora Ltd', ['a Spanish NGO']],
    ['not a clause', 'Pelmora Ltd, the team Ann Hale played for, left.', 'Pelmora Ltd', []],
    ['not whom it employs', 'Pelmora Ltd, the group spokesman said, left.', 'Pelmora Ltd', []],
    ['not the next of a list', 'Pelmora Ltd, the Harbour Board and the union left.', 'Pelmora Ltd', []],
  ])('%s', (_what, text, name, roles) => {
    expect(readActors(text).roles(name)).toEqual(roles);
  });
});

test.each([
  ['forces of a coalition', 'The US-led coalition forces struck the town.', 'US-led coalition forces'],
  ['a higher court', "Kenya's highest court threw the appeal out.", "Kenya's highest court"],
  ['fighters of a word no list holds', 'Zelvo fighters clashed with the troops.', 'Zelvo'],
  ['what is known as something', 'The youth wing, known as Imbonero, attacked them.', 'Imbonero'],
  ['a paper that is told', 'The official told The Pillar that it was so.', 'Pillar'],
  ['a committee of a chamber', 'The Senate committee on trade rejected the deal.', 'Senate committee on trade'],
  ['its subject before it', 'The House foreign affairs committee voted.', 'House foreign affairs committee'],
  ['a council that somebody holds', 'A rebel-held council in Bria denied it.', 'rebel-held council in Bria'],
  [
    'a body with two subjects',
    'The Organization for Security and Co-operation in Europe said so.',
    'Organization for Security and Co-operation in Europe',
  ],
  ['a channel and its number', 'On Friday Channel 12 reported that it rained.', 'Channel 12'],
  ['what a body is before it', 'Brokerage Hartwell Securities cut its target.', 'Hartwell Securities'],
  ['a police of a country', 'Police Scotland said the man was hurt.', 'Police Scotland'],
  ['All', 'On Monday the All Harbours Congress mocked him.', 'All Harbours Congress'],
])('a body: %s', (_what, text, name) => expect(readActors(text).bodies).toContain(name));

test.each([
  ['where a president is from', 'President Nana Mensah of Ghana said so.', 'Ghana'],
  ['a committee of nobody', 'The committee rejected the deal on Monday.', 'committee'],
  ['one of many courts', 'A Dhaka court jailed the man.', 'Dhaka court'],
  ['a picture', 'She painted The Sick Child in Velden.', 'Sick Child'],
  ['a time', 'The plane crashed at 9:54 a.m. ET on Friday.', 'ET'],
])('no body: %s', (_what, text, name) => expect(readActors(text).bodies).not.toContain(name));

describe('bodies with a number', () => {
  test.each([
    ['a unit with its ordinal', 'A patrol of the 41st Mountain Brigade came under fire.', '41st Mountain Brigade'],
    ['a unit with a plain number', 'Men of 21 Harbour Rifles cleared the road.', '21 Harbour Rifles'],
    ['a number before the noun', 'The rebels’ Sector 6 Command admitted the loss.', 'Sector 6 Command'],
    ['a numeral and a stroke', 'The XIV/Valley Military Command denied it.', 'XIV/Valley Military Command'],
    ['a service called by it', 'Rescue 1590 freed the driver.', 'Rescue 1590'],
    ['a unit that acts', 'The 9th Infantry Division withdrew.', '9th Infantry Division'],
  ])('%s', (_what, text, name) => {
    expect(readActors(text).acting).toEqual([name]);
  });

  test.each([
    ['what is counted', 'The blast killed 15 Army men.', '15 Army'],
    ['a day', 'On May 14 Army doctors left.', '14 Army'],
    ['a street', 'They met on 5th Avenue.', '5th Avenue'],
    ['a price', 'The rescue 40 miles off failed.', 'rescue 40'],
    ['a year', 'In Velden 2020 Army rules were new.', 'Velden 2020 Army'],
  ])('%s is none', (_what, text, name) => {
    expect(readActors(text).bodies).not.toContain(name);
  });
});

describe('bodies with small words inside', () => {
  test.each([
    ['who owns it, many', "Haverton Ferry Owners' Association called it off.", "Haverton Ferry Owners' Association"],
    ['many and their aim', 'A convoy of the Guardians of the Valley was hit.', 'Guardians of the Valley'],
    [
      'many, an aim and whose',
      'Two men of the Volunteers for the Defence of the Valley fell.',
      'Volunteers for the Defence of the Valley',
    ],
    ['its aim', 'The National Freedom from Hunger Alliance protested.', 'National Freedom from Hunger Alliance'],
    ['two words and its place', 'Seven died, according to Joint Task Force Velmo.', 'Joint Task Force Velmo'],
  ])('%s', (_what, text, name) => {
    expect(readActors(text).bodies).toEqual([name]);
  });

  test.each([
    ['many alone', 'Volunteers of the Red Cross arrived.', ['Red Cross']],
    ['many of a place', 'The film Sons of Velden opened.', []],
    ['somebody of a pair', 'A flight of the Air Force left.', ['Air Force']],
    ['somebody from a body', 'A Doctor from Hunger Alliance wept.', ['Hunger Alliance']],
    ['where many are', 'On Friday the Palestinians in the North Bank left.', ['North Bank']],
    ['what a person owns', "The Joneses' Garden was full.", []],
  ])('%s is none', (_what, text, names) => {
    expect(readActors(text).bodies).toEqual(names);
  });
});

describe('bodies in lower case of a place or an office', () => {
  test.each([
    ['its police', 'Velmo police held two men.', 'Velmo police'],
    ['police acted on', 'The band attacked the Orrin Falls police.', 'Orrin Falls police'],
    ['what the place is', 'The Velmo district administration shut the schools.', 'Velmo district administration'],
    ['what it is for', 'The Velmo flood relief committee sent rice.', 'Velmo flood relief committee'],
    ['a service of a town', 'The London ambulance service sent six crews.', 'London ambulance service'],
    ['an office of somebody', "The Chief Minister's office announced relief.", "Chief Minister's office"],
    ['sources of an office', "President's Office sources denied it.", "President's Office"],
    ['a name with what it is', 'The Nimet weather office had warned of rain.', 'Nimet'],
  ])('%s', (_what, text, name) => {
    expect(readActors(text).acting).toEqual([name]);
  });

  test.each([
    ['a kind of police', 'Riot police fired into the air.'],
    ['armed like soldiers', 'Militarised police stood guard.'],
    ['a town in a country of town councils', 'The bus fell over in Velmo town council.'],
    ['a house', 'They slept at the Velmo police station.'],
    ['what a town has', 'The Velmo bus service was slow.'],
    ['somebody', 'On Friday Joan Penrose police left.'],
    ['an office of nobody', "The manager's office closed."],
  ])('%s is none', (_what, text) => {
    expect(readActors(text).acting).toEqual([]);
  });
});

test.each([
  ['according to it', 'Nine men died, according to Ankara. Turkey sent its envoy.', ['Ankara']],
  ['according to its records', 'Nine men died, according to Harbour Board records.', ['Harbour Board']],
  ['its proposal', 'A proposal by Warsaw to send ships was refused.', ['Warsaw']],
  ['what a clause tells of it', 'Turkey, which brokered the deal in May, sent its envoy.', ['Turkey']],
  ['men of a group', 'Six bombers of the outlawed group Jamal Fidayeen hit two hotels.', ['Jamal Fidayeen']],
  ['rebels from it', 'Rebels from the Valley Redemption Front shelled the town.', ['Valley Redemption Front']],
  ['a group by its noun', 'The count is by rights body Adhikar Manch.', ['Adhikar Manch']],
])('a body acts: %s', (_what, text, names) => {
  expect(readActors(text).acting).toEqual(names);
});

test.each([
  ['according to others there', 'According to London doctors, two men died.'],
  ['somebody’s words', 'Two men died, according to a Velden Board spokesman.'],
  ['what somebody founded', 'The weekly that Joan Penrose founded closed.'],
  ['a place of residents', 'Residents of the Velmo valley left.'],
])('nobody acts: %s', (_what, text) => {
  expect(readActors(text).acting).toEqual([]);
});

describe('bodies that look like somebody', () => {
  test.each([
    ['who did it', 'Four fishermen held by the Abu Tarif were freed.', 'Abu Tarif'],
    ['an article, and it acts', 'The Abu Tarif claimed responsibility.', 'Abu Tarif'],
    ['what somebody founded', 'The valley is a fief of Ansarul Valim, founded by a preacher.', 'Ansarul Valim'],
  ])('%s', (_what, text, name) => {
    expect(readActors(text).bodies).toEqual([name]);
  });

  test('a bearer of such a name is none', () => {
    const { bodies, persons } = readActors('Abu Tarif claimed the house. Omar Valim, born in May, left.');
    expect(bodies).toEqual([]);
    expect(persons).toEqual(['Abu Tarif', 'Omar Valim']);
  });
});

test.each([
  ['letters alone in brackets', 'One man of the harbour patrol guard (HPG) died.', []],
  ['and they say it', 'The harbour patrol guard (HPG) said one man died.', ['HPG']],
  ['a source in brackets', 'The rate rose to nine per cent (World Bank figures).', []],
  ['a house that stands there', 'The Velmo Church of Ostrel is still under repair.', []],
  ['and one that does something', 'The Velmo Church of Ostrel sent rice.', ['Velmo Church of Ostrel']],
])('who acts: %s', (_what, text, names) => {
  expect(readActors(text).acting).toEqual(names);
});
