import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where the database addon for this runtime is.
 * @returns the file a development start names, else the one a package carries, else null: the one in node_modules
 */
export function nativeBinding(): string | null {
  // A packaged app loads no code that its environment names.
  const packaged = import.meta.url.includes('/app.asar/');
  const named = process.env['DAYBRIEF_SQLITE_BINDING'] ?? '';
  if (named !== '' && !packaged) return named;
  const resources: unknown = 'resourcesPath' in process ? process.resourcesPath : null;
  if (typeof resources !== 'string') return null;
  const carried = join(resources, 'better_sqlite3.node');
  return existsSync(carried) ? carried : null;
}
