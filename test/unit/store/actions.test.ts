import { expect, test } from 'vitest';
import { addAction, addEdit, editsInForce, listActions } from '../../../main/store/actions';
import { turnsOf } from '../../../main/engine/turns';
import { addTurn } from '../../../main/store/turns';
import { addDecision, decisionsOn } from '../../../main/store/decisions';
import { add, library, NOW } from './library';

const PERIOD = { from: '2031-05-06', to: '2031-05-06' };
const edit = (title: string) => ({ ...PERIOD, edit: { kind: 'story-title', story: 1, title } as const });

test('an edit that is undone is not in force, and done again it is', () => {
  const { db } = library();
  const first = addEdit(db, edit('One'), NOW);
  const second = addEdit(db, edit('Two'), NOW);
  expect(editsInForce(db)).toEqual([first, second]);
  addTurn(db, 'undo', second.id, NOW);
  expect(editsInForce(db)).toEqual([first]);
  addTurn(db, 'redo', second.id, NOW);
  expect(editsInForce(db)).toEqual([first, second]);
});

test('undo walks back through what was done, redo forward, and something new ends the way forward', () => {
  const { db } = library();
  const [one, two] = [addEdit(db, edit('One'), NOW).id, addEdit(db, edit('Two'), NOW).id];
  const ids = (): (number | null)[] => {
    const { undo, redo } = turnsOf(db);
    return [undo?.id ?? null, redo?.id ?? null];
  };
  expect(ids()).toEqual([two, null]);
  addTurn(db, 'undo', two, NOW);
  addTurn(db, 'undo', one, NOW);
  expect(ids()).toEqual([null, one]);
  addTurn(db, 'redo', one, NOW);
  expect(ids()).toEqual([one, two]);
  const three = addEdit(db, edit('Three'), NOW).id;
  expect(ids()).toEqual([three, null]);
  addTurn(db, 'undo', three, NOW);
  expect(ids()).toEqual([one, three]);
});

test('an edit is ended later on, in force again when that is undone, and ended but once', () => {
  const { db } = library();
  const first = addEdit(db, edit('One'), NOW);
  const second = addEdit(db, edit('Two'), NOW);
  const end = { ...PERIOD, edit: { kind: 'edit-end', action: first.id } as const };
  const ended = addEdit(db, end, NOW);
  expect(editsInForce(db)).toEqual([second]);
  expect(() => addEdit(db, end, NOW)).toThrow('holds no longer');
  expect(listActions(db).map(({ id, state }) => [id, state])).toEqual([
    [ended.id, 'holds'],
    [second.id, 'holds'],
    [first.id, 'ended'],
  ]);
  addTurn(db, 'undo', ended.id, NOW);
  expect(editsInForce(db)).toEqual([first, second]);
  expect(listActions(db).map(({ state }) => state)).toEqual(['undone', 'holds', 'holds']);
});

test('a decision that is undone counts no more, and stays in the record', () => {
  const made = library();
  const article = add(made);
  const key = { article, kind: 'quote', phrase: 'We will rebuild.', nth: 0 } as const;
  addDecision(made.db, { key, verdict: 'rejected', patch: null, reason: '' }, NOW);
  addDecision(made.db, { key, verdict: 'accepted', patch: null, reason: '' }, NOW);
  addTurn(made.db, 'undo', turnsOf(made.db).undo?.id ?? 0, NOW);
  expect(decisionsOn(made.db, article).map(({ verdict }) => verdict)).toEqual(['rejected']);
  expect(made.db.prepare('SELECT count(*) FROM decision').pluck().get()).toBe(2);
});

test('the record only grows', () => {
  const { db } = library();
  addAction(db, { kind: 'import', articles: [1] }, null, NOW, null);
  expect(() => db.exec("UPDATE action SET content = '{}'")).toThrow(/never changes/);
  expect(() => db.exec('DELETE FROM action')).toThrow(/never deleted/);
});
