import { Readability } from '@mozilla/readability';
import { DOMParser } from 'linkedom';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CannotRead } from '../../../main/importing/reader';
import { blocksOf } from '../../../main/importing/readers/html';
import { readerFor } from '../../../main/importing/readers/index';

function read(name: string, content: string) {
  const reader = readerFor(name);
  if (reader === null || !('read' in reader)) throw new Error(`no reader for ${name}`);
  return reader.read(content);
}

afterEach(() => {
  vi.restoreAllMocks();
});

/** What the app itself makes of a file, its text or the words it refuses it with; any other error fails the test. */
function outcome(make: () => string): { text: string } | { refused: string } {
  try {
    return { text: make() };
  } catch (error) {
    if (error instanceof CannotRead) return { refused: error.message };
    throw error;
  }
}

/**
 * Counts the costly steps from here on: how often a page is parsed, and how often an article is sought in one. The search
 * itself is left out and finds nothing: in what must not be searched it would take minutes, and tell no more.
 */
function countedWork(): () => { parsed: number; searched: number } {
  const parse = vi.spyOn(DOMParser.prototype, 'parseFromString');
  const search = vi.spyOn(Readability.prototype, 'parse').mockReturnValue(null);
  return () => ({ parsed: parse.mock.calls.length, searched: search.mock.calls.length });
}

describe('readers', () => {
  test('are found by ending, whatever its case', () => {
    expect(readerFor('A.TXT')?.format).toBe('text');
    expect(readerFor('a.b.Md')?.format).toBe('markdown');
    expect(readerFor('a.htm')?.format).toBe('html');
    expect(readerFor('a.docx')?.format).toBe('docx');
    expect(readerFor('README')).toBeNull();
  });

  test('text: line ends of all systems become one', () => {
    expect(read('a.txt', 'One\r\nTwo\rThree\n').text).toBe('One\nTwo\nThree\n');
  });

  test('Markdown: words without marks, one block a line', () => {
    const page = read(
      'a.md',
      '# Ferry *sinks*\n\nThe **ferry** [sank](http://x.example)\nat dawn &amp; was lost.\n\n- one\n- two\n\n> “We saw it,” he said.\n\n![a picture](p.png)\n\n| A | B |\n|---|---|\n| 1 | 2 |\n',
    );
    expect(page.title).toBe('Ferry sinks');
    expect(page.text.split('\n\n')).toEqual([
      'Ferry sinks',
      'The ferry sank at dawn & was lost.',
      'one',
      'two',
      '“We saw it,” he said.',
      'A B',
      '1 2',
    ]);
  });

  test('Markdown: what stands in front', () => {
    const page = read(
      'a.md',
      '---\ntitle: "Ferry sinks"\ndate: 2025-07-04\nauthor: Jane Roe\nsource: The Example\n---\nThe ferry sank.\n',
    );
    expect(page).toEqual({
      text: 'The ferry sank.',
      title: 'Ferry sinks',
      published: '2025-07-04',
      source: 'The Example',
      byline: 'Jane Roe',
    });
  });

  test('Markdown: a heading below the first paragraph is no title', () => {
    expect(read('a.md', 'The ferry sank.\n\n## Later\n\nMore.').title).toBeNull();
  });

  const PARAGRAPHS = Array.from(
    { length: 6 },
    (_, index) =>
      `<p>The ferry sank at dawn near buoy ${index}, and the <em>harbour master</em>, who had warned of the storm, closed the port until the evening.</p>`,
  ).join('');
  const PAGE = `<!doctype html><html><head><title>Ferry sinks - The Example</title><meta property="og:title" content="Ferry sinks off coast"><meta property="og:site_name" content="The Example">
    <meta property="article:published_time" content="2025-07-04T06:30:00Z"><meta name="author" content="By Jane Roe"></head>
    <body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>Ferry sinks off coast</h1>${PARAGRAPHS}<script>document.title = 'x'; throw new Error('run')</script></article><footer>All rights reserved</footer></body></html>`;

  test('HTML: the article without its surroundings, and what its head says', () => {
    const page = read('a.html', PAGE);
    expect(page).toMatchObject({
      title: 'Ferry sinks off coast',
      published: '2025-07-04T06:30:00Z',
      source: 'The Example',
      byline: 'Jane Roe',
    });
    expect(page.text).toContain('near buoy 3, and the harbour master, who');
    expect(page.text).not.toMatch(/Home|rights reserved|document\.title|<|throw/);
    expect(page.text.split('\n\n').filter((block) => block.startsWith('The ferry'))).toHaveLength(6);
  });

  test('HTML: linked data', () => {
    const page = read(
      'a.html',
      `<html><head><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Ferry sinks","datePublished":"2025-07-04","author":[{"name":"Jane Roe"},{"name":"Al Doe"}],"publisher":{"name":"The Example"}}]}</script></head><body>${PARAGRAPHS}</body></html>`,
    );
    expect(page).toMatchObject({
      title: 'Ferry sinks',
      published: '2025-07-04',
      source: 'The Example',
      byline: 'Jane Roe, Al Doe',
    });
  });

  test('HTML: a bare fragment and broken linked data are read as far as they go', () => {
    expect(read('a.html', '<p>One.</p><p>Two.<br>Three.</p>').text).toBe('One.\n\nTwo.\n\nThree.');
    expect(read('a.html', '<script type="application/ld+json">{"@type": [</script><p>One.</p>').text).toBe('One.');
  });

  const REFUSED = { refused: expect.stringMatching(/no article can be found in it\. Copy its text into a text file/) };

  test('HTML: a page is parsed once, and the article sought in it once', () => {
    const work = countedWork();
    read('a.html', PAGE);
    expect(work()).toEqual({ parsed: 1, searched: 1 });
  });

  test('HTML: 50,000 characters of open elements are refused in words, before anything is parsed', () => {
    const work = countedWork();
    const content = '<div>'.repeat(10_000);
    expect(outcome(() => read('a.html', content).text)).toEqual(REFUSED);
    expect(outcome(() => blocksOf(content).join(''))).toEqual(REFUSED);
    expect(work()).toEqual({ parsed: 0, searched: 0 });
  });

  // Their end tags may be left out, so the marks don't tell how deep they go.
  test.each([
    ['cells in list items', '<td><li>'],
    ['paragraphs in options', '<option><p>'],
    ['paragraphs in rows', '<tr><p>'],
  ])(
    'HTML: 50,000 characters of %s are refused in words, parsed once and walked by nothing that needs a stack',
    (_name, open) => {
      const content = open.repeat(Math.ceil(50_000 / open.length));
      const work = countedWork();
      expect(outcome(() => read('a.html', content).text)).toEqual(REFUSED);
      expect(work()).toEqual({ parsed: 1, searched: 0 });
      expect(outcome(() => blocksOf(content).join(''))).toEqual(REFUSED);
      expect(work()).toEqual({ parsed: 2, searched: 0 });
    },
  );

  test.each([
    ['brackets', '<'.repeat(50_000), { parsed: 1, searched: 0 }],
    ['attributes', `<p ${'a="b" '.repeat(10_000)}>x</p>`, { parsed: 1, searched: 1 }],
  ])('HTML: 50,000 characters of %s are read', (_name, content, steps) => {
    const work = countedWork();
    expect(read('a.html', content).text).not.toBe('');
    expect(work()).toEqual(steps);
  });

  test.each([
    ['elements inside each other', '<div>', '</div>', 990],
    ['tables in the cells of tables', '<table><tr><td>', '</td></tr></table>', 300],
    ['lists in the points of lists', '<ul><li>', '</li></ul>', 900],
    ['elements whose end tags end nothing', '<div></x>', '', 990],
    ['elements whose attributes hold end tags', '<div title="</x">', '', 990],
  ])('HTML: an article in %s is read whole, parsed once and not searched', (_name, open, close, count) => {
    const nested = `${open.repeat(count)}<p>The ford is closed.</p>${close.repeat(count)}`;
    const work = countedWork();
    expect(read('a.html', nested).text).toBe('The ford is closed.');
    expect(work()).toEqual({ parsed: 1, searched: 0 });
  });

  test.each([
    ['quotes', '>'.repeat(50_000)],
    ['stars', '*a '.repeat(17_000)],
    ['brackets', '['.repeat(50_000)],
    ['list items', '- '.repeat(1000)],
    ['entities', '&'.repeat(50_000)],
  ])('Markdown: 50,000 characters of %s are read', (_name, content) => {
    expect(outcome(() => read('a.md', content).text)).toEqual({ text: expect.any(String) });
  });
});
