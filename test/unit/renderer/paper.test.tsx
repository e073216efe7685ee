import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, test, vi } from 'vitest';
import { buildBriefing } from '../../../main/briefing';
import type { Briefing, Section } from '../../../preload/contract';
import { blocksOf } from '../../../renderer/features/briefing/annex';
import { Brief } from '../../../renderer/features/briefing/brief';
import { LayoutProvider } from '../../../renderer/features/briefing/layout';
import { printedWhole } from '../../../renderer/features/briefing/whole';
import { input } from '../briefing/make';

// Markdown is made safe by the window's own document, and here is none.
vi.mock('../../../renderer/ui/markdown', () => ({ Markdown: ({ text }: { text: string }) => text }));

const LONG = 'Two boats sink in one night off the long western shore of Lake Orin as the storm goes on';

const DAY = buildBriefing(
  input([
    {
      id: 1,
      title: 'Roof falls on market in Orlen',
      text: 'A roof fell on the market of Orlen on Thursday and killed a local nurse, police said. Six traders were injured, police said. “Nobody had looked at that roof for years,” Mayor Lena Maro said.',
      casualties: [
        { words: 'a local nurse', low: 1, high: 1, place: 'Orlen', date: '2026-03-12', claimant: 'police' },
        {
          words: 'Six traders',
          type: 'injured',
          low: 6,
          high: 6,
          place: 'Orlen',
          date: '2026-03-12',
          claimant: 'police',
        },
      ],
      quotes: [{ words: 'Nobody had looked at that roof for years', said: 'Lena Maro', role: 'Mayor' }],
      actors: [{ name: 'Lena Maro', roles: ['Mayor'] }],
      deeds: [],
    },
    {
      id: 2,
      title: LONG,
      text: 'Nobody drowned. The owners will look for the wrecks in April, the harbour master said.',
    },
  ]),
);

/** The full edition as it is printed, without its tags; a part of it by the heading it begins with. */
function printed(briefing: Briefing, from?: string, without: Section[] = []): string {
  const page = renderToStaticMarkup(
    <LayoutProvider value={{ without, regions: [] }}>
      <Brief briefing={briefing} medium="paper" edition="full" />
    </LayoutProvider>,
  );
  const part = from === undefined ? page : page.slice(page.indexOf(`id="${from}"`));
  return part.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
}

const EVERYTHING = (): boolean => true;

/** A briefing without leads, whose every section prints one whole sentence: which references the sections have. */
function oneEach(): { briefing: Briefing; of: Record<'stories' | 'deeds' | 'ahead' | 'quotes', number> } {
  const [first, second, third, fourth] = DAY.references;
  const [story] = DAY.stories;
  const [group] = DAY.quotes;
  const quote = group?.quotes[0];
  const [actor] = DAY.actors;
  if (
    first === undefined ||
    second === undefined ||
    third === undefined ||
    fourth === undefined ||
    story === undefined ||
    group === undefined ||
    quote === undefined ||
    actor === undefined
  )
    throw new Error('the day has too little');
  const at = ({ number, article, sentence: [start, end] }: typeof first): typeof quote.citation => ({
    reference: number,
    article,
    start,
    end,
  });
  const indirect = { ...quote, kind: 'indirect', context: fourth.text, citation: at(fourth) } as const;
  const briefing: Briefing = {
    ...DAY,
    leads: [],
    stories: [{ ...story, lead: null, title: first.text, citation: at(first) }],
    deeds: [
      {
        actor: 'Lena Maro',
        kind: 'person',
        verb: 'look',
        text: second.text,
        date: null,
        story: 0,
        citation: at(second),
      },
    ],
    ahead: [{ date: '2026-04-01', text: third.text, assumed: false, citation: at(third) }],
    quotes: [{ ...group, quotes: [indirect] }],
    actors: [{ ...actor, quote: null, deeds: [] }],
  };
  return {
    briefing,
    of: { stories: first.number, deeds: second.number, ahead: third.number, quotes: fourth.number },
  };
}

describe('the full edition on paper', () => {
  it('prints a sentence once: what the body has whole is only placed in the annex', () => {
    const whole = printedWhole(DAY, EVERYTHING);
    const lead = DAY.leads[0]?.summary[0];
    expect(lead).toBeDefined();
    expect(whole).toContain(lead?.citation.reference);
    const annex = printed(DAY, 'evidence');
    expect(annex).not.toContain(lead?.text);
    expect(annex).toContain('beside its whole sentence');
    for (const { number, text } of DAY.references) {
      expect(annex).toMatch(new RegExp(` ${number} .*S\\d`));
      if (!whole.has(number)) expect(annex).toContain(text);
    }
    expect([...DAY.references].some(({ number }) => !whole.has(number))).toBe(true);
  });

  it.each(['stories', 'deeds', 'ahead', 'quotes'] as const)(
    'has in the annex what a layout without %s prints nowhere else',
    (section) => {
      const { briefing, of } = oneEach();
      expect(printedWhole(briefing, EVERYTHING)).toContain(of[section]);
      expect(printedWhole(briefing, (shown) => shown !== section)).not.toContain(of[section]);
      const text = briefing.references[of[section] - 1]?.text ?? '';
      expect(printed(briefing, 'evidence')).not.toContain(text);
      expect(printed(briefing, 'evidence', [section])).toContain(text);
    },
  );

  it('prints a quote once where a layout has no card to print it on', () => {
    const { briefing, of } = oneEach();
    const quote = briefing.quotes[0]?.quotes[0] ?? null;
    const carded = { ...briefing, actors: briefing.actors.map((actor) => ({ ...actor, quote })) };
    expect(printedWhole(carded, EVERYTHING)).not.toContain(of.quotes);
    expect(printedWhole(carded, (shown) => shown !== 'actors')).toContain(of.quotes);
    expect(printed(carded, 'evidence', ['actors'])).not.toContain(quote?.context);
  });

  it('tells no lead again among the stories, and takes none for printed that is not', () => {
    const region = printed(DAY, 'stories');
    expect(region).toMatch(/above: 2 Casualties/);
    expect(region).not.toContain('Markets, science');
    const cut = { ...DAY, leads: DAY.leads.map((lead) => ({ ...lead, summary: [] })) };
    expect(printedWhole(cut, EVERYTHING)).not.toContain(DAY.leads[0]?.summary[0]?.citation.reference);
  });

  it('prints a quote once, on its card, and says where it is', () => {
    const words = 'Nobody had looked at that roof for years';
    expect(DAY.actors[0]?.quote?.parts).toEqual([words]);
    const body = printed(DAY, 'quotes').split('Sources')[0] ?? '';
    expect(body.split(words)).toHaveLength(2);
    expect(body).toMatch(/With the key actors below: Lena Maro/);
  });

  it('leads from the name of a speaker to the card, and from a name without one nowhere', () => {
    const page = renderToStaticMarkup(<Brief briefing={DAY} medium="paper" edition="full" />);
    expect(DAY.actors[0]?.name).toBe('Lena Maro');
    expect(page).toContain('id="actor-1"');
    expect(page).toMatch(/<a class="named" href="#actor-1">Lena Maro<\/a>/);
    expect(page).not.toMatch(/class="named"[^>]*>police/);
    const front = renderToStaticMarkup(<Brief briefing={DAY} medium="paper" edition="front" />);
    expect(front).toContain('Lena Maro');
    expect(front).not.toContain('#actor-1');
  });

  it('says what most dates rest on once, and cuts a long title', () => {
    const sources = printed(DAY, 'sources').split('Evidence')[0] ?? '';
    expect(sources.split('given by the staff')).toHaveLength(2);
    expect(sources).toContain('Two boats sink in one night off the long western shore…');
    expect(sources).not.toContain('storm goes on');
  });

  it('sets a figure told without a number as the number, and whom it is of beside the place', () => {
    const table = printed(DAY, 'casualties');
    expect(table).toMatch(/Orlen , 12 March .*killed: a local nurse 1 six police/i);
  });
});

describe('the executive edition', () => {
  const markup = (briefing: Briefing): string =>
    renderToStaticMarkup(<Brief briefing={briefing} medium="paper" edition="executive" />);

  it('prints no table, and no section, of events that all stand on the front page', () => {
    const told = { ...DAY, front: { ...DAY.front, events: [0] } };
    const page = markup(told);
    expect(page.slice(0, page.indexOf('class="brief-body"'))).toContain('Orlen');
    expect(page).not.toContain('id="casualties"');
    const running = DAY.casualties.map((event) => ({ ...event, scope: 'cumulative' as const }));
    const counted = markup({ ...told, aside: { ...DAY.aside, running } });
    const section = counted.slice(counted.indexOf('id="casualties"'));
    expect(section).toContain('All events stand on the front page.');
    expect(section.match(/<table>/g)).toHaveLength(1);
    const apart = markup({ ...DAY, front: { ...DAY.front, events: [] } });
    expect(apart.slice(apart.indexOf('id="casualties"'))).toContain('Orlen');
  });
});

describe('beside the worst events on the front page', () => {
  const side = (briefing: Briefing): string =>
    /class="(front-side[^"]*)"/.exec(
      renderToStaticMarkup(<Brief briefing={briefing} medium="paper" edition="front" />),
    )?.[1] ?? 'none';
  const ahead: Briefing['ahead'] = oneEach().briefing.ahead;
  const silent = { ...DAY, front: { ...DAY.front, quotes: [] } };

  it('the heading speaks of no days: the events may be of one', () => {
    const one = { ...DAY, front: { ...DAY.front, events: [0] } };
    const page = renderToStaticMarkup(<Brief briefing={one} medium="paper" edition="front" />);
    expect(page).toContain('<h2 class="section">The worst events</h2>');
    expect(page).not.toMatch(/these days/i);
  });

  it('what stands alone has the whole width, and nothing stands there empty', () => {
    expect(DAY.front.quotes).not.toEqual([]);
    expect([side(DAY), side({ ...silent, ahead })]).toEqual(['front-side alone', 'front-side alone']);
    expect([side({ ...DAY, ahead }), side(silent)]).toEqual(['front-side', 'none']);
  });
});

describe('the staff’s note', () => {
  const noted = { ...DAY, options: { ...DAY.options, note: 'Mind the gap.' } };
  const markup = (edition: 'front' | 'executive' | 'full'): string =>
    renderToStaticMarkup(<Brief briefing={noted} medium="paper" edition={edition} />);

  it.each(['executive', 'full'] as const)('stands behind the front page and before the rest, %s', (edition) => {
    const page = markup(edition);
    const [body, at] = [page.indexOf('class="brief-body"'), page.indexOf('Mind the gap.')];
    expect(body).toBeGreaterThan(page.indexOf('Front page'));
    expect(at).toBeGreaterThan(body);
    expect(page.slice(body, at)).not.toMatch(/class="section"|class="leads"/);
    expect(page.slice(at)).toMatch(/class="section"/);
  });

  it('is not on the front page alone', () => {
    expect(markup('front')).not.toContain('Mind the gap');
  });
});

test.each([
  [0, []],
  [1, [1]],
  [36, [36]],
  [37, [19, 18]],
  [100, [33, 34, 33]],
])('%i hashes stand in blocks that no page breaks, none much smaller than another', (sources, sizes) => {
  const blocks = blocksOf(sources);
  expect(blocks.map(([from, to]) => to - from)).toEqual(sizes);
  expect(blocks.flatMap(([from, to]) => Array.from({ length: to - from }, (_, index) => from + index))).toEqual(
    Array.from({ length: sources }, (_, index) => index),
  );
});
