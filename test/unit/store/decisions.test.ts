import { expect, test } from 'vitest';
import { addDecision, decisionsOn } from '../../../main/store/decisions';
import { addTurn } from '../../../main/store/turns';
import { add, library, NOW } from './library';

test('keeps every decision, oldest first, and changes none', () => {
  const made = library();
  const article = add(made);
  const key = { article, kind: 'quote', phrase: 'We will rebuild.', nth: 1 } as const;
  const first = addDecision(made.db, { key, verdict: 'rejected', patch: null, reason: 'not said' }, NOW);
  const second = addDecision(
    made.db,
    { key, verdict: 'corrected', patch: { kind: 'quote', speaker: null }, reason: '' },
    NOW,
    'M. Orr',
  );
  expect(decisionsOn(made.db, article)).toEqual([first, second]);
  expect(second).toEqual({
    id: 2,
    key,
    verdict: 'corrected',
    patch: { kind: 'quote', speaker: null },
    reason: '',
    at: NOW,
    by: 'M. Orr',
  });
  expect(first.by).toBeNull();
  expect(() => made.db.exec("UPDATE decision SET verdict = 'accepted'")).toThrow(/never changes/);
  expect(() => made.db.exec('DELETE FROM decision')).toThrow(/never deleted/);
});

test('refuses a correction of nothing, of another kind, or on an article that is not here', () => {
  const made = library();
  const key = { article: add(made), kind: 'quote', phrase: 'x', nth: 0 } as const;
  const casualty = {
    kind: 'casualty',
    type: 'killed',
    low: 1,
    high: 1,
    place: null,
    date: null,
    scope: 'incident',
    claimant: null,
  } as const;
  expect(() => addDecision(made.db, { key, verdict: 'corrected', patch: null, reason: '' }, NOW)).toThrow(/correction/);
  expect(() =>
    addDecision(made.db, { key, verdict: 'accepted', patch: { kind: 'quote', speaker: 'x' }, reason: '' }, NOW),
  ).toThrow(/correction/);
  expect(() => addDecision(made.db, { key, verdict: 'corrected', patch: casualty, reason: '' }, NOW)).toThrow(/quote/);
  expect(() =>
    addDecision(made.db, { key: { ...key, article: 99 }, verdict: 'accepted', patch: null, reason: '' }, NOW),
  ).toThrow(/no article 99/);
  expect(decisionsOn(made.db, key.article)).toEqual([]);
});

test('leaves out a decision that was undone, until it is done again', () => {
  const made = library();
  const article = add(made);
  const key = { article, kind: 'quote', phrase: 'We will rebuild.', nth: 0 } as const;
  const first = addDecision(made.db, { key, verdict: 'accepted', patch: null, reason: '' }, NOW);
  addDecision(made.db, { key, verdict: 'rejected', patch: null, reason: '' }, NOW);
  addTurn(made.db, 'undo', 2, NOW, null, []);
  expect(decisionsOn(made.db, article)).toEqual([first]);
  addTurn(made.db, 'redo', 2, NOW, null, []);
  expect(decisionsOn(made.db, article).map(({ verdict }) => verdict)).toEqual(['accepted', 'rejected']);
});
