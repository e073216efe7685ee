import { describe, expect, it } from 'vitest';
import { spoken } from './read';

const first = (...paragraphs: string[]) => spoken(...paragraphs)[0];

it('a day between the speaker and his verb speaks nothing', () => {
  const text = 'Prosecutor Joseph T. Berg today said in a statement: “The incident is closed.”';
  expect(spoken(text).map(({ speaker }) => speaker)).toEqual(['Joseph T. Berg']);
});

it('who is made to speak, and of two the one whom the verb fits, speaks', () => {
  const leak =
    'The leak led the premier of Velden to resign and the president of Osk to announce: “I have nothing to hide.”';
  expect(spoken(leak).map(({ speaker }) => speaker)).toEqual(['the president of Osk']);
  const ape = 'She was the victim of abuse from animal lovers who claim that the ape was “only at play”.';
  expect(spoken(ape).map(({ speaker }) => speaker)).toEqual(['animal lovers']);
  const one = 'She was the leader of the animal lovers who claims that the ape was “only at play”.';
  expect(spoken(one).map(({ speaker }) => speaker)).not.toEqual(['animal lovers']);
});

it('of a post over two things its holder speaks, and no word that opens a clause does', () => {
  const speaker = (post: string) => spoken(`“It is a clear sign,” said ${post} Minister Trevor Holm.`)[0]?.speaker;
  for (const post of ['Trade and Industry', 'Sport and Recreation', 'Youth, Sport and Culture'])
    expect(speaker(post), post).toBe('Trevor Holm');
  expect(spoken('“It is late,” said Trade and Trevor Holm.')[0]?.speaker).not.toBe('Trevor Holm');
  expect(spoken('He said “No” whenever asked whether to quit.').map(({ speaker: who }) => who)).not.toContain(
    'whenever',
  );
});

it('who judges somebody goes on speaking, not who is judged', () => {
  const speaker = (text: string) => spoken('Mayor Ivo Berg met nurses and ministers.', text).at(-1)?.speaker;
  expect(speaker('Berg praised the nurses saying “they never slept”.')).toBe('Ivo Berg');
  expect(speaker('Berg lashed out at allies and opposition parties saying “they have to shout”.')).toBe('Ivo Berg');
  expect(speaker('Berg met the nurses saying “we are tired”.')).toBe('the nurses');
});

it('who speaks for somebody speaks, whatever he is called, and a text that is about him', () => {
  const speaker = (who: string) => spoken(`${who} said the charges against him were “absurd and false”.`)[0]?.speaker;
  for (const who of [
    'A spokesman for Mr. Berg',
    'A lawyer for the elder Mr Berg',
    'The brother of the late Mrs. Lind',
    'A lawyer for former Prime Minister Ivo Berg',
    'A poster for Dr. Berg',
  ])
    expect(speaker(who), who).toBe(who);
  expect(speaker('A lawyer for Mr. Berg, Ada Lind,')).toBe('Ada Lind');
  expect(speaker('Police in Lyon on Monday, Mayor Ivo Berg')).toBe('Ivo Berg');
});

it('whoever stands behind where a text was posted, in a relative clause or as what she is, speaks', () => {
  const posted = spoken(
    'The road was shut, reported Osk TV.',
    '“Dear residents, stay in your homes for now,” wrote on Twitter Trevor Holm, mayor of Osk.',
  );
  expect(posted.at(-1)?.speaker).toBe('Trevor Holm');
  const lives = first(
    'A man of 73, Ivo Berg, who lives near the stop told the Daily Post that “the tram comes down a hill”.',
  );
  expect(lives?.speaker).toBe('Ivo Berg');
  const lover = spoken(
    'Alba Lind of Osk said outings were important.',
    'But as an animal lover, she feels for the animals. “Perhaps it is possible to meet halfway,” she said.',
  );
  expect(lover.at(-1)?.speaker).toBe('Alba Lind');
});

it('nobody is quoted with what he was described as, and the dead say no more', () => {
  expect(spoken('Ada Lind, 35, was described as an “amazing” mother of two.').map((one) => one.speaker)).not.toContain(
    'Ada Lind',
  );
  expect(first('Ivo Berg was described by friends as a “lovely guy”.')?.speaker).toBe('friends');
  const wrote = first(
    'Alba Lind died on Tuesday after being shot in Osk, where Maria Berg was born. She also wrote: “I never thought that it was the last time.”',
  );
  expect(wrote?.speaker).toBe('Maria Berg');
});

it('words told of somebody behind an aside are whose sentence it is', () => {
  const text =
    'The article, first reported by the Daily Post, said Berg, Vice President Lind and Tarn have made “one rosy promise after another”.';
  expect(spoken('President Ivo Berg left on Monday.', text).map(({ speaker }) => speaker)).toEqual(['The article']);
  expect(spoken('“The bridge is safe”, said Ivo Berg, the mayor.').map(({ speaker }) => speaker)).toEqual(['Ivo Berg']);
});

describe('a verb without a subject before it', () => {
  const cases: [name: string, text: string, speaker: string][] = [
    [
      'takes that of the clause, not whoever hangs on it',
      'Residents led by Mr Pedro Almeida on Monday staged a protest, chanting “Give us water!”',
      'Residents',
    ],
    [
      'takes that of the clause it follows, not of the one before',
      'Two hours after Ingrid Solberg fled, the army entered the town, declaring “a new era”.',
      'the army',
    ],
    [
      'takes no agent of a passive',
      'Dockers backed by Pedro Almeida walked out on Friday, vowing to “fight for every job”.',
      'Dockers',
    ],
    [
      'takes the one who spoke before it in the sentence',
      'Ingrid Solberg told Pedro Almeida the dam had cracks, calling it “a time bomb”.',
      'Ingrid Solberg',
    ],
  ];
  it.each(cases)('%s', (_name, text, speaker) => {
    expect(first(text)?.speaker).toBe(speaker);
  });
});

describe('the tag after a quote', () => {
  const cases: [name: string, text: string, speaker: string, cue: string][] = [
    ['name and verb', 'The dam held. "We were lucky," Ingrid Solberg said.', 'Ingrid Solberg', 'say'],
    ['inverted with an apposition', '“We were lucky,” said Ingrid Solberg, a lawyer.', 'Ingrid Solberg', 'say'],
    [
      'an apposition between name and verb',
      '“We were lucky,” Ingrid Solberg, a doctor at the harbour clinic, said.',
      'Ingrid Solberg',
      'say',
    ],
    [
      'the listener is not the speaker',
      '“We were lucky,” Ingrid Solberg told reporters in Bergen.',
      'Ingrid Solberg',
      'tell',
    ],
    [
      'the listener is not the speaker when named',
      '“We were lucky,” Ingrid Solberg told Pedro Almeida on Friday.',
      'Ingrid Solberg',
      'tell',
    ],
    ['a title before the name', '“We were lucky,” Energy Minister Ingrid Solberg added.', 'Ingrid Solberg', 'add'],
    [
      'a description before the name',
      '“We were lucky,” the chief negotiator for the union, Ingrid Solberg, told the radio.',
      'Ingrid Solberg',
      'tell',
    ],
    [
      'a description, inverted',
      '“We were lucky,” said the envoy to the harbour talks, Ingrid Solberg.',
      'Ingrid Solberg',
      'say',
    ],
    ['a question', '“Were we lucky?” Ingrid Solberg asked.', 'Ingrid Solberg', 'ask'],
    ['a comma outside the marks', '“We were lucky”, Ingrid Solberg said.', 'Ingrid Solberg', 'say'],
    ['an unlisted verb of manner', '“We were lucky!” yodeled Ingrid Solberg.', 'Ingrid Solberg', 'yodeled'],
    ['somebody quoted', '“We were lucky,” Ingrid Solberg was quoted as saying.', 'Ingrid Solberg', 'quote'],
    [
      'a spokesperson of a named body',
      '“We were lucky,” a spokesman for the Red Cross, Pedro Almeida, said.',
      'Pedro Almeida',
      'say',
    ],
    ['brackets after the name', '“We were lucky,” Ingrid Solberg (Green-Bergen) said.', 'Ingrid Solberg', 'say'],
  ];
  it.each(cases)('%s', (_name, text, speaker, cue) => {
    const seen = first(text);
    expect(seen?.words[0]).toMatch(/w(?:ere|e) (?:were )?lucky/i);
    expect(seen?.speaker).toBe(speaker);
    expect(seen?.cue).toBe(cue);
  });
});

describe('the cue before a quote', () => {
  const cases: [name: string, text: string, speaker: string | null][] = [
    ['comma', 'Pedro Almeida said, “The bridge is safe.”', 'Pedro Almeida'],
    ['colon', 'Pedro Almeida was blunt: “The bridge is safe.”', 'Pedro Almeida'],
    ['fragment after that', 'Pedro Almeida said that the bridge was “safe as houses” again.', 'Pedro Almeida'],
    ['naming', 'Pedro Almeida called the report “a bad joke” on Monday.', 'Pedro Almeida'],
    ['participle', 'Pedro Almeida left the talks early, calling them “a bad joke”.', 'Pedro Almeida'],
    ['according to', 'According to Pedro Almeida, the bridge is “safe as houses”.', 'Pedro Almeida'],
    [
      'owner of a noun of speech',
      'Pedro Almeida repeated his claim that the bridge was “safe as houses”.',
      'Pedro Almeida',
    ],
    ['thought inside a report', 'Pedro Almeida said he believed the bridge was “safe as houses”.', 'Pedro Almeida'],
    ['relative clause', 'Crews backed Pedro Almeida, who said the bridge was “safe as houses”.', 'Pedro Almeida'],
    [
      'agent of a passive',
      'The minister was told by Pedro Almeida that the bridge was “safe as houses”.',
      'Pedro Almeida',
    ],
    ['label', 'Pedro Almeida: “The bridge is safe.”', 'Pedro Almeida'],
  ];
  it.each(cases)('%s', (_name, text, speaker) => {
    const seen = spoken(text);
    expect(seen).toHaveLength(1);
    expect(seen[0]?.speaker).toBe(speaker);
  });

  it('keeps the polarity of a denial', () => {
    expect(first('Pedro Almeida denied the bridge was “falling apart” at all.')?.cue).toBe('deny');
  });

  it('names who relays another speaker, also where the verb itself stands in marks', () => {
    const [verb, rest] = spoken(
      'The Interior Ministry said Pedro Almeida had “insisted” that all gates be opened “at once”, after the storm.',
    );
    expect(verb?.mention).toBe('Pedro Almeida');
    expect(verb?.quote.speaker?.via?.name).toContain('Interior Ministry');
    expect(rest?.mention).toBe('Pedro Almeida');
  });

  it('names the relay after a comma', () => {
    const seen = first(
      'Pedro Almeida told his party by telephone that he would not “walk away”, the Interior Ministry said.',
    );
    expect(seen?.speaker).toBe('Pedro Almeida');
    expect(seen?.quote.speaker?.via?.name).toContain('Interior Ministry');
  });
});

describe('broken, carried and running quotes', () => {
  it('makes one quote of two parts broken by its tag', () => {
    const seen = spoken('“The bridge,” Pedro Almeida said, “is safe as houses.”');
    expect(seen).toHaveLength(1);
    expect(seen[0]?.words).toEqual(['The bridge,', 'is safe as houses.']);
    expect(seen[0]?.quote.parts).toHaveLength(2);
  });

  it('carries the speaker on and lets a new cue reset him', () => {
    const seen = spoken(
      '“The bridge is safe,” Pedro Almeida said. “We tested every bolt.”',
      '“I doubt it,” said Ingrid Solberg. “Nobody asked us.”',
    );
    expect(seen.map((one) => one.speaker)).toEqual([
      'Pedro Almeida',
      'Pedro Almeida',
      'Ingrid Solberg',
      'Ingrid Solberg',
    ]);
    expect(seen.map((one) => one.quote.speaker?.basis)).toEqual(['name', 'carried', 'name', 'carried']);
  });

  it('runs over paragraphs that open again without having been closed', () => {
    const seen = spoken(
      'Pedro Almeida said: “The bridge is safe.',
      '“We tested every bolt.',
      '“And we will test it again.”',
      'The council meets today.',
    );
    expect(seen.map((one) => one.words[0])).toEqual([
      'The bridge is safe.',
      'We tested every bolt.',
      'And we will test it again.',
    ]);
    expect(new Set(seen.map((one) => one.speaker))).toEqual(new Set(['Pedro Almeida']));
  });

  it('takes a colon at the end of a paragraph for the quote below', () => {
    expect(first('Pedro Almeida wrote to his staff:', '“The bridge is safe and will stay so.”')?.speaker).toBe(
      'Pedro Almeida',
    );
  });

  it('reads a signature after a dash', () => {
    expect(first('“The bridge is safe and will stay so.” — Pedro Almeida')?.speaker).toBe('Pedro Almeida');
  });
});

describe('who speaks', () => {
  it('resolves a pronoun to the one subject that fits', () => {
    const seen = spoken('Pedro Almeida visited the bridge. “It is safe,” he said.');
    expect(seen[0]?.speaker).toBe('Pedro Almeida');
    expect(seen[0]?.quote.speaker).toMatchObject({ basis: 'pronoun', resolved: true });
  });

  it('leaves a pronoun with no candidate open', () => {
    const seen = first('“It is safe,” she said.');
    expect(seen?.speaker).toBe('she');
    expect(seen?.quote.speaker).toMatchObject({ actor: null, resolved: false, basis: 'pronoun' });
  });

  it('does not take “he” for a woman', () => {
    const seen = spoken(
      'Pedro Almeida opened the bridge.',
      'Spokeswoman Ingrid Solberg said the tests were done.',
      '“It is safe,” he said.',
    );
    expect(seen[0]?.speaker).toBe('Pedro Almeida');
  });

  it('keeps unnamed sources as described', () => {
    const seen = first('“It is not safe,” a senior official at the ministry said.');
    expect(seen?.quote.speaker).toMatchObject({ actor: null, kind: 'unnamed', resolved: true });
    expect(seen?.speaker).toContain('a senior official');
    expect(first('“It shook twice,” witnesses said.')?.quote.speaker).toMatchObject({
      kind: 'unnamed',
      name: 'witnesses',
    });
  });

  it('keeps the owner in what a body is called', () => {
    expect(first("“It is safe,” the mayor's office said.")?.speaker).toBe("the mayor's office");
    expect(first("Harbour talks went on. “It is safe,” Pedro Almeida's lawyers said.")?.speaker).toBe(
      "Pedro Almeida's lawyers",
    );
    expect(first("A spokesperson for Pedro Almeida's office said it was “safe as houses”.")?.speaker).toContain(
      'A spokesperson',
    );
  });

  it('leaves a quote nobody is named for unattributed', () => {
    expect(first('“It is not safe at all and never was.”')?.quote.speaker).toBeNull();
  });

  it('never finds the speaker inside the quoted words', () => {
    expect(first('“Ingrid Solberg said it was safe,” Pedro Almeida said.')?.speaker).toBe('Pedro Almeida');
  });

  it('drops what hangs on a described speaker', () => {
    const seen = spoken('A nurse reached by telephone said the ward was “gone”.', '“We carried them out,” she said.');
    expect(seen.map((one) => one.speaker)).toEqual(['A nurse', 'A nurse']);
    expect(seen[1]?.quote.speaker).toMatchObject({ kind: 'unnamed', basis: 'pronoun', resolved: true });
  });

  it('does not read US as a pronoun', () => {
    expect(first('“Two boats were hit,” the US military said.')?.speaker).toContain('US military');
  });
});

describe('kinds', () => {
  it('tells a sentence in marks from a fragment', () => {
    expect(first('Pedro Almeida said: “The bridge is safe.”')?.kind).toBe('direct');
    expect(first('Pedro Almeida said the bridge was “safe as houses” again.')?.kind).toBe('mixed');
  });
});

describe('what is not speech', () => {
  const cases: [name: string, text: string][] = [
    ['a term', 'The so-called “dry port” stands empty.'],
    ['an operation', 'Soldiers took part in Operation “Northern Lantern” last week.'],
    ['a work', 'The director of the film “Winter Harbour” has died.'],
    ['a programme', 'He appeared on “Morning Harbour” twice.'],
    ['a nickname', 'The boxer Ana “Thunder” Duarte won.'],
    ['an adjective before a noun', 'The “green” candidate lost the seat.'],
    [
      'a name for a thing, set in marks twice',
      'Boats left the “quiet belt” at noon. Nobody entered the “quiet belt” again.',
    ],
    ['a play called by its name', 'Visitors saw a play called “Harbour lights” twice.'],
    ['markup', 'See <img alt="a bridge at night"> below.'],
  ];
  it.each(cases)('%s', (_name, text) => {
    expect(spoken(text)).toEqual([]);
  });
});

describe('a quote broken by its tag and a participle', () => {
  const cases: [name: string, paragraph: string][] = [
    ['a manner', '“No one listened,” Ingrid Solberg said, smiling, “and I knew it.”'],
    ['a verb that may report', '“No one listened,” said Ingrid Solberg, laughing, “and I knew it.”'],
    [
      'a report of its own',
      '“No one listened,” Ingrid Solberg said, adding that she had warned of it, “and I knew it.”',
    ],
    ['single marks', "'No one listened,' Ingrid Solberg said, shaking her head, 'and I knew it.'"],
  ];
  it.each(cases)('%s', (_name, paragraph) => {
    expect(spoken(paragraph).map(({ words, speaker, cue }) => ({ words, speaker, cue }))).toEqual([
      { words: ['No one listened,', 'and I knew it.'], speaker: 'Ingrid Solberg', cue: 'say' },
    ]);
  });
});

describe('a pronoun after somebody unnamed', () => {
  it.each([
    [
      'what hangs on the noun',
      'A guard reached by telephone said the doors were locked. “We could not open them,” she said.',
      'A guard',
    ],
    ['nothing between', 'A guard said the doors were locked. “We could not open them,” she said.', 'A guard'],
  ])('%s', (_name, paragraph, speaker) => {
    expect(
      spoken('Prison service spokeswoman Grace Amadi said the fire began in a store.', paragraph)[0]?.speaker,
    ).toBe(speaker);
  });

  it('a thing that does not speak is passed over', () => {
    expect(
      spoken(
        'Prison service spokeswoman Grace Amadi said a fire began in a store. A lamp had fallen over. “We could not stop it,” she said.',
      )[0]?.speaker,
    ).toBe('Grace Amadi');
  });
});

describe('words that somebody relays', () => {
  it('gives them to who is quoted, and names who quotes', () => {
    const { quote } = first('Reuters quoted Ilan Mokri, the head of the port, as saying: “Nobody was on duty.”') ?? {};
    expect(quote?.speaker).toMatchObject({ name: 'Ilan Mokri', via: { name: 'Reuters' } });
    const described = first('The Harbour Post quoted a guard as saying “the gate was open”.');
    expect(described?.quote.speaker).toMatchObject({ name: 'a guard', kind: 'unnamed' });
  });

  it('leaves them to the subject where the verb is passive or another', () => {
    const passive = first('Ilan Mokri was quoted by Reuters as saying “it rained”.');
    expect(passive?.quote.speaker?.name).toBe('Ilan Mokri');
    const other = first('Ilan Mokri described the deal with Lena Horst as saying “nothing new”.');
    expect(other?.quote.speaker?.name).not.toBe('Lena Horst');
  });
});

describe('a text that speaks', () => {
  it('is whose it was said to be', () => {
    const quotes = spoken(
      'The raid went well, the Interior Ministry said in a statement. The statement added: “No one was hurt.”',
    );
    expect(quotes.at(-1)?.quote.speaker?.name).toContain('Interior Ministry');
  });

  it('stays a text where nobody is said to have issued it', () => {
    const quotes = spoken('The Interior Ministry met on Friday. The statement added: “No one was hurt.”');
    expect(quotes.at(-1)?.quote.speaker?.name ?? null).not.toContain('Ministry');
  });
});

describe('words that are nobody’s', () => {
  const cases: [name: string, text: string][] = [
    ['a title after the noun for its work', 'Solberg’s book, “The Quiet Acre”, sold forty copies in Bergen.'],
    [
      'a charge in brackets after its section',
      'He was held under section 304 (“culpable homicide not amounting to murder”).',
    ],
    ['what something is known as', 'He joined a club of judges known as the “Quiet Club”, the council said.'],
    ['a term so called', 'Some 700 clients had so called “sensitive” data accessed.'],
    ['a word that is spoken of', 'Founder Ingrid Solberg hates the word “commune”.'],
    [
      'a term before a clause whose verb has its own content',
      'In Velden, where the air reached “unhealthy” levels, the agency advised people to stay at home.',
    ],
    ['a picture under its rubric', 'Rain fell.\n\nScreenshot: “Velden harbour”'],
    ['a piece of the page under its rubric', 'The storm hit the coast.\n\nAnalysis: “Weather bombs” explained'],
    ['a song', 'Ingrid Solberg said the boat will be playing the hit “Quiet Acre” at noon.'],
  ];
  it.each(cases)('%s', (_name, text) => {
    expect(spoken(...text.split('\n\n')).map(({ words }) => words)).toEqual([]);
  });
});

describe('whose words they are when another verb or another person stands nearer', () => {
  const cases: [name: string, text: string, speaker: string][] = [
    [
      'who reports, not what cannot speak',
      'Ingrid Solberg, who runs a guest house, says the storm hit “like a train”.',
      'Ingrid Solberg',
    ],
    [
      'who goes on after an aside',
      'The council said the plan, described by one resident as “a disgrace”, had been made “with regret”.',
      'The council',
    ],
    [
      'who issued a statement, not who signed it',
      'The Harbour Union, in a statement signed by its secretary, Pedro Almeida, and sent to the press, said it would “resist”.',
      'Harbour Union',
    ],
    [
      'who sent a message that is read out',
      'Prosecutor Ingrid Solberg told the jury that Pedro Almeida sent a message to a friend an hour before the attack which read: “I did it”.',
      'Pedro Almeida',
    ],
    [
      'who is told of first',
      'Describing the fire as “a crime”, Ingrid Solberg said that help was on its way.',
      'Ingrid Solberg',
    ],
    ['whose paper it is', 'Ingrid Solberg’s rambling three-page memo called for “a major change”.', 'Ingrid Solberg'],
    ['a text whose author nobody names', 'Police found a note that read: “I am sorry.”', 'a note'],
    ['a leaflet', 'In the valley its brochure promises “a slow life”.', 'its brochure'],
  ];
  it.each(cases)('%s', (_name, text, speaker) => {
    expect(spoken(text).at(-1)?.speaker).toBe(speaker);
  });
});

describe('a sentence after the marks that is nothing but their tag', () => {
  const cases: [name: string, text: string, speaker: string | null][] = [
    ['with a listener and a day', '“We asked both sides.” Ingrid Solberg told reporters on Monday.', 'Ingrid Solberg'],
    [
      'with an aside that no comma closes',
      '“We asked both sides.” Ingrid Solberg, the minister of ports and the bureau’s spokeswoman told reporters.',
      'Ingrid Solberg',
    ],
    [
      'but not with what was said behind a day',
      '“Why do they need a new harbour?” Ingrid Solberg said Tuesday that the plan was dead.',
      null,
    ],
    ['but not with words of its own', '“We asked both sides.” Ingrid Solberg told reporters the plan was dead.', null],
    ['nor after a dash with a thing', '“It is as big as any ship.” — Bergen’s famous old ferry.', null],
  ];
  it.each(cases)('%s', (_name, text, speaker) => {
    expect(spoken(text)[0]?.speaker).toBe(speaker);
  });
});

describe('the subject of a verb of saying', () => {
  const cases: [name: string, text: string, speaker: string | null][] = [
    [
      'is in its own clause after “after”',
      'His remarks came after Ingrid Solberg said in a speech that “neutrality is our salvation”.',
      'Ingrid Solberg',
    ],
    [
      'is in its own clause also where it is a body',
      'They will return to work on Sunday after the harbour council said it was “safe”.',
      'the harbour council',
    ],
    ['is no deed after “after”', 'Villagers who fled after the raid said the army was “blind”.', 'Villagers'],
    [
      'keeps what it is close to',
      'A source close to Bergen Ferries told reporters the envoy was “not in favour” of a debate.',
      'A source close to Bergen Ferries',
    ],
    ['is not a time word before it', 'Ingrid Solberg earlier this week said the plan was “dead”.', 'Ingrid Solberg'],
    [
      'is not “so far”',
      'The harbour council has so far said only that it is “looking into it”.',
      'The harbour council',
    ],
    [
      'is whoever spoke in marks that the daily reports',
      'Police said the boy “was treated for serious but not life-threatening injuries,” the Bergen Post reported.',
      'Police',
    ],
    ['is no agency in brackets', '(Reuters) - Velden Motors made a “best and final offer” on Monday.', 'Velden Motors'],
    ['is not how long ago it was', 'Ingrid Solberg two years ago wrote that it was “safe”.', 'Ingrid Solberg'],
    [
      'is all of a body’s name and who is in it',
      'Officials at the Construction and Transport Ministry said it was “safe”.',
      'Officials at the Construction and Transport Ministry',
    ],
    [
      'is the crew whose clause it is',
      'The flight turned round after the airline crew said a passenger was “on the wrong flight”.',
      'the airline crew',
    ],
    [
      'is whoever describes, not those of whom it is said',
      'Ingrid Solberg denied it on Monday. She described those who say so as “agents of chaos”.',
      'Ingrid Solberg',
    ],
    [
      'is not whom a clause about the subject tells of',
      'A parent who had come from Bergen to pick up her daughter said: “I have no fare.”',
      'A parent',
    ],
    [
      'is not what a participle about the subject tells of',
      'The Harbour Safety Board reviewing a noise and water study for Bergen said it was “safe”.',
      'Harbour Safety Board',
    ],
    [
      'is the person, not where he is',
      'Pedro Almeida, Bergen University, Bergen, said it was “safe”.',
      'Pedro Almeida',
    ],
    [
      'is not a thing that something is told of',
      'Ingrid Solberg denied it, adding that the situation mentioned in the press is “nonexistent”.',
      'Ingrid Solberg',
    ],
    [
      'is nothing that concludes inside what somebody says',
      'Velden Motors said the firm it hired to look into the breach, Corvin, has concluded its work and plans to tell the public “promptly”.',
      'Velden Motors',
    ],
    [
      'is whose group it is, whole',
      'Norway’s main opposition group called Monday for a boycott of the vote, calling it an “empty show”.',
      'Norway’s main opposition group',
    ],
    [
      'is who was quoted, not the agency that did so',
      '“We want to see deeds,” Ingrid Solberg was quoted by the Bergen news agency as saying.',
      'Ingrid Solberg',
    ],
    [
      'is the writer in the paper, not the paper',
      'A commentator in the Norwegian left-wing newspaper Bergens Post said it was “a shame”.',
      'A commentator',
    ],
    [
      'is who speaks for a body, not the body',
      'A spokesman for rights group Corvin Watch said it was “a shame”.',
      'A spokesman for rights group Corvin Watch',
    ],
    [
      'is the body whose clause names a thing last',
      'The state-run Energa company that built the AngoSat satellite said Friday its engineers “have it”.',
      'The state-run Energa company',
    ],
    [
      'is the one with two posts',
      '“It is a sad day for us,” said company chairman and chief executive Ingrid Solberg.',
      'Ingrid Solberg',
    ],
    [
      'is whose wife called somebody',
      'He was held after his estranged wife contacted neighbours saying he was “not well”.',
      'his estranged wife',
    ],
    [
      'is who wrote it, not the daily that says so',
      'Pedro Almeida swore he would, writing in a text: “I will do it,” according to the Bergen Post.',
      'Pedro Almeida',
    ],
    ['is no thing that tells a name', 'The plot was informed by the story of “Wrong-Way Mike.”', null],
    [
      'is the person behind the letters of his body',
      'Fees will fall “within days”, according to the Harbour Safety Commission (HSC) Chairman Pedro Almeida.',
      'Pedro Almeida',
    ],
    ['is a handle whole', '“No way,” tweeted user @harbour_cat.', '@harbour_cat'],
    ['is a handle whole also before its verb', 'The user @harbour_cat wrote: “No way.”', '@harbour_cat'],
    [
      'is who is quoted after the words too',
      '“I did it,” Ingrid Solberg quoted Pedro Almeida as saying.',
      'Pedro Almeida',
    ],
    ['is nobody where a weak verb is a noun', 'A tranquilizer shot was deemed “too dicey”.', null],
  ];
  it.each(cases)('%s', (_name, text, speaker) => {
    expect(spoken(text)[0]?.speaker ?? null).toBe(speaker);
  });

  it('is the whole of whom a participle right after it hangs on', () => {
    const [, second] = spoken('“It is over,” said a source in the home office adding that it “will not last”.');
    expect(second?.speaker).toBe('a source in the home office');
  });

  it('is nobody for sure where no verb of saying ties it to the words', () => {
    const seen = spoken('Ingrid Solberg went there to see “the daily life of the kings”.');
    expect(seen[0]?.quote.speaker?.resolved ?? false).toBe(false);
    expect(spoken('Ingrid Solberg was in the yard with “a big plan”.')[0]?.quote.speaker?.resolved ?? false).toBe(
      false,
    );
  });
});

it('takes what a sign says for no speaker’s label', () => {
  const [seen] = spoken('Pictures showed orange cones and signs that read “CAUTION: Watch for Falling Snow.”');
  expect(seen?.speaker).not.toBe('CAUTION');
});
