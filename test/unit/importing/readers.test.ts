import { describe, expect, test } from 'vitest';
import { readerFor } from '../../../main/importing/readers/index';

function read(name: string, content: string) {
  const reader = readerFor(name);
  if (reader === null || !('read' in reader)) throw new Error(`no reader for ${name}`);
  return reader.read(content);
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

  test.each([
    ['open elements', '<div>'.repeat(50_000)],
    ['open brackets', '<'.repeat(50_000)],
    ['attributes', `<p ${'a="b" '.repeat(10_000)}>x</p>`],
  ])('HTML: 50,000 characters of %s end', (_name, content) => {
    try {
      expect(typeof read('a.html', content).text).toBe('string');
    } catch (error) {
      expect(error).toBeInstanceOf(Error);
    }
  });

  test('HTML: an article in 990 elements inside each other is read whole, in the time of any other', () => {
    const nested = `${'<div>'.repeat(990)}<p>The ford is closed.</p>${'</div>'.repeat(990)}`;
    expect(read('a.html', nested).text).toBe('The ford is closed.');
  }, 3000);

  test.each([
    ['tables in the cells of tables', '<table><tr><td>', '</td></tr></table>', 300],
    ['lists in the points of lists', '<ul><li>', '</li></ul>', 900],
    ['elements whose end tags end nothing', '<div></x>', '', 990],
    ['elements whose attributes hold end tags', '<div title="</x">', '', 990],
  ])(
    'HTML: an article in %s is read in the time of any other',
    (_name, open, close, count) => {
      const nested = `${open.repeat(count)}<p>The ford is closed.</p>${close.repeat(count)}`;
      expect(read('a.html', nested).text).toBe('The ford is closed.');
    },
    3000,
  );

  test.each([
    ['quotes', '>'.repeat(50_000)],
    ['stars', '*a '.repeat(17_000)],
    ['brackets', '['.repeat(50_000)],
    ['list items', '- '.repeat(1000)],
    ['entities', '&'.repeat(50_000)],
  ])('Markdown: 50,000 characters of %s end', (_name, content) => {
    try {
      expect(typeof read('a.md', content).text).toBe('string');
    } catch (error) {
      expect(error).toBeInstanceOf(Error);
    }
  });
});
