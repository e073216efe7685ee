import { expect, test } from 'vitest';
import { buildBriefing } from '../../../main/briefing/index';
import type { Briefing, Decision } from '../../../preload/contract';
import { input, type Written } from './make';

const LONG = 'We came with proposals and we will not sign a map drawn by someone else';

function talks(id: number, words: string, more: Partial<Written> = {}): Written {
  return {
    id,
    title: 'Talks on lake border adjourn without a date',
    text: `Foreign minister Lena Maro spoke in Tarsk. “${words}.” The talks on the lake border ended without a date for another round.`,
    source: `Paper ${id}`,
    actors: [{ name: 'Lena Maro', roles: ['Foreign minister'] }],
    quotes: [{ words, said: 'Lena Maro' }],
    ...more,
  };
}

/** All that is quoted, in the body and in the annex. */
const all = ({ quotes, otherQuotes }: Briefing): Briefing['quotes'] => [...quotes, ...otherQuotes];

test('the same words in several papers are one quote, the longest form with the others as sources', () => {
  const { quotes } = buildBriefing(input([talks(1, 'we will not sign a map drawn by someone else'), talks(2, LONG)]));
  expect(quotes).toHaveLength(1);
  expect(quotes[0]).toMatchObject({ speaker: 'Lena Maro', role: 'Foreign minister', kind: 'person' });
  expect(quotes[0]?.quotes).toHaveLength(1);
  expect(quotes[0]?.quotes[0]).toMatchObject({ parts: [LONG], citation: { article: 2 }, also: [{ article: 1 }] });
});

test('a speaker’s quotes stand newest first', () => {
  const older = talks(1, 'The door is open to everybody who comes in peace', { published: '2026-03-11' });
  const { quotes } = buildBriefing(input([older, talks(2, LONG)]));
  expect(quotes[0]?.quotes.map(({ published }) => published)).toEqual(['2026-03-12', '2026-03-11']);
});

test('“they” of whom nothing is known names nobody', () => {
  const speakers = (said: string): (string | null)[] =>
    all(buildBriefing(input([talks(1, LONG, { quotes: [{ words: LONG, said }] })]))).map(({ speaker }) => speaker);
  expect(speakers('they')).toEqual([null]);
  expect(speakers('two witnesses')).toEqual(['two witnesses']);
});

test('paraphrase is no quote', () => {
  const article = talks(1, LONG);
  if (article.quotes?.[0] !== undefined) article.quotes[0].kind = 'indirect';
  expect(buildBriefing(input([article])).quotes).toEqual([]);
});

test('an unattributed quote is shown as such, last', () => {
  const stray = talks(2, 'Bread and light for every house in the old town', {
    quotes: [{ words: 'Bread and light for every house in the old town', said: null }],
  });
  const quotes = all(buildBriefing(input([stray, talks(1, LONG)])));
  expect(quotes.map(({ speaker }) => speaker)).toEqual(['Lena Maro', null]);
});

test('a speaker more likely wrong than right is not named', () => {
  const guessed = talks(1, LONG);
  if (guessed.quotes?.[0] !== undefined) guessed.quotes[0].certainty = 0.3;
  expect(all(buildBriefing(input([guessed])))).toMatchObject([
    { speaker: null, quotes: [{ parts: [LONG], resolved: false }] },
  ]);
});

test('a surname alone, and an unnamed source, never join across articles', () => {
  const alone = (id: number): Written => ({
    ...talks(id, `${LONG} number ${id}`),
    actors: [{ name: 'Maro' }],
    quotes: [{ words: `${LONG} number ${id}`, said: 'Maro' }],
    text: `Maro spoke. “${LONG} number ${id}.” End of the matter.`,
  });
  const unnamed = (id: number): Written => ({
    ...talks(id, `Nothing moved at all today ${id}`),
    actors: [],
    quotes: [{ words: `Nothing moved at all today ${id}`, said: 'a senior official' }],
  });
  const quotes = all(buildBriefing(input([alone(1), alone(2), unnamed(3), unnamed(4)])));
  expect(quotes.map(({ speaker }) => speaker).toSorted()).toEqual([
    'Maro',
    'Maro',
    'a senior official',
    'a senior official',
  ]);
});

test('a fragment comes with the sentence it stands in', () => {
  const article = talks(1, 'useful', {
    text: 'Lena Maro called the talks “useful” on Wednesday.',
    actors: [{ name: 'Lena Maro' }],
  });
  if (article.quotes?.[0] !== undefined) article.quotes[0].kind = 'mixed';
  expect(all(buildBriefing(input([article])))[0]?.quotes[0]?.context).toBe(
    'Lena Maro called the talks “useful” on Wednesday.',
  );
});

test('the paper’s comma before the closing mark is not the speaker’s', () => {
  const article = talks(1, 'We will come back,', {
    text: '“We will come back,” Lena Maro said.',
    actors: [{ name: 'Lena Maro' }],
  });
  expect(all(buildBriefing(input([article])))[0]?.quotes[0]?.parts).toEqual(['We will come back']);
});

test('staff can put a quote in the right mouth, or in none', () => {
  const correct = (speaker: string | null): Decision => ({
    id: 1,
    key: { article: 1, kind: 'quote', phrase: LONG, nth: 0 },
    verdict: 'corrected',
    patch: { kind: 'quote', speaker },
    reason: '',
    at: '2026-03-12T07:00:00.000Z',
    by: null,
  });
  const [named] = buildBriefing(input([talks(1, LONG)], { decisions: [correct('Viktor Dano')] })).quotes;
  expect(named).toMatchObject({ speaker: 'Viktor Dano', quotes: [{ corrected: true, certainty: 1 }] });
  expect(all(buildBriefing(input([talks(1, LONG)], { decisions: [correct(null)] })))[0]?.speaker).toBeNull();
});

test('the body prints twelve at most, everybody before anybody twice, and nothing is lost', () => {
  const say = (id: number): string => `We shall mend road number ${id} before the winter comes to the valley`;
  const articles = Array.from({ length: 9 }, (_, index) => {
    const name = `Orla ${'Venn Tarsk Rell Maro Dano Suvo Ilm Hale Orsk'.split(' ')[index]}`;
    const words = [say(3 * index), say(3 * index + 1), say(3 * index + 2)];
    return {
      ...talks(index + 1, LONG),
      title: `${'Bridge Harbour Mine Border Budget Treaty Vaccine Police Parliament'.split(' ')[index]} report`,
      text: `Governor ${name} spoke in parliament. ${words.map((one) => `“${one}.”`).join(' ')}`,
      actors: [{ name, roles: ['Governor'] }],
      quotes: words.map((one) => ({ words: one, said: name })),
    };
  });
  const { quotes, otherQuotes } = buildBriefing(input(articles));
  expect(quotes.reduce((sum, group) => sum + group.quotes.length, 0)).toBe(12);
  expect(Math.max(...quotes.map((group) => group.quotes.length))).toBeLessThanOrEqual(2);
  expect(quotes).toHaveLength(9);
  expect(otherQuotes.reduce((sum, group) => sum + group.quotes.length, 0)).toBe(15);
});

test.each([
  ['a word or two', 'We will come back', {}],
  ['what nobody is named for', LONG, { said: null }],
  ['a doubtful speaker', LONG, { certainty: 0.55 }],
  ['a speech', `${LONG} ${'and then some more of it '.repeat(10)}end`, {}],
])('%s stands in the annex, not in the body', (_, words, more) => {
  const article = talks(1, words, { quotes: [{ words, said: 'Lena Maro', ...more }] });
  const { quotes, otherQuotes } = buildBriefing(input([article]));
  expect(quotes).toEqual([]);
  expect(otherQuotes).toHaveLength(1);
});

test('a stand that somebody takes is printed before colour, and an office before an expert', () => {
  const stand = 'We will never withdraw our soldiers from the ridge above Tarsk';
  const colour = 'My grandfather planted apple trees on the ridge above Tarsk';
  const chosenOf = (said: { name: string; role: string; words: string }[]): string[] => {
    const quotes = said.map(({ name, words }) => ({ words, said: name }));
    const article = talks(1, LONG, {
      text: said.map(({ name, role, words }) => `${role} ${name} said: “${words}.”`).join(' '),
      actors: said.map(({ name, role }) => ({ name, roles: [role] })),
      quotes,
    });
    const briefing = buildBriefing(input([article]));
    return briefing.front.quotes.map(({ speaker }) => briefing.quotes[speaker]?.speaker ?? '');
  };
  const two = [
    { name: 'Lena Maro', role: 'Governor', words: colour },
    { name: 'Ivo Dano', role: 'Governor', words: stand },
  ];
  expect(chosenOf(two)).toEqual(['Ivo Dano', 'Lena Maro']);
  const offices = [
    { name: 'Lena Maro', role: 'analyst', words: stand },
    { name: 'Ivo Dano', role: 'Governor', words: `${stand} or Orsk` },
  ];
  expect(chosenOf(offices)).toEqual(['Ivo Dano', 'Lena Maro']);
});

test('a card is for a full name, with roles that lead to their sentence', () => {
  const { actors, references } = buildBriefing(input([talks(1, LONG)]));
  expect(actors).toMatchObject([{ name: 'Lena Maro', articles: 1, mentions: 1, quote: { parts: [LONG] } }]);
  const role = actors[0]?.roles[0];
  expect(role?.text).toBe('Foreign minister');
  expect(references[(role?.citation.reference ?? 0) - 1]?.text).toContain('Foreign minister Lena Maro');
});

test('a person is one card across articles by full name only', () => {
  const surname = talks(2, 'Nobody asked me before the others had signed it', {
    actors: [{ name: 'Maro' }],
    text: 'Maro spoke. “Nobody asked me before the others had signed it.” It ended there.',
    quotes: [],
  });
  const { actors } = buildBriefing(
    input([talks(1, LONG), surname, talks(3, 'We go home tonight and come back in the spring')]),
  );
  expect(actors.map(({ name, articles }) => [name, articles])).toEqual([['Lena Maro', 2]]);
});

test('a role is what another article tells, an office before kin, and no place where it was held', () => {
  const bare = talks(1, LONG, { actors: [{ name: 'Lena Maro' }] });
  const other = talks(2, 'The door is open to everybody who comes in peace', {
    text: 'Mother of three and foreign minister of Lorn at a press conference was Lena Maro. “The door is open to everybody who comes in peace.” The talks on the lake border ended.',
    actors: [{ name: 'Lena Maro', roles: ['Mother of three', 'foreign minister of Lorn at a press conference'] }],
    quotes: [],
  });
  expect(buildBriefing(input([bare, other])).quotes[0]?.role).toBe('foreign minister of Lorn');
  expect(buildBriefing(input([bare])).quotes[0]?.role).toBeNull();
});

test('the same words of an unnamed source are printed once, and no comment before nothing', () => {
  const named = (id: number, said: string, words: string): Written =>
    talks(id, words, { actors: [], quotes: [{ words, said, kind: 'direct' }] });
  const twice = buildBriefing(input([named(1, 'a joint statement', LONG), named(2, 'the joint statement', LONG)]));
  expect(twice.quotes.flatMap(({ quotes }) => quotes)).toHaveLength(1);
  expect(all(twice).flatMap(({ quotes }) => quotes)).toHaveLength(2);
  const house = (id: number, said: string): Written =>
    talks(id, LONG, {
      text: `Ministers spoke of ${said} in Tarsk. “${LONG}.” The talks on the lake border ended.`,
      actors: [{ name: said, kind: 'organisation' }],
      quotes: [{ words: LONG, said, kind: 'direct' }],
    });
  const taken = buildBriefing(input([house(1, 'a joint statement'), house(2, 'the joint statement')]));
  expect(taken.quotes.flatMap(({ quotes }) => quotes)).toHaveLength(1);
  const many = Array.from({ length: 12 }, (_, index) =>
    talks(index + 10, `${LONG} on the ${index}th of the islands`, {
      actors: [{ name: `Lena Maro${'abcdefghijkl'.charAt(index)}`, roles: ['Foreign minister'] }],
      text: `Foreign minister Lena Maro${'abcdefghijkl'.charAt(index)} spoke in Tarsk. “${LONG} on the ${index}th of the islands.” The talks on the lake border ended.`,
      quotes: [{ words: `${LONG} on the ${index}th of the islands`, said: `Lena Maro${'abcdefghijkl'.charAt(index)}` }],
    }),
  );
  const empty = talks(1, 'I have no comment on these issues and will give none in this war');
  const { quotes } = buildBriefing(input([empty, ...many]));
  expect(
    quotes.some(({ quotes: said }) => said.some(({ parts }) => parts[0]?.startsWith('I have no comment') === true)),
  ).toBe(false);
});
