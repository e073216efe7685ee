import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect } from '../../../main/store/database';
import { driverHere } from '../../../main/engine/driver';
import { close, desk, folder, value } from './desk';

const OPTIONS = { from: '2031-05-06', to: '2031-05-06', title: 'Day', marking: null, note: '' };
const SECRET =
  'Quarrel at Xylo palace\n\nXYLO, 6 May 2031 - Four people were killed at Xylo palace on Tuesday, police said.\n';
const PORT = 'Port shut\n\nOSK, 6 May 2031 - The port of Osk was shut on Tuesday, the harbour office said.\n';

test('after a purge the closed document holds its words, and nothing that is shown of it does', async () => {
  const made = desk();
  const { service } = made;
  const path = join(folder(), 'news.daybrief');
  value(await service.ask('open', [path, true]));
  const into = join(folder(), 'in');
  mkdirSync(into);
  writeFileSync(join(into, 'a.txt'), SECRET);
  writeFileSync(join(into, 'b.txt'), PORT);
  value(await service.ask('importPaths', [[into], { published: null }]));
  const { id } = await close(made, OPTIONS);
  const of = { id: id ?? 0 };
  expect(JSON.stringify(value(await service.ask('briefing', [of.id])))).toContain('Xylo');
  const told = value(await service.ask('purge', [{ article: 1, reason: 'a letter', by: 'M. Orr' }]));
  expect(told.briefings.map((briefing) => briefing.id)).toEqual([id]);
  const shown = [
    await service.ask('briefing', [of.id]),
    await service.ask('draft', [OPTIONS]),
    await service.ask('compare', [of.id, { draft: OPTIONS }]),
    await service.ask('history', [of, 0]),
    await service.ask('handover', [of.id]),
  ];
  for (const answer of shown) expect(JSON.stringify(value<unknown>(answer))).not.toMatch(/xylo/i);
  const [briefing, draft, comparison] = shown.map((answer) => JSON.stringify(answer));
  expect(briefing).toContain('"purged":[{"article":1');
  expect(draft).toMatch(/a purged article \(purged 6 May 2031 by M. Orr: a letter\)/);
  expect(comparison).toMatch(/a purged article \(purged 6 May 2031 by M. Orr: a letter\)/);
  await service.stop();
  const db = connect(path, { driver: driverHere(), readOnly: true, mustExist: true });
  expect(db.prepare('SELECT document FROM briefing').pluck().get()).toContain('Xylo');
  db.close();
});
