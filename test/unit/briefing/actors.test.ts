import { expect, test } from 'vitest';
import { buildBriefing } from '../../../main/briefing/index';
import { input, type Written } from './make';

const cardsOf = (...articles: Written[]): string[] => buildBriefing(input(articles)).actors.map(({ name }) => name);

const rail: Written = {
  id: 1,
  title: 'Ministers meet on rail link',
  text: 'Iva Orsk met Pavel Rell in Tarsk on the rail link between their countries. Northern Television reported the meeting. The Lorn government paid for the bridge. Lena Maro drew the plans.',
};

test('an office comes before none, whoever is named first', () => {
  const [first] = cardsOf({
    ...rail,
    actors: [{ name: 'Iva Orsk' }, { name: 'Pavel Rell', roles: [] }, { name: 'Lena Maro' }],
  });
  expect(first).toBe('Iva Orsk');
  const [led] = cardsOf({
    ...rail,
    text: `Foreign minister: ${rail.text}`,
    actors: [{ name: 'Iva Orsk' }, { name: 'Pavel Rell', roles: ['Foreign minister'] }],
  });
  expect(led).toBe('Pavel Rell');
});

test('kin and aides of an office hold none', () => {
  const text = `Brother of the president: ${rail.text}`;
  const [first] = cardsOf({
    ...rail,
    text,
    actors: [{ name: 'Iva Orsk' }, { name: 'Pavel Rell', roles: ['Brother of the president'] }],
  });
  expect(first).toBe('Iva Orsk');
});

test('a house that reports has no card, a government comes after persons', () => {
  const names = cardsOf({
    ...rail,
    actors: [
      { name: 'Northern Television', kind: 'organisation' },
      { name: 'Lorn government', kind: 'organisation' },
      { name: 'Lena Maro' },
    ],
    deeds: [{ words: 'The Lorn government paid', actor: 'Lorn government', verb: 'paid' }],
  });
  expect(names).toEqual(['Lena Maro', 'Lorn government']);
});

test('who is named in the first sentence comes before who is named further down', () => {
  const names = cardsOf({ ...rail, actors: [{ name: 'Lena Maro' }, { name: 'Iva Orsk' }] });
  expect(names).toEqual(['Iva Orsk', 'Lena Maro']);
});

test('who leads stands before who is named but once elsewhere, whatever office he holds', () => {
  const made = input([
    {
      ...rail,
      actors: [{ name: 'Iva Orsk' }, { name: 'Pavel Rell', roles: [] }],
    },
    {
      id: 2,
      title: 'President opens fair',
      text: 'President Ada Quill of the islands spoke at a parliament vote in Linden of a treaty.',
      actors: [{ name: 'Ada Quill', roles: ['President'] }],
    },
  ]);
  const orsk = made.articles[0]?.findings.actors.find(({ name }) => name === 'Iva Orsk');
  orsk?.mentions.push({ form: 'name', start: 0, end: 4 });
  expect(
    buildBriefing(made)
      .actors.map(({ name }) => name)
      .slice(0, 2),
  ).toEqual(['Iva Orsk', 'Ada Quill']);
});

test('what an office says of its holder’s ties is not told again as a link', () => {
  const links = [
    { from: 'Iva Orsk', to: 'Bank of Lorn', relation: 'president of', words: 'president of the Bank of Lorn' },
    { from: 'Iva Orsk', to: 'Pavel Rell', relation: 'sister of', words: 'sister of Pavel Rell' },
  ];
  const text = 'Iva Orsk, president of the Bank of Lorn and sister of Pavel Rell, met ministers in Tarsk.';
  const actors = (roles: string[]): NonNullable<Written['actors']> => [
    { name: 'Iva Orsk', roles },
    { name: 'Bank of Lorn', kind: 'organisation' },
    { name: 'Pavel Rell' },
  ];
  const linksOf = (roles: string[]): string[] | undefined =>
    buildBriefing(input([{ id: 1, title: 'Bank meets', text, links, actors: actors(roles) }]))
      .actors.find(({ name }) => name === 'Iva Orsk')
      ?.links.map(({ to }) => to);
  expect(linksOf(['president of the Bank of Lorn'])).toEqual(['Pavel Rell']);
  expect(linksOf([])).toEqual(['Bank of Lorn', 'Pavel Rell']);
});

test('who reports has no card', () => {
  const text =
    'Osk Television’s Lena Maro, reporting from Tarsk, said the ministers had left. Pavel Rell said so too, and Iva Orsk, a correspondent, heard him.';
  expect(
    cardsOf({
      id: 1,
      title: 'Ministers leave',
      text,
      actors: [{ name: 'Lena Maro' }, { name: 'Pavel Rell' }, { name: 'Iva Orsk', roles: ['correspondent'] }],
    }),
  ).toEqual(['Pavel Rell']);
});

test('an office told shorter elsewhere is told once, in full', () => {
  const text = 'Velden Chancellor Iva Orsk and the Chancellor, once a Justice Minister, met Pavel Rell.';
  const [card] = buildBriefing(
    input([
      {
        id: 1,
        title: 'Talks on rail link',
        text,
        actors: [{ name: 'Iva Orsk', roles: ['Velden Chancellor', 'Chancellor', 'Justice Minister'] }],
      },
    ]),
  ).actors;
  expect(card?.roles.map((role) => role.text)).toEqual(['Velden Chancellor', 'Justice Minister']);
});
