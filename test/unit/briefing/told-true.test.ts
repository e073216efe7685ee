import { describe, expect, test } from 'vitest';
import { buildBriefing } from '../../../main/briefing/index';
import { PLAIN } from '../../../main/export/layout';
import { briefingAsMarkdown } from '../../../main/export/markdown/index';
import type { Briefing } from '../../../preload/contract';
import { headlineOf } from '../../../main/briefing/stories/headline';
import { readsAlone } from '../../../main/briefing/stories/summary';
import { input, toll, write, type Written } from './make';

const build = (...articles: Written[]): Briefing => buildBriefing(input(articles));

describe('who warns', () => {
  const by = (text: string, ...actors: NonNullable<Written['actors']>): string | undefined =>
    build({ id: 1, title: 'Storm and war in Orlen province', text, actors }).warnings[0]?.by;
  const service = { name: 'Velmo Weather Service', kind: 'organisation' } as const;

  test('is named where the sentence names them', () => {
    expect(by('Velmo Weather Service on Monday issued a tsunami warning for the coast of Orlen.', service)).toBe(
      service.name,
    );
    expect(by('A storm warning for Orlen was extended to Friday by the Velmo Weather Service.', service)).toBe(
      service.name,
    );
  });

  test('is not who stands elsewhere in the sentence', () => {
    expect(by('A storm warning for Orlen was extended to Friday near the Velmo Weather Service.', service)).toBe(
      undefined,
    );
    expect(
      by('After talks with Lena Maro the governor declared a state of emergency in Orlen on Monday.', {
        name: 'Lena Maro',
      }),
    ).toBe(undefined);
  });
});

describe('who was abducted', () => {
  const taken = (after: string): Written => ({
    id: 1,
    title: 'Gunmen seize seven nurses in Orlen',
    text: `Gunmen seized seven nurses in Orlen on Wednesday. ${after}`,
    casualties: [{ words: 'seven nurses', type: 'abducted', low: 7, high: 7, place: 'Orlen', date: '2026-03-11' }],
  });
  const freed = (after: string): string | undefined => {
    const { aside, references } = build(taken(after));
    const [event] = aside.other;
    return references[(event?.freed?.reference ?? 0) - 1]?.text;
  };

  test.each([
    'Soldiers freed five in a raid at dawn.',
    'Two of them were later released.',
    'Police rescued the nurses.',
  ])('is told to be free again in part: %s', (after) => {
    expect(freed(after)).toBe(after);
  });

  test.each([
    'The minister demanded that they be released.',
    'The gunmen said that the nurses would be released after a ransom.',
    'The gunmen released a video of the seven.',
    'Last year three pupils were freed after a week.',
  ])('is not: %s', (after) => {
    expect(freed(after)).toBe(undefined);
  });

  test('is told so on paper as well', () => {
    const hurt = taken('Two of them were later released.');
    hurt.casualties?.push({ words: 'Two', type: 'injured', low: 2, high: 2, place: 'Orlen', date: '2026-03-11' });
    expect(briefingAsMarkdown(build(hurt))).toContain('Some are free again');
  });
});

describe('sums and counts', () => {
  const died = (id: number, place: string, date: string, low: number): Written => ({
    id,
    title: `Blast in ${place}`,
    text: `A blast killed ${low} dockers in ${place}.`,
    casualties: [{ words: `${low} dockers`, low, high: low, place, date }],
    tolls: [toll(['c1'], { place, date: { value: date, precision: 'day' } })],
  });

  test('a sum tells which of its events lie before the period', () => {
    const { glance, casualties } = build(died(1, 'Orlen', '2026-03-11', 12), died(2, 'Tarsk', '2026-03-07', 9));
    expect(glance.killed).toMatchObject({ low: 21, added: 2 });
    expect(glance.killed?.earlier?.map((index) => casualties[index]?.place)).toEqual(['Tarsk']);
    expect(briefingAsMarkdown(build(died(2, 'Tarsk', '2026-03-07', 9)), { ...PLAIN, edition: 'front' })).toContain(
      '9 (1 incident, before the period)',
    );
    expect(build(died(1, 'Orlen', '2026-03-11', 12)).glance.killed).not.toHaveProperty('earlier');
  });

  const count = (id: number, low: number, published: string, claimant?: string): Written => ({
    id,
    title: 'Miners die in Orlen',
    text: `The number of miners killed in Orlen this year is now ${low} dead${claimant === undefined ? '' : `, ${claimant} said`}.`,
    published,
    casualties: [
      {
        words: `${low} dead`,
        low,
        high: low,
        place: 'Orlen',
        scope: 'cumulative',
        ...(claimant === undefined ? {} : { claimant }),
      },
    ],
  });
  const standing = (...articles: Written[]): (number | null | undefined)[] =>
    build(...articles).aside.running.flatMap(({ claims }) =>
      claims.filter(({ superseded }) => !superseded).map(({ figures }) => figures[0]?.low),
    );

  test('a count that rises takes the place of the one before, where nobody by name differs', () => {
    expect(standing(count(1, 28, '2026-03-11', 'reports'), count(2, 43, '2026-03-12'))).toEqual([43]);
    expect(
      standing(count(1, 28, '2026-03-11', 'Mine Union'), count(2, 43, '2026-03-12', 'Labour Office')),
    ).toHaveLength(2);
    expect(standing(count(1, 43, '2026-03-11'), count(2, 28, '2026-03-12', 'reports'))).toHaveLength(2);
  });

  const floods = (began: string): Briefing =>
    build({
      id: 1,
      title: 'Rivers burst over fields',
      text: `Aid reached Orlen on Monday, where floods have claimed 52 lives. ${began}`,
      casualties: [{ words: '52 lives', low: 52, high: 52, place: 'Orlen', date: '2026-03-09' }],
      tolls: [toll(['c1'], { place: 'Orlen', date: { value: '2026-03-09', precision: 'day' } })],
    });

  test('what floods of weeks have taken is of no day', () => {
    const { casualties, aside } = floods('The floods began in late January.');
    expect(casualties).toEqual([]);
    expect(aside.running.map(({ date, place }) => [date, place])).toEqual([[null, 'Orlen']]);
    expect(floods('The floods came at night.').casualties).toHaveLength(1);
  });

  test('the day of a court is none of the days of what it tries', () => {
    const counted = (text: string): (string | null)[] =>
      build({
        id: 1,
        title: 'A man of Orlen before the court',
        text,
        casualties: [
          {
            words: 'nine travellers',
            low: 9,
            high: 9,
            place: 'Orlen',
            date: '2026-03-10',
            scope: 'period',
          },
        ],
      }).aside.running.map(({ date }) => date);
    expect(
      counted('A man went on trial in Orlen on Tuesday, accused of killing nine travellers over ten years.'),
    ).toEqual([null]);
    expect(counted('A gang killed nine travellers in Orlen on Tuesday and over two days before it.')).toEqual([
      '2026-03-10',
    ]);
  });

  test('a crash of a month long past is old harm, no count that runs', () => {
    const crash = (what: string): Briefing =>
      build({
        id: 1,
        title: 'Airline returns to the skies',
        text: `In August a ${what} killed 40 travellers in Tarsk.`,
        casualties: [{ words: '40 travellers', low: 40, high: 40, place: 'Tarsk', date: '2025-08', scope: 'period' }],
      });
    expect(crash('plane crash').aside.older).toHaveLength(1);
    expect(crash('string of crashes').aside.running).toHaveLength(1);
  });

  test('who is rescued is missing no more', () => {
    const missing = (after: string): number =>
      build({
        id: 1,
        title: 'Miners trapped in Orlen',
        text: `A landslide trapped 16 miners in Orlen on Wednesday. ${after}`,
        casualties: [{ words: '16 miners', type: 'missing', low: 16, high: 16, place: 'Orlen', date: '2026-03-11' }],
      }).casualties.length;
    expect(missing('All the 16 were rescued at night.')).toBe(0);
    expect(missing('All the 12 of another pit were rescued at night.')).toBe(1);
    expect(missing('Two of the 16 were rescued at night.')).toBe(1);
  });

  const counted = (words: string, victims: string, low: number): Written => ({
    id: 1,
    title: 'War goes on in Orlen',
    text: `The war in Orlen has killed 2150 soldiers or ${words} so far.`,
    casualties: [
      { words: '2150 soldiers', low: 2150, high: 2150, victims: 'soldiers', place: 'Orlen', scope: 'cumulative' },
      { words, low, high: low, victims, place: 'Orlen', scope: 'cumulative' },
    ],
  });
  const ranges = (written: Written): unknown[] =>
    build(written).aside.running.map(({ totals: [total] }) => [total?.low, total?.high]);

  test('soldiers and civilians are two counts of a war, and no range', () => {
    expect(ranges(counted('30000 civilians', 'civilians', 30000))).toEqual([
      [2150, 2150],
      [30000, 30000],
    ]);
    expect(ranges(counted('2170 troops', 'troops', 2170))).toHaveLength(1);
  });

  test('of a count that goes on a day’s dead are a part, a rougher word for it none', () => {
    expect(ranges(counted('7 soldiers on Wednesday', 'soldiers', 7))).toEqual([[2150, 2150]]);
    expect(ranges(counted('2100 soldiers', 'soldiers', 2100))).toEqual([[2100, 2150]]);
  });

  test('who came to aid the victims of a quake was hurt by what hurt them', () => {
    const what = (text: string): string | null | undefined =>
      build({
        id: 1,
        title: 'Engineers hurt',
        text,
        casualties: [
          { words: 'Three engineers', type: 'injured', low: 3, high: 3, place: 'Orlen', date: '2026-03-11' },
        ],
      }).casualties[0]?.what;
    expect(what('Three engineers, who came to Orlen to aid earthquake victims, were hurt in a fire.')).toBe('fire');
    expect(what('Three engineers were hurt in an earthquake in Orlen and a fire.')).toBe('earthquake');
    expect(what('Three engineers were among the earthquake victims of Orlen.')).toBe('earthquake');
  });
});

describe('offices', () => {
  const text =
    'The Bar Union of Orlen, led by its President Pavel Rell, called a strike. Iva Orsk, the first premier to visit Tarsk, met him. Bo Rill of Tarsk, Minister Prof, was absent.';
  const meeting: Written = {
    id: 1,
    title: 'Lawyers strike in Orlen',
    text,
    actors: [
      { name: 'Bar Union of Orlen', kind: 'organisation' },
      { name: 'Pavel Rell', roles: ['President'] },
      { name: 'Iva Orsk', roles: ['the first premier to visit Tarsk'] },
      { name: 'Bo Rill', roles: ['Minister Prof'] },
      { name: 'Tarsk', kind: 'organisation' },
    ],
    links: [{ from: 'Iva Orsk', to: 'Tarsk', relation: 'premier to', words: 'the first premier to visit Tarsk' }],
  };
  const card = (name: string) => build(meeting).actors.find((one) => one.name === name);

  test('are told with whose they are, without titles', () => {
    expect(card('Pavel Rell')?.roles.map((role) => role.text)).toEqual(['President of Bar Union of Orlen']);
    expect(card('Bo Rill')?.roles.map((role) => role.text)).toEqual(['Minister']);
  });

  test('are not what somebody is the first to do', () => {
    expect(card('Iva Orsk')).toMatchObject({ roles: [], links: [] });
  });
});

describe('a statement', () => {
  const quoted = (opening: string): Briefing =>
    build({
      id: 1,
      title: 'Army force denies attack on the border of Orlen',
      text: `${opening} “The driver attacked our soldiers and we will never accept such violence,” the statement said.`,
      actors: [{ name: 'Border Force', kind: 'organisation' }],
      quotes: [
        { words: 'The driver attacked our soldiers and we will never accept such violence,', said: 'the statement' },
      ],
    });

  test('is told with whose it is, and is nobody’s without', () => {
    expect(quoted('The Border Force denied an attack in a statement.').quotes[0]).toMatchObject({
      speaker: 'the statement',
      role: 'of Border Force',
    });
    expect(quoted('The Border Force sent troops. Words were heard.').quotes).toEqual([]);
  });
});

describe('a lead', () => {
  const lead = (text: string, more: Partial<Written> = {}): string[] =>
    (build({ id: 1, title: 'Cabinet of Orlen falls', text, ...more }).leads[0]?.summary ?? []).map((one) => one.text);

  test('opens with a name, not with an office alone, where one follows', () => {
    const [nameless, named] = [
      'The chancellor extended her condolences to the families of the miners in Orlen.',
      'Chancellor Ada Quill condemned the murder of the minister in a speech to the deputies.',
    ];
    expect(lead(`${nameless} ${named}`)[0]).toBe(named);
    expect(lead(`${nameless.replace('The chancellor', 'The chancellor of Orlen')} ${named}`)[0]).toContain('of Orlen');
  });

  test('tells nothing of long ago, and of nobody by surname alone', () => {
    const lede = 'Chancellor Ada Quill condemned the murder of the minister in a speech to the deputies.';
    const old = 'On 2 January gunmen attacked the harbour quarter of Tarsk and burned two warehouses down.';
    const recent = 'On 10 March gunmen attacked the harbour quarter of Tarsk and burned two warehouses down.';
    expect(lead(`${lede} ${old}`, { dates: [{ words: '2 January', value: '2026-01-02' }] })).toEqual([lede]);
    expect(lead(`${lede} ${recent}`, { dates: [{ words: '10 March', value: '2026-03-10' }] })).toEqual([lede, recent]);
    const bare = 'Zamil himself survived when gunmen shot at his convoy near the ministry.';
    expect(lead(`${lede} ${bare}`, { actors: [{ name: 'Zamil' }] })).toEqual([lede]);
    expect(lead(`${lede} ${bare}`, { actors: [{ name: 'Zamil', roles: ['Chancellor'] }] })).toEqual([lede, bare]);
  });

  test('that counts over several events is about none of them alone', () => {
    const event = (several: boolean): number | null | undefined =>
      build({
        id: 1,
        title: 'Air raids on Orlen',
        text: 'Four people were killed in separate air raids on Orlen on Wednesday. In Tarsk in the north four guards died at a gate of the harbour.',
        casualties: [
          {
            words: 'Four people',
            low: 4,
            high: 4,
            place: 'Orlen',
            date: '2026-03-11',
            ...(several ? { several } : {}),
          },
          { words: 'four guards', low: 4, high: 4, place: 'Tarsk', date: '2026-03-11', victims: 'guards' },
        ],
        tolls: [toll(['c1']), toll(['c2'], { main: false, place: 'Tarsk' })],
      }).leads[0]?.event;
    expect(event(true)).toBe(null);
    expect(event(false)).toEqual(expect.any(Number));
  });

  test('of which a figure is doubtful is looked at before somebody signs', () => {
    const lines = (certainty: number): string[] =>
      build({
        id: 1,
        title: 'Driver dies in crash on the bridge of Orlen',
        text: 'A driver died in a crash on the bridge of Orlen on Wednesday, police said.',
        casualties: [{ words: 'A driver', low: 1, high: 1, place: 'Orlen', date: '2026-03-11', certainty }],
        tolls: [toll(['c1'], { place: 'Orlen', date: { value: '2026-03-11', precision: 'day' } })],
      })
        .checks.filter(({ kind }) => kind === 'low certainty')
        .map(({ text }) => text);
    expect(lines(0.6)).toHaveLength(1);
    expect(lines(0.9)).toEqual([]);
  });
});

describe('a deed', () => {
  const deeds = (text: string, words: string, name: string): string[] =>
    build({
      id: 1,
      title: 'Parliament and government debate the treaty',
      text,
      actors: [{ name, kind: 'organisation' }],
      deeds: [{ words, actor: name, verb: 'signed' }],
    }).deeds.map(({ actor }) => actor);

  test('is of no day that the line could tell, or of another than the name', () => {
    expect(
      deeds('The Reed Council signed the treaty with Orlen.', 'The Reed Council signed the treaty', 'Reed Council'),
    ).toEqual(['Reed Council']);
    expect(
      deeds(
        'The Reed Council signed the treaty with Orlen recently.',
        'The Reed Council signed the treaty',
        'Reed Council',
      ),
    ).toEqual([]);
    expect(
      deeds(
        'Words of a leader of the Reed Council signed the treaty with Orlen.',
        'Reed Council signed the treaty',
        'Reed Council',
      ),
    ).toEqual([]);
    expect(
      deeds('The Reed Council remains signed to the treaty with Orlen.', 'Reed Council remains signed', 'Reed Council'),
    ).toEqual([]);
    expect(
      deeds(
        'The Reed Council’s largest branch signed the treaty with Orlen.',
        'branch signed the treaty',
        'Reed Council',
      ),
    ).toEqual([]);
  });
});

describe('a line', () => {
  test('that points to what stands before it tells nothing', () => {
    for (const line of [
      'Police will send 18,000 officers to the capital during that time.',
      'Vieira reminded her that other states need stations as well.',
      'The results are expected to help the party in Orlen.',
    ])
      expect(readsAlone(line)).toBe(false);
    expect(readsAlone('Vieira reminded the minister that other states need stations as well.')).toBe(true);
  });

  test('of what is so every week is nothing ahead', () => {
    const ahead = (text: string): number =>
      build({
        id: 1,
        title: 'Parliament debates the treaty of Orlen',
        text,
        dates: [{ words: 'Monday', value: '2026-03-16' }],
      }).ahead.length;
    expect(ahead('The centres of Orlen will open for talks from Monday to Friday.')).toBe(0);
    expect(ahead('The centres of Orlen will open for talks on Monday.')).toBe(1);
  });

  test('is headed by what its main clause tells', () => {
    const article = write({ id: 1, title: 'x', text: 'x' });
    const read = {
      ...article,
      title: 'With the touchdown…',
      index: 0,
      corrected: new Set<string>(),
      checked: new Set<string>(),
      rejected: [],
      findings: { ...article.findings, header: { ...article.findings.header, title: null } },
    };
    expect(
      headlineOf(
        read,
        'With the touchdown of the airplane taken by the president of Orlen at the airport on Friday evening, 47 delegations of 48 countries, including 41 heads of state or government, have arrived for a landmark summit due to open on Saturday.',
      ),
    ).toMatch(/^47 delegations of 48 countries, including/);
    expect(
      headlineOf(
        read,
        'During a whirlwind visit on Friday morning to the first national corporation for engineering in the capital of Orlen, President Joao Vieira rapped the gavel on two proposed projects: electric power and water.',
      ),
    ).toMatch(/^President Joao Vieira rapped the gavel/);
  });
});
