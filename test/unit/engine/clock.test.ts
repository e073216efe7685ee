import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Briefing, Result } from '../../../preload/contract';
import { desk, folder, value, type Desk } from './desk';

const OPTIONS = { from: '2031-05-06', to: '2031-05-06', title: 'Morning', marking: null, note: '' };

test('a clock that was set back is said on opening, and once before a briefing is closed earlier than the last', async () => {
  let now = '2031-05-06T08:00:00.000Z';
  const path = join(folder(), 'news.daybrief');
  const { service } = desk({ now: () => now });
  const close = async (of: Desk['service']): Promise<Result<Briefing>> => {
    const draft = value(await of.ask('draft', [OPTIONS]));
    return of.ask('closeBriefing', [OPTIONS, { by: 'M. Orr', seen: draft.fingerprint ?? '' }]);
  };
  value(await service.ask('open', [path, true]));
  value(await service.ask('importText', ['Quay flooded\n\nThe quay stood under water.', { published: '2031-05-06' }]));
  value(await close(service));
  value(await service.ask('close', []));

  now = '2031-03-03T07:30:00.000Z';
  expect(value(await service.ask('open', [path, false])).noticed).toContain(
    'This computer’s clock says 3 March 2031, 07:30 (UTC), but something was done in this library on 6 May 2031, 08:00 (UTC).',
  );
  const refused = await close(service);
  expect(refused).toMatchObject({
    ok: false,
    code: 'refused',
    message: expect.stringContaining('Set the clock right'),
  });
  expect(value(await service.ask('briefings', []))).toHaveLength(1);
  expect(value(await close(service)).closed).toBe(now);
  expect(value(await service.ask('briefings', [])).map(({ version }) => version)).toEqual([2, 1]);
  value(await service.ask('close', []));

  now = '2031-05-06T08:01:00.000Z';
  expect(value(await service.ask('open', [path, false])).noticed).toBeUndefined();
});
