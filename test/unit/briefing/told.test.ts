import { expect, test } from 'vitest';
import { placesTold } from '../../../main/briefing/casualties/told';
import type { Event } from '../../../main/briefing/casualties/event';
import { readArticles } from '../../../main/briefing/reading';
import { openDesk } from '../../../main/briefing/desk/open';
import { input, write } from './make';

const at = (place: string | null): Event => ({
  scope: 'incident',
  place,
  date: null,
  statements: [],
  story: 0,
  main: true,
});

test('a text names a place by its whole words, with or without the word for its kind', () => {
  const given = input([]);
  const articles = [write({ id: 1, title: 'Floods', text: 'Water stood in Kunar, São Tomé and the U.S. for days.' })];
  const [article] = readArticles(articles, [], openDesk([], articles, given.options));
  if (article === undefined) throw new Error('There is one article.');
  const places = ['Kunar province', 'Sao Tome', 'the U.S.', 'Kun', 'Tomé River', 'Mosul'];
  const isTold = placesTold([at(null), ...places.map(at)]);
  expect(places.filter((place) => isTold(article, place))).toEqual(['Kunar province', 'Sao Tome', 'the U.S.']);
});
