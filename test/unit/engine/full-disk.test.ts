import { closeSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { BriefingOptions, Result } from '../../../preload/contract';
import { driverHere } from '../../../main/engine/driver';
import { writeChosen } from '../../../main/files/write';
import { failingDisk, noFailing, noMounts, smallDisk, titled } from '../../support/disks';
import { migrations } from '../../../main/store/migrations';
import { closeLibrary, openLibrary } from '../../../main/store/open';
import { close, desk, folder, value } from './desk';
import { changeByHand } from './real-library';

const RAW = /\bE[A-Z]{3,}\b|SQLITE|database or disk|no space left|I\/O error/u;
const DAY = '2031-05-06';
const OPTIONS: BriefingOptions = { from: DAY, to: DAY, title: 'Morning', marking: null, note: '' };
const MEGABYTE = 1_000_000;

const files = (count: number): string[] => {
  const at = folder();
  return Array.from({ length: count }, (_, index) => {
    const path = join(at, `post-${String(index).padStart(2, '0')}.txt`);
    const line = `Post ${index * 31} stayed calm, the keeper of post ${index * 17} said on Tuesday. `;
    writeFileSync(path, `Post ${index} stays open\n\n${line.repeat(200)}`);
    return path;
  });
};

test.skipIf(noMounts !== null)(
  titled('a full disk loses nothing, says so in plain words, and goes on where there is room', noMounts),
  async () => {
    const disk = smallDisk(2 * MEGABYTE);
    onTestFinished(disk.end);
    const path = join(disk.at, 'news.daybrief');
    const { service } = desk();
    value(await service.ask('open', [path, true]));
    writeFileSync(join(disk.at, 'brief.md'), 'as it was');
    const all = files(60);
    const { verdicts, unrecorded } = value(await service.ask('importPaths', [all, { published: DAY }]));
    // Whether the record still found room is chance.
    if (unrecorded !== undefined)
      expect(unrecorded).toMatch(/^This import is not in the record of what was done. The disk is full/u);
    const kept = verdicts.filter(({ verdict }) => verdict !== 'rejected');
    const refused = verdicts.filter(({ verdict }) => verdict === 'rejected');
    expect([kept.length > 0, refused.length > 0]).toEqual([true, true]);
    for (const { message } of refused) {
      expect(message).toContain('The disk is full');
      expect(message).not.toMatch(RAW);
    }

    // Read and written elsewhere all the same; here, nothing half made is left.
    expect(value(await service.ask('verify', []))).toMatchObject({ articles: kept.length, problems: [] });
    const out = await writeChosen(join(disk.at, 'brief.md'), new Uint8Array(4 * MEGABYTE));
    expect(out).toMatchObject({ ok: false, code: 'disk', message: expect.stringContaining('the disk is full') });
    expect(readFileSync(join(disk.at, 'brief.md'), 'utf8')).toBe('as it was');
    const copy = await service.ask('copy', [join(disk.at, 'copy.daybrief')]);
    expect(copy).toMatchObject({ ok: false, code: 'disk', message: expect.not.stringMatching(RAW) });
    expect(readdirSync(disk.at).filter((name) => /part|copy/u.test(name))).toEqual([]);
    value(await service.ask('copy', [join(folder(), 'copy.daybrief')]));

    // Closed while it is full, and gone on with after there is room.
    value(await service.ask('close', []));
    disk.resize(32 * MEGABYTE);
    expect(value(await service.ask('open', [path, false]))).toMatchObject({ articles: kept.length });
    const again = value(await service.ask('importPaths', [all, { published: DAY }]));
    expect(again.verdicts.filter(({ verdict }) => verdict === 'rejected')).toEqual([]);
    expect(value(await service.ask('draft', [OPTIONS])).sources).toHaveLength(60);
  },
  120_000,
);

/** Takes all the room that is left on a disk; what it returns gives it back. */
function fill(at: string): () => void {
  const ballast = join(at, 'ballast');
  const file = openSync(ballast, 'w');
  for (let size = 65_536; size > 0;)
    try {
      writeSync(file, new Uint8Array(size));
    } catch {
      size = Math.floor(size / 2);
    }
  closeSync(file);
  return () => rmSync(ballast);
}

const refused = (answer: Result<unknown>): void => {
  expect(answer).toMatchObject({ ok: false, code: 'disk' });
  const told = answer.ok ? '' : answer.message;
  expect(told).toMatch(/the disk is full|too little room/iu);
  expect(told).not.toMatch(RAW);
};

test.skipIf(noMounts !== null)(
  titled('on a full disk no library is made, and none that is half made is left', noMounts),
  async () => {
    const disk = smallDisk(MEGABYTE / 20);
    onTestFinished(disk.end);
    const { service } = desk();
    const path = join(disk.at, 'news.daybrief');
    refused(await service.ask('open', [path, true]));
    expect(readdirSync(disk.at)).toEqual([]);
    disk.resize(32 * MEGABYTE);
    expect(value(await service.ask('open', [path, true])).articles).toBe(0);
  },
);

test.skipIf(noMounts !== null)(
  titled('on a full disk no briefing is closed and no backup taken, and both are once there is room', noMounts),
  async () => {
    const disk = smallDisk(8 * MEGABYTE);
    onTestFinished(disk.end);
    const made = desk();
    const { service } = made;
    value(await service.ask('open', [join(disk.at, 'news.daybrief'), true]));
    value(await service.ask('importPaths', [files(3), { published: DAY }]));
    const empty = fill(disk.at);
    const seen = value(await service.ask('draft', [OPTIONS])).fingerprint;
    refused(await service.ask('takeBackup', []));
    refused(await service.ask('closeBriefing', [OPTIONS, { by: 'M. Orr', seen }]));
    expect(value(await service.ask('briefings', []))).toEqual([]);
    expect(value(await service.ask('backups', [null])).backups).toEqual([]);
    expect(value(await service.ask('verify', [])).problems).toEqual([]);
    empty();
    disk.resize(256 * MEGABYTE);
    expect((await close(made, OPTIONS)).version).toBe(1);
    expect(value(await service.ask('takeBackup', [])).taken).toMatchObject({ state: 'sound', articles: 3 });
  },
);

test.skipIf(noMounts !== null)(
  titled('a library of an older form on a full disk stays as it is until there is room to bring it up', noMounts),
  async () => {
    const disk = smallDisk(8 * MEGABYTE);
    onTestFinished(disk.end);
    const path = join(disk.at, 'older.daybrief');
    const now = '2031-05-06T08:00:00.000Z';
    const options = { create: true, driver: driverHere(), now, timeZone: 'UTC', migrations: migrations.slice(0, -2) };
    const older = openLibrary(path, options);
    if (!older.ok) throw new Error(older.message);
    closeLibrary(older.value);
    const was = readFileSync(path);
    const empty = fill(disk.at);
    const { service } = desk();
    refused(await service.ask('open', [path, false]));
    expect(readFileSync(path).equals(was)).toBe(true);
    expect(readdirSync(disk.at).filter((name) => /part|new|backups/u.test(name))).toEqual([]);
    empty();
    disk.resize(256 * MEGABYTE);
    expect(value(await service.ask('open', [path, false])).readOnly).toBeNull();
  },
);

test.skipIf(noFailing !== null)(
  titled('a drive that is pulled out is told in plain words, and what is on it is whole when it is back', noFailing),
  async () => {
    const disk = failingDisk();
    onTestFinished(disk.end);
    const path = join(disk.at, 'news.daybrief');
    const { service } = desk({ sound: false });
    value(await service.ask('open', [path, true]));
    value(await service.ask('importPaths', [files(3), { published: DAY }]));
    disk.fail();
    const refused = [
      await service.ask('rename', ['Ours']),
      await service.ask('importText', ['Quay flooded\n\nThe quay stood under water.', { published: DAY }]),
    ];
    for (const answer of refused) {
      const told = answer.ok
        ? 'verdicts' in answer.value
          ? answer.value.verdicts.map(({ message }) => message).join(' ')
          : 'done'
        : answer.message;
      expect(told).toMatch(/drive|disk|could not be read or written/u);
      expect(told).not.toMatch(RAW);
    }
    await service.stop();
    disk.back();
    expect(value(await service.ask('open', [path, false]))).toMatchObject({ articles: 3, readOnly: null });
    expect(value(await service.ask('verify', [])).problems).toEqual([]);
    value(await service.ask('close', []));
  },
  60_000,
);

test('what was taken in is told of, though the record of it can’t be kept', async () => {
  const path = join(folder(), 'news.daybrief');
  const { service } = desk({ sound: false });
  value(await service.ask('open', [path, true]));
  changeByHand(path, "CREATE TRIGGER full BEFORE INSERT ON action BEGIN SELECT RAISE(ABORT, 'no room'); END");
  const report = value(await service.ask('importPaths', [files(2), { published: DAY }]));
  expect(report.verdicts.map(({ verdict }) => verdict)).toEqual(['new', 'new']);
  expect(report.unrecorded).toMatch(/^This import is not in the record of what was done\. /u);
  expect(report.unrecorded).not.toContain('no room');
  expect(value(await service.ask('info', [])).articles).toBe(2);
});
