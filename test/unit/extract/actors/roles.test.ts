import { describe, expect, test } from 'vitest';
import { readActors } from './read';

describe('roles', () => {
  test.each([
    ['a title', 'Prime Minister Ingrid Solheim spoke.', 'Ingrid Solheim', ['Prime Minister']],
    [
      'the teller after what stands in front is somebody else',
      'During a talk with Prime Minister Ingrid Solheim, the king said that the bridge would stay shut.',
      'Ingrid Solheim',
      ['Prime Minister'],
    ],
    [
      'a description in front, closed by its comma',
      'During a talk with Ingrid Solheim, the prime minister, he said that the bridge would stay shut.',
      'Ingrid Solheim',
      ['the prime minister'],
    ],
    [
      'a nationality and a title',
      'The Estonian Foreign Minister Juhan Tamm spoke.',
      'Juhan Tamm',
      ['Estonian Foreign Minister'],
    ],
    [
      'without what the verb before it ends in',
      'Gunmen shot dead deputy mayor Ingrid Solheim and her driver.',
      'Ingrid Solheim',
      ['deputy mayor'],
    ],
    ['and who is gunned down', 'They gunned down former teacher Juhan Tamm.', 'Juhan Tamm', ['former teacher']],
    ['lower case before the name', 'Kremlin aide Yegor Lavin spoke.', 'Yegor Lavin', ['Kremlin aide']],
    [
      'letters in brackets before the name',
      'Inspector General of Police (IGP) Dr Usman Anwar spoke.',
      'Usman Anwar',
      ['Inspector General of Police'],
    ],
    ['an abbreviated rank', 'Maj. Gen. Halim Destan spoke.', 'Halim Destan', ['Maj. Gen.']],
    ['an abbreviated rank without a stop', 'Maj Gen Halim Destan spoke.', 'Halim Destan', ['Maj Gen']],
    ['the stop of the sentence', 'It was Halim Destan, an army col. He spoke.', 'Halim Destan', ['an army col']],
    [
      'the same rank with and without its stop',
      'Gen. Halim Destan spoke. Gen Halim Destan left.',
      'Halim Destan',
      ['Gen.'],
    ],
    ['no stop of the sentence', 'It was Halim Destan, the mayor.', 'Halim Destan', ['the mayor']],
    ['a retired officer', 'Lt Gen (retd) Jahangir Alam spoke.', 'Jahangir Alam', ['Lt Gen']],
    [
      'of a country whose name an "and" joins',
      "Trinidad and Tobago's Foreign Minister Ann Hale spoke.",
      'Ann Hale',
      ["Trinidad and Tobago's Foreign Minister"],
    ],
    [
      'of one of two countries',
      'Tobago and Kenya Foreign Minister Ann Hale spoke.',
      'Ann Hale',
      ['Kenya Foreign Minister'],
    ],
    [
      'no verb of what is done to its holder',
      'The papers asked the cabinet to fire Defence Minister Ann Hale.',
      'Ann Hale',
      ['Defence Minister'],
    ],
    ['what a verb may be too', 'They gave it to fire chief Ann Hale.', 'Ann Hale', ['fire chief']],
    [
      'none of the next clause',
      'Ann Hale is the leader of the port workers and reportedly is ill.',
      'Ann Hale',
      ['the leader of the port workers'],
    ],
    ["somebody's relative", "Susan Brandt, Heather Hale's mother, spoke.", 'Susan Brandt', ["Heather Hale's mother"]],
    ['whom somebody leads', 'Ann Hale, who heads the Harbour Board, spoke.', 'Ann Hale', ['heads the Harbour Board']],
    ['not what somebody does once', 'Ann Hale, who left the Harbour Board, spoke.', 'Ann Hale', []],
    [
      'two joined by "and"',
      'Former judge and hip-hop artist Ann Hale left.',
      'Ann Hale',
      ['Former judge', 'hip-hop artist'],
    ],
    [
      'none that a particle of the name follows',
      'Tunisian President Zine El Hamdi Ben Sala spoke.',
      'Zine El Hamdi Ben Sala',
      ['Tunisian President'],
    ],
    ['no step forward', 'It is a right step forward, Ben Sala said. Ann Ben Sala spoke.', 'Ann Ben Sala', []],
    ['a noun no list holds', 'He met harpsichordist Ann Hale.', 'Ann Hale', ['harpsichordist']],
    [
      'also',
      'Inspector Ann Hale, also the investigation officer of the case, left.',
      'Ann Hale',
      ['Inspector', 'the investigation officer of the case'],
    ],
    [
      'where somebody is from before it',
      "Dick Hale of Illinois, the panel's top Democrat, left.",
      'Dick Hale',
      ["the panel's top Democrat"],
    ],
    ['after letters', 'The board counsel, Ann Hale QC, asked for a date.', 'Ann Hale', ['The board counsel']],
    ['many own it', "The defendants' counsel, Ann Hale, asked for a date.", 'Ann Hale', ["The defendants' counsel"]],
    [
      'the inner noun before a comma',
      'She was the daughter of a shipwright, Harold Hale.',
      'Harold Hale',
      ['a shipwright'],
    ],
    ['the post that "as" gives', 'He named Ann Hale as the head of the fund.', 'Ann Hale', ['the head of the fund']],
    ['not what "as" likens', 'He described Ann Hale as a leader.', 'Ann Hale', []],
    ['a seat', 'Ann Hale MP asked for a date.', 'Ann Hale', ['MP']],
    ['one word', 'A cart driver, Slamet, saw nothing.', 'Slamet', ['A cart driver']],
    ['not a time', 'This afternoon Senator Ann Hale left.', 'Ann Hale', ['Senator']],
    ['not the hour', 'It was 8 pm Ann Hale said.', 'Ann Hale', []],
    ['not who speaks next', 'It was so, Ann Hale, said the driver of the bus.', 'Ann Hale', []],
    ['not the title of the next', 'Omar Hale, Army commander Gen. Joseph Low and others came.', 'Omar Hale', []],
    [
      'a body on a subject',
      'Zhou Hale, vice-president of the Harbour Association on Sustainable Ports, left.',
      'Zhou Hale',
      ['vice-president of the Harbour Association on Sustainable Ports'],
    ],
    ['an expert on', 'Ann Hale, an expert on ports, left.', 'Ann Hale', ['an expert on ports']],
    [
      'not a day',
      'Ann Hale, head of the Harbour Association on Monday, left.',
      'Ann Hale',
      ['head of the Harbour Association'],
    ],
    ['designated', 'Foreign Minister-designate Ann Hale left.', 'Ann Hale', ['Foreign Minister-designate']],
    ['who was named', 'Ann Hale, who has been named foreign minister, left.', 'Ann Hale', ['foreign minister']],
    [
      'after a handle',
      'It is so, wrote Ann Hale (@annhale), an activist with the union.',
      'Ann Hale',
      ['an activist with the union'],
    ],
    ['after an age and a town', 'Ann Hale, 41, of Velden, a carpenter, left.', 'Ann Hale', ['a carpenter']],
    ['turned', 'Singer-turned-politician Ann Hale left.', 'Ann Hale', ['Singer-turned-politician']],
    [
      'an office before a rank',
      'The head of the junta Col. Omar Hale left.',
      'Omar Hale',
      ['head of the junta', 'Col.'],
    ],
    ['an office of a noun', 'Chief of police Ann Hale left.', 'Ann Hale', ['Chief of police']],
    ['after a generation', 'Omar Hale Jr., an engineer, left.', 'Omar Hale Jr', ['an engineer']],
    ['an office of a staff', 'Army chief of staff Gen. Omar Hale left.', 'Omar Hale', ['Army chief of staff']],
    [
      'not whose friend somebody is',
      'They raided the home of a supporter of top war crimes suspect Omar Hale.',
      'Omar Hale',
      ['top war crimes suspect'],
    ],
    ['a number in a name', 'Channel Seven reporter Ann Hale left.', 'Ann Hale', ['Channel Seven reporter']],
    ['in chief', 'Former Commander-in-Chief Omar Hale left.', 'Omar Hale', ['Former Commander-in-Chief']],
    [
      'letters that are a body',
      'Harbour Branch (HB) Inspector Omar Hale left.',
      'Omar Hale',
      ['Harbour Branch (HB) Inspector'],
    ],
    ['who served as', 'Ann Hale, who served as minister for ports, left.', 'Ann Hale', ['minister for ports']],
    ['not the verb before it', 'It appears billionaire Ann Hale left.', 'Ann Hale', ['billionaire']],
    ['letters for a director', 'Deven Hale, MD of the Harbour Bank, left.', 'Deven Hale', ['MD of the Harbour Bank']],
    [
      'an office and its noun before a name',
      'It was full, spokeswoman for the festival Anja Hale told us.',
      'Anja Hale',
      ['spokeswoman for the festival'],
    ],
    ['not the role of the next', 'Omar Hale, spokesman for the festival Anja Low said, left.', 'Omar Hale', []],
    [
      'an employee',
      'Kenji Hale, 45, a former employee of the plant, left.',
      'Kenji Hale',
      ['a former employee of the plant'],
    ],
    ['a member', 'Frank Hale, board member for finance, left.', 'Frank Hale', ['board member for finance']],
    ['not what tourists see', 'Ann Hale, a tourist spot of old, left.', 'Ann Hale', []],
    ['a relative of one name', 'She and her husband, Tim, fled.', 'Tim', ['husband']],
    [
      'a body with its letters in brackets',
      'Department of River Affairs (Dora) spokesman Tim Hale spoke.',
      'Tim Hale',
      ['Department of River Affairs (Dora) spokesman'],
    ],
    [
      'not a sentence before the comma',
      'Prime Minister Ann Hale and Judge Joe Brandt met their counterpart, Tim Low.',
      'Tim Low',
      ['counterpart'],
    ],
    ['a former one', 'Former Iraqi leader Salem Nasri was tried.', 'Salem Nasri', ['Former Iraqi leader']],
    ['an office with "of"', 'Secretary of State Howard Penn spoke.', 'Howard Penn', ['Secretary of State']],
    [
      'after a comma',
      'Maria Delgado, the head of the river agency, spoke.',
      'Maria Delgado',
      ['the head of the river agency'],
    ],
    ['after an age', 'Maria Delgado, 41, a nurse, spoke.', 'Maria Delgado', ['a nurse']],
    [
      'with the letters of a body',
      'Maria Delgado, director of the Northern Fisheries Council (NFC), spoke.',
      'Maria Delgado',
      ['director of the Northern Fisheries Council (NFC)'],
    ],
    [
      'before a comma',
      "The rebel panel's legal counsel, Farid Nasri, said no.",
      'Farid Nasri',
      ["The rebel panel's legal counsel"],
    ],
    [
      'without whose it is',
      'The agency grew. Its country director, Farah Aziz, said so.',
      'Farah Aziz',
      ['country director'],
    ],
    ['a copula', 'Farah Aziz is a senior judge in Velden.', 'Farah Aziz', ['a senior judge in Velden']],
    ['a possessive', "Malawi's Health Minister Esther Banda agreed.", 'Esther Banda', ["Malawi's Health Minister"]],
    [
      'a post, the rank left to the name',
      'The rebels fled, army spokesman Colonel Hassan Qadri said.',
      'Hassan Qadri',
      ['army spokesman'],
    ],
    ['a post and two ranks', 'Navy spokeswoman Lieutenant Commander Ada Pym spoke.', 'Ada Pym', ['Navy spokeswoman']],
    [
      'a post and a shortened rank',
      'The rebels fled, army spokesman Lt. Col. Bo Dahl said.',
      'Bo Dahl',
      ['army spokesman'],
    ],
    ['a chief with a rank', 'Army chief General Omar Velt spoke.', 'Omar Velt', ['Army chief']],
    ['an office spelt like a rank', 'They met Attorney General Jane Poe.', 'Jane Poe', ['Attorney General']],
    ['a rank of two words', 'They met Chief Inspector Tom Cole.', 'Tom Cole', ['Chief Inspector']],
    [
      'subjects joined by "and"',
      'Helen Marsh, minister for Coast Protection and Harbours, spoke.',
      'Helen Marsh',
      ['minister for Coast Protection and Harbours'],
    ],
    [
      'a list of subjects',
      '"No," said Dan Holt, minister for Culture, Youth and Sport.',
      'Dan Holt',
      ['minister for Culture, Youth and Sport'],
    ],
    ['a list that is none', 'Dan Holt, minister for Culture, met Bo Dahl.', 'Dan Holt', ['minister for Culture']],
    [
      'a firm of two partners',
      'Shares rose. Smith and Weller analyst Jane Roe said so.',
      'Jane Roe',
      ['Smith and Weller analyst'],
    ],
    [
      'a firm with an ampersand',
      'Shares rose, said Harper & Lowe economist Mark Bell.',
      'Mark Bell',
      ['Harper & Lowe economist'],
    ],
    [
      'somebody else before "and"',
      'Tim Hale spoke. Hale and Reuters reporter Jim Poe agreed.',
      'Jim Poe',
      ['Reuters reporter'],
    ],
    ['a rank', 'Major General Omar Haddad spoke.', 'Omar Haddad', ['Major General']],
  ])('%s', (_what, text, name, roles) => {
    expect(readActors(text).roles(name)).toEqual(roles);
  });

  test('former roles are marked', () => {
    const { actor } = readActors('Former mayor Otto Brankov met Mayor Helena Marsh.');
    expect(actor('Otto Brankov').roles.map(({ former }) => former)).toEqual([true]);
    expect(actor('Helena Marsh').roles.map(({ former }) => former)).toEqual([false]);
  });

  test('offsets point at the words', () => {
    const { actor, text } = readActors('Kremlin aide Yegor Lavin spoke.');
    for (const role of actor('Yegor Lavin').roles) expect(text.slice(role.start, role.end)).toBe(role.text);
  });

  test.each([
    ['courtesy titles', 'Mr Otto Brankov spoke.', 'Otto Brankov'],
    ['clauses', 'Otto Brankov, visiting an ally in Rome, spoke.', 'Otto Brankov'],
    ['the next person of a list', 'Otto Brankov, judge Helena Marsh and others spoke.', 'Otto Brankov'],
    ['a plural', 'His colleagues Otto Brankov and Helena Marsh spoke.', 'Otto Brankov'],
  ])('not %s', (_what, text, name) => {
    expect(readActors(text).roles(name)).toEqual([]);
  });
});

describe('references', () => {
  test('a title stands for the one person who has it', () => {
    const { mentions } = readActors(
      'Israeli Prime Minister Dov Arieli spoke.',
      'The prime minister was late, and the Israeli prime minister knew it.',
    );
    expect(mentions('Dov Arieli')).toEqual([
      'name:Dov Arieli',
      'title:The prime minister',
      'title:the Israeli prime minister',
    ]);
  });

  test('a title said with stress stands for nobody who is told of only later', () => {
    const forms = (text: string): string[] =>
      readActors(text).actors.flatMap(({ name, mentions }) =>
        mentions.filter(({ form }) => form === 'title').map(() => name),
      );
    expect(forms('The driver himself joked. He is the son of driver Jos Holm, who watched it.')).toEqual([]);
    expect(forms('Driver Jos Holm won on Sunday. The driver himself joked.')).toEqual(['Jos Holm']);
  });

  test('a title with two bearers stands for nobody', () => {
    const { mentions } = readActors('Minister Dov Arieli met Minister Juhan Tamm.', 'The minister was late.');
    expect(mentions('Dov Arieli')).toEqual(['name:Dov Arieli']);
    expect(mentions('Juhan Tamm')).toEqual(['name:Juhan Tamm']);
  });

  test('a noun stands for the one body that ends in it', () => {
    expect(readActors('The Harbour Safety Board met.', 'The board said no.').mentions('Harbour Safety Board')).toEqual([
      'name:Harbour Safety Board',
      'title:The board',
    ]);
  });

  test('a pronoun stands for the only person near', () => {
    expect(readActors('Dov Arieli arrived late.', 'He said nothing.').mentions('Dov Arieli')).toEqual([
      'name:Dov Arieli',
      'pronoun:He',
    ]);
  });

  test('a pronoun with two candidates stays open', () => {
    const { mentions } = readActors('Dov Arieli met Juhan Tamm.', 'He said nothing.');
    expect([...mentions('Dov Arieli'), ...mentions('Juhan Tamm')]).toEqual(['name:Dov Arieli', 'name:Juhan Tamm']);
  });

  test('a courtesy title tells whom a pronoun fits', () => {
    expect(readActors('Mr Dov Arieli met Mrs Leena Tamm.', 'She said nothing.').mentions('Leena Tamm')).toEqual([
      'name:Leena Tamm',
      'pronoun:She',
    ]);
  });
});

describe('links', () => {
  const links = (...text: string[]): string[] => {
    const { actors, links: found } = readActors(...text);
    const name = (id: string): string | undefined => actors.find((actor) => actor.id === id)?.name;
    return found.map(({ from, to, relation }) => `${name(from)} ${relation} ${name(to)}`);
  };

  test('an office within a role is whose name follows it, not of whoever bears the role', () => {
    expect(
      links(
        'Ada Quill of the Grey Party (GP) won.',
        'Quill, mother of four and partner of the GP leader Odo Brandt, thanked the Grey Party.',
      ),
    ).toEqual(['Odo Brandt leader of Grey Party']);
  });

  test.each([
    ['Kremlin aide Yegor Lavin spoke.', 'Yegor Lavin aide to Kremlin'],
    [
      'Maria Delgado, the head of the Northern Fisheries Council, spoke.',
      'Maria Delgado head of Northern Fisheries Council',
    ],
    [
      'Maria Delgado, the secretary general of the Northern Fisheries Council, spoke.',
      'Maria Delgado secretary general of Northern Fisheries Council',
    ],
    ['Harbour Union vice president Maria Delgado spoke.', 'Maria Delgado vice president of Harbour Union'],
    [
      'Harbour Union executive vice president Maria Delgado spoke.',
      'Maria Delgado executive vice president of Harbour Union',
    ],
    [
      'Harbour Relief Union (HRU) executive director Maria Delgado spoke.',
      'Maria Delgado executive director of Harbour Relief Union',
    ],
    ['Harbour Union mission chief Maria Delgado spoke.', 'Maria Delgado mission chief of Harbour Union'],
    ['The Harbour Union head of government Maria Delgado spoke.', 'Maria Delgado head of government of Harbour Union'],
    ["Harbour Union's former president Maria Delgado spoke.", 'Maria Delgado former president of Harbour Union'],
    ['Yegor Lavin arrived. Maria Delgado, a close aide to Lavin, spoke.', 'Maria Delgado aide to Yegor Lavin'],
    ['Yegor Lavin arrived. Olga Petrova, the wife of Lavin, spoke.', 'Olga Petrova wife of Yegor Lavin'],
  ])('%s', (text, link) => {
    expect(links(text)).toEqual([link]);
  });

  test("whom a body's officer sends is not that officer", () => {
    expect(links("The Harbour Union secretary general's personal envoy, Maria Delgado, spoke.")).toEqual([]);
  });

  test('the link holds the words that state it', () => {
    const {
      links: [link],
      text,
    } = readActors('Yesterday Kremlin aide Yegor Lavin spoke.');
    expect(text.slice(link?.start, link?.end)).toBe('Kremlin aide Yegor Lavin');
  });

  test('standing side by side is no link', () => {
    expect(links('Yegor Lavin and Maria Delgado of Velden met the Harbour Safety Board.')).toEqual([]);
  });
});

test('who is outgoing is still in office', () => {
  const { actor } = readActors('Outgoing governor Ann Hale met ousted president Tim Low.');
  expect(actor('Ann Hale').roles.map(({ former }) => former)).toEqual([false]);
  expect(actor('Tim Low').roles.map(({ former }) => former)).toEqual([true]);
});

describe('what somebody is called by', () => {
  test.each([
    ['a noun and "named"', 'A fish trader named Omar Velm was shot dead.', 'Omar Velm', ['fish trader']],
    ['a rank with its stop', 'Pfc. Omar Velm fell on Friday.', 'Omar Velm', ['Pfc.']],
    ['a trade before a comma', 'The vessel’s bosun, Omar Velm, drowned.', 'Omar Velm', ['The vessel’s bosun']],
    ['whom one leads', 'Omar Velm, who chairs the Harbour Board, left.', 'Omar Velm', ['chairs the Harbour Board']],
    [
      'whose kin',
      'Omar Velm, the husband of one of her aides, left.',
      'Omar Velm',
      ['the husband of one of her aides'],
    ],
  ])('%s', (_what, text, name, roles) => {
    expect(readActors(text).roles(name)).toEqual(roles);
  });

  test.each([
    ['what anybody is', 'A 14-year-old boy, Petrus Velm, was found dead.', 'Petrus Velm'],
    ['a deed', 'Omar Velm, who chaired the session, left.', 'Omar Velm'],
    ['a boy and "named"', 'A boy named Omar Velm left.', 'Omar Velm'],
    ['who names', 'The editor of the weekly had named Omar Velm.', 'Omar Velm'],
  ])('%s is no role', (_what, text, name) => {
    expect(readActors(text).roles(name)).toEqual([]);
  });
});

describe('roles that end where another thing begins', () => {
  test.each([
    [
      'a letter is no ministry',
      'Defense Minister Tomas Velin wrote. In the letter Minister Velin told the partners that he would come.',
      ['Defense Minister', 'Minister'],
    ],
    [
      'support given beside it',
      'He spoke to Tomas Velin as leader of the Tolmian Council and support for efforts to form a cabinet.',
      ['leader of the Tolmian Council'],
    ],
    ['a post that another is to have', 'He could succeed Tomas Velin as the party’s president in 2007.', []],
    [
      'two things of one office',
      'Tomas Velin, director of research and development for the firm, left.',
      ['director of research and development for the firm'],
    ],
    [
      'a body before the name of whoever leads it',
      'Secretary General of the Organization of Northern States Jose Miguel Velin, who will take part, spoke.',
      ['Secretary General of the Organization of Northern States'],
    ],
  ])('%s', (_what, text, expected) => {
    const person = readActors(text).actors.find(({ kind, name }) => kind === 'person' && name.endsWith('Velin'));
    expect(person?.roles.map((role) => role.text)).toEqual(expected);
  });

  test('“the army” is neither of two that fight each other', () => {
    const { actors } = readActors(
      'The Tolmian Defence Force has begun to leave as talks with the rebel Lake Resistance Army went on. The army has left the lake.',
    );
    expect(actors.flatMap(({ mentions }) => mentions.map(({ form }) => form))).not.toContain('title');
  });
});
