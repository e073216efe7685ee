import { describe, expect, test } from 'vitest';
import { buildBriefing } from '../../../main/briefing/index';
import { input, type Written } from './make';

const cabinet: Written = {
  id: 1,
  title: 'Prime minister dissolves parliament in Orlen',
  text: 'The prime minister, Ada Quill, dissolved parliament in Orlen on Wednesday after the coalition fell. Bo Rill left the cabinet. The Reed Party lost the second vote in a week.',
  actors: [
    { name: 'Ada Quill', roles: ['prime minister'] },
    { name: 'Bo Rill' },
    { name: 'Reed Party', kind: 'organisation' },
  ],
  deeds: [
    { words: 'Bo Rill left the cabinet', actor: 'Bo Rill', verb: 'left' },
    { words: 'Ada Quill, dissolved parliament', actor: 'Ada Quill', verb: 'dissolved', date: '2026-03-11' },
  ],
};
const old: Written = {
  id: 2,
  title: 'Lawmakers in Vast debate a treaty with parliament',
  text: 'Lawmakers in Vast debated the treaty. Dee Lorn signed it on 2 January in the palace of the president.',
  actors: [{ name: 'Dee Lorn' }],
  deeds: [{ words: 'Dee Lorn signed it', actor: 'Dee Lorn', verb: 'signed', date: '2026-01-02' }],
};
const game: Written = {
  id: 3,
  title: 'Rovers sign striker for league season',
  text: 'Rovers coach Evan Poole signed a striker for the league season and the cup match. The team scored two goals.',
  actors: [{ name: 'Evan Poole' }],
  deeds: [{ words: 'Evan Poole signed a striker', actor: 'Evan Poole', verb: 'signed' }],
};

test('decisions and moves stand in the source’s own sentences, those of high office first', () => {
  const { deeds, stories, references } = buildBriefing(input([cabinet, old, game]));
  expect(deeds.map(({ actor, verb, date }) => [actor, verb, date])).toEqual([
    ['Ada Quill', 'dissolved', '2026-03-11'],
    ['Bo Rill', 'left', null],
  ]);
  for (const { text, citation, story } of deeds) {
    expect(references[citation.reference - 1]?.text).toContain(text);
    expect(stories[story]?.title).toBe(cabinet.title);
  }
});

test('a card says what its actor did, and a body of which nothing is told has none', () => {
  const { actors, deeds } = buildBriefing(input([cabinet]));
  expect(actors.map(({ name }) => name).toSorted()).toEqual(['Ada Quill', 'Bo Rill']);
  const card = actors.find(({ name }) => name === 'Ada Quill');
  expect(card?.deeds.map((index) => deeds[index]?.verb)).toEqual(['dissolved']);
});

describe('what is a decision of these days', () => {
  const told = (text: string, clause: string, verb: string, actor = 'Reed Council', more: Partial<Written> = {}) =>
    buildBriefing(
      input([
        {
          id: 1,
          title: 'Parliament and government debate the treaty',
          text,
          actors: [{ name: actor, kind: 'organisation' }],
          deeds: [{ words: clause, actor, verb }],
          ...more,
        },
      ]),
    ).deeds.map((deed) => deed.actor);

  test('a sentence that says so', () => {
    expect(told('The Reed Council rejected the treaty.', 'Reed Council rejected', 'rejected')).toEqual([
      'Reed Council',
    ]);
    expect(told('The cull was ordered by the Reed Council.', 'ordered by the Reed Council', 'ordered')).toHaveLength(1);
  });

  test.each([
    ['by the way', 'Prices rose after the Reed Council rejected the treaty.', 'rejected'],
    ['of a noun', 'A treaty rejected by the Reed Council will be debated again.', 'rejected'],
    ['long ago', 'Last year the Reed Council rejected the treaty.', 'rejected'],
    ['in somebody’s words', '"We know that the Reed Council rejected the treaty," Bo Rill said.', 'rejected'],
    ['as a stand that it takes', 'The Reed Council rejects the treaty and its sponsors.', 'rejects'],
    ['done already', 'The Reed Council already has ratified the treaty.', 'ratified'],
    ['before, as of later then', 'The Reed Council later rejected the treaty.', 'rejected'],
    ['of figures', 'The Reed Council released figures on trade.', 'released'],
    ['no comment', 'The Reed Council refused to comment on the treaty.', 'refused'],
    ['of a market', 'The Reed Council closed lower on Monday in the market.', 'closed'],
    ['of who suffers it', 'The house of Reed Council, freed in Osk, told of the treaty.', 'freed'],
  ])('not what is told %s', (_, text, verb) => {
    expect(told(text, 'Reed Council', verb)).toEqual([]);
  });

  test('nothing by a surname of which the line tells no office, nor what was done "here"', () => {
    const person = (text: string, roles: string[] = []): string[] =>
      told(text, 'Dorn rejected', 'rejected', 'Dorn', { actors: [{ name: 'Dorn', roles }] });
    expect(person('Dorn rejected the treaty in parliament.')).toEqual([]);
    expect(person('Prime minister Dorn rejected the treaty in parliament.', ['Prime minister'])).toEqual(['Dorn']);
    expect(told('The Reed Council rejected the treaty here.', 'Reed Council rejected', 'rejected')).toEqual([]);
  });

  test('nothing by what cannot act', () => {
    expect(told('The Osk Goals set a date for trade.', 'Osk Goals set', 'set', 'Osk Goals')).toEqual([]);
  });

  test('one ruling once, by whatever name its court goes; two who act together', () => {
    const court: Written = {
      id: 1,
      title: 'Court rejects suit against parliament',
      text: 'The Osk Court rejected the suit of the party. The District Court of Osk rejected the claim for damages.',
      actors: [
        { name: 'Osk Court', kind: 'organisation' },
        { name: 'District Court of Osk', kind: 'organisation' },
      ],
      deeds: [
        { words: 'Osk Court rejected', actor: 'Osk Court', verb: 'rejected' },
        // Of the two the one whose day is told.
        {
          words: 'District Court of Osk rejected',
          actor: 'District Court of Osk',
          verb: 'rejected',
          date: '2026-03-12',
        },
      ],
    };
    expect(buildBriefing(input([court])).deeds.map(({ date }) => date)).toEqual(['2026-03-12']);
    const pair: Written = {
      id: 1,
      title: 'Ministers sign border treaty in parliament',
      text: 'Trade minister Ada Quill and her colleague Bo Rill signed the treaty in parliament.',
      actors: [{ name: 'Ada Quill' }, { name: 'Bo Rill' }],
      deeds: [{ words: 'Bo Rill signed', actor: 'Bo Rill', verb: 'signed' }],
    };
    const { deeds, actors } = buildBriefing(input([pair]));
    expect(deeds[0]?.actor).toBe('Ada Quill and Bo Rill');
    expect(actors.map((card) => card.deeds)).toEqual([[0], [0]]);
  });
});
