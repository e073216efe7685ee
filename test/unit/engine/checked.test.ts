import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isArticleSound } from '../../../main/store/chain/sound';
import { desk, folder, value, type Desk } from './desk';
import { changeByHand, DAY, fileOf, opened, OPTIONS, realBytes, UNGUARDED } from './real-library';

// What is read to be shown or briefed from is held against the chain: what was changed by hand never passes for right.

/** A real library that was changed by hand, open. */
async function changed(statements: string): Promise<Desk & { path: string }> {
  const path = fileOf(await realBytes());
  changeByHand(path, `${UNGUARDED} ${statements}`);
  const made = desk({ sound: false, reread: false });
  value(await made.service.ask('open', [path, false]));
  return { ...made, path };
}

const draftOf = async ({ service }: Desk) => value(await service.ask('draft', [{ ...OPTIONS, from: '2031-05-01' }]));
const altered = async ({ service }: Desk) => value(await service.ask('info', [])).altered;

test.each([
  ['what was read', `UPDATE reading SET findings = replace(findings, '239', '999') WHERE article = 1`],
  ['the text', `UPDATE reading SET text = replace(text, '239', '999') WHERE article = 1`],
  ['the date', `UPDATE article SET day = '2031-05-05', published = '2031-05-05' WHERE id = 1`],
  ['the outlet', `UPDATE article SET source = 'Other Post' WHERE id = 1`],
])('of an article whose %s was changed by hand nothing is briefed, and it says so', async (_what, statements) => {
  const made = await changed(statements);
  const draft = await draftOf(made);
  expect(draft.sources.map(({ article }) => article)).toEqual([2, 4]);
  expect(JSON.stringify({ ...draft, checks: [] })).not.toMatch(/999|Other Post/);
  const [check] = draft.checks;
  expect(check).toMatchObject({ kind: 'changed outside', front: true, citation: null });
  expect(check?.text).toMatch(/^Article 1 \(.*\) was changed outside of Daybrief, or is damaged: it is left out\.$/);
  expect(value(await made.service.ask('article', [1])).altered).toBe(true);
  expect(value(await made.service.ask('article', [2])).altered).toBeUndefined();
  expect(await altered(made)).toBe(1);
  expect(made.events.changed.at(-1)?.altered).toBe(1);
});

test('a list marks the article whose row was changed', async () => {
  const { service } = await changed(`UPDATE article SET title = 'Nothing happened' WHERE id = 2`);
  const query = { search: '', from: null, to: null, filter: 'all', offset: 0, limit: 50 } as const;
  const { articles } = value(await service.ask('articles', [query]));
  expect(articles.map(({ id, altered: marked }) => [id, marked]).toSorted()).toEqual([
    [1, undefined],
    [2, true],
    [4, undefined],
  ]);
});

test('a search marks the article whose text was changed: the passage is of that text', async () => {
  const { service } = await changed(`UPDATE reading SET text = replace(text, '239', '999') WHERE article = 1`);
  const query = { search: 'the', from: null, to: null, filter: 'all', offset: 0, limit: 50 } as const;
  const { articles } = value(await service.ask('articles', [query]));
  expect(articles.find(({ id }) => id === 1)).toMatchObject({ altered: true });
  expect(articles.filter(({ altered: marked }) => marked === true)).toHaveLength(1);
});

test('a kept search or watch-list that was changed is marked where it is listed and where its names came in', async () => {
  const { service } = await changed(
    `UPDATE saved_search SET content = '{"kind":"watch","names":["Varn"]}' WHERE name = 'Ferries'`,
  );
  expect(value(await service.ask('saved', []))).toMatchObject([{ name: 'Ferries', altered: true }]);
  const list = { id: 1, name: 'Ferries', names: ['Varn'], altered: true };
  expect(value(await service.ask('watchHits', [[1, 2]]))).toEqual([{ article: 1, lists: [list] }]);
  expect(value(await service.ask('info', [])).altered).toBe(1);
  // What it finds now is not taken for looked at: nothing is written over it; it can be removed.
  expect(await service.ask('savedSeen', [1])).toMatchObject({ ok: false, code: 'refused' });
  value(await service.ask('unsave', [1, null]));
  expect(value(await service.ask('saved', []))).toEqual([]);
});

test('one that another program removed is counted among what was changed', async () => {
  const { service } = await changed(`DELETE FROM saved_search`);
  expect(value(await service.ask('saved', []))).toEqual([]);
  expect(value(await service.ask('info', [])).altered).toBe(1);
});

test.each([
  ['another article', `SELECT 1`, 'update'],
  [
    'no article whose sketch was changed',
    `UPDATE signature SET content = CAST(content || x'00000000' AS BLOB) WHERE article = 1`,
    'new',
  ],
])('what comes in is found to be like %s', async (_what, statements, verdict) => {
  const { service } = await changed(statements);
  const copy =
    'Flood in Varn\n\nVARN, 6 May 2031 - A flood killed 239 people in Varn on Tuesday, police said. “We heard the water before we saw it,” said Mayor Odo Brandt. (End)\n';
  const { verdicts } = value(await service.ask('importText', [copy, { published: null }]));
  expect(verdicts.map((one) => one.verdict)).toEqual([verdict]);
});

test('an original whose bytes were changed is not read again, and says so', async () => {
  const made = await changed(`UPDATE original SET content = CAST('Other words' AS BLOB) WHERE article = 1`);
  expect(value(await made.service.ask('article', [1])).altered).toBe(true);
  expect(await made.service.ask('date', [{ articles: [1], published: DAY }])).toMatchObject({ ok: false });
  expect(value(await made.service.ask('article', [1])).findings.text).toContain('239');
});

test.each([
  ['changed', `UPDATE decision SET verdict = 'rejected' WHERE article = 1`],
  ['removed', `DELETE FROM decision WHERE article = 1`],
  [
    'added',
    `INSERT INTO decision (article, kind, phrase, nth, verdict, reason, at) VALUES (1, 'casualty', '239 people', 0, 'rejected', '', '2031-05-06T08:00:00.000Z')`,
  ],
])('a decision that was %s by hand does nothing, and is named', async (_how, statements) => {
  const made = await changed(statements);
  const draft = await draftOf(made);
  expect(draft.casualties.map(({ place }) => place)).toContain('Varn');
  expect(draft.checks.map(({ text }) => text).join('\n')).toMatch(/decision \d+.* was changed outside of Daybrief/);
});

test('an edit that was changed by hand is left out and named, and the next edit is kept all the same', async () => {
  const made = await changed(
    `UPDATE action SET content = replace(content, 'High water', 'Low water') WHERE kind = 'edit'`,
  );
  const draft = await draftOf(made);
  expect(JSON.stringify({ ...draft, checks: [] })).not.toContain('Low water');
  expect(draft.checks[0]?.text).toMatch(/^What was done as number \d+ of the record .*: it is left out\.$/);
  const edit = { kind: 'story-title', story: 1, title: 'Flood at Varn' } as const;
  value(await made.service.ask('edit', [{ from: '2031-05-01', to: DAY, edit }]));
  expect((await draftOf(made)).leads.map(({ title }) => title)).toContain('Flood at Varn');
  expect(await altered(made)).toBe(1);
});

test('a closed briefing that was changed is refused with a way on, and the rest goes on', async () => {
  const made = await changed(`UPDATE briefing SET document = replace(document, '239', '999') WHERE id = 2`);
  for (const answer of [
    await made.service.ask('briefing', [2]),
    await made.service.ask('handover', [2]),
    await made.service.ask('compare', [2, { id: 1 }]),
  ])
    expect(answer).toMatchObject({
      ok: false,
      code: 'damaged-library',
      message: expect.stringMatching(/^The closed briefing 2 is not as it was closed: .*backup/),
    });
  expect(value(await made.service.ask('briefing', [1])).id).toBe(1);
  // It is compared with the one before, and never with what was changed.
  expect((await draftOf(made)).changes?.since.id).toBe(1);
});

test('the list marks a closed briefing whose title was changed', async () => {
  const { service } = await changed(`UPDATE briefing SET title = 'Night' WHERE id = 1`);
  expect(value(await service.ask('briefings', [])).map(({ id, altered: marked }) => [id, marked])).toEqual([
    [2, undefined],
    [1, true],
  ]);
});

test('what another program changes while the library is open is seen, and closes nothing unseen', async () => {
  const path = fileOf(await realBytes());
  // An hour after the briefings in it were closed.
  const made = desk({ sound: false, now: () => '2031-05-06T09:00:00.000Z' });
  value(await made.service.ask('open', [path, false]));
  const before = await draftOf(made);
  expect(before.checks.filter(({ kind }) => kind === 'changed outside')).toEqual([]);
  changeByHand(path, `${UNGUARDED} UPDATE decision SET verdict = 'rejected' WHERE article = 1`);
  const options = { ...OPTIONS, from: '2031-05-01' };
  const closing = { by: 'A', seen: before.fingerprint };
  expect(await made.service.ask('closeBriefing', [options, closing])).toMatchObject({ ok: false, code: 'changed' });
  expect((await draftOf(made)).checks[0]?.kind).toBe('changed outside');
});

test('what is put right again is in the next draft', async () => {
  const path = fileOf(await realBytes());
  const made = desk({ reread: false });
  changeByHand(path, `${UNGUARDED} UPDATE reading SET text = replace(text, '239', '999') WHERE article = 1`);
  value(await made.service.ask('open', [path, false]));
  expect((await draftOf(made)).sources).toHaveLength(2);
  changeByHand(path, `UPDATE reading SET text = replace(text, '999', '239') WHERE article = 1`);
  expect((await draftOf(made)).sources).toHaveLength(3);
  expect(await altered(made)).toBeUndefined();
  // Its triggers are gone: the app itself finds no fault with its rows, which is what matters here.
  value(await made.service.ask('close', []));
});

test('holding what is read against the chain is a small part of a draft', { timeout: 120_000 }, async () => {
  const articles = Number(process.env['CHECKED_ARTICLES'] ?? 30);
  const made = desk();
  const at = folder();
  const path = join(at, 'news.daybrief');
  value(await made.service.ask('open', [path, true]));
  mkdirSync(join(at, 'in'));
  const body = (of: number): string =>
    Array.from(
      { length: 15 },
      (_, line) => `On the road to Orlen ${line} police said ${of + line + 2} people were hurt.`,
    ).join(' ');
  for (let number = 0; number < articles; number++)
    writeFileSync(join(at, 'in', `${number}.txt`), `Report ${number}\n\nVARN, 6 May 2031 - ${body(number)}\n`);
  value(await made.service.ask('importPaths', [[join(at, 'in')], { published: DAY }]));
  const { db } = value(opened(path));
  const ids = db.prepare<[], number>('SELECT id FROM article').pluck().all();
  const spent = async (work: () => unknown): Promise<number> => {
    const start = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(start);
    return user + system;
  };
  const median = async (work: () => unknown): Promise<number> => {
    const rounds: number[] = [];
    for (let round = 0; round < 5; round++) rounds.push(await spent(work));
    return rounds.toSorted((a, b) => a - b)[2] ?? 0;
  };
  const checking = await median(() => ids.every((id) => isArticleSound(db, id)));
  // Another title each time: the same draft would not be made again.
  let title = 0;
  const options = { ...OPTIONS, from: '2031-05-01' };
  const drafting = await median(() => made.service.ask('draft', [{ ...options, title: `Day ${title++}` }]));
  const ratio = drafting / (drafting - checking);
  console.log(`a draft of ${ids.length} articles with its checks takes ${ratio.toFixed(3)} times one without`);
  expect(ratio).toBeLessThan(1.25);
});
