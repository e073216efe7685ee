import { expect, test } from 'vitest';
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
