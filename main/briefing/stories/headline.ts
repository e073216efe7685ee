import type { ReadArticle } from '../types';

/** Characters of a headline that a text without one gets. */
const LONGEST = 125;
/** A part shorter than this may be a subject whose verb is still to come. */
const SHORTEST = 70;
/** Where a clause ends that can stand by itself: before a mark, or a word that opens what hangs on it. */
const CLAUSE_ENDS =
  /(?:,|;|:| [–—-]{1,2})\s|\s(?=(?:after|as|while|when|where|which|who|because|although|though|since|following|according|amid|despite|saying|adding|but|and|in which|in order)\s)/g;

/**
 * The headline of an article: its own; where the text has none, its lede, shortened at the end of a clause and never
 * within a word.
 * @param lede the lede as it is printed, without dateline; null when there is none
 */
export function headlineOf({ title, findings }: ReadArticle, lede: string | null): string {
  // "(In third paragraph, …)": a line in brackets is the desk's note, whatever stands below it.
  const note = NOTE.test(title);
  if (lede === null || (findings.header.title !== null && !note)) return title;
  // A title that the staff gave is not cut: only the first words of a text end so.
  if (!title.endsWith('…') && !note) return title === lede.trim() ? title.replace(/\.$/, '') : title;
  const line = lede.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line.replace(/\.$/, '');
  let end = 0;
  for (const { index } of line.matchAll(CLAUSE_ENDS))
    if (index >= SHORTEST && index <= LONGEST && !isInside(line.slice(0, index))) end = index;
  if (end > 0) return line.slice(0, end).replace(/[\s,;:–—-]+$/, '');
  const space = line.lastIndexOf(' ', LONGEST - 1);
  return `${line.slice(0, space > 0 ? space : LONGEST - 1).replace(/[\s,;:–—-]+$/, '')}…`;
}

const NOTE = /^\(.*\)$/;

/** "X, governor of Y": after one comma the verb of what stood before it may be still to come. */
const isInside = (part: string): boolean => part.split(', ').length % 2 === 0;
