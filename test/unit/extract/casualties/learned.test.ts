import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Judges, Question } from '../../../../main/extract/casualties/learned/judges';
import type { TollFigure } from '../../../../main/extract/casualties/tolls/figures';
import type { HarmPlace, Toll } from '../../../../preload/contract/findings';
import { TYPES } from '../../../../main/extract/casualties/learned/cues';
import { OF_WORDS, type Choice } from '../../../../main/learning/judge';
import { loadFixtures } from '../../../fixtures/load';
import { brief, readHarm } from './read';

const unsure = ({ choices }: Question<unknown>): number[] => choices.map(() => 0);
const NOBODY: Judges = { finder: unsure, scope: unsure, day: unsure, place: unsure, toll: unsure };

/** A judge that gives this share to the answer and the rest to nobody. */
const sure =
  <Answer>(is: (answer: Answer, words: string) => boolean, share = 0.95) =>
  ({ choices, about }: Question<Answer>): number[] =>
    choices.map(({ answer }) => (is(answer, String(about.low)) ? share : 0));

const read = (text: string, judges: Partial<Judges>): ReturnType<typeof readHarm> =>
  readHarm(text, '2024-05-16', null, null, { ...NOBODY, ...judges });
const briefs = (text: string, judges: Partial<Judges>): string[] =>
  read(text, judges).casualties.map((casualty) => brief(text, casualty));

const TWO = 'A mine caved in near Velmo on Monday and four men were killed. Nine rescuers came up coughing on Tuesday.';

describe('people of whom no rule speaks', () => {
  it('came to a harm where the judge is sure of it, and the statement says how sure', () => {
    const { casualties, text } = read(TWO, {
      finder: sure((answer, low) => answer === 'injured' && low === '9', 0.87),
    });
    expect(casualties.map((casualty) => brief(text, casualty))).toEqual([
      'killed 4-4 four men',
      'injured 9-9 Nine rescuers',
    ]);
    expect(casualties[1]).toMatchObject({ rule: 'learned', certainty: 0.87 });
  });

  it('are left alone where it is not', () => {
    expect(briefs(TWO, { finder: sure((answer) => answer === 'injured', 0.74) })).toEqual(['killed 4-4 four men']);
  });

  it('are not asked about in a text in which no rule finds a harm, nor is whom a rule speaks of', () => {
    const finder = sure<unknown>((answer) => answer === 'injured');
    expect(briefs('Nine rescuers came up the shaft on Tuesday and sang.', { finder })).toEqual([]);
    expect(briefs('Four men were killed near Velmo on Monday.', { finder })).toEqual(['killed 4-4 Four men']);
  });

  it('stand in the order of the text', () => {
    const text = 'Nine rescuers came up coughing. Four men were killed in the pit.';
    expect(briefs(text, { finder: sure((answer) => answer === 'injured') })).toEqual([
      'injured 9-9 Nine rescuers',
      'killed 4-4 Four men',
    ]);
  });

  it.each([
    ['that run from one count to the next', 'The toll of the flood had two dead. It has gone up from 30 to 34.'],
    ['who are denied to have come to it', 'Two men were killed in custody. Five guards did not die in custody.'],
    [
      'of whom nothing speaks of death by itself',
      'Two men were killed in a crash. It rained. The team has lost nine at home.',
    ],
  ])('are not killed %s', (_, text) => {
    const many = (answer: unknown, low: string): boolean => answer === 'killed' && low !== '2';
    expect(briefs(text, { finder: sure(many) }).filter((told) => !told.startsWith('killed 2-2'))).toEqual([]);
  });

  it('are of the event of the statement right before them, and else of none that rules know', () => {
    const lede = 'Four men were killed at a mine near Velmo on Monday. ';
    const told = 'Nine rescuers came up coughing.';
    const where = (text: string): unknown[] => {
      const { casualties } = read(text, { finder: sure((answer, low) => answer === 'injured' && low === '9') });
      return casualties.slice(1).map(({ place, date }) => [place?.name, date?.value]);
    };
    expect(where(lede + told)).toEqual([['Velmo', '2024-05-13']]);
    expect(where(`${lede}The owner spoke of taxes. His lawyer had no comment. ${told}`)).toEqual([
      [undefined, undefined],
    ]);
  });

  it('are no sum at the top of which the judge is less than sure', () => {
    const text = 'A mine caved in near Velmo on Monday. Four men were hurt. Nine rescuers stayed below.';
    const toll = (share: number): unknown =>
      read(text, { finder: sure((answer, low) => answer === 'killed' && low === '9', share) }).tolls[0]?.killed;
    expect(toll(0.95)).toEqual({ low: 9, high: 9 });
    expect(toll(0.78)).toBeNull();
  });
});

describe('the day of a harm', () => {
  const text = 'Four men were killed in Velmo on Monday. A guard had seen smoke on Sunday.';
  const days = (given: string, judges: Partial<Judges>): (string | undefined)[] =>
    read(given, judges).casualties.map(({ date }) => date?.value);

  it('is another of the text’s where the judge is sure', () => {
    expect(days(text, {})).toEqual(['2024-05-13']);
    expect(days(text, { day: sure((answer) => answer.value === '2024-05-12') })).toEqual(['2024-05-12']);
    expect(days(text, { day: sure((answer) => answer.value === '2024-05-12', 0.79) })).toEqual(['2024-05-13']);
  });

  it('is not that of what was done afterwards', () => {
    const afterwards = 'Four men were killed in Velmo on Monday. The ministry opened an inquiry on Tuesday.';
    expect(days(afterwards, { day: sure((answer) => answer.value === '2024-05-14') })).toEqual(['2024-05-13']);
  });

  it('stays unknown where no rule knows it', () => {
    const untold = 'Four men were killed in Velmo. The ministry will meet on Friday.';
    expect(days(untold, { day: sure(() => true) })).toEqual([undefined]);
  });
});

describe('the place of a harm', () => {
  const places = (text: string, name: string, share = 0.95): (string | undefined)[] =>
    read(text, { place: sure((answer) => answer?.name === name, share) }).casualties.map(({ place }) => place?.name);

  it('is another of the text’s where the judge is sure', () => {
    const text = 'Four men were killed in Timbuktu on Monday. The road to Gao was closed.';
    expect(places(text, 'Nowhere')).toEqual(['Timbuktu']);
    expect(places(text, 'Gao')).toEqual(['Gao']);
    expect(places(text, 'Gao', 0.69)).toEqual(['Timbuktu']);
  });

  it('is no wider one than a rule found', () => {
    expect(places('Four men were killed in Timbuktu on Monday. It shook all of Mali.', 'Mali')).toEqual(['Timbuktu']);
  });

  it('may be the wider one of its own sentence, if the other is known to lie elsewhere', () => {
    const shared = 'Shells hit Gao on Monday and killed nine people. The same day in Niger four men were killed.';
    expect(places(shared, 'Niger')[1]).toBe('Niger');
    const inside = 'Four men were killed in Mali on Monday. A bomb went off in Timbuktu.';
    expect(places(inside, 'Mali')).toEqual(places(inside, 'Nowhere'));
  });

  it('is given to what is counted over a war, and to no event', () => {
    const war = 'The Syrian army met. Since 2011 the war has killed 400,000 people.';
    const [counted] = read(war, { place: sure((answer) => answer?.name === 'Syria') }).casualties;
    expect([counted?.scope, counted?.place?.name, counted?.place?.inferred]).toEqual(['cumulative', 'Syria', true]);
    const event = 'The envoy spoke of sanctions on Mali after nine people were killed on Monday.';
    expect(places(event, 'Mali')).toEqual([undefined]);
  });

  it('is that of the whole for a part', () => {
    const text = 'A mass was held in Gao. Gunmen killed eight people, including a baby, in Timbuktu on Monday.';
    const judge = sure<HarmPlace | null>((answer) => answer?.name === 'Gao');
    const eight: Judges['place'] = (question) =>
      question.about.low === 8 ? judge(question) : question.choices.map(() => 0);
    const found = read(text, { place: eight }).casualties.map(({ place }) => place?.name);
    expect(new Set(found).size).toBe(1);
  });
});

describe('the scope of a count', () => {
  const scopes = (text: string, scope: string, share = 0.95): string[] =>
    read(text, { scope: sure((answer) => answer === scope, share) }).casualties.map((casualty) => casualty.scope);

  const BESIDE = 'A blast hurt two guards in Velmo on Monday. Last year 40 people were hurt in blasts.';

  it('is another where the judge is sure', () => {
    expect(scopes(BESIDE, 'nothing')).toEqual(['incident', 'period']);
    expect(scopes(BESIDE, 'cumulative')).toEqual(['incident', 'cumulative']);
    expect(scopes(BESIDE, 'cumulative', 0.59)).toEqual(['incident', 'period']);
  });

  it('stays with what the main toll rests on', () => {
    const { tolls } = read(BESIDE, { scope: sure((answer) => answer === 'cumulative') });
    expect(tolls).toMatchObject([{ main: true, injured: { low: 2, high: 2 }, findings: ['c1'] }]);
  });

  it('of what is told as history is no event of these days, and that of the lede no history', () => {
    const text = 'Two guards were hurt in Velmo on Monday. In 1987 a fire there killed four men.';
    expect(scopes(text, 'incident')).toEqual(['incident', 'background']);
    expect(scopes('Four men were killed at the quarry near Velmo on Monday.', 'background')).toEqual(['incident']);
  });
});

describe('a figure of the main toll', () => {
  const FERRY = 'A ferry sank off Velmo on Monday and 14 people were killed. Divers took nine dead from the hull.';
  const main = (text: string, is: (low: number | null, type: string) => boolean): Toll | undefined =>
    read(text, { toll: sure(({ range, type }) => is(range?.low ?? null, type)) }).tolls.find((toll) => toll.main);

  it('is another of the text where the judge is sure, with what it rests on', () => {
    const toll = main(FERRY, (low) => low === 9);
    expect([toll?.killed?.low, toll?.findings, toll?.place]).toEqual([9, ['c2'], 'Velmo']);
    expect(read(FERRY, { toll: sure(({ range }) => range?.low === 9, 0.5) }).tolls[0]?.killed?.low).toBe(14);
  });

  it('leaves no toll besides that rests on nothing else', () => {
    const text = `${FERRY} In Karsa 30 people were injured on Friday.`;
    const { tolls } = read(text, { toll: sure(({ range, type }) => type === 'injured' && range?.low === 30) });
    expect(tolls.map(({ killed, injured }) => [killed?.low, injured?.low])).toEqual([[14, 30]]);
  });

  it('is none of an event of its own, which counts dead and hurt', () => {
    const text = `${FERRY} In Karsa a bus hit a wall on Friday: two people were killed and 30 injured.`;
    expect(main(text, (low) => low === 30)?.injured).toBeNull();
  });

  it('is no one person, nobody, and no other way to tell the same number', () => {
    const one = 'A ferry sank off Velmo on Monday and nine people were killed. The cook died on Tuesday.';
    expect(main(one, (low) => low === 1)?.killed?.low).toBe(9);
    expect(main(FERRY, (low) => low === null)?.killed?.low).toBe(14);
    const again =
      'A ferry sank off Velmo on Monday and nine people were killed. At least nine people died, police said.';
    expect(main(again, () => false)?.killed).toEqual(main(again, (low) => low === 9)?.killed);
  });

  it('is not asked for where there is no main toll, or a title beside the text counts', () => {
    const toll = sure<TollFigure>(({ range }) => range?.low === 9);
    expect(
      read(
        'Parliament met on Monday to vote on the budget.\n\nIt sat until late in the night.\n\nThe speaker was tired.\n\nHe went home on foot.\n\nTen years ago nine people were killed in a riot in Velmo.',
        {
          toll,
        },
      ).tolls,
    ).toEqual([]);
    const titled = readHarm(FERRY, '2024-05-16', '14 dead in ferry', null, { ...NOBODY, toll });
    expect(titled.tolls[0]?.killed?.low).toBe(14);
  });
});

describe('what was learned', () => {
  /** Every feature that a question of the fixtures asks for, by who is asked. */
  const asked = new Map<string, Set<string>>();
  const note =
    (who: string) =>
    ({ choices }: Question<unknown>): number[] => {
      const names = asked.get(who) ?? new Set();
      asked.set(who, names);
      for (const { shared, own } of choices)
        for (const name of [...Object.keys(shared), ...Object.keys(own)]) names.add(name);
      return choices.map(() => 0);
    };
  const notes: Judges = {
    finder: note('finder'),
    scope: note('scope'),
    day: note('day'),
    place: note('place'),
    toll: note('toll'),
  };

  it('asks for nothing that is not told: a feature was renamed, and the judges have to learn anew', () => {
    for (const { text, expected } of loadFixtures().slice(0, 60)) readHarm(text, expected.published, null, null, notes);
    for (const who of Object.keys(notes)) {
      const file = join(import.meta.dirname, `../../../../main/extract/casualties/learned/weights/${who}.json`);
      const { features }: { features: string } = JSON.parse(readFileSync(file, 'utf8'));
      const told = new Set([...(asked.get(who) ?? []), ...OF_WORDS]);
      expect(features.split('\n').filter((name) => !told.has(name))).toEqual([]);
    }
  });

  it('has a column of weights for each kind of harm', () => {
    const columns = new Set<number>();
    const finder = ({ choices }: Question<unknown>): number[] => {
      for (const { column } of choices satisfies readonly Choice[]) columns.add(column);
      return choices.map(() => 0);
    };
    read(TWO, { finder });
    expect([...columns].toSorted((one, other) => one - other)).toEqual([-1, ...TYPES.keys()]);
  });
});
