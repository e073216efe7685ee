import { realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { HOST, SCHEME } from '../../preload/contract';

/** A file of the built page, with the type it is served as. */
export interface Asset {
  file: string;
  type: string;
}

const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.woff2': 'font/woff2',
  }),
);

/**
 * The file a request means, or null when it is none of the app's: another host, a name that is not of a known type,
 * a way out of the folder by `..` (encoded or not) or by a symbolic link.
 */
export async function resolveAsset(root: string, url: string): Promise<Asset | null> {
  let path: string;
  try {
    const parsed = new URL(url);
    if (parsed.protocol !== `${SCHEME}:` || parsed.host !== HOST) return null;
    path = decodeURIComponent(parsed.pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\') || path.split('/').includes('..')) return null;
  const type = TYPES.get(extname(path));
  if (type === undefined) return null;
  try {
    const home = await realpath(root);
    const file = await realpath(join(home, path));
    return file.startsWith(home + sep) ? { file, type } : null;
  } catch {
    return null;
  }
}
