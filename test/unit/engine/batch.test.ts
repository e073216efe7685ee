import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { work } from '../../../main/engine/analyst';
import { takeIn, type BatchTools } from '../../../main/engine/batch';
import type { Analysts } from '../../../main/engine/jobs';
import { theWeights } from '../syntax/read';
import { listArticles } from '../../../main/store/finding/list';
import { verifyLibrary } from '../../../main/store/verify';
import { createPatience } from '../../../main/engine/patience';
import { library, NOW } from '../store/library';
import { event, folder, here } from './desk';

function tools(of = library()): BatchTools {
  const patience = createPatience(
    () => of.db,
    () => undefined,
  );
  return { library: of, analysts: here(), patience, engine: 'test', now: () => NOW, progress: () => undefined };
}

function notices(count: number, length: number): { path: string }[] {
  const at = folder();
  return Array.from({ length: count }, (_, index) => {
    const path = join(at, `notice-${index}.txt`);
    writeFileSync(path, `Notice ${index}\n\n${`Post ${index * 31} of ${index} stayed calm. `.repeat(length)}`);
    return { path };
  });
}

test('a disk that fills up rejects the files that no longer fit, with what to do; what was told is in', async () => {
  const made = tools();
  const { db } = made.library;
  const pages = Number(db.pragma('page_count', { simple: true }));
  db.pragma(`max_page_count = ${pages + 60}`);
  const { verdicts } = await takeIn(
    { number: 1, sources: notices(40, 200), published: null, cancelled: () => false },
    made,
  );
  expect(verdicts).toHaveLength(40);
  const rejected = verdicts.filter(({ verdict }) => verdict === 'rejected');
  expect(rejected.length).toBeGreaterThan(0);
  expect(rejected[0]?.message).toMatch(/notice-\d+\.txt could not be kept\. The disk is full: .* Free some space/);
  const kept = new Set(
    listArticles(db, { search: '', from: null, to: null, filter: 'all', offset: 0, limit: 500 }).articles.map(
      ({ id }) => id,
    ),
  );
  const told = verdicts.flatMap(({ article }) => (article === null ? [] : [article]));
  expect(told.length).toBeGreaterThan(0);
  for (const article of told) expect(kept).toContain(article);
  expect(verifyLibrary(db).problems).toEqual([]);
});

test('where no file of a batch has to be waited for, what else is asked has its turn between them', async () => {
  const sources = Array.from({ length: 400 }, (_, index) => ({
    file: `note-${index}.txt`,
    refused: { reason: 'empty', message: `note-${index}.txt is empty.` } as const,
  }));
  let turns = 0;
  let over = false;
  const turn = (): void => {
    turns++;
    if (!over) setImmediate(turn);
  };
  setImmediate(turn);
  const { verdicts } = await takeIn({ number: 1, sources, published: null, cancelled: () => turns > 3 }, tools());
  over = true;
  // It is told to stop while it runs, and has not gone through all of them by then.
  expect(verdicts.length).toBeLessThan(400);
});

test('what a file’s time had to tell of the day is said', async () => {
  const at = folder();
  const written = (name: string, text: string): { path: string } => {
    const path = join(at, name);
    writeFileSync(path, text);
    utimesSync(path, new Date('2031-05-06T12:00:00Z'), new Date('2031-05-06T12:00:00Z'));
    return { path };
  };
  const sources = [
    written('a.txt', 'Bridge closed\n\nSARVAN, March 11 (Northwire) - The old bridge was closed.'),
    written('b.txt', 'Mill opened\n\nThe new mill was opened to the public.'),
  ];
  const { verdicts } = await takeIn({ number: 1, sources, published: null, cancelled: () => false }, tools());
  expect(verdicts.map(({ published, message }) => [published?.value, published?.basis, message])).toEqual([
    [
      '2031-03-11',
      'file',
      'Taken in. Its day is its dateline’s (“SARVAN, March 11”), but the year is only the file’s: check it.',
    ],
    ['2031-05-06', 'file', 'Taken in. Its date is only the file’s: check it.'],
  ]);
});

test('a fault in one article does not take back those committed with it, nor leave a part of it', async () => {
  // The first file is ready last, so that all eight are committed together.
  const others = event();
  let ready = 0;
  const analysts: Analysts = {
    ...here(),
    async run(job) {
      const first = job.kind === 'analyse' && job.read.fileName === 'notice-0.txt';
      if (first) await others.happened;
      const outcome = await work(job, theWeights);
      if (job.kind === 'analyse' && ++ready === 7) others.happen();
      return outcome;
    },
  };
  const made = { ...tools(), analysts };
  const { db } = made.library;
  db.exec(
    "CREATE TEMP TRIGGER fault BEFORE INSERT ON main.signature WHEN (SELECT title FROM article WHERE id = new.article) = 'Notice 3' BEGIN SELECT RAISE(ABORT, 'no'); END",
  );
  const { verdicts } = await takeIn(
    { number: 1, sources: notices(8, 2), published: null, cancelled: () => false },
    made,
  );
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(['new', 'new', 'new', 'rejected', 'new', 'new', 'new', 'new']);
  expect(verifyLibrary(db)).toEqual({ articles: 7, problems: [] });
});
