import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ArticleQuery, FileVerdict, ImportReport } from '../../../preload/contract';
import { AnalystLost, type Analysts, type Job } from '../../../main/engine/jobs';
import { close, desk, event, folder, here, value, type Desk, type DeskOptions } from './desk';

const ALL: ArticleQuery = { search: '', from: null, to: null, filter: 'all', offset: 0, limit: 500 };

const FLOOD = `Flood cuts off valley towns

ORLEN (Valley Press) - A river burst its banks on Monday night, killing three people and cutting off two towns, the mayor of Orlen said.

“We heard the water before we saw it,” said Mara Kestrel, a baker whose shop stood under water by dawn. She climbed to the roof with her two sons and waited there until a boat came from the lower quay.

The road to the north was closed and the railway stopped running. Schools in the valley stay shut until further notice, and the hospital moved its patients to the upper floors.

Engineers said that the dam above the town had held. Rain is forecast to end during the afternoon, the weather office said.`;

async function open(options: DeskOptions = {}): Promise<Desk & { at: string; path: string }> {
  const at = folder();
  const path = join(at, 'news.daybrief');
  const made = desk(options);
  value(await made.service.ask('open', [path, true]));
  return { ...made, at, path };
}

function files(at: string, texts: Record<string, string>): string[] {
  return Object.entries(texts).map(([name, text]) => {
    const file = join(at, name);
    writeFileSync(file, text);
    return file;
  });
}

async function take({ service }: Desk, paths: string[], published: string | null = null): Promise<ImportReport> {
  return value(await service.ask('importPaths', [paths, { published }]));
}

const short = (report: ImportReport): [string, string][] =>
  report.verdicts.map(({ file, verdict }) => [file.split('/').at(-1) ?? '', verdict]);

test('opens, takes in a file, lists it, shows it and drafts a briefing', async () => {
  const made = await open();
  const { service } = made;
  const report = await take(made, files(made.at, { 'flood.txt': FLOOD }), '2031-05-06');
  expect(report).toMatchObject({
    cancelled: false,
    verdicts: [{ verdict: 'new', article: 1, encoding: 'utf-8', published: { value: '2031-05-06', basis: 'given' } }],
  });
  const page = value(await service.ask('articles', [ALL]));
  expect(page.articles.map(({ id, published }) => [id, published])).toEqual([
    [1, { value: '2031-05-06', basis: 'given' }],
  ]);
  const detail = value(await service.ask('article', [1]));
  expect(detail).toMatchObject({
    bytes: Buffer.byteLength(FLOOD),
    format: 'text',
    markdown: null,
    path: join(made.at, 'flood.txt'),
    decisions: [],
  });
  expect(detail.findings.text).toContain('burst its banks');
  const options = { from: '2031-05-06', to: '2031-05-06', title: 'Day', marking: null, note: '' };
  const draft = value(await service.ask('draft', [options]));
  expect(draft).toMatchObject({ id: null, version: 1, closed: null, engine: 'test', options });
  expect(draft.sources.map(({ article }) => article)).toEqual([1]);
  expect(value(await service.ask('briefingOptions', ['2031-05-06', '2031-05-06'])).title).toBe('Day');
});

test('judges a mixed batch, each file for itself and in order', async () => {
  const made = await open();
  mkdirSync(join(made.at, 'in'));
  const update = FLOOD.replace('killing three people', 'killing nine people').replace('two towns', 'four towns');
  const paths = files(join(made.at, 'in'), {
    'a.txt': FLOOD,
    'b-same-bytes.txt': FLOOD,
    'c-same-words.txt': `\uFEFF${FLOOD.replaceAll('\n', '\r\n').replaceAll('“', '"').replaceAll('”', '"')}`,
    'd-copy.txt': `${FLOOD}\n\nThe harbour stayed open.`,
    'e-update.txt': update,
    'f-empty.txt': ' \n ',
    'g-binary.txt': '\0\x01\x02\0\0'.repeat(50),
    'h-other.txt': 'Orchestra opens its season\n\nThe hall was full to the last seat on Friday evening.',
    'i-kind.xyz': 'words',
  });
  const report = await take(made, [...paths, join(made.at, 'gone.txt')]);
  expect(short(report)).toEqual([
    ['a.txt', 'new'],
    ['b-same-bytes.txt', 'already-here'],
    ['c-same-words.txt', 'already-here'],
    ['d-copy.txt', 'near-duplicate'],
    ['e-update.txt', 'update'],
    ['f-empty.txt', 'rejected'],
    ['g-binary.txt', 'rejected'],
    ['h-other.txt', 'new'],
    ['i-kind.xyz', 'rejected'],
    ['gone.txt', 'rejected'],
  ]);
  expect(report.verdicts.map(({ of }) => of?.article ?? null)).toEqual([
    null,
    1,
    1,
    1,
    1,
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(report.verdicts.map(({ reason }) => reason).filter((reason) => reason !== null)).toEqual([
    'empty',
    'binary',
    'unsupported',
    'unreadable',
  ]);
  for (const { message, verdict, file } of report.verdicts)
    if (verdict === 'rejected') expect(message).toContain(file.split('/').at(-1));
  const { articles } = value(await made.service.ask('articles', [ALL]));
  expect(articles.map(({ fileName, kin }) => [fileName, kin?.relation ?? null]).reverse()).toEqual([
    ['a.txt', null],
    ['d-copy.txt', 'near-duplicate'],
    ['e-update.txt', 'update'],
    ['h-other.txt', null],
  ]);
  expect(value(await made.service.ask('verify', [])).problems).toEqual([]);
});

test('tells every verdict once, in order, with how far it is, and that the library changed', async () => {
  const made = await open();
  const paths = files(
    made.at,
    Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `n${index}.txt`,
        `Notice ${index}\n\nThe ${index}. notice of the day.`,
      ]),
    ),
  );
  const report = await take(made, paths);
  const told = made.events.progress.flatMap(({ verdicts }) => verdicts);
  expect(told).toEqual(report.verdicts);
  expect(made.events.progress.at(-1)).toMatchObject({ done: 12, total: 12, batch: report.batch });
  expect(made.events.changed.at(-1)?.articles).toBe(12);
});

/** Those that make a briefing only until they are stopped; `begun` settles once one is asked for. */
function drafting(): { analysts: Analysts; begun: Promise<void> } {
  const begun = event();
  const left = new AbortController();
  const analysts: Analysts = {
    ...here(),
    run: (job, _later, stop) =>
      job.kind !== 'draft'
        ? here().run(job)
        : new Promise((_resolve, reject) => {
            for (const signal of [stop, left.signal])
              signal?.addEventListener('abort', () => reject(new AnalystLost('it was stopped')));
            begun.happen();
          }),
    async stop() {
      left.abort();
      await Promise.resolve();
    },
  };
  return { analysts, begun: begun.happened };
}

const OF_THE_DAY = { from: '2031-05-06', to: '2031-05-06', title: '', marking: null, note: '' };

test('while a briefing is made everything else is answered, and it is stopped', async () => {
  const { analysts, begun } = drafting();
  const { service } = await open({ analysts });
  const draft = service.ask('draft', [OF_THE_DAY, true]);
  await begun;
  expect(value(await service.ask('info', []))).toMatchObject({ articles: 0 });
  expect(value(await service.ask('stopDraft', []))).toBeNull();
  expect(await draft).toMatchObject({ ok: false, code: 'cancelled' });
});

test('ending waits for no briefing that is being made', async () => {
  const { analysts, begun } = drafting();
  const { service } = await open({ analysts });
  const draft = service.ask('draft', [OF_THE_DAY, true]);
  await begun;
  await service.stop();
  expect(await draft).toMatchObject({ ok: false });
});

test('a briefing that outgrows its worker says so', async () => {
  const lost = here((job) => {
    if (job.kind === 'draft') throw new AnalystLost('it needs more memory than there is');
  });
  const { service } = await open({ analysts: lost });
  expect(await service.ask('draft', [OF_THE_DAY])).toMatchObject({
    code: 'failed',
    message: 'The briefing could not be made: it needs more memory than there is. Choose a shorter period.',
  });
});

test('stops after the file it is at; what is in stays in, and the rest comes another time', async () => {
  let cancel = (): void => undefined;
  const analysts = here((job) => {
    if (job.kind === 'analyse' && job.read.fileName === 'n20.txt') cancel();
  });
  const made = await open({ analysts });
  cancel = () => void made.service.ask('cancelImport', []);
  const paths = files(
    made.at,
    Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `n${index}.txt`,
        `Notice ${index}\n\nThe ${index}. notice of the day.`,
      ]),
    ),
  );
  const report = await take(made, paths);
  expect(report.cancelled).toBe(true);
  expect(report.verdicts.length).toBeLessThan(40);
  const { total } = value(await made.service.ask('articles', [ALL]));
  expect(total).toBe(report.verdicts.length);
  expect(report.verdicts.map(({ file }) => file)).toEqual(paths.slice(0, total));
  cancel = () => undefined;
  const again = await take(made, paths);
  expect(again).toMatchObject({ cancelled: false });
  expect(again.verdicts.filter(({ verdict }) => verdict === 'already-here')).toHaveLength(total);
  expect(value(await made.service.ask('articles', [ALL])).total).toBe(40);
});

test('keeps an article whose analysis ends its worker; the others lose nothing', async () => {
  const analysts = here((job: Job) => {
    if (job.kind === 'analyse' && job.analyse && job.read.text.includes('poison'))
      throw new AnalystLost('it needs more memory than there is');
  });
  const made = await open({ analysts });
  const report = await take(
    made,
    files(made.at, {
      'a.txt': 'Well before\n\nAll was well.',
      'b.txt': 'The poison\n\nA long poison text.',
      'c.txt': 'Well after\n\nAll was fine.',
    }),
  );
  expect(short(report).map(([, verdict]) => verdict)).toEqual(['new', 'new', 'new']);
  expect(report.verdicts[1]?.message).toContain('could not be analysed: it needs more memory');
  const kept = value(await made.service.ask('article', [2]));
  expect(kept).toMatchObject({ analysed: false, findings: { text: 'The poison\n\nA long poison text.', quotes: [] } });
  expect(value(await made.service.ask('articles', [{ ...ALL, search: 'poison' }])).total).toBe(1);
  expect(value(await made.service.ask('articles', [{ ...ALL, filter: 'not-analysed' }])).total).toBe(1);
});

test('a file whose reading breaks is that file’s verdict alone', async () => {
  const analysts = here((job) => {
    if (job.kind === 'read' && job.path.endsWith('b.txt')) throw new AnalystLost('its worker ended');
  });
  const made = await open({ analysts });
  const report = await take(
    made,
    files(made.at, { 'a.txt': 'Well before\n\nAll was well.', 'b.txt': 'x', 'c.txt': 'Well after\n\nAll was fine.' }),
  );
  expect(report.verdicts.map(({ verdict, reason }) => [verdict, reason])).toEqual([
    ['new', null],
    ['rejected', 'failed'],
    ['new', null],
  ]);
  expect(report.verdicts[1]?.message).toContain('b.txt');
});

test('two imports at once wait for each other', async () => {
  const made = await open();
  const [a, b] = await Promise.all([
    take(made, files(made.at, { 'a.txt': FLOOD })),
    made.service.ask('importText', [FLOOD, { published: null }]).then(value),
  ]);
  expect([a.verdicts[0]?.verdict, b.verdicts[0]?.verdict]).toEqual(['new', 'already-here']);
  expect(b.batch).toBe(a.batch + 1);
});

test('pasted text has no path and no date of its own', async () => {
  const made = await open();
  const { verdicts } = value(
    await made.service.ask('importText', ['Market square repaved\n\nThe last stone was laid.', { published: null }]),
  );
  expect(verdicts[0]).toMatchObject({ verdict: 'new', published: null });
  expect(value(await made.service.ask('article', [1]))).toMatchObject({ path: null, format: 'text', published: null });
  const empty = value(await made.service.ask('importText', ['  ', { published: null }]));
  expect(empty.verdicts[0]).toMatchObject({ verdict: 'rejected', reason: 'empty' });
});

test('the time of a file is an assumption, told in the library’s time zone, and moves with it', async () => {
  const made = await open({ timeZone: 'UTC' });
  const [path = ''] = files(made.at, { 'a.txt': 'Market square repaved\n\nThe last stone was laid.' });
  const late = new Date('2031-05-04T22:30:00.000Z');
  utimesSync(path, late, late);
  const report = await take(made, [path]);
  expect(report.verdicts[0]).toMatchObject({
    published: { value: '2031-05-04', basis: 'file' },
    message: expect.stringContaining('check it'),
  });
  value(await made.service.ask('timeZone', ['Asia/Tokyo']));
  const [moved] = value(await made.service.ask('articles', [ALL])).articles;
  expect(moved?.published).toEqual({ value: '2031-05-05', basis: 'file' });
  expect(await made.service.ask('timeZone', ['Mars/Olympus'])).toMatchObject({ ok: false, code: 'bad-request' });
});

test('dates articles all at once, or none when one of them is not here', async () => {
  const made = await open();
  await take(made, files(made.at, { 'a.txt': 'One\n\nIt rained yesterday.', 'b.txt': 'Two\n\nIt snowed yesterday.' }));
  const dates = async (): Promise<unknown[]> =>
    value(await made.service.ask('articles', [ALL])).articles.map(({ published }) => published?.basis);
  const before = await dates();
  expect(await made.service.ask('date', [{ articles: [1, 2, 77], published: '2031-05-05' }])).toMatchObject({
    ok: false,
    code: 'not-found',
  });
  expect(await made.service.ask('date', [{ articles: [1], published: '2031-02-30' }])).toMatchObject({
    ok: false,
    code: 'bad-request',
  });
  expect(await dates()).toEqual(before);
  const dated = value(await made.service.ask('date', [{ articles: [2, 1], published: '2031-05-05' }]));
  expect(dated.map(({ id, published }) => [id, published])).toEqual([
    [2, { value: '2031-05-05', basis: 'given' }],
    [1, { value: '2031-05-05', basis: 'given' }],
  ]);
  const { findings } = value(await made.service.ask('article', [1]));
  expect(findings.published).toEqual({ value: '2031-05-05', basis: 'given' });
  expect(findings.dates.map(({ value: day }) => day)).toContain('2031-05-04');
});

test('reads everything again when the engine is another one; decisions and given dates stay', async () => {
  const first = await open({ engine: '0.9.0' });
  await take(first, files(first.at, { 'a.txt': FLOOD, 'b.txt': 'Other news\n\nNothing to report.' }), '2031-05-06');
  const key = { article: 1, kind: 'quote', phrase: 'We heard the water before we saw it,', nth: 0 } as const;
  value(await first.service.ask('decide', [{ key, verdict: 'accepted', patch: null, reason: '' }]));
  await first.service.stop();

  const read = event();
  const second = desk({ engine: '1.0.0', listen: (name) => name === 'changed' && read.happen() });
  const info = value(await second.service.ask('open', [first.path, false]));
  expect(info.stale).toBe(2);
  await read.happened;
  expect(value(await second.service.ask('info', []))).toMatchObject({ stale: 0, articles: 2 });
  expect(second.events.reread.at(0)).toEqual({ done: 0, total: 2 });
  expect(second.events.reread.at(-1)).toEqual({ done: 2, total: 2 });
  const detail = value(await second.service.ask('article', [1]));
  expect(detail.findings.engine).toBe('1.0.0');
  expect(detail.published).toEqual({ value: '2031-05-06', basis: 'given' });
  expect(detail.decisions.map(({ key: { phrase } }) => phrase)).toEqual([key.phrase]);
});

test('a briefing is of one engine: what another one read in its period is read again first', async () => {
  const first = await open({ engine: '0.9.0' });
  await take(first, files(first.at, { 'a.txt': FLOOD }), '2031-05-06');
  await take(first, files(first.at, { 'b.txt': 'Other news\n\nNothing to report.' }), '2031-05-07');
  await first.service.stop();
  const second = desk({ engine: '1.0.0', reread: false });
  expect(value(await second.service.ask('open', [first.path, false])).stale).toBe(2);
  const briefing = value(
    await second.service.ask('draft', [{ from: '2031-05-06', to: '2031-05-06', title: '', marking: null, note: '' }]),
  );
  expect(briefing.engine).toBe('1.0.0');
  expect(value(await second.service.ask('article', [1])).findings.engine).toBe('1.0.0');
  expect(value(await second.service.ask('info', [])).stale).toBe(1);
  expect(second.events.reread).toEqual([]);
});

test('shows a Markdown article without the data at its head', async () => {
  const made = await open();
  await take(
    made,
    files(made.at, {
      'a.md': '---\ntitle: Ferry sails\ndate: 2031-05-06\n---\n# Ferry sails\n\nIt *crossed* the sound.\n',
    }),
  );
  expect(value(await made.service.ask('article', [1]))).toMatchObject({
    format: 'markdown',
    markdown: '# Ferry sails\n\nIt *crossed* the sound.\n',
    published: { value: '2031-05-06', basis: 'text' },
    title: 'Ferry sails',
  });
});

test('a date given while the article is being read again is not lost', async () => {
  const first = await open({ engine: '0.9.0' });
  await take(first, files(first.at, { 'a.txt': FLOOD }));
  await first.service.stop();

  const started = event();
  const dated = event();
  let held = false;
  const read = event();
  const analysts = here(async (job) => {
    if (job.kind !== 'reread' || held) return;
    held = true;
    started.happen();
    await dated.happened;
  });
  const second = desk({
    engine: '1.0.0',
    analysts,
    listen: (name) => name === 'reread' && second.events.reread.at(-1)?.done === 1 && read.happen(),
  });
  value(await second.service.ask('open', [first.path, false]));
  await started.happened;
  value(await second.service.ask('date', [{ articles: [1], published: '2031-05-01' }]));
  dated.happen();
  await read.happened;
  const detail = value(await second.service.ask('article', [1]));
  expect([detail.published, detail.findings.engine]).toEqual([{ value: '2031-05-01', basis: 'given' }, '1.0.0']);
});

test('closes a briefing for good, numbers it, and shows later withdrawals only in new ones', async () => {
  const made = await open();
  await take(made, files(made.at, { 'a.txt': FLOOD }), '2031-05-06');
  const options = { from: '2031-05-06', to: '2031-05-06', title: 'Day', marking: 'INTERNAL', note: '' };
  const closed = await close(made, options);
  expect(closed).toMatchObject({ id: 1, version: 1, closed: expect.any(String) });
  value(await made.service.ask('withdraw', [1, 'a hoax']));
  expect(value(await made.service.ask('briefing', [1]))).toEqual(closed);
  const next = value(await made.service.ask('draft', [options]));
  expect(next.version).toBe(2);
  expect(next.glance.articles).toBe(0);
  value(await made.service.ask('restore', [1]));
  expect(value(await made.service.ask('draft', [options])).glance.articles).toBe(1);
  expect(value(await made.service.ask('briefings', [])).map(({ id, version }) => [id, version])).toEqual([[1, 1]]);
});

test.each([
  ['2031-05-07', '2031-05-06'],
  ['2031-05', '2031-05-06'],
])('drafts nothing for %s to %s', async (from, to) => {
  const { service } = await open();
  expect(await service.ask('draft', [{ from, to, title: '', marking: null, note: '' }])).toMatchObject({
    ok: false,
    code: 'bad-request',
  });
});

test('a library that can not be opened leaves the one that is open', async () => {
  const made = await open();
  const other = join(made.at, 'other.daybrief');
  writeFileSync(other, 'not a library');
  expect(await made.service.ask('open', [other, false])).toMatchObject({ ok: false, code: 'not-a-library' });
  expect(value(await made.service.ask('info', [])).path).toBe(made.path);
  await take(made, files(made.at, { 'a.txt': FLOOD }));
});

test('switching libraries ends the running import first; what was acknowledged is in the old one', async () => {
  const reached = event();
  const analysts = here((job) => {
    if (job.kind === 'read' && job.path.endsWith('n9.txt')) reached.happen();
  });
  const made = await open({ analysts });
  const paths = files(
    made.at,
    Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `n${index}.txt`,
        `Notice ${index}\n\nThe ${index}. notice of the day.`,
      ]),
    ),
  );
  const running = made.service.ask('importPaths', [paths, { published: null }]);
  await reached.happened;
  const other = value(await made.service.ask('open', [join(made.at, 'other.daybrief'), true]));
  expect(other.articles).toBe(0);
  const report = value(await running);
  expect(report.cancelled).toBe(true);
  value(await made.service.ask('open', [made.path, false]));
  const acknowledged = report.verdicts.filter((verdict: FileVerdict) => verdict.article !== null).length;
  expect(value(await made.service.ask('info', [])).articles).toBe(acknowledged);
});

test('the page of an actor reads the whole library, edits of names applied, without what was withdrawn', async () => {
  const made = await open();
  const { service } = made;
  const report = (title: string, words: string): string =>
    `${title}\n\nORLEN (Valley Press) - ${words} The road stays open, the office said.`;
  await take(
    made,
    files(made.at, {
      '2031-05-04 one.txt': report('Dam repaired', 'Works Minister Mara Kestrel opened the dam on Sunday.'),
      '2031-05-05 two.txt': report('Dam inspected', 'Works Minister Mara Kestrel visited the dam on Monday.'),
      '2031-05-06 three.txt': report('Bridge shut', 'Works Minister M. J. Kestrel closed the bridge on Tuesday.'),
    }),
  );
  const page = async (name: string) => value(await service.ask('actor', [name]));
  expect((await page('mara kestrel')).articles.map(({ title }) => title)).toEqual(['Dam inspected', 'Dam repaired']);
  const period = { from: '2031-05-06', to: '2031-05-06' };
  const names = ['Mara Kestrel', 'M. J. Kestrel'];
  const merge = { kind: 'actor-merge', names, reason: 'one minister' } as const;
  const { id } = value(await service.ask('edit', [{ ...period, edit: merge }]));
  const joined = await page('Mara Kestrel');
  expect(joined.articles.map(({ title }) => title)).toEqual(['Bridge shut', 'Dam inspected', 'Dam repaired']);
  expect(joined.edits).toMatchObject([{ id, edit: merge }]);
  expect(joined.roles[0]).toMatchObject({ articles: 3, first: { title: 'Dam repaired' } });
  value(await service.ask('withdraw', [joined.articles[1]?.article ?? 0, 'wrong paper']));
  expect((await page('Mara Kestrel')).articles).toHaveLength(2);
  // Articles and closed briefings still have the other name: it leads to the same page.
  expect(await page('M. J. Kestrel')).toEqual(await page('Mara Kestrel'));
  value(await service.ask('edit', [{ ...period, edit: { kind: 'edit-end', action: id } }]));
  expect((await page('Mara Kestrel')).articles).toHaveLength(1);
  expect(value(await service.ask('actions', [])).map(({ action, state }) => [action.kind, state])).toEqual([
    ['edit', 'holds'],
    ['withdrawal', 'holds'],
    ['edit', 'ended'],
    ['import', 'holds'],
  ]);
});
