import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver } from '../store/database';

/**
 * Where the database addons for this runtime are; of no key.
 * Each is the file a development start names, else the one a package carries, else null: the one in node_modules.
 */
export function driverHere(): Driver {
  return {
    plain: addon('DAYBRIEF_SQLITE_BINDING', 'better_sqlite3.node'),
    ciphers: addon('DAYBRIEF_SQLITE_CIPHERS_BINDING', 'better_sqlite3_ciphers.node'),
    key: null,
  };
}

function addon(variable: string, file: string): string | null {
  // A packaged app loads no code that its environment names.
  const packaged = import.meta.url.includes('/app.asar/');
  const named = process.env[variable] ?? '';
  if (named !== '' && !packaged) return named;
  const resources: unknown = 'resourcesPath' in process ? process.resourcesPath : null;
  if (typeof resources !== 'string') return null;
  const carried = join(resources, file);
  return existsSync(carried) ? carried : null;
}
