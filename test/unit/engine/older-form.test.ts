import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { driverHere } from '../../../main/engine/driver';
import type { Keeper } from '../../../main/engine/keeper/chores';
import { migrations } from '../../../main/store/migrations';
import { closeLibrary, openLibrary } from '../../../main/store/open';
import { desk, event, folder, value } from './desk';
import { keeperHere } from './keeper-here';

test.each([
  ['a plain library', null],
  ['an encrypted library', { passphrase: 'grey lamp over water' }],
])('%s of an older form is backed up and brought up beside the thread that answers', async (_what, unlock) => {
  const path = join(folder(), 'older.daybrief');
  const options = { create: true, driver: driverHere(), now: '2031-05-06T08:00:00.000Z', timeZone: 'UTC', unlock };
  const older = openLibrary(path, { ...options, migrations: migrations.slice(0, -2) });
  if (!older.ok) throw new Error(older.message);
  closeLibrary(older.value);

  const [begun, goOn] = [event(), event()];
  const keeper: Keeper = {
    ...keeperHere,
    async run(name, asked, about, stop) {
      if (name === 'bringUp') {
        begun.happen();
        await goOn.happened;
      }
      return keeperHere.run(name, asked, about, stop);
    },
  };
  const { service } = desk({ keeper });
  value(await service.ask('open', [join(folder(), 'news.daybrief'), true]));
  const opening = service.ask('open', [path, false, unlock]);
  await begun.happened;
  value(await service.ask('rename', ['Other desk']));
  expect(value(await service.ask('info', [])).name).toBe('Other desk');
  goOn.happen();
  expect(value(await opening)).toMatchObject({ path, readOnly: null });
  expect(readdirSync(`${path}.backups`)).toEqual([expect.stringMatching(/\.backup$/u)]);
});
