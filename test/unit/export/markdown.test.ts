import { marked } from 'marked';
import { expect, test } from 'vitest';
import type { CasualtyEvent } from '../../../preload/contract';
import type { Briefing } from '../../../preload/contract';
import { briefingAsJson } from '../../../main/export/json';
import { PLAIN } from '../../../main/export/layout';
import { briefingAsMarkdown } from '../../../main/export/markdown/index';
import { escapeMarkdown, staffMarkdown } from '../../../main/export/markdown/text';
import { briefing, cite, claim, event, figure, quote } from './harbour';

test('holds every part of the briefing, in its order', () => {
  const text = briefingAsMarkdown(briefing());
  const headings = text.split('\n').filter((line) => line.startsWith('#'));
  expect(headings).toEqual([
    '# Harbour day',
    '## At a glance',
    '## Lead stories',
    '### 1. Flood cuts off towns',
    '## Casualties',
    '### E1. Orlen, 5 May 2031, flood',
    '## Quotes',
    '### Ada Quill, mayor',
    '## Key actors',
    '### Ada Quill',
    '## Sources',
    '## Not counted',
    '## References',
    '### Reference 1',
    '### Reference 2',
  ]);
  expect(text.startsWith('**INTERNAL**\n')).toBe(true);
  expect(text.endsWith('**INTERNAL**\n')).toBe(true);
  expect(text).toContain('Killed: 28–31 (1 incident, 2 left out)');
  expect(text).toContain('Draft, made 6 May 2031, 10:00, version 2');
  expect(text).toContain('characters 10–34; repaired (space): “r iver”');
  expect(text).toContain(
    '| 1 | Flood cuts off towns | The Lantern, by way of Wire | 6 May 2031 (date from the file’s name) | flood.txt | ab12 |',
  );
});

const longer = (): Briefing => {
  const base = briefing();
  return briefing({
    front: { events: [0], quotes: [{ speaker: 0, quote: 0 }] },
    casualties: [...base.casualties, event([claim('the mayor', [figure('two people', 2, 2)])], { place: 'Vast' })],
    quotes: [
      ...base.quotes,
      { speaker: 'Bo Rill', kind: 'person', role: null, quotes: [quote({ parts: ['We wait.'] })] },
    ],
  });
};

test('the front page alone holds leads, worst events and quotations, and says where its numbers lead', () => {
  const text = briefingAsMarkdown(longer(), { ...PLAIN, edition: 'front' });
  expect(text.split('\n').filter((line) => line.startsWith('## '))).toEqual([
    '## At a glance',
    '## Lead stories',
    '## The worst events',
    '## Said',
  ]);
  expect(text).toContain('- E1 Orlen, 5 May 2031, flood. Killed: 28–31.');
  expect(text).toContain('- Ada Quill, mayor: “We will rebuild.” \\[2\\]');
  expect(text).not.toContain('#reference');
  expect(text).toContain('lead to the evidence in the full edition');
});

test('the executive edition does not tell again what its front page holds', () => {
  const text = briefingAsMarkdown(longer(), { ...PLAIN, edition: 'executive' });
  expect(text.match(/“We will rebuild.”/gu)).toHaveLength(1);
  expect(text).toContain('“We wait.”');
  expect(text).toContain('### E2. Vast');
  expect(text).not.toContain('### E1.');
  expect(text).not.toContain('## Sources');
});

test('a count tells since when it is counted', () => {
  const count = event([claim('the mayor', [figure('28 people', 28, 28)])], {
    place: null,
    date: '2022',
    since: true,
    scope: 'cumulative',
  });
  const { aside } = briefing();
  const text = briefingAsMarkdown(briefing({ aside: { ...aside, running: [count] } }));
  expect(text).toContain('### Place not found, since 2022, flood');
});

test('conflicting claims stand side by side, each in its source’s own words', () => {
  const text = briefingAsMarkdown(briefing());
  expect(text).toContain('Killed: 28–31. The claims differ.');
  expect(text).toContain('| Killed | 28 people | the mayor | The Lantern, 6 May 2031 | [\\[1\\]](#reference-1) |');
  expect(text).toContain('| Killed | at least 31 residents | the paper itself |');
});

test('an assumed date and a source that contradicts itself are marked', () => {
  const torn = claim('the mayor', [figure('28 people', 28, 28)], { disputed: true, assumed: true });
  const text = briefingAsMarkdown(
    briefing({
      casualties: [event([torn])],
      quotes: [{ speaker: 'Ada Quill', kind: 'person', role: null, quotes: [quote({ assumed: true })] }],
    }),
  );
  expect(text).toContain('28 people, contradicts itself in this article');
  expect(text).toContain('The Lantern, 6 May 2031, date assumed');
  expect(text).toContain('### E1. Orlen, 5 May 2031 (date assumed), flood');
  expect(text).toContain('reported 6 May 2031 (date assumed)');
  expect(briefingAsMarkdown(briefing())).not.toMatch(/assumed\)|contradicts itself/u);
});

test('a bound that nobody said is never printed', () => {
  const claims = [
    claim('one', [figure('more than 3,700 people', 3701, null)]),
    claim('two', [figure('4,000 people', 4000, 4000)]),
  ];
  const text = briefingAsMarkdown(
    briefing({
      casualties: [event(claims, { totals: [{ type: 'killed', low: 3701, high: 4000, top: null, vague: null }] })],
    }),
  );
  expect(text).not.toContain('3,701');
  expect(text).toContain('Killed: more than 3,700, up to 4,000.');
});

test('a range that a claim leaves open above names the greatest claim as it was said', () => {
  const claims = [claim('one', [figure('nine people', 9, 9)]), claim('two', [figure('more than 40 people', 41, null)])];
  const text = briefingAsMarkdown(
    briefing({
      casualties: [event(claims, { totals: [{ type: 'killed', low: 9, high: null, top: 41, vague: null }] })],
    }),
  );
  expect(text).toContain('Killed: 9 to more than 40.');
});

test('only what stood between marks is printed between marks', () => {
  const quotes = [
    quote({ kind: 'indirect', parts: ['the road would open'], context: 'She said that the road would open.' }),
    quote({ kind: 'mixed', parts: ['calm'], context: 'She was “calm”.' }),
  ];
  const text = briefingAsMarkdown(briefing({ quotes: [{ speaker: null, kind: 'unnamed', role: null, quotes }] }));
  expect(text).toContain('\nShe said that the road would open.  \nindirect speech');
  expect(text).not.toContain('“the road');
  expect(text).toContain('### Unattributed');
  expect(text).toContain('> “calm”  \n> In the paper’s sentence: She was “calm”.');
});

test('every number leads to a heading that is there', () => {
  const text = briefingAsMarkdown(briefing());
  const led = new Set([...text.matchAll(/#(reference-\d+)/gu)].map(([, name]) => name));
  const there = new Set([...text.matchAll(/^### Reference (\d+)$/gmu)].map(([, number]) => `reference-${number}`));
  expect([...led].filter((name) => name === undefined || !there.has(name))).toEqual([]);
});

const HOSTILE =
  '<script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1)) ![y](z) `code` **bold** | cell\n# heading\n- item &lt; ~~no~~ \\';

test('text from articles stays text: no tag, link, heading or cell of it takes effect', () => {
  const html = marked.parse(
    `# ${escapeMarkdown(HOSTILE)}\n\n${escapeMarkdown(HOSTILE)}\n\n| a |\n| --- |\n| ${escapeMarkdown(HOSTILE)} |\n`,
    { async: false },
  );
  expect(html.match(/<(?!\/?(?:h1|p|table|thead|tbody|tr|th|td)\b)[a-z]+/giu)).toBeNull();
  expect(html.match(/<h1/gu)).toHaveLength(1);
  const shown = html
    .match(/<p>(.*)<\/p>/u)?.[1]
    ?.replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  expect(shown).toBe(HOSTILE.replaceAll(/\s+/gu, ' '));
});

test.each(['- item', '+ plus', '1. first', '12) twelfth', '= rule', '# head', '> said'])(
  'a line that begins like %j stays a paragraph',
  (text) => {
    expect(marked.parse(escapeMarkdown(text), { async: false })).toMatch(/^<p>.*<\/p>\n$/u);
  },
);

test('the staff’s Markdown is kept, set apart, its tags and script addresses without effect', () => {
  const html = marked.parse(
    staffMarkdown('**Mind** the <b onclick=x>gap</b>.\n\n[go](javascript:alert(1)) [on](#reference-1)'),
    { async: false },
  );
  expect(html).toMatch(/^<blockquote>/u);
  expect(html).toContain('<strong>Mind</strong>');
  expect(html).not.toMatch(/<b\b|javascript:[^ ]*"/u);
});

test('the staff’s note stands where it is printed: behind the front page, before the stories', () => {
  const noted = briefing({
    options: { ...briefing().options, note: 'Mind the gap.' },
    front: { events: [0], quotes: [] },
  });
  for (const edition of ['executive', 'full'] as const) {
    const text = briefingAsMarkdown(noted, { ...PLAIN, edition });
    const at = text.indexOf('## Staff note\n\n> Mind the gap.');
    expect(text).toContain('## The worst events');
    expect(at).toBeGreaterThan(text.indexOf('## The worst events'));
    expect(at).toBeLessThan(text.indexOf('## Casualties'));
  }
  expect(briefingAsMarkdown(noted, { ...PLAIN, edition: 'front' })).not.toContain('Mind the gap');
});

test('an empty briefing says so in each part', () => {
  const empty = briefing({
    leads: [],
    casualties: [],
    otherQuotes: [],
    ahead: [],
    aside: { running: [], sums: [], older: [], undated: [], other: [] },
    quotes: [],
    actors: [],
    sources: [],
    references: [],
    notCounted: [],
  });
  const text = briefingAsMarkdown(empty);
  for (const words of ['No story in this period.', 'No recent event', 'Nobody is quoted', 'No actor stands out'])
    expect(text).toContain(words);
  expect(text).not.toContain('Not counted');
});

test('JSON holds the whole briefing, the same bytes each time', () => {
  expect(JSON.parse(briefingAsJson(briefing()))).toEqual(briefing());
  expect(briefingAsJson(briefing())).toBe(briefingAsJson(briefing()));
});

test('a wire copy names its original by its place in the list of sources', () => {
  const [first] = briefing().sources;
  if (first === undefined) throw new Error('the briefing of the test has a source');
  const text = briefingAsMarkdown(
    briefing({
      sources: [
        { ...first, article: 41 },
        { ...first, article: 58, copyOf: 41 },
        { ...first, article: 59, copyOf: 3 },
      ],
    }),
  );
  expect(text).toContain('| 2 | Flood cuts off towns, a copy of source 1 |');
  expect(text).toContain('| 3 | Flood cuts off towns, a copy of an article outside this briefing |');
});

test('what is the staff’s in a lead says so: headline, wording, note', () => {
  const [lead] = briefing().leads;
  if (lead === undefined) throw new Error('no lead');
  const [sentence] = lead.summary;
  if (sentence === undefined) throw new Error('no sentence');
  const staff = { headline: 'As the source has it', pinned: false, summary: true, note: 'Ask *first*. <b>x</b>' };
  const own = {
    ...lead,
    title: 'As the staff has it',
    summary: [{ ...sentence, text: 'Own words.', staff: true as const }],
  };
  const text = briefingAsMarkdown(briefing({ leads: [{ ...own, staff }] }));
  expect(text).toContain('### 1. As the staff has it');
  expect(text).toContain('*Headline by the staff; the source’s:* As the source has it');
  expect(text).toContain('Own words. (*staff’s words*)');
  expect(text).toContain('> **Note of the staff, unsigned**\n>\n> Ask *first*. &lt;b>x&lt;/b>');
  const signed = briefingAsMarkdown(briefing({ leads: [{ ...own, staff: { ...staff, noteBy: 'Ana *Reyes*' } }] }));
  expect(signed).toContain('> **Note of the staff, by Ana \\*Reyes\\***');
  expect(briefingAsMarkdown(briefing())).not.toMatch(/staff’s words|by the staff/u);
});

test('says what the staff changed at an event, on the front page and under Casualties, with their note', () => {
  const changed: CasualtyEvent = {
    ...event([claim('the mayor', [figure('28 people', 28, 28)])]),
    staff: {
      facts: ['place'],
      regrouped: 'together',
      sum: null,
      within: null,
      figures: [],
      machine: { place: 'Orlin', date: null, what: null },
      note: 'Ask *him*.',
    },
  };
  const text = briefingAsMarkdown(briefing({ casualties: [changed], front: { events: [0], quotes: [] } }));
  expect(text.split('place by the staff; put together by the staff')).toHaveLength(3);
  expect(text).toContain('> **Note of the staff, unsigned**');
});

test('says what the staff changed at quotes, actors and deeds, with their notes', () => {
  const base = briefing();
  const [card] = base.actors;
  const text = briefingAsMarkdown({
    ...base,
    quotes: [
      {
        speaker: 'Ada Quill',
        kind: 'person',
        role: 'mayor',
        quotes: [{ ...quote(), staff: { place: 'body', note: 'Said at noon.' } }],
      },
    ],
    actors: card === undefined ? [] : [{ ...card, staff: { pinned: true, names: ['name'], note: 'Call her.' } }],
    deeds: [
      {
        actor: 'Ada Quill',
        kind: 'person',
        verb: 'ordered',
        text: 'Ada Quill ordered pumps.',
        citation: cite(1),
        date: null,
        story: 0,
        note: 'Not yet here.',
      },
    ],
  });
  expect(text).toContain('chosen by the staff');
  expect(text).toContain('- *pinned by the staff; name by the staff*');
  for (const note of ['Said at noon.', 'Call her.', 'Not yet here.'])
    expect(text).toMatch(new RegExp(`Note of the staff, unsigned\\*\\*\\n\\s*>\\n\\s*> ${note}`));
});

test('a story in a line has the staff’s note under it, a lead’s stands at the lead', () => {
  const base = briefing();
  const staff = { headline: null, pinned: false, summary: false, note: 'Ask the mayor.' };
  const line = { title: 'Pumps arrive', topic: 'disaster', region: 'World', minor: false, sources: [0] } as const;
  const told = (lead: number | null): string =>
    briefingAsMarkdown({
      ...base,
      stories: [{ ...line, sources: [0], lead, citation: cite(1), staff }],
    });
  expect(told(null)).toMatch(
    /- Pumps arrive .*\n\n {2}> \*\*Note of the staff, unsigned\*\*\n {2}>\n {2}> Ask the mayor\./,
  );
  expect(told(0)).not.toContain('Ask the mayor.');
});

// Each in one of the ways a note may write it; a viewer decodes entities and reads addresses by itself.
const ACTIVE = [
  '[go](java&#115;cript:alert(1))',
  '[go](javascript:alert)',
  '\\\\[go](javascript:alert)',
  '[go][there]\n\n[there]: https://evil.example.org/x',
  '![seen](https://evil.example.org/pixel.png)',
  '![seen][far]\n\n[far]: https://evil.example.org/pixel.png',
  '[![seen](https://evil.example.org/pixel.png)](https://evil.example.org)',
  '[a [b] c](https://evil.example.org)',
  '`code \\`[go](https://evil.example.org)',
  '`see https://evil.example.org now`',
  'say \\https://evil.example.org and https\\://evil.example.org',
  'https&#58;//evil.example.org or &#91;go](https://evil.example.org)',
  '<https://evil.example.org> \\<https://evil.example.org>',
  '<img src="https://evil.example.org/p.png">',
  '**https://evil.example.org**, see www.evil.example.org.',
  'write to desk@evil.example.org or mailto:desk@evil.example.org',
  'ftp://evil.example.org/a|b',
  '```\n[go](https://evil.example.org)\n```\n[go](https://evil.example.org)',
  '| a | b |\n| --- | --- |\n| [go](https://evil.example.org) | https://evil.example.org |',
];

for (const note of ACTIVE)
  test(`no viewer makes a link or fetches a picture of the note ${JSON.stringify(note)}`, () => {
    const html = marked.parse(staffMarkdown(note), { async: false });
    expect(html).not.toMatch(/<(?:a|img)\b/u);
  });

test('a note’s link says where it leads, a picture what it shows, and the rest of it is set as it was written', () => {
  expect(staffMarkdown('See [the *report*](https://a.example.org/r_1?x=1&y=2).\n- ![A map](https://b.org/m.png)')).toBe(
    '> See the *report* (`https://a.example.org/r_1?x=1&y=2`).\n> - \\[picture: A map\\]',
  );
  expect(staffMarkdown('- [ ] **ask** R&D \\*now\\*\n- a\\\\b 1\\. c')).toBe(
    '> - \\[ \\] **ask** R&amp;D \\*now\\*\n> - a\\\\b 1\\. c',
  );
});

const BARE = [
  'https://evil.example.org/a_b*c?d=[e]&f',
  'xhttps://evil.example.org',
  '1http://evil.example.org',
  'www.evil.example.org',
  '_www.evil.example.org_',
  'desk.one+two@evil.example.org',
  'mailto:desk@evil.example.org',
  'evil.org',
  'evil.co.uk',
  'evil.io/path',
  'seen at (https://evil.example.org).',
  'a `https://evil.example.org` and \\https://evil.example.org',
];

/** An address is code, which no viewer reads for links; what stands in the text of the page is what would be read. */
const outsideCode = (html: string): string => html.replaceAll(/<code>.*?<\/code>/gu, '');

for (const words of BARE)
  test(`an address in an article is no link, and not a letter of it is lost: ${words}`, () => {
    for (const source of [
      escapeMarkdown(words),
      `| a |\n| --- |\n| ${escapeMarkdown(words)} |`,
      `# ${escapeMarkdown(words)}`,
    ]) {
      const html = marked.parse(source, { async: false });
      expect(html).not.toMatch(/<a\b/u);
      expect(outsideCode(html)).not.toMatch(/evil/u);
      expect(html.replaceAll(/<[^>]+>/gu, '').replaceAll('&amp;', '&')).toContain(words);
    }
  });

test('words that only look like an address are set as words', () => {
  for (const words of [
    'flood.txt',
    'the U.S. said.',
    'At 5 p.m. he left.',
    'said.He went',
    'file:notes, and/or',
    '3.5m',
  ])
    expect(escapeMarkdown(words)).not.toContain('`');
});

test('a character that turns the direction of what follows is a mark, in articles and in notes', () => {
  expect(escapeMarkdown('we will \u202Enot\u2069')).toBe('we will \\[U+202E\\]not\\[U+2069\\]');
  expect(staffMarkdown('we will \u202Enot')).toBe('> we will \\[U+202E\\]not');
});

test('a lower count is called a part only where its source makes it one', () => {
  const told = claim('the mayor', [
    figure('28 people', 28, 28),
    figure('four children', 4, 4, { part: true }),
    figure('two sailors', 2, 2, { part: true, unstated: true }),
  ]);
  const text = briefingAsMarkdown(briefing({ casualties: [event([told])] }));
  expect(text).toContain('four children, part of the above |');
  expect(text).toContain('two sailors, told as well, not added |');
});
