import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Names of files are bytes, which are no UTF-8 on many an old disk. Inside the app such a byte is a lone surrogate
 * (0xE9 is U+DCE9), which no text has, so that a path stays a string and leads back to its bytes. Nothing of this is shown
 * or kept: `shownPath` is.
 */
const ESCAPE = 0xdc00;
const ESCAPED = /[\udc80-\udcff]/u;
const EACH_ESCAPED = /[\udc80-\udcff]/gu;

/** What a decoder puts where it can't read: in a path, a sign that bytes were lost on the way here. */
const LOST = '\u{fffd}';

/** A path or name from its bytes; those of a UTF-8 name are the name. */
export function pathOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('utf8');
  if (!text.includes(LOST)) return text;
  let path = '';
  for (let at = 0; at < bytes.length;) {
    const length = [1, 2, 3, 4].find((each) => isCharacter(bytes.subarray(at, at + each))) ?? 0;
    path +=
      length === 0
        ? String.fromCharCode(ESCAPE + (bytes[at] ?? 0))
        : Buffer.from(bytes.subarray(at, at + length)).toString('utf8');
    at += Math.max(length, 1);
  }
  return path;
}

/** Of the first bytes that can be read, as few as can be. */
function isCharacter(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The same path as the system takes it: its bytes where they are no UTF-8. */
export function systemPath(path: string): string | Buffer {
  if (!ESCAPED.test(path)) return path;
  return Buffer.concat(
    path
      .split(/(?<=[\udc80-\udcff])|(?=[\udc80-\udcff])/u)
      .map((part) => (ESCAPED.test(part) ? Buffer.from([part.charCodeAt(0) - ESCAPE]) : Buffer.from(part))),
  );
}

/** The same path for people and for the library: each byte that is no UTF-8 by its number, "caf[0xE9].txt". */
export const shownPath = (path: string): string =>
  path.replaceAll(EACH_ESCAPED, (byte) => `[0x${(byte.charCodeAt(0) - ESCAPE).toString(16).toUpperCase()}]`);

/**
 * The files meant by paths that came here as text, from a dialog, a drop or a command line: where a name lost its bytes on
 * the way, its folder is searched for the names that read like it. Two that read alike are both taken where both were
 * named; a path that is found nowhere stays as it is.
 * @returns for each path its file's, or null where more than one file can be meant
 */
export function foundPaths(paths: readonly string[]): (string | null)[] {
  const named = new Map<string, number>();
  for (const path of paths) named.set(path, (named.get(path) ?? 0) + 1);
  const given = new Map<string, number>();
  return paths.map((path) => {
    if (!path.includes(LOST)) return path;
    const all = alike(path);
    if (all.length === 0) return path;
    if (all.length > (named.get(path) ?? 1)) return null;
    const next = given.get(path) ?? 0;
    given.set(path, next + 1);
    return all[Math.min(next, all.length - 1)] ?? path;
  });
}

/** Every path there is that reads like this one. */
function alike(path: string): string[] {
  if (!path.includes(LOST) || statSync(path, { throwIfNoEntry: false }) !== undefined) return [path];
  const folder = dirname(path);
  if (folder === path) return [];
  const name = path.slice(folder.length).replace(/^[/\\]/u, '');
  return alike(folder).flatMap((at) => {
    let names: Buffer[];
    try {
      names = readdirSync(systemPath(at), { encoding: 'buffer' });
    } catch {
      return [];
    }
    return names
      .filter((each) => each.toString('utf8') === name)
      .map((each) => join(at, pathOf(each)))
      .sort();
  });
}

/**
 * The arguments of this process, with the bytes that Node loses: the system is asked for them (Linux).
 * @param args the last arguments of the process, as Node gives them
 */
export function rawArguments(args: readonly string[], commandLine: () => Uint8Array): string[] {
  if (!args.some((each) => each.includes(LOST))) return [...args];
  let all: Buffer[];
  try {
    all = splitAtNul(Buffer.from(commandLine())).slice(-args.length);
  } catch {
    return [...args];
  }
  // Some runtimes move arguments about: only one that reads the same is taken.
  return args.map((each, index) => {
    const raw = all[index];
    return raw !== undefined && each.includes(LOST) && raw.toString('utf8') === each ? pathOf(raw) : each;
  });
}

function splitAtNul(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, from)) {
    parts.push(bytes.subarray(from, at));
    from = at + 1;
  }
  return parts;
}
