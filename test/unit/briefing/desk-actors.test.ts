import { expect, test } from 'vitest';
import type { Briefing, Edit } from '../../../preload/contract';
import { withStaffNames } from '../../../main/briefing/desk/actors';
import { openDesk } from '../../../main/briefing/desk/open';
import { at, edited, entries, PERIOD } from './desk';
import { write, type Written } from './make';

const speech: Written = {
  id: 1,
  title: 'Minister opens bridge in Varn',
  text: 'Ilse Tarn, minister of works, opened the bridge in Varn on Wednesday. "We built it in two years and we paid for it ourselves," Ilse Tarn said. Mayor Odo Brandt thanked her. "Without her we would still be waiting for a ferry," Odo Brandt said.',
  quotes: [
    { words: 'We built it in two years and we paid for it ourselves', said: 'Ilse Tarn' },
    { words: 'Without her we would still be waiting for a ferry', said: 'Odo Brandt' },
  ],
  actors: [
    { name: 'Ilse Tarn', roles: ['minister of works'] },
    { name: 'Odo Brandt', roles: ['Mayor'] },
  ],
};
const later: Written = {
  id: 2,
  title: 'Works minister speaks of tunnel',
  text: 'I. M. Tarn, engineer and minister, promised a tunnel to Osk on Thursday. "The tunnel will be open before the next winter begins," I. M. Tarn said.',
  quotes: [{ words: 'The tunnel will be open before the next winter begins', said: 'I. M. Tarn' }],
  actors: [{ name: 'I. M. Tarn', roles: ['engineer and minister'] }],
};
const names = ({ actors }: Briefing): string[] => actors.map(({ name }) => name).toSorted();
const speakers = ({ quotes, otherQuotes }: Briefing): (string | null)[] =>
  [...quotes, ...otherQuotes].map(({ speaker }) => speaker).toSorted();

test('names the staff puts together are one actor with all that was said and held', () => {
  const merge: Edit = { kind: 'actor-merge', names: ['Ilse Tarn', 'I. M. Tarn'], reason: 'the same minister' };
  expect(names(edited([speech, later], []))).toEqual(['I. M. Tarn', 'Ilse Tarn', 'Odo Brandt']);
  const after = edited([speech, later], [merge]);
  expect(names(after)).toEqual(['Ilse Tarn', 'Odo Brandt']);
  const card = after.actors.find(({ name }) => name === 'Ilse Tarn');
  expect(card?.roles.map(({ text }) => text)).toEqual(['minister of works', 'engineer and minister']);
  expect(card?.aliases).toContain('I. M. Tarn');
  expect(speakers(after)).toEqual(['Ilse Tarn', 'Odo Brandt']);
});

test('a name that was taken for another’s is apart again', () => {
  const mixed: Written = {
    ...speech,
    actors: [{ name: 'Ilse Tarn', roles: ['minister of works'], aliases: ['Odo Brandt'] }],
    quotes: [{ words: 'We built it in two years and we paid for it ourselves', said: 'Ilse Tarn' }],
  };
  const split: Edit = { kind: 'actor-split', name: 'Odo Brandt', from: 'Ilse Tarn', reason: 'the mayor' };
  expect(edited([mixed], []).actors[0]?.aliases).toEqual(['Odo Brandt']);
  const after = edited([mixed], [split, { kind: 'actor-place', actor: 'Odo Brandt', place: 'pinned' }]);
  expect(names(after)).toEqual(['Ilse Tarn', 'Odo Brandt']);
  expect(after.actors.every(({ aliases }) => aliases.length === 0)).toBe(true);
});

test('a name the staff gives is the name in cards and quotes', () => {
  const rename: Edit = { kind: 'actor-name', actor: 'I. M. Tarn', name: 'Ilse Tarn', reason: 'full name' };
  const after = edited([later], [rename]);
  expect([names(after), speakers(after)]).toEqual([['Ilse Tarn'], ['Ilse Tarn']]);
});

test('a role the staff forbids is never printed, one it pins stands first', () => {
  const forbid: Edit = {
    kind: 'actor-role',
    actor: 'Odo Brandt',
    role: 'Mayor',
    place: 'forbidden',
    reason: 'resigned on Tuesday',
  };
  const card = (edits: Edit[]) => edited([speech], edits).actors.find(({ name }) => name === 'Odo Brandt');
  expect(card([])?.roles).toHaveLength(1);
  expect(card([forbid])?.roles).toEqual([]);
  expect(edited([speech], [forbid]).quotes.find(({ speaker }) => speaker === 'Odo Brandt')?.role ?? null).toBeNull();
  const pin: Edit = { ...forbid, actor: 'Ilse Tarn', role: 'engineer and minister', place: 'pinned' };
  const merge: Edit = { kind: 'actor-merge', names: ['Ilse Tarn', 'I. M. Tarn'], reason: '' };
  const pinned = edited([later], [merge, pin]).actors[0];
  expect(pinned?.roles[0]?.text).toBe('engineer and minister');
});

test('who is pinned has the first card, who is hidden has none', () => {
  const pin: Edit = { kind: 'actor-place', actor: 'I. M. Tarn', place: 'pinned' };
  const after = edited([speech, later], [pin, { kind: 'actor-place', actor: 'Ilse Tarn', place: 'hidden' }]);
  expect(after.actors.map(({ name }) => name)).toEqual(['I. M. Tarn', 'Odo Brandt']);
  expect(after.actors[0]?.staff).toEqual({ pinned: true, names: [], note: null });
});

test('a quote the staff takes out of the body stands in the annex, and one it puts in stands in the body', () => {
  const words = 'Without her we would still be waiting for a ferry';
  const out: Edit = { kind: 'quote-place', quote: at(speech, words), place: 'annex' };
  const said = (groups: Briefing['quotes']): (string | null)[] => groups.map(({ speaker }) => speaker);
  expect(said(edited([speech], []).quotes)).toContain('Odo Brandt');
  const after = edited([speech], [out]);
  expect([said(after.quotes), said(after.otherQuotes)]).toEqual([['Ilse Tarn'], ['Odo Brandt']]);
  expect(said(edited([speech], [out, { ...out, place: 'body' }]).quotes)).toContain('Odo Brandt');
});

test('a quote and a role the staff adds are the actor’s', () => {
  const missed: Written = { ...speech, quotes: [], actors: [{ name: 'Ilse Tarn' }] };
  const words = 'We built it in two years and we paid for it ourselves';
  const after = edited(
    [missed],
    [
      { kind: 'finding-add', at: at(missed, words), finding: { of: 'quote', speaker: 'Ilse Tarn' } },
      { kind: 'finding-add', at: at(missed, 'minister of works'), finding: { of: 'role', actor: 'Ilse Tarn' } },
      {
        kind: 'finding-add',
        at: at(missed, 'Odo Brandt'),
        finding: { of: 'actor', name: 'Odo Brandt', type: 'person' },
      },
    ],
  );
  expect(after.quotes[0]).toMatchObject({ speaker: 'Ilse Tarn', role: 'minister of works' });
  expect(after.quotes[0]?.quotes[0]?.parts).toEqual([words]);
  expect(names(after)).toEqual(['Ilse Tarn', 'Odo Brandt']);
});

test('a card says which names and roles are the staff’s', () => {
  const merge: Edit = { kind: 'actor-merge', names: ['Ilse Tarn', 'I. M. Tarn'], reason: '' };
  const pin: Edit = {
    kind: 'actor-role',
    actor: 'Ilse Tarn',
    role: 'engineer and minister',
    place: 'pinned',
    reason: '',
  };
  const of = (articles: Written[], edits: Edit[], name: string) =>
    edited(articles, edits).actors.find((card) => card.name === name)?.staff;
  expect(of([speech, later], [merge], 'Ilse Tarn')).toEqual({ pinned: false, names: ['together'], note: null });
  expect(of([later], [merge, pin], 'Ilse Tarn')).toEqual({ pinned: false, names: ['together', 'role'], note: null });
  expect(of([speech], [merge], 'Odo Brandt')).toBeUndefined();
  const rename: Edit = { kind: 'actor-name', actor: 'Odo Brandt', name: 'Otto Brandt', reason: '' };
  expect(of([speech], [rename], 'Otto Brandt')).toEqual({ pinned: false, names: ['name'], note: null });
});

test('of two words on a name or a role the latest counts, and null gives it back', () => {
  const rename: Edit = { kind: 'actor-name', actor: 'Odo Brandt', name: 'Otto Brandt', reason: '' };
  expect(names(edited([speech], [rename, { ...rename, name: 'Odo P. Brandt' }]))).toContain('Odo P. Brandt');
  expect(names(edited([speech], [rename, { ...rename, name: null }]))).toContain('Odo Brandt');
  const forbid: Edit = { kind: 'actor-role', actor: 'Odo Brandt', role: 'Mayor', place: 'forbidden', reason: '' };
  const { actors } = edited([speech], [forbid, { ...forbid, place: null }]);
  expect(actors.find(({ name }) => name === 'Odo Brandt')?.roles).toHaveLength(1);
});

test('who is renamed stays pinned, and keeps the note', () => {
  const { actors } = edited(
    [speech, later],
    [
      { kind: 'actor-place', actor: 'Odo Brandt', place: 'pinned' },
      { kind: 'note', on: 'actor', at: 'Odo Brandt', text: 'Call him.' },
      { kind: 'actor-name', actor: 'Odo Brandt', name: 'Otto Brandt', reason: '' },
    ],
  );
  expect(actors[0]).toMatchObject({ name: 'Otto Brandt', staff: { pinned: true, names: ['name'], note: 'Call him.' } });
});

test('the draft tells whom the staff gave no card', () => {
  const hide: Edit = { kind: 'actor-place', actor: 'Odo Brandt', place: 'hidden' };
  expect(edited([speech], [hide]).desk.hiddenActors).toEqual(['Odo Brandt']);
  expect(edited([speech], [hide, { ...hide, place: null }]).desk.hiddenActors).toEqual([]);
});

test('a quote says where the staff put it', () => {
  const place: Edit = {
    kind: 'quote-place',
    quote: at(speech, 'Without her we would still be waiting for a ferry'),
    place: 'annex',
  };
  const [first] = edited([speech], [place]).otherQuotes;
  expect(first?.quotes[0]?.staff).toEqual({ place: 'annex', note: null });
});

test('edits of names go from one to the next, and leave alone an article that has none of the names', () => {
  const edits: Edit[] = [
    { kind: 'actor-name', actor: 'I. M. Tarn', name: 'Ilse M. Tarn', reason: '' },
    { kind: 'actor-name', actor: 'Ilse M. Tarn', name: 'Ilse Tarn', reason: '' },
  ];
  expect(names(edited([later], edits))).toEqual(['Ilse Tarn']);
  const article = write(speech);
  const desk = openDesk(entries(edits.slice(0, 1)), [article], PERIOD);
  expect(withStaffNames(article, desk)).toBe(article);
});
