import { WORLD_AGENCIES } from '../header/agencies';
import type { Edit } from './edits';

export interface Stamp {
  syndicator: string;
  source: string | null;
}

// "(NEWSNET- The Daily Example) ", "(The Daily Example via NEWSNET) " at the start of a line near the top.
const DASHED = /^\((\p{Lu}[\p{Lu}\d]{2,14}) ?[-–—] ?(\p{Lu}[^()\n]{1,60})\)[ \t]*/u;
const VIA = /^\((\p{Lu}[^()\n]{1,60}) via (\p{Lu}[\p{L}\d]{2,20})\)[ \t]*(?:[-–—][ \t]+)?/u;
const LINES_SEARCHED = 4;

/** A syndicator's stamp before the text: taken out, and what it names is kept. */
export function findStamp(text: string): { edit: Edit; stamp: Stamp } | null {
  let start = 0;
  for (let line = 0; line < LINES_SEARCHED && start < text.length; line++) {
    while (start < text.length && text.charAt(start).trim() === '') start++;
    if (text.charAt(start) === '(') {
      const head = text.slice(start, start + 100);
      const dashed = DASHED.exec(head);
      const via = dashed === null ? VIA.exec(head) : null;
      const syndicator = dashed?.[1] ?? via?.[2];
      const source = dashed?.[2] ?? via?.[1] ?? null;
      const length = (dashed ?? via)?.[0].length ?? 0;
      if (
        syndicator !== undefined &&
        !WORLD_AGENCIES.has(syndicator.toLowerCase()) &&
        text.charAt(start + length).trim() !== ''
      ) {
        return {
          edit: { start, end: start + length, put: '', rule: 'syndicator-stamp' },
          stamp: { syndicator, source: source?.trim() ?? null },
        };
      }
    }
    const next = text.indexOf('\n', start);
    if (next < 0) break;
    start = next + 1;
  }
  return null;
}
