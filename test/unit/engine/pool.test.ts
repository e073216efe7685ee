import { expect, onTestFinished, test } from 'vitest';
import { AnalystLost, type Analysts } from '../../../main/engine/jobs';
import { createPool } from '../../../main/engine/pool';
import { input } from '../briefing/make';
import { bundled } from './bundle';

const bundle = bundled({ child: 'test/unit/engine/pool-child.ts' });

function pool(size: number): Analysts {
  const made = createPool(bundle.url('child'), { size, memoryMegabytes: 48 });
  onTestFinished(() => made.stop());
  return made;
}

const run = (analysts: Analysts, path: string, background = false): Promise<unknown> =>
  analysts.run({ kind: 'read', path }, background);

const draft = (analysts: Analysts, title: string, stop?: AbortSignal): Promise<unknown> => {
  const made = input([]);
  return analysts.run(
    { kind: 'draft', input: { ...made, articles: [], options: { ...made.options, title } } },
    false,
    stop,
  );
};

test('a briefing waits for no reading', async () => {
  const analysts = pool(1);
  const reading = run(analysts, 'endless').catch((error: unknown) => error);
  expect(await draft(analysts, 'made')).toBe('made');
  await analysts.stop();
  expect(await reading).toBeInstanceOf(AnalystLost);
});

test('a briefing is stopped, at work or waiting, and the next one is made', async () => {
  const analysts = pool(1);
  const stop = new AbortController();
  const stopped = [draft(analysts, 'endless', stop.signal), draft(analysts, 'waiting', stop.signal)];
  const next = draft(analysts, 'next');
  stop.abort();
  for (const one of await Promise.allSettled(stopped))
    expect(one).toMatchObject({ status: 'rejected', reason: expect.any(AnalystLost) });
  expect(await next).toBe('next');
  await expect(draft(analysts, 'too late', stop.signal)).rejects.toBeInstanceOf(AnalystLost);
});

test('who makes briefings stays until nothing is to be kept in memory', async () => {
  const analysts = pool(1);
  const first = await draft(analysts, 'who');
  expect(await draft(analysts, 'who')).toBe(first);
  analysts.forget();
  const second = await draft(analysts, 'who');
  expect(second).not.toBe(first);
  // One at work ends it, and then goes.
  const last = draft(analysts, 'who');
  analysts.forget();
  expect(await last).toBe(second);
  expect(await draft(analysts, 'who')).not.toBe(second);
});

test('does every job and answers each with its own outcome', async () => {
  const analysts = pool(2);
  const names = Array.from({ length: 25 }, (_, index) => `job ${index}`);
  expect(await Promise.all(names.map((name) => run(analysts, name)))).toEqual(names);
});

test.each(['crash', 'exit', 'memory'])(
  'a job that ends its worker by %s fails alone; the next ones are done by a fresh one',
  async (way) => {
    const analysts = pool(1);
    const outcomes = await Promise.allSettled([
      run(analysts, 'before'),
      run(analysts, way),
      run(analysts, 'after'),
      run(analysts, 'later'),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect(outcomes[1]).toMatchObject({ reason: expect.any(AnalystLost) });
  },
);

test('a job that is refused leaves its worker at work', async () => {
  const analysts = pool(1);
  await expect(run(analysts, 'refuse')).rejects.toThrow('not today');
  expect(await run(analysts, 'next')).toBe('next');
});

test('background jobs wait for all others', async () => {
  const analysts = pool(1);
  const order: unknown[] = [];
  const keep = (outcome: unknown): void => void order.push(outcome);
  await Promise.all([
    run(analysts, 'first').then(keep),
    run(analysts, 'slow', true).then(keep),
    run(analysts, 'second').then(keep),
    run(analysts, 'third').then(keep),
  ]);
  expect(order).toEqual(['first', 'second', 'third', 'slow']);
});

test('stopping ends what waits and takes nothing more', async () => {
  const analysts = pool(1);
  const outcomes = Promise.allSettled([run(analysts, 'one'), run(analysts, 'two')]);
  await analysts.stop();
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(run(analysts, 'three')).rejects.toBeInstanceOf(AnalystLost);
});
