import { expect, test } from 'vitest';
import { addEdit } from '../../../main/store/actions';
import { addTurn } from '../../../main/store/turns';
import type { Briefing } from '../../../preload/contract';
import {
  briefingBefore,
  closeBriefing,
  closedBriefing,
  listBriefings,
  nextVersion,
  optionsOf,
  rememberOptions,
} from '../../../main/store/briefings';
import { EMPTY } from '../../../main/briefing/completed';
import { atomically } from '../../../main/store/database';
import { harmed, library, NOW } from './library';

function draft(from: string, to: string, title = 'Day'): Briefing {
  return {
    ...EMPTY,
    options: { from, to, title, marking: 'INTERNAL', note: 'n' },
    created: NOW,
    engine: 'test',
    glance: { articles: 3, sources: 2, unsourced: 0, killed: null, injured: null, notAnalysed: 0, undated: 0 },
    leads: [],
    casualties: [],
    quotes: [],
    actors: [],
    sources: [],
    references: [],
  };
}

test('numbers the closings of each period, newest first in the list', () => {
  const { db } = library();
  const first = closeBriefing(db, draft('2031-05-05', '2031-05-05'), 'M. Orr', NOW);
  const other = closeBriefing(db, draft('2031-05-04', '2031-05-05'), 'M. Orr', NOW);
  const second = closeBriefing(db, draft('2031-05-05', '2031-05-05', 'Again'), 'M. Orr', NOW);
  expect([first, other, second].map(({ id, version, closed }) => [id, version, closed])).toEqual([
    [1, 1, NOW],
    [2, 1, NOW],
    [3, 2, NOW],
  ]);
  expect(
    listBriefings(db).map(({ id, title, version, from, to, articles, marking }) => [
      id,
      title,
      version,
      from,
      to,
      articles,
      marking,
    ]),
  ).toEqual([
    [3, 'Again', 2, '2031-05-05', '2031-05-05', 3, 'INTERNAL'],
    [2, 'Day', 1, '2031-05-04', '2031-05-05', 3, 'INTERNAL'],
    [1, 'Day', 1, '2031-05-05', '2031-05-05', 3, 'INTERNAL'],
  ]);
  expect(nextVersion(db, '2031-05-05', '2031-05-05')).toBe(3);
  expect(closedBriefing(db, 3)).toEqual(second);
  expect(() => closedBriefing(db, 9)).toThrow(/no closed briefing 9/);
});

test('a briefing closed before events stood apart from counts is shown as it was closed', () => {
  const { db } = library();
  const { aside: _, ...before } = draft('2031-05-05', '2031-05-05');
  const kept = {
    ...before,
    glance: { ...before.glance, killed: { low: 3, high: 4, added: 2, leftOut: 1 } },
    casualties: [{ place: 'Orlen', date: '2031', scope: 'cumulative', what: null, totals: [], claims: [] }],
  };
  const insert =
    "INSERT INTO briefing (id, first_day, last_day, version, title, closed, articles, document) VALUES (1, '2031-05-05', '2031-05-05', 1, 'Day', ?, 3, ?)";
  atomically(db, () => db.prepare(insert).run(NOW, JSON.stringify(kept)));
  const { aside, casualties, glance } = closedBriefing(db, 1);
  expect(casualties).toMatchObject([{ place: 'Orlen', since: false }]);
  expect(aside).toEqual({ running: [], sums: [], older: [], undated: [], other: [] });
  expect(glance.killed).toMatchObject({ low: 3, high: 4, added: 2, leftOut: 1, events: [], withheld: null });
  expect(glance.injured).toBeNull();
});

test('a closed briefing is never changed or deleted', () => {
  const { db } = library();
  closeBriefing(db, draft('2031-05-05', '2031-05-05'), 'M. Orr', NOW);
  expect(() => db.exec("UPDATE briefing SET title = 'Other'")).toThrow(/never changes/);
  expect(() => db.exec('DELETE FROM briefing')).toThrow(/never deleted/);
});

test('keeps the options a period was first used with, and what is said of them later is an edit', () => {
  const { db } = library();
  const [from, to] = ['2031-05-05', '2031-05-06'];
  const optionsNow = () => optionsOf(db, from, to);
  expect(optionsNow()).toEqual({ from, to, title: '', marking: null, note: '' });
  const first = { from, to, title: 'A', marking: 'M', note: 'n' };
  rememberOptions(db, first, NOW);
  rememberOptions(db, { ...first, title: 'B' }, NOW);
  expect(optionsNow()).toEqual(first);
  const said = { title: 'C', marking: null, note: 'o' };
  const one = addEdit(db, { from, to, edit: { kind: 'briefing-options', ...said } }, NOW);
  addEdit(db, { from, to: from, edit: { kind: 'briefing-options', ...said, title: 'Another period' } }, NOW);
  expect(optionsNow()).toEqual({ from, to, ...said });
  addTurn(db, 'undo', one.id, NOW);
  expect(optionsNow()).toEqual(first);
  addTurn(db, 'redo', one.id, NOW);
  addEdit(db, { from, to, edit: { kind: 'edit-end', action: one.id } }, NOW);
  expect(optionsNow()).toEqual(first);
});

test('a briefing follows the last version of its own period, else the newest that ends no later', () => {
  const { db } = library();
  expect(briefingBefore(db, '2031-05-05', '2031-05-05')).toBeNull();
  const day = closeBriefing(db, draft('2031-05-05', '2031-05-05'), 'M. Orr', NOW);
  const week = closeBriefing(db, draft('2031-04-29', '2031-05-05', 'Week'), 'M. Orr', NOW);
  closeBriefing(db, draft('2031-05-07', '2031-05-07', 'Later'), 'M. Orr', NOW);
  expect(briefingBefore(db, '2031-05-05', '2031-05-05')?.id).toBe(day.id);
  expect(briefingBefore(db, '2031-05-06', '2031-05-06')?.id).toBe(week.id);
});

test('a document that is damaged is told, and hinders neither the list nor what comes after it', () => {
  const { db } = harmed();
  const first = closeBriefing(db, draft('2031-05-04', '2031-05-04'), 'M. Orr', NOW);
  closeBriefing(db, draft('2031-05-05', '2031-05-05'), 'M. Orr', NOW);
  const damage = db.prepare('UPDATE briefing SET document = ? WHERE id = 2');
  db.exec('DROP TRIGGER briefing_same; PRAGMA ignore_check_constraints = ON');
  for (const document of ['{"options":', '{}', 'null', '{"glance":{}}']) {
    damage.run(document);
    expect(() => closedBriefing(db, 2)).toThrow(/closed briefing 2 is not as it was closed.*backup/);
    expect(briefingBefore(db, '2031-05-05', '2031-05-05')).toEqual(first);
    expect(listBriefings(db)).toHaveLength(2);
  }
});
