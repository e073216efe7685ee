import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Anchor, ArticleSummary, Edit, UndoState } from '../../../preload/contract';
import { IMPORT_UNDONE } from '../../../main/engine/undo';
import { close, desk, folder, value, type Desk } from './desk';

// A closing ends the undoing of what that briefing rests on, and of nothing else.

const FIRST = '2031-05-06';
const SECOND = '2031-05-07';
const FLOOD =
  'Flood in Varn\n\nVARN, 6 May 2031 - A flood killed four people in Varn on Tuesday, police said. "We lost the bridge," Mayor Odo Brandt said.\n';
const PORT =
  'Port shut\n\nOSK, 7 May 2031 - The port of Osk was shut on Wednesday after two dockers were killed, the harbour office said. "The cranes stand still," Minister Ilse Tarn said.\n';

/** A library with an article of each of two days: 1 of the first, 2 of the second. */
async function open(): Promise<Desk> {
  const made = desk();
  const at = folder();
  value(await made.service.ask('open', [join(at, 'news.daybrief'), true]));
  mkdirSync(join(at, 'in'));
  writeFileSync(join(at, 'in', 'a.txt'), FLOOD);
  writeFileSync(join(at, 'in', 'b.txt'), PORT);
  value(await made.service.ask('importPaths', [[join(at, 'in')], { published: null }]));
  return made;
}

const closeDay = (made: Desk, day: string) =>
  close(made, { from: day, to: day, title: 'Day', marking: null, note: '' });
const edit = async ({ service }: Desk, made: Edit, from: string, to = from): Promise<number> =>
  value(await service.ask('edit', [{ from, to, edit: made }])).id;
const state = async ({ service }: Desk): Promise<UndoState> => value(await service.ask('undoState', []));
const undo = async ({ service }: Desk): Promise<UndoState> => value(await service.ask('undo', []));
const redo = async ({ service }: Desk): Promise<UndoState> => value(await service.ask('redo', []));
const article = async ({ service }: Desk, id: number): Promise<ArticleSummary> =>
  value(await service.ask('article', [id]));
const title = (story: number): Edit => ({ kind: 'story-title', story, title: 'Another' });
const words = async ({ service }: Desk, of: number, phrase: string): Promise<Anchor> => {
  const start = value(await service.ask('article', [of])).findings.text.indexOf(phrase);
  return { article: of, start, end: start + phrase.length, phrase };
};

test('an edit of another day is undone after a closing, one of the closed day is not', async () => {
  const made = await open();
  const other = await edit(made, title(2), SECOND);
  await edit(made, title(1), FIRST);
  await closeDay(made, FIRST);
  expect((await state(made)).undo?.id).toBe(other);
  await undo(made);
  expect((await state(made)).redo?.id).toBe(other);
  await redo(made);
  await closeDay(made, SECOND);
  expect(await state(made)).toEqual({ undo: null, redo: null });
  expect(await made.service.ask('undo', [])).toMatchObject({ ok: false, code: 'refused' });
  const next = await edit(made, title(1), FIRST);
  expect((await state(made)).undo?.id).toBe(next);
});

test('what was undone is done again after another day was closed, and not after its own', async () => {
  const made = await open();
  const one = await edit(made, title(2), SECOND);
  await undo(made);
  await closeDay(made, FIRST);
  expect((await state(made)).redo?.id).toBe(one);
  await closeDay(made, SECOND);
  expect((await state(made)).redo).toBeNull();
});

test('a decision on an article of the closed day stands, on another it is taken back', async () => {
  const made = await open();
  const decide = async (of: number, phrase: string): Promise<void> => {
    const key = { article: of, kind: 'casualty', phrase, nth: 0 } as const;
    value(await made.service.ask('decide', [{ key, verdict: 'accepted', patch: null, reason: '' }]));
  };
  await decide(2, 'two dockers');
  await decide(1, 'four people');
  await closeDay(made, FIRST);
  expect((await state(made)).undo?.action).toMatchObject({ decision: { key: { article: 2 } } });
});

test('an edit of an event holds in every briefing: it stands once one with its article was closed', async () => {
  const made = await open();
  const of = await words(made, 1, 'four people');
  await edit(made, { kind: 'event-sum', event: of, sum: 'out' }, FIRST, SECOND);
  await closeDay(made, SECOND);
  expect((await state(made)).undo?.action.kind).toBe('edit');
  await closeDay(made, FIRST);
  expect((await state(made)).undo).toBeNull();
});

test('an edit of names stands once a briefing that names one of them was closed', async () => {
  const made = await open();
  const rename: Edit = { kind: 'actor-name', actor: 'Ilse Tarn', name: 'I. Tarn', reason: '' };
  const other = await edit(made, rename, FIRST, SECOND);
  await edit(made, { ...rename, actor: 'Odo Brandt', name: 'O. Brandt' }, FIRST, SECOND);
  await closeDay(made, FIRST);
  expect((await state(made)).undo?.id).toBe(other);
  await closeDay(made, SECOND);
  expect((await state(made)).undo).toBeNull();
});

test('the end of an edit stands where the edit would', async () => {
  const made = await open();
  const of = await words(made, 1, 'four people');
  const sum = await edit(made, { kind: 'event-sum', event: of, sum: 'out' }, FIRST, SECOND);
  const end = await edit(made, { kind: 'edit-end', action: sum }, FIRST, SECOND);
  await closeDay(made, SECOND);
  expect((await state(made)).undo?.id).toBe(end);
  await closeDay(made, FIRST);
  expect((await state(made)).undo).toBeNull();
});

test('of an import over two days only what no closed briefing rests on is taken back, and it is said', async () => {
  const made = await open();
  await closeDay(made, FIRST);
  expect((await state(made)).undo?.action).toEqual({ kind: 'import', articles: 1, stay: 1 });
  await undo(made);
  expect((await article(made, 1)).withdrawn).toBeNull();
  expect((await article(made, 2)).withdrawn?.reason).toBe(IMPORT_UNDONE);
  const [logged] = value(await made.service.ask('actions', []));
  expect(logged).toMatchObject({ state: 'undone', action: { articles: 1, stay: 1 } });
  await redo(made);
  expect((await article(made, 2)).withdrawn).toBeNull();
  expect(value(await made.service.ask('actions', []))[0]).toMatchObject({ state: 'holds', action: { articles: 2 } });
});

test('of data given to many only those of no closed briefing go back, and the others’ change is still told', async () => {
  const made = await open();
  const give = { articles: [1, 2], details: { source: 'Varn Post' }, by: 'M. Orr' };
  value(await made.service.ask('details', [give]));
  await closeDay(made, FIRST);
  await undo(made);
  expect([(await article(made, 1)).source, (await article(made, 2)).source]).toEqual(['Varn Post', null]);
  const changes = async (id: number) => value(await made.service.ask('article', [id])).changes;
  expect([await changes(1), await changes(2)]).toMatchObject([[{ fields: ['source'] }], []]);
});

test('a date goes back only where neither day was closed with it or without it', async () => {
  const made = await open();
  const date = async (id: number, published: string): Promise<void> =>
    void value(await made.service.ask('date', [{ articles: [id], published }]));
  await date(1, '2031-05-04');
  await date(2, '2031-05-05');
  await closeDay(made, FIRST);
  // The first day was closed without the article that was moved away from it.
  expect((await state(made)).undo?.action).toEqual({ kind: 'dates', articles: 1 });
  await undo(made);
  expect((await article(made, 2)).published?.value).toBe(SECOND);
  expect((await state(made)).undo?.action.kind).toBe('import');
});

test('a withdrawal stands once a briefing without the article was closed', async () => {
  const made = await open();
  value(await made.service.ask('withdraw', [1, 'a hoax']));
  await closeDay(made, SECOND);
  expect((await state(made)).undo?.action.kind).toBe('withdrawal');
  await closeDay(made, FIRST);
  expect((await state(made)).undo).toBeNull();
});
