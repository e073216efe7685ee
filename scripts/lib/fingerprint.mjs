import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.mjs';

/**
 * One hash over the names and contents of files and folders (paths from the project's root; a missing one
 * counts as empty). `skip` leaves out paths for which it returns true. It tells whether a result made from
 * these files is still good, also after a checkout has changed their times.
 */
export function fingerprint(places, skip = () => false) {
  const hash = createHash('sha256');
  for (const place of places) {
    for (const file of filesBelow(place)) {
      if (skip(file)) continue;
      hash
        .update(`${file}\0`)
        .update(fs.readFileSync(path.join(ROOT, file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

function filesBelow(place) {
  const full = path.join(ROOT, place);
  const found = fs.statSync(full, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (found.isFile()) return [place];
  return fs
    .readdirSync(full, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesBelow(path.join(place, entry.name)));
}
