import * as v from 'valibot';
import { expect, test } from 'vitest';
import { GUARDS } from '../../../preload/contract/guards';

const print = 'AB'.repeat(32);

test.each([
  ['handover:open', [3, false], [['/in/a.daybrief-brief', false], [3], [3, 'yes'], [0, false], [3, false, '/in']]],
  ['handover:path', ['/in/a.daybrief-brief'], [['/etc/passwd'], ['/in/news.daybrief'], [3], [], ['x'.repeat(5000)]]],
  ['handover:keep', [3, print], [[3, print.toLowerCase()], [3, 'AB'], ['M. Orr', print], [3]]],
  ['handover:export', [1], [['/out'], [{ id: 1 }], []]],
  ['signatures:forget', [print], [[], ['M. Orr'], [print, print]]],
  ['signatures:export', [], [['/out']]],
] as const)('%s has exactly its own form', (channel, right, wrong) => {
  expect(v.is(GUARDS[channel], right)).toBe(true);
  for (const one of wrong) expect(v.is(GUARDS[channel], one), JSON.stringify(one)).toBe(false);
});
