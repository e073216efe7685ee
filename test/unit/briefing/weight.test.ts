import { describe, expect, test } from 'vitest';
import { buildBriefing } from '../../../main/briefing/index';
import { headlineOf } from '../../../main/briefing/stories/headline';
import { topicOf } from '../../../main/briefing/stories/topic';
import { applyDecisions } from '../../../main/briefing/decisions';
import { input, toll, write, type Written } from './make';

const read = (written: Written) => applyDecisions(write(written), 0, []);
const topic = (title: string, text: string): string => topicOf({ articles: [read({ id: 1, title, text })] }, false);

describe('what a story is about', () => {
  test.each([
    [
      'conflict',
      'Rebels shell garrison town',
      'Rebel fighters shelled an army garrison and soldiers answered with mortar fire.',
    ],
    [
      'disaster',
      'Landslide buries hamlet',
      'A landslide after the storm buried a hamlet and rescuers dug for survivors in the rubble.',
    ],
    [
      'politics',
      'Cabinet falls over pensions',
      'The prime minister offered his resignation after parliament rejected the pension bill in a vote.',
    ],
    [
      'justice',
      'Banker convicted',
      'A court convicted the banker of fraud; the judge set the sentence for May and the prosecutor asked for jail.',
    ],
    [
      'economy',
      'Shares slip',
      'Shares slipped on the stock market as investors sold bank stocks and the currency fell against the dollar.',
    ],
    [
      'sport',
      'Late goal wins cup tie',
      'The striker scored the winning goal in the last minute of the cup match, and the coach praised his team.',
    ],
  ])('%s', (expected, title, text) => {
    expect(topic(title, text)).toBe(expected);
  });

  test('a list, a notice or a training course is a feature, whoever speaks at it', () => {
    expect(
      topic(
        'Stories ahead',
        'The following are some of the major world stories that Northwire will cover on Monday: talks on the war.',
      ),
    ).toBe('feature');
    expect(
      topic(
        'Stories ahead',
        'The following major foreign news stories from the delta are to be covered by Northwire on Monday: talks on the war.',
      ),
    ).toBe('feature');
    expect(topic('Factbox: the delta war', 'The war in the delta began with a raid on an army post.')).toBe('feature');
    expect(
      topic(
        'Nurses learn',
        'A training course for nurses opened in Osmark on Monday, with the health minister present.',
      ),
    ).toBe('feature');
    expect(topic('Parliament opened', 'The king opened parliament on Monday after the election.')).toBe('politics');
  });
});

describe('what leads', () => {
  const game: Written = {
    id: 1,
    title: 'Late goal wins cup tie',
    text: 'The striker scored the winning goal in the last minute of the cup match, and the coach praised his team.',
    source: 'Evening Sport',
  };
  const withdrawal: Written = {
    id: 2,
    title: 'Army leaves valley',
    text: 'The government will withdraw its troops from the Ustel valley by the end of May, the defence minister told parliament.',
    source: 'Tarsk Herald',
  };
  const market: Written = {
    id: 3,
    title: 'Shares slip',
    text: 'Shares slipped on the stock market as investors sold bank stocks and the currency fell against the dollar.',
    source: 'Money Daily',
  };

  test('an act of state stands before markets and games, and says why it leads', () => {
    const { leads } = buildBriefing(input([game, market, withdrawal]));
    expect(leads.map(({ title }) => title)).toEqual(['Army leaves valley', 'Shares slip', 'Late goal wins cup tie']);
    expect(leads[0]?.reasons.some((reason) => reason.includes('withdraw'))).toBe(true);
    expect(leads[1]?.reasons.join()).not.toContain('acts');
  });

  test('the day’s trading does not lead for the vote that moved it, but a crash may', () => {
    const text = (verb: string): string =>
      `Velden stocks ${verb} on Monday as the results of the election became known. Bank shares led the market.`;
    const trading: Written = { id: 4, title: 'Velden stocks opened lower on Monday', text: text('opened lower') };
    const festival: Written = {
      id: 5,
      title: 'Festival opens',
      text: 'The film festival of Osk opened on Monday with a concert; actors and directors of forty films came to the museum.',
    };
    expect(buildBriefing(input([trading, festival])).leads.map(({ title }) => title)).toEqual([
      'Festival opens',
      'Velden stocks opened lower on Monday',
    ]);
    const crash: Written = { ...trading, title: 'Velden stocks crash and trading closed', text: text('crashed') };
    expect(buildBriefing(input([crash, festival])).leads[0]?.title).toBe(crash.title);
  });

  test('old harm and running totals give a story no weight', () => {
    const blast = (id: number, scope: 'incident' | 'cumulative', date: string): Written => ({
      id,
      title: `Blast in Osmark, part ${id}`,
      text: '40 people died in a blast in Osmark, the army said.',
      casualties: [{ words: '40 people', low: 40, high: 40, place: 'Osmark', date, scope }],
      tolls: [
        toll(['c1'], { place: 'Osmark', date: { value: date, precision: 'day' }, killed: { low: 40, high: 40 } }),
      ],
    });
    const reasons = (written: Written): string => buildBriefing(input([written])).leads[0]?.reasons.join() ?? '';
    expect(reasons(blast(1, 'incident', '2026-03-11'))).toContain('40 or more killed');
    expect(reasons(blast(1, 'incident', '2026-01-11'))).not.toContain('killed');
    expect(reasons(blast(1, 'cumulative', '2026-03-11'))).not.toContain('killed');
  });

  test('those who are trapped lead before a plea, and so does what a whole coast is warned of', () => {
    const plea: Written = {
      id: 1,
      title: 'Osk asks for word on the truce',
      text: 'The government of Osk said on Wednesday that it had asked the peace monitors to clarify the truce with the rebels.',
      source: 'Osk Times',
    };
    const mine: Written = {
      id: 2,
      title: 'Mine falls in at Varn',
      text: 'A gold mine fell in at Varn on Wednesday and 15 miners were missing, rescue workers said.',
      source: 'Varn Post',
      casualties: [{ words: '15 miners', low: 15, high: 15, type: 'missing', place: 'Varn', date: '2026-03-11' }],
    };
    const wave: Written = {
      id: 3,
      title: 'Tsunami warning for the Ustel coast',
      text: 'The tsunami warning centre issued a tsunami warning for the Ustel coast on Wednesday after an earthquake.',
      source: 'Ustel Post',
    };
    const { leads } = buildBriefing(input([plea, mine, wave]));
    expect(leads.map(({ title }) => title).indexOf(plea.title)).toBe(2);
    expect(leads.find(({ title }) => title === mine.title)?.reasons.join()).toContain('15 or more missing');
  });

  test('who governs falls before what is only asked for, and a pact of last month turns nothing today', () => {
    const fall: Written = {
      id: 1,
      title: 'Four quit',
      text: 'Six ministers of the caretaker government quit on Friday as a protest against the plan for the harbours of Osk.',
    };
    const ban: Written = {
      id: 2,
      title: 'Mission blocked',
      text: 'The government blocked a mission of teachers on Monday which had asked to see the harbours of Velmora.',
    };
    const pact = (when: string): Written => ({
      id: 3,
      title: 'Talks begin',
      text: `The Reed Party and the crown, which signed a peace treaty ${when}, began to talk of a parliament in Tarsk.`,
    });
    const first = (...articles: Written[]): string | undefined => buildBriefing(input(articles)).leads[0]?.title;
    expect(first(ban, fall)).toBe('Four quit');
    expect(first(pact('on Monday'), fall)).toBe('Talks begin');
    expect(first(pact('last month'), fall)).toBe('Four quit');
  });

  test('what began before and goes on weighs as what befell today, and so do those who flee it', () => {
    const clashes = (id: number, how: string, more: Written['casualties'] = []): Written => ({
      id,
      title: `Gangs clash in Osmark, part ${id}`,
      text: `${how} of gang clashes in Osmark left nine people dead, police said, and 2,000 villagers left their homes.`,
      casualties: [{ words: 'nine people', low: 9, high: 9, place: 'Osmark', date: '2026-03-09' }, ...more],
      tolls: [toll(['c1'], { place: 'Osmark' })],
    });
    const talks: Written = {
      id: 2,
      title: 'Ministers sign water treaty',
      text: 'Ministers of the islands signed a treaty on water on Wednesday, and the parliament will vote on it in May.',
    };
    const leads = (written: Written): string[] | undefined =>
      buildBriefing(input([written, talks])).leads.map(({ title }) => title);
    expect(leads(clashes(1, 'A morning'))?.[0]).toBe(talks.title);
    expect(leads(clashes(1, 'A third day'))?.[0]).toBe('Gangs clash in Osmark, part 1');
    const fled = { words: '2,000 villagers', type: 'displaced' as const, low: 2000, high: 2000, place: 'Osmark' };
    const told = buildBriefing(input([clashes(1, 'A morning', [fled]), talks])).leads;
    expect(told.find(({ topic: of }) => of === 'conflict')?.reasons).toContain(
      'its sources speak of 2,000 or more driven from their homes',
    );
  });

  test('the killing of somebody in office is told as such', () => {
    const murder: Written = {
      id: 1,
      title: 'Gunmen kill minister',
      text: 'Gunmen killed industry minister Pavel Orsk in Osmark on Wednesday.',
      actors: [{ name: 'Pavel Orsk', roles: ['industry minister'] }],
      casualties: [{ words: 'Pavel Orsk', low: 1, high: 1, place: 'Osmark', date: '2026-03-11' }],
      tolls: [toll(['c1'], { place: 'Osmark' })],
    };
    expect(buildBriefing(input([murder])).leads[0]?.reasons).toContain('somebody in office was killed: Pavel Orsk');
  });

  test('a murder and who condemns it are one story', () => {
    const murder: Written = {
      id: 1,
      title: 'Gunmen kill minister in capital',
      text: 'Industry minister Pavel Orsk was shot dead by three gunmen who fired through the windows of his car in Osmark.',
      actors: [{ name: 'Pavel Orsk' }],
    };
    const grief: Written = {
      id: 2,
      title: 'Neighbours condemn killing of minister',
      text: 'Tarsk on Wednesday condemned the murder of Pavel Orsk and offered condolences to his family.',
      actors: [{ name: 'Pavel Orsk' }],
    };
    expect(buildBriefing(input([murder, grief])).leads).toHaveLength(1);
    const stranger = { ...grief, text: grief.text.replace('Pavel Orsk', 'Ivan Rell'), actors: [{ name: 'Ivan Rell' }] };
    expect(buildBriefing(input([murder, stranger])).leads).toHaveLength(2);
  });
});

describe('a headline', () => {
  const untitled = (text: string) => {
    const article = read({ id: 1, title: 'x', text });
    return {
      ...article,
      title: `${text.slice(0, 60)}…`,
      findings: { ...article.findings, header: { ...article.findings.header, title: null } },
    };
  };

  test('is the paper’s own where it has one', () => {
    expect(headlineOf(read({ id: 1, title: 'Army leaves valley', text: 'Troops left.' }), 'Troops left.')).toBe(
      'Army leaves valley',
    );
  });

  test('is the lede cut at a clause where the text has none', () => {
    const lede =
      'The government will withdraw its troops from the Ustel valley by the end of May, the defence minister told parliament on Monday after a long debate.';
    expect(headlineOf(untitled(lede), lede)).toBe(
      'The government will withdraw its troops from the Ustel valley by the end of May',
    );
  });

  test('is no subject without its verb', () => {
    const lede =
      'The harbour committee of the council, the cabinet of the islands, on Monday urged owners to mend their boats before the season of storms begins in earnest.';
    expect(headlineOf(untitled(lede), lede)).toMatch(/urged owners to mend their boats/);
  });

  test('is cut behind no description of its subject', () => {
    const lede =
      'Pavel Orsk Tarsk Rell, the governor of the northern province of the Ustel islands, escaped an attack on his convoy on Tuesday that wounded twenty others.';
    expect(headlineOf(untitled(lede), lede)).toMatch(/escaped an attack on his/);
  });

  test('is neither the desk’s note in brackets nor ends in the lede’s stop', () => {
    const lede = 'The cabinet lifted martial law in the Ustel valley.';
    const noted = read({ id: 1, title: '(In third paragraph, “Interior” should be “Defence”)', text: lede });
    expect(headlineOf(noted, lede)).toBe('The cabinet lifted martial law in the Ustel valley');
    expect(headlineOf({ ...untitled(lede), title: lede }, lede)).toBe(
      'The cabinet lifted martial law in the Ustel valley',
    );
  });

  test('stands above the lead', () => {
    const lede =
      'The government will withdraw its troops from the Ustel valley by the end of May, the defence minister told parliament on Monday after a long debate.';
    const { id, title, source, findings, ...rest } = untitled(lede);
    const { leads } = buildBriefing({ ...input([]), articles: [{ id, title, source, findings, ...rest }] });
    expect(leads[0]?.title).toBe('The government will withdraw its troops from the Ustel valley by the end of May');
  });

  test('is never cut within a word', () => {
    const lede = `The ${'extraordinarily '.repeat(12)}long name of the valley was read out.`;
    expect(headlineOf(untitled(lede), lede)).toMatch(/extraordinarily…$/);
  });
});

describe('why a story leads, in words that are true', () => {
  const reasonsOf = (title: string, text: string): string =>
    buildBriefing(input([{ id: 1, title, text }])).leads[0]?.reasons.join('; ') ?? '';

  test.each([
    ['The president dissolved the senate', 'president dissolved'],
    ['President Ilda Moran on Monday sacked her interior minister', 'President Ilda Moran on Monday sacked'],
    ['Government troops have withdrawn from the port of Osmark', 'troops have withdrawn'],
    ['The U.S. on Monday rejected the draft', 'U.S. on Monday rejected'],
    ['China on Monday rejected the draft', 'China on Monday rejected'],
    ['The UAE has expelled two envoys', 'UAE has expelled'],
    ['The council will not ratify the pact', 'council will not ratify'],
  ])('an office acts: %s', (title, act) => {
    expect(reasonsOf(title, 'The decision was read out in Tarsk.')).toContain(`a state or a body acts: “${act}”`);
  });

  test.each([
    ['The government is likely to review a block on foreign airlines'],
    ['A party of farmers would be elected if there were a vote'],
    ['The Court Bar of Tarsk met for its dinner'],
    ['The government has not arrested the cleric'],
  ])('no office acts: %s', (title) => {
    expect(reasonsOf(title, 'Parliament met in Tarsk on the bill.')).not.toContain('acts');
  });

  test.each([
    ["Ada Brandt won the primary of the Farmers' Party", 'won the primary'],
    ['Sunni scholars told deputies to withdraw from the government', 'withdraw from the government'],
    ['Council welcomes peace efforts in the delta', 'peace efforts'],
    ['Marsh Front vows in a tape to go on with its attacks', 'vows in a tape to go on with its attacks'],
    ['The premier tendered his resignation on Monday', 'tendered his resignation'],
    ['Five nurses were condemned to death in Osmark', 'condemned to death'],
  ])('what is at stake: %s', (title, stake) => {
    expect(reasonsOf(title, 'It was read out in Tarsk.')).toContain(`what is at stake: “${stake}”`);
  });

  test('troops that leave are troops that move, whoever says so', () => {
    const reasons = reasonsOf('Premier tells of withdrawal of troops', 'The withdrawal of the troops ends in May.');
    expect(reasons).toContain('troops move: “withdrawal of troops”');
    expect(reasons).not.toContain('acts');
  });

  test.each([
    ['The army of Lorn will withdraw its troops from the delta in May', 'army of Lorn will withdraw'],
    ['Scholars called on Lorn to withdraw its troops from the delta', 'withdraw its troops'],
    ['The Lorn Union hopes the council will finally impose a curfew', 'council will finally impose'],
  ])('what is still to be done is not told as done: %s', (title, act) => {
    const reasons = reasonsOf(title, 'It was read out in Tarsk.');
    expect(reasons).toContain(`planned, or asked for: “${act}”`);
    expect(reasons).not.toMatch(/acts|troops move/);
  });

  test('the head of a state is a turn for it, the president of a union or an exchange is none', () => {
    const turn = (title: string): boolean => reasonsOf(title, 'It was read out in Tarsk.').includes('a turn for');
    expect(turn('Ada Brandt was elected president of Lorn on Monday')).toBe(true);
    expect(turn('Ada Brandt was elected on Monday as president of the European Commission')).toBe(true);
    expect(turn('Ada Brandt was elected president of the Lorn Football Union')).toBe(false);
    expect(turn('Ada Brandt was elected president of the stock exchange')).toBe(false);
    expect(turn('Ada Brandt was elected vice president of Lorn')).toBe(false);
  });

  test.each([
    ['Exiles prepare to return to Lorn after the death on Monday of President Ilda Moran', true],
    ['King Oran of Lorn has died at the age of eighty', true],
    ['Envoys saddened by the death of former President Ilda Moran', false],
    ['Lorn marks the anniversary of the death of President Ilda Moran', false],
    ['Lorn has had no budget since the death of President Ilda Moran in 2019', false],
    ['Ilda Moran, president of the Lorn Football Union, died on Monday', false],
  ])('the death of who leads a state is a turn for it: %s, %s', (title, expected) => {
    expect(reasonsOf(title, 'It was read out in Tarsk.').includes('a turn for')).toBe(expected);
  });

  test('who escapes and what attackers do is at stake, whatever is counted', () => {
    expect(reasonsOf('Two rebels escaped from a prison in Tarsk', 'It was read out there.')).toContain(
      'what is at stake: “escaped from a prison”',
    );
    expect(reasonsOf('Rebels turn to suicide attacks in the delta', 'It was read out in Tarsk.')).toContain(
      'lives were at stake: “suicide attacks”',
    );
    expect(reasonsOf('Ada Brandt escaped from the fire at the mill', 'It was read out there.')).not.toContain(
      'at stake',
    );
  });

  test('troops that are to leave stand behind blasts in which some were killed', () => {
    const { leads } = buildBriefing(
      input([
        {
          id: 1,
          title: 'Army of Lorn to leave delta',
          text: 'The army will withdraw 4,000 troops from the delta under the peace accord of May, an officer said.',
        },
        {
          id: 2,
          title: 'Blasts in Osmark kill four',
          text: 'Two bomb blasts killed four people in Osmark on Wednesday, police said.',
          casualties: [{ words: 'four people', low: 4, high: 4, place: 'Osmark', date: '2026-03-11' }],
        },
      ]),
    );
    expect(leads.map(({ title }) => title)).toEqual(['Blasts in Osmark kill four', 'Army of Lorn to leave delta']);
  });

  test('what nobody warns of is no warning', () => {
    const reasons = reasonsOf(
      'Minister speaks of nuclear weapons',
      'The minister spoke in parliament about the treaty.',
    );
    expect(reasons).toContain('what is at stake: “nuclear weapons”');
    expect(reasons).not.toContain('a warning');
  });

  test('a visit that strengthens cooperation stands behind a mission that is called off', () => {
    const { leads } = buildBriefing(
      input([
        {
          id: 1,
          title: 'Premier of Lorn begins visit',
          text: 'The premier of Lorn began an official visit to Tarsk to strengthen cooperation.',
        },
        {
          id: 2,
          title: 'Inspection called off',
          text: 'An inspection of the prison was called off after the government refused access to inmates.',
        },
      ]),
    );
    expect(leads[0]?.title).toBe('Inspection called off');
  });
});
