import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { listArticles } from '../../../main/store/finding/list';
import { verifyLibrary } from '../../../main/store/verify';
import { library } from '../store/library';
import { bundled } from './bundle';
import { folder } from './desk';

const bundle = bundled({
  worker: 'main/engine/worker.ts',
  analyser: 'main/engine/analyser.ts',
  child: 'test/unit/engine/kill-child.ts',
});

test.each([1, 7, 23])('a kill after %d acknowledged articles loses none of them', async (enough) => {
  const at = folder();
  const files = Array.from({ length: 60 }, (_, index) => {
    const file = join(at, `notice-${index}.txt`);
    writeFileSync(
      file,
      `Notice ${index}\n\n${`Post ${index * 31} stayed calm, the keeper of post ${index * 17} said. `.repeat(20)}`,
    );
    return file;
  });
  const path = join(at, 'news.daybrief');
  const child = spawn(process.execPath, [bundle.file('child'), bundle.file('worker'), path, ...files], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(line);
    if (acknowledged.length === enough) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
  expect(acknowledged).not.toContain('done');

  const { db } = library(path, { create: false });
  const { articles, problems } = verifyLibrary(db);
  expect(problems).toEqual([]);
  expect(articles).toBeGreaterThanOrEqual(acknowledged.length);
  const kept = new Set(
    listArticles(db, { search: '', from: null, to: null, filter: 'all', offset: 0, limit: 500 }).articles.map(
      ({ id }) => String(id),
    ),
  );
  for (const line of acknowledged) expect(kept).toContain(line.split(' ')[1]);
});
