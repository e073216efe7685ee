import { bare } from './verify';

/** Words of a page that its briefing does not print there. */
export interface Added {
  /** Counted from 1. */
  page: number;
  words: string;
}

/**
 * What stands on the pages of a print and is not printed of its data.
 * Where the print holds all pages that its data print, in order, all else of it was added. Where it does not (text is
 * missing, or another version laid it out), a line is named only when its words stand nowhere in what its data print.
 * @param pages the text of each page of the print, its lines parted by line breaks
 * @param expected the same of its data, printed anew
 */
export function addedText(pages: readonly string[], expected: readonly string[]): Added[] {
  const added: Added[] = [];
  let next = 0;
  for (const [index, page] of pages.entries()) {
    const wanted = expected[next];
    const more = wanted === undefined ? null : surplus(wordsOf(page), wordsOf(wanted));
    // A page that holds none of those expected is one of its own.
    if (more === null) added.push(...lines(page, index));
    else {
      next++;
      added.push(...more.map((words) => ({ page: index + 1, words })));
    }
  }
  return next === expected.length ? added : unknownLines(pages, expected);
}

/** The words of a page, those without a letter or digit left out. */
const wordsOf = (page: string): string[] => page.split(/\s+/u).filter((word) => bare(word) !== '');

const same = (one = '', other = ''): boolean => bare(one) === bare(other);

/** The words of a page beside those expected, run by run; null where one that is expected is missing. */
function surplus(found: readonly string[], wanted: readonly string[]): string[] | null {
  let first = 0;
  while (first < wanted.length && same(found[first], wanted[first])) first++;
  let last = 0;
  while (last < wanted.length - first && same(found.at(-1 - last), wanted.at(-1 - last))) last++;
  const runs: string[][] = [];
  let next = first;
  let open = false;
  for (const word of found.slice(first, found.length - last)) {
    if (next < wanted.length - last && same(word, wanted[next])) {
      next++;
      open = false;
    } else {
      if (open) runs.at(-1)?.push(word);
      else runs.push([word]);
      open = true;
    }
  }
  return next < wanted.length - last ? null : runs.map((run) => run.join(' '));
}

/** The running line of every page, whose number is another where a page was added. */
const PAGE = /^page \d+ of \d+$/iu;

function unknownLines(pages: readonly string[], expected: readonly string[]): Added[] {
  const printed = bare(expected.join(' '));
  return pages.flatMap((page, index) =>
    lines(page, index).filter(({ words }) => !PAGE.test(words) && !printed.includes(bare(words))),
  );
}

const lines = (page: string, index: number): Added[] =>
  page
    .split('\n')
    .map((line) => ({ page: index + 1, words: line.trim() }))
    .filter(({ words }) => bare(words) !== '');
