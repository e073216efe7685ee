import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Edit } from '../../../preload/contract';
import { close, desk, folder, value, type Desk } from './desk';

const DAY = '2031-05-06';
const OPTIONS = { from: DAY, to: DAY, title: 'Day', marking: null, note: '' };
const FLOOD =
  'Flood in Varn\n\nVARN, 6 May 2031 - A flood killed four people in Varn on Tuesday, police said. “We heard the water before we saw it,” said Mayor Odo Brandt.\n';
const LATE =
  'Ferry sinks off Norr\n\nNORR, 6 May 2031 - Nineteen people drowned when a ferry sank off Norr on Tuesday, the coast guard said.\n';

async function open(): Promise<Desk & { add: (name: string, text: string) => Promise<void> }> {
  const made = desk();
  const at = folder();
  value(await made.service.ask('open', [join(at, 'news.daybrief'), true]));
  mkdirSync(join(at, 'in'));
  const add = async (name: string, text: string): Promise<void> => {
    writeFileSync(join(at, 'in', name), text);
    value(await made.service.ask('importPaths', [[join(at, 'in', name)], { published: DAY }]));
  };
  await add('flood.txt', FLOOD);
  return { ...made, add };
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
