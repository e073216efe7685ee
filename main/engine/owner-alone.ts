import { chmodSync } from 'node:fs';

/**
 * From now on whatever this process and its threads write (library, copies, preferences, exports) is its owner's alone,
 * whatever the system's usual rights are; and nobody else looks into the app's folder, which an older version may have left
 * open. Files of Windows have the rights of their folder, and a folder of a user is that user's.
 * @param folder the app's own folder for this user
 */
export function ownerAlone(folder: string): void {
  process.umask(0o077);
  if (process.platform === 'win32') return;
  try {
    chmodSync(folder, 0o700);
  } catch {
    // It is not there yet and will be made so; or it is another's, which who opens the library there says.
  }
}
