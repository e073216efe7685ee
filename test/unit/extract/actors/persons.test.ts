import { describe, expect, test } from 'vitest';
import { readActors } from './read';

describe('names of every region', () => {
  test.each([
    ['Arabic particles', 'Envoy Abd al-Karim al-Masri arrived on Sunday.', 'Abd al-Karim al-Masri'],
    ['bin', 'The visit of Tariq bin Yusuf al-Harbi ended on Sunday.', 'Tariq bin Yusuf al-Harbi'],
    ['Dutch', 'Lawyer Piet van der Meer said he would appeal.', 'Piet van der Meer'],
    ['Spanish', 'Maria del Pilar Gomez said fuel was short.', 'Maria del Pilar Gomez'],
    ['German', 'Economist Klaus von Adelberg disagreed.', 'Klaus von Adelberg'],
    ['Chinese', 'Minister Liu Guangming opened the fair.', 'Liu Guangming'],
    ['a family name that is a small word', 'The chief witness, He Qingshan, was not heard.', 'He Qingshan'],
    ['Korean hyphens', 'Singer Nam Joo-won sold out the hall.', 'Nam Joo-won'],
    ['Irish apostrophe', "Coach Declan O'Rourke resigned.", "Declan O'Rourke"],
    ['initials', 'The novelist J.K. Marlow declined to comment.', 'J.K. Marlow'],
    ['initials before two names', 'Prime Minister A.B.M. Sharma Hollis declined to comment.', 'A.B.M. Sharma Hollis'],
    ['before a date', 'It cost the life of Ambassador Walter Higgs January 23, 2013.', 'Walter Higgs'],
    ['a middle initial', 'Analyst Peter D. Hollis doubted it.', 'Peter D. Hollis'],
    ['a nickname in marks', 'Trainer Ramon "Chico" Delgado smiled.', 'Ramon "Chico" Delgado'],
    ['hyphens', 'Jean-Luc Moreau-Blanc voted against it.', 'Jean-Luc Moreau-Blanc'],
    ['a generation', 'Senator Walter Higgs Jr voted against it.', 'Walter Higgs Jr'],
    ['a byline in capitals', 'By JOHN MARLOW', 'JOHN MARLOW'],
    ['a month as given name', 'The painting by June Hartwell was sold.', 'June Hartwell'],
    ['after a portfolio', 'Minister of Labor and Social Security Tian Chengpo said it.', 'Tian Chengpo'],
    ['after an office of the law', 'Director of Public Prosecutions Samuel Njago said it.', 'Samuel Njago'],
    ['after a union', 'Chairman of the Velden Fish Processors’ Union Le Van Thuy said it.', 'Le Van Thuy'],
    ['after a bank', 'The governor of the Central Bank Samuel Njago left.', 'Samuel Njago'],
    ['after affairs', 'Assistant Secretary for South and Central Asian Affairs Omar A. Hollis left.', 'Omar A. Hollis'],
    ['behind an office and a comma', 'A visit by the Minister of Health, Slim Chaabo, was short.', 'Slim Chaabo'],
    [
      'after a rank in lower case',
      'Retired general Teerawat Kongsom, once commander in Tak, was blunter.',
      'Teerawat Kongsom',
    ],
    ['one Burmese name with its style', 'U Thaung, a businessman, did not attend.', 'U Thaung'],
    ['a title as surname', 'On Sunday Justin Hunter left.', 'Justin Hunter'],
    ['a title as surname after a title', 'Finance Minister John Marshal resigned.', 'John Marshal'],
    ['a nationality as surname', 'The report was written by Omar Danish in March.', 'Omar Danish'],
    [
      'given names of every region that are words too',
      'Ikhlas Brook and Mark Marshal left.',
      'Ikhlas Brook',
      'Mark Marshal',
    ],
    [
      'a faith as surname',
      'The dead are Rafiqul Islam, 35, and Md. Sohel Islam, 40.',
      'Rafiqul Islam',
      'Md. Sohel Islam',
    ],
    ['a month as given name of two syllables', 'The envoy, Zhang Jun, left early.', 'Zhang Jun'],
    ['a rank with a hyphen', 'On Friday Sub-Inspector P. Ramulu left.', 'P. Ramulu'],
    ['an office of two parts before initials', 'Minister of State for Home G Kishan Reddy left.', 'G Kishan Reddy'],
    ['a peer of a place', 'On Friday Lord Ahmad of Haverton spoke.', 'Ahmad'],
    ['a description with hyphens', 'Mother-of-three Jane Hale stayed.', 'Jane Hale'],
    ['a ruler and his number', 'The palace was built for Edward VI in two years.', 'Edward VI'],
    ['a syllable spelt like an office', 'Fay Siu Sin-man, chief executive of the firm, left.', 'Fay Siu Sin-man'],
    ['a name that holds a word for somebody', 'Fisherman Che Man Ahmad, 61, left.', 'Che Man Ahmad'],
    ['letters of an office', 'Eastern Cape Transport MEC Sipho Nqatha left.', 'Sipho Nqatha'],
    ['a particle with a capital', 'The visit of Marie Le Pen ended on Sunday.', 'Marie Le Pen'],
    ['initials that are styles', 'Officer F. U. Marlow left.', 'F. U. Marlow'],
    ['an age in brackets', 'The dead are Yashvi Doe (35) and Shivam (4).', 'Yashvi Doe', 'Shivam'],
    ['an office of a rank', 'They met Inspector General of Police Omar Haddad.', 'Omar Haddad'],
    ['a sound with its mark inside a name', "Chairman Ochieng' Okuku left.", "Ochieng' Okuku"],
    ['Philippine particles', 'Governor Reynaldo delos Santos left.', 'Reynaldo delos Santos'],
    ['a Kalenjin particle', 'Governor Jonathan Chelilim arap Koech left.', 'Jonathan Chelilim arap Koech'],
    [
      'son of',
      'The men are S. Kumaran a/l Subramaniam and Lim Guan Seng.',
      'S. Kumaran a/l Subramaniam',
      'Lim Guan Seng',
    ],
    ['a given name that is a title', 'Coach Dean Coxley left.', 'Dean Coxley'],
    ['a given name that is an emir', 'Brigadier General Amir Ali Hadavi left.', 'Amir Ali Hadavi'],
    ['letters of a lawyer', 'Counsel Fiona Murphy SC and Keith Lowe BL left.', 'Fiona Murphy', 'Keith Lowe'],
    ['letters of a policeman', 'The commissioner, CP Ayodele Sonubi, left.', 'Ayodele Sonubi'],
    ['a party before the name', 'Iowa Republican Chuck Hale left.', 'Chuck Hale'],
    ['a style after an office', 'Leader of the Revolution Ayatollah Omar Nouri left.', 'Omar Nouri'],
    ['an occupation as surname', 'Paul Brewer won. Mr Brewer will sit in May. Brewer left.', 'Paul Brewer'],
    ['a style and a surname that is an occupation', 'On Monday Judge Hunter left.', 'Hunter'],
    ['a surname no list holds before a number', 'Lawyer Amando Ligutan III left.', 'Amando Ligutan III'],
    ['a style of other countries', 'The publicity secretary, Comrade Jare Ajayi, left.', 'Jare Ajayi'],
    ['a Spanish given name cut short', 'The town thanked Mayor Ma. Theresa Uy-Cabrera.', 'Ma. Theresa Uy-Cabrera'],
    ['a nun', 'On Friday Dr Sr. Antonia Nakiryowa left.', 'Antonia Nakiryowa'],
    ['an excellency', 'Minister of Foreign Affairs HE Dr Ayman Haddad left.', 'Ayman Haddad'],
    ['a state before the name', 'He met President of the Republic of Senegal Omar Diomaye in June.', 'Omar Diomaye'],
    ['who is sworn in', 'Lawmakers swore in Omar Haddad as premier.', 'Omar Haddad'],
    [
      'a list with initials at its start',
      'K. Chandrasekhar, a resident of Warangal, filed a plea on Monday.',
      'K. Chandrasekhar',
    ],
    ['two in a caption', 'He met House Speaker Paul Hale House Speaker Paul Hale and left.', 'Paul Hale'],
    ['a Welsh particle', 'Party leader Rhun ap Iorwerth left.', 'Rhun ap Iorwerth'],
    ['a Malay style', 'Home Minister Datuk Seri Omar Haddad left.', 'Omar Haddad'],
    ['ranks with stops', 'Police chief Adj. Sr. Comr. Doni Prakoso left.', 'Doni Prakoso'],
    ['an office and a word of it', 'DSP Rural Haroon Rashid left.', 'Haroon Rashid'],
    [
      'a body and its subject before a name',
      'Director at the Department of Tourism Rafiq Gautam left.',
      'Rafiq Gautam',
    ],
    ['a word of the language that begins a name', 'Club president Fur Gelje Sherpa left.', 'Fur Gelje Sherpa'],
    ['where somebody is from is nobody', 'The dead are Omar Haddad, 45, of Boalmari, and a girl.', 'Omar Haddad'],
    ['initials before a name of no list', 'The best of them was G Eastervy.', 'G Eastervy'],
    ['an office with hyphens', 'Attorney-at-Law Thilina Weeras left.', 'Thilina Weeras'],
    ['an age after a name of no list', 'Halyse Savchel, a 68-year-old pensioner, left.', 'Halyse Savchel'],
    ['a Burmese style before a longer name', 'Daw Khin Mya Aye said no.', 'Khin Mya Aye'],
  ])('%s', (_what, text, ...names) => {
    expect(readActors(text).persons).toEqual(names);
  });

  test.each([
    ['marks after the name', "Chairman Omar Hollis 'Prachando' said no.", 'Omar Hollis', 'Prachando'],
    [
      'popularly called',
      'The chairman, Omar Hollis, popularly called General Mosquito, left.',
      'Omar Hollis',
      'General Mosquito',
    ],
    ['known as', 'Minister Ann Hollis, better known as Gus Bali, left.', 'Ann Hollis', 'Gus Bali'],
    ['alias', "The driver, Omar Haddad alias 'Kudu Nuwa', left.", 'Omar Haddad', 'Kudu Nuwa'],
  ])('another name is bound to its bearer: %s', (_what, text, name, other) => {
    const { actor, persons } = readActors(text);
    expect(persons).toEqual([name]);
    expect(actor(name).aliases).toContain(other);
  });

  test('the title stands outside the span', () => {
    const { actor, text } = readActors('Brigadier General Omar Haddad said the road was open.');
    const [mention] = actor('Omar Haddad').mentions;
    expect(text.slice(mention?.start, mention?.end)).toBe('Omar Haddad');
  });
});

test.each([
  ['a title that is one', 'On Sunday the Ostrian King left.'],
  ['a place and a title', 'The Virginia Governor resigned.'],
  ['a credit', 'Additional reporting by Omar Haddad.'],
  ['a place by "where"', 'They came from Bulandra, where it rained.'],
  ['a place by its direction', 'The fire burned south of Naroomba.'],
  ['a village by the noun before it', 'The boat sank off Pulau Rebak Besar on Sunday.'],
  ['a shape nothing says more of', 'The fair showed the Qorvan Mulebe and a Zeldrin Okk.'],
  ['one word of the lists nothing says more of', 'There was a smell of Esparza and rain.'],
  ['a name in a place', 'It rained in Sham Shui Wan on Sunday.'],
  ['a lake with a given name', 'Water from Lake Mark reached the town.'],
  ['a ship', 'The BRP Teresa Moro was rammed near KRI Ahmad Yani.'],
  ['a faith', 'He wrote about Political Islam.'],
  ['where somebody is from', 'The boys walked from Addington to the coast.'],
  ['letters and a number', 'He was ill with COVID-19 when Velden-20 opened.'],
])('nobody: %s', (_what, text) => {
  expect(readActors(text).persons).toEqual([]);
});

describe('memory of the document', () => {
  test('a full name teaches the surname, also one that is a common word', () => {
    const { actors, mentions } = readActors(
      'Captain Jason Flint left on Monday.',
      'Flint said he was tired. Nobody saw Flint again.',
    );
    expect(actors).toHaveLength(1);
    expect(mentions('Jason Flint')).toEqual(['name:Jason Flint', 'alias:Flint', 'pronoun:he', 'alias:Flint']);
  });

  test('the fullest form is the name, the others are aliases', () => {
    const { actor } = readActors(
      'Volkova returned on Friday.',
      'Irina Volkova, 41, had been away. Irina P. Volkova is a judge.',
    );
    expect(actor('Irina P. Volkova').aliases.toSorted()).toEqual(['Irina Volkova', 'Volkova']);
  });

  test('the family name of an Asian name is known by its place', () => {
    expect(
      readActors('Minister Liu Guangming opened the fair. Liu said it was late.').actor('Liu Guangming').aliases,
    ).toEqual(['Liu']);
  });

  test('also where the family name is a common word', () => {
    expect(readActors('Park Ji-won, a baker, arrived. Park said it was late.').actor('Park Ji-won').aliases).toEqual([
      'Park',
    ]);
  });

  test('initials in one word are those of the full name', () => {
    expect(readActors('Rajan Kumar Mehta wrote it. A street is named after RK Mehta.').persons).toEqual([
      'Rajan Kumar Mehta',
    ]);
  });

  test('letters are nobody', () => {
    const { mentions } = readActors('UN Condemns Test', 'The UN voted on Friday. Kim Jong Un left.');
    expect(mentions('Kim Jong Un')).toEqual(['name:Kim Jong Un']);
  });

  test('a surname with two bearers named before stays open', () => {
    const { persons, mentions } = readActors('Anna Keller met Paul Keller in court.', 'Keller smiled.');
    expect(persons).toEqual(['Anna Keller', 'Paul Keller', 'Keller']);
    expect(mentions('Paul Keller')).toEqual(['name:Paul Keller']);
  });

  test('a surname used while one bearer was named belongs to that one', () => {
    const { mentions } = readActors('Paul Keller spoke first. Keller was calm.', 'His sister Anna Keller wept.');
    expect(mentions('Paul Keller')).toContain('alias:Keller');
  });

  test('and goes on belonging to that one after another bearer is named', () => {
    const { mentions, persons } = readActors(
      'Paul Keller spoke first. Keller was calm.',
      'His sister Anna Keller wept.',
      'Keller left.',
    );
    expect(persons).toEqual(['Paul Keller', 'Anna Keller']);
    expect(mentions('Paul Keller').filter((one) => one === 'alias:Keller')).toHaveLength(2);
  });

  test('or to the one the text is about', () => {
    const { mentions } = readActors(
      'Paul Keller met Anna Keller. Paul Keller won. Paul Keller left.',
      'Keller smiled.',
    );
    expect(mentions('Paul Keller')).toContain('alias:Keller');
  });

  test('a courtesy title decides between two bearers', () => {
    const { mentions } = readActors('Anna Keller met Paul Keller in court.', 'Mrs Keller smiled.');
    expect(mentions('Anna Keller')).toEqual(['name:Anna Keller', 'alias:Keller']);
  });

  test('a line in capitals names only whom the text names', () => {
    const { persons, bodies, mentions } = readActors(
      'VOLKOVA RESIGNS AS JUDGE OF HIGHEST BENCH',
      'Irina Volkova resigned on Friday.',
    );
    expect(persons).toEqual(['Irina Volkova']);
    expect(bodies).toEqual([]);
    expect(mentions('Irina Volkova')[0]).toBe('alias:VOLKOVA');
  });

  test.each([
    ['a verb ends the name', 'Irina Volkova Says Court Has Failed Her', ['Irina Volkova']],
    ['two names side by side', 'Poll: Irina Volkova Beats Otto Brankov With Ease', ['Irina Volkova', 'Otto Brankov']],
    ['words of the language', 'Woman Stunned to Find Electric Bill Listed as Million Dollars', []],
    ['a stop at its end', 'Volkova Told A Reporter Not To Ask Again.', ['Irina Volkova']],
  ])('a headline in title case: %s', (_what, headline, names) => {
    const { actors, text } = readActors(headline, 'Irina Volkova left on Friday. Otto Brankov stayed.');
    const end = text.indexOf('\n');
    expect(actors.filter(({ mentions }) => mentions.some(({ start }) => start < end)).map(({ name }) => name)).toEqual(
      names,
    );
  });

  test('ids count in the order of first mention', () => {
    const { actors } = readActors('Irina Volkova met Otto Brankov and Piet Meer. Brankov left.');
    expect(actors.map(({ id, name }) => `${id} ${name}`)).toEqual([
      'a1 Irina Volkova',
      'a2 Otto Brankov',
      'a3 Piet Meer',
    ]);
  });
});

describe('no persons', () => {
  test.each([
    ['months and days', 'On Tuesday, March 5, and again in April the rain came.'],
    ['nationalities', 'Germans and French visitors met Chinese farmers and an Indian cook.'],
    ['faiths', 'Muslims and Christians prayed side by side at Easter.'],
    ['storms', 'Typhoon Amara and Hurricane Delphine weakened.'],
    ['operations', 'Operation Silver Dawn began at night.'],
    ['common words at the start', 'Police arrived. Rescue came late. Prices fell.'],
    ['a place after in', 'A fire broke out in Lower Branston and near Oakfield.'],
    ['an adjective of a name', 'A US-led force and a Zero-tariff plan were discussed.'],
    ['a web address', 'See https://example.org/News/Peter-Marlow/Page for more.'],
  ])('%s', (_what, text) => {
    expect(readActors(text).persons).toEqual([]);
  });
});

describe('what stands around a name says that it is nobody', () => {
  test.each([
    ['a rover', 'The probe set down its Jade Heron rover on Sunday.', 'Jade Heron'],
    ['a hotel', 'She was watching from the third-floor Alba Rosen Nice hotel when it began.', 'Alba Rosen Nice'],
    ['a relative of things', 'Ana Hartwell, head of Tova, which represents makers, said so.', 'Tova'],
    ['many of a trade', 'Mammologists, engineers and designers have power.', 'Mammologists'],
    ['a possessive inside', "The official People's Daily said last year that it would land.", "People's Daily"],
    ['a film', 'He liked the new film Gully Hartwell.', 'Gully Hartwell'],
    ['a part', 'The director cast her as Desdemona in May.', 'Desdemona'],
    ['a part of hers', 'The soprano whose Tosca moved us has died.', 'Tosca'],
    ['a paper that is told', 'He told Addis Standard that it was so.', 'Addis Standard'],
    ['a barangay', 'He was attacked in Barangay Obrero on Sunday.', 'Obrero'],
    ['a province before its governor', 'Norte de Santander Governor Omar Haddad left.', 'Norte de Santander'],
    ['two letters', 'The Q&A is on Monday. R&B is back.', 'Q&A'],
    ['a product', 'The head of design showed Siri Pro on stage.', 'Siri Pro'],
    ['who took the picture', 'It rained (Taylor Turner/The Harbour Post) and so on.', 'Taylor Turner'],
    ['a feast', 'The last Oktoberfest, a feast for drivers, was full.', 'Oktoberfest'],
    [
      'a platform at the end of a sentence',
      "She condemned it on X. Hartwell's widow wept. Omar Hartwell died.",
      'X. Hartwell',
    ],
    ['whom a clause is about', 'The spokesman said Nepra had approved it.', 'Nepra'],
    ['a contraction', 'He waited. We’ll share more, and so She’d stay.', 'We’ll'],
    ['a broadcast', 'He told Sky Sports F1 that he was sad.', 'Sky Sports F'],
    ['letters that grew', 'French GDP had grown by two pct.', 'GDP'],
    ['many', 'Nunavummiut were married in the hall.', 'Nunavummiut'],
    ['a spot for tourists', 'They drove to Ranua, a popular tourist spot.', 'Ranua'],
    ['members of a faith', 'Muslim, Jewish and Evangelical Christian schools closed.', 'Evangelical Christian'],
    ['awards', 'The play won two Olivier Awards.', 'Olivier Awards'],
    ['letters after many', 'Peter Hollis, of brokers ZVQ, said rivals would bid.', 'ZVQ'],
  ])('%s', (_, text, name) => expect(readActors(text).persons).not.toContain(name));

  test.each([
    ['a rover of somebody', 'Nina Hartwell drove the rover on Sunday.', 'Nina Hartwell'],
    ['a relative of a person', 'The board met Peter Hollis, who represents makers.', 'Peter Hollis'],
    ['how somebody is, before a given name', 'Devastated Victoria told reporters that she was lost.', 'Victoria'],
    ['one word in apposition', 'Fighting went on, a resident, Almaz, told us by phone.', 'Almaz'],
    ['the owner of letters', "AAP's Raghav Chadhra weighed in.", 'Raghav Chadhra'],
    ['the next of a list with ages', 'Police named Rogelio Hartwell, 54, and Jun-jun Abayan.', 'Jun-jun Abayan'],
    ['whom something is done to', 'Phyo Zeyar Thawt was executed in July.', 'Phyo Zeyar Thawt'],
    ['a post by "as"', 'He is helped by Dony Oskariat as chief operating officer.', 'Dony Oskariat'],
    ['a rival', 'That cut the gap between himself and rival Nico Hartwell.', 'Nico Hartwell'],
    ['who is named with others', 'Kusal Mendisa was named in the squad.', 'Kusal Mendisa'],
    ['a nickname in single marks', "Group CFO Omar 'Robbie' Hartwell said so.", "Omar 'Robbie' Hartwell"],
    ['two surnames joined', 'He threw a pass to JuJu Smith-Schuster in the fourth.', 'JuJu Smith-Schuster'],
    ['sons', 'They leave their sons, Toby and Oscar.', 'Toby'],
    ['an office in letters', 'The letter was signed by label VP Michele Hartwell on Sunday.', 'Michele Hartwell'],
  ])('but not %s', (_, text, name) => expect(readActors(text).persons).toContain(name));
});

test.each([
  ['a word of the language that opens it', 'Ram Barun Thakre, 17, was hit in the neck.', 'Ram Barun Thakre'],
  ['behind others', 'The men, Zaw Lin, 28, and Saw Ko Htay, 31, left.', 'Saw Ko Htay'],
  ['a given name of two words', 'The dead were van driver Allah Rakhio and two cousins.', 'Allah Rakhio'],
])('a name with %s', (_what, text, name) => {
  expect(readActors(text).persons).toContain(name);
});

test('a word that opens names is none before words of the language', () => {
  expect(readActors('Ram Truck Sales fell. Saw Mill Road was shut. Allah is great, they cried.').persons).toEqual([]);
});

test('what an office is of is no name, and a friend of a president holds none', () => {
  const names = (text: string): string[] => readActors(text).actors.map(({ name }) => name);
  expect(names('The director of the National Museum Elgin Marbles Trust left.')).toEqual([
    'National Museum Elgin Marbles Trust',
  ]);
  const [friend] = readActors('Omar Hollis, a friend of Ostrian President Anna Marlow, left.').actors.filter(
    ({ name }) => name === 'Anna Marlow',
  );
  expect(friend?.roles.map(({ text }) => text)).toEqual(['Ostrian President']);
  const [hoped] = readActors('Ostria hopes US President Anna Marlow’s visit will advance relations.').actors.filter(
    ({ name }) => name === 'Anna Marlow',
  );
  expect(hoped?.roles.map(({ text }) => text)).toEqual(['US President']);
  expect(names('The mayor of Springfield, Illinois, said it.')).not.toContain('Illinois');
});
