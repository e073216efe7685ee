import { lstatSync } from 'node:fs';
import { extname } from 'node:path';

/** A moment as a file's name can hold it everywhere: "2031-05-06 08.00.00". */
export const momentIn = (instant: string): string => instant.slice(0, 19).replace('T', ' ').replaceAll(':', '.');

/** A name beside a file that nothing has: "News (kept 2031-05-06 08.00.00).daybrief". */
export function freeName(path: string, what: string, ending = extname(path)): string {
  const base = path.slice(0, path.length - extname(path).length);
  for (let tried = 1; ; tried++) {
    const name = `${base} (${what}${tried === 1 ? '' : `, ${tried}`})${ending}`;
    if (lstatSync(name, { throwIfNoEntry: false }) === undefined) return name;
  }
}
