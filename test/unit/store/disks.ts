import { execFileSync } from 'node:child_process';
import { accessSync, chmodSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

// Disks as they go wrong, real ones where the machine lets a test mount them.

/** Why this machine mounts nothing for a test, or null where it does. */
export const noMounts: string | null = (() => {
  if (process.platform !== 'linux') return 'mounts are made for Linux alone';
  if (process.getuid?.() !== 0) return 'only root may mount';
  const at = mkdtempSync(join(tmpdir(), 'daybrief-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', at], { stdio: 'ignore' });
    execFileSync('umount', [at], { stdio: 'ignore' });
    return null;
  } catch {
    return 'this machine lets nobody mount';
  } finally {
    rmSync(at, { recursive: true, force: true });
  }
})();

/** Why nothing can be locked against this user, or null where it can: root writes everywhere but on a read-only mount. */
export const noLocks: string | null =
  process.platform === 'win32' ? 'rights are other on Windows' : process.getuid?.() === 0 ? noMounts : null;

const mount = (...args: string[]): void => void execFileSync('mount', args, { stdio: 'ignore' });
const unmount = (at: string): void => void execFileSync('umount', ['-l', at], { stdio: 'ignore' });

/** From now on nothing in the folder can be written, until the test is over. */
export function lock(folder: string): void {
  if (process.getuid?.() === 0) {
    mount('--bind', folder, folder);
    onTestFinished(() => unmount(folder));
    mount('-o', 'remount,ro,bind', folder);
  } else {
    chmodSync(folder, 0o555);
    onTestFinished(() => chmodSync(folder, 0o755));
  }
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    return;
  }
  throw new Error(`${folder} can be written all the same.`);
}

/** A disk of so many bytes, which can be made larger; gone after the test. */
export function smallDisk(bytes: number): { at: string; resize: (bytes: number) => void } {
  const at = mkdtempSync(join(tmpdir(), 'daybrief-'));
  mount('-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', at);
  onTestFinished(() => {
    unmount(at);
    rmSync(at, { recursive: true, force: true });
  });
  return { at, resize: (next) => mount('-o', `remount,size=${next}`, at) };
}
