import { copyFileSync } from 'node:fs';
import { flush } from '../../files/flush';
import type { Driver } from '../database';
import { refuse } from '../failures';
import { migrations } from '../migrations';
import { startOf } from '../cipher/header';
import { checkCopy } from './check';
import { hashOfFile, type Backup } from './list';

/**
 * Copies a backup to a place of its own, and checks the copy: that it is to the bit what was written then, and opens whole.
 * The backup itself is only read.
 * @param part where to: a file that is begun
 * @throws StoreError where the backup can't be relied on: nothing else was touched
 */
export function copyBackup(backup: Pick<Backup, 'path' | 'hash' | 'at' | 'form'>, part: string, driver: Driver): void {
  const { path, hash, form } = backup;
  if (form > (migrations.at(-1)?.version ?? 0))
    refuse(
      'newer-library',
      `The backup ${path} was written by a newer version of Daybrief: update Daybrief to restore it.`,
    );
  copyFileSync(path, part);
  flush(part);
  const same = hash === null || hashOfFile(part) === hash;
  const start = startOf(part);
  if (same && start.kind === 'encrypted') {
    // Of a library that is not open the passphrase is not known: that every bit is what was written must do.
    if (driver.key === null && hash !== null) return;
    if (driver.key === null || !start.header.equals(driver.key.header))
      refuse(
        'refused',
        `The backup ${path} opens with another passphrase, that of its time. Copy it, give the copy a name that ends in .daybrief, and open that.`,
      );
  }
  if (!same || checkCopy(part, driver).state === 'damaged')
    refuse('damaged-library', `The backup ${path} is damaged. Nothing was changed: choose another one.`);
}
