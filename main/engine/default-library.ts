import { homedir } from 'node:os';
import { join } from 'node:path';

/** The library opened when none is named. @param userData the app's own folder for this user */
export function libraryIn(userData: string): string {
  return join(userData, 'Library.daybrief');
}

/** The folder Electron gives an app called Daybrief for its user's data, told without Electron. */
export function userDataFolder(
  platform: NodeJS.Platform = process.platform,
  environment: Record<string, string | undefined> = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32') return join(environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Daybrief');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Daybrief');
  const configured = environment['XDG_CONFIG_HOME'] ?? '';
  return join(configured === '' ? join(home, '.config') : configured, 'Daybrief');
}

export function defaultLibrary(): string {
  return libraryIn(userDataFolder());
}
