import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createEngine } from '../../../main/engine/client';
import type { Engine } from '../../../main/engine/requests';
import type { FileVerdict } from '../../../preload/contract';
import { bundled } from './bundle';
import { folder, value } from './desk';

const bundle = bundled({
  worker: 'main/engine/worker.ts',
  analyser: 'main/engine/analyser.ts',
  keeper: 'main/engine/keeper/worker.ts',
});

function start(): Engine {
  const engine = createEngine({ workerUrl: bundle.url('worker') });
  onTestFinished(() => engine.stop());
  return engine;
}

test('takes in a batch in its workers, in the order given, and tells each verdict once', async () => {
  const at = folder();
  const files = Array.from({ length: 30 }, (_, index) => {
    const file = join(at, `report-${index}.txt`);
    writeFileSync(
      file,
      `Report number ${index}\n\nNothing happened at post ${index * 7}, the keeper said. `.repeat(
        1 + ((index * 13) % 40),
      ),
    );
    return file;
  });
  const engine = start();
  value(await engine.ask('open', join(at, 'news.daybrief'), true));
  const told: FileVerdict[] = [];
  engine.on('progress', (progress) => told.push(...progress.verdicts));
  const report = value(await engine.ask('importPaths', files, { published: null }));
  expect(report.verdicts.map(({ file }) => file)).toEqual(files);
  expect(told).toEqual(report.verdicts);
  expect(report.verdicts.map(({ article }) => article)).toEqual(files.map((_, index) => index + 1));
});

test('answers with a refusal before a library is open and after the engine has ended', async () => {
  const engine = start();
  expect(await engine.ask('info')).toMatchObject({ ok: false, code: 'refused' });
  await engine.stop();
  expect(await engine.ask('info')).toMatchObject({ ok: false, code: 'failed' });
});

test('ends at once in the middle of a batch; what was told is in the library', async () => {
  const at = folder();
  const path = join(at, 'news.daybrief');
  const files = Array.from({ length: 80 }, (_, index) => {
    const file = join(at, `report-${index}.txt`);
    writeFileSync(
      file,
      `Report number ${index}\n\n${`Post ${index * 7} stayed calm, the keeper of post ${index} said. `.repeat(60)}`,
    );
    return file;
  });
  const engine = start();
  value(await engine.ask('open', path, true));
  const told: FileVerdict[] = [];
  const first = new Promise<void>((resolve) =>
    engine.on('progress', ({ verdicts }) => {
      told.push(...verdicts);
      if (told.length > 0) resolve();
    }),
  );
  const running = engine.ask('importPaths', files, { published: null });
  await first;
  await engine.stop();
  const report = await running;
  if (report.ok) expect(report.value.cancelled).toBe(true);
  const again = start();
  const { articles } = value(await again.ask('open', path, false));
  expect(articles).toBeGreaterThanOrEqual(told.length);
  expect(articles).toBeLessThan(80);
  expect(value(await again.ask('verify')).problems).toEqual([]);
});
