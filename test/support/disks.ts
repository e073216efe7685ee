import { execFileSync, spawn } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

// Disks as they go wrong, real ones where the machine lets a test mount them. What a function gives back ends what it began.

const run = (command: string, ...args: string[]): void => void execFileSync(command, args, { stdio: 'ignore' });
const unmount = (at: string): void => run('umount', '-l', at);
const isRoot = process.getuid?.() === 0;

/** Why this machine mounts nothing for a test, or null where it does. */
export const noMounts: string | null = ((): string | null => {
  if (process.platform !== 'linux') return 'mounts are made for Linux alone';
  if (!isRoot) return 'only root may mount';
  const at = mkdtempSync(join(tmpdir(), 'daybrief-'));
  try {
    run('mount', '-t', 'tmpfs', 'tmpfs', at);
    unmount(at);
    return null;
  } catch {
    return 'this machine lets nobody mount';
  } finally {
    rmSync(at, { recursive: true, force: true });
  }
})();

/** Why nothing can be locked against this user, or null where it can: root writes everywhere but on a read-only mount. */
export const noLocks: string | null =
  process.platform === 'win32' ? 'rights are others on Windows' : isRoot ? noMounts : null;

/** Why no folder of another machine can be made. */
export const noNetwork: string | null = noMounts ?? (existsSync('/dev/fuse') ? null : 'there is no /dev/fuse');

/** Why no disk can be made to fail under its files. */
export const noFailing: string | null =
  noMounts ??
  (['mkfs.ext4', 'python3'].every((command) => isThere(command))
    ? null
    : 'mkfs.ext4 and python3 are needed for a disk that fails');

function isThere(command: string): boolean {
  try {
    run('which', command);
    return true;
  } catch {
    return false;
  }
}

/** The name of a test that is skipped where there is a reason to. */
export const titled = (name: string, why: string | null): string => (why === null ? name : `${name} (skipped: ${why})`);

/** From now on nothing in the folder can be written. */
export function lock(folder: string): () => void {
  if (isRoot) {
    run('mount', '--bind', folder, folder);
    run('mount', '-o', 'remount,ro,bind', folder);
  } else chmodSync(folder, 0o555);
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    return () => (isRoot ? unmount(folder) : chmodSync(folder, 0o755));
  }
  throw new Error(`${folder} can be written all the same.`);
}

/** A disk of so many bytes, which can be made larger. */
export function smallDisk(bytes: number): { at: string; resize: (bytes: number) => void; end: () => void } {
  const at = mkdtempSync(join(tmpdir(), 'daybrief-'));
  run('mount', '-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', at);
  return {
    at,
    resize: (next) => run('mount', '-o', `remount,size=${next}`, at),
    end() {
      unmount(at);
      rmSync(at, { recursive: true, force: true });
    },
  };
}

const SHUT_DOWN = `import fcntl, os, struct, sys
fcntl.ioctl(os.open(sys.argv[1], os.O_RDONLY), 0x8004587D, struct.pack('I', 2))`;

/** A disk that from `fail` on answers nothing but input/output errors, as one that was taken out. */
export function failingDisk(): { at: string; fail: () => void; back: () => void; end: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'daybrief-'));
  const [image, at] = [join(folder, 'image'), join(folder, 'disk')];
  writeFileSync(image, '');
  truncateSync(image, 64_000_000);
  run('mkfs.ext4', '-q', image);
  mkdirSync(at);
  run('mount', '-o', 'loop', image, at);
  return {
    at,
    fail: () => run('python3', '-c', SHUT_DOWN, at),
    /** As it is when it is put in again. */
    back() {
      unmount(at);
      run('mount', '-o', 'loop', image, at);
    },
    end() {
      unmount(at);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const REMOTE = resolve(import.meta.dirname, 'remote-child.mjs');

/** A folder's files as they are seen in a network folder: as sshfs mounts one. */
export async function networkFolder(of: string): Promise<{ at: string; end: () => void }> {
  const at = mkdtempSync(join(tmpdir(), 'daybrief-'));
  const child = spawn(process.execPath, [REMOTE, of, at], { stdio: ['ignore', 'pipe', 'ignore'] });
  await new Promise<void>((mounted, failed) => {
    child.stdout.once('data', () => mounted());
    child.once('exit', () => failed(new Error('No network folder could be mounted.')));
  });
  return {
    at,
    end() {
      unmount(at);
      child.kill();
      rmSync(at, { recursive: true, force: true });
    },
  };
}
