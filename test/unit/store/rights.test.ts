import { chmodSync, chownSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noticedIn } from '../../../main/engine/writes';
import { closeLibrary } from '../../../main/store/open';
import { takeOthersRights } from '../../../main/store/rights';
import { titled } from '../../support/disks';
import { folder, library } from './library';

const unsupported = process.platform === 'win32' ? 'rights are others on Windows' : null;
const notRoot = unsupported ?? (process.getuid?.() === 0 ? null : 'only root gives a file to another user');
const rights = (path: string): string => (statSync(path).mode & 0o777).toString(8);

test.skipIf(unsupported !== null)(
  titled(
    'a library that others could read or write is its owner’s alone once it was opened, and that is said',
    unsupported,
  ),
  () => {
    const { path } = made();
    chmodSync(path, 0o664);
    const before = process.umask(0o022);
    try {
      const again = library(path, { create: false });
      expect([path, `${path}-wal`, `${path}-shm`].map(rights)).toEqual(['600', '600', '600']);
      expect(noticedIn(again)).toBe(
        `Other users of this computer had rights to ${path}. They were taken off: it is its owner’s alone now.`,
      );
    } finally {
      process.umask(before);
    }
  },
);

test.skipIf(unsupported !== null)(titled('of one that is its owner’s alone nothing is said', unsupported), () => {
  const { path } = made();
  chmodSync(path, 0o600);
  expect(noticedIn(library(path, { create: false }))).toBeNull();
});

test.skipIf(unsupported !== null)(
  titled('a log that was left open to others is closed to them too', unsupported),
  () => {
    const path = join(folder(), 'news.daybrief');
    for (const file of [path, `${path}-wal`]) writeFileSync(file, '', { mode: 0o644 });
    for (const file of [path, `${path}-wal`]) chmodSync(file, 0o644);
    expect(takeOthersRights(path)).toBe(true);
    expect([path, `${path}-wal`].map(rights)).toEqual(['600', '600']);
    expect(takeOthersRights(path)).toBe(false);
  },
);

test.skipIf(notRoot !== null)(titled('another user’s file keeps its rights', notRoot), () => {
  const path = join(folder(), 'news.daybrief');
  writeFileSync(path, '');
  chmodSync(path, 0o644);
  chownSync(path, 12_345, 12_345);
  expect(takeOthersRights(path)).toBe(false);
  expect(rights(path)).toBe('644');
});

/** A library that was made and closed. */
function made(): { path: string } {
  const { path, ...open } = library();
  closeLibrary({ path, ...open });
  return { path };
}
