import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Edit } from '../../../preload/contract';
import { driverHere } from '../../../main/engine/driver';
import { connect } from '../../../main/store/database';
import { close, desk, folder, here, value, type Desk } from './desk';

const DAY = '2031-05-06';
const OPTIONS = { from: DAY, to: DAY, title: 'Day', marking: null, note: '' };
const FLOOD =
  'Flood in Varn\n\nVARN, 6 May 2031 - A flood killed four people in Varn on Tuesday, police said. “We heard the water before we saw it,” said Mayor Odo Brandt.\n';
const LATE =
  'Ferry sinks off Norr\n\nNORR, 6 May 2031 - Nineteen people drowned when a ferry sank off Norr on Tuesday, the coast guard said.\n';

async function open(
  before?: Parameters<typeof here>[0],
): Promise<Desk & { path: string; add: (name: string, text: string) => Promise<void> }> {
  const made = desk({ analysts: here(before) });
  const at = folder();
  const path = join(at, 'news.daybrief');
  value(await made.service.ask('open', [path, true]));
  mkdirSync(join(at, 'in'));
  const add = async (name: string, text: string): Promise<void> => {
    writeFileSync(join(at, 'in', name), text);
    value(await made.service.ask('importPaths', [[join(at, 'in', name)], { published: DAY }]));
  };
  await add('flood.txt', FLOOD);
  return { ...made, path, add };
}

const draft = async ({ service }: Desk) => value(await service.ask('draft', [OPTIONS]));
const edit = async ({ service }: Desk, made: Edit): Promise<void> =>
  void value(await service.ask('edit', [{ from: DAY, to: DAY, edit: made }]));

test('a draft is closed as it was seen, with who closed it', async () => {
  const made = await open();
  expect(await close(made, OPTIONS, 'Ana Reyes')).toMatchObject({ version: 1, closedBy: 'Ana Reyes' });
});

test('what came in since the draft on screen is not closed unseen: an article, a decision, an edit', async () => {
  const made = await open();
  const refused = async (seen: string): Promise<void> =>
    expect(await made.service.ask('closeBriefing', [OPTIONS, { by: 'A', seen }])).toMatchObject({
      ok: false,
      code: 'changed',
    });
  const first = (await draft(made)).fingerprint;
  expect((await draft(made)).fingerprint).toBe(first);
  await made.add('late.txt', LATE);
  await refused(first);
  const second = await draft(made);
  await edit(made, { kind: 'story-title', story: 1, title: 'High water' });
  await refused(second.fingerprint);
  const third = (await draft(made)).fingerprint;
  const key = { article: 1, kind: 'casualty', phrase: 'four people', nth: 0 } as const;
  value(await made.service.ask('decide', [{ key, verdict: 'rejected', patch: null, reason: '' }]));
  await refused(third);
  expect(value(await made.service.ask('briefings', []))).toEqual([]);
});

test('a quotation that is not word for word in its source keeps the briefing open, and is named', async () => {
  const made = await open();
  await edit(made, { kind: 'story-title', story: 1, title: 'Mayor: “We saw the water”' });
  const seen = (await draft(made)).fingerprint;
  const answer = await made.service.ask('closeBriefing', [OPTIONS, { by: 'A', seen }]);
  expect(answer).toMatchObject({ ok: false, code: 'refused' });
  expect(!answer.ok && answer.message).toContain('“We saw the water” in the headline');
  await edit(made, { kind: 'story-title', story: 1, title: 'Mayor: “We heard the water”' });
  expect((await close(made, OPTIONS)).version).toBe(1);
});

test('late articles wait, and are in the next version only when somebody takes them in', async () => {
  const made = await open();
  await close(made, OPTIONS);
  await made.add('late.txt', LATE);
  const waiting = await draft(made);
  expect(waiting.desk.late).toMatchObject([{ article: 2, title: 'Ferry sinks off Norr' }]);
  expect(waiting.sources.map(({ article }) => article)).toEqual([1]);
  await edit(made, { kind: 'late-article', articles: [2], taken: true });
  const taken = await draft(made);
  expect([taken.desk.late, taken.sources.map(({ article }) => article)]).toEqual([[], [1, 2]]);
  value(await made.service.ask('undo', []));
  expect((await draft(made)).sources).toHaveLength(1);
  // A period that was never closed has no late articles.
  const week = { ...OPTIONS, from: '2031-05-05' };
  expect(value(await made.service.ask('draft', [week])).desk.late).toEqual([]);
});

test('what came in since is told: articles, decisions, edits, what was taken back, with who and when', async () => {
  const made = await open();
  const { fingerprint } = await draft(made);
  const since = async () => value(await made.service.ask('cameIn', [OPTIONS, fingerprint]));
  expect(await since()).toEqual([]);
  await made.add('late.txt', LATE);
  value(await made.service.ask('importText', ['Elsewhere\n\nRain fell in Orlen.', { published: '2031-05-01' }]));
  const key = { article: 1, kind: 'casualty', phrase: 'four people', nth: 0 } as const;
  value(await made.service.ask('decide', [{ key, verdict: 'rejected', patch: null, reason: '' }, 'M. Orr']));
  const title: Edit = { kind: 'story-title', story: 1, title: 'High water' };
  value(await made.service.ask('edit', [{ from: DAY, to: DAY, edit: title }, 'Ana Reyes']));
  value(await made.service.ask('undo', ['M. Orr']));
  value(await made.service.ask('details', [{ articles: [1], details: { source: 'Post' }, by: 'Ana Reyes' }]));
  const told = await since();
  expect(told).toMatchObject([
    { kind: 'article', article: 2, title: 'Ferry sinks off Norr', what: 'new' },
    { kind: 'action', turn: 'done', action: { kind: 'decision' }, title: 'Flood in Varn', by: 'M. Orr' },
    { kind: 'action', turn: 'done', action: { kind: 'edit', edit: title }, by: 'Ana Reyes' },
    { kind: 'action', turn: 'undone', action: { kind: 'edit', edit: title }, by: 'M. Orr' },
    { kind: 'article', article: 1, what: 'described', by: 'Ana Reyes' },
  ]);
  value(await made.service.ask('purge', [{ article: 2, reason: 'private', by: 'M. Orr' }]));
  // It was in no draft that was seen.
  expect((await since())?.map((one) => one.kind === 'article' && one.article)).not.toContain(2);
  // A draft of another start is not known.
  expect(value(await made.service.ask('cameIn', [OPTIONS, '0'.repeat(64)]))).toBeNull();
});

/** A service whose closings wait: `meanwhile` runs once while the first one is drafted. */
async function slow(meanwhile: (made: Desk) => Promise<void>): Promise<{ made: Desk; drafted: () => number }> {
  let closings = 0;
  const made: Desk = desk({
    analysts: here(async ({ kind }) => {
      if (kind === 'closing' && closings++ === 0) await meanwhile(made);
    }),
  });
  const at = folder();
  value(await made.service.ask('open', [join(at, 'news.daybrief'), true]));
  value(await made.service.ask('importText', [FLOOD, { published: DAY }]));
  return { made, drafted: () => closings };
}

test('what comes in while a closing is drafted beside the thread that answers is not closed unseen', async () => {
  const { made } = await slow(async ({ service }) => {
    value(await service.ask('importText', [LATE, { published: DAY }]));
  });
  const { fingerprint } = await draft(made);
  expect(await made.service.ask('closeBriefing', [OPTIONS, { by: 'A', seen: fingerprint }])).toMatchObject({
    ok: false,
    code: 'changed',
  });
  expect(value(await made.service.ask('briefings', []))).toEqual([]);
  expect(value(await made.service.ask('cameIn', [OPTIONS, fingerprint]))).toMatchObject([{ article: 2, what: 'new' }]);
});

test('what comes in meanwhile and is of another day hinders no closing, and what changes nothing is drafted once more', async () => {
  const day = await slow(async ({ service }) => {
    value(await service.ask('importText', [LATE, { published: '2031-05-01' }]));
    value(await service.ask('save', [{ name: 'Ferries', content: { kind: 'watch', names: ['Norr'] } }]));
  });
  expect([(await close(day.made, OPTIONS)).version, day.drafted()]).toEqual([1, 1]);
  const elsewhere = { from: '2031-05-01', to: '2031-05-01' };
  const other = await slow(async (made) => {
    value(await made.service.ask('edit', [{ ...elsewhere, edit: { kind: 'actor-place', actor: 'X', place: null } }]));
  });
  expect([(await close(other.made, OPTIONS)).version, other.drafted()]).toEqual([1, 2]);
});

test('a draft that nothing came in for is not made again; one that something did come in for is', async () => {
  let made = 0;
  const day = await open((job) => void (made += job.kind === 'draft' ? 1 : 0));
  const madeFor = async (options = OPTIONS): Promise<number> => {
    const before = made;
    const drafted = value(await day.service.ask('draft', [options]));
    expect(drafted.options).toEqual(options);
    return made - before;
  };
  expect([await madeFor(), await madeFor()]).toEqual([1, 0]);
  // What is printed above and under it is part of it, and another day is another draft: both are kept.
  const other = { ...OPTIONS, from: '2031-05-07', to: '2031-05-07' };
  expect([await madeFor({ ...OPTIONS, title: 'Night' }), await madeFor(other)]).toEqual([1, 1]);
  expect([await madeFor(), await madeFor({ ...OPTIONS, title: 'Night' }), await madeFor(other)]).toEqual([0, 0, 0]);

  await edit(day, { kind: 'story-title', story: 1, title: 'High water' });
  expect([await madeFor(), await madeFor()]).toEqual([1, 0]);
  value(await day.service.ask('undo', []));
  expect([await madeFor(), await madeFor()]).toEqual([1, 0]);
  const key = { article: 1, kind: 'casualty', phrase: 'four people', nth: 0 } as const;
  value(await day.service.ask('decide', [{ key, verdict: 'rejected', patch: null, reason: '' }]));
  expect([await madeFor(), await madeFor()]).toEqual([1, 0]);
  await day.add('late.txt', LATE);
  expect([await madeFor(), await madeFor()]).toEqual([1, 0]);
  value(await day.service.ask('date', [{ articles: [2], published: '2031-05-07' }]));
  expect([await madeFor(), await madeFor()]).toEqual([1, 0]);
  value(await day.service.ask('withdraw', [1, 'retracted']));
  expect([await madeFor(), await madeFor()]).toEqual([1, 0]);
  value(await day.service.ask('timeZone', ['Europe/Berlin']));
  expect([await madeFor(), await madeFor()]).toEqual([1, 0]);
  const seen = value(await day.service.ask('draft', [OPTIONS])).fingerprint;
  value(await day.service.ask('closeBriefing', [OPTIONS, { by: 'A', seen }]));
  expect([await madeFor(), await madeFor()]).toEqual([1, 0]);
});

test('a draft is made again after another program has written to the library, and after it was opened anew', async () => {
  let made = 0;
  const day = await open((job) => void (made += job.kind === 'draft' ? 1 : 0));
  await draft(day);
  const db = connect(day.path, { driver: driverHere(), readOnly: false, mustExist: true });
  db.exec('CREATE TABLE somebody_else (a); DROP TABLE somebody_else');
  db.close();
  await draft(day);
  expect(made).toBe(2);
  value(await day.service.ask('close', []));
  value(await day.service.ask('open', [day.path, false]));
  await draft(day);
  expect(made).toBe(3);
});
