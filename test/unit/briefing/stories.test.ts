import { expect, test } from 'vitest';
import { buildBriefing } from '../../../main/briefing/index';
import { input, toll, type Written } from './make';

const quakeA: Written = {
  id: 1,
  title: 'Quake toll rises as rescuers reach cut-off valleys in Sarvan',
  text: 'Rescuers reached the last villages cut off by the earthquake in Sarvan province on Wednesday. The quake flattened a school in the Ustel valley. Officials said soldiers had cleared the road through the mountains.\n\nThe ministry sent field kitchens to Sarvan. "Nobody will sleep outside tonight," the governor said.',
  source: 'Sarvan Courier',
};
const quakeB: Written = {
  id: 2,
  title: 'Rescuers reach Sarvan villages hit by earthquake',
  text: 'Soldiers cleared a road through the mountains of Sarvan province on Wednesday and rescuers reached villages hit by the earthquake. A school in the Ustel valley had collapsed. Two helicopters brought tents to the valley before dark.',
  source: 'Northwire',
};
const talks: Written = {
  id: 3,
  title: 'Talks on lake border adjourn without a date',
  text: 'Negotiators left Tarsk after two days without agreement on the western shore of Lake Orin. The foreign minister said her government would return with proposals in April.',
  source: 'Tarsk Herald',
};
const football: Written = {
  id: 4,
  title: 'Rovers win late at home',
  text: 'Rovers scored twice in the last five minutes to beat United and open a lead of eleven points at the top of the table.',
  source: 'Evening Sport',
};

test('reports of one event make one story, other events stay apart', () => {
  const { leads } = buildBriefing(input([quakeA, quakeB, talks, football]));
  expect(leads.map(({ sources }) => sources.length).toSorted()).toEqual([1, 1, 2]);
  expect(leads[0]?.sources.toSorted()).toEqual([0, 1]);
});

test('a story of two independent sources leads one of a single source, and says why', () => {
  const { leads } = buildBriefing(input([talks, quakeA, quakeB]));
  expect(leads[0]?.title).toMatch(/Sarvan/);
  expect(leads[0]?.reasons[0]).toBe('2 independent sources');
});

test('a wire copy adds no source', () => {
  const { leads, glance } = buildBriefing(input([quakeA, { ...quakeA, id: 5, source: 'Copy Post', copyOf: 1 }]));
  expect(leads).toHaveLength(1);
  expect(leads[0]?.reasons[0]).toBe('one source');
  expect(glance.articles).toBe(2);
});

test('every sentence of a summary is word for word in its source, in its sentence’s reference', () => {
  const articles = [quakeA, quakeB, talks, football];
  const { leads, references, sources } = buildBriefing(input(articles));
  for (const lead of leads) {
    expect(lead.summary.length).toBeGreaterThan(0);
    for (const { text, citation } of lead.summary) {
      const reference = references[citation.reference - 1];
      expect(reference?.text).toContain(text);
      const written = articles.find(({ id }) => id === sources[reference?.source ?? -1]?.article);
      expect(`${written?.title}\n\n${written?.text}`).toContain(text);
    }
  }
});

test('a summary does not say the same twice and is finishable', () => {
  const { leads } = buildBriefing(input([quakeA, quakeB]));
  const sentences = leads[0]?.summary.map(({ text }) => text) ?? [];
  expect(sentences.length).toBeLessThanOrEqual(5);
  expect(sentences.join(' ').split(' ').length).toBeLessThanOrEqual(150);
  // Both articles tell of the road and the school: each is told once.
  expect(sentences.filter((sentence) => /school/.test(sentence)).length).toBeLessThanOrEqual(1);
});

test('there are at most five leads', () => {
  const many = Array.from({ length: 9 }, (_, index): Written => ({
    id: index + 1,
    title: `Subject${index} opens${index} quietly${index}`,
    text: `The word${index} item${index} thing${index} matter${index} stuff${index} affair${index} object${index} piece${index} ended.`,
  }));
  expect(buildBriefing(input(many)).leads).toHaveLength(5);
});

test('the same input gives the same briefing in whatever order the articles come', () => {
  const forwards = buildBriefing(input([quakeA, quakeB, talks, football]));
  const backwards = buildBriefing(input([football, talks, quakeB, quakeA]));
  expect(JSON.stringify(backwards)).toBe(JSON.stringify(forwards));
});

test('an article in another language is a source and no lead', () => {
  const { leads, sources, glance } = buildBriefing(input([{ ...talks, analysed: false }]));
  expect(leads).toEqual([]);
  expect(sources).toMatchObject([{ analysed: false, language: 'fr' }]);
  expect(glance).toMatchObject({ articles: 1, notAnalysed: 1 });
});

test('a withdrawn article stays in the sources and gives nothing else', () => {
  const { leads, sources, glance } = buildBriefing(input([{ ...talks, withdrawn: true }]));
  expect(leads).toEqual([]);
  expect(sources).toMatchObject([{ withdrawn: true }]);
  expect(glance.articles).toBe(0);
});

test('an empty period gives an empty briefing', () => {
  const briefing = buildBriefing(input([]));
  expect(briefing).toMatchObject({ leads: [], casualties: [], quotes: [], actors: [], sources: [], references: [] });
  expect(briefing.glance).toMatchObject({ articles: 0, sources: 0, killed: null, injured: null });
});

test('a sentence that hangs on another stands in a summary only after it', () => {
  const { leads } = buildBriefing(
    input([
      {
        id: 1,
        title: 'Dam bursts above Ustel',
        text:
          'A dam burst above the town of Ustel and carried away a hundred houses by the river. Divers saved nine. ' +
          'Three of them later died of cold in the town clinic of Ustel. The water board denied any fault of its own. ' +
          '"Our engineers warned the town of the dam for years," it said in a statement.',
        quotes: [
          {
            words: 'Our engineers warned the town of the dam for years',
            said: 'The water board',
            speaker: {
              actor: null,
              name: 'The water board',
              kind: 'organisation',
              mention: [0, 5],
              basis: 'pronoun',
              resolved: true,
              via: null,
            },
          },
        ],
      },
    ]),
  );
  const told = leads[0]?.summary.map(({ text }) => text) ?? [];
  expect(told.some((sentence) => sentence.startsWith('Three of them'))).toBe(false);
  const statement = told.findIndex((sentence) => sentence.includes('Our engineers'));
  if (statement >= 0) expect(told[statement - 1]).toContain('The water board denied');
});

test('an unknown dateline is left out of a summary', () => {
  const { leads } = buildBriefing(
    input([
      {
        id: 1,
        title: 'Bridge opened',
        text: 'PUERTO DE LAS FLORES (Inter-Island Press Service) - A new bridge was opened on Friday over the strait by the president.',
      },
    ]),
  );
  expect(leads[0]?.summary[0]?.text).toMatch(/^A new bridge/);
});

test('a word or two is nobody’s strongest quote, and the paper that reports is no actor', () => {
  const { actors } = buildBriefing(
    input([
      {
        id: 1,
        title: 'Talks on the strait',
        text: 'Lena Ostrav called the talks "useful", she told Northern Post.',
        source: 'Northern Post',
        actors: [{ name: 'Lena Ostrav' }, { name: 'Northern Post', kind: 'organisation' }],
        quotes: [{ words: 'useful', kind: 'mixed', said: 'Lena Ostrav' }],
      },
    ]),
  );
  expect(actors.map(({ name, quote }) => [name, quote])).toEqual([['Lena Ostrav', null]]);
});

test('two events that are told alike but dated days apart are two stories', () => {
  const slide = (id: number, date: string): Written => ({
    id,
    title: 'Landslide buries hill village',
    text: 'A landslide buried a hill village and killed 9 people, the governor said. Rescuers searched the mud for villagers under the hill.',
    source: `Paper ${id}`,
    casualties: [{ words: '9 people', low: 9, high: 9, date }],
    tolls: [toll(['c1'], { date: { value: date, precision: 'day' } })],
  });
  expect(buildBriefing(input([slide(1, '2026-03-04'), slide(2, '2026-03-11')])).leads).toHaveLength(2);
  expect(buildBriefing(input([slide(1, '2026-03-10'), slide(2, '2026-03-11')])).leads).toHaveLength(1);
});

const sides: Written[] = [
  {
    id: 21,
    title: 'Envoy hopeful before seventh round',
    text: 'The government’s envoy said he hoped for the seventh round of talks with the Marsh Front in Osmark. He left for Osmark with twelve delegates.',
  },
  {
    id: 22,
    title: 'Union welcomes return to the table',
    text: 'The chairman of the union welcomed on Tuesday that the government and the Marsh Front had sat down in Osmark. The seventh round of talks opened there after a long delay.',
  },
];
const rest: Written[] = [
  {
    id: 23,
    title: 'Harbour dues rise',
    text: 'The council of Belfort raised the dues of its harbour by a tenth from May.',
  },
  {
    id: 24,
    title: 'Snow shuts pass',
    text: 'Snow shut the Kessel pass for lorries, the road office said, and ploughs were on their way.',
  },
];

test('what either side tells of one affair is one story, by the names few others hold', () => {
  const sourcesOf = (articles: Written[]): number => buildBriefing(input(articles)).leads[0]?.sources.length ?? 0;
  expect(sourcesOf([...sides, ...rest])).toBe(2);
  // The same words without the names that tie them are two reports of two talks.
  const unnamed = sides.map((one) => ({
    ...one,
    text: one.text.replace(/Marsh Front/g, 'rebels').replace(/Osmark/g, one.id === 21 ? 'Osmark' : 'Belfort'),
  }));
  expect(sourcesOf([...unnamed, ...rest])).toBe(1);
  // All the words of one name are one: a single name is too little.
  const once = sides.map((one) => ({
    ...one,
    text: one.text.replace(/Osmark/g, one.id === 21 ? 'Osmark' : 'Belfort'),
  }));
  expect(sourcesOf([...once, ...rest])).toBe(1);
  // Countries and great cities tell no affair from another.
  const regions = sides.map((one) => ({
    ...one,
    text: one.text.replace(/Marsh Front/g, 'Gaza Strip').replace(/Osmark/g, 'Jerusalem'),
  }));
  expect(sourcesOf([...regions, ...rest])).toBe(1);
  // A week later it is another story.
  expect(sourcesOf([{ ...(sides[0] as Written), published: '2026-03-02' }, sides[1] as Written, ...rest])).toBe(1);
});

test('a foreign minister who acts in two affairs on one day does not make them one', () => {
  const minister = { actors: [{ name: 'Ada Brandt', roles: ['foreign minister'] }] };
  const { leads } = buildBriefing(
    input([
      {
        id: 31,
        title: 'Lorn asked to extradite banker',
        text: 'The foreign minister, Ada Brandt, asked Lorn on Monday to hand over the banker who fled Tarsk. She said the treaty was clear.',
        ...minister,
      },
      {
        id: 32,
        title: 'Minister sees progress on fishing',
        text: 'The foreign minister, Ada Brandt, said on Monday that the fishing treaty with Orland was close. She met its envoy in Tarsk.',
        ...minister,
      },
      ...rest,
    ]),
  );
  expect(leads.filter(({ sources }) => sources.length > 1)).toEqual([]);
});

test('two pairs of papers that each tell an event alike are one story where they tell the same event', () => {
  const crash = 'A ferry with 40 farmers aboard hit a barge off Port Amrit near the Kessel Light before dawn';
  const pair = (id: number, title: string, more: string): Written[] =>
    [id, id + 1].map((one) => ({ id: one, title, text: `${crash}. ${more}`, source: `Paper ${one}` }));
  const { leads } = buildBriefing(
    input([
      ...pair(41, 'Ferry hits barge off Port Amrit', 'Divers of the navy searched the cabin, the harbour master said.'),
      ...pair(
        51,
        'Farmers rescued after ferry collision',
        'Villagers rowed out in the dark and wrapped them in blankets.',
      ),
      ...rest,
    ]),
  );
  expect(leads[0]?.sources).toHaveLength(4);
});

test('the rest of a broken line heads and opens no story', () => {
  const { leads } = buildBriefing(
    input([
      {
        id: 61,
        title: 'An army aircraft crashed at the airport of Tarsk early on Monday, killing 36 people on board…',
        text: 'reported.\n\nThirty soldiers and six of the crew were killed when the aircraft caught fire, the army said.',
      },
    ]),
  );
  expect(leads[0]?.title).not.toBe('reported');
  expect(leads[0]?.summary.map(({ text }) => text)).not.toContain('reported.');
});

test('an older article’s figures are not told beside the newest count of the story', () => {
  const mine = (id: number, published: string, text: string, words: string, low: number): Written => ({
    id,
    title: `Miners of Osmark pit blast ${id}`,
    published,
    text,
    casualties: [{ words, low, high: low, place: 'Osmark', date: '2026-03-11' }],
    tolls: [toll(['c1'], { place: 'Osmark', date: { value: '2026-03-11', precision: 'day' } })],
  });
  const { leads } = buildBriefing(
    input([
      mine(
        1,
        '2026-03-11',
        'A gas blast struck the Osmark pit of the state coal company. Rescuers had found eight dead miners in the Osmark pit by evening.',
        'eight dead miners',
        8,
      ),
      mine(
        2,
        '2026-03-12',
        'All 23 miners of the Osmark pit blast died, the company said. Mourning for the miners of Osmark begins on Friday.',
        'All 23 miners',
        23,
      ),
    ]),
  );
  const told = leads[0]?.summary.map(({ text }) => text).join(' ') ?? '';
  expect(leads).toHaveLength(1);
  expect(told).toContain('All 23 miners');
  expect(told).not.toContain('eight dead');
});

test('what opens by the name of one gathering is one affair, however much of the day it fills', () => {
  const acts = [
    'The president of Velden offered three trade zones to the islands',
    'A centre for the union of the islands will be built by Velden',
    'Velden held a banquet for forty heads of state',
    'Doctors and farmers of the islands will be taught in Velden',
    'A gala of songs and dances was staged in the capital',
    'Velden cancels the debts of nine islands',
  ];
  const at = (name: string): Written[] =>
    acts.map((act, index) => ({
      id: index + 1,
      title: `${act}…`,
      text: `${act} on Saturday, it was said as the ${name} opened.`,
    }));
  const stories = (articles: Written[]): number => {
    const { leads, stories: lines } = buildBriefing(input(articles));
    return leads.length + lines.filter(({ lead }) => lead === null).length;
  };
  expect(stories(at('Osk Summit of the Forum on Velden-Island Cooperation'))).toBe(1);
  // A standing body sits on many matters in one day.
  expect(stories(at('Northern Coast People’s Congress of Velden'))).toBeGreaterThan(1);
});

test('a line that does not say where its dead fell says it apart', () => {
  const line = (title: string, place: string): unknown =>
    buildBriefing(
      input([
        {
          id: 1,
          title,
          text: 'Five people were crushed to death on Monday when a house fell, officials said. It stood in Osmark province.',
          casualties: [{ words: 'Five people', low: 5, high: 5, place, date: '2026-03-11' }],
          tolls: [toll(['c1'], { place })],
        },
      ]),
    ).stories[0]?.place;
  expect(line('Five crushed to death', 'Osmark')).toBe('Osmark');
  expect(line('Five crushed to death in Osmark', 'Osmark province')).toBeUndefined();
});

test('a lead stands at the place of its dateline, written as a name and without the day', () => {
  const place = (dateline: string | null): string | null | undefined => {
    const made = input([{ id: 1, title: 'Ministers sign', text: 'Ministers in Amrit signed a treaty on water.' }]);
    for (const { findings } of made.articles) findings.header.dateline = dateline;
    return buildBriefing(made).leads[0]?.place;
  };
  expect(place('AMRIT, March 12 (Agency)')).toBe('Amrit');
  expect(place('Port of Sol, March 12')).toBe('Port of Sol');
  expect(place('UAE, March 12')).toBe('UAE');
  expect(place(null)).toBe(null);
});
