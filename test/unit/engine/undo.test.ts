import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Edit, UndoState } from '../../../preload/contract';
import { IMPORT_UNDONE } from '../../../main/engine/undo';
import { close, desk, folder, value, type Desk } from './desk';

const DAY = '2031-05-06';
const FLOOD = 'Flood in Varn\n\nVARN, 6 May 2031 - A flood killed four people in Varn on Tuesday, police said.\n';
const PORT = 'Port shut\n\nOSK, 6 May 2031 - The port of Osk was shut on Tuesday, the harbour office said.\n';

async function open(files: Record<string, string>): Promise<Desk & { path: string }> {
  const made = desk();
  const at = folder();
  const path = join(at, 'news.daybrief');
  value(await made.service.ask('open', [path, true]));
  mkdirSync(join(at, 'in'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(at, 'in', name), text);
  value(await made.service.ask('importPaths', [[join(at, 'in')], { published: null }]));
  return { ...made, path };
}

const withdrawn = async ({ service }: Desk, id: number): Promise<string | null> =>
  value(await service.ask('article', [id])).withdrawn?.reason ?? null;
const undo = async ({ service }: Desk): Promise<UndoState> => value(await service.ask('undo', []));
const redo = async ({ service }: Desk): Promise<UndoState> => value(await service.ask('redo', []));

test('an import is taken back by withdrawing what it brought, and done again', async () => {
  const made = await open({ 'a.txt': FLOOD, 'b.txt': PORT });
  expect(value(await made.service.ask('undoState', [])).undo?.action).toEqual({ kind: 'import', articles: 2 });
  const after = await undo(made);
  expect(after).toMatchObject({ undo: null, redo: { action: { kind: 'import' } } });
  expect([await withdrawn(made, 1), await withdrawn(made, 2)]).toEqual([IMPORT_UNDONE, IMPORT_UNDONE]);
  await redo(made);
  expect([await withdrawn(made, 1), await withdrawn(made, 2)]).toEqual([null, null]);
});

test('dates given to many articles go back to what each had', async () => {
  const made = await open({ 'a.txt': FLOOD, 'b.txt': PORT });
  value(await made.service.ask('date', [{ articles: [2], published: '2031-05-01' }]));
  value(await made.service.ask('date', [{ articles: [1, 2], published: '2031-05-03' }]));
  const dates = async () => [
    value(await made.service.ask('article', [1])).published,
    value(await made.service.ask('article', [2])).published,
  ];
  const given = (day: string) => ({ value: day, basis: 'given' });
  expect(await dates()).toEqual([given('2031-05-03'), given('2031-05-03')]);
  await undo(made);
  expect(await dates()).toEqual([{ value: DAY, basis: 'text' }, given('2031-05-01')]);
  await undo(made);
  expect(await dates()).toEqual([
    { value: DAY, basis: 'text' },
    { value: DAY, basis: 'text' },
  ]);
  await redo(made);
  expect(await dates()).toEqual([{ value: DAY, basis: 'text' }, given('2031-05-01')]);
});

test('a withdrawal and a return are taken back, with the reason that stood', async () => {
  const made = await open({ 'a.txt': FLOOD });
  value(await made.service.ask('withdraw', [1, 'a hoax']));
  value(await made.service.ask('restore', [1]));
  await undo(made);
  expect(await withdrawn(made, 1)).toBe('a hoax');
  await undo(made);
  expect(await withdrawn(made, 1)).toBeNull();
  await redo(made);
  expect(await withdrawn(made, 1)).toBe('a hoax');
});

test('undo goes on after a restart, and ends at a closing', async () => {
  const first = await open({ 'a.txt': FLOOD });
  const edit: Edit = { kind: 'story-title', story: 1, title: 'The flood' };
  value(await first.service.ask('edit', [{ from: DAY, to: DAY, edit }]));
  await first.service.stop();
  const second = desk();
  value(await second.service.ask('open', [first.path, false]));
  expect(value(await second.service.ask('undoState', [])).undo?.action).toMatchObject({ kind: 'edit', edit });
  const options = { from: DAY, to: DAY, title: 'Day', marking: null, note: '' };
  await close(second, options);
  expect(value(await second.service.ask('undoState', []))).toEqual({ undo: null, redo: null });
  expect(await second.service.ask('undo', [])).toMatchObject({ ok: false, code: 'refused' });
});

test('who did each thing is kept with it, and nobody where nobody said', async () => {
  const made = await open({ 'a.txt': FLOOD });
  const edit: Edit = { kind: 'story-title', story: 1, title: 'The flood' };
  value(await made.service.ask('edit', [{ from: DAY, to: DAY, edit }, 'Ana Reyes']));
  value(await made.service.ask('date', [{ articles: [1], published: '2031-05-01' }, 'M. Orr']));
  value(await made.service.ask('withdraw', [1, 'a hoax', 'Ana Reyes']));
  value(await made.service.ask('restore', [1]));
  const key = { article: 1, kind: 'casualty', phrase: 'four people', nth: 0 } as const;
  value(await made.service.ask('decide', [{ key, verdict: 'accepted', patch: null, reason: '' }, 'M. Orr']));
  value(await made.service.ask('importText', [PORT, { published: null, by: 'Ana Reyes' }]));
  const told = value(await made.service.ask('actions', [])).map(({ action, by }) => [action.kind, by]);
  expect(told.toReversed()).toEqual([
    ['import', null],
    ['edit', 'Ana Reyes'],
    ['dates', 'M. Orr'],
    ['withdrawal', 'Ana Reyes'],
    ['withdrawal', null],
    ['decision', 'M. Orr'],
    ['import', 'Ana Reyes'],
  ]);
  const { changes, decisions } = value(await made.service.ask('article', [1]));
  expect(changes).toMatchObject([
    { by: null, fields: ['restored'] },
    { by: 'Ana Reyes', fields: ['withdrawn'] },
    { by: 'M. Orr', fields: ['date'] },
  ]);
  expect(decisions).toMatchObject([{ by: 'M. Orr' }]);
});

test('with nothing undone there is nothing to redo', async () => {
  const made = await open({ 'a.txt': FLOOD });
  expect(await made.service.ask('redo', [])).toMatchObject({ ok: false, code: 'refused' });
});

test('data given to articles goes back to what each had', async () => {
  const made = await open({ 'a.txt': FLOOD, 'b.txt': PORT });
  const sources = async () => [
    value(await made.service.ask('article', [1])).source,
    value(await made.service.ask('article', [2])).source,
  ];
  const before = await sources();
  const give = { articles: [1, 2], details: { source: 'Varn Post', dateline: 'VARN' }, by: 'M. Orr' };
  value(await made.service.ask('details', [give]));
  expect(await sources()).toEqual(['Varn Post', 'Varn Post']);
  const draft = value(await made.service.ask('draft', [{ from: DAY, to: DAY, title: 'Day', marking: null, note: '' }]));
  expect(draft.sources.map(({ source }) => source)).toEqual(['Varn Post', 'Varn Post']);
  await undo(made);
  expect(await sources()).toEqual(before);
  await redo(made);
  expect(await sources()).toEqual(['Varn Post', 'Varn Post']);
});

test('data given only where they are missing are taken back and given again there alone', async () => {
  const made = await open({ 'a.txt': FLOOD, 'b.txt': PORT });
  value(await made.service.ask('details', [{ articles: [1], details: { agency: 'Northwire' }, by: 'M. Orr' }]));
  const agencies = async () => [
    value(await made.service.ask('article', [1])).agency,
    value(await made.service.ask('article', [2])).agency,
  ];
  const give = { articles: [1, 2], details: { agency: 'Hill Wire' }, by: 'M. Orr' };
  expect(value(await made.service.ask('overwritten', [[1, 2], give.details]))).toMatchObject({ agency: 1 });
  value(await made.service.ask('details', [{ ...give, keep: true }]));
  expect(await agencies()).toEqual(['Northwire', 'Hill Wire']);
  await undo(made);
  expect(await agencies()).toEqual(['Northwire', null]);
  await redo(made);
  expect(await agencies()).toEqual(['Northwire', 'Hill Wire']);
});

test('title, marking and note of a briefing are taken back and given again, until it is closed', async () => {
  const made = await open({ 'a.txt': FLOOD });
  const first = { from: DAY, to: DAY, title: 'Day', marking: null, note: '' };
  value(await made.service.ask('draft', [first]));
  const said = { title: 'Night', marking: 'Restricted', note: 'Call the **dam**.' };
  value(await made.service.ask('edit', [{ from: DAY, to: DAY, edit: { kind: 'briefing-options', ...said } }]));
  const now = async () => value(await made.service.ask('briefingOptions', [DAY, DAY]));
  expect(await now()).toEqual({ ...first, ...said });
  await undo(made);
  // A draft made with other options writes nothing over.
  value(await made.service.ask('draft', [{ ...first, title: 'Once' }]));
  expect(await now()).toEqual(first);
  await redo(made);
  expect(await now()).toEqual({ ...first, ...said });
  await close(made, await now());
  expect(value(await made.service.ask('undoState', []))).toEqual({ undo: null, redo: null });
});

test('a kept search is taken back, and one that was removed is what it was', async () => {
  const made = await open({ 'a.txt': FLOOD });
  const names = { name: 'Ministers', content: { kind: 'watch' as const, names: ['Ilse Tarn'] } };
  const kept = value(await made.service.ask('save', [names, 'Ana Reyes']));
  value(await made.service.ask('unsave', [kept.id, 'M. Orr']));
  const list = async () => value(await made.service.ask('saved', []));
  expect(await list()).toEqual([]);
  expect((await undo(made)).redo).toMatchObject({
    by: 'M. Orr',
    action: { kind: 'saved', name: 'Ministers', kept: false },
  });
  expect(await list()).toEqual([kept]);
  await undo(made);
  expect(await list()).toEqual([]);
  await redo(made);
  expect(await list()).toEqual([kept]);
  await redo(made);
  expect(await list()).toEqual([]);
});

test('what was done to a preset is in the record, and undone after a closing as well', async () => {
  const made = await open({ 'a.txt': FLOOD });
  const preset = {
    name: 'Minister',
    edition: 'full',
    pageSize: 'A4',
    typeSize: 100,
    without: [],
    regions: [],
    marking: null,
  } as const;
  const change = { before: { ...preset, without: [], regions: [] }, after: null, place: 0 };
  value(await made.service.ask('notePreset', [change, 'M. Orr']));
  await close(made, { from: DAY, to: DAY, title: 'Day', marking: null, note: '' });
  expect((await undo(made)).redo).toMatchObject({ by: 'M. Orr', action: { kind: 'preset', change } });
});

test('a purge of an article leaves a kept search of the same number in the record', async () => {
  const made = await open({ 'a.txt': FLOOD });
  value(await made.service.ask('save', [{ name: 'Dams', content: { kind: 'watch', names: ['dam'] } }]));
  value(await made.service.ask('purge', [{ article: 1, reason: 'private', by: 'M. Orr' }]));
  expect(value(await made.service.ask('undoState', [])).undo?.action).toMatchObject({ kind: 'saved', name: 'Dams' });
});

test('a date goes back to what was read in one step, who gave it is kept, and that is undone', async () => {
  const made = await open({ 'a.txt': FLOOD });
  const own = { value: DAY, basis: 'text' };
  const detail = async () => value(await made.service.ask('article', [1]));
  expect('readDate' in (await detail())).toBe(false);
  value(await made.service.ask('date', [{ articles: [1], published: '2031-05-01' }, 'Ana Reyes']));
  value(await made.service.ask('date', [{ articles: [1], published: '2031-05-02' }, 'M. Orr']));
  expect(await detail()).toMatchObject({
    readDate: own,
    changes: [
      { by: 'M. Orr', fields: ['date'] },
      { by: 'Ana Reyes', fields: ['date'] },
    ],
  });
  value(await made.service.ask('date', [{ articles: [1], published: null }, 'M. Orr']));
  expect((await detail()).published).toEqual(own);
  expect('readDate' in (await detail())).toBe(false);
  await undo(made);
  expect(await detail()).toMatchObject({ published: { value: '2031-05-02', basis: 'given' }, readDate: own });
  await redo(made);
  expect((await detail()).published).toEqual(own);
});

test('who withdrew and restored an article is kept with it', async () => {
  const made = await open({ 'a.txt': FLOOD });
  const changes = async () =>
    value(await made.service.ask('article', [1])).changes.map(({ by, fields }) => [by, ...fields]);
  value(await made.service.ask('withdraw', [1, 'a hoax', 'Ana Reyes']));
  expect(await changes()).toEqual([['Ana Reyes', 'withdrawn']]);
  value(await made.service.ask('restore', [1, 'M. Orr']));
  expect(await changes()).toEqual([
    ['M. Orr', 'restored'],
    ['Ana Reyes', 'withdrawn'],
  ]);
  await undo(made);
  expect(await changes()).toEqual([['Ana Reyes', 'withdrawn']]);
});

test('a note on an article stands at it, in the list and in its briefing, over a new reading and a restart', async () => {
  const first = await open({ 'a.txt': FLOOD });
  const note = (text: string): Edit => ({ kind: 'note', on: 'article', at: 1, text });
  const write = async ({ service }: Desk, text: string): Promise<void> =>
    void value(await service.ask('edit', [{ from: DAY, to: DAY, edit: note(text) }, 'Ana Reyes']));
  await write(first, 'Ask *first*.');
  await write(first, 'Ask again.');
  value(await first.service.ask('date', [{ articles: [1], published: '2031-05-05' }]));
  await first.service.stop();
  // A newer engine reads the article again.
  const second = desk({ engine: 'newer' });
  value(await second.service.ask('open', [first.path, false]));
  const everything = { search: '', from: null, to: null, filter: 'all', offset: 0, limit: 10 } as const;
  const told = async (): Promise<unknown[]> => {
    const detail = value(await second.service.ask('article', [1]));
    const [row] = value(await second.service.ask('articles', [everything])).articles;
    const options = { from: '2031-05-05', to: DAY, title: 'Days', marking: null, note: '' };
    const [source] = value(await second.service.ask('draft', [options])).sources;
    return [detail, row, source].map((one) => [one?.note, one?.noteBy]);
  };
  const [before, again] = [
    ['Ask *first*.', 'Ana Reyes'],
    ['Ask again.', 'Ana Reyes'],
  ];
  expect(await told()).toEqual([again, again, again]);
  await undo(second);
  await undo(second);
  expect(await told()).toEqual([before, before, before]);
  await redo(second);
  expect(await told()).toEqual([again, again, again]);
  // A briefing rests on it in which the article stands, whatever its days are.
  await close(second, { from: '2031-05-04', to: DAY, title: 'Days', marking: null, note: '' });
  expect(value(await second.service.ask('undoState', [])).undo).toBeNull();
});
