import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { buildBriefing } from '../../../main/briefing';
import {
  changesInWords,
  type CasualtyEvent,
  type Claim,
  type ClaimFigure,
  type EventStaff,
} from '../../../preload/contract';
import { Actors } from '../../../renderer/features/briefing/actors';
import { HarmTable } from '../../../renderer/features/briefing/harm-table';
import { Quotes } from '../../../renderer/features/briefing/quotes';
import { ItemMenu } from '../../../renderer/features/edit/item-menu';
import { SectionBody } from '../../../renderer/features/reading/section-body';
import { entries } from '../briefing/desk';
import { input, write, type Written } from '../briefing/make';

const NOTHING: EventStaff = {
  facts: [],
  regrouped: null,
  sum: null,
  within: null,
  figures: [],
  machine: null,
  note: null,
};
const words = (more: Partial<EventStaff>): string[] => changesInWords({ ...NOTHING, ...more }, (iso) => `day ${iso}`);

test('each thing the staff changed at an event has its words', () => {
  expect(words({})).toEqual([]);
  expect(words({ facts: ['place'] })).toEqual(['place by the staff']);
  expect(words({ facts: ['place', 'date', 'what'] })).toEqual(['place, day and kind by the staff']);
  expect(words({ regrouped: 'together' })).toEqual(['put together by the staff']);
  expect(words({ regrouped: 'apart' })).toEqual(['an event of its own, by the staff']);
  expect(words({ within: 'Osmark, 2026-03' })).toEqual(['part of Osmark, day 2026-03, by the staff']);
  expect(words({ within: 'Osmark' })).toEqual(['part of Osmark, by the staff']);
  expect(words({ sum: 'in', figures: ['killed'] })).toEqual([
    'put into the sum by the staff',
    'figure chosen by the staff',
  ]);
  expect(words({ sum: 'out' })).toEqual(['left out of the sum by the staff']);
});

test('the table says in the line what the staff changed, and offers no tools on paper', () => {
  const event: CasualtyEvent = {
    place: 'Orlen',
    date: '2031-05-05',
    since: false,
    scope: 'incident',
    what: 'flood',
    totals: [{ type: 'killed', low: 28, high: 28, top: null, vague: null }],
    claims: [],
    conflicting: false,
    staff: { ...NOTHING, facts: ['place'] },
  };
  const table = renderToStaticMarkup(
    <HarmTable rows={[{ event, number: 0 }]} name="Casualty table" year="2031" claims>
      Caption
    </HarmTable>,
  );
  expect(table).toContain('place by the staff');
  expect(table).not.toContain('item-menu');
});

test('quotes and cards say on paper what is the staff’s, and a name is no button there', () => {
  const said = 'We built it in two years and we paid for it ourselves';
  const speech: Written = {
    id: 1,
    title: 'Minister opens bridge in Varn',
    text: `Ilse Tarn, minister of works, opened the bridge in Varn. "${said}," Ilse Tarn said.`,
    quotes: [{ words: said, said: 'Ilse Tarn' }],
    actors: [{ name: 'Ilse Tarn', roles: ['minister of works'] }],
  };
  const { text } = write(speech).findings;
  const start = text.indexOf(said);
  const quote = { article: 1, start, end: start + said.length, phrase: said };
  const briefing = buildBriefing(
    input([speech], {
      edits: entries([
        { kind: 'quote-place', quote, place: 'body' },
        { kind: 'actor-place', actor: 'Ilse Tarn', place: 'pinned' },
      ]),
    }),
  );
  const paper = renderToStaticMarkup(
    <>
      <Quotes briefing={briefing} elsewhere={[]} most={9} />
      <Actors briefing={briefing} most={9} elsewhere={[]} deeds={[]} />
    </>,
  );
  expect(paper).toContain('chosen by the staff');
  expect(paper).toContain('pinned by the staff');
  expect(paper).toContain('<h3>Ilse Tarn</h3>');
  expect(paper).not.toContain('<button');
});

test('a menu that was never used is a plain button, and none where nothing can be done', () => {
  const action = { id: 'a', name: 'Do it', run: () => undefined };
  const button = renderToStaticMarkup(<ItemMenu label="Edit this" actions={[null, action]} />);
  expect(button).toMatch(
    /^<button type="button" class="item-menu screen-only" aria-label="Edit this"[^>]*>Edit<\/button>$/,
  );
  expect(button).not.toContain('data-rac');
  expect(renderToStaticMarkup(<ItemMenu label="Edit this" actions={[null]} />)).toBe('');
});

test('a part stands in words beside who says so, and in its column only where nobody gives the whole', () => {
  const figure = (phrase: string, low: number, part: boolean, unstated = false): ClaimFigure => ({
    type: 'killed',
    low,
    high: low,
    vague: false,
    phrase,
    citation: { reference: 1, article: 1, start: 0, end: 1 },
    part,
    ...(unstated ? { unstated } : {}),
    corrected: false,
    certainty: 1,
  });
  const claim = (...figures: ClaimFigure[]): Claim => ({
    claimant: 'police',
    outlet: null,
    published: null,
    scope: 'incident',
    figures,
    superseded: false,
    disputed: false,
    assumed: false,
  });
  const event: CasualtyEvent = {
    place: 'Orlen',
    date: '2031-05-05',
    since: false,
    scope: 'incident',
    what: null,
    totals: [{ type: 'killed', low: 8, high: 8, top: null, vague: null }],
    claims: [
      claim(
        figure('eight', 8, false),
        figure('a gang member', 1, true),
        figure('two sailors', 2, true, true),
        figure('four children', 4, true),
      ),
      { ...claim(figure('six women', 6, true)), claimant: 'a hospital' },
      { ...claim(figure('three men', 3, true, true)), claimant: 'the army' },
    ],
    conflicting: false,
  };
  const table = renderToStaticMarkup(
    <HarmTable rows={[{ event, number: 0 }]} name="Casualties" year="2031" claims>
      {''}
    </HarmTable>,
  );
  const cells = [...table.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => cell.replaceAll(/<[^>]*>/g, ''));
  expect(cells).toContain('policeof them a gang member, four childrentold as well, not added: two sailors');
  expect(cells).toContain('six\u00A0a\u00A0part');
  expect(cells).toContain('three\u00A0not\u00A0added');
  expect(cells.filter((cell) => /gang|children/.test(cell))).toHaveLength(1);
});

test('a story in a line is read as the staff’s where its headline is', () => {
  const story: Written = {
    id: 1,
    title: 'Bridge opens in Varn',
    text: 'The bridge in Varn opened to traffic on Monday.',
  };
  const briefing = buildBriefing(
    input([story], {
      edits: entries([{ kind: 'story-title', story: 1, title: 'Varn has its bridge' }]),
    }),
  );
  const lines = briefing.stories.map((one) => ({ ...one, lead: null, minor: false }));
  const read = renderToStaticMarkup(
    <SectionBody briefing={{ ...briefing, stories: lines }} id="stories" name="Other stories" />,
  );
  expect(read).toContain('Varn has its bridge');
  expect(read).toContain('headline by the staff');
  expect(read).toContain('Bridge opens in Varn');
});
