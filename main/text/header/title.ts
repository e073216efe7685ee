const LONGEST = 200;

const CLOSED = /[.,;:]["”’')]?$/;
const SMALL = new Set('a an and as at but by for from in into is its nor of off on or over per so than that the to up via was were vs with are be has have it not no'.split(' '));

/**
 * Whether a first line is a headline: short, one line of its own above a body, without a final stop unless it is set
 * in title case.
 * @param next the beginning of the line that follows it, empty when there is none
 */
export function looksLikeTitle(line: string, length: number, next: string): boolean {
  if (next === '' || length > LONGEST || length < 4 || !/\p{L}{2}/u.test(line)) return false;
  if (!/^["“‘'([$£€¿¡\p{Lu}\p{N}]/u.test(line) && !/^(?:i|e)\p{Lu}/u.test(line)) return /^\p{Ll}/u.test(line) && lowerCaseTitle(line, next);
  if (/^\p{Ll}/u.test(next) && !/^by \S/.test(next) && !CLOSED.test(line) && !/[?!]$/.test(line)) return false;
  if (/https?:\/\/|\.(?:com|org|net)\//i.test(line)) return false;
  const words = line.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  if (words.length < 2 || words.length > 32) return false;
  if (!CLOSED.test(line)) return true;
  return !/[,;:]["”’')]?$/.test(line) && words.length <= 20 && titleCase(words) && !/\bsaid\b/.test(line);
}

/** All of the text is in lower case: a headline is then much shorter than what follows, and has no stop. */
function lowerCaseTitle(line: string, next: string): boolean {
  return /^\p{Ll}/u.test(next) && !/\p{Lu}/u.test(line) && !/[.,;:]$/.test(line) && line.length <= 100 && next.length > 2 * line.length;
}

function titleCase(words: readonly string[]): boolean {
  let counted = 0;
  let capital = 0;
  for (const word of words) {
    const bare = word.replace(/^[^\p{L}\p{N}]+/u, '');
    if (SMALL.has(bare.toLowerCase()) || !/^\p{L}/u.test(bare)) continue;
    counted++;
    if (/^\p{Lu}/u.test(bare)) capital++;
  }
  return counted >= 2 && capital >= counted * 0.85;
}

/** Takes the outlet off a headline: "Ferry sinks | The Daily Example", "Ferry sinks - example.com". */
export function splitTitle(line: string): { title: string; source: string | null } {
  const bar = line.lastIndexOf(' | ');
  if (bar >= 10) {
    const tail = line.slice(bar + 3).trim();
    if (tail !== '' && tail.length <= 50 && tail.split(' ').length <= 6) return { title: line.slice(0, bar).trimEnd().replace(/\s\|.*$/, ''), source: tail };
  }
  const site = /^(.{10,180}?) [-–—] ([\p{L}\p{N}-]{2,40}\.(?:com|org|net|news|info|tv|co|[a-z]{2})(?:\.[a-z]{2})?)$/iu.exec(line);
  if (site?.[1] !== undefined && site[2] !== undefined) return { title: site[1], source: site[2] };
  return { title: line, source: null };
}

/** Whether two headlines are one: half of all their words are shared. */
export function sameTitle(one: string, other: string): boolean {
  const a = wordsOf(one);
  const b = wordsOf(other);
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared * 2 >= a.size + b.size - shared;
}

function wordsOf(title: string): Set<string> {
  return new Set(title.slice(0, 400).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
