import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { driverHere } from '../../../main/engine/driver';
import { createPatience } from '../../../main/engine/patience';
import { BUSY_MILLISECONDS, connect, type Connection } from '../../../main/store/database';
import { desk, event, folder, value, type Desk } from './desk';

const DAY = { from: '2031-05-06', to: '2031-05-06' };
const retitled = { ...DAY, edit: { kind: 'briefing-options', title: 'Morning', marking: null, note: '' } } as const;

interface Locked extends Desk {
  path: string;
  at: string;
  /** Settles when the desk says that it waits. */
  waits: Promise<void>;
  unlock: () => void;
}

/** A desk whose library another program is writing to. */
async function locked(): Promise<Locked> {
  const at = folder();
  const path = join(at, 'Library.daybrief');
  const waiting = event();
  const made = desk({ listen: (name) => name === 'waiting' && waiting.happen() });
  value(await made.service.ask('open', [path, true]));
  const other: Connection = connect(path, { readOnly: false, mustExist: true, driver: driverHere() });
  onTestFinished(() => void other.close());
  other.exec('BEGIN IMMEDIATE');
  return { ...made, at, path, waits: waiting.happened, unlock: () => void other.exec('ROLLBACK') };
}

test('what is written while another program writes waits for it, and everything else is answered', async () => {
  const { service, events, waits, unlock } = await locked();
  const edit = service.ask('edit', [retitled]);
  await waits;
  expect(events.waiting).toEqual([true]);
  expect(value(await service.ask('info', []))).toMatchObject({ articles: 0 });
  unlock();
  expect(value(await edit)).toMatchObject({ edit: { title: 'Morning' } });
  expect(events.waiting).toEqual([true, false]);
});

test('who would not wait changes nothing and is told why', async () => {
  const { service, events, path, waits, unlock } = await locked();
  const edit = service.ask('edit', [retitled]);
  await waits;
  value(await service.ask('stopWaiting', []));
  expect(await edit).toMatchObject({
    ok: false,
    message: `Another program is writing to ${path}. Wait until it has finished, then try again.`,
  });
  expect(events.waiting).toEqual([true, false]);
  unlock();
  expect(value(await service.ask('actions', []))).toEqual([]);
});

test('an import rejects no file for it: the files wait, and are taken in', async () => {
  const { service, at, waits, unlock } = await locked();
  const file = join(at, 'notice.txt');
  writeFileSync(file, 'Notice\n\nThe post of Lind stayed calm on Monday, its keeper said.\n');
  const report = service.ask('importPaths', [[file], { published: null }]);
  await waits;
  unlock();
  expect(value(await report).verdicts).toMatchObject([{ verdict: 'new' }]);
});

test('an import that is cancelled while it waits keeps what was taken in', async () => {
  const { service, at, waits, unlock } = await locked();
  const file = join(at, 'notice.txt');
  writeFileSync(file, 'Notice\n\nThe post of Lind stayed calm on Monday, its keeper said.\n');
  const report = service.ask('importPaths', [[file], { published: null }]);
  await waits;
  value(await service.ask('cancelImport', []));
  expect(value(await report)).toMatchObject({ cancelled: true, verdicts: [] });
  unlock();
  const again = value(await service.ask('importPaths', [[file], { published: null }]));
  expect(again.verdicts).toMatchObject([{ verdict: 'new' }]);
});

test('while somebody waits, no try keeps the thread', async () => {
  const path = join(folder(), 'Library.daybrief');
  const open = (): Connection => connect(path, { readOnly: false, mustExist: false, driver: driverHere() });
  const [ours, other] = [open(), open()];
  onTestFinished(() => {
    for (const db of [ours, other]) db.close();
  });
  const timeout = (): unknown => ours.pragma('busy_timeout', { simple: true });
  other.exec('BEGIN IMMEDIATE');
  const tried: unknown[] = [];
  await createPatience(
    () => ours,
    () => undefined,
  ).wait(() => {
    tried.push(timeout());
    if (tried.length === 2) other.exec('ROLLBACK');
    ours.exec('BEGIN IMMEDIATE; COMMIT');
  });
  expect(tried).toEqual([BUSY_MILLISECONDS, 0]);
  expect(timeout()).toBe(BUSY_MILLISECONDS);
  expect(BUSY_MILLISECONDS).toBe(2000);
});
