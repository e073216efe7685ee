import { expect, test } from 'vitest';
import { checksOf } from '../../../main/briefing/checks';
import { buildBriefing } from '../../../main/briefing/index';
import { checksAsMarkdown } from '../../../main/export/markdown/checks';
import { input, toll, type Written } from './make';

const blast = (id: number, words: string, low: number, more: Partial<Written> = {}): Written => ({
  id,
  title: 'Blast in Orlen market kills shoppers',
  text: `A bomb went off in the market of Orlen on Tuesday and killed ${words}, police said. Soldiers sealed the quarter after the attack.`,
  source: `Paper ${id}`,
  casualties: [{ words, low, high: low, place: 'Orlen', date: '2026-03-10', claimant: 'police', certainty: 0.9 }],
  ...more,
});
const lines = (...articles: Written[]): string[] =>
  buildBriefing(input(articles)).checks.map(({ kind, front, text }) => `${front ? 'front' : 'body'} ${kind}: ${text}`);

test('two papers that agree on place, day and figure leave nothing to check', () => {
  expect(lines(blast(1, 'nine people', 9), blast(2, 'nine people', 9))).toEqual([]);
});

test('a lead of one report, claims that differ, an event without place or day', () => {
  expect(lines(blast(1, 'nine people', 9))).toEqual([
    'front single source: Lead 1 rests on one source: Blast in Orlen market kills shoppers',
  ]);
  const other = blast(2, 'twelve people', 12, {
    text: 'A bomb went off in the market of Orlen on Tuesday and killed twelve people, a hospital said. Soldiers sealed the quarter after the attack.',
    casualties: [
      {
        words: 'twelve people',
        low: 12,
        high: 12,
        place: 'Orlen',
        date: '2026-03-10',
        claimant: 'a hospital',
        certainty: 0.9,
      },
    ],
  });
  expect(lines(blast(1, 'nine people', 9), other)).toContain('front contradiction: E1, Orlen: the claims differ');
  const nowhere = blast(3, 'nine people', 9, {
    casualties: [{ words: 'nine people', low: 9, high: 9, certainty: 0.9 }],
    tolls: [toll(['c1'])],
  });
  expect(lines(nowhere).filter((line) => /place|day/.test(line))).toEqual(
    expect.arrayContaining([expect.stringMatching(/^front place: E1/), expect.stringMatching(/^front day: E1/)]),
  );
});

test('two reports of one outlet are one voice', () => {
  const again = blast(2, 'nine people', 9, { source: 'Paper 1' });
  expect(lines(blast(1, 'nine people', 9), again)).toContain(
    'front single source: Lead 1 rests on one source: Blast in Orlen market kills shoppers',
  );
});

test('one source that contradicts itself is marked, one that gives a part is not', () => {
  const torn = blast(1, 'nine people', 9, {
    text: 'A bomb in Orlen killed nine people on Tuesday, police said. The bomb killed 14 people, police said later in Orlen.',
    casualties: [
      { words: 'nine people', low: 9, high: 9, place: 'Orlen', date: '2026-03-10', claimant: 'police', certainty: 0.9 },
      { words: '14 people', low: 14, high: 14, place: 'Orlen', date: '2026-03-10', claimant: 'police', certainty: 0.9 },
    ],
  });
  expect(lines(torn)).toContain('front contradiction: E1, Orlen: one source contradicts itself');
  const claims = buildBriefing(input([torn])).casualties[0]?.claims ?? [];
  expect(claims.map(({ disputed }) => disputed)).toEqual([true, true]);
  expect(buildBriefing(input([blast(1, 'nine people', 9)])).casualties[0]?.claims[0]?.disputed).toBe(false);
});

test('a figure on the front page that was read with little certainty', () => {
  const unsure = blast(1, 'nine people', 9);
  for (const one of unsure.casualties ?? []) one.certainty = 0.4;
  expect(lines(unsure)).toContain('front low certainty: E1: “nine people” was read with little certainty');
});

test('a figure of a lead’s own event, though the front page’s table has no room for it', () => {
  const places = ['Orlen', 'Osmark', 'Tarsk', 'Sarvan', 'Belmar', 'Ustel', 'Ostrel', 'Torvik'];
  const many = places.map((place, index) =>
    blast(index + 1, `${index + 20} people`, index + 20, {
      title: `Blast in ${place} market kills shoppers`,
      text: `A bomb went off in the market of ${place} on Tuesday and killed ${index + 20} people, police said. Soldiers sealed ${place}.`,
      casualties: [
        {
          words: `${index + 20} people`,
          low: index + 20,
          high: index + 20,
          place,
          date: '2026-03-10',
          claimant: 'police',
          certainty: 0.4,
        },
      ],
    }),
  );
  const briefing = buildBriefing(input(many));
  const led = briefing.leads.flatMap(({ event }) => event ?? []);
  expect(led.length).toBeGreaterThan(0);
  const bare = checksOf({ ...briefing, front: { ...briefing.front, events: [] } }, []);
  for (const event of led)
    expect(bare.map(({ kind, text }) => `${kind} ${text.split(':')[0]}`)).toContain(`low certainty E${event + 1}`);
});

test('a date assumed from the file’s time, and one that the text contradicts', () => {
  const given = input([blast(1, 'nine people', 9)]);
  for (const { findings } of given.articles) findings.published = { value: '2026-03-12', basis: 'file' };
  const { checks, casualties } = buildBriefing(given);
  expect(checks.map(({ kind }) => kind)).toContain('guessed date');
  expect(casualties[0]?.claims[0]?.assumed).toBe(true);
  const late = (sentence: string): string[] =>
    lines(
      blast(1, 'nine people', 9, {
        text: `A bomb went off in the market of Orlen on Tuesday and killed nine people, police said. ${sentence}`,
        dates: [{ words: '3 April 2026', value: '2026-04-03' }],
      }),
    ).filter((line) => line.includes('doubted'));
  expect(late('The inquiry was opened on 3 April 2026.')).toHaveLength(1);
  expect(late('The inquiry was held by soldiers on 3 April 2026.')).toHaveLength(1);
  expect(late('The trial will be held on 3 April 2026.')).toEqual([]);
  expect(late('The ministry said the vote takes place on 3 April 2026.')).toEqual([]);
  expect(late('Unions announced a general strike on 3 April 2026.')).toEqual([]);
  expect(late('The trial was due to open on 3 April 2026.')).toEqual([]);
  expect(late('The inquiry was ordered to start on 3 April 2026.')).toEqual([]);
  expect(late('The mayor was likely to appear in court on 3 April 2026.')).toEqual([]);
  expect(late('An election was called by the king on 3 April 2026.')).toEqual([]);
});

test('the list is a file of its own with the sentences', () => {
  const text = checksAsMarkdown(buildBriefing(input([blast(1, 'nine people', 9)])));
  expect(text).toMatch(/^# Check before signing/);
  expect(text).toContain('- [ ] single source: Lead 1 rests on one source');
  expect(text).toContain('> A bomb went off in the market of Orlen');
});
