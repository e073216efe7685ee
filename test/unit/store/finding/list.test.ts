import { describe, expect, test } from 'vitest';
import type { ArticleQuery } from '../../../../preload/contract';
import { markWithdrawn } from '../../../../main/store/articles';
import { atomically } from '../../../../main/store/database';
import { replaceReading } from '../../../../main/store/readings';
import { detailsOf, giveDetails, writeDetails } from '../../../../main/store/details';
import { listArticles } from '../../../../main/store/finding/list';
import type { Library } from '../../../../main/store/open';
import { purgeArticle } from '../../../../main/store/purge';
import { verifyLibrary } from '../../../../main/store/verify';
import { add, findings, library, NOW, type Sketch } from '../library';

const ALL: ArticleQuery = { search: '', from: null, to: null, filter: 'all', offset: 0, limit: 50 };

function titles(made: Library, query: Partial<ArticleQuery>): string[] {
  return listArticles(made.db, { ...ALL, ...query }).articles.map(({ title }) => title);
}

function found(search: string, texts: string[]): string[] {
  const made = library();
  for (const [index, text] of texts.entries()) add(made, { title: `Number ${index}`, text });
  return titles(made, { search }).sort();
}

describe('two letters', () => {
  const texts = ['The UN met.', 'The unit left.'];
  test('that are typed are a word, and what begins with them is told of where there is none', () => {
    expect(found('un', texts)).toEqual(['Number 0']);
    expect(found('un*', texts)).toEqual(['Number 0', 'Number 1']);
    const made = library();
    add(made, { title: 'One', text: 'The unit left.' });
    const notes = (search: string): string[] => listArticles(made.db, { ...ALL, search }).notes;
    expect(notes('un')).toEqual(['“un” was sought as a word. un* finds what begins with it.']);
    expect(notes('uni')).toEqual([]);
    expect(notes('un ')).toEqual([]);
  });
});

describe('words', () => {
  test.each(['café', 'cafe', 'CAFÉ', 'cafe\u0301'])('are found with and without diacritics: %s', (search) => {
    expect(found(search, ['The café burned.', 'The cafe\u0301 stood.', 'A CAFE again.', 'Tea room.'])).toEqual([
      'Number 0',
      'Number 1',
      'Number 2',
    ]);
  });

  test('letters with two diacritics are found by the bare letter', () => {
    expect(found('viet', ['Floods in Việt Nam.'])).toEqual(['Number 0']);
  });

  const texts = [
    'The old bridge closed.',
    'An old road, a new bridge.',
    'A new road of the ministry.',
    'O’Brien met al-Amal.',
    'Brien and Amal met.',
  ];
  test.each([
    ['old bridge', [0, 1]],
    ['"old bridge"', [0]],
    ['"old bri', [0]],
    ['mini', [2]],
    ['mini ', []],
    ['mini* ', [2]],
    ['closed OR ministry ', [0, 2]],
    ['old bridge OR road ', [0, 1]],
    ['new -bridge ', [2]],
    ['-new -met ', [0]],
    ['closed OR -new ', [0, 3, 4]],
    ['O’Brien ', [3]],
    ["o'brien ", [3]],
    ['al-amal ', [3]],
    ['amal ', [3, 4]],
    ['zzz OR ', []],
  ])('%s finds %j', (search, numbers) => {
    expect(found(search, texts)).toEqual(numbers.map((number) => `Number ${number}`));
  });

  test.each([
    '"',
    '""',
    '*',
    '(',
    ')',
    ':',
    '^',
    '-',
    '+',
    'NEAR(',
    'NEAR(a b, 2)',
    'a NEAR b',
    '{a}',
    '{title} : a',
    'text:',
    'title:a',
    'a AND',
    'OR',
    'NOT',
    'a OR OR',
    '-a',
    '-"',
    'a* OR',
    'source:',
    'actor:"',
    "place:'",
    'after:x',
    'file:%',
    'file:_\\',
    "'; DROP TABLE article; --",
    '\0',
    'a\0b',
    '\ud800',
    'x'.repeat(5000),
    'a OR '.repeat(900),
    '-b '.repeat(900),
    'c '.repeat(900),
    'source:a OR '.repeat(90),
    'a* '.repeat(60),
  ])('anything a person can type is taken: %j', (search) => {
    expect(() => found(search, ['The old bridge closed.'])).not.toThrow();
  });

  test('what can’t be understood is said, and the rest searched', () => {
    const made = library();
    add(made, { title: 'The old bridge' });
    const page = listArticles(made.db, { ...ALL, search: 'bridge after:soon ' });
    expect(page.total).toBe(1);
    expect(page.notes).toEqual(['“soon” is no day: write it like 2026-03-12, 2026-03 or 2026.']);
    expect(listArticles(made.db, { ...ALL, search: 'after:soon ' }).total).toBe(0);
  });

  test('the first letter of a word waits for the next', () => {
    const made = library();
    add(made, { title: 'The old bridge' });
    expect(titles(made, { search: 'z' })).toEqual(['The old bridge']);
    expect(titles(made, { search: 'zz' })).toEqual([]);
  });
});

describe('the best match', () => {
  test('is that in the title; words are marked in title and passage', () => {
    const made = library();
    add(made, {
      title: 'Harbour news',
      text: `Harbour news\n\n${'Some other words stand here. '.repeat(30)}At last the lighthouse was lit again by its keeper.`,
    });
    add(made, { title: 'Lighthouse lit', text: 'Lighthouse lit\n\nIt shone.' });
    const { articles, total } = listArticles(made.db, { ...ALL, search: 'lighthouse' });
    expect(total).toBe(2);
    expect(articles.map(({ title }) => title)).toEqual(['Lighthouse lit', 'Harbour news']);
    expect(articles[0]?.markedTitle).toBe('‹Lighthouse› lit');
    expect(articles[1]?.markedTitle).toBeNull();
    expect(articles[1]?.passage).toContain('the ‹lighthouse› was lit');
  });

  test('words beside a field are marked, and those left out are not', () => {
    const made = library();
    add(made, { title: 'A ferry sank', text: 'A ferry sank off the pier.' });
    const { articles } = listArticles(made.db, { ...ALL, search: 'pier OR source:none ' });
    expect(articles[0]?.passage).toContain('‹pier›');
    expect(listArticles(made.db, { ...ALL, search: '-rail ' }).articles[0]?.passage).toBeNull();
  });

  test('pages go through all of it', () => {
    const made = library();
    for (let index = 0; index < 7; index++) add(made, { title: `Ferry ${index}` });
    const page = (offset: number): string[] => titles(made, { search: 'ferry', offset, limit: 3 });
    expect(new Set([...page(0), ...page(3), ...page(6)]).size).toBe(7);
  });
});

const named = (
  names: string[],
  places: string[] = [],
  dateline: string | null = null,
): NonNullable<Sketch['findings']> => ({
  actors: names.map((name, index) => ({
    id: `a${index}`,
    kind: 'person',
    name,
    acts: true,
    aliases: [name.split(' ').at(-1) ?? ''],
    roles: [],
    mentions: [],
  })),
  casualties: places.map((name, index) => ({
    id: `c${index}`,
    start: 0,
    end: 3,
    type: 'killed',
    low: 1,
    high: 1,
    approx: false,
    vague: false,
    victims: 'one',
    status: 'unknown',
    place: { name, start: 0, end: 3 },
    date: null,
    scope: 'incident',
    claimant: null,
    perpetrator: null,
    certainty: 1,
    rule: 'test',
  })),
  header: { title: null, source: null, syndicator: null, agency: null, byline: null, dateline },
});

describe('fields', () => {
  const made = (): Library => {
    const one = library();
    add(one, {
      title: 'One',
      text: 'One.',
      day: '2031-05-04',
      findings: { ...named(['Idris Kell', 'Lena Maró'], ['Port Amrit']), source: 'The Daily Lantern' },
    });
    add(one, {
      title: 'Two',
      text: 'Two, of Kell and Amrit alone in the words.',
      day: '2031-05-05',
      findings: { ...named(['Nora Field'], [], 'SARVAN, May 5 (Newsgrid)'), source: 'Evening Herald' },
      original: { fileName: 'wire_100%.txt' },
    });
    add(one, {
      title: 'Three',
      text: 'Three.',
      findings: {
        ...named(['Maro Kells']),
        header: {
          title: null,
          source: null,
          syndicator: 'Newsgrid',
          agency: 'Lanternpress',
          byline: null,
          dateline: null,
        },
      },
    });
    return one;
  };
  test.each([
    ['actor:kell ', ['One']],
    ['actor:"Idris Kell" ', ['One']],
    ['actor:"Kell Lena" ', []],
    ['actor:kell', ['One', 'Three']],
    ['actor:maro ', ['One', 'Three']],
    ['place:amrit ', ['One']],
    ['place:sarvan ', ['Two']],
    ['place:may ', []],
    ['place:kell ', []],
    ['source:lantern ', ['One']],
    ['source:lantern', ['One', 'Three']],
    ['source:"daily lantern" ', ['One']],
    ['source:lantern OR source:herald ', ['One', 'Two']],
    ['-source:lantern ', ['Three', 'Two']],
    ['source:newsgrid ', ['Three']],
    ['after:2031-05-05 ', ['Two']],
    ['before:2031-05-05 ', ['One']],
    ['after:2031-05 before:2031-06 ', ['One', 'Two']],
    ['-after:2031-05-05 ', ['One', 'Three']],
    ['file:wire ', ['Two']],
    ['file:100% ', ['Two']],
    ['file:1%0 ', []],
    ['file:wire*txt ', ['Two']],
    ['kell place:sarvan ', ['Two']],
    ['kell -actor:field ', []],
    ['actor:kell OR file:wire ', ['One', 'Two']],
  ])('%s finds %j', (search, expected) => {
    expect(titles(made(), { search }).sort()).toEqual(expected);
  });

  test('what an article names follows its newest reading', () => {
    const one = library();
    const id = add(one, { title: 'One', text: 'One.', findings: named(['Idris Kell']) });
    const reading = { title: 'One', stated: null, day: null, ambiguousDates: [], words: 1 };
    replaceReading(one.db, id, { ...reading, findings: findings('One.', named(['Nora Field'])) }, NOW);
    expect(titles(one, { search: 'actor:kell ' })).toEqual([]);
    expect(titles(one, { search: 'actor:field ' })).toEqual(['One']);
  });
});

describe('what the staff says of an article', () => {
  const header = { title: null, source: null, syndicator: null, agency: 'Wirenet', byline: null, dateline: null };
  const made = (): { one: Library; id: number } => {
    const one = library();
    add(one, { title: 'Ferry late', text: 'Ferry late\n\nIt came at noon.' });
    const text = 'Brigde shut\n\nThe crossing was shut.';
    const id = add(one, { title: 'Brigde shut', text, findings: { source: 'Osk Tmes', header } });
    giveDetails(
      one.db,
      { articles: [id], details: { title: 'Viaduct shut', source: 'Norr Post', agency: 'Landnews' }, by: 'M. Orr' },
      NOW,
    );
    return { one, id };
  };
  test.each([
    ['viaduct', 1],
    ['brigde', 1],
    ['viaduct brigde ', 1],
    ['source:norr ', 1],
    ['source:osk ', 1],
    ['source:landnews ', 1],
    ['source:wirenet ', 1],
    ['-source:osk ', 1],
    ['crossing -viaduct ', 0],
  ])('%s finds %d', (search, expected) => {
    expect(listArticles(made().one.db, { ...ALL, search }).total).toBe(expected);
  });

  test('its words are marked where they are found: in the title that counts, else in the one that was read', () => {
    const { one } = made();
    const [given] = listArticles(one.db, { ...ALL, search: 'viaduct' }).articles;
    expect(given).toMatchObject({ title: 'Viaduct shut', markedTitle: '‹Viaduct› shut' });
    giveDetails(one.db, { articles: [1], details: { title: 'Boat late' }, by: 'M. Orr' }, NOW);
    const text = 'Boat late\n\nIt came at noon.';
    const reading = { title: 'Ferryy late', stated: null, day: null, ambiguousDates: [], words: 1 };
    replaceReading(one.db, 1, { ...reading, findings: findings(text) }, NOW);
    const [read] = listArticles(one.db, { ...ALL, search: 'ferryy' }).articles;
    expect(read).toMatchObject({ title: 'Boat late', markedTitle: null, passage: 'Title as read: ‹Ferryy› late' });
  });

  test('holds over a new reading, goes when it is taken back, and leaves no word in the index of a purged article', () => {
    const { one, id } = made();
    const hits = (search: string): number => listArticles(one.db, { ...ALL, search }).total;
    const reading = { title: 'Bridge shut', stated: null, day: null, ambiguousDates: [], words: 1 };
    const again = findings('Bridge shut\n\nThe crossing was shut.', { source: 'Osk Times', header });
    replaceReading(one.db, id, { ...reading, findings: again }, NOW);
    expect(['viaduct', 'brigde', 'bridge', 'source:tmes ', 'source:times ', 'source:norr '].map(hits)).toEqual([
      1, 0, 1, 0, 1, 1,
    ]);
    const none = { title: null, source: null, agency: null, dateline: null };
    writeDetails(one.db, id, { given: none, read: detailsOf(one.db, id).read });
    expect(['viaduct', 'bridge', 'source:norr ', 'source:times '].map(hits)).toEqual([0, 1, 0, 1]);
    giveDetails(one.db, { articles: [id], details: { title: 'Viaduct shut' }, by: 'M. Orr' }, NOW);
    expect(verifyLibrary(one.db).problems).toEqual([]);
    purgeArticle(one, { article: id, reason: 'a letter', by: 'M. Orr' }, NOW);
    expect(['viaduct', 'bridge', 'crossing'].map(hits)).toEqual([0, 0, 0]);
    expect(verifyLibrary(one.db).problems).toEqual([]);
  });
});

describe('filters', () => {
  const made = (): Library => {
    const one = library();
    const first = add(one, {
      title: 'Bravo',
      text: 'b',
      day: '2031-05-04',
      findings: { ...named(['Idris Kell'], ['Amrit']), source: 'Lantern' },
    });
    add(one, {
      title: 'alpha',
      text: 'a',
      day: '2031-05-05',
      kin: { relation: 'update', article: first },
      findings: { source: 'Herald' },
    });
    add(one, { title: 'Charlie', text: 'c', findings: { language: 'fr', analysed: false } });
    const withdrawn = add(one, {
      title: 'Delta',
      text: 'd',
      day: '2031-05-03',
      kin: { relation: 'near-duplicate', article: first },
    });
    markWithdrawn(one.db, withdrawn, 'a hoax', NOW);
    const briefing = `INSERT INTO briefing (first_day, last_day, version, title, closed, articles, document)
      VALUES ('2031-05-04', '2031-05-04', 1, 'Daily', '${NOW}', 1, '{"sources":[{"article":${first}},{"article":9999}]}')`;
    atomically(one.db, () => one.db.exec(briefing));
    return one;
  };
  test.each<[Partial<ArticleQuery>, string[]]>([
    [{ where: { source: 'Lantern' } }, ['Bravo']],
    [{ where: { source: '' } }, ['Delta', 'Charlie']],
    [{ where: { language: 'fr' } }, ['Charlie']],
    [{ where: { verdict: 'new' } }, ['Bravo', 'Charlie']],
    [{ where: { verdict: 'update' } }, ['alpha']],
    [{ where: { verdict: 'near-duplicate' } }, ['Delta']],
    [{ where: { actor: 'kel' } }, ['Bravo']],
    [{ where: { place: 'amrit' } }, ['Bravo']],
    [{ where: { casualties: true } }, ['Bravo']],
    [{ where: { briefed: true } }, ['Bravo']],
    [{ where: { briefed: false } }, ['alpha', 'Delta', 'Charlie']],
    [{ where: { briefed: false, verdict: 'new' } }, ['Charlie']],
    [{ filter: 'withdrawn', where: { verdict: 'new' } }, []],
    [{ sort: 'date' }, ['alpha', 'Bravo', 'Delta', 'Charlie']],
    [{ sort: 'oldest' }, ['Delta', 'Bravo', 'alpha', 'Charlie']],
    [{ sort: 'imported' }, ['Delta', 'Charlie', 'alpha', 'Bravo']],
    [{ sort: 'title' }, ['alpha', 'Bravo', 'Charlie', 'Delta']],
    [{ sort: 'source' }, ['alpha', 'Bravo', 'Delta', 'Charlie']],
    [{ search: 'alpha OR bravo ', sort: 'title', where: { source: 'Herald' } }, ['alpha']],
    [{ search: 'alpha OR bravo ', sort: 'title' }, ['alpha', 'Bravo']],
  ])('%j gives %j', (query, expected) => {
    expect(titles(made(), query)).toEqual(expected);
  });
});
