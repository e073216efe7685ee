import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { ERRANDS } from '../../soak/errands';
import { createKills, missingStrace } from '../../soak/kills';
import { prepare } from '../../soak/prepared';
import { titled } from '../../support/disks';
import { bundled } from '../engine/bundle';
import { WEIGHTS } from '../syntax/read';

/** The short form: each errand runs once to its end, and is then killed so often; `npm run soak -- kills` kills 10,000 times. */
const TIMES = 2;

const bundle = bundled({ child: 'test/soak/kill-child.ts' });
const why = missingStrace();

async function expectNothingLost(traced: boolean): Promise<void> {
  const at = mkdtempSync(join(tmpdir(), 'daybrief-soak-'));
  onTestFinished(() => rmSync(at, { recursive: true, force: true }));
  const weights = fileURLToPath(WEIGHTS);
  const prepared = await prepare(at, weights);
  const kill = createKills({
    child: [bundle.file('child')],
    weights,
    prepared,
    folder: join(at, 'lane'),
    traced,
  });
  const faults: string[] = [];
  let kills = 0;
  for (let number = 0; number < ERRANDS.length * (1 + TIMES); number++) {
    const { killed, faults: found } = await kill(number);
    if (killed) kills += 1;
    faults.push(...found);
  }
  expect(faults).toEqual([]);
  expect(kills).toBeGreaterThan((ERRANDS.length * TIMES) / 2);
}

const KEEPS = 'loses nothing that was acknowledged, and leaves nothing behind';

test.skipIf(why !== null)(titled(`what is killed at a random system call ${KEEPS}`, why), { timeout: 300_000 }, () =>
  expectNothingLost(true),
);

// Where nothing may be traced, this is what can be had.
if (why !== null)
  test(`what is killed after a random time ${KEEPS}`, { timeout: 300_000 }, () => expectNothingLost(false));
