import { expect, test } from 'vitest';
import type { Briefing, Decision, Edit } from '../../../preload/contract';
import { buildBriefing } from '../../../main/briefing/index';
import { at, edited, entries } from './desk';
import { input, type Written } from './make';

// After another reading of an article what the staff said of it may stand on nothing: it is told, never dropped.

const blast: Written = {
  id: 1,
  title: 'Blast in Orlen',
  text: 'Four people were killed in Orlen on Wednesday, said Odo Brandt, mayor of Orlen. "We will rebuild," Odo Brandt said.',
  casualties: [{ words: 'Four people', type: 'killed', low: 4, high: 4, place: 'Orlen' }],
  quotes: [{ words: 'We will rebuild', said: 'Odo Brandt' }],
  actors: [{ name: 'Odo Brandt', roles: ['mayor of Orlen'] }],
};

const decision = (
  id: number,
  kind: Decision['key']['kind'],
  phrase: string,
  more: Partial<Decision> = {},
): Decision => ({
  id,
  key: { article: 1, kind, phrase, nth: 0 },
  verdict: 'accepted',
  patch: null,
  reason: '',
  at: '2026-03-12T05:00:00.000Z',
  by: null,
  ...more,
});
const unfitOf = (written: Written, decisions: Decision[], edits: Edit[] = []): number[] =>
  buildBriefing(input([written], { decisions, edits: entries(edits) })).desk.unfitDecisions.map(({ id }) => id);

test('decisions on findings that stand are not told as unfit', () => {
  const all = [
    decision(1, 'casualty', 'Four people', { verdict: 'rejected' }),
    decision(2, 'quote', 'We will rebuild'),
    decision(3, 'role', 'mayor of Orlen', { verdict: 'rejected' }),
  ];
  expect(unfitOf(blast, all)).toEqual([]);
});

test('a decision whose words are gone, or are no finding any more, is told', () => {
  const reread: Written = { ...blast, casualties: [], quotes: [], actors: [{ name: 'Odo Brandt' }] };
  const all = [
    decision(1, 'casualty', 'Four people', { verdict: 'rejected' }),
    decision(2, 'quote', 'We will rebuild'),
    decision(3, 'role', 'mayor of Orlen', { verdict: 'rejected' }),
    decision(4, 'casualty', 'Five people'),
  ];
  expect(unfitOf(reread, all)).toEqual([1, 2, 3, 4]);
  // The same words, read as another kind of finding, are not what was decided on.
  expect(unfitOf({ ...blast, casualties: [] }, all)).toEqual([1, 4]);
});

test('of the decisions on one finding the latest counts, and one taken back is not missed', () => {
  const reread: Written = { ...blast, casualties: [] };
  const first = decision(1, 'casualty', 'Four people');
  expect(unfitOf(reread, [first, decision(2, 'casualty', 'Four people', { verdict: 'rejected' })])).toEqual([2]);
  expect(unfitOf(reread, [first, decision(2, 'casualty', 'Four people', { verdict: 'withdrawn' })])).toEqual([]);
});

test('a decision on a finding of the staff holds as long as the finding, and a forbidden role is not missed', () => {
  const reread: Written = { ...blast, casualties: [] };
  const found: Edit = {
    kind: 'finding-add',
    at: at(blast, 'Four people'),
    finding: {
      of: 'casualty',
      type: 'killed',
      low: 4,
      high: 4,
      place: null,
      date: null,
      scope: 'incident',
      claimant: null,
    },
  };
  const forbid: Edit = {
    kind: 'actor-role',
    actor: 'Odo Brandt',
    role: 'mayor of Orlen',
    place: 'forbidden',
    reason: '',
  };
  const all = [decision(1, 'casualty', 'Four people'), decision(2, 'role', 'mayor of Orlen')];
  expect(unfitOf(reread, all, [found, forbid])).toEqual([]);
  expect(unfitOf(reread, all, [forbid])).toEqual([1]);
});

const missed = ({ desk }: Briefing): Edit[] => desk.unfit.map(({ edit }) => edit);
const BY_NAME: Edit[] = [
  { kind: 'actor-merge', names: ['Odo Brandt', 'Mayor Brandt'], reason: '' },
  { kind: 'actor-split', name: 'Odo Brandt', from: 'Ilse Tarn', reason: '' },
  { kind: 'actor-name', actor: 'Odo Brandt', name: 'O. Brandt', reason: '' },
  { kind: 'actor-role', actor: 'Odo Brandt', role: 'mayor of Orlen', place: 'forbidden', reason: '' },
  { kind: 'actor-role', actor: 'Odo Brandt', role: 'mayor of Orlen', place: 'pinned', reason: '' },
  { kind: 'actor-place', actor: 'Odo Brandt', place: 'pinned' },
];
const nameless: Written = { ...blast, quotes: [], actors: [{ name: 'Orlen', kind: 'organisation' }] };

test.each(BY_NAME)('an edit of actors ($kind) fits where the name is read, and is told where it is not', (edit) => {
  expect(missed(edited([blast], [edit]))).toEqual([]);
  expect(missed(edited([nameless], [edit]))).toEqual([edit]);
});

test('a role that is read no more is missed though its actor is there', () => {
  const role: Edit = {
    kind: 'actor-role',
    actor: 'Odo Brandt',
    role: 'mayor of Orlen',
    place: 'forbidden',
    reason: '',
  };
  expect(missed(edited([{ ...blast, actors: [{ name: 'Odo Brandt' }] }], [role]))).toEqual([role]);
});

test('an edit of names waits quietly in the briefings it was not made in', () => {
  const edits = entries(BY_NAME.slice(0, 4), { from: '2026-03-01', to: '2026-03-01' });
  expect(missed(buildBriefing(input([nameless], { edits })))).toEqual([]);
});

test('what gives a name or a role back to the machine misses nothing', () => {
  const back: Edit[] = [
    { kind: 'actor-name', actor: 'Odo Brandt', name: null, reason: '' },
    { kind: 'actor-role', actor: 'Odo Brandt', role: 'mayor of Orlen', place: null, reason: '' },
    { kind: 'actor-place', actor: 'Odo Brandt', place: null },
  ];
  expect(missed(edited([nameless], back))).toEqual([]);
});
