import { expect, test } from 'vitest';
import { inputOf, tryInput } from '../../soak/inputs';
import { sourcesOf } from '../../soak/sources';
import { loadFixtures } from '../../fixtures/load';
import { theModel } from '../syntax/read';

/** The short form; `npm run soak -- inputs` tries a million. */
const COUNT = 1_500;

test(
  'mutated inputs are read within their budget, and what is found in them lies in them',
  { timeout: 300_000 },
  async () => {
    const sources = await sourcesOf(loadFixtures().map(({ text }) => text));
    const faults: string[] = [];
    for (let number = 0; number < COUNT; number++)
      for (const repair of [true, false])
        for (const fault of await tryInput(inputOf(number, sources), theModel(), repair))
          faults.push(`input ${number}: ${fault}`);
    expect(faults).toEqual([]);
  },
);

test('an input is the same for the same number', async () => {
  const sources = await sourcesOf(loadFixtures().map(({ text }) => text));
  for (const number of [0, 7, 400]) expect(inputOf(number, sources)).toEqual(inputOf(number, sources));
  expect(inputOf(7, sources)).not.toEqual(inputOf(8, sources));
});
