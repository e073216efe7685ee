import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ownerAlone } from '../../../main/engine/owner-alone';
import { titled } from '../../support/disks';
import { folder } from './desk';

const unsupported = process.platform === 'win32' ? 'rights are others on Windows' : null;
const rights = (path: string): string => (statSync(path).mode & 0o777).toString(8);

test.skipIf(unsupported !== null)(
  titled('what is written from then on is its owner’s alone, and so is the folder', unsupported),
  () => {
    const at = folder();
    chmodSync(at, 0o755);
    const before = process.umask(0o022);
    try {
      ownerAlone(at);
      writeFileSync(join(at, 'news.daybrief'), '');
      mkdirSync(join(at, 'begun'));
    } finally {
      process.umask(before);
    }
    expect([at, join(at, 'news.daybrief'), join(at, 'begun')].map(rights)).toEqual(['700', '600', '700']);
  },
);
