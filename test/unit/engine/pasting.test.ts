import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Analysts } from '../../../main/engine/jobs';
import { createPool } from '../../../main/engine/pool';
import { bundled } from './bundle';
import { desk, event, folder, here, value, type Desk } from './desk';

const bundle = bundled({ child: 'test/unit/engine/pool-child.ts' });

async function open(analysts: Analysts): Promise<Desk> {
  const made = desk({ analysts });
  value(await made.service.ask('open', [join(folder(), 'news.daybrief'), true]));
  return made;
}

/** A copied page near the longest that may be pasted. */
const PAGE = `<h1>Market square repaved</h1>${'<p>The last stone was laid on Monday.</p>'.repeat(100_000)}`;

test.each([
  ['page', PAGE, true],
  ['text', PAGE, false],
])('while a large pasted %s is read everything else is answered', async (_name, text, html) => {
  const begun = event();
  const held = event();
  const analysts = here(async (job) => {
    if (job.kind !== 'paste') return;
    begun.happen();
    await held.happened;
    // What it makes of so long a page is another test's.
    job.pasted.text = '';
  });
  const { service } = await open(analysts);
  let done = false;
  const taken = service.ask('importText', [text, { published: null, html }]).finally(() => {
    done = true;
  });
  await Promise.race([begun.happened, taken]);
  expect(done).toBe(false);
  expect(value(await service.ask('info', []))).toMatchObject({ articles: 0 });
  expect(done).toBe(false);
  held.happen();
  expect(value(await taken).verdicts).toMatchObject([{ verdict: 'rejected', reason: 'empty' }]);
});

test('a paste that ends its worker is refused in words, and the next request is answered', async () => {
  const analysts = createPool(bundle.url('child'), { size: 1 });
  onTestFinished(() => analysts.stop());
  const { service } = await open(analysts);
  const report = value(await service.ask('importText', ['exit', { published: null }]));
  expect(report.verdicts).toMatchObject([
    {
      verdict: 'rejected',
      reason: 'failed',
      message: expect.stringMatching(/^Pasted text [\d .-]+\.txt could not be taken in: its worker ended\.$/u),
    },
  ]);
  expect(value(await service.ask('info', []))).toMatchObject({ articles: 0 });
});

test('a page nested without end is refused in words, under the name of the paste', async () => {
  const { service } = await open(here());
  const deep = value(await service.ask('importText', ['<div>'.repeat(10_000), { published: null, html: true }]));
  expect(deep.verdicts).toMatchObject([
    {
      verdict: 'rejected',
      reason: 'unreadable',
      file: expect.stringMatching(/^Pasted page .+\.html$/u),
      message: expect.stringMatching(/^“Pasted page .+\.html” is built so that no article can be found in it\. /u),
    },
  ]);
});
