import { describe, expect, it } from 'vitest';
import type { FileVerdict } from '../../../preload/contract';
import {
  broughtIn,
  dayToOpen,
  daysTouched,
  doubtfulDates,
  fullestDay,
  listLines,
  withDates,
  withProgress,
  withReport,
  type Batch,
} from '../../../renderer/features/import/batches';
import { fileName } from '../../../renderer/features/import/verdict-line';

function verdict(file: string, more: Partial<FileVerdict> = {}): FileVerdict {
  return {
    file,
    verdict: 'new',
    article: 1,
    title: file,
    of: null,
    reason: null,
    message: '',
    published: { value: '2026-03-12', basis: 'text' },
    ambiguousDates: [],
    encoding: 'utf-8',
    repairs: 0,
    language: 'en',
    ...more,
  };
}

function batch(...verdicts: FileVerdict[]): Batch {
  return { batch: 1, done: verdicts.length, total: verdicts.length, verdicts, state: 'done' };
}

describe('a batch as it is judged', () => {
  it('adds what each message brings and takes the report for the whole', () => {
    let batches = withProgress([], { batch: 1, done: 1, total: 3, verdicts: [verdict('a')] });
    batches = withProgress(batches, { batch: 1, done: 2, total: 3, verdicts: [verdict('b')] });
    expect(batches[0]).toMatchObject({ done: 2, total: 3, state: 'running' });
    expect(batches[0]?.verdicts.map(({ file }) => file)).toEqual(['a', 'b']);
    batches = withReport(batches, { batch: 1, cancelled: false, verdicts: [verdict('a'), verdict('b'), verdict('c')] });
    expect(batches).toHaveLength(1);
    expect(batches[0]).toMatchObject({ done: 3, state: 'done' });
  });

  it('does not start again with a message that comes late', () => {
    const done = withReport([], { batch: 1, cancelled: true, verdicts: [verdict('a')] });
    expect(withProgress(done, { batch: 1, done: 2, total: 3, verdicts: [verdict('b')] })).toEqual(done);
  });

  it('puts the newest batch first', () => {
    const batches = withProgress(withReport([], { batch: 1, cancelled: false, verdicts: [] }), {
      batch: 2,
      done: 0,
      total: 9,
      verdicts: [],
    });
    expect(batches.map((one) => one.batch)).toEqual([2, 1]);
  });
});

describe('the list', () => {
  it('groups by verdict with counts, the rejected first', () => {
    const lines = listLines([batch(verdict('a'), verdict('b', { verdict: 'rejected', article: null }), verdict('c'))]);
    expect(
      lines.map((line) =>
        line.kind === 'file' ? line.verdict.file : line.kind === 'group' ? `${line.verdict} ${line.count}` : 'batch',
      ),
    ).toEqual(['rejected 1', 'b', 'new 2', 'a', 'c']);
  });
});

describe('dates of a batch', () => {
  const files = batch(
    verdict('sure', { article: 1 }),
    verdict('assumed', { article: 2, published: { value: '2026-03-11', basis: 'file' } }),
    verdict('unknown', { article: 3, published: null, ambiguousDates: ['03/07'] }),
    verdict('old', { article: 4, verdict: 'already-here', published: null }),
    verdict('bad', { article: null, verdict: 'rejected', published: null }),
  );

  it('tells which articles have no certain date', () => {
    expect(doubtfulDates(files)).toEqual([2, 3]);
    expect(broughtIn(files)).toEqual([1, 2, 3]);
  });

  it('tells the days it brought articles to, newest first', () => {
    expect(daysTouched(files)).toEqual([
      { day: '2026-03-12', articles: 1 },
      { day: '2026-03-11', articles: 1 },
    ]);
  });

  it('tells the fullest of them, the newest of several, and counts what was here already only where nothing came in', () => {
    const of = (day: string, verdictOf: FileVerdict['verdict'] = 'new'): FileVerdict =>
      verdict(day, { verdict: verdictOf, published: { value: day, basis: 'text' } });
    const days = daysTouched(
      batch(
        of('2026-03-11'),
        of('2026-03-11'),
        of('2026-03-13'),
        ...['2026-03-13', '2026-03-13'].map((day) => of(day, 'already-here')),
      ),
    );
    expect(days).toEqual([
      { day: '2026-03-13', articles: 1 },
      { day: '2026-03-11', articles: 2 },
    ]);
    expect(fullestDay(days)).toBe('2026-03-11');
    expect(fullestDay(daysTouched(batch(of('2026-03-11'), of('2026-03-13'))))).toBe('2026-03-13');
    expect(fullestDay([])).toBeNull();
    expect(daysTouched(batch(of('2026-03-11', 'already-here')))).toEqual([{ day: '2026-03-11', articles: 1 }]);
  });

  it('shows a date the staff gave', () => {
    const [dated] = withDates([files], new Map([[3, { value: '2026-07-03', basis: 'given' as const }]]));
    expect(dated?.verdicts[2]).toMatchObject({
      published: { value: '2026-07-03', basis: 'given' },
      ambiguousDates: [],
    });
    expect(dated === undefined ? [] : doubtfulDates(dated)).toEqual([2]);
  });

  it('drops the doubt about a date once one was given, and nothing else that was said', () => {
    const dating = 'Its date is only the file’s: check it.';
    const [dated] = withDates(
      [batch(verdict('a', { message: `Taken in. ${dating} It is kept.`, dating }))],
      new Map([[1, { value: '2026-07-03', basis: 'given' as const }]]),
    );
    expect(dated?.verdicts[0]?.message).toBe('Taken in. It is kept.');
  });
});

describe('the day that opens when a batch is through', () => {
  const sure = verdict('a', { article: 1 });
  const assumed = verdict('b', { article: 2, published: { value: '2026-03-14', basis: 'file' } });
  it('is the fullest, though some were rejected or have no certain date', () => {
    const rejected = verdict('c', { verdict: 'rejected', article: null, published: null });
    expect(dayToOpen(batch(sure, assumed, rejected, rejected))).toBe('2026-03-12');
  });

  it.each([
    ['was cancelled', { ...batch(sure), state: 'cancelled' as const }],
    ['runs', { ...batch(sure), state: 'running' as const }],
    ['brought nothing in', batch({ ...sure, verdict: 'already-here' })],
    ['holds more without a certain date than with one', batch(sure, assumed, { ...assumed, article: 3 })],
    ['has no day', batch({ ...sure, published: { value: '2026-03', basis: 'given' } })],
  ])('is none where it %s', (_why, one) => {
    expect(dayToOpen(one)).toBeNull();
  });
});

it('takes the last part of a path on any system', () => {
  expect([fileName('/in/a b.txt'), fileName('C:\\in\\c.md'), fileName('pasted text')]).toEqual([
    'a b.txt',
    'c.md',
    'pasted text',
  ]);
});
