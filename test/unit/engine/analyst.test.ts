import { expect, test, vi } from 'vitest';
import { work as workWith } from '../../../main/engine/analyst';
import type { AnalyseJob, ReadArticle } from '../../../main/engine/jobs';
import { theWeights } from '../syntax/read';

vi.mock('../../../main/extract/analyse', async (original) => {
  const real = await original<typeof import('../../../main/extract/analyse')>();
  return {
    analyse: (...args: Parameters<typeof real.analyse>) => {
      if (args[0].text.includes('BREAKS')) throw new Error('a rule fell over');
      return real.analyse(...args);
    },
  };
});

const work = (job: AnalyseJob): ReturnType<typeof workWith<AnalyseJob>> => workWith(job, theWeights);

function job(read: Partial<ReadArticle>, more: Partial<AnalyseJob> = {}): AnalyseJob {
  const base: ReadArticle = {
    fileName: 'report.txt',
    path: '/in/report.txt',
    format: 'text',
    encoding: 'utf-8',
    fileTime: '2031-05-06T22:30:00.000Z',
    content: new Uint8Array(0),
    hash: 'h',
    text: 'Bridge closed\n\nThe old bridge was closed.',
    title: null,
    published: null,
    source: null,
    byline: null,
  };
  return {
    kind: 'analyse',
    read: { ...base, ...read },
    given: null,
    timeZone: 'UTC',
    engine: 'test',
    analyse: true,
    ...more,
  };
}

test('the user’s date counts before all others, then the file’s own data, then its name, and last its time', async () => {
  const published = async (read: Partial<ReadArticle>, more: Partial<AnalyseJob> = {}): Promise<unknown> =>
    (await work(job(read, more))).reading.findings.published;
  const everything = { published: '2031-05-03', fileName: '2031-05-04 report.txt' };
  expect(await published(everything, { given: '2031-05-01' })).toEqual({ value: '2031-05-01', basis: 'given' });
  expect(await published(everything)).toEqual({ value: '2031-05-03', basis: 'text' });
  expect(await published({ fileName: '2031-05-04 report.txt' })).toEqual({ value: '2031-05-04', basis: 'name' });
  expect(await published({})).toEqual({ value: '2031-05-06', basis: 'file' });
  expect(await published({ fileTime: null })).toBeNull();
});

test('a day in the text counts before the file’s data, but not before the user', async () => {
  const text = 'Bridge closed\n\nPublished 7 May 2031\n\nThe old bridge was closed.';
  const { reading } = await work(job({ text, published: '2031-05-03' }));
  expect(reading.findings.published).toEqual({ value: '2031-05-07', basis: 'text' });
  const given = await work(job({ text }, { given: '2031-05-01' }));
  expect(given.reading.findings.published).toEqual({ value: '2031-05-01', basis: 'given' });
});

test.each([
  ['March 11', '2031-05-06T12:00:00.000Z', '2031-03-11'],
  ['May 6', '2031-05-06T12:00:00.000Z', '2031-05-06'],
  ['11 Dec', '2031-05-06T12:00:00.000Z', '2030-12-11'],
  ['June 6', '2031-05-06T12:00:00.000Z', '2030-06-06'],
  // More than eleven months back: the file's own day it is.
  ['June 5', '2031-05-06T12:00:00.000Z', '2031-05-06'],
  ['May 7', '2031-05-06T12:00:00.000Z', '2031-05-06'],
  ['Feb. 29', '2033-01-06T12:00:00.000Z', '2032-02-29'],
  ['Feb. 29', '2034-01-06T12:00:00.000Z', '2034-01-06'],
])('a dateline of %s takes its year from the file of %s', async (day, fileTime, expected) => {
  const { reading } = await work(
    job({ fileTime, text: `Bridge closed\n\nSARVAN, ${day} (Northwire) - The old bridge was closed.` }),
  );
  expect(reading).toMatchObject({ day: expected, findings: { published: { value: expected, basis: 'file' } } });
});

test('a dateline without a year dates nothing beside a better date', async () => {
  const text = 'Bridge closed\n\nSARVAN, March 11 (Northwire) - The old bridge was closed.';
  const published = async (read: Partial<ReadArticle>, more: Partial<AnalyseJob> = {}): Promise<unknown> =>
    (await work(job({ text, ...read }, more))).reading.findings.published;
  expect(await published({ fileName: '2031-05-04 report.txt' })).toEqual({ value: '2031-05-04', basis: 'name' });
  expect(await published({ published: '2031-05-03' })).toEqual({ value: '2031-05-03', basis: 'text' });
  expect(await published({}, { given: '2031-05-01' })).toEqual({ value: '2031-05-01', basis: 'given' });
  expect(await published({ fileTime: null })).toBeNull();
});

test('an author in the file’s data loses the office, and the outlet is the source', async () => {
  const { reading } = await work(job({ byline: 'By Jane Roe, Political Editor, Sarvan Courier' }));
  expect(reading.findings).toMatchObject({
    source: 'Sarvan Courier',
    header: { source: 'Sarvan Courier', byline: 'Jane Roe' },
  });
  const house = await work(job({ byline: 'Sarvan Courier' }));
  expect(house.reading.findings.header).toMatchObject({ source: 'Sarvan Courier', byline: null });
  const plain = await work(job({ byline: 'j.roe, desk 4' }));
  expect(plain.reading.findings.header).toMatchObject({ source: null, byline: 'j.roe, desk 4' });
});

test('a date that can be read two ways leaves the article undated, whatever the file’s time', async () => {
  const { reading } = await work(job({ text: 'Bridge closed\n\nPublished: 03/07/2031\n\nThe old bridge was closed.' }));
  expect(reading).toMatchObject({ day: null, ambiguousDates: ['03/07/2031'], findings: { published: null } });
  const settled = await work(
    job({ text: 'Bridge closed\n\nPublished: 03/07/2031\n\nThe old bridge was closed.' }, { given: '2031-07-03' }),
  );
  expect(settled.reading.day).toBe('2031-07-03');
  const named = await work(job({ fileName: 'report 03-07-2031.txt' }));
  expect(named.reading).toMatchObject({ day: null, ambiguousDates: ['03-07-2031'], findings: { published: null } });
});

test('the name of pasted text says when it was pasted, not when it was published', async () => {
  const { reading } = await work(job({ path: null, fileTime: null, fileName: 'Pasted text 2031-05-06 08.00.txt' }));
  expect(reading.findings.published).toBeNull();
});

test('a moment is told in the library’s time zone and kept, to be told again in another', async () => {
  const { reading } = await work(job({ published: '2031-05-06T22:30:00Z' }, { timeZone: 'Asia/Tokyo' }));
  expect(reading).toMatchObject({
    day: '2031-05-07',
    stated: '2031-05-06T22:30:00.000Z',
    findings: { published: { value: '2031-05-07', basis: 'text' } },
  });
});

test('outlet and author come from the file’s data where the text is silent', async () => {
  const { reading } = await work(job({ source: 'The Lantern', byline: 'Ada Quill' }));
  expect(reading.findings).toMatchObject({
    source: 'The Lantern',
    header: { source: 'The Lantern', byline: 'Ada Quill' },
  });
});

test('an analysis that breaks gives the text unanalysed, and says why', async () => {
  const { reading, problem } = await work(job({ text: 'A text that BREAKS it' }));
  expect(problem).toMatch(/^something went wrong inside Daybrief/u);
  expect(reading).toMatchObject({
    title: 'A text that BREAKS it',
    findings: { analysed: false, text: 'A text that BREAKS it', engine: 'test' },
  });
});

test('who wrote an article is not its title', async () => {
  const { reading } = await work(
    job({ text: 'By sportswriter Jane Roe\n\nSARVAN, March 11 (Northwire) - The old bridge was closed on Monday.' }),
  );
  expect(reading.title).toBe('SARVAN, March 11 (Northwire) - The old bridge was closed on Monday.');
});

test('a title is never empty', async () => {
  const title = async (read: Partial<ReadArticle>): Promise<string> => (await work(job(read))).reading.title;
  expect(await title({ title: 'From the head' })).toBe('From the head');
  expect(await title({ text: `Word ${'word '.repeat(200)}` })).toMatch(/^Word .{100,114}…$/);
  expect((await title({ text: '…' })).length).toBeGreaterThan(0);
});

test('a first line that stands for a title is cut between words', async () => {
  const line = `The harbour board of the northern coast ${'and the boats of it '.repeat(6)}met on Friday to speak of the ice.`;
  const { title } = (await work(job({ text: `${line}\n\nIt met again on Sunday.` }))).reading;
  expect(title.length).toBeLessThanOrEqual(120);
  expect(title.endsWith('…')).toBe(true);
  expect(`${line} `.startsWith(`${title.slice(0, -1)} `)).toBe(true);
  const word = 'X'.repeat(200);
  expect((await work(job({ text: `${word} is long\n\nIt met on Sunday.` }))).reading.title).toBe(`${'X'.repeat(119)}…`);
});
