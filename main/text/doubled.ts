/** How a line holds the quotation marks that a table's export wrote twice, or null where it holds none. */
export interface DoubledMarks {
  /** The line itself stands between two marks of the export, which are no quotation marks. */
  wrapped: boolean;
}

/**
 * Whether a line's straight quotation marks were doubled, as a table's export does (RFC 4180, section 2: a field that holds
 * marks stands between marks, and each of its own is written twice). All of them have to be, and to pair.
 */
export function doubledMarks(line: string): DoubledMarks | null {
  if (!line.includes('""')) return null;
  const wrapped = isDoubled(line.slice(1, -1)) && line.startsWith('"') && line.endsWith('"');
  return wrapped || isDoubled(line) ? { wrapped } : null;
}

function isDoubled(line: string): boolean {
  const runs = line.match(/"+/g) ?? [];
  return runs.length > 0 && runs.length % 2 === 0 && runs.every((run) => run.length === 2) && !/""[ ]?""/.test(line);
}
