import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync, statfsSync } from 'node:fs';

/** Types of file systems whose files lie on another machine, as Linux numbers them (statfs(2)). */
const REMOTE_TYPES: ReadonlySet<number> = new Set([
  0x69_69, // NFS
  0x51_7b, // SMB, the oldest
  0xff_53_4d_42, // CIFS
  0xfe_53_4d_42, // SMB 2 and later
  0x53_46_41_4f, // AFS
  0x6b_41_46_53, // AFS, the kernel's own
  0x73_75_72_e5, // Coda
  0x56_4c, // NCP
  0x01_02_19_97, // 9P: folders that a machine shares with its guests
  0x78_6f_34_73, // folders VirtualBox shares
  0x00_c3_6e_40, // Ceph
  0x0b_d0_0b_d0, // Lustre
]);

/** Programs serve folders of this type, on this machine or from another: only its name tells. */
const FUSE = 0x65_73_55_46;

/** Of FUSE those that lead to another machine. */
const REMOTE_FUSE =
  /^fuse\.(?:sshfs|rclone|s3fs|gcsfuse|goofys|gvfsd-fuse|kio-fuse|curlftpfs|davfs|glusterfs|ceph|smbnetfs|vmhgfs-fuse|moosefs|mfs|juicefs|onedriver|google-drive-ocamlfuse)$|^davfs$/u;

/**
 * Whether a folder lies on another machine: there the write-ahead log can't be trusted, since the memory that guards it is
 * shared within one machine alone. Where it can't be told, the folder counts as this machine's own.
 */
export function liesOnNetwork(folder: string): boolean {
  try {
    switch (process.platform) {
      case 'win32':
        // A drive letter of a share is resolved to the share's own name.
        return isShare(realpathSync.native(folder));
      case 'darwin':
        return isRemoteVolume(realpathSync.native(folder), execFileSync('/sbin/mount', { encoding: 'utf8' }));
      default: {
        // The number may come with its sign.
        const type = statfsSync(folder).type >>> 0;
        if (REMOTE_TYPES.has(type)) return true;
        return (
          type === FUSE &&
          REMOTE_FUSE.test(mountType(realpathSync(folder), readFileSync('/proc/self/mountinfo', 'utf8')))
        );
      }
    }
  } catch {
    return false;
  }
}

/** A path of Windows that names another machine (`\\server\share`), and none that merely spells a drive out (`\\?\C:\`). */
export function isShare(path: string): boolean {
  return /^\\\\(?:[?]\\UNC\\|(?![?.]\\))/iu.test(path);
}

/** @param mounts what `mount` of macOS prints: "//mira@press/news on /Volumes/news (smbfs, nodev, nosuid)" */
export function isRemoteVolume(path: string, mounts: string): boolean {
  let longest = '';
  let remote = false;
  for (const line of mounts.split('\n')) {
    const [, at, how] = /^.*? on (\/.*) \(([^()]*)\)$/u.exec(line) ?? [];
    if (at === undefined || how === undefined || !isWithin(path, at) || at.length < longest.length) continue;
    longest = at;
    remote = !how.split(', ').includes('local');
  }
  return remote;
}

/** @param mounts the text of /proc/self/mountinfo: "36 35 98:0 / /mnt rw - fuse.sshfs desk: rw", blanks written \040 */
export function mountType(path: string, mounts: string): string {
  let longest = '';
  let type = '';
  for (const line of mounts.split('\n')) {
    const [before = '', after = ''] = line.split(' - ');
    const at = (before.split(' ')[4] ?? '').replaceAll(/\\([0-7]{3})/gu, (_, octal: string) =>
      String.fromCodePoint(Number.parseInt(octal, 8)),
    );
    // Of two at one place the later one lies over the other.
    if (at === '' || !isWithin(path, at) || at.length < longest.length) continue;
    longest = at;
    type = after.split(' ')[0] ?? '';
  }
  return type;
}

const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
